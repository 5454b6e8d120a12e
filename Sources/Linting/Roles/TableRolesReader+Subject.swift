import MarkdownModel
import RuleModel

/// Which column of a table names what its rows are about.
extension TableRolesReader {
  /// A table with more rows is a list of things, never a transposed one.
  private static let mostTransposedRows = 24

  func subjectColumn(of table: Table, _ first: Int, in source: [UInt8]) -> Int {
    let columns = 0..<table.columnCount
    // `Server conflict p95` holds figures.
    let named = columns.first {
      lines[first + $0].role?.namesSubject ?? false && ($0 == 0 || !lines[first + $0].namesStatistic)
    }
    if let named, named > 0, isNamed(byFirstColumnOf: table, first, besides: named, source) { return 0 }
    // `Optimization | Component`: the work is what the row is about, the component what it is done to.
    if let named, named > 0, let work = columns.first(where: { lines[first + $0].role == .action }), work < named {
      return work
    }
    let mayBeNamed = hasWord(source, table[0, 0].range) || namesWithoutHeader(table, source)
    if let named, named == 0 || !holdsFigures(table, named, source) || !mayBeNamed { return named }
    // `Deadline | Action`, `# | Step`: a date or number only sorts the rows.
    guard onlySorts(first, header: table[0, 0].range, source), !namesWithoutHeader(table, source),
      // `Milestone` above `First paint` names what is reached.
      lines[first].role != .date || hasDigit(table, 0, source)
    else { return 0 }
    return columns.first { column in
      let role = lines[first + column].role
      return role == .action
        || role == nil && hasWord(source, table[0, column].range) && !holdsFigures(table, column, source)
    } ?? 0
  }

  /// Whether the rows are named by words in the first column, though another header sounds like names: the objectives of
  /// `SLO | Target | SLI`, the endpoints of `Id | Method | Path`, of which a method names several.
  private func isNamed(
    byFirstColumnOf table: Table, _ first: Int, besides named: Int, _ source: [UInt8]
  ) -> Bool {
    guard hasWord(source, table[0, 0].range), table.rowCount > 2, !repeats(table, 0, source) else { return false }
    switch lines[first].role {
    case .objective, .agreement: return !(1..<table.rowCount).contains { isFigure(table[$0, 0].range, source) }
    case nil, .notes:
      return !hasDigit(table, 0, source)
        && (lines[first + named].role == .indicator || repeats(table, named, source))
    default: return false
    }
  }

  /// `99.9 %`, `≥ 95 %`
  private func isFigure(_ cell: ByteRange, _ source: [UInt8]) -> Bool {
    let cell = Emphasis.stripped(cell, source)
    return source[cell.lower..<min(cell.upper, cell.lower + 4)].contains(where: \.isDigit)
      && !source[cell.lower..<min(cell.upper, cell.lower + 1)].contains(where: \.isLetterASCII)
  }

  /// Whether a cell is empty or like the one above it.
  private func repeats(_ table: Table, _ column: Int, _ source: [UInt8]) -> Bool {
    (1..<table.rowCount).contains { row in
      let cell = table[row, column].range
      guard !cell.isEmpty else { return true }
      guard row > 1, case let above = table[row - 1, column].range else { return false }
      return above.count == cell.count
        && source[above.lower..<above.upper].elementsEqual(source[cell.lower..<cell.upper])
    }
  }

  /// `Resource usage` above `150MB RAM, 0.3 CPU` names nothing.
  private func holdsFigures(_ table: Table, _ column: Int, _ source: [UInt8]) -> Bool {
    table.rowCount > 1
      && (1..<table.rowCount).allSatisfy { row in
        let cell = Emphasis.stripped(table[row, column].range, source)
        return !cell.isEmpty
          && source[cell.lower..<min(cell.upper, cell.lower + 3)].contains(where: \.isDigit)
      }
  }

  private func onlySorts(_ line: Int, header: ByteRange, _ source: [UInt8]) -> Bool {
    switch lines[line].role {
    case .horizon, .date, .priority: true
    case nil: !hasWord(source, header)
    default: false
    }
  }

  /// An empty first header above names: `| | Before | After |`.
  private func namesWithoutHeader(_ table: Table, _ source: [UInt8]) -> Bool {
    table[0, 0].range.isEmpty && table.rowCount > 1 && hasWord(source, table[1, 0].range)
  }

  private func hasWord(_ source: [UInt8], _ range: ByteRange) -> Bool {
    source[range.lower..<range.upper].contains { $0.isLetterASCII || $0 >= 0xC3 }
  }

  /// Whether the first column names what the values are for (`Current`, `Target`) and the header the things.
  func isTransposed(
    _ table: Table, _ first: Int, _ document: Document, _ words: RoleWords, _ scan: inout WordScan
  ) -> Bool {
    guard table.columnCount >= 2, (3...Self.mostTransposedRows).contains(table.rowCount) else { return false }
    let heads = lines[(first + 1)...].count { $0.role.map { $0.rank >= 2 } ?? false || $0.namesStatistic }
    guard heads == 0 else { return false }
    let rows = (1..<table.rowCount).count { row in
      words.role(of: table[row, 0].range, in: document.source.bytes, &scan).role.map { $0.rank >= 3 } ?? false
    }
    return rows >= 2 && rows * 2 >= table.rowCount - 1
  }
}
