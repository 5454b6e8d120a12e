import Linting
import Phrases
import RuleModel

/// For code scanning: SARIF 2.1.0 (OASIS), as GitHub, Azure DevOps and editors read it.
struct SARIFFormat: OutputFormat {
  static let name = "sarif"
  static let about = "SARIF 2.1.0 for code scanning"

  private let version: String
  private let root: RepositoryRoot
  private let cards: [String: Card]
  private let say: Wording

  init(_ setting: OutputSetting) {
    version = setting.version
    root = setting.root
    say = setting.wording
    cards = Dictionary(setting.cards.map { ($0.id, $0) }) { first, _ in first }
  }

  func part(_ report: FileReport) -> PlacedDocument? { PlacedDocument(report, root) }

  func text(_ parts: [PlacedDocument?], _ run: RunOutcome) throws -> String {
    let documents = parts.compactMap { $0 }.filter { !$0.findings.isEmpty }
    let rules = Set(documents.lazy.flatMap { $0.findings.map(\.rule) }).sorted()
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    let results = documents.flatMap { document in
      document.findings.map { SARIFLog.Result($0, in: document, ruleIndex: indices[$0.rule] ?? -1, say) }
    }
    return try JSONText.line(
      SARIFLog(
        version: version, rules: rules.map { SARIFLog.Rule($0, cards[$0], say) }, results: results,
        isComplete: run.isComplete))
  }
}
