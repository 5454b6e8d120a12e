/// The lines and inlines of leaf blocks.
extension DocumentParser {
  // MARK: Code and HTML

  /// Ends a code or HTML block behind as many lines as its literal has, and adds these lines.
  mutating func literal(
    _ literal: UnsafeBufferPointer<UInt8>, info: UnsafeBufferPointer<UInt8>, of index: Int, at first: Int
  ) {
    var lineCount = 0
    var start = 0
    while let end = literal.firstIndex(of: .lineFeed, from: start, to: literal.count) {
      lineCount += 1
      start = end + 1
    }
    if let last = literal.last, last != .lineFeed { lineCount += 1 }
    let isFenced = blocks[index].kind == .codeBlock && isFence(index, literal: literal, info: info)
    blocks[index].isFencedOrSetext = isFenced
    if isFenced {
      addLines(first + 1..<first + 1 + lineCount, to: index)
      let next = first + 1 + lineCount
      setEnd(of: index, toLine: isClosingFence(next, of: index) ? next : next - 1)
    } else {
      addLines(first..<first + lineCount, to: index)
      setEnd(of: index, toLine: first + max(lineCount, 1) - 1)
    }
  }

  /// Whether a code block starts with a fence; libcmark does not tell. An indented one may start with what looks like
  /// a fence, but is then its own first line.
  private func isFence(
    _ index: Int, literal: UnsafeBufferPointer<UInt8>, info: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let line = ByteRange(blocks[index].range.lower, lineRange(line(of: index)).upper)
    let length = ContentLines.fenceLength(of: line, in: bytes)
    guard length >= 3 else { return false }
    if !info.isEmpty { return true }
    let opening = bytes[line.lower..<line.upper]
    guard opening.dropFirst(length).allSatisfy(\.isSpaceOrTab) else { return false }
    return !(literal.starts(with: opening) && literal.count > opening.count && literal[opening.count] == .lineFeed)
  }

  /// Whether a line closes the fence that opens a block (CommonMark section 4.5).
  private mutating func isClosingFence(_ line: Int, of index: Int) -> Bool {
    guard line < text.lineCount else { return false }
    let match = containers.match(lineRange(line))
    guard match.isWhole, match.cursor.indentation(in: bytes) < 4 else { return false }
    let opening = blocks[index].range.lower
    let closing = ContentLines.trimmed(lineRange(line), from: match.cursor.offset, in: bytes)
    let length = ContentLines.fenceLength(of: ByteRange(opening, lineRange(self.line(of: index)).upper), in: bytes)
    return closing.count >= length && bytes[closing.lower] == bytes[opening]
      && ContentLines.fenceLength(of: closing, in: bytes) == closing.count
  }

  /// Adds lines without container markers, and without the indentation that makes a block code.
  mutating func addLines(_ lines: Range<Int>, to index: Int) {
    let block = blocks[index]
    let isIndentedCode = block.kind == .codeBlock && !block.isFencedOrSetext
    let start = segments.count
    for line in lines where line < text.lineCount {
      let range = lineRange(line)
      var lower = range.lower
      if range.contains(block.range.lower) {
        lower = block.range.lower
      } else if isIndentedCode || !containers.isEmpty {
        var cursor = containers.match(range).cursor
        if isIndentedCode { cursor.advance(columns: 4, in: bytes) }
        lower = cursor.offset
      }
      segments.append(ByteRange(lower, range.upper))
    }
    blocks[index].segments = start..<segments.count
  }

  // MARK: Paragraphs and headings

