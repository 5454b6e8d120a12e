import MarkdownModel

/// Cells of tables in which nothing stands.
extension EmptyValues {
  private static let longestName = 40

  /// Whether dots name a row: rows are left out there.
  func isElided(_ table: Table, row: Int) -> Bool { row > 1 && isDots(table[row, 0].range) }

  func hasEmptyCells(_ table: Table) -> Bool {
    table.columnCount > 1 && table.rowCount > 1 && table.cells.contains(where: \.range.isEmpty)
  }

  /// Empty cells in columns that name a value, in rows that have a name; rows of which nothing but the name is there; and
  /// the rows of a table in which nothing stands.
  func emptyCells(of table: Table) -> [Placeholder] {
    if table.cells.dropFirst(table.columnCount).allSatisfy(\.range.isEmpty) {
      return (1..<table.rowCount).map { emptyCell(of: table, row: $0, column: 0, named: table[0, 0].range) }
    }
    if isSample(table) { return [] }
    let values = (1..<table.columnCount).filter { namesValue(table[0, $0].range) }
    let lone = loneBlank(of: table)
    let derived = (1..<table.columnCount).filter { isDerived(table, column: $0) }
    let isUnfilled = (1..<table.rowCount).allSatisfy { isBare(table, row: $0) }
    let isLabelTable = isLabelTable(table)
    var found: [Placeholder] = []
    for row in 1..<table.rowCount {
      let name = table[row, 0].range
      guard !name.isEmpty, !isMarker(name),
        isUnfilled || isLabelTable || !isBare(table, row: row) || isForgotten(table, row: row),
        !isTotal(name), !isRemark(table, row: row), !isElided(table, row: row), !isGroup(table, row: row)
      else { continue }
      let columns = isBare(table, row: row) && values.isEmpty ? [1] : values
      var followed = derived.isEmpty || !givesFigures(table, row: row) ? [] : derived
      if let lone, lone.row == row, !(columns + followed).contains(lone.column) { followed.append(lone.column) }
      for column in columns + followed where table[row, column].range.isEmpty {
        let header = table[0, column].range
        found.append(
          header.isEmpty
            ? emptyCell(of: table, row: row, column: column, named: name)
            : emptyCell(of: table, row: row, column: column, named: header, inRow: name))
      }
    }
    return found
  }

  /// "Use this template for a new round of results:" above rows of which nothing but the names is there.
  private func isSample(_ table: Table) -> Bool {
    guard table.block > 0, (1..<table.rowCount).allSatisfy({ isBare(table, row: $0) }),
      case let before = document.blocks[table.block - 1], before.kind == .paragraph
    else { return false }
    var scan = WordScan()
    return scan.finds(words.samples, in: bytes, before.range, most: 24)
  }

  /// `Target`, `Target (p99)`, `Current hit rate`.
  private func namesValue(_ header: ByteRange) -> Bool {
    if isValueLabel(header) || isQualified(header) { return true }
    guard let open = bytes.firstIndex(of: UInt8(ascii: "("), from: header.lower, to: header.upper),
      open > header.lower
    else { return false }
    return isValueLabel(ByteRange(header.lower, open))
  }

  /// `Gap`: what follows from other columns, worked out in some row.
  private func isDerived(_ table: Table, column: Int) -> Bool {
    words.derivedLabels.contains(Digest.key(bytes, table[0, column].range))
      && (1..<table.rowCount).contains { !table[$0, column].range.isEmpty }
  }

  /// Whether at least two cells behind the name hold figures.
  private func givesFigures(_ table: Table, row: Int) -> Bool {
    table.row(row).dropFirst().count { bytes.holdDigit(in: $0.range) } > 1
  }

  private func isValueLabel(_ name: ByteRange) -> Bool {
    let key = Digest.key(bytes, name)
    return words.valueLabels.contains(key) || words.tableLabels.contains(key)
  }

