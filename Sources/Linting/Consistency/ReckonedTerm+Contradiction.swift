import Quantities

/// Whether what a text says a calculation makes can be what it makes.
extension ReckonedTerm {
  private static let farthestOff = 20.0
  private static let prefix = 1000.0
  /// Further off, other units may have been meant.
  private static let nearlyRight = 0.45...2.2
  private static let binaryFactors = [
    1.024, 1.048_576, 1.073_741_824, 1 / 1.024, 1 / 1.048_576, 1 / 1.073_741_824,
  ]
  private static let unsaidFactors = [60, 24, 7, 12, 30, 8, 3.6]

  /// The same with no more of it left open than a share.
  func rounded(byAtMost share: Double) -> ReckonedTerm {
    func narrowed(_ interval: Interval) -> Interval {
      let half = min(interval.width / 2, interval.middle * share)
      return Interval(interval.middle - half, interval.middle + half)
    }
    var term = self
    (term.value, term.printed) = (narrowed(value), narrowed(printed))
    return term
  }

  /// What the result should be in its own unit; nil where it is right, or nobody can tell.
  func contradicted(by stated: ReckonedTerm, _ quantity: Quantity) -> Double? {
    var powers = stated.powers
    // A price of a month may leave out "a month".
    if self.powers != powers, quantity.unit?.dimension == .currency, quantity.unit?.perDimension == .time {
      powers[Int(Dimension.time.place)] += 1
      guard self.powers == powers, !printed.meets(stated.printed) else { return nil }
      return plausible(printed.middle, of: quantity.low.value)
    }
    guard self.powers == powers else { return hasUnits ? nil : contradicted(byNamed: stated, quantity) }
    if agrees(with: stated), !isPrefixSlip(of: stated) { return nil }
    let value = isLoose || stated.isLoose ? self.value.widened(by: 0.05) : self.value
    if !areWhole(stated), value.meets(stated.value) { return nil }
    // A kilobyte has 1,000 or 1,024 bytes.
    if powers[Int(Dimension.data.place)] != 0, Self.binaryFactors.contains(where: { (value * $0).meets(stated.value) })
    {
      return nil
    }
    return plausible(self.value.middle / (quantity.unit?.factor ?? 1), of: quantity.low.value)
  }

  /// `10 × 400 = 4,400 req/s`: only the result says what is counted.
  private func contradicted(byNamed stated: ReckonedTerm, _ quantity: Quantity) -> Double? {
    guard stated.hasUnits, !agrees(with: stated), quantity.low.value > 0,
      Self.nearlyRight.contains(printed.middle / quantity.low.value)
    else { return nil }
    let isData = stated.powers[Int(Dimension.data.place)] != 0
    if isData, Self.binaryFactors.contains(where: { (printed * $0).meets(stated.printed) }) { return nil }
    return printed.middle
  }

  /// `30 × 40 GB = 1,200 TB`
  private func isPrefixSlip(of stated: ReckonedTerm) -> Bool {
    guard hasUnits, value.middle > 0, stated.value.middle > 0 else { return false }
    let off = stated.value.middle / value.middle
    return abs(max(off, 1 / off) / Self.prefix - 1) < 0.02
  }

  /// As printed.
  private func agrees(with stated: ReckonedTerm) -> Bool {
    areWhole(stated) ? printed.middle == stated.printed.middle : printed.meets(stated.printed)
  }

  /// Whole numbers make a whole one, which nobody rounds to the last digit.
  private func areWhole(_ stated: ReckonedTerm) -> Bool {
    stated.isWhole && printed.width == 0 && printed.middle == printed.middle.rounded()
      && value.middle == printed.middle
  }

  /// Far off, or off by what makes hours of minutes, something has been left unsaid.
  private func plausible(_ value: Double, of stated: Double) -> Double? {
    guard stated > 0, value > 0 else { return nil }
    let off = value > stated ? value / stated : stated / value
    // The same figures with another prefix: 1,200 TB for 1,200 GB.
    if hasUnits, abs(off / Self.prefix - 1) < 0.02 { return value }
    let isUnsaid = Self.unsaidFactors.contains { abs(off / $0 - 1) < 0.01 }
    return off > Self.farthestOff || isUnsaid ? nil : value
  }
}
