import MarkdownModel

/// A range for people and tools, with lines and columns in Unicode scalars and byte offsets.
struct SourceRange: Encodable, Sendable {
  struct Position: Encodable, Sendable {
    let line: Int
    let column: Int
    let offset: Int
  }

  let start: Position
  let end: Position

  init(_ range: ByteRange, in source: SourceText) {
    start = Self.position(range.lower, in: source)
    end = Self.position(range.upper, in: source)
  }

  private static func position(_ offset: Int, in source: SourceText) -> Position {
    let place = source.lineColumn(at: offset)
    return Position(line: place.line, column: place.column, offset: offset)
  }
}