  private func isQualified(_ header: ByteRange) -> Bool {
    let folded = FoldedText(bytes, header).bytes
    guard let first = folded.firstIndex(of: .space), let last = folded.lastIndex(of: .space) else { return false }
    return words.tableLabelWords.contains(folded[..<first]) || words.tableLabelWords.contains(folded[(last + 1)...])
  }

  private func emptyCell(
    of table: Table, row: Int, column: Int, named subject: ByteRange, inRow name: ByteRange? = nil
  ) -> Placeholder {
    Placeholder(
      kind: .emptyValue, range: emptyRange(table, row: row, column: column), subject: subject.isEmpty ? nil : subject,
      row: name)
  }

  /// `_TBD_`: the row as a whole is to come, as is said of its name.
  private func isMarker(_ name: ByteRange) -> Bool {
    let name = Emphasis.stripped(name, bytes)
    return name.count <= 5 && words.unfinishedWords.contains(bytes[name.lower..<name.upper])
  }

  /// Whether a row holds its name alone; among filled rows it groups the rows below it.
  private func isBare(_ table: Table, row: Int) -> Bool {
    table.row(row).dropFirst().allSatisfy { $0.range.isEmpty }
  }

  /// Whether a bare row heads those below it: bold among plain names, or ended by a colon or brace.
  private func isGroup(_ table: Table, row: Int) -> Bool {
    guard isBare(table, row: row), case let name = table[row, 0].range else { return false }
    switch bytes[name.upper - 1] {
    case UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "}"): return true
    default: return isBold(name) && row < table.rowCount - 1 && !isBold(table[row + 1, 0].range)
    }
  }

  private func isBold(_ name: ByteRange) -> Bool {
    name.count > 4 && bytes.span.hasPrefix("**", at: name.lower) && bytes.span.hasPrefix("**", at: name.upper - 2)
  }

  /// Whether a row holds its name alone and is the last: no row is left that it could group.
  private func isForgotten(_ table: Table, row: Int) -> Bool {
    let name = table[row, 0].range
    return row == table.rowCount - 1 && row > 2 && !isBare(table, row: row - 1) && name.count <= Self.longestName
      && (bytes[name.lower].isAlphanumericASCII || bytes[name.lower] >= 0xC3) && !endsSentence(name)
  }

  private func endsSentence(_ name: ByteRange) -> Bool {
    switch bytes[name.upper - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// Whether words instead of figures stand behind the name and nothing else: `over 20,000 | ask us | | |`.
  private func isRemark(_ table: Table, row: Int) -> Bool {
    guard table.columnCount > 2, case let remark = table[row, 1].range, !remark.isEmpty, !bytes.holdDigit(in: remark),
      // A lone word may be a value, too.
      table.columnCount > 3 || bytes[remark.lower..<remark.upper].contains(.space),
      table.row(row).dropFirst(2).allSatisfy(\.range.isEmpty)
    else { return false }
    let others = (1..<table.rowCount).filter { $0 != row }
    return !others.isEmpty && others.allSatisfy { bytes.holdDigit(in: table[$0, 1].range) }
  }

  /// Two columns, name and value, most of them filled: a bare row is a value forgotten, not a group.
  private func isLabelTable(_ table: Table) -> Bool {
    table.columnCount == 2 && (1..<table.rowCount).count { !isBare(table, row: $0) } * 2 >= table.rowCount - 1
  }

  /// The blanks between the pipes; nothing at all where the pipes touch or the cell is missing.
  func emptyRange(_ table: Table, row: Int, column: Int) -> ByteRange {
    let cell = table[row, column].range
    var (lower, upper) = (cell.lower, cell.upper)
    while lower > 0, bytes[lower - 1].isSpaceOrTab { lower -= 1 }
    while upper < bytes.count, bytes[upper].isSpaceOrTab { upper += 1 }
    return ByteRange(lower, upper)
  }

  private func isTotal(_ name: ByteRange) -> Bool {
    let text = FoldedText(bytes, name).string
    return text.hasPrefix("total") || text.hasPrefix("sum") || text.hasPrefix("subtotal")
  }
}
