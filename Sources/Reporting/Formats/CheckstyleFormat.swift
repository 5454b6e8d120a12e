import Linting
import RuleModel

/// For whatever reads Checkstyle's XML, Jenkins before all.
struct CheckstyleFormat: OutputFormat {
  static let name = "checkstyle"
  static let about = "Checkstyle XML"

  private let root: RepositoryRoot

  init(_ setting: OutputSetting) { root = setting.root }

  func part(_ report: FileReport) -> PlacedDocument? { PlacedDocument(report, root) }

  func text(_ parts: [PlacedDocument?], _ run: RunOutcome) -> String {
    var text = XMLText.declaration + "<checkstyle version=\"4.3\">\n"
    for document in parts.compactMap({ $0 }) {
      text += "  <file\(XMLText.attributes(["name": document.path]))>\n"
      for finding in document.findings { text += Self.error(finding) }
      text += "  </file>\n"
    }
    return text + "</checkstyle>\n"
  }

  private static func error(_ finding: PlacedFinding) -> String {
    let attributes = XMLText.attributes([
      "line": "\(finding.range.start.line)", "column": "\(finding.range.start.column)",
      "severity": finding.severity == .note ? "info" : finding.severity.rawValue, "message": finding.message,
      "source": "perflint.\(finding.family).\(finding.rule)",
    ])
    return "    <error\(attributes)/>\n"
  }
}
