/// One cell of a table: its text without the blanks and pipes around it.
public struct Cell: Sendable, BitwiseCopyable {
  public let range: ByteRange
  private var inlineIndices = ByteRange(0, 0)

  /// Indices into `Document.inlines`.
  public internal(set) var inlines: Range<Int> {
    get { inlineIndices.lower..<inlineIndices.upper }
    set { inlineIndices = ByteRange(newValue.lowerBound, newValue.upperBound) }
  }

  init(range: ByteRange) { self.range = range }
}

/// A GFM table (GFM section 4.10). Row 0 is the header; the delimiter row is no row.
public struct Table: Sendable {
  public enum Alignment: UInt8, Sendable { case none, left, center, right }

  /// The index of the table in `Document.blocks`.
  public internal(set) var block: Int
  public let alignments: [Alignment]
  /// Rows one after another, each with `columnCount` cells: missing cells are empty, excess cells left out.
  public internal(set) var cells: [Cell]

  public var columnCount: Int { alignments.count }
  public var rowCount: Int { cells.count / columnCount }

  public subscript(row: Int, column: Int) -> Cell { cells[row * columnCount + column] }
  /// The cells of a row, left to right.
  public func row(_ row: Int) -> ArraySlice<Cell> { cells[row * columnCount..<(row + 1) * columnCount] }
}

extension Document {
  /// Whether a row has more cells than the header, which are left out: mostly because of a pipe in code, so that the cells
  /// behind it stand below the wrong headers.
  public func hasExcessCells(_ table: Table, _ row: Int) -> Bool {
    guard let last = table.row(row).last else { return false }
    let bytes = source.bytes
    let end = source.lineRange(source.line(at: last.range.upper)).upper
    let rest = bytes[min(last.range.upper, end)..<end].drop { $0.isSpaceOrTab }
    return rest.first == UInt8(ascii: "|") && rest.dropFirst().contains { !$0.isWhitespace && $0 != UInt8(ascii: "|") }
  }
}
