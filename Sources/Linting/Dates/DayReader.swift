import MarkdownModel

/// Finds the days that a text names in full: `2026-10-05`, "5 October 2026".
struct DayReader {
  typealias Day = (range: ByteRange, date: CalendarDate)

  private static let longestDate = 20
  /// Between the years of two dates that a joint joins.
  private static let farthestYears = 44

  private let bytes: [UInt8]
  private let reader: DateReader

  init(_ subject: Subject) {
    bytes = subject.flowingBytes
    reader = DateReader(months: subject.fieldWords.months) { subject.language != "en" }
  }

  /// Dates are looked for around years alone, of which most texts have none.
  ///
  /// - Parameter besideOthers: whether only those count that may be the first or the last day of something.
  @inline(__always)
  func days(in text: ByteRange, besideOthers: Bool) -> [Day] {
    guard let first = year(from: text.lower, to: text.upper) else { return [] }
    return days(in: text, from: first, besideOthers: besideOthers)
  }

  @inline(never)
  private func days(in text: ByteRange, from first: Int, besideOthers: Bool) -> [Day] {
    var found: [Day] = []
    var index = text.lower
    var (next, last): (Int?, Int) = (first, -Self.farthestYears)
    while let year = next {
      next = self.year(from: year + 4, to: text.upper)
      let isAlone = year - last > Self.farthestYears && (next ?? .max) - year > Self.farthestYears
      last = year
      if besideOthers, isAlone, !isBehindWord(year, notBefore: text.lower) { continue }
      let reading = reading(around: year, from: &index, in: text) { $0.form != .compact && $0.only != nil }
      if let reading, let date = reading.only { found.append((reading.range, date)) }
    }
    return found
  }

  /// Whatever reads as a date, days among it that are on no calendar.
  func readings(in text: ByteRange) -> [DateReading] {
    var found: [DateReading] = []
    var (index, next) = (text.lower, year(from: text.lower, to: text.upper, ofAnyCentury: true))
    while let year = next {
      next = self.year(from: year + 4, to: text.upper, ofAnyCentury: true)
      if let reading = reading(around: year, from: &index, in: text, where: { $0.range.upper > year }) {
        found.append(reading)
      }
    }
    return found
  }

  /// The first wanted date around a year.
  ///
  /// - Parameter index: behind the date before; afterwards behind this one.
  private func reading(
    around year: Int, from index: inout Int, in text: ByteRange, where isWanted: (DateReading) -> Bool
  ) -> DateReading? {
    index = max(index, year - Self.longestDate)
    while index <= year {
      if mayBegin(index, notBefore: text.lower),
        let reading = reader.read(ByteRange(index, text.upper), in: bytes), isWanted(reading)
      {
        index = max(year + 4, reading.range.upper)
        return reading
      }
      index += 1
    }
    return nil
  }

  /// "18 October 2026" may borrow its year to another day.
  private func isBehindWord(_ year: Int, notBefore lower: Int) -> Bool {
    year > lower + 1 && bytes[year - 1].isWhitespace && (bytes[year - 2].isLetterASCII || bytes[year - 2] >= 0x80)
  }

  @inline(__always)
  func holdYear(_ text: ByteRange) -> Bool { year(from: text.lower, to: text.upper) != nil }

  /// The next four digits that stand alone.
  private func year(from start: Int, to limit: Int, ofAnyCentury: Bool = false) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      // Of four digits in a row, one stands at every fourth place.
      var index = start + 3
      while index < limit {
        guard bytes[index].isDigit else {
          index += 4
          continue
        }
        var first = index
        while first > start, bytes[first - 1].isDigit { first -= 1 }
        var end = index + 1
        while end < limit, bytes[end].isDigit { end += 1 }
        if end - first == 4, ofAnyCentury || isCentury(bytes[first], bytes[first + 1]) { return first }
        index = end + 3
      }
      return nil
    }
  }

  /// The nineteenth hundred and the two behind it.
  private func isCentury(_ first: UInt8, _ second: UInt8) -> Bool {
    first == UInt8(ascii: "1") && second == UInt8(ascii: "9")
      || first == UInt8(ascii: "2") && (second == UInt8(ascii: "0") || second == UInt8(ascii: "1"))
  }

  /// A digit, or the first letter of a month, that begins a word.
  private func mayBegin(_ index: Int, notBefore lower: Int) -> Bool {
    guard index == lower || !isWord(bytes[index - 1]) else { return false }
    switch bytes[index] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "J"), UInt8(ascii: "F"), UInt8(ascii: "M"),
      UInt8(ascii: "A"), UInt8(ascii: "S"), UInt8(ascii: "O"), UInt8(ascii: "N"), UInt8(ascii: "D"),
      UInt8(ascii: "E"), UInt8(ascii: "G"), UInt8(ascii: "L"):
      return true
    default: return false
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte.isAlphanumericASCII || byte >= 0x80 && byte != 0x93 && byte != 0x94 && byte != 0x92
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
  }
}
