import Linting

/// For programs: everything about every document. The contract is `JSONReporter`'s.
struct JSONFormat: OutputFormat {
  static let name = "json"
  static let about = "everything about every document"

  private let reporter = JSONReporter()
  private let version: String

  init(_ setting: OutputSetting) { version = setting.version }

  struct Part: Sendable {
    let path: String
    let entry: JSONReporter.Entry?
  }

  func part(_ report: FileReport) -> Part { Part(path: report.path, entry: reporter.entry(report)) }

  func text(_ parts: [Part], _ run: RunOutcome) throws -> String {
    try reporter.text(
      summary: run.summary, documents: parts.compactMap(\.entry),
      skipped: parts.filter { $0.entry == nil }.map { reporter.skipped($0.path) }, version: version)
  }
}
