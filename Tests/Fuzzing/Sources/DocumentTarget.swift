import MarkdownModel
import RuleModel

@testable import Linting

/// From bytes to diagnostics, facts and score.
struct DocumentTarget: FuzzTarget {
  static let name = "document"

  /// Rules whose message quotes the text that the finding stands on.
  private static let quoting: Set<String> = [
    "unfilled-placeholder", "stand-in-number", "date-pattern", "open-choice", "stock-name", "template-text",
    "unfinished-marker", "mojibake", "vague-value", "missing-comparator", "unknown-unit", "out-of-range",
  ]

  private let linter: Linter

  init() {
    guard let book = try? RuleBook.builtIn() else { fatalError("the built-in rules are wrong") }
    linter = Linter(book, lintsEverything: true, context: LintContext(today: CalendarDate("2026-11-02")))
  }

  func run(_ bytes: [UInt8]) {
    let report = linter.lint(bytes, path: "docs/plan.md")
    for diagnostic in report.diagnostics { check(diagnostic, in: report.source) }
    if let subject = report.subject {
      let score = subject.completeness.score
      promise((0...100).contains(score), "the score is \(score)")
      for fact in subject.statedFacts {
        promise(report.source.range.contains(fact.range), "the fact '\(fact.text)' stands outside the text")
        promise(isOnScalars(fact.range, bytes), "the fact '\(fact.text)' cuts a character at \(fact.range)")
      }
    }
    let again = linter.lint(bytes, path: "docs/plan.md")
    promise(
      report.diagnostics.map(Self.line) == again.diagnostics.map(Self.line), "the same bytes gave other findings")
  }

  static func line(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.range.lower)-\(diagnostic.range.upper) \(diagnostic.severity) \(diagnostic.rule): \(diagnostic.message)"
  }

  private func check(_ diagnostic: Diagnostic, in source: SourceText) {
    let range = diagnostic.range
    promise(
      0 <= range.lower && range.lower <= range.upper && range.upper <= source.bytes.count,
      "\(diagnostic.rule) stands at \(range), the text has \(source.bytes.count) bytes")
    promise(!diagnostic.message.isEmpty, "\(diagnostic.rule) has no message")
    if diagnostic.rule != "invalid-utf8" {
      promise(isOnScalars(range, source.bytes), "\(diagnostic.rule) cuts a character at \(range)")
    }
    if Self.quoting.contains(diagnostic.rule) {
      let text = Excerpt.line(source.string(range))
      promise(diagnostic.message.contains(text), "\(diagnostic.rule) stands on '\(text)': \(diagnostic.message)")
    }
    for edit in diagnostic.edits {
      promise(source.range.contains(edit.range), "\(diagnostic.rule) edits \(edit.range), outside the text")
    }
  }

  /// Whether neither end stands inside a character; what is no UTF-8 has none.
  private func isOnScalars(_ range: ByteRange, _ bytes: [UInt8]) -> Bool {
    guard String(validating: bytes, as: UTF8.self) != nil else { return true }
    return [range.lower, range.upper].allSatisfy { $0 >= bytes.count || bytes[$0] & 0xC0 != 0x80 }
  }
}
