import MarkdownModel

/// Recognises what says "not yet": TBD, TODO, ???, "to be measured", « à compléter ».
struct UnfinishedMarker: Sendable {
  private static let longestSentence = 200
  private static let wideOpenings: [StaticString] = ["：", "（", "，", "、", "；", "【"]
  private static let wideEndings: [StaticString] = ["…", "）", "。", "，", "、", "；", "】"]

  var cursor: TextCursor
  let words: PlaceholderWords

  /// A word in capitals, else a phrase.
  ///
  /// - Parameter isStart: whether a value begins at the offset.
  func match(at start: Int, isStart: Bool) -> ByteRange? {
    if let word = word(at: start, isStart: isStart) {
      return cursor.isWordBefore(start) || isUsedOtherwise(word) ? nil : word
    }
    return phrase(at: start).flatMap { $0.endsClause || isStart ? $0.range : nil }
  }

  /// A phrase counts where it is the whole of a value, of a parenthesis, or of what follows a dash or colon; one that does
  /// not end its clause only where a value begins, before the next label.
  func phrase(at start: Int) -> (range: ByteRange, endsClause: Bool)? {
    guard isClauseStart(start),
      let end = words.unfinishedPhrases.match(in: cursor.bytes, at: start, limit: cursor.limits.upper),
      !cursor.isWordBefore(start), !closesInfinitive(start), case let endsClause = isClauseEnd(end),
      endsClause || isBeforeLabel(end) || isBeforeDash(end), case let found = ByteRange(start, end),
      !isUsedOtherwise(found)
    else { return nil }
    return (found, endsClause)
  }

  /// `to be measured — by the nightly job`
  private func isBeforeDash(_ end: Int) -> Bool {
    cursor.byte(end) == .space && (cursor.hasPrefix("— ", at: end + 1) || cursor.hasPrefix("– ", at: end + 1))
  }

  private func isUsedOtherwise(_ found: ByteRange) -> Bool { isAbbreviation(found) || isMention(found) }

  /// `??` in the place of a value.
  func questionMarks(at start: Int) -> ByteRange? {
    var end = start
    while cursor.byte(end) == UInt8(ascii: "?") { end += 1 }
    guard end - start >= 2, !cursor.isWord(start - 1), !cursor.isWord(end), cursor.byte(start - 1) != UInt8(ascii: ")"),
      !opensBlock(ByteRange(start, end))
    else { return nil }
    // Behind a word and a blank it asks a question; a value it replaces.
    let before = cursor.byte(start - 1)
    return end - start >= 3 || before == 0 || !before.isPunctuationASCII || isEstimate(before)
      ? ByteRange(start, end) : nil
  }

  /// `~?? MB`, `<?? ms`
  private func isEstimate(_ sign: UInt8) -> Bool {
    sign == UInt8(ascii: "~") || sign == UInt8(ascii: "<") || sign == UInt8(ascii: ">")
  }

  /// `??? note "Title"` and `???+ tip` at the start of a line open a block that folds.
  private func opensBlock(_ marks: ByteRange) -> Bool {
    let before = cursor.byte(marks.lower - 1)
    guard marks.count == 3, before == 0 || before.isLineEnding else { return false }
    let name = marks.upper + (cursor.byte(marks.upper) == UInt8(ascii: "+") ? 2 : 1)
    guard cursor.byte(name - 1) == .space, cursor.byte(name).isLowerASCII else { return false }
    var end = name
    while cursor.byte(end).isLowerASCII || cursor.byte(end) == UInt8(ascii: "-") { end += 1 }
    if cursor.hasPrefix(" inline", at: end) || cursor.hasPrefix(" \"", at: end) { return true }
    let next = cursor.byte(end)
    return (next == 0 || next.isLineEnding) && !isCounted(ByteRange(name, end))
  }

  private func isCounted(_ word: ByteRange) -> Bool {
    words.isUnitSymbol(cursor.bytes[word.lower..<word.upper]) || words.unitWords.contains(cursor.bytes, folded: word)
  }

