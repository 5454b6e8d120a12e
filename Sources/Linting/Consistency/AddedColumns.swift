import MarkdownModel
import Quantities
import RuleModel

/// Tells which columns of a table a total can sum up, beyond what its facts say.
struct AddedColumns: Sendable {
  /// "TPS", "Throughput".
  private let rates: PhraseTable
  /// "Errors", "Error rate": beside rates they say that a load test is summed up.
  private let failures: PhraseTable

  init(_ vocabulary: Vocabulary) {
    rates = vocabulary.phrases("throughput-headers")
    failures = vocabulary.phrases("error-rate-names", "failed-count-names")
  }

  /// The columns of a load test in which no rates add up: its total is what was measured over the whole of it.
  func measuredRates(of table: Int, _ subject: Subject, _ scan: inout WordScan) -> [Bool] {
    let cells = subject.document.tables[table]
    let bytes = subject.document.source.bytes
    let reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
    let headers = (0..<cells.columnCount).map { cells[0, $0].range }
    let isLoadTest = headers.dropFirst().contains { header in
      reader.statistic(ofLabel: bytes, header.lower..<header.upper) != nil || says(failures, header, bytes, &scan)
    }
    return headers.map { header in
      guard isLoadTest else { return false }
      let unit = reader.unit(ofLabel: bytes, header.lower..<header.upper)?.unit
      return unit?.perDimension == .time || says(rates, header, bytes, &scan)
    }
  }

  /// A whole number that fills a cell, where columns of such numbers state no facts.
  func count(in cell: ByteRange, _ subject: Subject) -> StatedFigure? {
    let bytes = subject.document.source.bytes
    let text = Emphasis.stripped(cell, bytes)
    guard text.lower < text.upper, bytes[text.lower].isDigit, bytes[text.upper - 1].isDigit else { return nil }
    let reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
    let found = reader.quantities(bytes, text.lower..<text.upper)
    guard found.count == 1, found[0].isBare, found[0].isPlainValue, found[0].low.exponent == 0,
      found[0].range == text.lower..<text.upper
    else { return nil }
    return StatedFigure(found[0], place: cell)
  }

  private func says(_ table: PhraseTable, _ header: ByteRange, _ bytes: [UInt8], _ scan: inout WordScan) -> Bool {
    scan.read(bytes, header, most: 8)
    return scan.holds(table)
  }
}
