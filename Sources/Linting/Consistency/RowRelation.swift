/// How the values of one column follow from those of others.
struct RowRelation: Equatable {
  enum Kind: CaseIterable {
    /// `a × b`, `a / b`, `|a − b| / b`, `a + b`, `|a − b|`, `1 − a`.
    case product, ratio, change, sum, difference, complement
    /// From the row before: `|a − a₁| / a₁`.
    case growth
    /// From the row that counts as one: `a / a₁`, `a₁ / a`.
    case relative, inverse
  }

  private static let mostEvidence = 12

  let kind: Kind
  let result: Int
  let a: Int
  var b: Int
  /// The row that others are compared with.
  var reference = -1

  /// A result, and what rounding of the operands may have changed.
  struct Value {
    let value: Double
    let half: Double
    /// Whether it hardly could be another: `1 × 12`, `0 + 3`.
    var isTrivial = false
  }

  enum Outcome { case fits, differs }

  /// Whether three columns are likely to be bound by chance: a total may have more parts than two.
  var isWeak: Bool { (kind == .sum || kind == .difference) && result < max(a, b) }

  // MARK: Reckoning

  /// What the result of a row should be; nil where the row does not say.
  func value(_ grid: NumberGrid, row: Int) -> Value? {
    let result = grid[row, result]
    guard result.kind != NumberGrid.Entry.none else { return nil }
    switch kind {
    case .growth:
      guard row > 1, case let (own, before) = (grid[row, a], grid[row - 1, a]), own.kind == before.kind,
        // A jump begins another series.
        own.value <= before.value * 2, before.value <= own.value * 2
      else { return nil }
      return Self.change(own, before, result)
    case .relative:
      return row != reference && reference > 0 ? Self.ratio(grid[row, a], grid[reference, a], result) : nil
    case .inverse: return row != reference && reference > 0 ? Self.ratio(grid[reference, a], grid[row, a], result) : nil
    case .complement: return Self.complement(grid[row, a], result)
    case .product: return Self.product(grid[row, a], grid[row, b], result)
    case .ratio: return Self.ratio(grid[row, a], grid[row, b], result)
    case .change: return Self.change(grid[row, a], grid[row, b], result)
    case .sum, .difference: return Self.sum(grid[row, a], grid[row, b], result, subtracts: kind == .difference)
    }
  }

  typealias Entry = NumberGrid.Entry

  private static func product(_ a: Entry, _ b: Entry, _ result: Entry) -> Value? {
    guard a.kind != Entry.none, b.kind != Entry.none, a.value > 0, b.value > 0,
      a.kind == result.kind && (b.kind != result.kind || b.isBare) || b.kind == result.kind && a.kind != result.kind,
      !result.isShare
    else { return nil }
    let product = a.value * b.value
    return Value(
      value: product, half: product * (a.half / a.value + b.half / b.value), isTrivial: a.value == 1 || b.value == 1)
  }

  private static func ratio(_ a: Entry, _ b: Entry, _ result: Entry) -> Value? {
    guard a.kind != Entry.none, a.kind == b.kind, result.isShare || result.isBare && !a.isBare, b.value > b.half,
      a.value > 0
    else { return nil }
    let ratio = a.value / b.value
    return Value(
      value: ratio, half: ratio * (a.half / a.value + b.half / (b.value - b.half)), isTrivial: a.value == b.value)
  }

  private static func change(_ a: Entry, _ b: Entry, _ result: Entry) -> Value? {
    guard result.isShare, let ratio = ratio(a, b, result) else { return nil }
    return Value(value: abs(ratio.value - 1), half: ratio.half, isTrivial: ratio.isTrivial)
  }

  private static func sum(_ a: Entry, _ b: Entry, _ result: Entry, subtracts: Bool) -> Value? {
    guard a.kind != Entry.none, a.kind == b.kind, a.kind == result.kind else { return nil }
    let value = subtracts ? abs(a.value - b.value) : a.value + b.value
    return Value(value: value, half: a.half + b.half, isTrivial: a.value == 0 || b.value == 0 || value == 0)
  }

  private static func complement(_ a: Entry, _ result: Entry) -> Value? {
    guard a.isShare, result.isShare, a.value <= 1 else { return nil }
    return Value(value: 1 - a.value, half: a.half, isTrivial: a.value == 0 || a.value == 1)
  }

  // MARK: Judging

  static func outcome(_ value: Value, _ result: Entry) -> Outcome {
    if meets(value.value, value.half, result) { return .fits }
    // `76` of a share without a sign.
    if result.isBare, value.value <= 2, meets(value.value * 100, value.half * 100, result) { return .fits }
    return .differs
  }

  private static func meets(_ value: Double, _ half: Double, _ result: NumberGrid.Entry) -> Bool {
    // Shares are cut off as often as they are rounded.
    let own = result.isShare ? result.half * 2 : result.half
    return abs(value - result.value) <= half + own + value * 1e-9
  }

  /// How unlikely it is that a value fits by chance, in bits: a result that is right as printed says more than one
  /// that only rounding of the operands can explain.
  func evidence(_ value: Value, _ result: Entry) -> Int {
    guard !value.isTrivial, result.value > 0 else { return 0 }
    let isExact = abs(value.value - result.value) <= result.half * 1.01 + value.value * 1e-9
    let span = result.step + (isExact ? 0 : 2 * value.half)
    if kind == .complement { return bits(isRound(result.value) ? span * 10 : span) }
    return bits(span / result.value)
  }

  /// 60 % and 40 % stand beside each other oftener than 61 % and 39 %.
  private func isRound(_ share: Double) -> Bool { abs((share * 20).rounded() - share * 20) < 1e-6 }

  private func bits(_ part: Double) -> Int {
    part <= 0 ? Self.mostEvidence : max(0, min(Self.mostEvidence, Int((1 / part).exponent)))
  }
}
