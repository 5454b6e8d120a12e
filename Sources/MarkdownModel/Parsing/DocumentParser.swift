/// Copies libcmark's tree into the flat arrays of a document.
struct DocumentParser {
  private(set) var blocks: [Block] = []
  private(set) var segments: [ByteRange] = []
  private(set) var tables: [Table] = []
  var inlines: [Inline] { repair.inlines }

  private let source: SourceText
  private let body: ByteRange
  private let firstLine: Int
  private var repair: RangeRepair
  private var open: [Int] = []
  private var quoteDepth = 0
  private var events: [InlineEvent] = []

  init(source: SourceText, body: ByteRange) {
    self.source = source
    self.body = body
    firstLine = source.line(at: body.lower)
    repair = RangeRepair(bytes: source.bytes)
  }

  mutating func parse() {
    source.bytes.withUnsafeBufferPointer { bytes in
      var tree = CommonMarkTree(UnsafeBufferPointer(rebasing: bytes[body.lower..<body.upper]))
      while let event = tree.next() {
        switch event {
        case .enterBlock(let kind, let level, let position): enter(kind, level: level, position)
        case .exitBlock: leave()
        case .inline(let inline): events.append(inline)
        case .code(let literal, let info): code(literal: literal, info: info)
        }
      }
    }
  }

  // MARK: Blocks

  private mutating func enter(_ kind: BlockKind, level: Int, _ position: CommonMarkTree.BlockPosition) {
    var block = Block(kind: kind, parent: open.last ?? -1, range: range(of: position))
    block.level = UInt8(level)
    open.append(blocks.count)
    blocks.append(block)
    if kind == .blockQuote { quoteDepth += 1 }
    if kind == .document { blocks[0].range = body }
    events.removeAll(keepingCapacity: true)
  }

  private mutating func leave() {
    let index = open.removeLast()
    blocks[index].next = blocks.count
    switch blocks[index].kind {
    case .paragraph, .heading: content(of: index)
    case .htmlBlock: addLines(of: index, from: blocks[index].range.lower)
    case .blockQuote: quoteDepth -= 1
    default: break
    }
    if index > 0, let last = lastChildEnd(of: index) {
      blocks[index].range = ByteRange(blocks[index].range.lower, max(last, blocks[index].range.lower))
    }
  }

  /// libcmark may end a container at column 0 of a later line; its last child ends where it really does.
  private func lastChildEnd(of index: Int) -> Int? {
    blocks[index].next > index + 1 ? blocks[index + 1..<blocks[index].next].last?.range.upper : nil
  }

  /// The range of a block from its first byte to the end of its last line that is not blank.
  private func range(of position: CommonMarkTree.BlockPosition) -> ByteRange {
    let start = min(offset(line: position.startLine, column: position.startColumn), body.upper)
    var line = firstLine + max(position.endLine, position.startLine) - 1
    if position.endColumn == 0, position.endLine > position.startLine { line -= 1 }
    line = min(line, source.lineCount - 1)
    var end = source.lineRange(line).upper
    while end > start, line > firstLine,
      ContentLines.trimmedEnd(source.lineStart(line), end, in: source.bytes) == source.lineStart(line)
    {
      line -= 1
      end = source.lineRange(line).upper
    }
    return ByteRange(start, max(start, min(end, body.upper)))
  }

  private func offset(line: Int, column: Int) -> Int {
    let start = line == 1 ? body.lower : source.lineStart(firstLine + line - 1)
    return start + max(column, 1) - 1
  }

  // MARK: Code

  private mutating func code(literal: UnsafeBufferPointer<UInt8>, info: UnsafeBufferPointer<UInt8>) {
    guard let index = open.last else { return }
    let range = blocks[index].range
    let first = source.lineRange(source.line(at: range.lower))
    let opening = source.bytes[range.lower..<max(range.lower, first.upper)]
    let isFenced = !info.isEmpty || !literal.starts(with: opening)
    blocks[index].isFencedOrSetext = isFenced
    guard isFenced else {
      addLines(of: index, from: range.lower)
      return
    }
    let start = segments.count
    let lastLine = source.line(at: range.upper)
    var line = source.line(at: range.lower) + 1
    while line <= lastLine {
      let content = source.lineRange(line)
      if line == lastLine, isClosingFence(content, openedAt: range.lower) { break }
      segments.append(content)
      line += 1
    }
    blocks[index].segments = start..<segments.count
  }

