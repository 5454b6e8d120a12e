import RuleModel
import Testing

@testable import Linting

/// Every rule that mends its findings does: fix, lint again, and none is left.
@Suite struct FixableCardsTests {
  static var cards: [String] { ((try? LintRun.book.cards) ?? []).filter { $0.fix != .none }.map(\.id) }

  @Test func someRulesHaveAFix() { #expect(Self.cards.count >= 5) }

  @Test(arguments: cards) func nothingThatCanBeMendedIsLeft(_ id: String) throws {
    let card = try #require(try LintRun.book.card(id))
    for example in card.examples where example.isBad {
      let bytes = ExampleText.bytes(example.text)
      let linter = Linter(try LintRun.book, context: example.setting.context(of: bytes))
      let before = linter.lint(bytes, path: "document.md").diagnostics.filter { $0.rule == id }
      let outcome = Fixer(linter, FixSelection(includesUnsafe: true, rules: [id])).fix(bytes, path: "document.md")
      #expect(outcome.refused.isEmpty, "at \(example.place)")
      let after = linter.lint(outcome.bytes, path: "document.md").diagnostics.filter { $0.rule == id }
      #expect(after.filter { !$0.edits.isEmpty }.isEmpty, "at \(example.place): \(after)")
      let fixable = before.count { !$0.edits.isEmpty }
      #expect(outcome.changes.count >= fixable && after.count <= before.count - fixable, "at \(example.place)")
      // A second run changes nothing.
      let again = Fixer(linter, FixSelection(includesUnsafe: true, rules: [id])).fix(outcome.bytes, path: "document.md")
      #expect(again.bytes == outcome.bytes)
    }
  }

  @Test(arguments: cards) func allFixesTogetherComeToAnEnd(_ id: String) throws {
    for example in try #require(try LintRun.book.card(id)).examples {
      let linter = Linter(try LintRun.book, context: example.setting.context())
      let fixer = Fixer(linter, FixSelection(includesUnsafe: true))
      let outcome = fixer.fix(ExampleText.bytes(example.text), path: "document.md")
      #expect(fixer.fix(outcome.bytes, path: "document.md").bytes == outcome.bytes, "at \(example.place)")
    }
  }

  @Test func unsafeFixesAreLeftUntilAskedFor() throws {
    let text = "---\nstatus: current\ncompleteness: 100\n---\n\n# Cart performance\n\n- **p95:** {{p95}}\n"
    let linter = Linter(try LintRun.book)
    let safe = Fixer(linter, FixSelection()).fix(Array(text.utf8), path: "a.md")
    #expect(safe.changes.map(\.rule) == ["stale-completeness"])
    #expect(safe.unsafeCount == 1)
    let all = Fixer(linter, FixSelection(includesUnsafe: true)).fix(Array(text.utf8), path: "a.md")
    #expect(all.changes.map(\.rule).contains("status-contradicts-completeness"))
    #expect(all.unsafeCount == 0)
  }

  @Test func suppressedFindingsStay() throws {
    let text =
      "---\nlast-synced: never\nstatus: Draft # perflint-disable-line\n---\n\n# Cart performance âœ“\n\n120 ms.\n"
    let outcome = Fixer(Linter(try LintRun.book), FixSelection()).fix(Array(text.utf8), path: "a.md")
    #expect(String(decoding: outcome.bytes, as: UTF8.self) == text.replacing("âœ“", with: "✓"))
  }
}
