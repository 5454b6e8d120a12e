import MarkdownModel
import RuleModel
import StructuredData

/// Reports a declared completeness that the document does not bear out. Card: `Rules/front-matter/stale-completeness.yaml`.
struct StaleCompleteness: Check {
  private let tolerance: Int

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    tolerance = try card.integer(option: "tolerance")
  }

  func findings(in subject: Subject) -> [Finding] {
    guard let range = subject.frontMatter.range(of: "completeness"), let declared = subject.declaredCompleteness,
      (0...100).contains(declared)
    else { return [] }
    let computed = subject.completeness.score
    guard abs(declared - computed) > tolerance else { return [] }
    return [
      Finding(
        at: range, ["declared": "\(declared)", "computed": "\(computed)"],
        edits: [Edit(range: range, replacement: Array("\(computed)".utf8))])
    ]
  }
}
