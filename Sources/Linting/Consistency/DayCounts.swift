import MarkdownModel
import Quantities
import RuleModel

/// Reads numbers of days beside the dates that they count from and to, "14 days, 2026-11-02 to 2026-11-16", and keeps
/// those that are wrong.
struct DayCounts {
  private static let (day, week) = (86400.0, 604_800.0)
  private static let (farthest, longestRange) = (24, 60)
  /// Further off, the days are of something else.
  private static let plausible = 0.4...2.5

  private let subject: Subject
  private let facts: Facts
  private let bytes: [UInt8]
  /// "that is", "from", "over": between a number of days and its dates.
  private let joints: PhraseTable
  private var reader: DateRangeReader
  private var scan = WordScan()

  init(_ subject: Subject, joints: PhraseTable, ranges: DateRangeWords) {
    (self.subject, self.joints) = (subject, joints)
    facts = subject.facts
    bytes = subject.flowingBytes
    reader = DateRangeReader(subject, ranges)
  }

  mutating func wrong() -> [ReckonedClaim] {
    var found: [ReckonedClaim] = []
    for index in facts.all.indices where isInDays(index) {
      if let claim = claim(index) { found.append(claim) }
    }
    return found
  }

  private func isInDays(_ index: Int) -> Bool {
    guard let unit = facts.all[index].unit, unit.dimension == .time, unit.perDimension == nil else { return false }
    return unit.factor == Self.day || unit.factor == Self.week
  }

  private mutating func claim(_ index: Int) -> ReckonedClaim? {
    let quantity = facts.quantity(of: facts.all[index])
    let text = subject.units[facts.all[index].textUnit].range
    guard quantity.isPlainValue, quantity.part != .load, let unit = quantity.unit, quantity.low.exponent == 0,
      let dates = dates(beside: quantity, in: text), !dates.isReversed
    else { return nil }
    let days = dates.first.days(to: dates.last)
    let stated = quantity.low.value * unit.factor / Self.day
    let isWeek = unit.factor == Self.week
    guard days > 0, !(isWeek ? abs(stated - Double(days)) < 7 : counts(days, dates).contains(stated)),
      Self.plausible.contains(stated / Double(days))
    else { return nil }
    return ReckonedClaim(
      working: Excerpt.line(subject.document.string(dates.range)), operands: [], result: quantity.valueRange,
      stated: quantity, value: isWeek ? (Double(days + 1) / 7).rounded() : nearest(stated, days))
  }

  /// With or without the first day, and working days alone.
  private func counts(_ days: Int, _ dates: DateRange) -> [Double] {
    let weeks = Double((days + 1) / 7 * 5)
    let rest = Double((days + 1) % 7)
    return [Double(days), Double(days + 1), Double(days - 1)] + stride(from: weeks, through: weeks + rest, by: 1)
  }

  private func nearest(_ stated: Double, _ days: Int) -> Double { Double(stated > Double(days) ? days + 1 : days) }

  /// The dates right behind a value, or right before it.
  private mutating func dates(beside quantity: Quantity, in text: ByteRange) -> DateRange? {
    let (lower, upper) = (quantity.range.lowerBound, quantity.range.upperBound)
    let behind = ByteRange(upper, min(text.upper, upper + Self.farthest + Self.longestRange))
    if let found = reader.ranges(in: behind).first, joins(ByteRange(upper, found.range.lower)) { return found }
    let before = ByteRange(max(text.lower, lower - Self.farthest - Self.longestRange), lower)
    guard let found = reader.ranges(in: before).last, joins(ByteRange(found.range.upper, lower)) else { return nil }
    return found
  }

  /// Whether a mark stands between them, and no words but those that join.
  private mutating func joins(_ between: ByteRange) -> Bool {
    guard between.count <= Self.farthest, between.count > 1 else { return false }
    for index in between.lower..<between.upper {
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "+"), UInt8(ascii: "/"): return false
      default: continue
      }
    }
    scan.read(bytes, between, most: 5)
    let marks = bytes[between.lower..<between.upper]
    let isMarked = marks.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ":")
    }
    return scan.words.isEmpty
      ? isMarked : joints.tag(ofWhole: 0..<scan.words.count, in: scan) != 0
  }
}
