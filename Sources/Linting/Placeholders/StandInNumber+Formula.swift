import MarkdownModel

/// Letters that a text reckons with: they stand for any number, not for one that is missing.
extension StandInNumber {
  /// How far around a letter a formula is looked for.
  private static let reckoning = 240
  private static let longestExplanation = 120
  private static let longestReduction = 60

  /// "after X seconds, where X is the interval": a variable of the text. A bound needs its number all the same.
  func isExplained(_ start: Int, behind end: Int) -> Bool {
    if isCompared(start) { return false }
    var index = end
    let limit = min(cursor.limits.upper, end + Self.longestExplanation)
    while index < limit {
      if cursor.bytes[index] == cursor.bytes[start], !cursor.isWord(index + 1),
        words.variableIntroductions.contains(cursor.bytes, folded: cursor.word(before: index))
      {
        return true
      }
      // "N rounds are thrown away (default: 5)"
      if cursor.bytes[index] == UInt8(ascii: "("), cursor.hasPrefix("(default", at: index) { return true }
      index += 1
    }
    return false
  }

  /// `Gen X users`: the letter names which of several.
  func isLettered(_ start: Int) -> Bool {
    words.letteredNouns.contains(cursor.bytes, folded: cursor.word(before: start))
  }

  /// Whether the text reckons with the letter: "suppose X users …", `X * 3`, `X = L / W`.
  func isVariable(_ start: Int) -> Bool {
    let letter = cursor.byte(start)
    if words.supposals.contains(cursor.bytes, folded: firstWord) { return true }
    if letter == UInt8(ascii: "N"), isRepeated(behind: start + 1) { return true }
    let near = max(cursor.limits.lower, start - Self.reckoning)..<min(cursor.limits.upper, start + Self.reckoning)
    for index in near where cursor.bytes[index] == letter && !cursor.isWord(index + 1) {
      if !cursor.isWord(index - 1) {
        if isReckoned(index) || letter == UInt8(ascii: "N") && isReduced(behind: index) { return true }
      } else if letter == UInt8(ascii: "N"), cursor.byte(index - 1).isDigit {
        // "N queries and N writes make 2N round trips"
        return true
      }
    }
    return false
  }

  /// "N queries": one for each row, which is what is wrong with them.
  private func isRepeated(behind end: Int) -> Bool {
    let next = cursor.skipBlanks(end)
    return next > end && words.repeatedNouns.contains(cursor.bytes, folded: ByteRange(next, cursor.wordEnd(next)))
  }

  /// `N queries → 1`: however many there were.
  private func isReduced(behind index: Int) -> Bool {
    guard let arrow = cursor.find("→", from: index, within: Self.longestReduction, lines: 1) else { return false }
    return cursor.byte(cursor.skipBlanks(arrow + 3)).isDigit
  }

  private var firstWord: ByteRange {
    ByteRange(cursor.limits.lower, min(cursor.wordEnd(cursor.limits.lower), cursor.limits.upper))
  }

  /// Whether a letter stands beside an operator with another letter or a number behind it.
  private func isReckoned(_ index: Int) -> Bool {
    guard cursor.byte(index + 1) == .space else { return false }
    let isOperator = cursor.byte(index + 2) == UInt8(ascii: "*") || cursor.byte(index + 2) == UInt8(ascii: "=")
    let operand = index + (isOperator ? 4 : 5)
    guard isOperator || cursor.hasPrefix("×", at: index + 2) || cursor.hasPrefix("·", at: index + 2),
      cursor.byte(operand - 1) == .space
    else { return false }
    return cursor.byte(operand).isDigit || cursor.byte(operand).isUpperASCII && !cursor.isWord(operand + 1)
  }

  /// `k ≤ N`: both sides are names of a formula.
  func isComparedToLetter(_ start: Int) -> Bool {
    var index = start - 1
    while index >= cursor.limits.lower, !cursor.byte(index).isAlphanumericASCII { index -= 1 }
    return cursor.byte(index).isLetterASCII && !cursor.isWord(index - 1)
  }
}
