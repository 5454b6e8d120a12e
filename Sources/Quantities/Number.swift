/// A decimal number exactly as it is printed: `significand · 10^exponent`, and thereby the precision it was printed with.
public struct Number: Hashable, Sendable {
  public static let zero = Number(0)

  public var significand: Int64
  public var exponent: Int16

  public init(_ significand: Int64, exponent: Int16 = 0) {
    self.significand = significand
    self.exponent = exponent
  }

  public var value: Double { PowerOfTen.scaled(Double(significand), by: Int(exponent)) }

  /// All numbers that print as this one: `21.6` is [21.55, 21.65].
  public var interval: Interval {
    let half = PowerOfTen.scaled(5, by: Int(exponent) - 1)
    return Interval(value - half, value + half)
  }

  public var negated: Number { Number(0 &- significand, exponent: exponent) }
}

/// Powers of ten: exact as long as a Double can hold them.
enum PowerOfTen {
  private static let exact: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  /// Dividing by an exact power rounds once, where multiplying by its inverse would round twice.
  static func scaled(_ number: Double, by exponent: Int) -> Double {
    var (number, rest) = (number, min(max(exponent, -400), 400))
    while rest >= exact.count {
      number *= 1e22
      rest -= 22
    }
    while rest <= -exact.count {
      number /= 1e22
      rest += 22
    }
    return rest >= 0 ? number * exact[rest] : number / exact[-rest]
  }
}
