import Linting
import Phrases

/// For people with a browser: a page with every document, its findings, score and figures.
struct HTMLFormat: OutputFormat {
  static let name = "html"
  static let about = "a page that needs nothing beside it"

  private let version: String
  private let wording: Wording

  init(_ setting: OutputSetting) { (version, wording) = (setting.version, setting.wording) }

  func part(_ report: FileReport) -> ReportRow? { ReportRow(report, mostFindings: .max, wording: wording) }

  func text(_ parts: [ReportRow?], _ run: RunOutcome) -> String {
    let overview = FolderOverview(parts.compactMap { $0 }, skipped: run.summary.skipped)
    return ReportPage(overview: overview, version: version, say: wording, remarks: run.remarks).text
  }
}
