import MarkdownModel

/// Recognises letters that stand for a number: `X ms`, `XX%`, `X.X s`, `99.X%`, `$X`, `<= Y`, `___ ms`, `O(?)`.
struct StandInNumber: Sendable {
  var cursor: TextCursor
  let words: PlaceholderWords
  var isCell = false

  /// A stand-in that starts at an offset.
  ///
  /// - Parameter isValue: whether the text is the value of a label, where a bare letter is evidence enough.
  func match(at start: Int, isValueStart: Bool) -> ByteRange? {
    switch cursor.byte(start) {
    case UInt8(ascii: "_"): return blank(at: start)
    case UInt8(ascii: "O"): return complexity(at: start)
    case UInt8(ascii: "$"): return currency(at: start)
    case 0x30...0x39: return decimals(at: start)
    default:
      return number(at: start, isValueStart: isValueStart).flatMap {
        isExplained(start, behind: $0.upper) ? nil : $0
      }
    }
  }

  // MARK: Forms

  private func complexity(at start: Int) -> ByteRange? {
    guard !cursor.isWord(start - 1), cursor.hasPrefix("O(?)", at: start) else { return nil }
    return ByteRange(start, start + 4)
  }

  /// `99.X%`, `99.9X %`, `99,9x %`; without the sign it may be a version.
  private func decimals(at start: Int) -> ByteRange? {
    guard !cursor.isWord(start - 1), cursor.byte(start - 1) != UInt8(ascii: ".") else { return nil }
    let whole = wholePart(before: start) ?? start
    var end = start
    while cursor.byte(end).isDigit { end += 1 }
    if cursor.byte(end) == UInt8(ascii: "."), whole == start {
      end += 1
      while cursor.byte(end).isDigit { end += 1 }
    } else if whole == start {
      return nil
    }
    let letter = cursor.byte(end)
    guard letter | 0x20 == UInt8(ascii: "x") else { return nil }
    let stop = run(of: letter, from: end)
    if cursor.byte(cursor.skipBlanks(stop)) == UInt8(ascii: "%") {
      return ByteRange(whole, cursor.skipBlanks(stop) + 1)
    }
    // `$0.00X`: digits that say nothing yet.
    if letter.isUpperASCII, isZero(start, end), !cursor.isWord(stop) { return ByteRange(priced(whole), stop) }
    // `0.xxx`: three decimals are no version.
    if stop - end > 2, end == start + 2, cursor.byte(start) == UInt8(ascii: "0"), !cursor.isWord(stop) {
      return ByteRange(whole, stop)
    }
    // `0.XX s`; one letter may count times: `1.5X`.
    guard letter.isUpperASCII, stop - end > 1, let unit = unit(behind: stop, allowsWords: true) else { return nil }
    return ByteRange(whole, unit)
  }

  /// Nothing but noughts with a point between them: `0.0`.
  private func isZero(_ start: Int, _ end: Int) -> Bool {
    end - start >= 3
      && cursor.bytes[start..<end].allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
  }

  private func priced(_ start: Int) -> Int { cursor.byte(start - 1) == UInt8(ascii: "$") ? start - 1 : start }

  /// Where a number begins of which only what follows the comma starts at an offset.
  private func wholePart(before start: Int) -> Int? {
    guard cursor.byte(start - 1) == UInt8(ascii: ","), cursor.byte(start - 2).isDigit else { return nil }
    var index = start - 2
    while cursor.byte(index - 1).isDigit { index -= 1 }
    return cursor.isWord(index - 1) ? nil : index
  }

  /// `? ms`, `≤ ? MB`: a question mark with a unit where a number is due.
  func question(at start: Int, isValueStart: Bool) -> ByteRange? {
    guard isValueStart || isCompared(start), case let unit = cursor.skipBlanks(start + 1), unit < cursor.limits.upper,
      case let end = cursor.byte(unit) == UInt8(ascii: "%") ? unit + 1 : cursor.wordEnd(unit),
      words.isUnitSymbol(cursor.bytes[unit..<end]), isClauseEnd(end) || isValueStart && end - unit > 1
    else { return nil }
    return ByteRange(start, end)
  }

  /// `___ ms`, `___%`: a line to write on, with a unit behind it.
  private func blank(at start: Int) -> ByteRange? {
    var end = start
    while cursor.byte(end) == UInt8(ascii: "_") { end += 1 }
    guard end - start >= 2, !cursor.isWord(start - 1), let unit = unit(behind: end, allowsWords: true) else {
      return nil
    }
    return ByteRange(start, unit)
  }

