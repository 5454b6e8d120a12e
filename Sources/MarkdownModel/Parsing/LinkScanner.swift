/// Reads what stands around link texts: `(destination "title")`, `[label]` and link reference definitions
/// (CommonMark sections 4.7 and 6.3).
struct LinkScanner {
  private let bytes: SourceBytes
  private let segments: UnsafeBufferPointer<ByteRange>
  private(set) var line: Int
  private(set) var cursor: Int

  init(bytes: SourceBytes, segments: UnsafeBufferPointer<ByteRange>, line: Int, cursor: Int) {
    self.bytes = bytes
    self.segments = segments
    self.line = line
    self.cursor = cursor
  }

  /// The destination of `(destination "title")`, with the cursor behind the closing parenthesis; nil when no such
  /// tail stands here.
  mutating func tail() -> ByteRange? {
    guard current == UInt8(ascii: "(") else { return nil }
    cursor += 1
    skipBlanks()
    guard let destination = destination() else { return nil }
    let end = cursor
    skipBlanks()
    if cursor != end, isTitleStart {
      guard skipTitle() else { return nil }
      skipBlanks()
    }
    guard current == UInt8(ascii: ")") else { return nil }
    cursor += 1
    return destination
  }

  /// Steps over `[label]`; libcmark takes up to 1,000 bytes.
  mutating func skipLabel() -> Bool {
    guard current == UInt8(ascii: "[") else { return false }
    cursor += 1
    var length = 0
    while length <= 1000 {
      guard let byte = current else {
        guard nextLine() else { return false }
        length += 1
        continue
      }
      if byte == UInt8(ascii: "[") { return false }
      let isEscape = byte == .backslash && cursor + 1 < segments[line].upper && bytes[cursor + 1].isPunctuationASCII
      cursor += isEscape ? 2 : 1
      length += isEscape ? 2 : 1
      if byte == UInt8(ascii: "]") { return true }
    }
    return false
  }

  /// Steps over a link reference definition; afterwards the cursor stands at the end of its last line.
  mutating func skipDefinition() -> Bool {
    let start = cursor
    let startLine = line
    guard skipLabel(), !isBlank(from: start + 1, in: startLine), current == UInt8(ascii: ":") else { return false }
    cursor += 1
    skipBlanksAndOneLineEnding()
    guard destination() != nil else { return false }
    let (endLine, end) = (line, cursor)
    skipBlanksAndOneLineEnding()
    if (line, cursor) != (endLine, end), isTitleStart, skipTitle(), isAtLineEnd() { return true }
    (line, cursor) = (endLine, end)
    return isAtLineEnd()
  }

  /// The byte at the cursor; nil at the end of a line.
  private var current: UInt8? { cursor < segments[line].upper ? bytes[cursor] : nil }

  private mutating func nextLine() -> Bool {
    guard line + 1 < segments.endIndex else { return false }
    line += 1
    cursor = segments[line].lower
    return true
  }

  /// Whether a label that ends at the cursor holds blanks only.
  private func isBlank(from start: Int, in startLine: Int) -> Bool {
    guard line == startLine else {
      return (startLine...line).allSatisfy { index in
        let part = segments[index]
        let lower = index == startLine ? start : part.lower
        let upper = index == line ? cursor - 1 : part.upper
        return lower >= upper || bytes[lower..<upper].allSatisfy(\.isSpaceOrTab)
      }
    }
    return bytes[start..<cursor - 1].allSatisfy(\.isSpaceOrTab)
  }

  // MARK: Blanks

  private mutating func skipBlanksOnLine() {
    while let byte = current, byte.isBlank { cursor += 1 }
  }

  private mutating func skipBlanks() {
    repeat { skipBlanksOnLine() } while current == nil && nextLine()
  }

  private mutating func skipBlanksAndOneLineEnding() {
    skipBlanksOnLine()
    if current == nil, nextLine() { skipBlanksOnLine() }
  }

  private mutating func isAtLineEnd() -> Bool {
    skipBlanksOnLine()
    return current == nil
  }

  // MARK: Destination

  private mutating func destination() -> ByteRange? {
    current == UInt8(ascii: "<") ? pointyDestination() : bareDestination()
  }

  private mutating func pointyDestination() -> ByteRange? {
    cursor += 1
    let start = cursor
    while let byte = current {
      switch byte {
      case UInt8(ascii: ">"):
        cursor += 1
        return ByteRange(start, cursor - 1)
      case UInt8(ascii: "<"): return nil
      case .backslash where cursor + 1 < segments[line].upper: cursor += 2
      default: cursor += 1
      }
    }
    return nil
  }

  private mutating func bareDestination() -> ByteRange? {
    let start = cursor
    var depth = 0
    scanning: while let byte = current {
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break scanning }
        depth -= 1
      case .backslash where cursor + 1 < segments[line].upper && bytes[cursor + 1].isPunctuationASCII: cursor += 1
      case _ where byte.isBlank: break scanning
      default: break
      }
      cursor += 1
    }
    // Only the closing parenthesis of a tail may follow an empty destination.
    let isMissing = cursor == start && current != UInt8(ascii: ")")
    return depth == 0 && !isMissing ? ByteRange(start, cursor) : nil
  }

  // MARK: Title

  private var isTitleStart: Bool {
    current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") || current == UInt8(ascii: "(")
  }

  /// Steps over a title. libcmark takes an escaped closing mark for the end when no other follows.
  private mutating func skipTitle() -> Bool {
    let opening = current
    let closing = opening == UInt8(ascii: "(") ? UInt8(ascii: ")") : opening
    var escapedEnd: (line: Int, cursor: Int)?
    cursor += 1
    while true {
      guard let byte = current else {
        guard nextLine() else { break }
        continue
      }
      cursor += 1
      if byte == closing { return true }
      if byte == opening { break }
      if byte == .backslash, let escaped = current, escaped.isPunctuationASCII {
        cursor += 1
        if escaped == closing { escapedEnd = (line, cursor) }
      }
    }
    guard let escapedEnd else { return false }
    (line, cursor) = escapedEnd
    return true
  }
}
