import Phrases

/// The folder for a comment on a pull request.
struct FolderMarkdown: ReportFormat {
  static let name = "markdown"

  /// GitHub takes comments of 65,536 characters.
  private static let mostBytes = 60_000
  private static let barWidth = 10

  private let say: Wording

  init(_ setting: ReportSetting) { say = setting.wording }

  func text(_ overview: FolderOverview) -> String {
    var text = "## \(say("Performance documents"))\n\n\(say(overview.totals.sentence))\n"
    if let missing = overview.totals.missingSentence { text += "\n\(MarkdownText.escaped(say(missing)))\n" }
    if let comparison = overview.comparison { text += changes(comparison) }
    text += missedTargets(overview.rows)
    guard !overview.rows.isEmpty else { return text }
    text += """

      \(head(["Document", "Status", "State", "Score", "Open", "Missing", "Errors", "Warnings"]))
      | -------- | ------ | ----- | ----- | ---: | ------- | -----: | -------: |

      """
    for (index, row) in overview.rows.enumerated() {
      let line = self.line(row)
      guard text.utf8.count + line.utf8.count < Self.mostBytes else {
        return text + "\n\(say(Phrase(overview.rows.count - index, "more document", "more documents")))\n"
      }
      text += line
    }
    return text
  }

  private func head(_ titles: [Phrase]) -> String { "| \(titles.map { say($0) }.joined(separator: " | ")) |" }

  private func line(_ row: ReportRow) -> String {
    let full = row.completeness * Self.barWidth / 100
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: Self.barWidth - full)
    let declared = row.isWronglyDeclared ? row.declaredCompleteness.map { say(" (declared \($0))") } ?? "" : ""
    let cells = [
      MarkdownText.escaped(row.path), row.status?.rawValue ?? "", say(row.state.phrase),
      "\(bar) \(row.completeness)\(declared)", "\(row.openSlots)",
      MarkdownText.escaped(row.missingSections.joined(separator: ", ")), "\(row.errors)", "\(row.warnings)",
    ]
    return "| \(cells.joined(separator: " | ")) |\n"
  }

  private func missedTargets(_ rows: [ReportRow]) -> String {
    guard rows.contains(where: { !$0.missedTargets.isEmpty }) else { return "" }
    var text =
      "\n### \(say("Missed targets"))\n\n\(head(["Document", "Metric", "Current", "Target"]))\n| -------- | ------ | ------: | -----: |\n"
    var left = rows.reduce(0) { $0 + $1.missedTargets.count }
    for row in rows {
      for missed in row.missedTargets {
        guard text.utf8.count < Self.mostBytes / 4 else {
          return text + "\n\(say(Phrase(left, "more missed target", "more missed targets")))\n"
        }
        left -= 1
        let target = missed.target
        let cells = ["\(row.path):\(missed.line)", target.metric, target.current, target.target].map(
          MarkdownText.escaped)
        text += "| \(cells.joined(separator: " | ")) |\n"
      }
    }
    return text + "\n### \(say("Documents"))\n"
  }

  private func changes(_ comparison: ReportComparison) -> String {
    guard !comparison.changes.isEmpty else { return "\n\(say("Nothing changed."))\n" }
    var text =
      "\n### \(say("What changed"))\n\n\(head(["Document", "Score", "Errors", "Warnings"]))\n| -------- | ----- | ------ | -------- |\n"
    for (index, change) in comparison.changes.enumerated() {
      guard text.utf8.count < Self.mostBytes / 4 else {
        return text + "\n\(say(Phrase(comparison.changes.count - index, "more change", "more changes")))\n"
      }
      let cells = [
        MarkdownText.escaped(change.path), score(change), step(change.before?.errors, change.after?.errors),
        step(change.before?.warnings, change.after?.warnings),
      ]
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }

  private func score(_ change: ReportComparison.Change) -> String {
    guard let after = change.after else { return say("gone") }
    guard let before = change.before, let gain = change.gain else { return say("new: \(after.completeness)") }
    guard gain != 0 else { return "\(after.completeness)" }
    return "\(before.completeness) → \(after.completeness) (\(gain > 0 ? "+" : "−")\(gain.magnitude))"
  }

  private func step(_ before: Int?, _ after: Int?) -> String {
    switch (before, after) {
    case (let before?, let after?): before == after ? "\(after)" : "\(before) → \(after)"
    case (nil, let after?): "\(after)"
    default: ""
    }
  }
}
