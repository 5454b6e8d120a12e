import MarkdownModel
import Quantities
import RuleModel

/// Which empty cells of a table wait for a value: those of a column in which nothing stands, and those of rows that have
/// a name and nothing else where most rows are so. Other empty cells mean that there is nothing to say.
struct BlankCells {
  private var isColumnEmpty: [Bool]
  private var isRowEmpty: [Bool]
  private let areMostRowsEmpty: Bool

  init(of index: Int, in subject: Subject) {
    let table = subject.document.tables[index]
    isColumnEmpty = [Bool](filledWith: table.rowCount > 2, count: table.columnCount)
    isRowEmpty = [Bool](filledWith: table.columnCount > 1, count: table.rowCount)
    for row in 1..<max(table.rowCount, 1) {
      for column in 1..<max(table.columnCount, 1) where !table[row, column].range.isEmpty {
        isColumnEmpty[column] = false
        isRowEmpty[row] = false
      }
    }
    areMostRowsEmpty = table.rowCount > 2 && isRowEmpty.dropFirst().count { $0 } * 2 > table.rowCount - 1
    for column in isColumnEmpty.indices
    where isColumnEmpty[column] && subject.roles.role(table: index, row: 1, column: column).role == .notes {
      isColumnEmpty[column] = false
    }
  }

  func contains(row: Int, column: Int) -> Bool { isColumnEmpty[column] || (areMostRowsEmpty && isRowEmpty[row]) }
}
