import MarkdownModel
import StructuredData

/// Reports front matter that cannot be read. Card: `Rules/front-matter/invalid-front-matter.yaml`.
struct InvalidFrontMatter: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    if let fence = UnclosedFrontMatter.fence(in: subject.document) {
      return [
        Finding(
          at: fence, phrases: ["problem": "the front matter is not closed; expected a line '---' below its last key"])
      ]
    }
    guard let problem = subject.frontMatter.problem, !isExplainedByBlanks(subject) else { return [] }
    return [Finding(at: problem.range, phrases: ["problem": problem.message])]
  }

  /// Whether only a template's blanks break the YAML; they are reported as what they are.
  private func isExplainedByBlanks(_ subject: Subject) -> Bool {
    guard let block = subject.frontMatter.block, block.format == .yaml else { return false }
    let blanks = subject.placeholders.prefix { $0.range.lower < block.range.upper }.map(\.range)
    guard !blanks.isEmpty else { return false }
    let text = FrontMatterText(subject.document.source.bytes, block.content).masking(blanks)
    return (try? text.outline()) != nil
  }
}
