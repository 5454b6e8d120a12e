/// A closed interval of real numbers, for arithmetic on rounded figures: what it says holds for every value inside.
public struct Interval: Hashable, Sendable {
  /// What binary fractions may be off by; far below any precision that people print.
  private static let tolerance = 1e-9

  public let low: Double
  public let high: Double

  /// The bounds in either order.
  public init(_ a: Double, _ b: Double) {
    low = Swift.min(a, b)
    high = Swift.max(a, b)
  }

  public init(_ value: Double) { self.init(value, value) }

  public var middle: Double { low + (high - low) / 2 }
  public var width: Double { high - low }
  public var isFinite: Bool { low.isFinite && high.isFinite }

  public static prefix func - (a: Interval) -> Interval { Interval(-a.high, -a.low) }
  public static func + (a: Interval, b: Interval) -> Interval { Interval(a.low + b.low, a.high + b.high) }
  public static func - (a: Interval, b: Interval) -> Interval { a + -b }

  public static func * (a: Interval, b: Interval) -> Interval {
    let products = (a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high)
    return Interval(
      Swift.min(Swift.min(products.0, products.1), Swift.min(products.2, products.3)),
      Swift.max(Swift.max(products.0, products.1), Swift.max(products.2, products.3)))
  }

  /// Nil when the divisor may be zero.
  public static func / (a: Interval, b: Interval) -> Interval? {
    guard b.low > 0 || b.high < 0 else { return nil }
    return a * Interval(1 / b.high, 1 / b.low)
  }

  public static func * (a: Interval, factor: Double) -> Interval { Interval(a.low * factor, a.high * factor) }

  /// The distance from zero: [-2, 1] becomes [0, 2].
  public var magnitude: Interval {
    if low >= 0 { return self }
    if high <= 0 { return -self }
    return Interval(0, Swift.max(-low, high))
  }

  /// The least interval that holds both.
  public func union(_ other: Interval) -> Interval { Interval(Swift.min(low, other.low), Swift.max(high, other.high)) }

  /// Widened by a share of its values: 0.05 for 5 %.
  public func widened(by share: Double) -> Interval { Interval(low - abs(low) * share, high + abs(high) * share) }

  /// Whether both hold a common value.
  public func meets(_ other: Interval) -> Bool {
    let slack = Self.tolerance * Swift.max(Swift.max(abs(low), abs(high)), Swift.max(abs(other.low), abs(other.high)))
    return low <= other.high + slack && other.low <= high + slack
  }

  /// Whether every value of this one is below every value of the other.
  public func isBelow(_ other: Interval) -> Bool { high < other.low && !meets(other) }
}
