import MarkdownModel
import Quantities
import RuleModel

/// What values are for: as their column, label or section says, or the words right before them.
extension FactReader {
  private static var longestLead: Int { 24 }

  /// Of what stands in prose among goals, shares and percentiles are goals; counts and durations mostly tell of other things.
  private func isGoalLike(_ quantity: Quantity) -> Bool {
    sectionRole == .goals && (quantity.statistic != nil || quantity.unit?.dimension == .percentage)
  }

  /// Whether a value in a unit may be what its column or label says.
  private static func mayBe(_ role: Role, _ dimension: Dimension?) -> Bool {
    switch role {
    // "Heavy load: 80 % succeed within 500 ms": what is reached under the load is none.
    case .load: dimension != .time && dimension != .percentage
    // "Timeout: 10 s"
    case .errors: dimension != .time
    default: true
    }
  }

  /// What a value is, where the column or label does not say: a heading speaks for lists and values, not for prose.
  ///
  /// - Parameter mayBeGoal: whether a share among goals is one.
  func role(
    of quantity: Quantity, _ stated: Role?, speaksSection: Bool = true, mayBeGoal: Bool = true
  ) -> Role {
    switch quantity.part {
    case .window: return .window
    case .load: return .load
    case .from: return stated?.isTarget ?? (sectionRole == .goals) ? .current : .before
    case .to: return stated?.isTarget ?? (sectionRole == .goals) ? stated ?? .target : .after
    case .value: break
    }
    if let stated, stated != .value, Self.mayBe(stated, quantity.unit?.dimension) {
      return stated.isOfSeveral ? quantity.statistic?.role ?? stated : stated
    }
    let isBounded = quantity.isBound
    guard speaksSection || isBounded || mayBeGoal && isGoalLike(quantity) else { return .value }
    switch sectionRole {
    // "Latency budget" stands above what was measured as well.
    case .goals? where isBounded || !isSectionSaidByTitle: return .target
    case .measurements? where quantity.comparator == nil: return .current
    default: return .value
    }
  }

  /// `Error rate: target < 1 %`, `Error rate: 0.4 % (target: < 1 %)`
  mutating func role(saidBefore quantity: Quantity, in value: ByteRange) -> Role? {
    let lead =
      remark(before: quantity, in: value) ?? ByteRange(value.lower, max(value.lower, quantity.range.lowerBound))
    guard (3...FactReader.longestLead).contains(lead.count), bytes[lead.lower] >= UInt8(ascii: "A") else { return nil }
    let role = subject.roleWords.role(of: lead, in: bytes, &scan).role
    // `Backup every 6 h (before: 24 h)`
    let isAside = bytes[value.lower - 1] == UInt8(ascii: "(")
    return role.flatMap { $0.isTarget || $0 == .threshold || isAside && ($0.statesValue || $0 == .ttl) ? $0 : nil }
  }

  /// Whether nothing but a word such as "today" stands before a value: behind another one, or where the value begins.
  mutating func saysMeasured(from start: Int, to end: Int) -> Bool {
    var (lower, upper) = (start, max(start, end))
    // `< 400 ms (p95), today 690 ms`
    if let mark = bytes[lower..<upper].lastIndex(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") }) {
      lower = mark + 1
    }
    while lower < upper, bytes[lower].isPunctuationASCII || bytes[lower].isWhitespace { lower += 1 }
    while upper > lower, bytes[upper - 1].isWhitespace || bytes[upper - 1] == UInt8(ascii: ":") { upper -= 1 }
    guard (3...FactReader.longestLead).contains(upper - lower) else { return false }
    return subject.roleWords.role(of: ByteRange(lower, upper), in: bytes, &scan).role == .current
  }

  /// The words between a parenthesis and the value that a colon announces in it.
  private func remark(before quantity: Quantity, in value: ByteRange) -> ByteRange? {
    var end = quantity.range.lowerBound
    while end > value.lower, bytes[end - 1] == .space { end -= 1 }
    guard end > value.lower, bytes[end - 1] == UInt8(ascii: ":") else { return nil }
    let first = max(value.lower, end - FactReader.longestLead)
    guard let open = bytes[first..<end].lastIndex(of: UInt8(ascii: "(")) else { return nil }
    return ByteRange(open + 1, end)
  }

  /// What a paragraph says of its values before a colon: "Objective: 95 % of the requests take less than 500 ms".
  mutating func role(opening unit: TextUnit, _ index: Int) -> Role? {
    guard unit.place == .paragraph else { return nil }
    if opening.unit == index { return opening.role }
    opening = (index, nil)
    let limit = min(unit.range.upper, unit.range.lower + FactReader.longestLead)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: unit.range.lower, to: limit) else { return nil }
    let role = subject.roleWords.role(of: ByteRange(unit.range.lower, colon), in: bytes, &scan).role
    opening.role = role.flatMap { $0.isTarget ? $0 : nil }
    return opening.role
  }
}

extension Role {
  /// Whether the values are of one series: `média ~116/s` below a header that speaks of a peak.
  fileprivate var isOfSeveral: Bool { self == .average || self == .peak || self == .minimum }
}

extension Statistic {
  fileprivate var role: Role? {
    switch self {
    case .mean: .average
    case .maximum, .peak: .peak
    case .minimum: .minimum
    default: nil
    }
  }
}
