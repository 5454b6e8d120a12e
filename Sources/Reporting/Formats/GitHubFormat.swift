import Linting
import Phrases
import RuleModel

/// For GitHub Actions: workflow commands, which become annotations on the lines.
///
/// A step shows ten annotations of each severity and drops the rest without a word, so the worst come first and the
/// rest is only printed.
struct GitHubFormat: OutputFormat {
  static let name = "github"
  static let about = "annotations by GitHub Actions"
  static let hasPage = true

  private static let mostAnnotations = 10

  private let root: RepositoryRoot
  private let say: Wording

  init(_ setting: OutputSetting) { (root, say) = (setting.root, setting.wording) }

  func part(_ report: FileReport) -> PlacedDocument? { PlacedDocument(report, root) }

  func text(_ parts: [PlacedDocument?], _ run: RunOutcome) -> String {
    var annotations: [String] = run.remarks.prefix(Self.mostAnnotations).map {
      "::error title=perflint::\(WorkflowCommand.message($0))"
    }
    var rest: [String] = []
    for severity in Severity.allCases.reversed() {
      let free = Self.mostAnnotations - (severity == .error ? annotations.count : severity == .note ? 1 : 0)
      var count = 0
      for document in parts.compactMap({ $0 }) {
        for finding in document.findings where finding.severity == severity {
          count += 1
          if count <= free {
            annotations.append(Self.annotation(finding, in: document))
          } else {
            rest.append(Self.line(finding, in: document))
          }
        }
      }
    }
    if !rest.isEmpty {
      let findings = Phrase(rest.count, "more finding", "more findings")
      let notice = say("\(findings), listed in the log and the summary of the job")
      annotations.append("::notice title=perflint::\(notice)")
    }
    let closing = TextReporter(style: TerminalStyle(hasColour: false), showsSource: false, wording: say).summary(
      run.summary)
    return (annotations + rest).map { $0 + "\n" }.joined() + closing
  }

  private static func annotation(_ finding: PlacedFinding, in document: PlacedDocument) -> String {
    let range = finding.range
    var properties = [("file", document.path), ("line", "\(range.start.line)"), ("endLine", "\(range.end.line)")]
    // Columns over several lines are refused.
    if range.start.line == range.end.line {
      properties += [("col", "\(range.start.column)"), ("endColumn", "\(range.end.column)")]
    }
    properties.append(("title", finding.rule))
    let list = properties.map { "\($0.0)=\(WorkflowCommand.property($0.1))" }.joined(separator: ",")
    return "::\(command(finding.severity)) \(list)::\(WorkflowCommand.message(finding.message))"
  }

  private static func line(_ finding: PlacedFinding, in document: PlacedDocument) -> String {
    let place = "\(document.path):\(finding.range.start.line):\(finding.range.start.column)"
    return WorkflowCommand.plain("\(finding.severity.rawValue): \(place): \(finding.message) [\(finding.rule)]")
  }

  private static func command(_ severity: Severity) -> String { severity == .note ? "notice" : severity.rawValue }
}