  /// `$X`, `$XX/mo`, `$X.XX`.
  private func currency(at start: Int) -> ByteRange? {
    guard cursor.byte(start + 1).isUpperASCII, let end = token(at: start + 1), !cursor.isWord(end) || isThousands(end),
      !isIdentifierMark(end)
    else { return nil }
    return ByteRange(start, isThousands(end) ? end + 1 : end)
  }

  private func isThousands(_ offset: Int) -> Bool {
    let byte = cursor.byte(offset)
    return (byte == UInt8(ascii: "K") || byte == UInt8(ascii: "k") || byte == UInt8(ascii: "M"))
      && !cursor.isWord(offset + 1)
  }

  /// « Y a-t-il », « Y a »
  private func isThere(_ end: Int) -> Bool { cursor.hasPrefix(" a", at: end) && !cursor.isWord(end + 2) }

  private func isIdentifierMark(_ offset: Int) -> Bool {
    cursor.byte(offset) == UInt8(ascii: "_") || (cursor.byte(offset) == UInt8(ascii: "-") && cursor.isWord(offset + 1))
  }

  /// "see ticket PERF-XXX", "issue #NNN": behind such words an issue is named.
  private func issue(at start: Int) -> ByteRange? {
    let letter = cursor.byte(start)
    guard letter == UInt8(ascii: "X") || letter == UInt8(ascii: "N"), case let mark = cursor.byte(start - 1),
      mark == UInt8(ascii: "-") || mark == UInt8(ascii: "#"), case let end = run(of: letter, from: start),
      (3...5).contains(end - start), !cursor.isWord(end), !isIdentifierMark(end)
    else { return nil }
    var key = start - 1
    if mark == UInt8(ascii: "-") {
      while cursor.byte(key - 1).isUpperASCII { key -= 1 }
      guard start - 1 - key > 1 else { return nil }
    }
    guard !cursor.isWord(key - 1), words.issueNouns.contains(cursor.bytes, folded: cursor.word(before: key)) else {
      return nil
    }
    return ByteRange(key, end)
  }

  private func number(at start: Int, isValueStart: Bool) -> ByteRange? {
    if let issue = issue(at: start) { return issue }
    guard mayStartToken(start), var end = token(at: start) else { return nil }
    // `XXk requests`
    if end > start + 1, isThousands(end) { end += 1 }
    // `X-Y ms`, `X to Y ms`: one stand-in for a range.
    if let second = rangeEnd(from: end) { end = second }
    let letter = cursor.byte(start)
    let isSingle = end == start + 1
    if isSingle, isBoldLabel(start, end) || isFactor(end) { return nil }
    if let unit = unit(
      behind: end,
      allowsWords: letter.isUpperASCII
        && (letter != UInt8(ascii: "N") && letter != UInt8(ascii: "W") || hasThousandsMark(start, end)
          || letter == UInt8(ascii: "N") && !isSingle)
    ) {
      if isSingle,
        followsEvery(start) || isLettered(start) || isVariable(start) || isName(start, unit, isValueStart: isValueStart)
      {
        return nil
      }
      let whole = wholePart(before: start)
      if isSingle, !letter.isUpperASCII, cursor.byte(end) != UInt8(ascii: "%"), !isCompared(start), whole == nil {
        return nil
      }
      return ByteRange(whole ?? start, unit)
    }
    let isEstimate = isSingle && isEstimate(start)
    if let rate = rateEnd(behind: end, isSingle: isSingle && !isEstimate),
      isValueStart || !isSingle || isEstimate || isCompared(start)
    {
      return ByteRange(start, rate)
    }
    guard !cursor.isWord(end), letter.isUpperASCII, !isIdentifierMark(end), cursor.byte(end) != UInt8(ascii: "/"),
      !(isSingle && isVariable(start))
    else { return nil }
    // `XX November 2026`
    if !isSingle, letter == UInt8(ascii: "X"), let year = dateEnd(behind: end) { return ByteRange(start, year) }
    // `XX,XXX`: nothing else is written so, whatever is counted.
    if letter != UInt8(ascii: "W"), !isSingle, cursor.byte(start - 1) != UInt8(ascii: ","), hasThousandsMark(start, end)
    {
      return ByteRange(start, end)
    }
    // `1,XXX`: only what follows the comma is missing.
    if !isSingle, let whole = wholePart(before: start) { return ByteRange(whole, end) }
    if isFollowedByCurrency(end) || followsCurrency(start, isSingle: isSingle) { return ByteRange(start, end) }
    if isCompared(start), isClauseEnd(end), !(isSingle && isComparedToLetter(start)) { return ByteRange(start, end) }
    let isUnknown =
      letter == UInt8(ascii: "X") || letter == UInt8(ascii: "Y") || letter == UInt8(ascii: "Z")
      || letter == UInt8(ascii: "N")
    // `N.N.` names a person who is to be named.
    if letter == UInt8(ascii: "N"), !isSingle, cursor.byte(end) == UInt8(ascii: ".") { return nil }
    if isValueStart, isUnknown, !isInitial(end), !isThere(end),
      isClauseEnd(end) || isPlainWord(behind: end) && (isCell || !isLineStart(start))
    {
      return ByteRange(start, end)
    }
    return nil
  }

