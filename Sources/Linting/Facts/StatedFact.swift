import MarkdownModel
import Quantities

/// A fact in words and figures, for people and other programs.
public struct StatedFact: Sendable {
  /// Whose value it is: the name of a row, an item, a section.
  public let subject: String
  /// What is measured; empty in prose.
  public let metric: String
  /// `p95`, `mean`, `max`; nil where none is named.
  public let statistic: String?
  /// `current`, `target`, `threshold` and the other words of `Rules/README.md`.
  public let role: String
  /// `<`, `<=`, `=`, `>=`, `>`; nil where the value is only stated.
  public let comparator: String?
  public let isApproximate: Bool
  /// The value, or the lower end of a range, or the numerator of `3/5`.
  public let low: Number
  /// The same, or the upper end, or the denominator.
  public let high: Number
  public let isFraction: Bool
  public let tolerance: Quantity.Tolerance?
  public let unit: String?
  /// The title of the innermost section.
  public let section: String
  /// As the document writes it.
  public let text: String
  public let range: ByteRange

  /// The value as `perflint facts` prints it: `200`, `2-5`, `3/5`, `~12`, `200 ±5%`.
  public var value: String {
    var text = (isApproximate ? "~" : "") + low.description
    if isFraction { text += "/\(high)" } else if low != high { text += "-\(high)" }
    if let tolerance { text += " ±\(tolerance.number)\(tolerance.isPercentage ? "%" : "")" }
    return text
  }
}

extension Subject {
  /// Every quantity that the document states, in its order.
  public var statedFacts: [StatedFact] {
    let facts = facts
    return facts.all.map { stated($0, in: facts) }
  }

  private func stated(_ fact: Fact, in facts: Facts) -> StatedFact {
    let quantity = facts.quantity(of: fact)
    let range = facts.range(of: fact)
    return StatedFact(
      subject: text(fact.subject), metric: text(fact.metric), statistic: fact.statistic?.name, role: fact.role.rawValue,
      comparator: quantity.comparator?.rawValue, isApproximate: quantity.isApproximate, low: quantity.low,
      high: quantity.high, isFraction: quantity.form == .fraction, tolerance: quantity.tolerance,
      unit: fact.unit.map { quantityVocabulary.name(of: $0) },
      section: fact.section >= 0 ? text(document.sections[fact.section].title) : "", text: document.string(range),
      range: range)
  }

  private func text(_ range: ByteRange) -> String { document.plainString(range) }
}