  private func word(at start: Int, isStart: Bool) -> ByteRange? {
    guard cursor.byte(start).isUpperASCII, cursor.byte(start + 1).isUpperASCII else { return smallWord(at: start) }
    var end = start
    while cursor.byte(end).isUpperASCII { end += 1 }
    guard (3...5).contains(end - start), !cursor.byte(end).isLowerASCII,
      words.unfinishedWords.contains(cursor.bytes[start..<end]),
      !cursor.isWordAfter(end)
    else { return nil }
    let before = cursor.byte(start - 1)
    let after = cursor.byte(end)
    if isNameMark(before) || (isNameMark(after) && cursor.isWordAfter(end + 1)) { return nil }
    let isAlwaysOpen = cursor.hasPrefix("TB", at: start)
    guard
      isAlwaysOpen || (isStart || opensSentence(start, end)) && !isNoun(behind: end)
        || isMarked(before: before, after: after, end: end) && !isNoun(behind: end) || isSaid(start, end),
      !isOrdinaryWord(ByteRange(start, end))
    else { return nil }
    if after == UInt8(ascii: "("), let close = cursor.find(")", from: end, within: 80, lines: 1) {
      return ByteRange(start, close + 1)
    }
    return ByteRange(start, end)
  }

  /// "The limit is 80 %. XXX explain why": it tells the author what to do.
  private func opensSentence(_ start: Int, _ end: Int) -> Bool {
    guard cursor.byte(start - 1) == .space, cursor.byte(end) == .space, cursor.byte(end + 1).isLowerASCII else {
      return false
    }
    var index = start - 2
    while cursor.byte(index) == UInt8(ascii: "*") || cursor.byte(index) == UInt8(ascii: "_") { index -= 1 }
    return cursor.byte(index) == UInt8(ascii: ".")
  }

  /// "The index takes TODO.": a verb that wants a value stands right before.
  private func isSaid(_ start: Int, _ end: Int) -> Bool {
    guard cursor.byte(start - 1) == .space, cursor.hasPrefix("TODO", at: start) || cursor.hasPrefix("FIXME", at: start)
    else { return false }
    var first = start - 1
    while cursor.byte(first - 1).isLetterASCII || cursor.byte(first - 1) >= 0x80 { first -= 1 }
    return words.markerVerbs.contains(cursor.bytes, folded: ByteRange(first, start - 1)) && isClauseEnd(end)
  }

  /// "sampled at tbd": in small letters only what is no other word, at the end of its clause or before a unit.
  private func smallWord(at start: Int) -> ByteRange? {
    var end = start
    while cursor.byte(end).isLowerASCII { end += 1 }
    guard end - start == 3, words.unfinishedWords.contains(cursor.bytes[start..<end]), !cursor.isWordAfter(end),
      !isNameMark(cursor.byte(start - 1)), !(isNameMark(cursor.byte(end)) && cursor.isWordAfter(end + 1)),
      isClauseEnd(end) || isUnit(cursor.skipBlanks(end))
    else { return nil }
    return ByteRange(start, end)
  }

  /// `work in progress (WIP)`: the letters of the words before.
  private func isAbbreviation(_ word: ByteRange) -> Bool {
    guard word.count <= 5, cursor.byte(word.lower - 1) == UInt8(ascii: "("),
      cursor.byte(word.upper) == UInt8(ascii: ")")
    else { return false }
    var index = word.lower - 2
    for letter in cursor.bytes[word.lower..<word.upper].reversed() {
      while cursor.byte(index) == .space || cursor.byte(index) == UInt8(ascii: "-") { index -= 1 }
      guard cursor.byte(index).isLetterASCII else { return false }
      while cursor.byte(index - 1).isLetterASCII { index -= 1 }
      guard cursor.byte(index) | 0x20 == letter | 0x20 else { return false }
      index -= 1
    }
    return true
  }

  /// `the column "TBD" is gone`, "the acronym TBD stands for …": spoken of, in quotation marks or behind what it is called.
  private func isMention(_ word: ByteRange) -> Bool {
    if words.markerMentions.contains(cursor.bytes, folded: cursor.word(before: word.lower)) { return true }
    guard let quotation = Quotation(around: word, in: cursor) ?? Quotation(endingWith: word, in: cursor) else {
      return false
    }
    return cursor.byte(quotation.lower - 1) == .space && cursor.isWord(quotation.lower - 2)
      || cursor.isWord(cursor.skipBlanks(quotation.upper))
  }

