import MarkdownModel
import Testing

@testable import Linting

@Suite struct DateTests {
  private func read(_ text: String, isDayFirst: Bool = false) throws -> DateReading? {
    let bytes = Array(text.utf8)
    return DateReader(months: try LintRun.book.fieldWords.months) { isDayFirst }.read(
      ByteRange(0, bytes.count), in: bytes)
  }

  @Test(arguments: [
    ("2026-11-02", ["2026-11-02"]), ("2026/11/02", ["2026-11-02"]), ("2026.1.2", ["2026-01-02"]),
    ("20261102", ["2026-11-02"]), ("14/09/2026", ["2026-09-14"]), ("09/14/2026", ["2026-09-14"]),
    ("02/11/2026", ["2026-11-02", "2026-02-11"]), ("02.11.2026", ["2026-11-02"]), ("2026-11-02T08:00Z", ["2026-11-02"]),
    ("2 November 2026", ["2026-11-02"]), ("November 2nd, 2026", ["2026-11-02"]), ("Nov. 2, 2026", ["2026-11-02"]),
    ("1er août 2026", ["2026-08-01"]), ("2. Oktober 2026", ["2026-10-02"]), ("[2026-11-02] (draft)", ["2026-11-02"]),
    ("10.14.2025", ["2025-10-14"]), ("2024-02-29", ["2024-02-29"]), ("2000-02-29", ["2000-02-29"]), ("2024-02-30", []),
    ("1900-02-29", []),
    ("31/04/2026", []), ("2026-00-10", []), ("2026-10-00", []), ("30 February 2026", []),
  ]) func datesMeanTheirDays(text: String, days: [String]) throws {
    let reading = try #require(try read(text))
    #expect(reading.candidates.map { "\($0)" } == days)
    #expect(reading.candidates.isEmpty != reading.fault.isEmpty)
  }

  @Test(arguments: [
    "", "soon", "v1.2.3", "10.0.0.1", "2026", "2026-11", "Q4 2026", "November 2026", "12", "1234567890123",
    "2026-11-02-rc1",
    "2026-11-02abc", "192.168.10.2026.1", "99999999999999999999-01-01", "0026-11-02", "-", "//", "1/2/3",
  ]) func otherTextsAreNoDates(text: String) throws {
    #expect(try read(text) == nil)
  }

  @Test func slashesAreDayFirstWhereTheLanguageSaysSo() throws {
    #expect(try read("02/11/2026", isDayFirst: true)?.candidates.map { "\($0)" } == ["2026-11-02"])
    #expect(try read("09/14/2026", isDayFirst: true)?.fault == "there is no month 14")
  }

  @Test func daysAreCountedOverMonthsAndYears() throws {
    let start = try #require(CalendarDate("2023-12-31"))
    var day = start
    for count in 0..<1500 {
      #expect(start.days(to: day) == count)
      #expect(start.adding(days: count) == day)
      let next =
        CalendarDate(year: day.year, month: day.month, day: day.day + 1)
        ?? CalendarDate(year: day.year, month: day.month + 1, day: 1)
        ?? CalendarDate(year: day.year + 1, month: 1, day: 1)
      day = try #require(next)
    }
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-12-15", 1, "2027-01-15"),
    ("2026-05-31", 6, "2026-11-30"), ("2026-05-31", 24, "2028-05-31"),
  ]) func monthsEndWhereTheyEnd(from: String, months: Int, to: String) {
    #expect(CalendarDate(from)?.adding(months: months).map { "\($0)" } == to)
  }

  @Test func theEndOfTheCalendarIsNoTrap() {
    let last = CalendarDate(year: 9999, month: 12, day: 31)
    #expect(last?.adding(days: 1) == nil && last?.adding(months: 1) == nil && last?.adding(days: .max) == nil)
    #expect(last?.adding(months: .max) == nil)
    #expect(CalendarDate(year: .max, month: 1, day: 1) == nil && CalendarDate(year: 2026, month: .min, day: 1) == nil)
  }

  @Test(arguments: [
    ("90 days", "2026-04-01"), ("90d", "2026-04-01"), ("P2W", "2026-01-15"), ("6 months", "2026-07-01"),
    ("1 an", "2027-01-01"),
    ("quarterly", "2026-04-01"), ("Trimestrielle", "2026-04-01"),
  ]) func intervalsEndOnTheirDay(text: String, end: String) throws {
    let bytes = Array(text.utf8)
    let interval = try #require(ReviewInterval(ByteRange(0, bytes.count), in: bytes))
    #expect(interval.end(from: try #require(CalendarDate("2026-01-01"))).map { "\($0)" } == end)
  }

  @Test(arguments: ["", "soon", "99999 days", "3 fortnights", "-3 days", "3"]) func otherIntervalsAreNone(text: String)
  {
    let bytes = Array(text.utf8)
    #expect(ReviewInterval(ByteRange(0, bytes.count), in: bytes) == nil)
  }
}
