import MarkdownModel

@testable import Linting

/// A finding as tests compare it.
struct Found: Hashable, Sendable, CustomStringConvertible {
  let rule: String
  let line: Int
  let column: Int
  /// The bytes of its range, carriage returns left out; invalid UTF-8 as U+FFFD.
  let text: String

  var description: String { "\(line):\(column) [\(rule)] '\(text)'" }
}

/// The built-in rules, loaded once, and what they find.
enum LintRun {
  private static let loaded = Result { () throws(any Error) in try RuleBook.builtIn() }

  static var book: RuleBook { get throws { try loaded.get() } }

  /// The day on which tests read documents.
  static let today = ExampleRun.day

  static func report(_ bytes: [UInt8], path: String = "document.md", in setting: Setting = Setting()) throws
    -> FileReport
  {
    Linter(try book, context: setting.context(of: bytes, path)).lint(bytes, path: path)
  }

  static func found(_ bytes: [UInt8], path: String = "document.md", in setting: Setting = Setting()) throws -> [Found] {
    let report = try report(bytes, path: path, in: setting)
    return report.diagnostics.map { Found($0, in: report.source) }
  }

  static func found(_ text: String, path: String = "document.md") throws -> [Found] {
    try found(Array(text.utf8), path: path)
  }
}

extension Found {
  init(_ diagnostic: Diagnostic, in source: SourceText) {
    let place = source.lineColumn(at: diagnostic.range.lower)
    let text = source.bytes[diagnostic.range.lower..<diagnostic.range.upper].filter { $0 != .carriageReturn }
    self.init(
      rule: diagnostic.rule, line: place.line, column: place.column, text: String(decoding: text, as: UTF8.self))
  }
}
