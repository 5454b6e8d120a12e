/// Copies libcmark's tree into the flat arrays of a document.
struct DocumentParser {
  var blocks: [Block] = []
  var segments: [ByteRange] = []
  var tables: [Table] = []
  var inlines: [Inline] { repair.inlines }

  let source: SourceText
  let body: ByteRange
  var repair: RangeRepair
  var containers: ContainerPrefix
  /// The inlines of the block being read.
  var events = InlineEvents()
  /// What this reading of the body found that libcmark should have known.
  var missingHints: [TableHints.Place] = []
  private let firstLine: Int
  private var open: [Int] = []
  /// The lines on which the block entered last starts and, where libcmark knows, ends.
  private var startLine = 0
  private var endLine = 0
  /// The lines on which libcmark ends the open block quotes and items.
  private var lastLines: [Int] = []
  private var hints: TableHints

  init(source: SourceText, body: ByteRange) {
    self.source = source
    self.body = body
    firstLine = source.line(at: body.lower)
    repair = RangeRepair(bytes: source.bytes)
    containers = ContainerPrefix(source: source, body: body)
    hints = TableHints(body: body, firstLine: firstLine)
    let lineCount = source.line(at: body.upper) - firstLine + 1
    blocks.reserveCapacity(lineCount / 2 + 8)
    segments.reserveCapacity(lineCount + 8)
    repair.reserveCapacity(body.count / 16)
  }

  mutating func parse() {
    source.bytes.withUnsafeBufferPointer { read(UnsafeBufferPointer(rebasing: $0[body.lower..<body.upper])) }
    while hints.insert(missingHints) {
      let text = hints.text(of: source)
      startOver()
      text.withUnsafeBufferPointer { read($0) }
    }
  }

  private mutating func startOver() {
    let hints = hints
    self = DocumentParser(source: source, body: body)
    self.hints = hints
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var tree = CommonMarkTree(text)
    while let event = tree.next() {
      switch event {
      case .enterBlock(let kind, let level, let position): enter(kind, level: level, position)
      case .exitBlock: leave()
      case .inlines(let inlines): events = inlines
      case .literal(let literal, let info):
        if let index = open.last { self.literal(literal, info: info, of: index, at: startLine) }
      }
    }
  }

  // MARK: Blocks

  private mutating func enter(_ kind: BlockKind, level: Int, _ position: CommonMarkTree.BlockPosition) {
    startLine = sourceLine(position.startLine)
    endLine = sourceLine(position.endLine)
    let start = offset(line: startLine, column: position.startColumn)
    var block = Block(kind: kind, parent: open.last ?? -1, range: ByteRange(start, start))
    block.level = UInt8(level)
    switch kind {
    case .document: block.range = body
    case .blockQuote, .item:
      containers.open(quote: kind == .blockQuote, at: start)
      lastLines.append(endLine)
    default: break
    }
    open.append(blocks.count)
    blocks.append(block)
    events = InlineEvents()
  }

  private mutating func leave() {
    let index = open.removeLast()
    blocks[index].next = blocks.count
    switch blocks[index].kind {
    case .paragraph, .heading: content(of: index, lines: startLine...max(startLine, endLine))
    case .thematicBreak: setEnd(of: index, toLine: startLine)
    case .blockQuote, .item:
      containers.close()
      let lastLine = lastLines.removeLast()
      if index + 1 == blocks.count { setEnd(of: index, toLine: lastLineOfEmpty(index, notAfter: lastLine)) }
    default: break
    }
    if index > 0, index + 1 < blocks.count, blocks[index + 1].parent == index, let last = blocks.last {
      setEnd(of: index, to: last.range.upper)
    }
  }

  /// The last line of an empty container that holds more than blanks.
  private func lastLineOfEmpty(_ index: Int, notAfter last: Int) -> Int {
    let first = line(of: index)
    var line = max(first, last)
    while line > first, ContentLines.trimmed(source.lineRange(line), in: source.bytes).isEmpty { line -= 1 }
    return line
  }

  // MARK: Positions

  private func sourceLine(_ parsedLine: Int) -> Int {
    max(firstLine, min(hints.sourceLine(parsedLine), source.lineCount - 1))
  }

  private func offset(line: Int, column: Int) -> Int {
    let range = lineRange(line)
    return min(range.lower + max(column, 1) - 1, range.upper)
  }

  /// The part of a line that belongs to the body.
  func lineRange(_ line: Int) -> ByteRange { source.lineRange(line).clamped(to: body) }

  /// The line on which a block starts.
  func line(of index: Int) -> Int { source.line(at: blocks[index].range.lower) }

  mutating func setEnd(of index: Int, to end: Int) {
    let lower = blocks[index].range.lower
    blocks[index].range = ByteRange(lower, max(lower, min(end, body.upper)))
  }

  mutating func setEnd(of index: Int, toLine line: Int) { setEnd(of: index, to: lineRange(line).upper) }
}
