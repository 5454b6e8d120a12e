import Linting
import RuleModel

/// The findings of a document, for programs that see only the repository.
struct PlacedDocument: Sendable {
  /// From the root of the repository.
  let path: String
  let findings: [PlacedFinding]

  /// Nil when the file is no performance document.
  init?(_ report: FileReport, _ root: RepositoryRoot) {
    guard report.subject != nil else { return nil }
    path = root.path(report.path)
    var fingerprints = Fingerprints(report.source)
    findings = report.diagnostics.map { diagnostic in
      PlacedFinding(
        rule: diagnostic.rule, family: diagnostic.family, severity: diagnostic.severity,
        message: Printable.line(diagnostic.message), range: SourceRange(diagnostic.range, in: report.source),
        fingerprint: fingerprints.next(diagnostic),
        edits: diagnostic.edits.map { edit in
          PlacedEdit(
            range: SourceRange(edit.range, in: report.source),
            replacement: String(decoding: edit.replacement, as: UTF8.self))
        })
    }
  }
}

/// A finding with its place, fit to be shown.
struct PlacedFinding: Sendable {
  let rule: String
  let family: String
  let severity: Severity
  let message: String
  let range: SourceRange
  /// The same for the same finding in another version of the document, wherever its line has moved.
  let fingerprint: String
  let edits: [PlacedEdit]
}

struct PlacedEdit: Sendable {
  let range: SourceRange
  let replacement: String
}
