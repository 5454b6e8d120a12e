/// The folder as a page for a browser.
struct FolderHTML: ReportFormat {
  static let name = "html"
  static let showsDocuments = true
  static let drawsTrend = true

  /// A page with all findings of a hopeless document would not open.
  private static let mostFindings = 500

  private let version: String

  init(_ setting: ReportSetting) { version = setting.version }

  func text(_ overview: FolderOverview) -> String {
    ReportPage(overview: overview, version: version, mostFindings: Self.mostFindings).text
  }
}
