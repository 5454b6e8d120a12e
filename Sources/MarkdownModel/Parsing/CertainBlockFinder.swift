/// Finds the blocks that are certain without libcmark: fenced code, and headings, paragraphs, tables and lists of simple
/// text.
///
/// Only blocks at the margin. A fence, a heading or text behind a blank line there ends all that is open but another
/// code block or HTML (CommonMark sections 4.5 and 4.6). As soon as it is not certain which of these a line stands in,
/// nothing more is found.
struct CertainBlockFinder {
  private enum Place {
    /// Nothing is open but the document.
    case document
    /// In a paragraph at the margin.
    case paragraph
    case html
    case unknown
  }

  /// libcmark counts marks in a byte.
  private static let longestFence = 255

  private(set) var blocks: Growing<CertainBlock>
  private(set) var omitted: OmittedLines
  private(set) var inlines: CertainText

  private let text: ParsedText
  private let firstLine: Int
  private let lastLine: Int
  private var place = Place.document
  private var isBehindBlank = true
  private var line: Int

  private var bytes: SourceBytes { text.bytes }

  init(_ text: ParsedText, firstLine: Int) {
    self.text = text
    self.firstLine = firstLine
    line = firstLine
    lastLine = text.line(at: text.body.upper)
    blocks = Growing(capacity: (lastLine - firstLine) / 4)
    omitted = OmittedLines(firstLine: firstLine)
    inlines = CertainText(text.bytes)
  }

  mutating func find() {
    // libcmark skips a byte order mark where it starts to read; the one of the file is not in the body.
    if bytes.span.hasPrefix("\u{FEFF}", at: text.body.lower) { return }
    while line <= lastLine {
      let first = text.firstByte(ofLine: line)
      switch first {
      case .lineFeed, .carriageReturn: addBlankLine()
      case UInt8(ascii: "#"): readHeading()
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        readListOrText(first)
      case UInt8(ascii: "_"): if !readThematicBreak(first) { pass() }
      case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"), 0...UInt8.space:
        guard readMarkedLine() else { return }
      default: readText()
      }
    }
  }

  // MARK: Lines

  /// A line that libcmark has to read.
  private mutating func pass() {
    if place != .html { place = .unknown }
    isBehindBlank = false
    line += 1
  }

  private mutating func addBlankLine() {
    switch place {
    case .document: omitted.omit(line..<line + 1, isMarked: false)
    case .paragraph: place = .document
    case .html: place = .unknown
    case .unknown: break
    }
    isBehindBlank = true
    line += 1
  }

  private mutating func add(_ kind: CertainBlock.Kind, upTo end: Int, firstMark: Int) {
    blocks.append(CertainBlock(kind: kind, firstLine: line, endLine: end, firstMark: firstMark))
    omitted.omit(line..<end, isMarked: place != .document)
    place = .document
    line = end
  }

  private mutating func readHeading() {
    let range = text.lineRange(line)
    guard place != .html, ContentLines.isATXHeading(range, in: bytes) else { return pass() }
    let mark = inlines.marks.count
    if inlines.read(range) { return add(.heading, upTo: line + 1, firstMark: mark) }
    inlines.dropMarks(from: mark)
    place = .document
    line += 1
  }

  private mutating func readText() {
    let range = text.lineRange(line)
    guard place == .document || isBehindBlank else {
      if place != .paragraph { pass() } else { line += 1 }
      return
    }
    guard inlines.mayStart(at: range.lower, to: range.upper) else { return pass() }
    isBehindBlank = false
    let mark = inlines.marks.count
    var end = line
    while end <= lastLine, isCertainText(end) { end += 1 }
    if end > line, endsParagraph(end) { return add(.text, upTo: end, firstMark: mark) }
    inlines.dropMarks(from: mark)
    if bytes.span.hasPrefix("\u{FEFF}", at: range.lower) { return giveUp() }
    place = .paragraph
    line += 1
  }

  private mutating func isCertainText(_ line: Int) -> Bool {
    let range = text.lineRange(line)
    return inlines.mayStart(at: range.lower, to: range.upper) && inlines.read(range)
  }

  /// libcmark skips a byte order mark where it starts to read, and so must see what stands before.
  private mutating func giveUp() {
    omitted.free()
    omitted = OmittedLines(firstLine: firstLine)
    blocks.truncate(to: 0)
    line = lastLine + 1
  }

