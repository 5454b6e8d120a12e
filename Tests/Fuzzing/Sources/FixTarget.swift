import Linting
import MarkdownModel

/// What mending does to a document: it ends, changes only what it says, and makes no new findings elsewhere.
struct FixTarget: FuzzTarget {
  static let name = "fix"

  private let linter: Linter
  private let fixers: [Fixer]

  init() {
    guard let book = try? RuleBook.builtIn() else { fatalError("the built-in rules are wrong") }
    let linter = Linter(book, lintsEverything: true, context: LintContext(today: CalendarDate("2026-11-02")))
    self.linter = linter
    fixers = [false, true].map { Fixer(linter, FixSelection(includesUnsafe: $0)) }
  }

  func run(_ bytes: [UInt8]) {
    for fixer in fixers {
      let outcome = fixer.fix(bytes, path: "docs/plan.md")
      if outcome.changes.isEmpty { promise(outcome.bytes == bytes, "bytes were changed without saying so") }
      let again = fixer.fix(outcome.bytes, path: "docs/plan.md")
      promise(again.bytes == outcome.bytes, "mending twice is not mending once: \(again.changes.map(\.rule))")
      if String(validating: bytes, as: UTF8.self) != nil {
        promise(String(validating: outcome.bytes, as: UTF8.self) != nil, "mended text is no UTF-8")
      }
      checkElsewhere(bytes, outcome)
    }
  }

  /// The text behind the last change has the same findings at the same distance from the end, but for those about
  /// what was mended.
  private func checkElsewhere(_ bytes: [UInt8], _ outcome: FixOutcome) {
    guard !outcome.changes.isEmpty else { return }
    let mended = Set(outcome.changes.map(\.rule))
    // Fixes of the front matter alone: the body is the same from the end backwards.
    guard mended.isSubset(of: FixTarget.frontMatterRules) else { return }
    let before = findings(bytes), after = findings(outcome.bytes)
    promise(before == after, "mending the front matter changed the findings below it: \(before) and \(after)")
  }

  private static let frontMatterRules: Set<String> = [
    "missing-field", "invalid-date", "invalid-status", "stale-updated",
  ]
  /// Rules that speak of nothing but a placeholder's own characters.
  private static let localRules: Set<String> = ["unfilled-placeholder", "date-pattern", "unfinished-marker"]

  /// The findings of local rules below the front matter, counted from the end of the text.
  private func findings(_ bytes: [UInt8]) -> [String] {
    let report = linter.lint(bytes, path: "docs/plan.md")
    let body = Document(report.source).frontMatter?.range.upper ?? 0
    return report.diagnostics.filter { Self.localRules.contains($0.rule) && $0.range.lower >= body }.map {
      "\(bytes.count - $0.range.lower) \($0.rule) \($0.message)"
    }
  }
}
