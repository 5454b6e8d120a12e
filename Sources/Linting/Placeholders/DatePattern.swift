import MarkdownModel

/// Recognises a date that is only its pattern: `YYYY-MM-DD`, `JJ/MM/AAAA`, `20XX-XX-XX`.
struct DatePattern: Sendable {
  private static let formatWords: [StaticString] = [
    "format", "pattern", "written as", "naming", "iso 8601", "versioning", "version scheme",
  ]

  /// What stands behind a year, a month and a day.
  private static let dateMarks: [[StaticString]] = [["年", "년"], ["月", "월"], ["日", "일"]]

  var cursor: TextCursor
  let words: PlaceholderWords

  /// The quick answer: every pattern begins with a digit or with the same letter twice.
  @inline(__always)
  func mayBegin(at start: Int) -> Bool {
    let byte = cursor.byte(start)
    return byte.isDigit || byte.isLetterASCII && byte == cursor.byte(start + 1)
  }

  func match(at start: Int) -> ByteRange? {
    guard mayBegin(at: start) else { return nil }
    let before = cursor.byte(start - 1)
    if cursor.isWordBefore(start) || isSeparator(before) || before == UInt8(ascii: "{") || before == UInt8(ascii: "%") {
      return nil
    }
    var end = start
    var hasLetter = false
    while case let byte = cursor.byte(end),
      byte.isAlphanumericASCII || (isSeparator(byte) && cursor.byte(end + 1).isAlphanumericASCII)
    {
      if byte.isLetterASCII { hasLetter = true }
      end += 1
    }
    guard hasLetter, (4...14).contains(end - start) else { return nil }
    if end - start == 4, let marked = markedEnd(ofYear: ByteRange(start, end)) { return ByteRange(start, marked) }
    let next = cursor.byte(end)
    if cursor.isWordAfter(end) || next == UInt8(ascii: "}") || (isSeparator(next) && cursor.isWordAfter(end + 1)) {
      return nil
    }
    guard isPattern(ByteRange(start, end)), !isAboutTheFormat(ByteRange(start, end)) else { return nil }
    return ByteRange(start, end)
  }

  /// The end of `YYYY年MM月DD日`, `YYYY 년 MM 월 DD 일` or such a date without its day.
  private func markedEnd(ofYear year: ByteRange) -> Int? {
    guard part(cursor.bytes[year.lower..<year.upper]) == .year else { return nil }
    var end: Int?
    var index = year.upper
    for (step, marks) in Self.dateMarks.enumerated() {
      if step > 0 {
        index = cursor.skipBlanks(index)
        let isSingle = cursor.byte(index) != cursor.byte(index + 1)
        let letters =
          isSingle ? [cursor.byte(index), cursor.byte(index)] : [cursor.byte(index), cursor.byte(index + 1)]
        guard part(letters[...]) == .dayOrMonth else { break }
        index += isSingle ? 1 : 2
      }
      index = cursor.skipBlanks(index)
      guard let mark = marks.first(where: { cursor.hasPrefix($0, at: index) }) else { break }
      index += mark.utf8CodeUnitCount
      if step > 0 { end = index }
    }
    return end.flatMap { $0 <= cursor.limits.upper && !isAboutTheFormat(ByteRange(year.lower, $0)) ? $0 : nil }
  }

  /// Lines to write a date on: `__/__/____`, `____-__-__`.
  func lines(at start: Int) -> ByteRange? {
    guard !cursor.isWord(start - 1), cursor.byte(start - 1) != UInt8(ascii: "_") else { return nil }
    var end = start
    var longest = 0
    for part in 0..<3 {
      let first = end
      while cursor.byte(end) == UInt8(ascii: "_") { end += 1 }
      guard (2...4).contains(end - first) else { return nil }
      longest = max(longest, end - first)
      guard part < 2 else { break }
      guard isSeparator(cursor.byte(end)), part == 0 || cursor.byte(end) == cursor.byte(first - 1) else { return nil }
      end += 1
    }
    return longest == 4 && !cursor.isWord(end) && end <= cursor.limits.upper ? ByteRange(start, end) : nil
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
  }

  private enum Part { case year, dayOrMonth, digits }

  private func isPattern(_ range: ByteRange) -> Bool {
    let text = cursor.bytes[range.lower..<range.upper]
    // `5.8-190x` is a range of factors.
    guard Set(text.filter(isSeparator)).count <= 1 else { return false }
    let groups = text.split(whereSeparator: isSeparator)
    if groups.count == 1 { return range.count == 4 && groups[0].allSatisfy { $0 == UInt8(ascii: "Y") } }
    guard groups.count <= 3 else { return false }
    let parts = groups.map(part)
    guard !parts.contains(nil) else { return false }
    let hasYear =
      parts.contains(.year) || (groups.first?.count == 4 && parts.first == .digits)
      || (groups.last?.count == 4 && parts.last == .digits)
    let hasLetters = parts.contains(.year) || parts.contains(.dayOrMonth)
    return hasYear && hasLetters && (parts.contains(.dayOrMonth) || parts.count == 3)
  }

  private func part(_ group: ArraySlice<UInt8>) -> Part? {
    guard let first = group.first else { return nil }
    if group.allSatisfy(\.isDigit) { return group.count == 4 || group.count <= 2 ? .digits : nil }
    // 20XX, 202X and the like.
    if first.isDigit {
      let letters = group.drop(while: \.isDigit)
      return group.count == 4 && first == UInt8(ascii: "2")
        && letters.allSatisfy { $0 | 0x20 == UInt8(ascii: "x") || $0 | 0x20 == UInt8(ascii: "y") }
        ? .year : nil
    }
    guard group.allSatisfy({ $0 == first }) else { return nil }
    switch (first | 0x20, group.count) {
    case (UInt8(ascii: "y"), 4), (UInt8(ascii: "a"), 4), (UInt8(ascii: "j"), 4), (UInt8(ascii: "x"), 4),
      (UInt8(ascii: "y"), 2):
      return .year
    case (UInt8(ascii: "m"), 2), (UInt8(ascii: "d"), 2), (UInt8(ascii: "j"), 2), (UInt8(ascii: "t"), 2),
      (UInt8(ascii: "x"), 2), (UInt8(ascii: "g"), 2), (UInt8(ascii: "m"), 3):
      return .dayOrMonth
    default: return nil
    }
  }

  /// "dates are written YYYY-MM-DD": a word for format or naming close by says that the pattern itself is meant.
  func isAboutTheFormat(_ range: ByteRange) -> Bool {
    if words.formatMentions.contains(cursor.bytes, folded: cursor.word(before: range.lower)) { return true }
    let near = ByteRange(max(cursor.limits.lower, range.lower - 40), min(cursor.limits.upper, range.upper + 32))
    return FoldedText(cursor.bytes, near).holdsAny(of: Self.formatWords)
  }
}
