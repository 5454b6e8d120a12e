import MarkdownModel
import Quantities

/// How long something took, by the clock times beside it: "1 h 47 (09:12 → 10:59)".
struct ClockSpan {
  let duration: ByteRange
  /// The times, as messages print them.
  let clocks: String
  /// In minutes, as the clock says.
  let minutes: Int
}

/// Reads durations beside the times at which something began and ended, and keeps those that are wrong. Linear in the facts
/// of the document.
struct ClockSpans {
  /// Further off, the times are of something else: office hours, a window in which it may run.
  private static let plausible = 0.4...2.5
  private static let (day, halfDay) = (1440.0, 720.0)
  private static let longestZone = 5
  private static let joints: [StaticString] = [
    "→", "–", "—", "->", "-", "to ", "à ", "bis ", "until ", "till ", "a ", "and ", "et ", "und ", "y ",
  ]

  private static let farthestComma = 28

  private let facts: Facts
  private let bytes: [UInt8]
  private let subject: Subject
  private let restatements: PhraseTable

  /// - Parameter restatements: "that is", between the times and the duration.
  init(_ subject: Subject, restatements: PhraseTable) {
    (self.subject, self.restatements) = (subject, restatements)
    facts = subject.facts
    bytes = subject.flowingBytes
  }

  func wrong() -> [ClockSpan] { facts.all.indices.compactMap(wrong) }

  private func wrong(_ index: Int) -> ClockSpan? {
    guard let unit = facts.all[index].unit, unit.dimension == .time, unit.perDimension == nil,
      case let range = facts.range(of: facts.all[index]), isBesideParenthesis(range) || isBehindWord(range.lower),
      case let quantity = facts.quantity(of: facts.all[index]), quantity.part != .load,
      quantity.form == .single, !quantity.isApproximate, quantity.comparator == nil, quantity.tolerance == nil,
      let clocks = clocks(beside: quantity, in: subject.units[facts.all[index].textUnit].range)
    else { return nil }
    let stated = quantity.low.interval * (unit.factor / 60)
    let told = Interval(clocks.minutes - clocks.slack, clocks.minutes + clocks.slack)
    guard !stated.meets(told), Self.plausible.contains(stated.middle / clocks.minutes) else { return nil }
    return ClockSpan(
      duration: ByteRange(quantity.number.lowerBound, quantity.valueEnd), clocks: subject.document.string(clocks.range),
      minutes: Int(clocks.minutes.rounded()))
  }

  // MARK: Places

  private func clocks(beside quantity: Quantity, in text: ByteRange) -> Clocks? {
    guard isBesideParenthesis(ByteRange(quantity.range.lowerBound, quantity.range.upperBound)) else {
      return restated(quantity, limit: text.lower) ?? from(quantity.range.upperBound, limit: text.upper)
    }
    return behind(quantity.range.upperBound, limit: text.upper) ?? before(quantity, limit: text.lower)
  }

  /// `from 09:12 to 10:59 UTC, that is 107 minutes`
  private func restated(_ quantity: Quantity, limit: Int) -> Clocks? {
    let lower = quantity.range.lowerBound
    let first = max(limit, lower - Self.farthestComma)
    guard lower > limit + 12, bytes[lower - 1] == .space,
      let comma = (first..<lower).last(where: { bytes[$0] == UInt8(ascii: ",") }),
      let clocks = clocks(endingAt: comma, limit: limit)
    else { return nil }
    var scan = WordScan()
    scan.read(bytes, ByteRange(comma + 1, lower), most: 5)
    return restatements.tag(ofWhole: 0..<scan.words.count, in: scan) != 0 ? clocks : nil
  }

  /// `50 minutes, from 09:12 to 10:02`
  private func from(_ end: Int, limit: Int) -> Clocks? {
    guard end + 12 < limit else { return nil }
    let start = behindBlanks(bytes[end] == UInt8(ascii: ",") ? end + 1 : end, limit: limit)
    guard start > end, let lead = Self.leads.first(where: { bytes.span.hasPrefix($0, at: start) }),
      let clocks = clocks(at: start + lead.utf8CodeUnitCount, limit: limit),
      case let close = behindZone(clocks.range.upper, limit: limit),
      close >= limit || bytes[close] == UInt8(ascii: ",") || bytes.endsClause(at: close, limit: limit)
    else { return nil }
    return clocks
  }

  private static let leads: [StaticString] = ["from ", "de ", "von ", "between ", "entre ", "zwischen "]

  /// The quick answer for most values.
  private func isBesideParenthesis(_ value: ByteRange) -> Bool {
    if value.lower > 0, bytes[value.lower - 1] == UInt8(ascii: "(") { return true }
    let index = behindMarks(value.upper, limit: bytes.count)
    return index < bytes.count && bytes[index] == UInt8(ascii: "(")
  }

