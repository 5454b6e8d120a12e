import Linting
import RuleModel

/// For GitLab's Code Quality widget, which compares fingerprints between branches.
struct GitLabFormat: OutputFormat {
  static let name = "gitlab"
  static let about = "GitLab Code Quality"

  private struct Issue: Encodable {
    struct Location: Encodable {
      let path: String
      let positions: Positions
    }

    struct Positions: Encodable {
      let begin: Position
      let end: Position
    }

    struct Position: Encodable {
      let line: Int
      let column: Int

      init(_ position: SourceRange.Position) { (line, column) = (position.line, position.column) }
    }

    let description: String
    let check_name: String
    let fingerprint: String
    let severity: String
    let location: Location
  }

  private let root: RepositoryRoot

  init(_ setting: OutputSetting) { root = setting.root }

  func part(_ report: FileReport) -> PlacedDocument? { PlacedDocument(report, root) }

  func text(_ parts: [PlacedDocument?], _ run: RunOutcome) throws -> String {
    try JSONText.text(
      parts.compactMap { $0 }.flatMap { document in document.findings.map { Self.issue($0, in: document) } })
  }

  private static func issue(_ finding: PlacedFinding, in document: PlacedDocument) -> Issue {
    // Issues of one fingerprint collapse into one, and it counts for all files.
    var hash = StableHash()
    hash.add(document.path.utf8)
    hash.add(0xFF)
    hash.add(finding.fingerprint.utf8)
    return Issue(
      description: finding.message, check_name: finding.rule, fingerprint: hash.text,
      severity: severity(finding.severity),
      location: Issue.Location(
        path: document.path,
        positions: Issue.Positions(
          begin: Issue.Position(finding.range.start), end: Issue.Position(finding.range.end))))
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
