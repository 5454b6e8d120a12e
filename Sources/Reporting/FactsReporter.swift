import Linting
import MarkdownModel
import Phrases
import Quantities

/// What the documents state, as a table for the terminal, as JSON or as CSV.
public struct FactsReporter: Sendable {
  private static let longestCell = 40

  public init() {}

  /// One line of the output, its texts still raw.
  public struct Row: Sendable {
    let path: String
    let place: SourceRange
    let fact: StatedFact
  }

  public func rows(_ report: FileReport) -> [Row] {
    guard let subject = report.subject else { return [] }
    return subject.statedFacts.map { Row(path: report.path, place: SourceRange($0.range, in: report.source), fact: $0) }
  }

  // MARK: Table

  /// The facts of each document under its path.
  ///
  /// - Parameter documents: the rows of each document, in order.
  public func table(
    _ documents: [(path: String, rows: [Row])], style: TerminalStyle, wording say: Wording = .english
  ) -> String {
    let titles = (["place", "subject", "metric", "stat", "role", "", "value", "unit"] as [Phrase]).map { say($0) }
    let documents = documents.filter { !$0.rows.isEmpty }
    guard !documents.isEmpty else { return say("no quantities found") + "\n" }
    let cells = documents.map { $0.rows.map(Self.cells) }
    let widths = titles.indices.map { column in
      cells.joined().reduce(Printable.width(titles[column])) { max($0, Printable.width($1[column])) }
    }
    func line(_ cells: [String]) -> String {
      var shown = zip(cells, widths).map { Printable.padded($0, to: $1) }.joined(separator: "  ")
      while shown.last == " " { shown.removeLast() }
      return shown + "\n"
    }
    var text = style.dim(line(titles))
    for (document, rows) in zip(documents, cells) {
      text += style.bold(Printable.line(document.path)) + "\n"
      for row in rows { text += line(row) }
    }
    return text
  }

  private static func cells(_ row: Row) -> [String] {
    let fact = row.fact
    return [
      "\(row.place.start.line):\(row.place.start.column)", cut(fact.subject), cut(fact.metric), fact.statistic ?? "",
      fact.role, fact.comparator ?? "", fact.value, fact.unit ?? "",
    ]
  }

  /// One line of at most so many columns.
  private static func cut(_ text: String) -> String {
    let line = Printable.line(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    guard Printable.width(line) > longestCell else { return line }
    var shown = ""
    for scalar in line.unicodeScalars {
      shown.unicodeScalars.append(scalar)
      if Printable.width(shown) >= longestCell - 1 { break }
    }
    return shown + "…"
  }

  // MARK: CSV

  /// RFC 4180 with a header and plain line ends; a text that a spreadsheet would take for a formula is preceded by an apostrophe.
  public func csv(_ rows: [Row]) -> String {
    var text =
      "path,line,column,subject,metric,statistic,role,comparator,approximate,low,high,form,tolerance,unit,section,text\n"
    for row in rows {
      let fact = row.fact
      let tolerance = fact.tolerance.map { "\($0.number)\($0.isPercentage ? "%" : "")" } ?? ""
      let numbers = [fact.low.description, fact.high.description]
      let texts = [
        fact.subject, fact.metric, fact.statistic ?? "", fact.role, fact.comparator ?? "",
        fact.isApproximate ? "true" : "false",
      ]
      text +=
        [Self.quoted(row.path), "\(row.place.start.line)", "\(row.place.start.column)"].joined(separator: ",") + ","
      text += texts.map(Self.quoted).joined(separator: ",") + "," + numbers.joined(separator: ",") + ","
      text +=
        [Self.form(fact), tolerance, Self.quoted(fact.unit ?? ""), Self.quoted(fact.section), Self.quoted(fact.text)]
        .joined(separator: ",") + "\n"
    }
    return text
  }

  private static func quoted(_ text: String) -> String {
    var text = Printable.lines(text)
    // Excel, LibreOffice and others run what begins like this (CWE-1236). A comparator alone is no formula.
    if let first = text.unicodeScalars.first, "=+-@\t\r|%".unicodeScalars.contains(first), text.unicodeScalars.count > 2
    {
      text = "'" + text
    }
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r\n" || $0 == "\r" }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func form(_ fact: StatedFact) -> String {
    fact.isFraction ? "fraction" : fact.low == fact.high ? "single" : "range"
  }

  // MARK: JSON

  private struct Output: Encodable {
    let schemaVersion = 1
    let documents: [DocumentEntry]
  }

  private struct DocumentEntry: Encodable {
    let path: String
    let facts: [FactEntry]
  }

  private struct FactEntry: Encodable {
    let subject: String
    let metric: String
    let statistic: Nullable<String>
    let role: String
    let comparator: Nullable<String>
    let approximate: Bool
    let form: String
    let low: Double
    let high: Double
    let unit: Nullable<String>
    let section: String
    let text: String
    let range: SourceRange
  }

  /// - Parameter documents: the rows of each document, in order.
  public func json(_ documents: [(path: String, rows: [Row])]) throws -> String {
    try JSONText.text(
      Output(
        documents: documents.map { document in
          DocumentEntry(path: document.path, facts: document.rows.map(Self.entry))
        }))
  }

  private static func entry(_ row: Row) -> FactEntry {
    let fact = row.fact
    return FactEntry(
      subject: fact.subject, metric: fact.metric, statistic: Nullable(fact.statistic), role: fact.role,
      comparator: Nullable(fact.comparator), approximate: fact.isApproximate, form: form(fact), low: fact.low.value,
      high: fact.high.value, unit: Nullable(fact.unit), section: fact.section, text: fact.text, range: row.place)
  }
}
