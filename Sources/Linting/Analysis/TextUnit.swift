import MarkdownModel

/// A stretch of a document that is read as one text: a paragraph, a heading or a table cell.
struct TextUnit: Sendable {
  enum Place: Sendable, Equatable {
    case heading, paragraph
    /// The first paragraph of a list item.
    case item
    case headerCell(table: Int, column: Int)
    case bodyCell(table: Int, row: Int, column: Int)
  }

  let place: Place
  let block: Int
  let range: ByteRange
  /// Indices into the document's inlines.
  let inlines: Range<Int>

  var isHeaderCell: Bool {
    if case .headerCell = place { true } else { false }
  }

  var isCell: Bool {
    switch place {
    case .headerCell, .bodyCell: true
    default: false
    }
  }
}

extension Document {
  /// All text units in document order.
  func textUnits() -> [TextUnit] {
    var units: [TextUnit] = []
    units.reserveCapacity(blocks.count)
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .heading, .paragraph:
        guard let first = block.segments.first else { continue }
        let range = ByteRange(
          segments[first].lower, max(segments[first].lower, segments[block.segments.upperBound - 1].upper))
        let isItem = block.parent >= 0 && blocks[block.parent].kind == .item && index == block.parent + 1
        let place: TextUnit.Place = block.kind == .heading ? .heading : isItem ? .item : .paragraph
        units.append(TextUnit(place: place, block: index, range: range, inlines: block.inlines))
      case .table: units += cellUnits(of: block.table)
      default: break
      }
    }
    return units
  }

  private func cellUnits(of table: Int) -> [TextUnit] {
    let columns = tables[table].columnCount
    return tables[table].cells.enumerated().map { index, cell in
      let (row, column) = (index / columns, index % columns)
      let place: TextUnit.Place =
        row == 0 ? .headerCell(table: table, column: column) : .bodyCell(table: table, row: row, column: column)
      return TextUnit(place: place, block: tables[table].block, range: cell.range, inlines: cell.inlines)
    }
  }
}
