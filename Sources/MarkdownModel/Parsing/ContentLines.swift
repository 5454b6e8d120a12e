/// The content of a block's lines, without the markers and indentation of the blocks around it.
enum ContentLines {
  /// The content of the lines of a paragraph or heading.
  ///
  /// - Parameters:
  ///   - start: where the first line's content starts.
  ///   - quoteDepth: how many block quotes enclose the block; lazy lines may carry fewer markers.
  static func segments(
    of source: SourceText, lines: ClosedRange<Int>, start: Int, quoteDepth: Int, limit: Int,
    into segments: inout [ByteRange]
  ) {
    for line in lines {
      let range = source.lineRange(line)
      let lower = line == lines.lowerBound ? start : contentStart(of: range, in: source.bytes, quoteDepth: quoteDepth)
      segments.append(ByteRange(lower, max(lower, min(range.upper, limit))))
    }
  }

  /// Where a continuation line's content starts: behind its quote markers and all blanks.
  private static func contentStart(of line: ByteRange, in bytes: [UInt8], quoteDepth: Int) -> Int {
    var start = line.lower
    var remaining = quoteDepth
    while true {
      var end = start
      while end < line.upper, bytes[end].isSpaceOrTab { end += 1 }
      guard remaining > 0, end < line.upper, bytes[end] == UInt8(ascii: ">") else { return end }
      start = end + 1
      remaining -= 1
    }
  }

  /// The content of an ATX heading's line: without opening and closing `#` (CommonMark section 4.2).
  static func headingContent(of line: ByteRange, in bytes: [UInt8]) -> ByteRange {
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

  /// The end of a range without the blanks before it.
  static func trimmedEnd(_ lower: Int, _ upper: Int, in bytes: [UInt8]) -> Int {
    var end = upper
    while end > lower, bytes[end - 1].isSpaceOrTab { end -= 1 }
    return end
  }

  /// A range without the blanks at both ends.
  static func trimmed(_ range: ByteRange, in bytes: [UInt8]) -> ByteRange {
    let upper = trimmedEnd(range.lower, range.upper, in: bytes)
    var lower = range.lower
    while lower < upper, bytes[lower].isSpaceOrTab { lower += 1 }
    return ByteRange(lower, upper)
  }
}
