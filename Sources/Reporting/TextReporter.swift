import Linting
import MarkdownModel
import RuleModel

/// One line for each finding: `path:line:column: severity: message [rule]`, with the source line on a terminal.
public struct TextReporter: Sendable {
  private let style: TerminalStyle
  private let showsSource: Bool

  public init(style: TerminalStyle, showsSource: Bool) {
    self.style = style
    self.showsSource = showsSource
  }

  public func text(_ report: FileReport) -> String {
    guard !report.diagnostics.isEmpty else { return "" }
    let path = style.bold(Printable.line(report.path))
    var text = ""
    text.reserveCapacity(report.diagnostics.count * (showsSource ? 320 : 160))
    for diagnostic in report.diagnostics { append(diagnostic, at: path, in: report, to: &text) }
    return text
  }

  private func append(_ diagnostic: Diagnostic, at path: String, in report: FileReport, to text: inout String) {
    let place = report.source.lineColumn(at: diagnostic.range.lower)
    let softened = diagnostic.unsoftened.map { severity in
      style.dim(" (\(severity.rawValue) once the status is no longer '\(report.subject?.status?.rawValue ?? "")')")
    }
    text += path
    text += ":\(place.line):\(place.column): "
    text += style.severity(diagnostic.severity)
    text += ": "
    text += Printable.line(diagnostic.message)
    if let softened { text += softened }
    text += " "
    text += style.dim("[\(diagnostic.rule)]")
    text += "\n"
    if showsSource { text += source(diagnostic, in: report.source) }
  }

  private func source(_ diagnostic: Diagnostic, in source: SourceText) -> String {
    let excerpt = SourceExcerpt(diagnostic.range, in: source)
    let number = "\(excerpt.line)"
    let margin = String(repeating: " ", count: number.count)
    let carets = String(repeating: "^", count: max(1, Printable.width(excerpt.marked)))
    return "\(style.dim("\(number) |")) \(excerpt.before)\(excerpt.marked)\(excerpt.after)\n"
      + "\(style.dim("\(margin) |")) " + String(repeating: " ", count: Printable.width(excerpt.before))
      + style.severity(diagnostic.severity, carets) + "\n"
  }

  /// The closing line.
  public func summary(_ summary: RunSummary) -> String {
    let documents = Self.count(summary.documents, "document")
    let skipped =
      summary.skipped > 0
      ? ", \(summary.skipped) skipped as no performance document\(summary.skipped == 1 ? "" : "s")" : ""
    guard summary.findings > 0 else { return style.green("\(documents) checked, no findings\(skipped)") + "\n" }
    let counts = [
      (summary.errors, "error", Severity.error), (summary.warnings, "warning", .warning),
      (summary.notes, "note", .note),
    ].filter { $0.0 > 0 }.map { style.severity($0.2, Self.count($0.0, $0.1)) }
    return "\(counts.joined(separator: ", ")) in \(documents)\(skipped)\n"
  }

  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}
