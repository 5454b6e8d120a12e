import MarkdownModel
import Quantities
import RuleModel

/// In which order the statistics of one distribution must lie.
enum StatisticOrder: String, CaseIterable, Sendable {
  case percentiles, averages

  /// Nil for statistics that have no place in the order.
  func rank(_ statistic: Statistic) -> Int? {
    switch (self, statistic) {
    case (.percentiles, .percentile(let thousandths)): Int(thousandths)
    case (.percentiles, .median): 50_000
    case (.percentiles, .minimum), (.averages, .minimum): -1
    case (.percentiles, .maximum): 100_001
    case (.averages, .mean): 0
    case (.averages, .maximum), (.averages, .peak): 1
    default: nil
    }
  }

  /// Rates may be given as what is reached so often: a p99 of throughput lies below its median.
  func holds(for kind: Figure.Kind) -> Bool {
    if case .unit(let unit) = kind, self == .percentiles { unit.perDimension != .time } else { true }
  }
}

extension Role {
  /// What a value of this role is a statistic of: all that was measured, what is wanted, …; nil for other values.
  var distribution: Int? {
    switch self {
    case .value, .current, .average, .peak, .minimum, .saturation, .load: 0
    case .before: 1
    case .after: 2
    case .target: 3
    case .objective: 4
    case .agreement: 5
    default: nil
    }
  }
}

/// A value of a distribution, and which one.
struct RankedValue: Sendable {
  let rank: Int
  let statistic: Statistic
  let stated: StatedFigure
  /// What role class it has; values of different classes are never compared.
  let kind: Int
  /// The hash of what else its header says; 0 for nothing.
  let remainder: UInt64
  /// Whether the words that could bound it name the statistic: "max 14 ms".
  var isExtreme = false

  var isGoal: Bool { kind >= 3 }

  /// Bounds are set and not measured: nothing was rounded there.
  var figure: Figure { bound == 0 ? stated.figure : stated.exact }

  /// Whether it may be compared with another one of the same run.
  func fits(_ other: RankedValue) -> Bool {
    guard kind == other.kind, remainder == other.remainder || remainder == 0 || other.remainder == 0,
      stated.figure.adapted(to: other.stated.figure.kind) != nil, bound == other.bound
    else { return false }
    return (stated.figure.kind == .bare) == (other.stated.figure.kind == .bare)
  }

  private var bound: Int {
    guard !isExtreme, let comparator = stated.quantity.comparator, comparator != .equal else { return 0 }
    return comparator.isUpperBound ? 1 : 2
  }

  /// Whether the printed value lies below another one; where both are rounded alike, rounding cannot have swapped them.
  func isBelow(_ other: RankedValue) -> Bool {
    guard let figure = figure.adapted(to: other.stated.figure.kind) else { return false }
    let (own, others) = (stated.quantity.low, other.stated.quantity.low)
    if stated.figure.kind == other.stated.figure.kind, stated.scale == other.stated.scale,
      own.exponent == others.exponent, own.significand != 0
    {
      return own.significand < others.significand
    }
    return figure.interval.isBelow(other.figure.interval)
  }
}

/// A pair of values of which the one with the lower rank is greater.
struct OrderViolation: Sendable {
  let wrong: RankedValue
  let other: RankedValue
  /// Of what they are statistics, where a table says so.
  var name: ByteRange?
}

/// Values of one distribution, collected one after another.
struct StatisticRun: Sendable {
  private(set) var values: [RankedValue] = []

  var isEmpty: Bool { values.isEmpty }

  /// Whether a value continues the run.
  func accepts(_ value: RankedValue) -> Bool {
    values.allSatisfy { $0.rank != value.rank && $0.fits(value) }
  }

  mutating func add(_ value: RankedValue) { values.append(value) }
  mutating func clear() { values.removeAll(keepingCapacity: true) }

  /// The first violation; of the two values the one without which the others are in order.
  func violation(blamesLower: Bool) -> OrderViolation? {
    guard values.count > 1, !values.allSatisfy(\.isExtreme) else { return nil }
    let sorted = values.sorted { $0.rank < $1.rank }
    for index in 1..<sorted.count {
      guard sorted[index].isBelow(sorted[index - 1]) else { continue }
      let restores = index < 2 || !sorted[index].isBelow(sorted[index - 2])
      let isFollowed = index + 1 < sorted.count && sorted[index + 1].isBelow(sorted[index - 1])
      return blamesLower || (restores && isFollowed)
        ? OrderViolation(wrong: sorted[index - 1], other: sorted[index])
        : OrderViolation(wrong: sorted[index], other: sorted[index - 1])
    }
    return nil
  }
}
