/// Finds a GFM table in the content lines of a paragraph (GFM section 4.10).
///
/// libcmark reads a table as a paragraph. Lines before the header row stay one; a line that libcmark took into the
/// paragraph ends the table when it is lazy, indented code, or the start of a block that only a paragraph would hold off.
struct TableReader {
  /// A table found: which of the lines it takes, and its cells.
  struct Reading {
    /// Header, delimiter row and body rows: indices into the lines.
    let lines: Range<Int>
    let alignments: [Table.Alignment]
    let cells: [Cell]
  }

  /// Short rows of a wide table would otherwise cost the square of its length; cmark-gfm has the same limit.
  private static let mostCellsFilledIn = 1 << 19

  let text: ParsedText
  /// The paragraph's lines without container markers.
  let segments: UnsafeBufferPointer<ByteRange>
  /// The index of the first of these lines among all lines of the document.
  let firstSegment: Int
  /// The index in the source of the first of these lines.
  let firstLine: Int
  var containers: ContainerPrefix

  private var bytes: SourceBytes { text.bytes }

  /// The first table, or nil.
  mutating func table() -> Reading? {
    for line in segments.indices.dropFirst() {
      guard let alignments = delimiterRow(segments[line]), !isLazyOrCode(line) else { continue }
      var cells = Growing<Cell>(capacity: 64)
      appendCells(of: segments[line - 1], to: &cells)
      defer { cells.free() }
      if cells.count == alignments.count { return reading(header: line - 1, &cells, alignments: alignments) }
    }
    return nil
  }

  private mutating func reading(
    header first: Int, _ cells: inout Growing<Cell>, alignments: [Table.Alignment]
  ) -> Reading {
    var line = first + 2
    var filledIn = 0
    while line < segments.endIndex, filledIn < Self.mostCellsFilledIn, !isLazyOrCode(line), !startsBlock(segments[line])
    {
      let count = appendCells(of: segments[line], to: &cells, most: alignments.count)
      if count == 0 { break }
      let end = segments[line].upper
      let missing = alignments.count - count
      for _ in 0..<missing { cells.append(Cell(range: ByteRange(end, end))) }
      filledIn += missing
      line += 1
    }
    return Reading(
      lines: firstSegment + first..<firstSegment + line, alignments: alignments, cells: Array(cells.all))
  }

  // MARK: Where a table ends

  /// Whether a line continues the paragraph only because a paragraph may go on lazily or indented.
  private mutating func isLazyOrCode(_ line: Int) -> Bool {
    let whole = text.lineRange(firstLine + line)
    let match = containers.match(whole)
    return !match.isWhole || match.cursor.indentation(in: bytes) >= 4
  }

  /// Whether a line starts a list item, thematic break or HTML block that may not interrupt a paragraph.
  private func startsBlock(_ line: ByteRange) -> Bool {
    let line = ContentLines.trimmed(line, in: bytes)
    guard !line.isEmpty else { return true }
    switch bytes[line.lower] {
    case UInt8(ascii: "-"): return isListMarker(line, length: 1) || ContentLines.isThematicBreak(line, in: bytes)
    case UInt8(ascii: "+"), UInt8(ascii: "*"): return isListMarker(line, length: 1)
    case UInt8(ascii: "<"): return HTMLTag.isWhole(line, in: bytes)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = bytes[line.lower..<line.upper].prefix(10).prefix(while: \.isDigit).count
      guard digits < 10, line.lower + digits < line.upper else { return false }
      let delimiter = bytes[line.lower + digits]
      guard delimiter == UInt8(ascii: ".") || delimiter == UInt8(ascii: ")") else { return false }
      return isListMarker(line, length: digits + 1)
    default: return false
    }
  }

  private func isListMarker(_ line: ByteRange, length: Int) -> Bool {
    line.count == length || bytes[line.lower + length].isSpaceOrTab
  }

  // MARK: Rows

  /// Appends the cells of a row, split at pipes that no backslash precedes, code spans or not.
  ///
  /// - Returns: how many cells were appended.
  @discardableResult
  private func appendCells(of line: ByteRange, to cells: inout Growing<Cell>, most: Int = .max) -> Int {
    let row = ContentLines.trimmed(line, in: bytes)
    let limit = most > .max - cells.count ? .max : cells.count + most
    let before = cells.count
    var start = row.lower
    if start < row.upper, bytes[start] == UInt8(ascii: "|") { start += 1 }
    var index = start
    while cells.count < limit, let pipe = bytes.firstIndex(of: UInt8(ascii: "|"), from: index, to: row.upper) {
      index = pipe + 1
      if pipe > row.lower, bytes[pipe - 1] == .backslash { continue }
      cells.append(cell(start, pipe))
      start = index
    }
    if start < row.upper, cells.count < limit { cells.append(cell(start, row.upper)) }
    return cells.count - before
  }

  private func cell(_ lower: Int, _ upper: Int) -> Cell {
    let end = ContentLines.trimmedEnd(lower, upper, in: bytes)
    var start = lower
    while start < end, bytes[start].isBlank { start += 1 }
    return Cell(range: ByteRange(start, end))
  }

  /// The alignments of a delimiter row, or nil when the line is none.
  private func delimiterRow(_ line: ByteRange) -> [Table.Alignment]? {
    let row = ContentLines.trimmed(line, in: bytes)
    guard !row.isEmpty, ContentLines.mayBeDelimiterRow(row, in: bytes) else { return nil }
    var alignments: [Table.Alignment] = []
    var index = row.lower
    if bytes[index] == UInt8(ascii: "|") { index += 1 }
    while index < row.upper {
      while index < row.upper, bytes[index].isBlank { index += 1 }
      let isLeft = index < row.upper && bytes[index] == UInt8(ascii: ":")
      if isLeft { index += 1 }
      let dashes = index
      while index < row.upper, bytes[index] == UInt8(ascii: "-") { index += 1 }
      guard index > dashes else { return nil }
      let isRight = index < row.upper && bytes[index] == UInt8(ascii: ":")
      if isRight { index += 1 }
      while index < row.upper, bytes[index].isBlank { index += 1 }
      guard index == row.upper || bytes[index] == UInt8(ascii: "|") else { return nil }
      index += 1
      alignments.append(isLeft ? (isRight ? .center : .left) : isRight ? .right : .none)
    }
    return alignments.isEmpty ? nil : alignments
  }
}
