/// The report for programs, and for `--against` in a later run.
struct FolderJSON: ReportFormat {
  static let name = "json"

  private struct Report: Encodable {
    let schemaVersion = 1
    let tool: Tool
    let summary: Summary
    let mostMissing: [MissingSection]
    let documents: [Document]
  }

  private struct Tool: Encodable {
    let name = "perflint"
    let version: String
  }

  private struct Summary: Encodable {
    let documents: Int
    let skipped: Int
    let ready: Int
    let stale: Int
    let averageCompleteness: Int
    let openPlaces: Int
    let missingSections: Int
    let missedTargets: Int
    let errors: Int
    let warnings: Int
    let notes: Int
  }

  private struct MissingSection: Encodable {
    let section: String
    let documents: Int
  }

  private struct Document: Encodable {
    let path: String
    let profile: String
    let status: Nullable<String>
    let state: String
    let completeness: Int
    let declaredCompleteness: Nullable<Int>
    let openPlaces: Int
    let missingSections: [String]
    let missedTargets: [Target]
    let errors: Int
    let warnings: Int
    let notes: Int
  }

  private struct Target: Encodable {
    let metric: String
    let current: String
    let target: String
    let line: Int

    init(_ missed: ReportRow.Missed) {
      (metric, current) = (missed.target.metric, missed.target.current)
      (target, line) = (missed.target.target, missed.line)
    }
  }

  private let version: String

  init(_ setting: ReportSetting) { version = setting.version }

  func text(_ overview: FolderOverview) throws -> String {
    let totals = overview.totals
    return try JSONText.text(
      Report(
        tool: Tool(version: version),
        summary: Summary(
          documents: totals.documents, skipped: totals.skipped, ready: totals.ready, stale: totals.stale,
          averageCompleteness: totals.averageCompleteness, openPlaces: totals.openSlots,
          missingSections: totals.missingSections, missedTargets: totals.missedTargets, errors: totals.errors,
          warnings: totals.warnings,
          notes: totals.notes),
        mostMissing: totals.mostMissing.map { MissingSection(section: $0.section, documents: $0.documents) },
        documents: overview.rows.map(Self.document)))
  }

  private static func document(_ row: ReportRow) -> Document {
    Document(
      path: row.path, profile: row.profile, status: Nullable(row.status?.rawValue), state: row.state.rawValue,
      completeness: row.completeness, declaredCompleteness: Nullable(row.declaredCompleteness),
      openPlaces: row.openSlots, missingSections: row.missingSections,
      missedTargets: row.missedTargets.map(Target.init), errors: row.errors, warnings: row.warnings,
      notes: row.notes)
  }
}