  /// « TODO EL TRÁFICO »: a word of another language among others in capitals.
  private func isOrdinaryWord(_ word: ByteRange) -> Bool {
    let next = cursor.skipBlanks(word.upper)
    return next > word.upper && cursor.hasPrefix("TODO", at: word.lower)
      && words.capitalArticles.contains(cursor.bytes[next..<cursor.wordEnd(next)])
  }

  /// `TODO list`, `WIP limit`.
  private func isNoun(behind end: Int) -> Bool {
    let next = cursor.skipBlanks(end)
    return next > end && words.markerNouns.contains(cursor.bytes, folded: ByteRange(next, cursor.wordEnd(next)))
  }

  /// `docs/TODO.md`, `#TODO`, `TODO-list`.
  private func isNameMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "@"),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private func isMarked(before: UInt8, after: UInt8, end: Int) -> Bool {
    if after == UInt8(ascii: ":") || after == UInt8(ascii: "(") || before == UInt8(ascii: "(")
      || before == UInt8(ascii: "[")
    {
      return true
    }
    let next = cursor.skipBlanks(end)
    return next >= cursor.limits.upper || isUnit(next) || after == UInt8(ascii: "*") || after == UInt8(ascii: "_")
  }

  /// `TODO IOPS`: where a number belongs.
  private func isUnit(_ start: Int) -> Bool {
    let unit = ByteRange(start, cursor.wordEnd(start))
    return unit.count > 1 && words.isUnitSymbol(cursor.bytes[unit.lower..<unit.upper])
  }

  /// "Flags allow the address, the port and the retention, to be set": the verb asks for the infinitive.
  private func closesInfinitive(_ start: Int) -> Bool {
    guard cursor.byte(start - 1) == .space, cursor.byte(start - 2) == UInt8(ascii: ",") else { return false }
    var index = start - 2
    while index > max(cursor.limits.lower, start - Self.longestSentence), !isSentenceEnd(index) {
      if cursor.byte(index) == .space, words.enablingVerbs.contains(cursor.bytes, folded: cursor.word(before: index)) {
        return true
      }
      index -= 1
    }
    return false
  }

  private func isSentenceEnd(_ index: Int) -> Bool {
    cursor.byte(index) == UInt8(ascii: ".") && cursor.byte(index + 1) == .space
  }

  /// Whether the line ends here and the next one begins with bold text: each line of the paragraph has its label.
  private func isBeforeLabel(_ end: Int) -> Bool {
    var index = end
    while cursor.byte(index).isSpaceOrTab || cursor.byte(index) == .backslash { index += 1 }
    guard cursor.byte(index).isLineEnding else { return false }
    let next = cursor.skipBlanks(index)
    return cursor.hasPrefix("**", at: next) || cursor.hasPrefix("__", at: next)
  }

  private func isClauseStart(_ start: Int) -> Bool {
    var index = start - 1
    while index >= cursor.limits.lower,
      cursor.byte(index).isWhitespace || cursor.byte(index) == UInt8(ascii: "*")
        || cursor.byte(index) == UInt8(ascii: "_")
    {
      index -= 1
    }
    guard index >= cursor.limits.lower else { return true }
    switch cursor.byte(index) {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: ";"),
      UInt8(ascii: ","), UInt8(ascii: "="):
      return true
    case 0x93, 0x94: return cursor.byte(index - 1) == 0x80 && cursor.byte(index - 2) == 0xE2
    default: return cursor.byte(index) >= 0x80 && Self.wideOpenings.contains { cursor.hasPrefix($0, at: index - 2) }
    }
  }

  private func isClauseEnd(_ end: Int) -> Bool {
    var index = end
    while cursor.byte(index).isWhitespace || cursor.byte(index) == UInt8(ascii: "*")
      || cursor.byte(index) == UInt8(ascii: "_")
    { index += 1 }
    guard index < cursor.limits.upper else { return true }
    switch cursor.byte(index) {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ","),
      UInt8(ascii: "("):
      return true
    case UInt8(ascii: "|"), UInt8(ascii: "!"): return true
    default: return cursor.byte(index) >= 0x80 && Self.wideEndings.contains { cursor.hasPrefix($0, at: index) }
    }
  }
}
