import Linting
import RuleModel

/// One document in the folder's report.
public struct ReportRow: Sendable {
  public let path: String
  public let profile: String
  public let status: String?
  public let completeness: Int
  public let declaredCompleteness: Int?
  /// The places where content is expected and none is.
  public let openSlots: Int
  public let missingSections: [String]
  public let errors: Int
  public let warnings: Int

  /// Nil when the file is no performance document.
  public init?(_ report: FileReport) {
    guard let subject = report.subject else { return nil }
    path = report.path
    profile = subject.match.profile.id
    status = subject.status?.rawValue
    let completeness = subject.completeness
    self.completeness = completeness.score
    openSlots = completeness.openSlotCount
    declaredCompleteness = subject.declaredCompleteness
    missingSections = subject.missingSections
    errors = report.diagnostics.count { $0.severity == .error }
    warnings = report.diagnostics.count { $0.severity == .warning }
  }
}

/// The folder at a glance, as a table for the terminal: worst first, totals last.
public struct FolderReport: Sendable {
  private static let barWidth = 10
  private static let leastPathWidth = 24
  private static let tolerance = 5

  private let style: TerminalStyle
  private let width: Int

  /// - Parameter width: the columns of the terminal.
  public init(style: TerminalStyle, width: Int) {
    self.style = style
    self.width = width
  }

  public func text(_ rows: [ReportRow], skipped: Int) -> String {
    guard !rows.isEmpty else {
      return "no performance documents found\(skipped > 0 ? " in \(TextReporter.count(skipped, "file"))" : "")\n"
    }
    let sorted = rows.sorted { Self.rank($0) < Self.rank($1) }
    let profileWidth = max(7, sorted.map { $0.profile.count }.max() ?? 0)
    let statusWidth = max(6, sorted.map { ($0.status ?? "-").count }.max() ?? 0)
    let fixed = profileWidth + statusWidth + Self.barWidth + 4 + 8 + 5 + 7 + 6 + 8 + 16
    let longest = sorted.map { Printable.width(Printable.line($0.path)) }.max() ?? 0
    let pathWidth = max(Self.leastPathWidth, min(longest, width - fixed))
    var text =
      style.bold(
        Printable.padded("document", to: pathWidth) + "  " + Printable.padded("profile", to: profileWidth) + "  "
          + Printable.padded("status", to: statusWidth) + "  " + Printable.padded("score", to: Self.barWidth + 4)
          + "  declared   open  missing  errors  warnings")
      + "\n"
    for row in sorted { text += line(row, pathWidth, profileWidth, statusWidth) }
    return text + "\n" + totals(sorted, skipped: skipped)
  }

  /// Worst first: least complete, then most errors, then by path.
  private static func rank(_ row: ReportRow) -> (Int, Int, String) {
    (row.completeness, -row.errors - row.warnings, row.path)
  }

  private func line(_ row: ReportRow, _ pathWidth: Int, _ profileWidth: Int, _ statusWidth: Int) -> String {
    let path = Printable.padded(Printable.fitted(Printable.line(row.path), to: pathWidth), to: pathWidth)
    let cells = [
      path, Printable.padded(row.profile, to: profileWidth), Printable.padded(row.status ?? "-", to: statusWidth),
      bar(row.completeness) + right("\(row.completeness)", 4), declared(row), right(row.openSlots, 5),
      right(row.missingSections.count, 7),
      count(row.errors, 6, .error), count(row.warnings, 8, .warning),
    ]
    return cells.joined(separator: "  ") + "\n"
  }

  private func bar(_ score: Int) -> String {
    let full = score * Self.barWidth / 100
    let text = String(repeating: "█", count: full) + String(repeating: "░", count: Self.barWidth - full)
    return score >= 100 ? style.green(text) : score >= 50 ? style.yellow(text) : style.red(text)
  }

  /// What the document says of itself, set off where it is far from the score.
  private func declared(_ row: ReportRow) -> String {
    guard let declared = row.declaredCompleteness else { return right("-", 8) }
    let isFar = abs(declared.subtractingReportingOverflow(row.completeness).partialValue) > Self.tolerance
    let text = right("\(declared)", 8)
    return isFar ? style.yellow(text) : text
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
  private func right(_ number: Int, _ width: Int) -> String { right(number == 0 ? "-" : "\(number)", width) }

  private func count(_ number: Int, _ width: Int, _ severity: Severity) -> String {
    let text = right(number, width)
    return number == 0 ? text : style.severity(severity, text)
  }

  private func totals(_ rows: [ReportRow], skipped: Int) -> String {
    let ready = rows.count { $0.completeness >= 100 && $0.errors == 0 && $0.missingSections.isEmpty }
    let average = rows.reduce(0) { $0 + $1.completeness } / rows.count
    let open = rows.reduce(0) { $0 + $1.openSlots }
    let missing = rows.reduce(0) { $0 + $1.missingSections.count }
    var text =
      style.bold("\(TextReporter.count(rows.count, "document"))")
      + ": \(ready) complete, \(average) of 100 on average, "
    text += "\(TextReporter.count(open, "open place")), \(TextReporter.count(missing, "missing section"))"
    if skipped > 0 { text += "; \(TextReporter.count(skipped, "file")) skipped" }
    return text + "\n" + mostMissing(rows)
  }

  /// The sections that most documents lack.
  private func mostMissing(_ rows: [ReportRow]) -> String {
    var counts: [String: Int] = [:]
    for row in rows { for section in row.missingSections { counts[section, default: 0] += 1 } }
    let top = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map { "\($0.key) (\($0.value))" }
    return top.isEmpty ? "" : "missing most: \(top.joined(separator: ", "))\n"
  }
}
