import MarkdownModel

/// Small questions about the bytes around an offset, shared by the placeholder scanners.
///
/// Nothing outside the limits is ever looked at, so a value ends where its unit ends.
struct TextCursor: Sendable {
  let bytes: [UInt8]
  var limits: ByteRange

  func byte(_ offset: Int) -> UInt8 { limits.contains(offset) ? bytes[offset] : 0 }

  /// A letter or digit of any script, or `_`.
  func isWord(_ offset: Int) -> Bool {
    guard limits.contains(offset) else { return false }
    let byte = bytes[offset]
    if byte < 0x80 { return byte.isAlphanumericASCII || byte == UInt8(ascii: "_") }
    var start = offset
    while start > limits.lower, bytes[start].isContinuation { start -= 1 }
    return Folding.letter(in: bytes, at: start, limit: limits.upper).isWord
  }

  /// Whether a word ends before an offset: an underscore that joins nothing is emphasis.
  func isWordBefore(_ offset: Int) -> Bool {
    guard byte(offset - 1) == UInt8(ascii: "_") else { return isWord(offset - 1) }
    var index = offset - 1
    while byte(index) == UInt8(ascii: "_") { index -= 1 }
    return isWord(index)
  }

  /// Whether a word goes on at an offset; see `isWordBefore`.
  func isWordAfter(_ offset: Int) -> Bool {
    var index = offset
    while byte(index) == UInt8(ascii: "_") { index += 1 }
    return isWord(index)
  }

  /// Whether nothing but blanks follows on the line of an offset.
  func endsLine(behind offset: Int) -> Bool {
    var index = offset
    while byte(index).isSpaceOrTab { index += 1 }
    return index >= limits.upper || bytes[index].isLineEnding
  }

  func skipBlanks(_ offset: Int) -> Int {
    var index = offset
    while index < limits.upper {
      if bytes[index].isWhitespace {
        index += 1
      } else if bytes[index] == 0xC2, byte(index + 1) == 0xA0 {
        index += 2
      } else if bytes[index] == 0xE2, byte(index + 1) == 0x80, byte(index + 2) == 0xAF {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  /// The end of the ASCII letters and digits from an offset.
  func wordEnd(_ offset: Int) -> Int {
    var index = offset
    while isWord(index) { index += 1 }
    return index
  }

  func hasPrefix(_ text: StaticString, at offset: Int) -> Bool {
    offset >= limits.lower && offset + text.utf8CodeUnitCount <= limits.upper && bytes.span.hasPrefix(text, at: offset)
  }

  /// The first occurrence of a text from an offset, on at most `lines` lines.
  func find(_ text: StaticString, from offset: Int, within length: Int, lines: Int = 8) -> Int? {
    var index = offset
    var remaining = lines
    let end = min(limits.upper, offset + length)
    let first = text.utf8Start.pointee
    while index < end {
      let byte = bytes[index]
      if byte == first, hasPrefix(text, at: index) { return index }
      if byte == .lineFeed {
        remaining -= 1
        if remaining == 0 { return nil }
      }
      index += 1
    }
    return nil
  }

  func trimmed(_ range: ByteRange) -> ByteRange {
    var (lower, upper) = (range.lower, range.upper)
    while lower < upper, bytes[lower].isWhitespace { lower += 1 }
    while upper > lower, bytes[upper - 1].isWhitespace { upper -= 1 }
    return ByteRange(lower, upper)
  }

  func contains(_ mark: UInt8, in range: ByteRange) -> Bool {
    for index in range.lower..<range.upper where bytes[index] == mark { return true }
    return false
  }

  func string(_ range: ByteRange) -> String { String(decoding: bytes[range.lower..<range.upper], as: UTF8.self) }
}
