import Linting

/// For programs that read line by line: one JSON object for each finding, with the names of `json`.
struct JSONLinesFormat: StreamedFormat {
  static let name = "jsonl"
  static let about = "one JSON object a line for each finding"

  private struct Line: Encodable {
    let path: String
    let rule: String
    let family: String
    let severity: String
    let message: String
    let range: SourceRange
    let fix: Nullable<JSONReporter.FixEntry>
  }

  private let reporter = JSONReporter()

  init(_ setting: OutputSetting) {}

  func part(_ report: FileReport) -> [Result<String, any Error>] {
    report.diagnostics.map { diagnostic in
      let finding = reporter.finding(diagnostic, in: report)
      let line = Line(
        path: report.path, rule: finding.rule, family: finding.family, severity: finding.severity,
        message: finding.message, range: finding.range, fix: finding.fix)
      return Result { try JSONText.line(line) }
    }
  }

  func bytes(_ part: [Result<String, any Error>]) throws -> [UInt8] { try part.flatMap { try Array($0.get().utf8) } }

  func ending(_ run: RunOutcome) -> String { "" }
}
