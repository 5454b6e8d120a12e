import MarkdownModel

/// What the table around a cell says of marks in it that elsewhere stand for something missing.
///
/// Asked of what was found, not of every cell.
struct CellMarks {
  /// So many rows or columns show what a mark means.
  private static let mostRows = 64

  private let document: Document
  private let units: [TextUnit]
  private let words: PlaceholderWords
  private var bytes: [UInt8] { document.source.bytes }

  init(_ document: Document, _ units: [TextUnit], _ words: PlaceholderWords) {
    self.document = document
    self.units = units
    self.words = words
  }

  /// `xx` in a column that rates by `x`, `xx` and `xxx`.
  static func isRating(_ value: ByteRange, _ column: Int, _ table: Table, _ bytes: [UInt8]) -> Bool {
    guard bytes[value.lower] == UInt8(ascii: "x"), bytes[value.upper - 1] == UInt8(ascii: "x") else { return false }
    return (1..<min(table.rowCount, mostRows)).contains { row in
      let cell = table[row, column].range
      return !cell.isEmpty && cell.count != value.count && cell.count <= 4
        && bytes[cell.lower..<cell.upper].allSatisfy { $0 == UInt8(ascii: "x") }
    }
  }

  func withoutMarks(_ found: [Placeholder]) -> [Placeholder] { found.filter { !isMark($0) } }

  private func isMark(_ placeholder: Placeholder) -> Bool {
    guard mayBeMark(placeholder), let unit = units.unit(at: placeholder.range.lower),
      case .bodyCell(let table, let row, let column) = unit.place
    else { return false }
    if placeholder.kind == .delimited { return column == 0 && isLegend(document.tables[table]) }
    guard unit.range == placeholder.range else { return false }
    if placeholder.kind == .unfinishedMarker { return column > 0 && isState(column, document.tables[table]) }
    // `X | closes the window`: the letter names the row.
    return column == 0 || isTick(bytes[placeholder.range.lower], document.tables[table], row: row, column: column)
  }

  private func mayBeMark(_ placeholder: Placeholder) -> Bool {
    let text = bytes[placeholder.range.lower..<placeholder.range.upper]
    switch placeholder.kind {
    case .delimited: return text.first == UInt8(ascii: "<") || text.first == UInt8(ascii: "{")
    case .unfinishedMarker: return words.workStates.contains(text)
    case .standInNumber: return text.count == 1
    default: return false
    }
  }

  /// Whether the first column names what stands for something: `<file>` below "Argument".
  private func isLegend(_ table: Table) -> Bool { words.legendHeaders.contains(bytes, folded: table[0, 0].range) }

  /// Whether a column holds the states of pieces of work: `TODO` below "Status".
  private func isState(_ column: Int, _ table: Table) -> Bool {
    words.stateNames.contains(bytes, folded: table[0, column].range)
  }

  /// Whether a letter is a tick: `X` in a column that holds nothing but ticks and gaps, `Y` beside `N`.
  private func isTick(_ letter: UInt8, _ table: Table, row: Int, column: Int) -> Bool {
    switch letter {
    case UInt8(ascii: "X"):
      !words.valueLabels.contains(Digest.key(bytes, table[0, column].range)) && isTickColumn(table, column)
    case UInt8(ascii: "Y"): holds("N", table, row: row, column: column)
    case UInt8(ascii: "N"): holds("Y", table, row: row, column: column)
    default: false
    }
  }

  /// Ticks and gaps, or marks that stand for one, and nothing else.
  private func isTickColumn(_ table: Table, _ column: Int) -> Bool {
    var gaps = 0
    for row in 1..<min(table.rowCount, Self.mostRows) {
      let cell = table[row, column].range
      if cell.count == 1, bytes[cell.lower] == UInt8(ascii: "X") { continue }
      // In a truth table an X says that 0 and 1 come to the same.
      let isBit = cell.count == 1 && bytes[cell.lower] & ~1 == UInt8(ascii: "0")
      guard isBit || cell.count <= 3 && !bytes[cell.lower..<cell.upper].contains(where: \.isAlphanumericASCII) else {
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
