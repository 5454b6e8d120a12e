import Phrases

/// The folder as a page for a browser.
struct FolderHTML: ReportFormat {
  static let name = "html"
  /// A page with all findings of a hopeless document would not open.
  static let mostFindings: Int? = 500
  static let drawsTrend = true

  private let version: String
  private let wording: Wording

  init(_ setting: ReportSetting) { (version, wording) = (setting.version, setting.wording) }

  func text(_ overview: FolderOverview) -> String {
    ReportPage(overview: overview, version: version, say: wording).text
  }
}
