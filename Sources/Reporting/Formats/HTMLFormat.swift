import Linting

/// For people with a browser: a page with every document, its findings, score and figures.
struct HTMLFormat: OutputFormat {
  static let name = "html"
  static let about = "a page that needs nothing beside it"

  private let version: String

  init(_ setting: OutputSetting) { version = setting.version }

  func part(_ report: FileReport) -> ReportRow? { ReportRow(report, mostFindings: .max) }

  func text(_ parts: [ReportRow?], _ run: RunOutcome) -> String {
    let overview = FolderOverview(parts.compactMap { $0 }, skipped: run.summary.skipped)
    return ReportPage(overview: overview, version: version, remarks: run.remarks).text
  }
}