  /// XGB, `-Xms`: a name in running text. Where nothing but a value may stand it is none.
  private func isName(_ start: Int, _ end: Int, isValueStart: Bool) -> Bool {
    words.standInNames.contains(cursor.bytes[start..<end]) && !isCompared(start)
      && !(isValueStart && end == cursor.limits.upper)
  }

  /// Whether nothing but marks stands before on the line: a sentence may begin with a letter, "N nodes share the load".
  private func isLineStart(_ start: Int) -> Bool {
    var index = start
    while index > cursor.limits.lower, !cursor.byte(index - 1).isLineEnding {
      let before = cursor.byte(index - 1)
      guard before == UInt8(ascii: "*") || before == UInt8(ascii: "_") || before.isSpaceOrTab else { return false }
      index -= 1
    }
    return true
  }

  /// `**N**: 1,000,000 requests`: the letter is named, and its value follows.
  private func isBoldLabel(_ start: Int, _ end: Int) -> Bool {
    let bytes = cursor.bytes
    guard start >= 2, bytes[start - 1] == bytes[start - 2],
      bytes[start - 1] == UInt8(ascii: "*") || bytes[start - 1] == UInt8(ascii: "_")
    else { return false }
    let marks: [StaticString] = ["**:", "__:", ":**", ":__", "** =", "__ ="]
    return marks.contains { bytes.span.hasPrefix($0, at: end) }
  }

  /// The end of the year behind a month.
  private func dateEnd(behind end: Int) -> Int? {
    guard cursor.byte(end) == .space,
      case let month = ByteRange(end + 1, cursor.plainWordEnd(end + 1, cursor.limits.upper)),
      month.count > 2, words.months.number(of: month, in: cursor.bytes) != nil, cursor.byte(month.upper) == .space,
      case let year = ByteRange(month.upper + 1, cursor.wordEnd(month.upper + 1)), year.count == 4,
      cursor.bytes[year.lower..<year.upper].allSatisfy(\.isDigit)
    else { return nil }
    return year.upper
  }

  /// `N*M queries`
  private func isFactor(_ end: Int) -> Bool {
    (cursor.byte(end) == UInt8(ascii: "*") && cursor.isWord(end + 1))
      || (cursor.hasPrefix("×", at: end) && cursor.isWord(end + 2))
  }

  /// "about N req/s": nobody estimates any number.
  private func isEstimate(_ start: Int) -> Bool {
    var end = start
    while end > cursor.limits.lower, cursor.byte(end - 1).isWhitespace { end -= 1 }
    return end < start && words.approximations.contains(cursor.bytes, folded: cursor.word(before: end))
  }

  /// "every X seconds" in a sentence speaks of any number.
  private func followsEvery(_ start: Int) -> Bool {
    cursor.hasPrefix("every ", at: start - 6) || cursor.hasPrefix("each ", at: start - 5)
      || cursor.hasPrefix("toutes les ", at: start - 11)
  }

  // MARK: Parts

  private func mayStartToken(_ start: Int) -> Bool {
    let before = cursor.byte(start - 1)
    if cursor.isWord(start - 1) || before == UInt8(ascii: ".") || before == UInt8(ascii: "\\")
      || before == UInt8(ascii: "'")
    {
      return false
    }
    // `a-X` is a name, ` -X%` is a sign.
    if before == UInt8(ascii: "-") || before == UInt8(ascii: "/") || before == UInt8(ascii: "@")
      || before == UInt8(ascii: "#")
    {
      return before != UInt8(ascii: "@") && before != UInt8(ascii: "#") && !cursor.isWord(start - 2)
        && cursor.byte(start - 2) != before
    }
    return true
  }

  /// One to four equal letters, with decimal or thousands marks between runs of the same letter.
  private func token(at start: Int) -> Int? {
    let letter = cursor.byte(start)
    switch letter {
    case UInt8(ascii: "X"), UInt8(ascii: "Y"), UInt8(ascii: "Z"), UInt8(ascii: "N"), UInt8(ascii: "W"): break
    case UInt8(ascii: "x"), UInt8(ascii: "y"), UInt8(ascii: "z"), UInt8(ascii: "n"): break
    default: return nil
    }
    var end = run(of: letter, from: start)
    guard end - start <= 4 else { return nil }
    while cursor.byte(end) == UInt8(ascii: ".") || cursor.byte(end) == UInt8(ascii: ","), cursor.byte(end + 1) == letter
    {
      end = run(of: letter, from: end + 1)
    }
    return hasThousands(behind: end) ? end + 4 : end
  }

