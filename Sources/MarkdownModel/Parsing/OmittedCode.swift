/// The lines inside fenced code blocks, which libcmark need not see: they are code, whatever they look like.
///
/// Only of blocks at the margin. A fence there ends all that is open but another code block or HTML (CommonMark
/// sections 4.5 and 4.6). As soon as it is not certain which of these a line stands in, nothing more is left out.
struct OmittedCode {
  private struct Lines {
    let first: Int
    let count: Int
    /// The index that libcmark gives the line behind them.
    let parsed: Int
    /// How many lines are left out up to here, these included.
    let total: Int
  }

  /// libcmark counts marks in a byte.
  private static let longestFence = 255

  private let firstLine: Int
  private var all: [Lines] = []
  /// How many of them come before the line asked for last.
  private var passed = 0
  /// libcmark's lines around that one with nothing left out between them, and how many lines are left out before them.
  private var stretch = 0..<0
  private var before = 0

  /// Leaves out nothing.
  init(firstLine: Int) { self.firstLine = firstLine }

  init(_ text: ParsedText, firstLine: Int) {
    self.firstLine = firstLine
    find(in: text)
  }

  // MARK: Where they are

  /// The 0-based line of the source for libcmark's 0-based line.
  mutating func sourceLine(_ parsed: Int) -> Int {
    if parsed < stretch.lowerBound || parsed >= stretch.upperBound { move(to: parsed) }
    return firstLine + parsed + before
  }

  private mutating func move(to parsed: Int) {
    while passed < all.count, all[passed].parsed <= parsed { passed += 1 }
    while passed > 0, all[passed - 1].parsed > parsed { passed -= 1 }
    stretch = (passed > 0 ? all[passed - 1].parsed : .min)..<(passed < all.count ? all[passed].parsed : .max)
    before = passed > 0 ? all[passed - 1].total : 0
  }

  /// How many lines are left out behind the line asked for last.
  func count(behind line: Int) -> Int {
    passed < all.count && all[passed].first == line + 1 ? all[passed].count : 0
  }

  /// The parts of the body that remain, from line to line.
  func remaining(of text: ParsedText) -> [ByteRange] {
    var parts: [ByteRange] = []
    var start = text.body.lower
    for lines in all {
      parts.append(ByteRange(start, text.lineRange(lines.first).lower))
      start = text.lineRange(lines.first + lines.count).lower
    }
    parts.append(ByteRange(start, text.body.upper))
    return parts
  }

  // MARK: Finding them

  private mutating func find(in text: ParsedText) {
    let bytes = text.bytes
    let end = text.line(at: text.body.upper)
    // libcmark skips a byte order mark where it starts to read; the one of the file is not in the body.
    if bytes.span.hasPrefix("\u{FEFF}", at: text.body.lower) { return }
    var isInHTML = false
    var line = firstLine
    while line <= end {
      line += 1
      if Self.isText(text.firstByte(ofLine: line - 1)) { continue }
      let range = text.lineRange(line - 1)
      guard let first = Self.first(of: range, in: bytes) else {
        isInHTML = false
        continue
      }
      switch bytes[first] {
      case UInt8(ascii: "<"):
        if Self.maySpanBlankLines(ByteRange(first, range.upper), bytes) { return }
        isInHTML = true
      case UInt8(ascii: "`"), UInt8(ascii: "~"):
        guard first - range.lower < 4, let length = Self.fence(ByteRange(first, range.upper), bytes) else { continue }
        let mark = bytes[first]
        // libcmark reads an info string as UTF-8; one that is none would make the line no fence.
        guard first == range.lower, !isInHTML, length < Self.longestFence, Self.isASCII(range, bytes),
          let closing = Self.closing(mark, length, from: line, to: end, text)
        else { return }
        omit(line..<closing)
        line = closing + 1
      default: break
      }
    }
  }

  /// Whether a line that begins with a byte is neither blank nor indented, and starts neither a fence nor HTML.
  private static func isText(_ byte: UInt8) -> Bool {
    byte > .space && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "`") && byte != UInt8(ascii: "~")
  }

  private mutating func omit(_ lines: Range<Int>) {
    if lines.isEmpty { return }
    let before = all.last?.total ?? 0
    all.append(
      Lines(
        first: lines.lowerBound, count: lines.count, parsed: lines.lowerBound - firstLine - before,
        total: before + lines.count))
  }

  /// The first byte of a line that is no blank; a tab is one, as what stands behind it starts neither fence nor HTML.
  private static func first(of line: ByteRange, in bytes: SourceBytes) -> Int? {
    var index = line.lower
    while index < line.upper, bytes[index] == .space { index += 1 }
    if index < line.upper, bytes[index] > .space { return index }
    let isBlank = ContentLines.trimmedEnd(index, line.upper, in: bytes) == index
    return isBlank ? nil : index
  }

  /// The length of an opening fence; nil when a line is none.
  private static func fence(_ line: ByteRange, _ bytes: SourceBytes) -> Int? {
    let length = ContentLines.fenceLength(of: line, in: bytes)
    guard length >= 3 else { return nil }
    let isCodeSpan =
      bytes[line.lower] == UInt8(ascii: "`")
      && bytes.firstIndex(of: UInt8(ascii: "`"), from: line.lower + length, to: line.upper) != nil
    return isCodeSpan ? nil : length
  }

  private static func isASCII(_ line: ByteRange, _ bytes: SourceBytes) -> Bool {
    for index in line.lower..<line.upper where bytes[index] >= 0x80 || bytes[index] == 0 { return false }
    return true
  }

  /// The line that closes a fence.
  private static func closing(_ mark: UInt8, _ length: Int, from first: Int, to last: Int, _ text: ParsedText) -> Int? {
    let bytes = text.bytes
    var line = first
    while line <= last {
      let first = text.firstByte(ofLine: line)
      if first == mark || first == .space, closes(text.lineRange(line), mark, length, bytes) { return line }
      line += 1
    }
    return nil
  }

  private static func closes(_ line: ByteRange, _ mark: UInt8, _ length: Int, _ bytes: SourceBytes) -> Bool {
    var start = line.lower
    while start < line.upper, bytes[start] == .space { start += 1 }
    var end = start
    while end < line.upper, bytes[end] == mark { end += 1 }
    return start - line.lower < 4 && end - start >= length
      && bytes[end..<line.upper].allSatisfy(\.isSpaceOrTab)
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
