import MarkdownModel
import Phrases
import Quantities
import RuleModel
import StructuredData

/// Reports rates that the counts beside them contradict. Card: `Rules/consistency/rate-arithmetic.yaml`.
struct CountedRates: Check {
  private static let (columns, rows) = (2...16, 2...1000)

  private let names: CountNames
  /// Names of rows that sum up others: their rate may be a mean.
  private let totals: PhraseTable

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    names = vocabulary.countNames
    totals = vocabulary.phrases("sum-rows", "subtotal-rows", "partial-rows", "total-rows", "aggregate-rows")
  }

  func findings(in subject: Subject) -> [Finding] {
    let (tables, labels) = percentages(in: subject)
    guard labels || tables.contains(true) else { return [] }
    var scan = WordScan()
    var findings: [Finding] = []
    for index in tables.indices where tables[index] {
      findings += self.findings(subject.document.tables[index], subject, &scan)
    }
    if labels { findings += lists(subject, &scan) }
    return findings.sorted { $0.range < $1.range }
  }

  /// Which tables state a percentage, and whether a label does: others have no rate.
  private func percentages(in subject: Subject) -> (tables: [Bool], labels: Bool) {
    var tables = [Bool](filledWith: false, count: subject.document.tables.count)
    var labels = false
    for fact in subject.facts.all where fact.unit?.dimension == .percentage {
      switch fact.place {
      case .cell(let table, _, _): tables[table] = true
      case .label: labels = true
      case .text: break
      }
    }
    return (tables, labels)
  }

  // MARK: Tables

  private func findings(_ table: Table, _ subject: Subject, _ scan: inout WordScan) -> [Finding] {
    guard Self.columns.contains(table.columnCount), Self.rows.contains(table.rowCount) else { return [] }
    if let lines = lines((0..<table.columnCount).map { table[0, $0].range }, subject, &scan) {
      let rows = (1..<table.rowCount).filter {
        !scan.finds(totals, in: subject.document.source.bytes, table[$0, 0].range, most: 8)
      }
      let reader = CountedRateReader(subject)
      let rates = rows.compactMap { row in reader.rate(lines) { table[row, $0].range } }
      return findings(rates, named: table[0, lines.rate].range, "table", subject)
    }
    guard let lines = lines((0..<table.rowCount).map { table[$0, 0].range }, subject, &scan) else { return [] }
    let reader = CountedRateReader(subject)
    let rates = (1..<table.columnCount).compactMap { column in reader.rate(lines) { table[$0, column].range } }
    return findings(rates, named: table[lines.rate, 0].range, "table", subject)
  }

  private func lines(_ texts: [ByteRange], _ subject: Subject, _ scan: inout WordScan) -> CountLines? {
    let bytes = subject.document.source.bytes
    guard texts.contains(where: { names.rate($0, in: bytes, &scan) != nil }) else { return nil }
    return CountLines(texts.map { names.name($0, in: bytes, &scan) })
  }

  /// Where none of several rates follows from the counts, they are counted in another way.
  private func findings(_ rates: [CountedRate], named name: ByteRange, _ place: Phrase, _ subject: Subject) -> [Finding]
  {
    guard rates.count == 1 || rates.contains(where: \.fits) else { return [] }
    return rates.compactMap { finding($0, name, place, subject) }
  }

  // MARK: Lists

  private func lists(_ subject: Subject, _ scan: inout WordScan) -> [Finding] {
    let (labels, bytes) = (subject.labels, subject.document.source.bytes)
    guard labels.contains(where: { names.rate($0.label, in: bytes, &scan) != nil }) else { return [] }
    let reader = CountedRateReader(subject)
    var findings: [Finding] = []
    var start = 0
    while start < labels.count {
      let list = subject.document.list(of: labels[start])
      let end = labels[start...].firstIndex { subject.document.list(of: $0) != list } ?? labels.count
      if let lines = lines(labels[start..<end].map(\.label), subject, &scan),
        let rate = reader.rate(lines, { labels[start + $0].value })
      {
        findings += self.findings([rate], named: labels[start + lines.rate].label, "list", subject)
      }
      start = end
    }
    return findings
  }

  // MARK: Saying

  private func finding(_ rate: CountedRate, _ name: ByteRange, _ place: Phrase, _ subject: Subject) -> Finding? {
    guard let slip = rate.slip else { return nil }
    let stated = StatedFigure(rate.stated, place: rate.range)
    let figure = Figure(interval: Interval(slip / 100), kind: .share)
    let expected = FigureText(stated: stated, neighbours: [], subject: subject).expected(figure)
    let document = subject.document
    return Finding(
      at: rate.range,
      [
        "name": Excerpt.line(document.string(Emphasis.stripped(name, document.source.bytes))),
        "expected": expected.text,
        "working": rate.working, "found": Excerpt.line(document.string(rate.range)),
      ],
      phrases: ["place": place])
  }
}
