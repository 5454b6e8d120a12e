/// Recognises a line that is one whole open or closing tag: the start of an HTML block that cannot interrupt a
/// paragraph, but can interrupt a table (CommonMark section 4.6, kind 7).
struct HTMLTag {
  private let bytes: SourceBytes
  private let end: Int
  private var cursor: Int

  /// Whether the line, without blanks around it, is one tag and nothing else.
  static func isWhole(_ line: ByteRange, in bytes: SourceBytes) -> Bool {
    var tag = HTMLTag(bytes: bytes, end: line.upper, cursor: line.lower)
    return tag.skipTag() && tag.cursor == tag.end
  }

  private var byte: UInt8 { cursor < end ? bytes[cursor] : 0 }

  private mutating func skip(_ mark: UInt8) -> Bool {
    guard byte == mark else { return false }
    cursor += 1
    return true
  }

  private mutating func skipWhile(_ isPart: (UInt8) -> Bool) -> Bool {
    let start = cursor
    while cursor < end, isPart(bytes[cursor]) { cursor += 1 }
    return cursor > start
  }

  private mutating func skipTag() -> Bool {
    guard skip(UInt8(ascii: "<")) else { return false }
    let isClosing = skip(UInt8(ascii: "/"))
    guard byte.isLetterASCII, skipWhile({ $0.isAlphanumericASCII || $0 == UInt8(ascii: "-") }) else { return false }
    var isSpaced = skipWhile(\.isBlank)
    if !isClosing {
      while isSpaced, isAttributeStart {
        guard let isSpacedAgain = skipAttribute() else { return false }
        isSpaced = isSpacedAgain
      }
      _ = skip(UInt8(ascii: "/"))
    }
    return skip(UInt8(ascii: ">"))
  }

  private var isAttributeStart: Bool { byte.isLetterASCII || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") }

  /// Steps over an attribute and the blanks behind it; nil when its value is malformed, else whether there were blanks.
  private mutating func skipAttribute() -> Bool? {
    _ = skipWhile { $0.isAlphanumericASCII || "_.:-".utf8.contains($0) }
    let isSpaced = skipWhile(\.isBlank)
    guard skip(UInt8(ascii: "=")) else { return isSpaced }
    _ = skipWhile(\.isBlank)
    let quote = byte
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      cursor += 1
      _ = skipWhile { $0 != quote }
      guard skip(quote) else { return nil }
    } else {
      guard skipWhile({ !$0.isBlank && !"\"'=<>`".utf8.contains($0) }) else { return nil }
    }
    return skipWhile(\.isBlank)
  }
}
