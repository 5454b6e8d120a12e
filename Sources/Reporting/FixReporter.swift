import Linting
import Phrases
import RuleModel

/// What was mended, a line for each fix, and a closing line.
public struct FixReporter: Sendable {
  private let style: TerminalStyle
  private let hasWritten: Bool
  private let say: Wording

  /// - Parameter hasWritten: whether the fixes were made, or only tried.
  public init(style: TerminalStyle, hasWritten: Bool, wording: Wording = .english) {
    say = wording
    self.style = style
    self.hasWritten = hasWritten
  }

  public func text(_ outcome: FixOutcome, path: String) -> String {
    let done = style.green(say(hasWritten ? "fixed" : "would fix"))
    let lines =
      outcome.changes.map { line($0, done, path) }
      + outcome.refused.map { line($0, style.yellow(say("not fixed")), path) }
    return lines.joined()
  }

  private func line(_ change: FixOutcome.Change, _ verb: String, _ path: String) -> String {
    "\(style.bold(Printable.line(path))):\(change.place.line):\(change.place.column): \(verb): "
      + "\(Printable.line(change.message)) \(style.dim("[\(change.rule)]"))\n"
  }

  public func summary(_ outcomes: [FixOutcome]) -> String {
    let fixes = outcomes.reduce(0) { $0 + $1.changes.count }
    let changed = outcomes.count { !$0.changes.isEmpty }
    let unsafe = outcomes.reduce(0) { $0 + $1.unsafeCount }
    let refused = outcomes.reduce(0) { $0 + $1.refused.count }
    let documents = outcomes.count { $0.isPerformanceDocument }
    var text: Phrase =
      fixes == 0
      ? "nothing to fix in \(Phrase(documents, "document", "documents"))"
      : "\(Phrase(fixes, "fix", "fixes")) in \(Phrase(changed, "document", "documents"))"
    if fixes > 0, !hasWritten { text = text + ", not written" }
    if refused > 0 { text = text + "; \(refused) not made, since more would have changed than they say" }
    if unsafe > 0 { text = text + "; \(unsafe) more with --unsafe" }
    return say(text) + "\n"
  }
}
