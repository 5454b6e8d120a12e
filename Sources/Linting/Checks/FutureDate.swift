import RuleModel
import StructuredData

/// Reports dates after today of what must have happened. Card: `Rules/front-matter/future-date.yaml`.
struct FutureDate: Check {
  private let roles: [FieldRole]
  private let slack: Int

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(at: card.place, "the check 'future-date' needs 'with: {fields: …}'")
    }
    roles = try DataReader(parameters, known: ["fields"], of: "the parameters of 'future-date'").list("fields") {
      (node) throws(DataError) in try node.choice()
    }
    slack = try card.integer(option: "slack")
  }

  func findings(in subject: Subject) -> [Finding] {
    guard let today = subject.today, !subject.fields.isEmpty else { return [] }
    return subject.fields.compactMap { field in
      guard roles.contains(field.role), !field.value.isEmpty, !subject.hasPlaceholder(in: field.value),
        let date = subject.date(of: field), let first = date.candidates.min(), today.days(to: first) > max(slack, 0)
      else { return nil }
      return Finding(
        at: date.range,
        [
          "field": subject.document.string(field.label), "date": subject.document.string(date.range),
          "today": "\(today)",
        ])
    }
  }
}
