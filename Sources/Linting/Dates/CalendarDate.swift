/// A day of the Gregorian calendar, extended backwards; no time, no zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// - Returns: nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.dayCount(ofMonth: month, in: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `2026-11-02`, and nothing else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public static func dayCount(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// Days since 0000-03-01 (Howard Hinnant, "chrono-compatible low-level date algorithms").
  private var dayNumber: Int {
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
  }

  /// The days from this date to another; negative when the other comes first.
  public func days(to other: CalendarDate) -> Int { other.dayNumber - dayNumber }

  /// The date so many months later, at most the month's last day; nil past the year 9999.
  public func adding(months: Int) -> CalendarDate? {
    let (count, hasOverflown) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !hasOverflown, count >= 12, count < 120_000 else { return nil }
    let (year, month) = (count / 12, count % 12 + 1)
    return CalendarDate(year: year, month: month, day: min(day, Self.dayCount(ofMonth: month, in: year)))
  }

  /// The date so many days later; nil past the year 9999.
  public func adding(days: Int) -> CalendarDate? {
    guard (0...4_000_000).contains(days) else { return nil }
    // A year and a month at a time come close from below; the rest are days of one month.
    var date = self
    var rest = days
    while rest > 366, let next = date.adding(months: 12) {
      rest -= date.days(to: next)
      date = next
    }
    while rest > 0 {
      let last = Self.dayCount(ofMonth: date.month, in: date.year)
      if date.day + rest <= last { return CalendarDate(year: date.year, month: date.month, day: date.day + rest) }
      rest -= last - date.day + 1
      let isDecember = date.month == 12
      guard
        let next = CalendarDate(
          year: isDecember ? date.year + 1 : date.year, month: isDecember ? 1 : date.month + 1, day: 1)
      else { return nil }
      date = next
    }
    return date
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `2026-11-02`.
  public var description: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
