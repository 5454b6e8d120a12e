import MarkdownModel
import Phrases
import RuleModel
import StructuredData

/// Reports a document above a size. Card: `Rules/document/document-too-large.yaml`.
struct DocumentSize: Check {
  let maximum: Int

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    maximum = try card.integer(option: "maximum-size")
  }

  func findings(in subject: Subject) -> [Finding] {
    let size = subject.document.extent.count
    guard size > maximum else { return [] }
    return [
      Finding(at: subject.anchor(of: nil), phrases: ["size": Self.kibibytes(size), "maximum": Self.kibibytes(maximum)])
    ]
  }

  private static func kibibytes(_ bytes: Int) -> Phrase { "\((bytes + 1023) / 1024) KiB" }
}
