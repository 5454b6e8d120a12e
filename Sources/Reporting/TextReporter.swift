import Linting
import MarkdownModel
import Phrases
import RuleModel

/// One line for each finding: `path:line:column: severity: message [rule]`, with the source line on a terminal.
public struct TextReporter: Sendable {
  private let style: TerminalStyle
  private let showsSource: Bool
  private let say: Wording

  public init(style: TerminalStyle, showsSource: Bool, wording: Wording = .english) {
    say = wording
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
      style.dim(say(" (\(severity.rawValue) once the status is no longer '\(report.subject?.status?.rawValue ?? "")')"))
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
    let documents = Phrase(summary.documents, "document", "documents")
    let skipped: Phrase =
      summary.skipped > 0
      ? ", \(Phrase(summary.skipped, "skipped as no performance document", "skipped as no performance documents"))" : ""
    guard summary.findings > 0 else {
      return style.green(
        say("\(Phrase(summary.documents, "document checked", "documents checked")), no findings\(skipped)"))
        + "\n"
    }
    let counts: [Phrase] = [
      (Phrase(summary.errors, "error", "errors"), summary.errors, Severity.error),
      (Phrase(summary.warnings, "warning", "warnings"), summary.warnings, .warning),
      (Phrase(summary.notes, "note", "notes"), summary.notes, .note),
    ].filter { $0.1 > 0 }.map { Phrase(verbatim: style.severity($0.2, say($0.0))) }
    return say("\(counts.joined()) in \(documents)\(skipped)") + "\n"
  }
}
