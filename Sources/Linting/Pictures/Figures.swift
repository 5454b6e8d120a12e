import MarkdownModel
import Quantities

/// Turns facts into values that can be drawn beside each other.
struct Figures {
  typealias Entry = (part: PictureValue.Part, cell: RelatedValues.Cell, label: String)

  private let finder: PictureFinder

  init(_ finder: PictureFinder) { self.finder = finder }

  /// The values of cells, as far as they can be given in the unit of the first; nil when the first states none.
  func values(_ entries: [Entry]) -> [PictureValue]? {
    guard let first = entries.first.flatMap({ fact(in: $0.cell.facts) }) else { return nil }
    let values = entries.compactMap { entry in
      fact(in: entry.cell.facts).flatMap { value(entry.part, $0, entry.label, in: first.unit) }
    }
    return values.isEmpty ? nil : values
  }

  /// What a cell states first, windows and loads aside.
  func fact(in indices: Range<Int>) -> Fact? {
    indices.lazy.map { finder.facts.all[$0] }.first {
      let quantity = finder.facts.quantity(of: $0)
      return quantity.part == .value && quantity.form != .fraction
    }
  }

  /// Nil where a fact cannot be given in the unit.
  func value(_ part: PictureValue.Part, _ fact: Fact, _ label: String, in unit: Unit?) -> PictureValue? {
    let quantity = finder.facts.quantity(of: fact)
    let exact = Measure(Interval(quantity.low.value, quantity.high.value), fact.unit)
    guard let interval = exact.converted(to: unit)?.interval, interval.isFinite else { return nil }
    let range = finder.facts.range(of: fact)
    return PictureValue(
      part: part, label: label, low: interval.low, high: interval.high,
      isUpperBound: quantity.comparator?.isUpperBound ?? false,
      isLowerBound: quantity.comparator?.isLowerBound ?? false,
      text: Excerpt.line(finder.subject.document.string(range)), range: range)
  }
}