  /// A line of nothing but three marks or more.
  private mutating func readThematicBreak(_ mark: UInt8) -> Bool {
    guard place == .document || isBehindBlank, Self.isThematicBreak(text.lineRange(line), mark, in: bytes) else {
      return false
    }
    add(.thematicBreak, upTo: line + 1, firstMark: inlines.marks.count)
    return true
  }

  private static func isThematicBreak(_ line: ByteRange, _ mark: UInt8, in bytes: SourceBytes) -> Bool {
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") else { return false }
    return line.count >= 3 && bytes[line.lower..<line.upper].allSatisfy { $0 == mark }
  }

  private mutating func readListOrText(_ first: UInt8) {
    let range = text.lineRange(line)
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*"), readThematicBreak(first) { return }
    guard let marker = ItemMarker(range, in: bytes) else { return readText() }
    guard place == .document || place == .paragraph && !marker.isOrdered else { return pass() }
    let mark = inlines.marks.count
    var end = line
    while end <= lastLine, isCertainItem(end, like: marker) { end += 1 }
    if end > line, endsList(end) { return add(.list, upTo: end, firstMark: mark) }
    inlines.dropMarks(from: mark)
    pass()
  }

  private mutating func isCertainItem(_ line: Int, like first: ItemMarker) -> Bool {
    let range = text.lineRange(line)
    guard let marker = ItemMarker(range, in: bytes), marker.isAlike(first),
      marker.isOpenTask || inlines.mayStart(at: marker.content, to: range.upper)
    else { return false }
    return inlines.read(ByteRange(marker.text, range.upper))
  }

  /// Whether a line behind a list's items certainly is none of the list, nor is any line behind it.
  private func endsList(_ line: Int) -> Bool {
    var line = line
    var isBehindBlank = false
    while line <= lastLine {
      let range = text.lineRange(line)
      if let first = Self.first(of: range, in: bytes) {
        if bytes[first] == UInt8(ascii: "#") {
          return first == range.lower && ContentLines.isATXHeading(range, in: bytes)
        }
        return isBehindBlank && first == range.lower
          && (inlines.mayStart(at: first, to: range.upper) || Self.isThematicBreak(range, bytes[first], in: bytes))
      }
      isBehindBlank = true
      line += 1
    }
    return true
  }

  /// Whether a line behind a paragraph is certainly none of it, and does not make it a heading.
  private func endsParagraph(_ line: Int) -> Bool {
    guard line <= lastLine else { return true }
    let range = text.lineRange(line)
    guard Self.first(of: range, in: bytes) != nil else { return true }
    switch bytes[range.lower] {
    case UInt8(ascii: "#"): return ContentLines.isATXHeading(range, in: bytes)
    default:
      guard let marker = ItemMarker(range, in: bytes), !marker.isOrdered else { return false }
      return marker.isOpenTask || inlines.mayStart(at: marker.content, to: range.upper)
    }
  }

  /// Reads a line that may start a fence or HTML, or is blank; false when it is not certain what the next ones are.
  private mutating func readMarkedLine() -> Bool {
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

  /// The first byte of a line that is no blank; a tab is one, as what stands behind it starts neither fence nor HTML.
  private static func first(of line: ByteRange, in bytes: SourceBytes) -> Int? {
    var index = line.lower
    while index < line.upper, bytes[index] == .space { index += 1 }
    guard index < line.upper, bytes[index] == .tab else { return index < line.upper ? index : nil }
    return bytes[index..<line.upper].allSatisfy(\.isSpaceOrTab) ? nil : index
  }

  // MARK: Fences

  /// The length of an opening fence; nil when a line is none.
  private static func fence(_ line: ByteRange, _ bytes: SourceBytes) -> Int? {
    let length = ContentLines.fenceLength(of: line, in: bytes)
    guard length >= 3 else { return nil }
    let isCodeSpan =
      bytes[line.lower] == UInt8(ascii: "`")
      && bytes.firstIndex(of: UInt8(ascii: "`"), from: line.lower + length, to: line.upper) != nil
    return isCodeSpan ? nil : length
  }

  /// Whether a line holds nothing beyond ASCII, and no control characters but tabs.
  private static func isPrintableASCII(_ line: ByteRange, _ bytes: SourceBytes) -> Bool {
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
