import Linting
import Phrases
import RuleModel

/// For people who read it on a page: a job's summary, a comment on a pull request.
struct MarkdownFormat: OutputFormat {
  static let name = "markdown"
  static let about = "tables for a job summary or a comment"

  struct Chapter: Sendable {
    let document: PlacedDocument
    let score: Int
  }

  private let root: RepositoryRoot
  private let mostBytes: Int
  private let say: Wording

  init(_ setting: OutputSetting) {
    root = setting.root
    say = setting.wording
    mostBytes = setting.mostBytes ?? .max
  }

  func part(_ report: FileReport) -> Chapter? {
    guard let subject = report.subject, let document = PlacedDocument(report, root) else { return nil }
    return Chapter(document: document, score: subject.completeness.score)
  }

  func text(_ parts: [Chapter?], _ run: RunOutcome) -> String {
    let summary = TextReporter(style: TerminalStyle(hasColour: false), showsSource: false, wording: say).summary(
      run.summary)
    var text = "## perflint\n\n\(summary)"
    for remark in run.remarks { text += "\n- \(MarkdownText.escaped(remark))" }
    if !run.remarks.isEmpty { text += "\n" }
    let worst = parts.compactMap { $0 }.filter { !$0.document.findings.isEmpty }.sorted {
      Self.rank($0) < Self.rank($1)
    }
    var left = worst.reduce(0) { $0 + $1.document.findings.count }
    for part in worst {
      var section = head(part)
      for finding in part.document.findings {
        let row = Self.row(finding)
        guard text.utf8.count + section.utf8.count + row.utf8.count + 100 < mostBytes else {
          return text + section
            + "\n\(say("\(Phrase(left, "more finding", "more findings")), too many to show here"))\n"
        }
        section += row
        left -= 1
      }
      text += section
    }
    return text
  }

  /// Most errors first, then most warnings, then by path.
  private static func rank(_ part: Chapter) -> (Int, Int, String) {
    (
      -part.document.findings.count { $0.severity == .error },
      -part.document.findings.count { $0.severity == .warning }, part.document.path
    )
  }

  private func head(_ part: Chapter) -> String {
    """

    ### \(MarkdownText.escaped(part.document.path))

    \(say("Completeness: \(part.score) of 100"))

    | \(say("Place")) | \(say("Severity")) | \(say("Finding")) | \(say("Rule")) |
    | ----: | -------- | ------- | ---- |

    """
  }

  private static func row(_ finding: PlacedFinding) -> String {
    let start = finding.range.start
    let message = MarkdownText.escaped(finding.message)
    return "| \(start.line):\(start.column) | \(finding.severity.rawValue) | \(message) | \(finding.rule) |\n"
  }
}
