import Phrases

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What an earlier report said, read from its JSON.
public struct EarlierReport: Decodable, Sendable {
  struct Document: Decodable, Sendable {
    let path: String
    let completeness: Int
    let errors: Int
    let warnings: Int
  }

  let documents: [Document]

  /// Nil when the bytes are no report of perflint.
  public init?(json: [UInt8]) {
    guard let report = try? JSONDecoder().decode(Self.self, from: Data(json)) else { return nil }
    self = report
  }
}

/// What changed since an earlier report, by path.
struct ReportComparison: Sendable {
  struct Change: Sendable {
    let path: String
    /// Nil for a new document.
    let before: EarlierReport.Document?
    /// Nil for a document that is gone.
    let after: ReportRow?

    /// What changed, without the document's name.
    func steps(_ before: EarlierReport.Document, _ after: ReportRow) -> Phrase {
      """
      score \(before.completeness) → \(after.completeness), errors \(before.errors) → \(after.errors), \
      warnings \(before.warnings) → \(after.warnings)
      """
    }

    /// How many points the document gained.
    var gain: Int? {
      guard let before, let after else { return nil }
      return after.completeness.subtractingReportingOverflow(before.completeness).partialValue
    }
  }

  /// Losses first, then gains, then what is new and what is gone.
  let changes: [Change]
  private let gains: [String: Int]

  init(_ rows: [ReportRow], _ earlier: EarlierReport) {
    let before = Dictionary(earlier.documents.map { ($0.path, $0) }) { $1 }
    let paths = Set(rows.map(\.path))
    let gone = before.values.filter { !paths.contains($0.path) }.map { Change(path: $0.path, before: $0, after: nil) }
    let here = rows.map { Change(path: $0.path, before: before[$0.path], after: $0) }
    changes = (here + gone).filter(Self.isChange).sorted { Self.rank($0) < Self.rank($1) }
    gains = Dictionary(here.compactMap { change in change.gain.map { (change.path, $0) } }) { $1 }
  }

  /// Nil for a new document.
  func gain(of path: String) -> Int? { gains[path] }

  private static func isChange(_ change: Change) -> Bool {
    guard let before = change.before, let after = change.after else { return true }
    return (before.completeness, before.errors, before.warnings) != (after.completeness, after.errors, after.warnings)
  }

  private static func rank(_ change: Change) -> (Int, Int, String) {
    guard let gain = change.gain else { return (change.after == nil ? 3 : 2, 0, change.path) }
    return (gain < 0 ? 0 : 1, gain < 0 ? gain : -gain, change.path)
  }
}
