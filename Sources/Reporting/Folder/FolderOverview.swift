import Phrases

/// A folder's documents, sorted and counted, for the report in any form.
public struct FolderOverview: Sendable {
  /// What stands first.
  public enum Order: String, CaseIterable, Sendable {
    case worst, errors, open, path, status
  }

  /// The rows that are shown.
  let rows: [ReportRow]
  let totals: FolderTotals
  let comparison: ReportComparison?
  let trend: Trend?

  /// - Parameters:
  ///   - states: what is shown; the totals are those of the whole folder.
  ///   - earlier: the report to compare with.
  ///   - trend: how the folder came to where it is.
  public init(
    _ rows: [ReportRow], skipped: Int, order: Order = .worst, states: [ReportRow.State] = [],
    earlier: EarlierReport? = nil, trend: Trend? = nil
  ) {
    self.rows = rows.filter { states.isEmpty || states.contains($0.state) }
      .sorted { Self.key($0, order) < Self.key($1, order) }
    totals = FolderTotals(rows, skipped: skipped)
    self.trend = trend
    comparison = earlier.map { ReportComparison(rows, $0) }
  }

  private static func key(_ row: ReportRow, _ order: Order) -> (Int, Int, Int, String) {
    switch order {
    case .worst: (row.completeness, -row.errors, -row.warnings, row.path)
    case .errors: (-row.errors, -row.warnings, row.completeness, row.path)
    case .open: (-row.openSlots, -row.missingSections.count, row.completeness, row.path)
    case .path: (0, 0, 0, row.path)
    case .status:
      (row.status.map { Self.rank[$0.rawValue] ?? 0 } ?? Self.rank.count, row.completeness, -row.errors, row.path)
    }
  }

  /// What readers rely on comes first.
  private static let rank = ["current": 0, "needs-review": 1, "draft": 2, "stub": 3, "archived": 4]
}

/// What a folder comes to.
struct FolderTotals: Sendable {
  let documents: Int
  let skipped: Int
  let ready: Int
  let complete: Int
  let stale: Int
  /// Rounded down, so that 100 means all.
  let averageCompleteness: Int
  let openSlots: Int
  let missingSections: Int
  let missedTargets: Int
  let errors: Int
  let warnings: Int
  let notes: Int
  /// The sections that most documents lack.
  let mostMissing: [(section: String, documents: Int)]

  init(_ rows: [ReportRow], skipped: Int) {
    func sum(_ value: (ReportRow) -> Int) -> Int { rows.reduce(0) { $0 + value($1) } }
    documents = rows.count
    self.skipped = skipped
    ready = rows.count { $0.state == .ready }
    complete = rows.count(where: \.isComplete)
    stale = rows.count(where: \.isStale)
    averageCompleteness = rows.isEmpty ? 100 : sum(\.completeness) / rows.count
    openSlots = sum(\.openSlots)
    missingSections = sum(\.missingSections.count)
    missedTargets = sum(\.missedTargets.count)
    errors = sum(\.errors)
    warnings = sum(\.warnings)
    notes = sum(\.notes)
    var counts: [String: Int] = [:]
    for row in rows { for section in row.missingSections { counts[section, default: 0] += 1 } }
    mostMissing = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map { ($0.key, $0.value) }
  }

  /// `6 documents: 2 complete, 1 stale, 78 of 100 on average, …`
  var sentence: Phrase {
    let files = Phrase(skipped, "file", "files")
    guard documents > 0 else {
      return skipped > 0 ? "no performance documents found in \(files)" : "no performance documents found"
    }
    var parts: [Phrase] = [Phrase(complete, "complete", "complete")]
    if stale > 0 { parts.append(Phrase(stale, "stale", "stale")) }
    parts.append("\(averageCompleteness) of 100 on average")
    parts.append(Phrase(openSlots, "open place", "open places"))
    parts.append(Phrase(missingSections, "missing section", "missing sections"))
    if missedTargets > 0 { parts.append(Phrase(missedTargets, "missed target", "missed targets")) }
    let whole: Phrase = "\(Phrase(documents, "document", "documents")): \(parts.joined())"
    return skipped > 0 ? "\(whole); \(files) skipped" : whole
  }

  /// `missing most: Risks (2), Dashboards (1)`; nil when nothing is missing.
  var missingSentence: Phrase? {
    guard !mostMissing.isEmpty else { return nil }
    let sections = mostMissing.map { "\(Printable.line($0.section)) (\($0.documents))" }
    return "missing most: \(sections.joined(separator: ", "))"
  }
}
