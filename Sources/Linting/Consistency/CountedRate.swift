import MarkdownModel
import Quantities

/// A rate with the counts that it follows from.
struct CountedRate {
  let stated: Quantity
  let range: ByteRange
  /// Of each formula, the likeliest first.
  let values: [Interval]
  /// "1,200 / 120,000"
  let working: String

  /// Rates are cut off as often as they are rounded.
  private static let sloppiness = 1.999_999
  /// Further off, the rate is of something else, unless its decimal point slipped.
  private static let plausible = 0.1...10.0

  /// Whether some formula makes the rate what it says.
  var fits: Bool {
    let half = stated.low.interval.width / 2 * Self.sloppiness
    let printed = Interval(stated.low.value - half, stated.low.value + half)
    return values.contains { ($0 * 100).meets(printed) }
  }

  /// In percent, where the rate is wrong by so much that it is a slip.
  var slip: Double? {
    guard !fits, let value = values.first.map({ $0.middle * 100 }), value > 0, stated.low.value > 0 else { return nil }
    let off = value / stated.low.value
    let isPoint = [0.01, 0.1, 10, 100].contains { abs(off / $0 - 1) < 0.02 }
    return isPoint || Self.plausible.contains(off) ? value : nil
  }
}

/// Reads the rate and the counts of one row or list.
struct CountedRateReader {
  private let subject: Subject
  private let bytes: [UInt8]
  private let reader: QuantityReader

  init(_ subject: Subject) {
    self.subject = subject
    bytes = subject.document.source.bytes
    reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
  }

  /// - Parameter place: where the value of a line stands.
  func rate(_ lines: CountLines, _ place: (Int) -> ByteRange) -> CountedRate? {
    guard let (stated, range) = sole(place(lines.rate)), stated.unit?.dimension == .percentage,
      stated.unit?.perDimension == nil, stated.unit?.factor == 0.01, stated.low.value <= 100
    else { return nil }
    var (values, working) = ([Interval](), "")
    for formula in lines.formulas {
      guard let part = count(place(formula.part)) else { continue }
      let wholes = formula.whole.compactMap { count(place($0)) }
      guard wholes.count == formula.whole.count, wholes.allSatisfy({ isAlike($0, part) }) else { continue }
      let whole = wholes.dropFirst().reduce(interval(wholes[0])) { $0 + interval($1) }
      guard whole.low > 0, let ratio = interval(part) / whole, ratio.high <= 1 else { continue }
      values.append(formula.isRest ? Interval(1) - ratio : ratio)
      guard working.isEmpty else { continue }
      let sum = wholes.map(text).joined(separator: " + ")
      let quotient = text(part) + " / " + (wholes.count > 1 ? "(" + sum + ")" : sum)
      working = formula.isRest ? "1 − " + quotient : quotient
    }
    return values.isEmpty ? nil : CountedRate(stated: stated, range: range, values: values, working: working)
  }

  /// The one value of a cell that says nothing else.
  private func sole(_ cell: ByteRange) -> (Quantity, ByteRange)? {
    let inner = Emphasis.stripped(cell, bytes)
    guard inner.count <= 32, bytes.holdDigit(in: inner) else { return nil }
    let found = reader.quantities(bytes, inner.lower..<inner.upper)
    guard found.count == 1, case let quantity = found[0], quantity.range.lowerBound == inner.lower,
      quantity.range.upperBound == inner.upper, quantity.form == .single, quantity.comparator == nil,
      quantity.sign == .none, !quantity.isApproximate, quantity.tolerance == nil
    else { return nil }
    return (quantity, inner)
  }

  private func count(_ cell: ByteRange) -> Quantity? {
    guard let quantity = sole(cell)?.0 else { return nil }
    switch quantity.unit?.dimension {
    case nil, .count?: return quantity
    default: return nil
    }
  }

  private func isAlike(_ one: Quantity, _ other: Quantity) -> Bool {
    one.unit?.perDimension == other.unit?.perDimension
  }

  private func interval(_ quantity: Quantity) -> Interval {
    let printed = quantity.low.exponent == 0 ? Interval(quantity.low.value) : quantity.low.interval
    return printed * (quantity.unit?.factor ?? 1)
  }

  private func text(_ quantity: Quantity) -> String {
    subject.document.string(ByteRange(quantity.number.lowerBound, quantity.number.upperBound))
  }
}
