import Linting
import RuleModel

/// What was mended, a line for each fix, and a closing line.
public struct FixReporter: Sendable {
  private let style: TerminalStyle
  private let hasWritten: Bool

  /// - Parameter hasWritten: whether the fixes were made, or only tried.
  public init(style: TerminalStyle, hasWritten: Bool) {
    self.style = style
    self.hasWritten = hasWritten
  }

  public func text(_ outcome: FixOutcome, path: String) -> String {
    let done = style.green(hasWritten ? "fixed" : "would fix")
    let lines =
      outcome.changes.map { line($0, done, path) } + outcome.refused.map { line($0, style.yellow("not fixed"), path) }
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
    var text =
      fixes == 0
      ? "nothing to fix in \(TextReporter.count(outcomes.count { $0.isPerformanceDocument }, "document"))"
      : "\(TextReporter.count(fixes, "fix", plural: "fixes")) in \(TextReporter.count(changed, "document"))"
        + (hasWritten ? "" : ", not written")
    if refused > 0 { text += "; \(refused) not made, since more would have changed than they say" }
    if unsafe > 0 { text += "; \(unsafe) more with --unsafe" }
    return text + "\n"
  }
}
