import MarkdownModel

/// What the table around a cell says of marks in it that elsewhere stand for something missing.
///
/// To be asked of the few cells that hold such a mark.
struct CellMarks {
  /// So many rows or columns show what a mark means.
  private static let mostRows = 64

  private let document: Document
  private let words: PlaceholderWords
  private var bytes: [UInt8] { document.source.bytes }

  init(_ document: Document, _ words: PlaceholderWords) {
    self.document = document
    self.words = words
  }

  /// Whether the cell names what stands for something: `<file>` below "Argument".
  func isLegend(_ unit: TextUnit?) -> Bool {
    guard let unit, case .bodyCell(let table, _, 0) = unit.place else { return false }
    return words.legendHeaders.contains(bytes, folded: document.tables[table][0, 0].range)
  }

  /// Whether a cell is the state of a piece of work: `TODO` below "Status".
  func isState(_ range: ByteRange, in unit: TextUnit?) -> Bool {
    guard let unit, unit.range == range, case .bodyCell(let table, _, let column) = unit.place, column > 0 else {
      return false
    }
    return words.workStates.contains(bytes[range.lower..<range.upper])
      && words.stateNames.contains(bytes, folded: document.tables[table][0, column].range)
  }

  /// Whether a letter is a tick: `X` in a column that holds nothing but ticks and gaps, `Y` beside `N`.
  func isMark(_ range: ByteRange, in unit: TextUnit?) -> Bool {
    guard range.count == 1, let unit, unit.range == range, case .bodyCell(let table, let row, let column) = unit.place,
      column > 0
    else { return false }
    let cells = document.tables[table]
    switch bytes[range.lower] {
    case UInt8(ascii: "X"):
      return !words.valueLabels.contains(Digest.key(bytes, cells[0, column].range)) && isTickColumn(cells, column)
    case UInt8(ascii: "Y"): return holds("N", cells, row: row, column: column)
    case UInt8(ascii: "N"): return holds("Y", cells, row: row, column: column)
    default: return false
    }
  }

  /// Ticks and gaps, or marks that stand for one, and nothing else.
  private func isTickColumn(_ table: Table, _ column: Int) -> Bool {
    var gaps = 0
    for row in 1..<min(table.rowCount, Self.mostRows) {
      let cell = table[row, column].range
      if cell.count == 1, bytes[cell.lower] == UInt8(ascii: "X") { continue }
      guard cell.count <= 3, !bytes[cell.lower..<cell.upper].contains(where: \.isAlphanumericASCII) else {
        return false
      }
      gaps += 1
    }
    return gaps > 0
  }

  /// Whether another cell of the row or of the column is a certain letter.
  private func holds(_ letter: Unicode.Scalar, _ table: Table, row: Int, column: Int) -> Bool {
    func isLetter(_ cell: ByteRange) -> Bool { cell.count == 1 && bytes[cell.lower] == UInt8(ascii: letter) }
    return table.row(row).prefix(Self.mostRows).contains { isLetter($0.range) }
      || (1..<min(table.rowCount, Self.mostRows)).contains { isLetter(table[$0, column].range) }
  }
}