  /// Whether a line closes the fence that opens at an offset (CommonMark section 4.5).
  private func isClosingFence(_ line: ByteRange, openedAt opening: Int) -> Bool {
    let mark = source.bytes[opening]
    var length = 0
    while opening + length < body.upper, source.bytes[opening + length] == mark { length += 1 }
    let end = ContentLines.trimmedEnd(line.lower, line.upper, in: source.bytes)
    var start = end
    while start > line.lower, source.bytes[start - 1] == mark { start -= 1 }
    let isIndented = source.bytes[line.lower..<start].allSatisfy { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }
    return end - start >= length && isIndented
  }

  private mutating func addLines(of index: Int, from start: Int) {
    let range = blocks[index].range
    let first = segments.count
    ContentLines.segments(
      of: source, lines: source.line(at: range.lower)...source.line(at: range.upper), start: start,
      quoteDepth: quoteDepth,
      limit: body.upper, into: &segments)
    blocks[index].segments = first..<segments.count
  }

  // MARK: Paragraphs and headings

  private mutating func content(of index: Int) {
    let block = blocks[index]
    let firstLine = source.line(at: block.range.lower)
    var lastLine = source.line(at: block.range.upper)
    let first = segments.count
    if block.kind == .heading {
      let line = ByteRange(block.range.lower, min(source.lineRange(firstLine).upper, block.range.upper))
      let isSetext = lastLine > firstLine || !isATX(line)
      blocks[index].isFencedOrSetext = isSetext
      if !isSetext {
        segments.append(ContentLines.headingContent(of: line, in: source.bytes))
        finishContent(of: index, from: first)
        return
      }
      lastLine = max(firstLine, lastLine - 1)
    }
    ContentLines.segments(
      of: source, lines: firstLine...lastLine, start: block.range.lower, quoteDepth: quoteDepth, limit: body.upper,
      into: &segments)
    for line in first..<segments.count {
      let range = segments[line]
      segments[line] = ByteRange(range.lower, ContentLines.trimmedEnd(range.lower, range.upper, in: source.bytes))
    }
    finishContent(of: index, from: first)
  }

  private func isATX(_ line: ByteRange) -> Bool {
    !line.isEmpty && source.bytes[line.lower] == UInt8(ascii: "#")
  }

  private mutating func finishContent(of index: Int, from first: Int) {
    let kind = blocks[index].kind
    let lines = first..<segments.count
    let reading =
      mayHoldTable(index, lines) ? TableReader(bytes: source.bytes, segments: segments[lines]).table(from: first) : nil
    blocks[index].segments = lines
    if let reading {
      split(index, lines: lines, at: reading)
      return
    }
    if let found = walk(lines) {
      blocks[index].segments = found.lines
      blocks[index].inlines = found.inlines
    }
    if kind == .paragraph { readTaskBox(of: index) }
  }

  /// Walks the block's inlines, from behind any link reference definitions, for which libcmark has no node.
  private mutating func walk(_ lines: Range<Int>) -> (lines: Range<Int>, inlines: Range<Int>)? {
    var first = lines.lowerBound
    while first < lines.upperBound {
      if let inlines = repair.walk(events, over: segments[first..<lines.upperBound]) {
        return (first..<lines.upperBound, inlines)
      }
      guard source.bytes[segments[lines.lowerBound].lower] == UInt8(ascii: "[") else { return nil }
      first += 1
    }
    return nil
  }

  /// `[ ]` or `[x]` at the start of a list item's first paragraph (GFM section 5.3).
  private mutating func readTaskBox(of index: Int) {
    let parent = blocks[index].parent
    guard parent >= 0, blocks[parent].kind == .item, index == parent + 1, let line = blocks[index].segments.first else {
      return
    }
    let content = segments[line]
    let bytes = source.bytes
    guard content.count >= 3, bytes[content.lower] == UInt8(ascii: "["), bytes[content.lower + 2] == UInt8(ascii: "]"),
      content.count == 3 || bytes[content.lower + 3].isSpaceOrTab
    else { return }
    switch bytes[content.lower + 1] {
    case .space: blocks[parent].task = .open
    case UInt8(ascii: "x"), UInt8(ascii: "X"): blocks[parent].task = .done
    default: break
    }
  }

  // MARK: Tables

  private func mayHoldTable(_ index: Int, _ lines: Range<Int>) -> Bool {
    lines.count >= 2 && (blocks[index].kind == .paragraph || blocks[index].isFencedOrSetext)
      && lines.dropFirst().contains { segments[$0].count > 0 && mayBeDelimiterRow(segments[$0]) }
  }

