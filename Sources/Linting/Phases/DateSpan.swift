import MarkdownModel

/// A day, a month or a quarter as a text names it.
struct DateSpan: Sendable {
  let range: ByteRange
  let first: CalendarDate
  let last: CalendarDate
}

/// Finds days, months and quarters in a text: `2026-03-14`, `14 mars 2026`, `March 2026`, `Q3 2026`.
struct DateSpanReader {
  private static let longestText = 400

  private let bytes: [UInt8]
  private let days: DateReader
  private let months: MonthNames

  init(_ subject: Subject) {
    bytes = subject.flowingBytes
    months = subject.fieldWords.months
    days = DateReader(months: subject.fieldWords.months) { subject.language != "en" }
  }

  /// All dates of a text, in order; nil where one has no such day.
  func spans(in text: ByteRange) -> [DateSpan]? {
    guard text.count <= Self.longestText else { return nil }
    var spans: [DateSpan] = []
    var index = text.lower
    while index < text.upper {
      guard isWordStart(index, text) else {
        index += 1
        continue
      }
      let rest = ByteRange(index, text.upper)
      if let reading = days.read(rest, in: bytes) {
        guard let first = reading.candidates.min(), let last = reading.candidates.max() else { return nil }
        spans.append(DateSpan(range: ByteRange(index, reading.range.upper), first: first, last: last))
        index = max(index + 1, reading.range.upper)
      } else if let span = part(rest) {
        spans.append(span)
        index = max(index + 1, span.range.upper)
      } else {
        index = wordEnd(index, text)
      }
    }
    return spans
  }

  private func isWordStart(_ index: Int, _ text: ByteRange) -> Bool {
    isWord(bytes[index]) && (index == text.lower || !isWord(bytes[index - 1]))
  }

  private func isWord(_ byte: UInt8) -> Bool { byte.isAlphanumericASCII || byte >= 0xC3 }

  private func wordEnd(_ index: Int, _ text: ByteRange) -> Int {
    var end = index
    while end < text.upper, isWord(bytes[end]) || bytes[end] >= 0x80 { end += 1 }
    return max(end, index + 1)
  }

  // MARK: Months and quarters

  private func part(_ text: ByteRange) -> DateSpan? {
    guard let first = DateTokens.next(text, in: bytes),
      let second = DateTokens.next(
        ByteRange(min(first.range.upper + (isSeparator(first.range.upper, text) ? 1 : 0), text.upper), text.upper),
        in: bytes)
    else { return nil }
    let range = ByteRange(text.lower, second.range.upper)
    // `2026-03`: nothing may follow that makes it something else.
    if let year = first.number, first.range.count == 4, let month = second.number, second.range.count == 2,
      first.range.upper < text.upper, bytes[first.range.upper] == UInt8(ascii: "-"),
      second.range.lower == first.range.upper + 1, isEnd(second.range.upper, text)
    {
      return span(range, year: year, months: month...month)
    }
    guard let year = second.number, second.range.count == 4, first.number == nil, isEnd(second.range.upper, text) else {
      return quarter(first, text)
    }
    return months.number(of: first.range, in: bytes).flatMap { span(range, year: year, months: $0...$0) }
  }

  /// `Q3 2026`, `T3 2026`: a letter and a digit are two tokens.
  private func quarter(_ letter: DateToken, _ text: ByteRange) -> DateSpan? {
    guard letter.number == nil, letter.range.count == 1, letter.range.lower == text.lower,
      case let byte = bytes[letter.range.lower] | 0x20, byte == UInt8(ascii: "q") || byte == UInt8(ascii: "t"),
      let number = DateTokens.next(ByteRange(letter.range.upper, text.upper), in: bytes, skippingBlanks: false),
      let quarter = number.number, (1...4).contains(quarter), number.range.count == 1,
      let year = DateTokens.next(ByteRange(number.range.upper, text.upper), in: bytes),
      let value = year.number, year.range.count == 4, isEnd(year.range.upper, text)
    else { return nil }
    return span(
      ByteRange(text.lower, year.range.upper), year: value, months: (quarter * 3 - 2)...(quarter * 3))
  }

  private func isSeparator(_ index: Int, _ text: ByteRange) -> Bool {
    index < text.upper && bytes[index] == UInt8(ascii: "-")
  }

  private func isEnd(_ index: Int, _ text: ByteRange) -> Bool {
    guard index < text.upper else { return true }
    let byte = bytes[index]
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") {
      return index + 1 >= text.upper || !bytes[index + 1].isAlphanumericASCII
    }
    return !byte.isAlphanumericASCII
  }

  private func span(_ range: ByteRange, year: Int, months: ClosedRange<Int>) -> DateSpan? {
    guard (1990...2199).contains(year), let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
      let last = CalendarDate(
        year: year, month: months.upperBound, day: CalendarDate.dayCount(ofMonth: months.upperBound, in: year))
    else { return nil }
    return DateSpan(range: range, first: first, last: last)
  }
}
