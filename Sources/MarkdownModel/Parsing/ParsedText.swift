/// The bytes and lines of a source whose body is being parsed, valid as long as that takes.
///
/// Parsing looks at single bytes in many places: counting references to the arrays there would cost more than looking.
struct ParsedText {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The part that is parsed.
  let body: ByteRange
  private let lineStarts: UnsafeBufferPointer<UInt32>

  init(bytes: UnsafeBufferPointer<UInt8>, lineStarts: UnsafeBufferPointer<UInt32>, body: ByteRange) {
    self.bytes = bytes
    self.lineStarts = lineStarts
    self.body = body
  }

  var lineCount: Int { lineStarts.count }

  /// The 0-based index of the line that holds the offset. O(log lines).
  func line(at offset: Int) -> Int { max(0, lineStarts.partitioningIndex { Int($0) > offset } - 1) }

  /// The part of a line that belongs to the body, without its line ending.
  func lineRange(_ line: Int) -> ByteRange {
    let range = wholeLineRange(line)
    return body.contains(range) ? range : range.clamped(to: body)
  }

  /// The first byte of a line's part in the body, a line ending included; 0 when it has none.
  func firstByte(ofLine line: Int) -> UInt8 {
    precondition(UInt(bitPattern: line) < UInt(bitPattern: lineStarts.count))
    let start = max(Int(lineStarts[line]), body.lower)
    return start < body.upper ? bytes[start] : 0
  }

  /// A line without its line ending.
  @inline(__always) func wholeLineRange(_ line: Int) -> ByteRange {
    precondition(UInt(bitPattern: line) < UInt(bitPattern: lineStarts.count))
    let start = Int(lineStarts[line])
    guard line + 1 < lineStarts.count else { return ByteRange(start, bytes.count) }
    var end = Int(lineStarts[line + 1])
    if bytes[end - 1] == .lineFeed { end -= 1 }
    if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
    return ByteRange(start, end)
  }
}

/// The bytes of a source while it is parsed.
typealias SourceBytes = UnsafeBufferPointer<UInt8>
