import Linting
import RuleModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The JSON of `check`: a contract, versioned by `schemaVersion`.
public struct JSONReporter: Sendable {
  public init() {}

  public struct Entry: Encodable, Sendable {
    let path: String
    let profile: String
    let language: String
    let status: Nullable<String>
    let declaredCompleteness: Nullable<Int>
    let completeness: Int
    let findings: [FindingEntry]
  }

  public struct Skipped: Encodable, Sendable {
    let path: String
    let reason: String
  }

  struct FindingEntry: Encodable, Sendable {
    let rule: String
    let family: String
    let severity: String
    let message: String
    let range: SourceRange
    let fix: Nullable<FixEntry>
  }

  struct FixEntry: Encodable, Sendable {
    struct EditEntry: Encodable, Sendable {
      let range: SourceRange
      let replacement: String
    }

    let grade: String
    let edits: [EditEntry]
  }

  private struct Tool: Encodable {
    let name = "perflint"
    let version: String
  }

  private struct Output: Encodable {
    let schemaVersion = 1
    let tool: Tool
    let summary: RunSummary
    let documents: [Entry]
    let skipped: [Skipped]
  }

  /// The entry of a file; nil when it was skipped.
  public func entry(_ report: FileReport) -> Entry? {
    guard let subject = report.subject else { return nil }
    return Entry(
      path: report.path, profile: subject.match.profile.id, language: subject.language,
      status: Nullable(subject.status?.rawValue), declaredCompleteness: Nullable(subject.declaredCompleteness),
      completeness: subject.completeness.score, findings: report.diagnostics.map { finding($0, in: report) })
  }

  public func skipped(_ path: String) -> Skipped { Skipped(path: path, reason: "not a performance document") }

  func finding(_ diagnostic: Diagnostic, in report: FileReport) -> FindingEntry {
    let edits = diagnostic.edits.map { edit in
      FixEntry.EditEntry(
        range: SourceRange(edit.range, in: report.source),
        replacement: String(decoding: edit.replacement, as: UTF8.self))
    }
    return FindingEntry(
      rule: diagnostic.rule, family: diagnostic.family, severity: diagnostic.severity.rawValue,
      message: diagnostic.message,
      range: SourceRange(diagnostic.range, in: report.source),
      fix: Nullable(edits.isEmpty ? nil : FixEntry(grade: diagnostic.fix.rawValue, edits: edits)))
  }

  public func text(summary: RunSummary, documents: [Entry], skipped: [Skipped], version: String) throws -> String {
    try JSONText.text(
      Output(tool: Tool(version: version), summary: summary, documents: documents, skipped: skipped))
  }
}

/// A value that is written as `null` rather than left out.
struct Nullable<Value: Encodable & Sendable>: Encodable, Sendable {
  let value: Value?

  init(_ value: Value?) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

enum JSONText {
  /// Keys sorted, one value a line, so that two runs can be compared.
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return escaped(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }

  /// The whole value on one line.
  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return escaped(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }

  /// JSON lets control characters above U+007E and bidirectional ones stand raw; a terminal would obey them.
  private static func escaped(_ json: String) -> String {
    func isRaw(_ scalar: Unicode.Scalar) -> Bool { scalar.value > 0x7E && Printable.isUnsafe(scalar) }
    guard json.unicodeScalars.contains(where: isRaw) else { return json }
    var result = ""
    for scalar in json.unicodeScalars {
      if isRaw(scalar) {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
