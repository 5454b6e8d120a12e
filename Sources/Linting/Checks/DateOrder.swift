import RuleModel
import StructuredData

/// Reports dates in the wrong order. Card: `Rules/front-matter/date-order.yaml`.
///
/// Its parameter `order` lists pairs of fields, of which the first must not be later than the second.
struct DateOrder: Check {
  private let pairs: [(earlier: FieldRole, later: FieldRole)]

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(at: card.place, "the check 'date-order' needs 'with: {order: …}'")
    }
    pairs = try DataReader(parameters, known: ["order"], of: "the parameters of 'date-order'").list("order") {
      (node) throws(DataError) in
      guard let fields = node.elements, fields.count == 2 else {
        throw DataError(at: node.start, "expected two fields")
      }
      return (try fields[0].choice(), try fields[1].choice())
    }
  }

  func findings(in subject: Subject) -> [Finding] {
    guard subject.fields.count > 1 else { return [] }
    return pairs.compactMap { pair in
      guard let earlier = subject.date(of: pair.earlier), let later = subject.date(of: pair.later),
        let first = earlier.date.candidates.min(), let last = later.date.candidates.max(), first > last
      else { return nil }
      return Finding(
        at: later.date.range,
        [
          "later": subject.document.string(later.field.label), "date": subject.document.string(later.date.range),
          "earlier": subject.document.string(earlier.field.label),
          "other": subject.document.string(earlier.date.range),
        ])
    }
  }
}
