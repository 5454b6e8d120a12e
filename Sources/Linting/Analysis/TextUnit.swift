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

  private enum Kind: UInt8 { case heading, paragraph, item, headerCell, bodyCell }

  // A document has as many cells as it may have bytes at most: everything is kept in 32 bits.
  private let kind: Kind
  private let blockIndex: UInt32
  private let table: UInt32
  private let row: UInt32
  private let column: UInt32
  private let inlineIndices: ByteRange
  let range: ByteRange

  init(place: Place, block: Int, range: ByteRange, inlines: Range<Int>) {
    switch place {
    case .heading: (kind, table, row, column) = (.heading, 0, 0, 0)
    case .paragraph: (kind, table, row, column) = (.paragraph, 0, 0, 0)
    case .item: (kind, table, row, column) = (.item, 0, 0, 0)
    case .headerCell(let table, let column):
      (kind, self.table, row, self.column) = (.headerCell, UInt32(table), 0, UInt32(column))
    case .bodyCell(let table, let row, let column):
      (kind, self.table, self.row, self.column) = (.bodyCell, UInt32(table), UInt32(row), UInt32(column))
    }
    blockIndex = UInt32(block)
    inlineIndices = ByteRange(inlines.lowerBound, inlines.upperBound)
    self.range = range
  }

  var place: Place {
    switch kind {
    case .heading: .heading
    case .paragraph: .paragraph
    case .item: .item
    case .headerCell: .headerCell(table: Int(table), column: Int(column))
    case .bodyCell: .bodyCell(table: Int(table), row: Int(row), column: Int(column))
    }
  }

  var block: Int { Int(blockIndex) }
  /// Indices into the document's inlines.
  var inlines: Range<Int> { inlineIndices.lower..<inlineIndices.upper }

  var isHeaderCell: Bool { kind == .headerCell }
  var isCell: Bool { kind == .headerCell || kind == .bodyCell }
  var isHeading: Bool { kind == .heading }
  var isItem: Bool { kind == .item }
  var isProse: Bool { kind == .paragraph || kind == .item }
}

extension Document {
  /// All text units in document order.
  func textUnits() -> [TextUnit] {
    var units: [TextUnit] = []
    units.reserveCapacity(tables.reduce(blocks.count) { $0 + $1.cells.count })
    let (blocks, segments) = (blocks, segments)
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .heading, .paragraph:
        guard let first = block.segments.first else { continue }
        let range = ByteRange(
          segments[first].lower, max(segments[first].lower, segments[block.segments.upperBound - 1].upper))
        let isItem = block.parent >= 0 && blocks[block.parent].kind == .item && index == block.parent + 1
        let place: TextUnit.Place = block.kind == .heading ? .heading : isItem ? .item : .paragraph
        units.append(TextUnit(place: place, block: index, range: range, inlines: block.inlines))
      case .table: appendCells(of: block.table, to: &units)
      default: break
      }
    }
    return units
  }

  private func appendCells(of index: Int, to units: inout [TextUnit]) {
    let table = tables[index]
    var (row, column) = (0, 0)
    for cell in table.cells {
      let place: TextUnit.Place =
        row == 0 ? .headerCell(table: index, column: column) : .bodyCell(table: index, row: row, column: column)
      units.append(TextUnit(place: place, block: table.block, range: cell.range, inlines: cell.inlines))
      column += 1
      if column == table.columnCount { (row, column) = (row + 1, 0) }
    }
  }
}

extension [TextUnit] {
  /// The last unit that begins at an offset or before it; nil before the first. O(log n): they stand in document order.
  func unit(at offset: Int) -> TextUnit? {
    let next = partitioningIndex { $0.range.lower > offset }
    return next > 0 ? self[next - 1] : nil
  }
}
