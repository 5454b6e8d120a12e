/// Fenced code, and HTML.
extension CertainBlockFinder {
  /// libcmark counts marks in a byte.
  static let longestFence = 255

  /// Reads a line that may start a fence or HTML, or is blank; false when it is not certain what the next ones are.
  mutating func readMarkedLine() -> Bool {
    let range = text.lineRange(line)
    guard let first = Self.first(of: range, in: bytes) else {
      addBlankLine()
      return true
    }
    switch bytes[first] {
    case UInt8(ascii: "<"): return readHTML(ByteRange(first, range.upper), isAtMargin: first == range.lower)
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      guard first - range.lower < 4, let length = Self.fence(ByteRange(first, range.upper), bytes) else {
        readText()
        return true
      }
      // libcmark reads an info string as UTF-8; one that is none would make the line no fence.
      guard place != .html, length < Self.longestFence, Self.isPrintableASCII(range, bytes) else { return false }
      if first > range.lower { return passFence(bytes[first], length, indentation: first - range.lower) }
      guard let closing = closing(bytes[first], length) else { return false }
      add(.code, upTo: closing + 1, firstMark: inlines.marks.count)
    default: pass()
    }
    return true
  }

  // MARK: Fences

  /// The length of an opening fence; nil when a line is none.
  static func fence(_ line: ByteRange, _ bytes: SourceBytes) -> Int? {
    let length = ContentLines.fenceLength(of: line, in: bytes)
    guard length >= 3 else { return nil }
    let isCodeSpan =
      bytes[line.lower] == UInt8(ascii: "`")
      && bytes.firstIndex(of: UInt8(ascii: "`"), from: line.lower + length, to: line.upper) != nil
    return isCodeSpan ? nil : length
  }

  /// Whether a line holds nothing beyond ASCII, and no control characters but tabs.
  static func isPrintableASCII(_ line: ByteRange, _ bytes: SourceBytes) -> Bool {
    for index in line.lower..<line.upper where bytes[index] >= 0x7F || bytes[index] < .space && bytes[index] != .tab {
      return false
    }
    return true
  }

  /// The line that closes a fence on this one.
  private func closing(_ mark: UInt8, _ length: Int) -> Int? {
    var line = line + 1
    while line <= lastLine {
      let first = text.firstByte(ofLine: line)
      if first == mark || first == .space, Self.closes(text.lineRange(line), mark, length, bytes) { return line }
      line += 1
    }
    return nil
  }

  /// Passes an indented fence, be it an item's or the document's own; false when that makes a difference.
  private mutating func passFence(_ mark: UInt8, _ length: Int, indentation: Int) -> Bool {
    var line = line + 1
    while line <= lastLine {
      let range = text.lineRange(line)
      line += 1
      guard let first = Self.first(of: range, in: bytes) else { continue }
      guard first - range.lower >= indentation else { return false }
      if bytes[first] == mark, Self.closes(ByteRange(first, range.upper), mark, length, bytes) {
        guard first - range.lower == indentation else { return false }
        self.line = line
        place = .unknown
        isBehindBlank = false
        return true
      }
    }
    return false
  }

  private static func closes(_ line: ByteRange, _ mark: UInt8, _ length: Int, _ bytes: SourceBytes) -> Bool {
    var start = line.lower
    while start < line.upper, bytes[start] == .space { start += 1 }
    var end = start
    while end < line.upper, bytes[end] == mark { end += 1 }
    return start - line.lower < 4 && end - start >= length
      && bytes[end..<line.upper].allSatisfy(\.isSpaceOrTab)
  }

  // MARK: HTML

  /// Passes the line of a tag, and a comment; false when it is not certain where HTML ends.
  private mutating func readHTML(_ html: ByteRange, isAtMargin: Bool) -> Bool {
    if bytes.span.hasPrefix("<!--", at: html.lower), place != .html {
      guard let end = commentEnd(html), isAtMargin || end == line else { return false }
      line = end
    } else if Self.maySpanBlankLines(html, bytes) {
      return false
    }
    pass()
    place = .html
    return true
  }

  /// The line on which a comment ends.
  private func commentEnd(_ html: ByteRange) -> Int? {
    var start = html.lower + 2
    for line in line...lastLine {
      let end = text.lineRange(line).upper
      while start + 2 < end, let dash = bytes.firstIndex(of: UInt8(ascii: "-"), from: start, to: end) {
        if bytes.span.hasPrefix("-->", at: dash) { return line }
        start = dash + 1
      }
      start = end
    }
    return nil
  }

  /// Whether a line may start HTML that does not end at a blank line.
  private static func maySpanBlankLines(_ line: ByteRange, _ bytes: SourceBytes) -> Bool {
    guard line.count > 1 else { return false }
    switch bytes[line.lower + 1].lowercasedASCII {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "p"):
      return ["script", "style", "textarea", "pre"].contains { hasName($0, line, bytes) }
    default: return false
    }
  }

  private static func hasName(_ name: StaticString, _ tag: ByteRange, _ bytes: SourceBytes) -> Bool {
    guard tag.count > name.utf8CodeUnitCount else { return false }
    for index in 0..<name.utf8CodeUnitCount
    where bytes[tag.lower + 1 + index].lowercasedASCII != name.utf8Start[index] { return false }
    return true
  }
}
