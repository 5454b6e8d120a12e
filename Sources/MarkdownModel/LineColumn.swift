/// A place for people and editors: line and column, both 1-based.
public struct LineColumn: Hashable, Sendable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// What a column counts.
public enum ColumnUnit: Sendable {
  /// UTF-8 bytes.
  case utf8
  /// UTF-16 code units, as in the Language Server Protocol.
  case utf16
  /// Unicode scalars, as in perflint's JSON.
  case scalar
}

extension SourceText {
  /// The line and column of an offset; a byte order mark takes no column, each invalid byte takes one.
  public func lineColumn(at offset: Int, in unit: ColumnUnit = .scalar) -> LineColumn {
    let line = line(at: offset)
    let start = line == 0 ? min(byteOrderMarkLength, offset) : lineStart(line)
    let mark = unit == .utf8 ? nil : columnMarks.last(in: ByteRange(start, offset))
    let counted = mark.map { unit == .utf16 ? $0.utf16 : $0.scalars } ?? 0
    return LineColumn(
      line: line + 1, column: 1 + counted + length(of: ByteRange(mark?.offset ?? start, offset), in: unit))
  }

  @inline(__always)
  private func isASCII(eightBytesAt index: Int) -> Bool {
    bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
  }

  /// The length of a range counted in the given unit.
  public func length(of range: ByteRange, in unit: ColumnUnit) -> Int {
    if unit == .utf8 { return range.count }
    var length = 0
    var index = range.lower
    while index < range.upper {
      if index + 8 <= range.upper, isASCII(eightBytesAt: index) {
        (length, index) = (length + 8, index + 8)
        continue
      }
      let width = bytes.scalarWidth(at: index)
      length += unit == .utf16 && width == 4 ? 2 : 1
      index += width
    }
    return length
  }
}
