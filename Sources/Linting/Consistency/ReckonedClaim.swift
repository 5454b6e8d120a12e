import MarkdownModel
import Quantities

/// A value that follows from others beside it and that a text states otherwise.
struct ReckonedClaim {
  /// What it follows from, as messages print it: "1,840 req/s / 2,320 req/s".
  let working: String
  /// The values that it follows from.
  let operands: [Quantity]
  /// Number and unit.
  let result: ByteRange
  let stated: Quantity
  /// What it should be, in the unit of the result.
  let value: Double
}

extension Subject {
  /// A value with its unit, without what stands before it.
  func valueText(_ quantity: Quantity) -> String { document.string(quantity.valueRange) }
}

extension Quantity {
  /// Number and unit, without a comparator.
  var valueRange: ByteRange {
    let lower = min(number.lowerBound, unitRange.isEmpty ? number.lowerBound : unitRange.lowerBound)
    return ByteRange(lower, max(lower, valueEnd))
  }

  /// Whether it is one number, meant as it stands.
  var isPlainValue: Bool {
    form == .single && !isApproximate && tolerance == nil && sign == .none
      && (comparator == nil || comparator == .equal)
  }
}
