import MarkdownModel
import RuleModel

extension Subject {
  /// The cells of a row, or the header of a transposed column, that say what its values are of.
  func names(ofRecord record: Int, inTable table: Int) -> [ByteRange] {
    let cells = document.tables[table]
    if roles.tables[table].isTransposed { return record < cells.columnCount ? [cells[0, record].range] : [] }
    guard record < cells.rowCount else { return [] }
    return cells.row(record).enumerated().compactMap { column, cell in
      let role = roles.line(column, of: table).role
      return column == roles.tables[table].subject || (role.map { $0.rank == 0 } ?? true) ? cell.range : nil
    }
  }
}
