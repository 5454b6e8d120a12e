/// Copies libcmark's tree into the flat arrays of a document.
struct DocumentParser {
  var blocks: Growing<Block>
  var segments: Growing<ByteRange>
  var tables: [Table] = []
  var repair: RangeRepair

  let text: ParsedText
  var containers: ContainerPrefix
  /// What this reading of the body found that libcmark should have known.
  var missingHints: [TableHints.Place] = []
  private let firstLine: Int
  /// The blocks that hold the next one.
  var open = Growing<Int>(capacity: 32)
  /// The lines on which libcmark ends the open block quotes and items.
  var lastLines = Growing<Int>(capacity: 32)
  private var hints: TableHints
  private var omitted: OmittedLines
  /// What libcmark does not see.
  private var certain: Growing<CertainBlock>
  private var nextCertain = 0
  var certainText: CertainText

  var bytes: SourceBytes { text.bytes }
  var body: ByteRange { text.body }

  init(_ text: ParsedText) {
    self.text = text
    firstLine = text.line(at: text.body.lower)
    repair = RangeRepair(bytes: text.bytes, capacity: text.body.count / 16)
    containers = ContainerPrefix(text)
    hints = TableHints(body: text.body, firstLine: firstLine)
    omitted = OmittedLines(firstLine: firstLine)
    certain = Growing(capacity: 0)
    certainText = CertainText(text)
    let lineCount = text.line(at: text.body.upper) - firstLine + 1
    blocks = Growing(capacity: lineCount / 2 + 8)
    segments = Growing(capacity: lineCount + 8)
  }

  mutating func parse() {
    omitCertainBlocks()
    read(CommonMarkTree(bytes, parts: omitted.remaining(of: text)))
    while hints.insert(missingHints) {
      let hinted = hints.text(of: text)
      startOver()
      hinted.withUnsafeBufferPointer { read(CommonMarkTree($0)) }
    }
  }

  private mutating func omitCertainBlocks() {
    omitted.free()
    certain.free()
    certainText.free()
    var finder = CertainBlockFinder(text, firstLine: firstLine)
    finder.find()
    (certain, omitted, certainText) = (finder.blocks, finder.omitted, finder.inlines)
  }

  private mutating func startOver() {
    let hints = hints
    free()
    self = DocumentParser(text)
    self.hints = hints
  }

  /// Frees what was read.
  func free() {
    blocks.free()
    segments.free()
    repair.free()
    containers.free()
    open.free()
    lastLines.free()
    omitted.free()
    certain.free()
    certainText.free()
  }

  private mutating func read(_ tree: consuming CommonMarkTree) {
    while let step = tree.next() {
      switch step {
      case .enter: enter(tree)
      case .leaf: addLeaf(tree)
      case .leave: leave()
      }
    }
  }

  // MARK: Blocks

  private mutating func enter(_ tree: borrowing CommonMarkTree) {
    let position = tree.position
    let startLine = sourceLine(position.startLine)
    if open.count > 0 { addCertainBlocks(before: startLine) }
    let start = offset(line: startLine, column: position.startColumn)
    let kind = tree.kind
    var block = Block(kind: kind, parent: open.last ?? -1, range: ByteRange(start, start))
    block.level = UInt8(tree.level)
    switch kind {
    case .document: block.range = body
    case .blockQuote, .item:
      containers.open(quote: kind == .blockQuote, at: start)
      lastLines.append(sourceLine(position.endLine))
    case .thematicBreak: block.range = ByteRange(start, max(start, min(lineRange(startLine).upper, body.upper)))
    default: break
    }
    open.append(blocks.count)
    blocks.append(block)
  }

  private mutating func addLeaf(_ tree: borrowing CommonMarkTree) {
    let position = tree.position
    let startLine = sourceLine(position.startLine)
    addCertainBlocks(before: startLine)
    if nextCertain < certain.count, certain[nextCertain].firstLine == startLine { return }
    let start = offset(line: startLine, column: position.startColumn)
    var block = Block(kind: tree.kind, parent: open.last ?? -1, range: ByteRange(start, start))
    let index = blocks.count
    block.next = index + 1
    switch tree.kind {
    case .paragraph, .heading:
      block.level = UInt8(tree.level)
      blocks.append(block)
      content(of: index, .walked(tree.inlines), lines: startLine..<max(startLine, sourceLine(position.endLine)) + 1)
    default:
      blocks.append(block)
      literal(tree.literal, info: tree.info, of: index, at: startLine)
    }
  }

  /// Adds the blocks before a line that libcmark did not see; all of them are the document's own.
  private mutating func addCertainBlocks(before line: Int) {
    while nextCertain < certain.count, certain[nextCertain].firstLine < line {
      add(certain[nextCertain])
      nextCertain += 1
    }
  }

  mutating func leave() {
    if open.count == 1 { addCertainBlocks(before: .max) }
    guard let index = open.popLast() else { return }
    blocks[index].next = blocks.count
    switch blocks[index].kind {
    case .blockQuote, .item:
      containers.close()
      if let lastLine = lastLines.popLast(), index + 1 == blocks.count {
        setEnd(of: index, toLine: lastLineOfEmpty(index, notAfter: lastLine))
      }
    default: break
    }
    if index > 0, index + 1 < blocks.count, blocks[index + 1].parent == index {
      setEnd(of: index, to: blocks[blocks.count - 1].range.upper)
    }
  }

  /// The last line of an empty container that holds more than blanks.
  private func lastLineOfEmpty(_ index: Int, notAfter last: Int) -> Int {
    let first = line(of: index)
    var line = max(first, last)
    while line > first, ContentLines.trimmed(text.wholeLineRange(line), in: bytes).isEmpty { line -= 1 }
    return line
  }

  // MARK: Positions

  /// What is read again with hints is read as a whole.
  private mutating func sourceLine(_ parsedLine: Int) -> Int {
    let line = hints.isEmpty ? omitted.sourceLine(parsedLine - 1) : hints.sourceLine(parsedLine)
    return max(firstLine, min(line, text.lineCount - 1))
  }

  private func offset(line: Int, column: Int) -> Int {
    let range = lineRange(line)
    return min(range.lower + max(column, 1) - 1, range.upper)
  }

  /// The part of a line that belongs to the body.
  func lineRange(_ line: Int) -> ByteRange { text.lineRange(line) }

  /// The line on which a block starts.
  func line(of index: Int) -> Int { text.line(at: blocks[index].range.lower) }

  mutating func setEnd(of index: Int, to end: Int) {
    let lower = blocks[index].range.lower
    blocks[index].range = ByteRange(lower, max(lower, min(end, body.upper)))
  }

  mutating func setEnd(of index: Int, toLine line: Int) { setEnd(of: index, to: lineRange(line).upper) }
}
