import MarkdownModel
import RuleModel
import StructuredData

/// Reports dates in the wrong order. Card: `Rules/front-matter/date-order.yaml`.
///
/// Its parameter `order` lists pairs of fields, of which the first must not be later than the second.
struct DateOrder: Check {
  private let pairs: [(earlier: FieldRole, later: FieldRole)]
  private let words: ToldDateWords

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
    words = ToldDateWords(vocabulary)
  }

  func findings(in subject: Subject) -> [Finding] {
    let found = fields(in: subject)
    return found + told(in: subject).filter { finding in !found.contains { $0.range == finding.range } }
  }

  private func fields(in subject: Subject) -> [Finding] {
    guard subject.fields.count > 1 else { return [] }
    return pairs.compactMap { pair in
      guard let earlier = subject.date(of: pair.earlier), let later = subject.date(of: pair.later),
        let first = earlier.date.candidates.min(), let last = later.date.candidates.max(), first > last
      else { return nil }
      return finding(
        (later.field.label, later.date.range), before: (earlier.field.label, earlier.date.range), subject.document)
    }
  }

  /// The dates of sentences; those of two fields are compared as the card says.
  private func told(in subject: Subject) -> [Finding] {
    func isField(_ date: ByteRange) -> Bool {
      subject.fields.contains { $0.value.lower <= date.lower && date.upper <= $0.value.upper }
    }
    var dates = ToldDates(subject, words)
    return dates.wrong().filter { !isField($0.later.date) || !isField($0.earlier.date) }.map {
      finding($0.later, before: $0.earlier, subject.document)
    }
  }

  private func finding(
    _ later: (words: ByteRange, date: ByteRange), before earlier: (words: ByteRange, date: ByteRange),
    _ document: Document
  ) -> Finding {
    Finding(
      at: later.date,
      [
        "later": document.string(later.words), "date": document.string(later.date),
        "earlier": document.string(earlier.words), "other": document.string(earlier.date),
      ])
  }
}
