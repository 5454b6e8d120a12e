/// How a stated value bounds what it speaks of.
public enum Comparator: String, CaseIterable, Sendable {
  case less = "<"
  case atMost = "<="
  case equal = "="
  case atLeast = ">="
  case more = ">"

  public var isUpperBound: Bool { self == .less || self == .atMost }
  public var isLowerBound: Bool { self == .more || self == .atLeast }

  /// What "no ... longer than" says of "longer than".
  var denied: Comparator {
    switch self {
    case .more: .atMost
    case .less: .atLeast
    default: self
    }
  }
}

/// A value that a text states, with the exact places of its parts as byte offsets.
public struct Quantity: Sendable {
  public enum Sign: Sendable { case none, plus, minus }

  /// How many numbers say it.
  public enum Form: Sendable {
    case single
    /// `2-5 s`: from `low` to `high`.
    case range
    /// `50/100`, `3 out of 5`: `low` out of `high`.
    case fraction
  }

  /// What a value is for another one in the same text.
  public enum Part: Sendable {
    case value
    /// The first or second value of a change: `840 ms → 310 ms`.
    case from, to
    /// How long it is observed: `for 5 min`.
    case window
    /// Under what load it holds: `at 1,200 req/s`.
    case load
  }

  public struct Tolerance: Hashable, Sendable {
    public let number: Number
    /// Whether it is a share of the value rather than in its unit.
    public let isPercentage: Bool
  }

  /// The value, or the lower end of a range, or the numerator.
  public var low: Number
  public var comparator: Comparator?
  /// `~5`, `about 5`.
  public var isApproximate = false
  public var sign = Sign.none
  public var form = Form.single
  public var part = Part.value
  /// The same as `low`, or the upper end of a range, or the denominator.
  public var high: Number
  public private(set) var statistic: Statistic?
  public var tolerance: Tolerance?
  public var unit: Unit?
  private var whole: Stretch
  private var digits: Stretch
  private var unitName: Stretch
  private var statisticName: Stretch

  init(
    range: Range<Int>, number: Range<Int>, unitRange: Range<Int>, comparator: Comparator?, low: Number, high: Number
  ) {
    (self.low, self.high, self.comparator) = (low, high, comparator)
    (whole, digits, unitName) = (Stretch(range), Stretch(number), Stretch(unitRange))
    statisticName = digits
  }

  /// From the comparator to the unit.
  public var range: Range<Int> {
    get { whole.range }
    set { whole = Stretch(newValue) }
  }

  /// The number alone, or both of a range, with sign and multiplier.
  public var number: Range<Int> {
    get { digits.range }
    set { digits = Stretch(newValue) }
  }

  /// The spelling of the unit, the unit that it is counted by included; empty behind the number where there is none.
  public var unitRange: Range<Int> {
    get { unitName.range }
    set { unitName = Stretch(newValue) }
  }

  /// Behind the unit, or behind the number where that has none.
  public var valueEnd: Int { Swift.max(number.upperBound, unitRange.upperBound) }

  /// Where the statistic is named.
  public var statisticRange: Range<Int>? { statistic == nil ? nil : statisticName.range }

  mutating func give(_ named: NamedStatistic) {
    statistic = named.statistic
    statisticName = Stretch(named.range)
  }

  /// The values that the text may mean: as printed, from the lower to the upper end, with the tolerance.
  public var interval: Interval {
    switch form {
    case .single, .range:
      let span = low.interval.union(high.interval)
      guard let tolerance else { return span }
      if tolerance.isPercentage { return span.widened(by: tolerance.number.value / 100) }
      return Interval(span.low - tolerance.number.value, span.high + tolerance.number.value)
    case .fraction: return Interval(low.value) / Interval(high.value) ?? Interval(0, .infinity)
    }
  }

  public var measure: Measure { Measure(interval, unit) }

  /// Whether it is compared with something, and not as equal.
  public var isBound: Bool { comparator != nil && comparator != .equal }

  /// A number and nothing else: neither compared, nor with a unit or multiplier.
  public var isBare: Bool { unit == nil && comparator == nil && form == .single && statistic == nil }
}

/// A range of offsets in a text of up to 4 GiB: a document may state millions of values.
private struct Stretch {
  private let lower: UInt32
  private let upper: UInt32

  init(_ range: Range<Int>) {
    (lower, upper) = (UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound))
  }

  var range: Range<Int> { Int(lower)..<Int(upper) }
}