  private func isBehindWord(_ lower: Int) -> Bool {
    guard lower > 1, bytes[lower - 1] == .space, case let last = bytes[bytes.lastBeforeBlanks(lower)] else {
      return false
    }
    return last.isLetterASCII || last >= 0x80 || last == UInt8(ascii: ".")
  }

  /// Behind blanks and marks of emphasis.
  private func behindMarks(_ start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, bytes[index] == .space || bytes[index] == UInt8(ascii: "*") { index += 1 }
    // The line may end between them.
    if index + 1 < limit, bytes[index] == .lineFeed, bytes[index + 1] == UInt8(ascii: "(") { index += 1 }
    return index
  }

  private func behindBlanks(_ start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, bytes[index] == .space { index += 1 }
    return index
  }

  private struct Clocks {
    let range: ByteRange
    let minutes: Double
    /// What may have been rounded away.
    let slack: Double
  }

  /// `(09:12 → 10:59`
  private func behind(_ end: Int, limit: Int) -> Clocks? {
    let index = behindMarks(end, limit: limit)
    guard index < limit, bytes[index] == UInt8(ascii: "("), let clocks = clocks(at: index + 1, limit: limit),
      case let close = behindZone(clocks.range.upper, limit: limit), close < limit,
      bytes[close] == UInt8(ascii: ")") || bytes[close] == UInt8(ascii: ",")
    else { return nil }
    return clocks
  }

  /// `09:12 → 10:59 UTC (`, and the duration is all that stands in the parentheses.
  private func before(_ quantity: Quantity, limit: Int) -> Clocks? {
    let (open, close) = (quantity.range.lowerBound - 1, quantity.range.upperBound)
    guard open > limit + 8, bytes[open] == UInt8(ascii: "("), close < bytes.count, bytes[close] == UInt8(ascii: ")")
    else { return nil }
    return clocks(endingAt: open, limit: limit)
  }

  /// Before blanks, marks of emphasis and the name of a time zone.
  private func clocks(endingAt upper: Int, limit: Int) -> Clocks? {
    var end = upper
    while end > limit, bytes[end - 1] == .space || bytes[end - 1] == UInt8(ascii: "*") { end -= 1 }
    var last = end
    while last > limit, bytes[last - 1].isUpperASCII, end - last <= Self.longestZone { last -= 1 }
    while last > limit, bytes[last - 1] == .space { last -= 1 }
    let first = max(limit, last - 24)
    return (first..<last).lazy.compactMap { clocks(at: $0, limit: last) }.first { $0.range.upper == last }
  }

  /// Behind ` UTC`.
  private func behindZone(_ end: Int, limit: Int) -> Int {
    let start = behindBlanks(end, limit: limit)
    var index = start
    while index < limit, bytes[index].isUpperASCII, index - start < Self.longestZone { index += 1 }
    return index
  }

  // MARK: Times

  private func clocks(at start: Int, limit: Int) -> Clocks? {
    guard start == 0 || !bytes[start - 1].isAlphanumericASCII && bytes[start - 1] != UInt8(ascii: ":"),
      let from = clock(at: start, limit: limit), case let joint = behindJoint(from.end, limit: limit),
      joint > from.end, let to = clock(at: joint, limit: limit)
    else { return nil }
    let span = to.minutes - from.minutes
    let minutes = span > 0 ? span : span + Self.day
    guard minutes < Self.halfDay else { return nil }
    return Clocks(
      range: ByteRange(start, to.end), minutes: minutes, slack: from.hasSeconds && to.hasSeconds ? 1.0 / 60 : 1)
  }

  /// `9:12`, `09:12:30`; none that says a.m. or p.m.
  func clock(at start: Int, limit: Int) -> (minutes: Double, hasSeconds: Bool, end: Int)? {
    func pair(_ index: Int) -> Int? {
      guard index + 2 < limit, bytes[index] == UInt8(ascii: ":"), bytes[index + 1].isDigit, bytes[index + 2].isDigit
      else { return nil }
      let value = Int(bytes[index + 1] - 48) * 10 + Int(bytes[index + 2] - 48)
      return value < 60 ? value : nil
    }
    var index = start
    var hours = 0
    while index < limit, bytes[index].isDigit, index - start < 2 {
      hours = hours * 10 + Int(bytes[index] - 48)
      index += 1
    }
    guard index > start, hours < 24, let minutes = pair(index) else { return nil }
    index += 3
    let seconds = pair(index)
    if seconds != nil { index += 3 }
    guard index >= limit || !bytes[index].isAlphanumericASCII && bytes[index] != UInt8(ascii: ":") else { return nil }
    return (Double(hours * 60 + minutes) + Double(seconds ?? 0) / 60, seconds != nil, index)
  }

  private func behindJoint(_ end: Int, limit: Int) -> Int {
    let start = behindBlanks(end, limit: limit)
    guard let joint = Self.joints.first(where: { bytes.span.hasPrefix($0, at: start) }) else { return end }
    return behindBlanks(start + joint.utf8CodeUnitCount, limit: limit)
  }
}
