import Phrases
import RuleModel

/// The folder at a glance, as a table that fits the terminal.
struct FolderTable: ReportFormat {
  static let name = "text"
  static let isForPeople = true

  private static let barWidth = 10
  private static let mostTargets = 5
  /// File names longer than this are cut before columns give way.
  private static let longestNameWidth = 40

  private let style: TerminalStyle
  private let width: Int
  private let say: Wording

  init(_ setting: ReportSetting) {
    say = setting.wording
    style = setting.style
    width = setting.width
  }

  func text(_ overview: FolderOverview) -> String {
    var text = ""
    if !overview.rows.isEmpty { text += table(overview.rows, overview.comparison) + "\n" }
    text += say(overview.totals.sentence) + "\n"
    if let missing = overview.totals.missingSentence { text += say(missing) + "\n" }
    text += missedTargets(overview.rows)
    if let comparison = overview.comparison {
      for change in comparison.changes { text += line(change) + "\n" }
    }
    return text
  }

  // MARK: Table

  private struct Column {
    let title: String
    /// How soon it gives way on a narrow terminal; 0 stays.
    let yields: Int
    let isNumber: Bool
    let cell: (ReportRow) -> String
    /// The colour of a cell, put on after its width is known.
    let shade: (ReportRow, String) -> String

    init(
      _ title: String, yields: Int, isNumber: Bool, shade: @escaping (ReportRow, String) -> String,
      _ cell: @escaping (ReportRow) -> String
    ) {
      self.title = title
      self.yields = yields
      self.isNumber = isNumber
      self.cell = cell
      self.shade = shade
    }

    func width(in rows: [ReportRow]) -> Int {
      max(Printable.width(title), rows.map { Printable.width(cell($0)) }.max() ?? 0)
    }
  }

  private func column(
    _ title: Phrase, yields: Int = 0, isNumber: Bool = false, shade: @escaping (ReportRow, String) -> String = { $1 },
    _ cell: @escaping (ReportRow) -> String
  ) -> Column { Column(say(title), yields: yields, isNumber: isNumber, shade: shade, cell) }

  private func columns(_ comparison: ReportComparison?) -> [Column] {
    func count(_ title: Phrase, yields: Int, severity: Severity? = nil, _ value: @escaping (ReportRow) -> Int) -> Column
    {
      column(
        title, yields: yields, isNumber: true,
        shade: { row, text in severity.map { value(row) > 0 ? style.severity($0, text) : text } ?? text }
      ) { value($0) == 0 ? "-" : "\(value($0))" }
    }
    var columns = [
      column("profile", yields: 7) { $0.profile },
      column("status", yields: 5) { $0.status?.rawValue ?? "-" },
      column("score", shade: { row, text in score(row.completeness, text) }) {
        bar($0.completeness) + Printable.rightAligned("\($0.completeness)", to: 4)
      },
      column("declared", yields: 6, isNumber: true, shade: { $0.isWronglyDeclared ? style.yellow($1) : $1 }) {
        $0.declaredCompleteness.map { "\($0)" } ?? "-"
      },
      count("open", yields: 1, \.openSlots), count("missing", yields: 4) { $0.missingSections.count },
      count("errors", yields: 0, severity: .error, \.errors),
      count("warnings", yields: 3, severity: .warning, \.warnings),
      column("state", yields: 2, shade: { shaded($1, by: $0) }) { say($0.state.phrase) },
    ]
    if let comparison {
      columns.insert(
        column("change", isNumber: true) { comparison.gain(of: $0.path).map { Self.signed($0) } ?? say("new") }, at: 3)
    }
    return columns
  }

  private func table(_ rows: [ReportRow], _ comparison: ReportComparison?) -> String {
    var columns = columns(comparison).map { ($0, $0.width(in: rows)) }
    func left() -> Int { width - columns.reduce(0) { $0 + $1.1 + 2 } }
    let longest = max(8, rows.map { Printable.width(Printable.line($0.path)) }.max() ?? 0)
    let name = rows.map { Printable.width(Printable.line($0.fileName)) }.max() ?? 0
    while left() < min(longest, name + 2, Self.longestNameWidth), let next = columns.map(\.0.yields).max(), next > 0 {
      columns.removeAll { $0.0.yields == next }
    }
    let title = say("document")
    let pathWidth = max(Printable.width(title), min(longest, left()))
    let head = columns.map { aligned($0.0.title, $0.0, $0.1) }
    var text = style.bold(([Printable.padded(title, to: pathWidth)] + head).joined(separator: "  ").trimmed) + "\n"
    for row in rows {
      let path = Printable.padded(Printable.fitted(Printable.line(row.path), to: pathWidth), to: pathWidth)
      let cells = columns.map { $0.0.shade(row, aligned($0.0.cell(row), $0.0, $0.1)) }
      text += ([path] + cells).joined(separator: "  ").trimmed + "\n"
    }
    return text
  }

  private func aligned(_ text: String, _ column: Column, _ width: Int) -> String {
    column.isNumber ? Printable.rightAligned(text, to: width) : Printable.padded(text, to: width)
  }

  private func bar(_ score: Int) -> String {
    let full = score * Self.barWidth / 100
    return String(repeating: "█", count: full) + String(repeating: "░", count: Self.barWidth - full)
  }

  private func score(_ score: Int, _ text: String) -> String {
    score >= 100 ? style.green(text) : score >= 50 ? style.yellow(text) : style.red(text)
  }

  private func shaded(_ text: String, by row: ReportRow) -> String {
    switch row.state {
    case .ready: style.green(text)
    case .stale: style.yellow(text)
    case .open: text
    }
  }

  // MARK: Targets

  private func missedTargets(_ rows: [ReportRow]) -> String {
    let lines = rows.flatMap { row in
      row.missedTargets.map { missed in
        let target = missed.target
        let values = say("\(target.metric): \(target.current), target \(target.target)")
        return Printable.line(say("missed: \(row.path):\(missed.line): \(values)")) + "\n"
      }
    }
    let rest = lines.count - Self.mostTargets
    return lines.prefix(Self.mostTargets).joined()
      + (rest > 0 ? say("and \(Phrase(rest, "more missed target", "more missed targets"))") + "\n" : "")
  }

  // MARK: Changes

  private func line(_ change: ReportComparison.Change) -> String {
    let path = Printable.line(change.path)
    guard let after = change.after else { return say("gone: \(path)") }
    guard let before = change.before, let gain = change.gain else {
      return say("new: \(path), score \(after.completeness)")
    }
    let text = path + say(": \(change.steps(before, after))")
    return gain < 0
      ? style.red(say("worse: ")) + text : gain > 0 ? style.green(say("better: ")) + text : say("changed: ") + text
  }

  private static func signed(_ gain: Int) -> String { gain == 0 ? "=" : gain > 0 ? "+\(gain)" : "\(gain)" }
}

extension Printable {
  static func rightAligned(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - Self.width(text))) + text
  }
}

extension ReportRow {
  fileprivate var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}

extension String {
  /// Without the spaces at its end.
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
