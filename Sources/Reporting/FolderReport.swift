import Linting
import RuleModel

/// One document in the folder's report.
public struct ReportRow: Sendable {
  public let path: String
  public let profile: String
  public let status: String?
  public let completeness: Int
  public let declaredCompleteness: Int?
  /// 0 to 1.
  public let filledShare: Double
  public let openPlaceholders: Int
  public let missingSections: [String]
  public let errors: Int
  public let warnings: Int

  /// Nil when the file is no performance document.
  public init?(_ report: FileReport) {
    guard let subject = report.subject else { return nil }
    path = report.path
    profile = subject.match.profile.id
    status = subject.status?.rawValue
    completeness = subject.completeness
    declaredCompleteness = subject.declaredCompleteness
    filledShare = subject.filledShare
    openPlaceholders = subject.openPlaceholderCount
    missingSections = subject.missingSections
    errors = report.diagnostics.count { $0.severity == .error }
    warnings = report.diagnostics.count { $0.severity == .warning }
  }
}

/// The folder at a glance, as a table for the terminal: worst first, totals last.
public struct FolderReport: Sendable {
  private static let barWidth = 10
  private static let leastPathWidth = 24

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
    let fixed = profileWidth + statusWidth + Self.barWidth + 5 + 6 + 8 + 8 + 14
    let longest = sorted.map { Printable.width(Printable.line($0.path)) }.max() ?? 0
    let pathWidth = max(Self.leastPathWidth, min(longest, width - fixed))
    var text =
      style.bold(
        Printable.padded("document", to: pathWidth) + "  " + Printable.padded("profile", to: profileWidth) + "  "
          + Printable.padded("status", to: statusWidth) + "  " + Printable.padded("filled", to: Self.barWidth + 5)
          + "  open  missing  errors  warnings")
      + "\n"
    for row in sorted { text += line(row, pathWidth, profileWidth, statusWidth) }
    return text + "\n" + totals(sorted, skipped: skipped)
  }

  /// Worst first: least filled, then most errors, then by path.
  private static func rank(_ row: ReportRow) -> (Double, Int, String) {
    (row.filledShare, -row.errors - row.warnings, row.path)
  }

  private func line(_ row: ReportRow, _ pathWidth: Int, _ profileWidth: Int, _ statusWidth: Int) -> String {
    let path = Printable.padded(Printable.fitted(Printable.line(row.path), to: pathWidth), to: pathWidth)
    let percentage = Self.percentage(row.filledShare)
    let cells = [
      path, Printable.padded(row.profile, to: profileWidth), Printable.padded(row.status ?? "-", to: statusWidth),
      bar(row.filledShare) + right("\(percentage)%", 5), right(row.openPlaceholders, 4),
      right(row.missingSections.count, 7),
      count(row.errors, 6, .error), count(row.warnings, 8, .warning),
    ]
    return cells.joined(separator: "  ") + "\n"
  }

  /// Rounded down, so that 100 % means all.
  private static func percentage(_ share: Double) -> Int { Int((share * 100 + 1e-9).rounded(.down)) }

  private func bar(_ share: Double) -> String {
    let full = Int((share * Double(Self.barWidth)).rounded(.down))
    let text = String(repeating: "█", count: full) + String(repeating: "░", count: Self.barWidth - full)
    return share >= 1 ? style.green(text) : share >= 0.5 ? style.yellow(text) : style.red(text)
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
    let ready = rows.count { $0.filledShare >= 1 && $0.errors == 0 && $0.missingSections.isEmpty }
    let share = rows.reduce(0) { $0 + $1.filledShare } / Double(rows.count)
    let open = rows.reduce(0) { $0 + $1.openPlaceholders }
    let missing = rows.reduce(0) { $0 + $1.missingSections.count }
    var text =
      style.bold("\(TextReporter.count(rows.count, "document"))")
      + ": \(ready) complete, \(Self.percentage(share))% filled on average, "
    text += "\(TextReporter.count(open, "open placeholder")), \(TextReporter.count(missing, "missing section"))"
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
