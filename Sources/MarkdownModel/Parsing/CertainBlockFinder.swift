/// Finds the blocks that are certain without libcmark: fenced code, and headings, paragraphs, tables and lists of simple
/// text.
///
/// Only blocks at the margin. A fence, a heading or text behind a blank line there ends all that is open but another
/// code block or HTML (CommonMark sections 4.5 and 4.6). As soon as it is not certain which of these a line stands in,
/// nothing more is found.
struct CertainBlockFinder {
  enum Place {
    /// Nothing is open but the document.
    case document
    /// In a paragraph at the margin.
    case paragraph
    case html
    case unknown
  }

  private(set) var blocks: Growing<CertainBlock>
  private(set) var omitted: OmittedLines
  var inlines: CertainText

  let text: ParsedText
  private let firstLine: Int
  let lastLine: Int
  var place = Place.document
  var isBehindBlank = true
  var line: Int

  var bytes: SourceBytes { text.bytes }

  init(_ text: ParsedText, firstLine: Int) {
    self.text = text
    self.firstLine = firstLine
    line = firstLine
    lastLine = text.line(at: text.body.upper)
    blocks = Growing(capacity: (lastLine - firstLine) / 4)
    omitted = OmittedLines(firstLine: firstLine)
    inlines = CertainText(text)
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
      case UInt8(ascii: "_"): if !readThematicBreak(first) { readText() }
      case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: "<"), 0...UInt8.space:
        guard readMarkedLine() else { return }
      default: readText()
      }
    }
  }

  // MARK: Lines

  /// A line that libcmark has to read.
  mutating func pass() {
    if place != .html { place = .unknown }
    isBehindBlank = false
    line += 1
  }

  mutating func addBlankLine() {
    switch place {
    case .document: omitted.omit(line..<line + 1, isMarked: false)
    case .paragraph: place = .document
    case .html: place = .unknown
    case .unknown: break
    }
    isBehindBlank = true
    line += 1
  }

  mutating func add(_ kind: CertainBlock.Kind, upTo end: Int, firstMark: Int) {
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

  mutating func readText() {
    let range = text.lineRange(line)
    guard inlines.mayStart(at: range.lower, to: range.upper), place == .document || place == .paragraph || isBehindBlank
    else { return pass() }
    if place == .paragraph {
      line += 1
      return
    }
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
  mutating func readThematicBreak(_ mark: UInt8) -> Bool {
    guard place == .document || isBehindBlank, Self.isThematicBreak(text.lineRange(line), mark, in: bytes) else {
      return false
    }
    add(.thematicBreak, upTo: line + 1, firstMark: inlines.marks.count)
    return true
  }

  static func isThematicBreak(_ line: ByteRange, _ mark: UInt8, in bytes: SourceBytes) -> Bool {
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") else { return false }
    return line.count >= 3 && bytes[line.lower..<line.upper].allSatisfy { $0 == mark }
  }

  /// Whether a line behind a paragraph is certainly none of it, and does not make it a heading.
  private func endsParagraph(_ line: Int) -> Bool {
    guard line <= lastLine else { return true }
    let range = text.lineRange(line)
    guard Self.first(of: range, in: bytes) != nil else { return true }
    if startsHeadingOrFence(range) { return true }
    guard let marker = ItemMarker(range, in: bytes), !marker.isOrdered else { return false }
    return marker.box != nil || inlines.mayStart(at: marker.content, to: range.upper)
  }

  /// Whether a line at the margin ends any paragraph, and any list.
  func startsHeadingOrFence(_ line: ByteRange) -> Bool {
    switch bytes[line.lower] {
    case UInt8(ascii: "#"): ContentLines.isATXHeading(line, in: bytes)
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      (Self.fence(line, bytes) ?? .max) < Self.longestFence && Self.isPrintableASCII(line, bytes)
    default: false
    }
  }

  /// The first byte of a line that is no blank; a tab is one, as what stands behind it starts neither fence nor HTML.
  static func first(of line: ByteRange, in bytes: SourceBytes) -> Int? {
    var index = line.lower
    while index < line.upper, bytes[index] == .space { index += 1 }
    guard index < line.upper, bytes[index] == .tab else { return index < line.upper ? index : nil }
    return bytes[index..<line.upper].allSatisfy(\.isSpaceOrTab) ? nil : index
  }
}
