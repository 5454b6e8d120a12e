import Linting
import MarkdownModel
import Phrases
import RuleModel

/// What a page shows of one document besides its row in the table.
public struct DocumentDetail: Sendable {
  struct Finding: Sendable {
    let rule: String
    let family: String
    let severity: Severity
    let message: String
    let column: Int
    let excerpt: SourceExcerpt
    let fix: FixGrade
  }

  /// A picture with the line of each of its rows.
  struct Drawing: Sendable {
    let picture: Picture
    let lines: [Int]
  }

  let language: String
  let score: ScoreReport
  /// Of many findings only the first.
  let findings: [Finding]
  let findingCount: Int
  let drawings: [Drawing]

  /// Nil when the file is no performance document.
  ///
  /// - Parameter mostFindings: how many findings are kept.
  public init?(_ report: FileReport, mostFindings: Int, wording: Wording) {
    guard let subject = report.subject, let score = ScoreReport(report, wording: wording) else { return nil }
    self.score = score
    language = subject.language
    let source = report.source
    findingCount = report.diagnostics.count
    findings = report.diagnostics.prefix(mostFindings).map { diagnostic in
      Finding(
        rule: diagnostic.rule, family: diagnostic.family, severity: diagnostic.severity, message: diagnostic.message,
        column: source.lineColumn(at: diagnostic.range.lower).column,
        excerpt: SourceExcerpt(diagnostic.range, in: source), fix: diagnostic.fix)
    }
    drawings = subject.pictures.map { picture in
      Drawing(
        picture: picture,
        lines: picture.rows.map { row in row.values.first.map { source.line(at: $0.range.lower) + 1 } ?? 1 })
    }
  }
}