  private func mayBeDelimiterRow(_ line: ByteRange) -> Bool {
    switch source.bytes[line.lower] {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"): true
    default: false
    }
  }

  /// Replaces a paragraph by the paragraph before the table, if any, and the table.
  private mutating func split(_ index: Int, lines: Range<Int>, at reading: TableReader.Reading) {
    let parent = blocks[index].parent
    let whole = blocks[index].range
    let isUnderlined = blocks[index].kind == .heading
    blocks.removeLast()
    let inlines = tableInlines(lines: lines, reading: reading)
    if reading.lines.lowerBound > lines.lowerBound {
      let before = lines.lowerBound..<reading.lines.lowerBound
      var paragraph = Block(
        kind: .paragraph, parent: parent, range: ByteRange(whole.lower, segments[before.upperBound - 1].upper))
      paragraph.segments = before
      paragraph.inlines = inlines.before
      append(paragraph)
    }
    var table = Block(
      kind: .table, parent: parent,
      range: ByteRange(segments[reading.lines.lowerBound].lower, segments[reading.lines.upperBound - 1].upper))
    table.segments = reading.lines
    table.inlines = inlines.table
    table.table = tables.count
    tables.append(Table(block: blocks.count, alignments: reading.alignments, cells: inlines.cells))
    append(table)
    if isUnderlined {
      // What libcmark took for a setext underline stands below a table, and is a thematic break.
      let underline = source.lineRange(source.line(at: whole.upper))
      append(Block(kind: .thematicBreak, parent: parent, range: underline.clamped(to: whole)))
    }
  }

  private mutating func append(_ block: Block) {
    var block = block
    block.next = blocks.count + 1
    blocks.append(block)
  }

  private typealias TableInlines = (before: Range<Int>, table: Range<Int>, cells: [Cell])

  /// The inlines of the paragraph's lines dealt out to the cells; cells that an inline crosses are parsed one by one.
  private mutating func tableInlines(lines: Range<Int>, reading: TableReader.Reading) -> TableInlines {
    let walked = repair.walk(events, over: segments[lines])
    let tableStart = segments[reading.lines.lowerBound].lower
    let all = walked.map { Array(repair.inlines[$0]) } ?? []
    let start = walked?.lowerBound ?? repair.inlines.count
    let splitIndex = all.firstIndex { $0.range.upper > tableStart } ?? all.count
    let dealer = CellInlines(cells: reading.cells, inlines: all[splitIndex...], bytes: source.bytes)
    if walked != nil, let dealt = dealer.deal(from: start + splitIndex) {
      repair.replaceInlines(from: start, with: all[..<splitIndex] + dealt.inlines)
      return (start..<start + splitIndex, start + splitIndex..<repair.inlines.count, dealt.cells)
    }
    repair.replaceInlines(from: start, with: [])
    let before = parseSeparately(lines.lowerBound..<reading.lines.lowerBound)
    let tableInlines = repair.inlines.count
    var cells = reading.cells
    for index in cells.indices where !cells[index].range.isEmpty {
      segments.append(cells[index].range)
      cells[index].inlines = parseSeparately(segments.count - 1..<segments.count)
      segments.removeLast()
    }
    return (before, tableInlines..<repair.inlines.count, cells)
  }

  /// Parses some content lines as a paragraph of their own and keeps its inlines.
  private mutating func parseSeparately(_ lines: Range<Int>) -> Range<Int> {
    let none = repair.inlines.count..<repair.inlines.count
    guard !lines.isEmpty else { return none }
    // A cell's text may look like a block of its own (`- x`, `# x`); behind a letter it cannot.
    let text = Array("a".utf8) + lines.flatMap { source.bytes[segments[$0].lower..<segments[$0].upper] + [.lineFeed] }
    return text.withUnsafeBufferPointer { buffer in
      var tree = CommonMarkTree(buffer)
      events.removeAll(keepingCapacity: true)
      while let event = tree.next() {
        if case .inline(let inline) = event { events.append(inline) }
      }
      guard let first = events.first, first.kind == .text, !first.literal.isEmpty else { return none }
      events[0] = InlineEvent(.text, literal: UnsafeBufferPointer(rebasing: first.literal.dropFirst()))
      return repair.walk(events, over: segments[lines]) ?? none
    }
  }
}