  /// `N,NNN`
  private func hasThousandsMark(_ start: Int, _ end: Int) -> Bool {
    cursor.bytes[start..<end].contains(UInt8(ascii: ","))
  }

  /// `XX,000`, `XX.000`.
  private func hasThousands(behind end: Int) -> Bool {
    let isMark = cursor.byte(end) == UInt8(ascii: ",") || cursor.byte(end) == UInt8(ascii: ".") && isHundreds(end + 1)
    return isMark && (1...3).allSatisfy { cursor.byte(end + $0).isDigit } && !cursor.isWord(end + 4)
  }

  private func isHundreds(_ start: Int) -> Bool { cursor.hasPrefix("000", at: start) }

  private func run(of letter: UInt8, from start: Int) -> Int {
    var end = start
    while cursor.byte(end) == letter { end += 1 }
    return end
  }

  private static let rangeWords: [StaticString] = [" to ", " à ", " bis ", " a "]

  private func rangeEnd(from end: Int) -> Int? {
    if let joint = Self.rangeWords.first(where: { cursor.hasPrefix($0, at: end) }) {
      let start = end + joint.utf8CodeUnitCount
      guard cursor.byte(start).isUpperASCII, let second = token(at: start),
        unit(behind: second, allowsWords: true) != nil
      else { return nil }
      return second
    }
    var next = end
    if cursor.byte(next) == .space { next += 1 }
    if cursor.byte(next) == UInt8(ascii: "-") {
      next += 1
    } else if cursor.hasPrefix("–", at: next) {
      next += 3
    } else {
      return nil
    }
    if cursor.byte(next) == .space { next += 1 }
    guard cursor.byte(next).isUpperASCII, let second = token(at: next) else { return nil }
    return unit(behind: second, allowsWords: true) == nil && cursor.isWord(second) ? nil : second
  }

  private func isFollowedByCurrency(_ end: Int) -> Bool {
    let next = cursor.skipBlanks(end)
    return cursor.hasPrefix("€", at: next) || cursor.hasPrefix("£", at: next)
  }

  /// `€X`, `R$ XX`; behind a lone dollar sign and a blank a command follows.
  private func followsCurrency(_ start: Int, isSingle: Bool) -> Bool {
    if cursor.hasPrefix("€", at: start - 3) || cursor.hasPrefix("£", at: start - 2) { return true }
    return !isSingle && cursor.byte(start - 1) == .space && cursor.byte(start - 2) == UInt8(ascii: "$")
      && cursor.byte(start - 3).isUpperASCII
  }

  /// Whether a comparator stands before the number: `<`, `>`, `≤`, `≥`, `<=`, `>=`.
  func isCompared(_ start: Int) -> Bool {
    var index = start - 1
    while index >= cursor.limits.lower, cursor.byte(index).isSpaceOrTab { index -= 1 }
    let byte = cursor.byte(index)
    if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
      // A letter right before is a tag or an arrow, as in `a->X`.
      return cursor.byte(index - 1) != UInt8(ascii: "-") && cursor.byte(index - 1) != UInt8(ascii: "=")
    }
    if byte == UInt8(ascii: "=") {
      return cursor.byte(index - 1) == UInt8(ascii: "<") || cursor.byte(index - 1) == UInt8(ascii: ">")
    }
    return index >= cursor.limits.lower + 2
      && (cursor.hasPrefix("≤", at: index - 2) || cursor.hasPrefix("≥", at: index - 2))
  }

  private func isClauseEnd(_ end: Int) -> Bool {
    let next = cursor.skipBlanks(end)
    guard next < cursor.limits.upper else { return true }
    switch cursor.byte(next) {
    case UInt8(ascii: "."): return !cursor.isWord(next + 1)
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "|"),
      UInt8(ascii: "]"), UInt8(ascii: "*"):
      return true
    default:
      return cursor.hasPrefix("for ", at: next) || cursor.hasPrefix("where ", at: next)
        || cursor.hasPrefix("in ", at: next) || cursor.hasPrefix("pendant ", at: next)
        || cursor.hasPrefix("over ", at: next)
    }
  }

  /// "Y. Tanaka" is a name.
  private func isInitial(_ end: Int) -> Bool {
    guard cursor.byte(end) == UInt8(ascii: "."), cursor.byte(end + 1) == .space else { return false }
    return cursor.byte(end + 2).isUpperASCII || cursor.byte(end + 2) >= 0xC3
  }

  private func isPlainWord(behind end: Int) -> Bool {
    let next = cursor.skipBlanks(end)
    return next > end && cursor.byte(next).isLowerASCII
  }
}
