#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file and where its lines begin.
///
/// Line endings are those of CommonMark section 2.1: LF, CRLF and CR.
public struct SourceText: Sendable {
  /// The bytes as they are on disk, a byte order mark included.
  public let bytes: [UInt8]
  private let lineStarts: [UInt32]
  let columnMarks: ColumnMarks

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineStarts = Self.lineStarts(in: bytes)
    columnMarks = ColumnMarks(
      bytes, lineStarts: lineStarts, byteOrderMarkLength: Self.byteOrderMarkLength(in: bytes))
  }

  public init(_ text: String) { self.init(Array(text.utf8)) }

  public var range: ByteRange { ByteRange(0, bytes.count) }

  /// The number of lines; text after the last line ending is a line, even when empty.
  public var lineCount: Int { lineStarts.count }

  /// The length in bytes of a byte order mark at the start: 3 or 0.
  public var byteOrderMarkLength: Int { Self.byteOrderMarkLength(in: bytes) }

  private static func byteOrderMarkLength(in bytes: [UInt8]) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// The 0-based index of the line that holds the offset. O(log lines).
  public func line(at offset: Int) -> Int { max(0, lineStarts.partitioningIndex { Int($0) > offset } - 1) }

  /// The range of a 0-based line without its line ending.
  public func lineRange(_ line: Int) -> ByteRange {
    let start = Int(lineStarts[line])
    var end = lineStart(line + 1)
    guard line + 1 < lineStarts.count else { return ByteRange(start, end) }
    if bytes[end - 1] == .lineFeed { end -= 1 }
    if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
    return ByteRange(start, end)
  }

  /// The offset at which a 0-based line starts; the end of the text past the last line.
  public func lineStart(_ line: Int) -> Int {
    line < lineStarts.count ? Int(lineStarts[line]) : bytes.count
  }

  /// Bytes between the start of its line and an offset.
  public func indent(of offset: Int) -> Int { offset - lineStart(line(at: offset)) }

  /// Lends the bytes and lines to whoever parses a part of them.
  func withParsedText<Result>(of body: ByteRange, _ parse: (ParsedText) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      lineStarts.withUnsafeBufferPointer { parse(ParsedText(bytes: bytes, lineStarts: $0, body: body)) }
    }
  }

  /// The text of a range; invalid UTF-8 becomes U+FFFD.
  public func string(_ range: ByteRange) -> String {
    String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
  }

  private static func lineStarts(in bytes: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = []
    starts.reserveCapacity(bytes.count / 32 + 1)
    starts.append(0)
    bytes.withUnsafeBytes { text in
      guard let start = text.baseAddress else { return }
      let end = start + text.count
      guard memchr(start, Int32(UInt8.carriageReturn), text.count) == nil else {
        addLineStarts(behindAnyLineEndingIn: bytes, to: &starts)
        return
      }
      var rest = start
      while let lineFeed = memchr(rest, Int32(UInt8.lineFeed), end - rest) {
        rest = UnsafeRawPointer(lineFeed) + 1
        starts.append(UInt32(rest - start))
      }
    }
    return starts
  }

  private static func addLineStarts(behindAnyLineEndingIn bytes: [UInt8], to starts: inout [UInt32]) {
    let text = bytes.span
    var index = 0
    while index < text.count {
      if index + 8 <= text.count {
        let plain = plainByteCount(bytes, at: index)
        index += plain
        if plain == 8 { continue }
      }
      let byte = text[index]
      index += 1
      if byte > .carriageReturn { continue }
      if byte == .lineFeed {
        starts.append(UInt32(index))
      } else if byte == .carriageReturn {
        if index < text.count, text[index] == .lineFeed { index += 1 }
        starts.append(UInt32(index))
      }
    }
  }

  /// How many of eight bytes stand before one that is as small as a line ending.
  private static func plainByteCount(_ bytes: [UInt8], at index: Int) -> Int {
    let loaded = bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    let word = UInt64(littleEndian: loaded)
    // A byte's highest bit is set where the byte is below 0x0E, and perhaps behind such a byte.
    let small = (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
    return small.trailingZeroBitCount / 8
  }
}
