import MarkdownModel
import Phrases
import RuleModel
import StructuredData

/// Reports a status that the declared completeness gives the lie to.
/// Card: `Rules/front-matter/status-contradicts-completeness.yaml`.
struct StatusContradiction: Check {
  private let leastForCurrent: Int
  private let mostForStub: Int

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    leastForCurrent = try card.integer(option: "current-from")
    mostForStub = try card.integer(option: "stub-to")
  }

  func findings(in subject: Subject) -> [Finding] {
    let frontMatter = subject.frontMatter
    guard frontMatter.isReadable, let entry = frontMatter.entry("status"), entry.shape == .text,
      let status = DocumentStatus(spelled: entry.text), let completeness = subject.declaredCompleteness,
      (0...100).contains(completeness)
    else { return [] }
    switch status {
    case .current where completeness < leastForCurrent:
      return [
        finding(
          entry, completeness, "at least \(leastForCurrent)", completeness <= mostForStub / 2 ? .stub : .draft,
          isRight: subject.completeness.score >= leastForCurrent)
      ]
    case .stub where completeness > mostForStub:
      return [
        finding(
          entry, completeness, "at most \(mostForStub)", .draft, isRight: subject.completeness.score <= mostForStub)
      ]
    default: return []
    }
  }

  /// - Parameter isRight: whether the status is, so that the declared completeness is what has to be mended.
  private func finding(
    _ entry: FrontMatter.Entry, _ completeness: Int, _ bound: Phrase, _ right: DocumentStatus, isRight: Bool
  ) -> Finding {
    Finding(
      at: entry.range,
      ["status": entry.text, "completeness": "\(completeness)", "right": right.rawValue], phrases: ["bound": bound],
      edits: isRight ? [] : [Edit(range: entry.range, replacement: Array(right.rawValue.utf8))])
  }
}
