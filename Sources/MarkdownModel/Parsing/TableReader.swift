/// Finds a GFM table in the content lines of a paragraph (GFM section 4.10).
///
/// libcmark reads a table as a paragraph; the lines before the header row stay one.
struct TableReader {
  /// A table found: which of the lines it takes, and its cells.
  struct Reading {
    /// Header, delimiter row and body rows: indices into the lines.
    let lines: Range<Int>
    let alignments: [Table.Alignment]
    let cells: [Cell]
  }

  let bytes: [UInt8]
  /// The paragraph's lines without container markers.
  let segments: ArraySlice<ByteRange>

  /// The first table at or after a line, or nil.
  func table(from first: Int) -> Reading? {
    var line = max(first, segments.startIndex) + 1
    while line < segments.endIndex {
      if let alignments = delimiterRow(segments[line]) {
        let header = cells(of: segments[line - 1])
        if header.count == alignments.count,
          alignments.count > 1 || hasPipe(segments[line]) || hasPipe(segments[line - 1])
        {
          return reading(header: header, at: line - 1, alignments: alignments)
        }
      }
      line += 1
    }
    return nil
  }

  private func reading(header: [Cell], at first: Int, alignments: [Table.Alignment]) -> Reading {
    var all = header
    var line = first + 2
    while line < segments.endIndex, !ContentLines.trimmed(segments[line], in: bytes).isEmpty {
      var row = cells(of: segments[line])
      if row.count > alignments.count { row.removeLast(row.count - alignments.count) }
      let end = segments[line].upper
      while row.count < alignments.count { row.append(Cell(range: ByteRange(end, end))) }
      all += row
      line += 1
    }
    return Reading(lines: first..<line, alignments: alignments, cells: all)
  }

  private func hasPipe(_ line: ByteRange) -> Bool {
    bytes[line.lower..<line.upper].contains(UInt8(ascii: "|"))
  }

  /// The cells of a row, split at pipes that no backslash precedes, code spans or not.
  private func cells(of line: ByteRange) -> [Cell] {
    let row = ContentLines.trimmed(line, in: bytes)
    var cells: [Cell] = []
    var start = row.lower
    if start < row.upper, bytes[start] == UInt8(ascii: "|") { start += 1 }
    var index = start
    while index < row.upper {
      let byte = bytes[index]
      if byte == .backslash, index + 1 < row.upper, bytes[index + 1] == UInt8(ascii: "|") {
        index += 2
        continue
      }
      if byte == UInt8(ascii: "|") {
        cells.append(Cell(range: ContentLines.trimmed(ByteRange(start, index), in: bytes)))
        start = index + 1
      }
      index += 1
    }
    if start < row.upper || cells.isEmpty {
      cells.append(Cell(range: ContentLines.trimmed(ByteRange(start, row.upper), in: bytes)))
    }
    return cells
  }

  /// The alignments of a delimiter row, or nil when the line is none.
  private func delimiterRow(_ line: ByteRange) -> [Table.Alignment]? {
    let row = ContentLines.trimmed(line, in: bytes)
    guard !row.isEmpty, Self.isDelimiterByte(bytes[row.lower]) else { return nil }
    var alignments: [Table.Alignment] = []
    var index = row.lower
    if bytes[index] == UInt8(ascii: "|") { index += 1 }
    while index < row.upper {
      while index < row.upper, bytes[index].isSpaceOrTab { index += 1 }
      let isLeft = index < row.upper && bytes[index] == UInt8(ascii: ":")
      if isLeft { index += 1 }
      let dashes = index
      while index < row.upper, bytes[index] == UInt8(ascii: "-") { index += 1 }
      guard index > dashes else { return nil }
      let isRight = index < row.upper && bytes[index] == UInt8(ascii: ":")
      if isRight { index += 1 }
      while index < row.upper, bytes[index].isSpaceOrTab { index += 1 }
      guard index == row.upper || bytes[index] == UInt8(ascii: "|") else { return nil }
      index += 1
      alignments.append(isLeft ? (isRight ? .center : .left) : isRight ? .right : .none)
    }
    return alignments
  }

  private static func isDelimiterByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }
}
