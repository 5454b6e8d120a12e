import Linting
import Phrases
import RuleModel

/// What a folder came to, commit by commit.
public struct Trend: Sendable {
  /// A folder as one commit has it.
  public struct Point: Encodable, Sendable {
    public let commit: String
    /// The day of the commit in UTC: `2026-11-02`.
    public let date: String
    public let documents: Int
    /// The average, rounded down.
    public let completeness: Int
    public let openPlaceholders: Int
    public let errors: Int
    public let warnings: Int
    public let notes: Int

    public init(commit: String, date: String, documents: [TrendDocument]) {
      func sum(_ value: (TrendDocument) -> Int) -> Int { documents.reduce(0) { $0 + value($1) } }
      self.commit = commit
      self.date = date
      self.documents = documents.count
      completeness = documents.isEmpty ? 0 : sum(\.completeness) / documents.count
      openPlaceholders = sum(\.openPlaceholders)
      errors = sum(\.errors)
      warnings = sum(\.warnings)
      notes = sum(\.notes)
    }

    var findings: Int { errors + warnings + notes }
  }

  /// The oldest first.
  public let points: [Point]

  public init(points: [Point]) { self.points = points }
}

/// One version of a document, as far as a trend asks.
public struct TrendDocument: Sendable {
  let completeness: Int
  let openPlaceholders: Int
  let errors: Int
  let warnings: Int
  let notes: Int

  /// Nil when the file is no performance document.
  public init?(_ report: FileReport) {
    guard let subject = report.subject else { return nil }
    completeness = subject.completeness.score
    openPlaceholders = subject.openPlaceholderCount
    errors = report.diagnostics.count { $0.severity == .error }
    warnings = report.diagnostics.count { $0.severity == .warning }
    notes = report.diagnostics.count - errors - warnings
  }
}

/// One of the curves of a trend.
struct TrendSeries {
  let title: Phrase
  let value: @Sendable (Trend.Point) -> Int

  func text(_ point: Trend.Point) -> String { String(value(point)) }

  static let all = [
    TrendSeries(title: "completeness") { $0.completeness },
    TrendSeries(title: "open placeholders") { $0.openPlaceholders },
    TrendSeries(title: "findings") { $0.findings },
  ]
}
