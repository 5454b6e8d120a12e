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

extension Number: CustomStringConvertible {
  private static let mostPlainZeros = 15

  /// All digits that were printed, with a point: `0.125`, `1200`, `1.20`.
  public var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 {
      guard exponent <= Self.mostPlainZeros else { return "\(sign)\(digits)e\(exponent)" }
      return sign + digits + (significand == 0 ? "" : String(repeating: "0", count: Int(exponent)))
    }
    let places = -Int(exponent)
    guard places <= Self.mostPlainZeros + digits.utf8.count else { return "\(sign)\(digits)e\(exponent)" }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    return "\(sign)\(padded.prefix(padded.count - places)).\(padded.suffix(places))"
  }
}
