import MarkdownModel

/// The one cell of a table that was left empty.
extension EmptyValues {
  private static let farthestDigit = 6
  /// Beside the empty cell, for a column to show what it holds.
  private static let fewestFigures = 2
  /// Beside the empty cell, for a column to be one that every row fills.
  private static let fewestFilled = 3

  /// The only empty cell of a table, in a column that all other rows fill, or of whose cells all others are figures or a
  /// dash: `2.5 s`, nothing, `2.2 s`.
  func loneBlank(of table: Table) -> (row: Int, column: Int)? {
    guard table.cells.dropFirst(table.columnCount).count(where: \.range.isEmpty) == 1,
      let place = table.cells.dropFirst(table.columnCount).firstIndex(where: \.range.isEmpty),
      case let (row, column) = (place / table.columnCount, place % table.columnCount), column > 0,
      !isAggregate(table[row, 0].range), !isIncomparable(table, row: row, column: column),
      !isOfAlert(table, row: row, column: column),
      isAmongFigures(table, row: row, column: column) || isAmongFilled(table, row: row, column: column)
    else { return nil }
    return (row, column)
  }

  private func isAmongFigures(_ table: Table, row: Int, column: Int) -> Bool {
    table.rowCount > Self.fewestFigures + 1
      && table.row(row).dropFirst().contains { bytes.holdDigit(in: $0.range) }
      && (1..<table.rowCount).count { beginsWithNumber(table[$0, column].range) } >= Self.fewestFigures
      && (1..<table.rowCount).allSatisfy {
        $0 == row || beginsWithNumber(table[$0, column].range) || isDash(table[$0, column].range)
      }
  }

  /// Under a header, between pipes, in a table of some rows without a dash or remark in the column.
  private func isAmongFilled(_ table: Table, row: Int, column: Int) -> Bool {
    let (cell, header) = (emptyRange(table, row: row, column: column), table[0, column].range)
    return table.rowCount > Self.fewestFilled + 1 && cell.upper < bytes.count && bytes[cell.upper] == UInt8(ascii: "|")
      && !header.isEmpty && !words.derivedLabels.contains(Digest.key(bytes, header)) && !isForRemarks(header)
      && !(1..<table.rowCount).contains { isDash(table[$0, column].range) }
  }

  /// Where nothing applies somebody says so.
  private func isDash(_ cell: ByteRange) -> Bool {
    !cell.isEmpty && cell.count <= 3
      && bytes[cell.lower..<cell.upper].allSatisfy { $0 == UInt8(ascii: "-") || $0 >= 0x80 }
  }

  /// `2.5 s`, `0.08`, `2026-11-02`, `< 3 s`, `$12`.
  private func beginsWithNumber(_ cell: ByteRange) -> Bool {
    let cell = Emphasis.stripped(cell, bytes)
    let start = bytes[cell.lower..<min(cell.upper, cell.lower + Self.farthestDigit)]
    guard let digit = start.firstIndex(where: \.isDigit) else { return false }
    return !start[..<digit].contains(where: \.isLetterASCII)
  }

  /// Below no header, in a row of which a figure is missing on purpose: `— | 5.3 s |` has no change.
  private func isIncomparable(_ table: Table, row: Int, column: Int) -> Bool {
    table[0, column].range.isEmpty
      && table.row(row).contains { cell in
        !cell.range.isEmpty && !bytes[cell.range.lower..<cell.range.upper].contains(where: \.isAlphanumericASCII)
      }
  }

  /// `> 200 requests`, nothing, `page`: for how long a bound must be passed is asked by the alert's own rule.
  private func isOfAlert(_ table: Table, row: Int, column: Int) -> Bool {
    table.row(row).contains { holdsComparator($0.range) }
      && (1..<table.rowCount).contains { beginsWithNumber(table[$0, column].range) }
      && !(1..<table.rowCount).contains { holdsComparator(table[$0, column].range) }
  }

  private func holdsComparator(_ cell: ByteRange) -> Bool {
    bytes[cell.lower..<cell.upper].contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == 0xE2 }
  }

  /// `Geometric mean`, `Overall`: what has no size of its own.
  private func isAggregate(_ name: ByteRange) -> Bool { holdsWord(of: words.aggregateNames, name) }

  /// `Notes`, `Depends on`: filled where there is something to say.
  private func isForRemarks(_ header: ByteRange) -> Bool { holdsWord(of: words.remarkLabels, header) }

  private func holdsWord(of set: WordSet, _ text: ByteRange) -> Bool {
    FoldedText(bytes, text).bytes.split(separator: .space).contains { set.contains($0) }
  }
}
