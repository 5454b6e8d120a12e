/// The content of a block's lines, without the markers and indentation of the blocks around it.
enum ContentLines {
  /// Whether a line is an ATX heading rather than a setext heading's first line (CommonMark section 4.2).
  static func isATXHeading(_ line: ByteRange, in bytes: SourceBytes) -> Bool {
    let marks = runLength(of: UInt8(ascii: "#"), at: line, in: bytes)
    guard (1...6).contains(marks) else { return false }
    return marks == line.count || bytes[line.lower + marks].isSpaceOrTab
  }

  static func headingLevel(of line: ByteRange, in bytes: SourceBytes) -> Int {
    runLength(of: UInt8(ascii: "#"), at: line, in: bytes)
  }

  /// The content of an ATX heading's line: without opening and closing `#` (CommonMark section 4.2).
  static func headingContent(of line: ByteRange, in bytes: SourceBytes) -> ByteRange {
    var lower = line.lower
    var upper = line.upper
    while lower < upper, bytes[lower] == UInt8(ascii: "#") { lower += 1 }
    while lower < upper, bytes[lower].isSpaceOrTab { lower += 1 }
    upper = trimmedEnd(lower, upper, in: bytes)
    var closing = upper
    while closing > lower, bytes[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
    if closing < upper, closing == lower || bytes[closing - 1].isSpaceOrTab {
      upper = trimmedEnd(lower, closing, in: bytes)
    }
    return ByteRange(lower, upper)
  }

  /// Whether a line without blanks around it is a setext heading's underline (CommonMark section 4.3).
  static func isSetextUnderline(_ line: ByteRange, in bytes: SourceBytes) -> Bool {
    guard !line.isEmpty, bytes[line.lower] == UInt8(ascii: "=") || bytes[line.lower] == UInt8(ascii: "-") else {
      return false
    }
    return runLength(of: bytes[line.lower], at: line, in: bytes) == line.count
  }

  /// Whether such an underline would be a thematic break without a paragraph above (CommonMark section 4.1).
  static func isThematicBreak(_ line: ByteRange, in bytes: SourceBytes) -> Bool {
    line.count >= 3 && runLength(of: UInt8(ascii: "-"), at: line, in: bytes) == line.count
  }

  /// The number of backticks or tildes that a line starts with.
  static func fenceLength(of line: ByteRange, in bytes: SourceBytes) -> Int {
    max(runLength(of: UInt8(ascii: "`"), at: line, in: bytes), runLength(of: UInt8(ascii: "~"), at: line, in: bytes))
  }

  /// Whether a line without blanks around it starts like the delimiter row of a table (GFM section 4.10).
  static func mayBeDelimiterRow(_ line: ByteRange, in bytes: SourceBytes) -> Bool {
    switch bytes[line.lower] {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"): true
    default: false
    }
  }

  private static func runLength(of mark: UInt8, at line: ByteRange, in bytes: SourceBytes) -> Int {
    var end = line.lower
    while end < line.upper, bytes[end] == mark { end += 1 }
    return end - line.lower
  }

  /// The end of a range without the blanks before it.
  static func trimmedEnd(_ lower: Int, _ upper: Int, in bytes: SourceBytes) -> Int {
    var end = upper
    while end > lower, bytes[end - 1].isBlank { end -= 1 }
    return end
  }

  /// A range, or its part from an offset, without the blanks at both ends.
  static func trimmed(_ range: ByteRange, from start: Int? = nil, in bytes: SourceBytes) -> ByteRange {
    var lower = start ?? range.lower
    let upper = trimmedEnd(lower, range.upper, in: bytes)
    while lower < upper, bytes[lower].isSpaceOrTab { lower += 1 }
    return ByteRange(lower, upper)
  }
}