  mutating func content(of index: Int, _ inlines: InlineSource, lines reported: Range<Int>) {
    let first = segments.count
    let start = blocks[index].range.lower
    let firstLine = reported.lowerBound
    let lineEnd = lineRange(firstLine).upper
    if blocks[index].kind == .heading, ContentLines.isATXHeading(ByteRange(start, lineEnd), in: bytes) {
      setEnd(of: index, to: ContentLines.trimmedEnd(start, lineEnd, in: bytes))
      segments.append(ContentLines.headingContent(of: blocks[index].range, in: bytes))
      setInlines(of: index, inlines, from: first..<first + 1)
      return
    }
    let isSetext = blocks[index].kind == .heading
    blocks[index].isFencedOrSetext = isSetext
    let lastLine = max(firstLine, isSetext ? underline(notAfter: reported.upperBound - 1) : reported.upperBound - 1)
    for line in firstLine...lastLine { addContent(of: line, from: line == firstLine ? start : nil) }
    setEnd(of: index, to: segments[segments.count - 1].upper)
    readContent(of: index, inlines, lines: first..<segments.count)
  }

  /// The line of a setext heading's underline: the reported last line or, as libcmark closes headings late, the one
  /// before.
  private mutating func underline(notAfter line: Int) -> Int {
    let match = containers.match(lineRange(line))
    let content = ContentLines.trimmed(lineRange(line), from: match.cursor.offset, in: bytes)
    let isUnderline = match.isWhole && ContentLines.isSetextUnderline(content, in: bytes)
    return isUnderline ? line : line - 1
  }

  /// Adds a line without container markers, indentation and trailing blanks.
  private mutating func addContent(of line: Int, from start: Int?) {
    let range = lineRange(line)
    let lower = start ?? (containers.hasQuote ? containers.match(range).cursor.offset : range.lower)
    segments.append(ContentLines.trimmed(range, from: lower, in: bytes))
  }

  private mutating func readContent(of index: Int, _ inlines: InlineSource, lines: Range<Int>) {
    let written = lines.dropLast(blocks[index].isFencedOrSetext ? 1 : 0)
    let content = skippingDefinitions(written)
    if let reading = table(
      in: content.lowerBound..<lines.upperBound, of: index, skipped: content.lowerBound - lines.lowerBound)
    {
      split(index, inlines, lines: content.lowerBound..<lines.upperBound, at: reading)
      return
    }
    segments.truncate(to: segments.count - (lines.upperBound - written.upperBound))
    setInlines(of: index, inlines, from: content)
    if blocks[index].kind == .paragraph { readTaskBox(of: index) }
  }

  private mutating func setInlines(of index: Int, _ inlines: InlineSource, from lines: Range<Int>) {
    blocks[index].segments = lines
    blocks[index].inlines = repair.add(inlines, of: segments[lines]) ?? 0..<0
  }

  /// The lines behind link reference definitions, for which libcmark has no node (CommonMark section 4.7).
  private func skippingDefinitions(_ lines: Range<Int>) -> Range<Int> {
    var first = lines.lowerBound
    while first < lines.upperBound, segments[first].count > 0, bytes[segments[first].lower] == UInt8(ascii: "[") {
      var scanner = LinkScanner(
        bytes: bytes, segments: segments[lines], line: first - lines.lowerBound, cursor: segments[first].lower)
      guard scanner.skipDefinition() else { break }
      first = lines.lowerBound + scanner.line + 1
    }
    return min(first, lines.upperBound)..<lines.upperBound
  }

  /// `[ ]` or `[x]` at the start of a list item's first paragraph (GFM section 5.3).
  private mutating func readTaskBox(of index: Int) {
    let parent = blocks[index].parent
    guard parent >= 0, blocks[parent].kind == .item, index == parent + 1, let line = blocks[index].segments.first else {
      return
    }
    let content = segments[line]
    guard content.count >= 3, bytes[content.lower] == UInt8(ascii: "["), bytes[content.lower + 2] == UInt8(ascii: "]"),
      content.count == 3 || bytes[content.lower + 3].isSpaceOrTab
    else { return }
    switch bytes[content.lower + 1] {
    case .space: blocks[parent].task = .open
    case UInt8(ascii: "x"), UInt8(ascii: "X"): blocks[parent].task = .done
    default: break
    }
  }
}
