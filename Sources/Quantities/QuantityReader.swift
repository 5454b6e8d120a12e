/// Reads the values that a text states.
///
/// It knows nothing of Markdown: emphasis marks are blanks to it, and it is for the caller to leave out code and addresses.
public struct QuantityReader: Sendable {
  let vocabulary: QuantityVocabulary
  let style: NumberStyle

  public init(_ vocabulary: QuantityVocabulary, style: NumberStyle) {
    self.vocabulary = vocabulary
    self.style = style
  }

  /// Appends the quantities of a stretch of UTF-8, in order. Nothing is allocated where there is no digit.
  public func read(_ bytes: [UInt8], _ range: Range<Int>, into quantities: inout [Quantity]) {
  }

  /// The unit that a header or label names for its values: `P95 (ms)`, `Latency [ms]`, `Durée en s`.
  public func unit(ofLabel bytes: [UInt8], _ range: Range<Int>) -> (unit: Unit, range: Range<Int>)? { nil }

  /// The statistic that a header or label names: `P95`, `Average response time`, `au 95e centile`.
  public func statistic(ofLabel bytes: [UInt8], _ range: Range<Int>) -> (statistic: Statistic, range: Range<Int>)? {
    nil
  }
}
