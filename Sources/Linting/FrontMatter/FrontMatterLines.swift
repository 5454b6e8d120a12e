import MarkdownModel
import RuleModel

/// A value in the front matter, found line by line, so that broken YAML can be read as well.
struct FrontMatterValue: Sendable {
  /// The key; empty for the element of a list.
  let key: String
  let keyRange: ByteRange
  /// Without quotes, blanks and comment.
  let range: ByteRange
  let isTopLevel: Bool
}

/// The `key: value` lines of a YAML front matter.
struct FrontMatterLines: Sendable {
  let values: [FrontMatterValue]
  /// The text behind `#`, each without it.
  let comments: [ByteRange]

  init(_ block: FrontMatterBlock, in source: SourceText) {
    var values: [FrontMatterValue] = []
    var comments: [ByteRange] = []
    var line = source.line(at: block.content.lower)
    while line < source.lineCount, source.lineStart(line) < block.content.upper {
      let reading = Self.read(source.lineRange(line), in: source)
      if let value = reading.value { values.append(value) }
      if let comment = reading.comment { comments.append(comment) }
      line += 1
    }
    self.values = values
    self.comments = comments
  }

  private static func read(_ line: ByteRange, in source: SourceText) -> (value: FrontMatterValue?, comment: ByteRange?)
  {
    let bytes = source.bytes
    var start = line.lower
    while start < line.upper, bytes[start].isSpaceOrTab { start += 1 }
    let isIndented = start > line.lower
    var isElement = false
    while start + 1 < line.upper, bytes[start] == UInt8(ascii: "-"), bytes[start + 1].isSpaceOrTab {
      isElement = true
      start += 1
      while start < line.upper, bytes[start].isSpaceOrTab { start += 1 }
    }
    let (text, comment) = splitComment(ByteRange(start, line.upper), in: bytes)
    var valueStart = text.lower
    var key = ""
    var keyRange = ByteRange(text.lower, text.lower)
    if let colon = colon(in: text, bytes) {
      keyRange = ByteRange(text.lower, colon)
      key = source.string(keyRange)
      valueStart = colon + 1
    } else if !isElement {
      return (nil, comment)
    }
    let value = unquoted(ByteRange(valueStart, text.upper), in: bytes)
    return (
      FrontMatterValue(key: key, keyRange: keyRange, range: value, isTopLevel: !isIndented && !isElement), comment
    )
  }

  /// A comment starts the line or follows a blank, outside quotes (YAML 1.2, section 6.6).
  private static func splitComment(_ text: ByteRange, in bytes: [UInt8]) -> (ByteRange, ByteRange?) {
    var quote: UInt8 = 0
    for index in text.lower..<text.upper {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        if index == text.lower || !bytes[index - 1].isAlphanumericASCII { quote = byte }
      } else if byte == UInt8(ascii: "#"), index == text.lower || bytes[index - 1].isSpaceOrTab {
        return (ByteRange(text.lower, index), ByteRange(index + 1, text.upper))
      }
    }
    return (text, nil)
  }

  private static func colon(in text: ByteRange, _ bytes: [UInt8]) -> Int? {
    guard text.lower < text.upper, bytes[text.lower].isLetterASCII else { return nil }
    for index in text.lower..<text.upper where bytes[index] == UInt8(ascii: ":") {
      return index + 1 >= text.upper || bytes[index + 1].isSpaceOrTab ? index : nil
    }
    return nil
  }

  private static func unquoted(_ range: ByteRange, in bytes: [UInt8]) -> ByteRange {
    var (lower, upper) = (range.lower, range.upper)
    while lower < upper, bytes[lower].isSpaceOrTab { lower += 1 }
    while upper > lower, bytes[upper - 1].isSpaceOrTab { upper -= 1 }
    if upper - lower >= 2, bytes[lower] == bytes[upper - 1],
      bytes[lower] == UInt8(ascii: "\"") || bytes[lower] == UInt8(ascii: "'")
    {
      lower += 1
      upper -= 1
    }
    return ByteRange(lower, upper)
  }
}
