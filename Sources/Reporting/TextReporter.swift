import Linting
import MarkdownModel
import Phrases
import RuleModel

extension [UInt8] {
  fileprivate mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// The digits of a number.
  fileprivate mutating func append(_ number: Int) {
    let start = count
    var rest = number.magnitude
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    if number < 0 { append(UInt8(ascii: "-")) }
    self[start...].reverse()
  }
}

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
    // Bytes, because a string checks each piece that it takes up.
    var text: [UInt8] = []
    text.reserveCapacity(report.diagnostics.count * (showsSource ? 320 : 160))
    for diagnostic in report.diagnostics { append(diagnostic, at: path, in: report, to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  private func append(_ diagnostic: Diagnostic, at path: String, in report: FileReport, to text: inout [UInt8]) {
    let place = report.source.lineColumn(at: diagnostic.range.lower)
    text.append(path)
    text.append(":")
    text.append(place.line)
    text.append(":")
    text.append(place.column)
    text.append(": ")
    text.append(style.severity(diagnostic.severity))
    text.append(": ")
    text.append(Printable.line(diagnostic.message))
    if let severity = diagnostic.unsoftened {
      let status = report.subject?.status?.rawValue ?? ""
      text.append(style.dim(say(" (\(severity.rawValue) once the status is no longer '\(status)')")))
    }
    text.append(" ")
    text.append(style.dim("[\(diagnostic.rule)]"))
    text.append("\n")
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
