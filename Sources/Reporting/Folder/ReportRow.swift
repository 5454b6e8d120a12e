import Linting
import Phrases
import RuleModel

/// One document in the folder's report.
public struct ReportRow: Sendable {
  /// In one word, what a document needs.
  public enum State: String, CaseIterable, Sendable {
    /// Nothing: it is complete, without errors and up to date.
    case ready
    /// Somebody who writes what is missing.
    case open
    /// Somebody who looks whether it still holds.
    case stale

    var phrase: Phrase {
      switch self {
      case .ready: "ready"
      case .open: "open"
      case .stale: "stale"
      }
    }
  }

  /// The rules that find a document out of date.
  private static let staleRules: Set = ["overdue-review", "stale-updated"]

  public let path: String
  public let profile: String
  public let status: DocumentStatus?
  public let completeness: Int
  public let declaredCompleteness: Int?
  /// The places where content is expected and none is.
  public let openSlots: Int
  public let missingSections: [String]
  public let errors: Int
  public let warnings: Int
  public let notes: Int
  public let isStale: Bool
  let missedTargets: [Missed]
  /// Nil where nobody asked for it.
  let detail: DocumentDetail?

  /// A target that the document misses by its own figures, with the line of the figure.
  struct Missed: Sendable {
    let target: MissedTarget
    let line: Int
  }

  /// Nil when the file is no performance document.
  ///
  /// - Parameter mostFindings: how many findings the row is to hold, with all else that is inside; nil for neither.
  public init?(_ report: FileReport, mostFindings: Int? = nil, wording: Wording = .english) {
    guard let subject = report.subject else { return nil }
    path = report.path
    profile = subject.match.profile.id
    status = subject.status
    let completeness = subject.completeness
    self.completeness = completeness.score
    openSlots = completeness.openSlotCount
    declaredCompleteness = subject.declaredCompleteness
    missingSections = subject.missingSections
    errors = report.diagnostics.count { $0.severity == .error }
    warnings = report.diagnostics.count { $0.severity == .warning }
    notes = report.diagnostics.count - errors - warnings
    missedTargets = subject.missedTargets.map {
      Missed(target: $0, line: report.source.lineColumn(at: $0.range.lower).line)
    }
    detail = mostFindings.flatMap { DocumentDetail(report, mostFindings: $0, wording: wording) }
    isStale = status == .needsReview || report.diagnostics.contains { Self.staleRules.contains($0.rule) }
  }

  public var isComplete: Bool { completeness >= 100 && errors == 0 && missingSections.isEmpty }

  public var state: State { isStale ? .stale : isComplete ? .ready : .open }

  /// Whether the document's own figure is far from its score.
  var isWronglyDeclared: Bool {
    declaredCompleteness.map { abs($0.subtractingReportingOverflow(completeness).partialValue) > 5 } ?? false
  }
}
