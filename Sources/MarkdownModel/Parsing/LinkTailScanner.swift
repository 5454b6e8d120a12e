/// Reads `(destination "title")` behind the text of an inline link (CommonMark section 6.3).
struct LinkTailScanner {
  private let bytes: [UInt8]
  private let segments: ArraySlice<ByteRange>
  private(set) var line: Int
  private(set) var cursor: Int

  init(bytes: [UInt8], segments: ArraySlice<ByteRange>, line: Int, cursor: Int) {
    self.bytes = bytes
    self.segments = segments
    self.line = line
    self.cursor = cursor
  }

  /// The destination's range, with the cursor behind the closing parenthesis; nil when no such tail stands here.
  mutating func scan() -> ByteRange? {
    guard current == UInt8(ascii: "(") else { return nil }
    cursor += 1
    skipBlanks()
    guard let destination = current == UInt8(ascii: "<") ? pointyDestination() : bareDestination() else { return nil }
    let beforeBlanks = (line, cursor)
    skipBlanks()
    if let quote = current, (line, cursor) != beforeBlanks || destination.isEmpty,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "(")
    {
      guard skipTitle(closedBy: quote == UInt8(ascii: "(") ? UInt8(ascii: ")") : quote) else { return nil }
      skipBlanks()
    }
    guard current == UInt8(ascii: ")") else { return nil }
    cursor += 1
    return destination
  }

  /// The byte at the cursor; nil at the end of a line.
  private var current: UInt8? { cursor < segments[line].upper ? bytes[cursor] : nil }

  private mutating func skipBlanks() {
    while true {
      if let byte = current {
        guard byte.isSpaceOrTab else { return }
        cursor += 1
      } else {
        guard line + 1 < segments.endIndex else { return }
        line += 1
        cursor = segments[line].lower
      }
    }
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
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scanning }
        depth -= 1
      case .backslash where cursor + 1 < segments[line].upper && bytes[cursor + 1].isPunctuationASCII: cursor += 1
      case 0x01...0x20, 0x7F: break scanning
      default: break
      }
      cursor += 1
    }
    return depth == 0 ? ByteRange(start, cursor) : nil
  }

  private mutating func skipTitle(closedBy quote: UInt8) -> Bool {
    cursor += 1
    while true {
      guard let byte = current else {
        guard line + 1 < segments.endIndex else { return false }
        line += 1
        cursor = segments[line].lower
        continue
      }
      cursor += byte == .backslash && cursor + 1 < segments[line].upper ? 2 : 1
      if byte == quote { return true }
    }
  }
}
