import Quantities

/// A value in a written calculation: its number in base units and as printed, and what it counts.
struct ReckonedTerm {
  /// In base units.
  var value: Interval
  /// As printed, units left aside.
  var printed: Interval
  /// By the place of each dimension: how often a value is multiplied by it. Numbers of things and shares have none.
  var powers: SIMD16<Int8>
  /// Whether a month or a year is among the units: they have no fixed length.
  var isLoose = false
  /// Whether it was printed to the last digit: 13, but not 13.5 or 13,000.
  var isWhole = false

  /// Nobody rounds away more of a result.
  private static let mostRounded = 0.5
  private static let (months, years) = (2_400_000.0...2_700_000.0, 31_000_000.0...32_000_000.0)

  /// Nil for what cannot be reckoned with.
  init?(_ quantity: Quantity, isResult: Bool) {
    guard quantity.form == .single, quantity.part == .value, !quantity.isApproximate, quantity.tolerance == nil,
      quantity.comparator == nil || quantity.comparator == .equal, quantity.sign != .minus
    else { return nil }
    let number = quantity.low
    var half = number.interval.width / 2
    if isResult {
      // Results are cut off as often as they are rounded, and rounded to tens and thousands.
      var digits = number.significand.magnitude
      half *= 2
      while digits > 0, digits.isMultiple(of: 10) { (digits, half) = (digits / 10, half * 10) }
      // What lies a whole step off is printed as the next number.
      half = min(half, abs(number.value) * Self.mostRounded) * 0.999_999
    } else if number.exponent == 0 {
      half =
        switch quantity.unit?.dimension {
        case nil, .count?, .currency?, .cores?: 0
        default: half
        }
    }
    printed = Interval(max(0, number.value - half), number.value + half)
    isWhole = number.exponent == 0 && !number.significand.isMultiple(of: 10)
    powers = SIMD16()
    guard let unit = quantity.unit else {
      value = printed
      return
    }
    value = printed * unit.factor
    if let power = Self.place(of: unit.dimension) { powers[power] += 1 }
    if let per = unit.perDimension, let power = Self.place(of: per) { powers[power] -= 1 }
    isLoose =
      Self.months.contains(unit.factor) || Self.years.contains(unit.factor)
      || unit.perDimension == .time
        && (Self.months.contains(1 / unit.factor) || Self.years.contains(1 / unit.factor))
  }

  private static func place(of dimension: Dimension) -> Int? {
    switch dimension {
    case .count, .percentage, .points, .multiple, .cores: nil
    default: Int(dimension.place)
    }
  }

  var hasUnits: Bool { powers != SIMD16() }

  // MARK: Reckoning

  /// Nil where the other may be zero.
  func combined(_ operation: WrittenEquation.Operation, _ other: ReckonedTerm) -> ReckonedTerm? {
    var term = self
    term.isLoose = isLoose || other.isLoose
    switch operation {
    case .times:
      (term.value, term.printed) = (value * other.value, printed * other.printed)
      term.powers = powers &+ other.powers
    case .over:
      guard let value = value / other.value, let printed = printed / other.printed else { return nil }
      (term.value, term.printed) = (value, printed)
      term.powers = powers &- other.powers
    case .plus, .minus:
      guard powers == other.powers else { return nil }
      (term.value, term.printed) =
        operation == .plus
        ? (value + other.value, printed + other.printed) : (value - other.value, printed - other.printed)
    }
    return term
  }
}

extension Quantity {
  /// The same number with as many decimals as another has: 4 beside 3.2 means 4.0.
  func asPrecise(as other: Quantity) -> Quantity {
    var (own, number) = (self, low)
    while number.exponent > other.low.exponent, number.exponent <= 0, number.significand.magnitude < 1_000_000_000_000 {
      number = Number(number.significand * 10, exponent: number.exponent - 1)
    }
    own.low = number
    return own
  }
}
