import Linting
import RuleModel

/// What a run came to.
public struct RunSummary: Encodable, Sendable {
  public var documents = 0
  public var skipped = 0
  public var errors = 0
  public var warnings = 0
  public var notes = 0

  public init() {}

  public var files: Int { documents + skipped }

  /// The number of findings of all severities.
  public var findings: Int { errors + warnings + notes }

  /// Whether any finding is of a severity or above it.
  public func hasFindings(atLeast severity: Severity) -> Bool {
    switch severity {
    case .error: errors > 0
    case .warning: errors + warnings > 0
    case .note: findings > 0
    }
  }

  public mutating func add(_ report: FileReport) {
    if report.subject == nil { skipped += 1 } else { documents += 1 }
    for diagnostic in report.diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
  }

  public mutating func add(_ other: RunSummary) {
    documents += other.documents
    skipped += other.skipped
    errors += other.errors
    warnings += other.warnings
    notes += other.notes
  }
}
