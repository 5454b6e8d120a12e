import MarkdownModel
import Phrases
import RuleModel
import StructuredData

/// Reports the placeholders of one kind. Cards: `Rules/placeholder/`.
struct Placeholders: Check {
  let kind: Placeholder.Kind
  private let issue: IssueReference

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(at: card.place, "the check 'placeholders' needs 'with: {kind: …}'")
    }
    issue = IssueReference(words: vocabulary.placeholderWords)
    kind = try DataReader(parameters, known: ["kind"], of: "the parameters of 'placeholders'").choice("kind")
  }

  func findings(in subject: Subject) -> [Finding] {
    var findings: [Finding] = []
    for placeholder in subject.placeholders where placeholder.kind == kind && !isTracked(placeholder, in: subject) {
      findings.append(finding(placeholder, in: subject.document))
    }
    return findings
  }

  private func finding(_ placeholder: Placeholder, in document: Document) -> Finding {
    let text = document.string(placeholder.range)
    let name = placeholder.subject.map { document.plainString($0) } ?? ""
    let row = placeholder.row.map { document.plainString($0) }
    return Finding(
      at: placeholder.range, ["text": Excerpt.line(text)],
      phrases: kind == .emptyValue ? ["subject": Self.described(name, row)] : [:])
  }

  /// Whether a marker links the issue that will deliver what is missing, as its message asks.
  private func isTracked(_ placeholder: Placeholder, in subject: Subject) -> Bool {
    placeholder.kind == .unfinishedMarker && issue.follows(placeholder.range, in: subject.document)
  }

  private static func described(_ name: String, _ row: String?) -> Phrase {
    if name.isEmpty { return "the text" }
    let name = Excerpt.line(name)
    return row.map { "'\(name)' of '\(Excerpt.line($0))'" } ?? "'\(name)'"
  }
}

/// Document text made fit for a message: one line, not too long.
enum Excerpt {
  private static let maximumLength = 80

  static func line(_ text: String) -> String {
    if text.utf8.count <= maximumLength, !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
      return text
    }
    let words = text.split { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\r\n" || $0 == "\t" }.joined(
      separator: " ")
    return words.count > maximumLength ? words.prefix(maximumLength - 1) + "…" : words
  }
}
