import MarkdownModel

/// What a single bracket shows by itself, whatever brackets the rest of the document holds.
extension BracketBlank {
  private static let longestName = 30
  private static let longestQuotation = 160

  /// `[value]`, `$[amount]`, `[target latency] ms`: the name of a value, or words where only a number can stand.
  func isBlankByItsPlace(_ inner: ByteRange, range: ByteRange, in context: BlankContext) -> Bool {
    guard inner.count <= Self.longestName else { return false }
    if context.isValueStart, isPath(inner) { return true }
    let isName = words.blankNames.contains(cursor.bytes, folded: inner)
    return (isName || isPlainText(inner) && (isPrice(range) || isMeasured(range)))
      && !isBesideBracket(range) && !isSpokenOf(range) && !isQuoted(range)
  }

  /// `[Step 5]`, `[Engpass 2]`: a numbered noun as all there is.
  func isNumberedName(_ inner: ByteRange, range: ByteRange) -> Bool {
    var start = inner.upper
    while start > inner.lower, cursor.byte(start - 1).isDigit { start -= 1 }
    guard start < inner.upper, inner.upper - start <= 2, start > inner.lower + 1,
      cursor.skipBlanks(range.upper) >= cursor.limits.upper
    else { return false }
    let noun = ByteRange(inner.lower, start)
    // `[issue 12]` is one.
    if words.issueNouns.contains(cursor.bytes, folded: noun) { return false }
    return words.stockNouns.contains(cursor.bytes, folded: noun)
      || words.numberedBlanks.contains(cursor.bytes, folded: noun)
  }

  /// `[path/to/file.ts]`, `[file:line]`.
  func isPath(_ inner: ByteRange) -> Bool {
    words.blankPaths.match(in: cursor.bytes, at: inner.lower, limit: inner.upper) != nil
  }

  /// `[--rate N]`, `[**-o**]`: an optional argument of a command.
  func isOption(_ inner: ByteRange) -> Bool {
    var start = inner.lower
    while cursor.byte(start) == UInt8(ascii: "*") || cursor.byte(start) == UInt8(ascii: "_") { start += 1 }
    let next = cursor.byte(start + 1)
    return cursor.byte(start) == UInt8(ascii: "-") && (next == UInt8(ascii: "-") || next.isLetterASCII)
  }

  /// `[FEATURE] Rules may be reloaded`: a word before the sentence that it sorts.
  func isLeadingTag(_ range: ByteRange, in context: BlankContext) -> Bool {
    !context.isCell && range.lower == cursor.limits.lower && cursor.byte(range.upper) == .space
      && cursor.isWord(range.upper + 1)
  }

  /// `[...]` among the words of a sentence: something left out of a quotation.
  func isElision(_ inner: ByteRange, range: ByteRange, in context: BlankContext) -> Bool {
    guard !context.isValueStart, cursor.byte(inner.lower) == UInt8(ascii: "."),
      cursor.bytes[inner.lower..<inner.upper].allSatisfy({ $0 == UInt8(ascii: ".") }),
      cursor.byte(range.lower - 1) == .space, cursor.byte(range.upper).isWhitespace
    else { return false }
    let next = ByteRange(cursor.skipBlanks(range.upper), cursor.wordEnd(cursor.skipBlanks(range.upper)))
    let before = cursor.byte(range.lower - 2)
    return !next.isEmpty && before != UInt8(ascii: ":") && !isComparator(before) && !isCounted(next)
      && !words.isUnitSymbol(cursor.bytes[next.lower..<next.upper])
  }

  private func isComparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
  }

  private func isCounted(_ word: ByteRange) -> Bool { words.unitWords.contains(cursor.bytes, folded: word) }

  // MARK: Evidence

  /// Words without figures; figures and marks may be a value, a citation or the key of a ticket.
  private func isPlainText(_ inner: ByteRange) -> Bool {
    inner.count > 3
      && cursor.bytes[inner.lower..<inner.upper].allSatisfy { $0.isLetterASCII || $0 == .space || $0 >= 0x80 }
  }

  private func isPrice(_ range: ByteRange) -> Bool {
    cursor.byte(range.lower - 1) == UInt8(ascii: "$") || cursor.hasPrefix("€", at: range.lower - 3)
  }

  /// Whether a unit of a measured size follows: symbols all in capitals, `CPU` or `RPS`, may as well name a subject.
  private func isMeasured(_ range: ByteRange) -> Bool {
    let start = cursor.skipBlanks(range.upper)
    if cursor.byte(start) == UInt8(ascii: "%") { return start == range.upper }
    let unit = cursor.bytes[start..<max(start, cursor.wordEnd(start))]
    return unit.count > 1 && unit.contains { !$0.isUpperASCII } && start - range.upper <= 1 && words.isUnitSymbol(unit)
  }

  // MARK: Doubt

  /// `[date] [level] message`: the form of a line or of a call.
  private func isBesideBracket(_ range: ByteRange) -> Bool {
    let next = cursor.skipBlanks(range.upper)
    let before = cursor.byte(range.lower - 1) == .space ? cursor.byte(range.lower - 2) : 0
    return cursor.byte(next) == UInt8(ascii: "[") || before == UInt8(ascii: "]")
  }

  func isSpokenOf(_ range: ByteRange) -> Bool {
    let isSynopsis = cursor.hasPrefix("Usage", at: cursor.limits.lower)
    let before = cursor.word(before: range.lower)
    return isSynopsis || words.blankMentions.contains(cursor.bytes, folded: before)
      || words.definitionLeads.contains(cursor.bytes, folded: before)
  }

  /// Within double quotes, where brackets hold what the author put into the words of another.
  private func isQuoted(_ range: ByteRange) -> Bool {
    var index = range.lower - 1
    while index >= cursor.limits.lower, index > range.lower - Self.longestQuotation {
      if cursor.bytes[index] == UInt8(ascii: "\"") { return cursor.isWord(index + 1) && !cursor.isWord(index - 1) }
      if cursor.hasPrefix("“", at: index) || cursor.hasPrefix("«", at: index) { return true }
      if cursor.hasPrefix("”", at: index) || cursor.hasPrefix("»", at: index) { return false }
      index -= 1
    }
    return false
  }
}
