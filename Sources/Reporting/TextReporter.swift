import Linting
import MarkdownModel
import Phrases
import RuleModel

/// One line for each finding: `path:line:column: severity: message [rule]`, with the source line on a terminal.
public struct TextReporter: Sendable {
  private let style: TerminalStyle
  private let showsSource: Bool
  private let say: Wording
  // In UTF-8, because a string checks each piece that it takes up.
  /// What stands before a message, for each severity.
  private let severities: [[UInt8]]
  /// What stands before a rule's name, and behind it.
  private let ruleStart: [UInt8]
  private let ruleEnd: [UInt8]

  public init(style: TerminalStyle, showsSource: Bool, wording: Wording = .english) {
    say = wording
    self.style = style
    self.showsSource = showsSource
    severities = Severity.allCases.map { Array(": \(style.severity($0)): ".utf8) }
    let dimmed = style.dim("[\n]").split(separator: "\n", omittingEmptySubsequences: false)
    (ruleStart, ruleEnd) = (Array(" \(dimmed[0])".utf8), Array("\(dimmed[1])\n".utf8))
  }

  /// In UTF-8.
  public func text(_ report: FileReport) -> [UInt8] {
    guard !report.diagnostics.isEmpty else { return [] }
    let path = Array("\(style.bold(Printable.line(report.path))):".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(report.diagnostics.count * (showsSource ? 320 : 160))
    for diagnostic in report.diagnostics { append(diagnostic, at: path, in: report, to: &text) }
    return text
  }

  private func append(_ diagnostic: Diagnostic, at path: [UInt8], in report: FileReport, to text: inout [UInt8]) {
    let place = report.source.lineColumn(at: diagnostic.range.lower)
    text += path
    text.append(decimal: place.line)
    text.append(UInt8(ascii: ":"))
    text.append(decimal: place.column)
    text += severities[diagnostic.severity.rank]
    let start = text.count
    diagnostic.appendMessage(to: &text)
    text.makePrintable(from: start)
    if let severity = diagnostic.unsoftened {
      let status = report.subject?.status?.rawValue ?? ""
      text.append(style.dim(say(" (\(severity.rawValue) once the status is no longer '\(status)')")))
    }
    text += ruleStart
    text.append(diagnostic.rule)
    text += ruleEnd
    if showsSource { text.append(source(diagnostic, in: report.source)) }
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
