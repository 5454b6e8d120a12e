import Linting

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Findings that were there before perflint came, by document and by what they are about: moved lines stay covered.
public struct Baseline: Sendable {
  /// Findings of one rule on the same text.
  public struct Entry: Codable, Hashable, Sendable {
    public let rule: String
    /// What they stand on, for readers.
    public let text: String
    /// A hash of the rule and of the line, blanks left out.
    let key: String
    public var count: Int
  }

  private struct File: Codable {
    var schemaVersion = 1
    let documents: [String: [Entry]]
  }

  /// By path from the top of the repository.
  public private(set) var documents: [String: [Entry]]

  public init(documents: [String: [Entry]] = [:]) { self.documents = documents }

  /// Nil when the bytes are no baseline of perflint.
  public init?(json: [UInt8]) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(json)), file.schemaVersion == 1 else { return nil }
    documents = file.documents
  }

  /// Sorted, one value a line, so that a change shows as one.
  public func json() throws -> String { try JSONText.text(File(documents: documents)) }

  public var findingCount: Int { documents.values.joined().reduce(0) { $0 + max(0, min($1.count, 1_000_000)) } }

  /// Puts what a document has now in the place of what it had.
  public mutating func set(_ entries: [Entry], for document: String) {
    documents[document] = entries.isEmpty ? nil : entries
  }

  // MARK: Documents

  /// The findings of a document, as entries in the order of rule and text.
  public static func entries(of report: FileReport) -> [Entry] {
    var entries: [String: Entry] = [:]
    for (diagnostic, key) in zip(report.diagnostics, keys(of: report)) {
      entries[
        key,
        default: Entry(rule: diagnostic.rule, text: excerpt(of: diagnostic, in: report), key: key, count: 0)
      ].count += 1
    }
    return entries.values.sorted { ($0.rule, $0.text, $0.key) < ($1.rule, $1.text, $1.key) }
  }

  /// A document without the findings that the baseline covers, and the entries that cover more than is there.
  public func cover(_ report: FileReport, named name: String) -> (report: FileReport, spare: [Entry]) {
    guard let entries = documents[name] else { return (report, []) }
    var left = Dictionary(entries.map { ($0.key, $0.count) }) { $1 }
    let keys = Self.keys(of: report)
    let rest = report.keepingDiagnostics { index in
      guard let count = left[keys[index]], count > 0 else { return true }
      left[keys[index]] = count - 1
      return false
    }
    let spare = entries.compactMap { entry -> Entry? in
      guard let count = left[entry.key], count > 0 else { return nil }
      var spare = entry
      spare.count = count
      return spare
    }
    return (rest, spare)
  }

  private static func keys(of report: FileReport) -> [String] {
    var fingerprints = Fingerprints(report.source)
    return report.diagnostics.map { String(fingerprints.next($0).prefix { $0 != ":" }) }
  }

  private static let longestExcerpt = 80

  private static func excerpt(of diagnostic: Diagnostic, in report: FileReport) -> String {
    let words = report.source.string(diagnostic.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let text = Printable.line(words)
    return text.count > longestExcerpt ? text.prefix(longestExcerpt - 1) + "…" : text
  }
}
