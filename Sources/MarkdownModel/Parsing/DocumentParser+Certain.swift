/// The blocks that libcmark did not see.
extension DocumentParser {
  mutating func add(_ certain: CertainBlock) {
    switch certain.kind {
    case .code: addCode(certain.lines)
    case .heading, .text: addText(certain)
    case .list: addList(certain)
    case .thematicBreak:
      let index = append(.thematicBreak, parent: 0, at: lineRange(certain.firstLine).lower)
      setEnd(of: index, toLine: certain.firstLine)
    }
  }

  private mutating func addCode(_ lines: Range<Int>) {
    let index = append(.codeBlock, parent: 0, at: lineRange(lines.lowerBound).lower)
    blocks[index].isFencedOrSetext = true
    addLines(lines.dropFirst().dropLast(), to: index)
    setEnd(of: index, toLine: lines.upperBound - 1)
  }

  private mutating func addText(_ certain: CertainBlock) {
    let line = lineRange(certain.firstLine)
    let isHeading = certain.kind == .heading
    let index = append(isHeading ? .heading : .paragraph, parent: 0, at: line.lower)
    if isHeading { blocks[index].level = UInt8(ContentLines.headingLevel(of: line, in: bytes)) }
    content(of: index, .certain(certainText.marks.from(certain.firstMark)), lines: certain.lines)
  }

  private mutating func addList(_ certain: CertainBlock) {
    var items = OpenItems()
    var marks = certainText.marks.from(certain.firstMark)
    var paragraph = 0
    for line in certain.lines {
      let range = lineRange(line)
      let content = ContentLines.trimmed(range, in: bytes)
      if content.isEmpty { continue }
      guard let marker = ItemMarker(ByteRange(content.lower, range.upper), in: bytes) else {
        addLine(content, to: paragraph, &marks)
        continue
      }
      switch items.add(marker, indentation: content.lower - range.lower, isBehindBlank: true) {
      case .nested: open(.list, at: content.lower, level: marker.isOrdered ? 1 : 0)
      case .follows(let inner):
        for _ in 0..<inner * 2 + 1 { leave() }
      case nil: continue
      }
      openItem(at: content.lower, line: line, marker)
      paragraph = append(.paragraph, parent: blocks.count - 1, at: marker.content)
      blocks[paragraph].segments = segments.count..<segments.count
      blocks[paragraph].inlines = repair.inlines.count..<repair.inlines.count
      addLine(ByteRange(marker.content, content.upper), to: paragraph, &marks)
    }
    while open.count > 1 { leave() }
  }

  private mutating func open(_ kind: BlockKind, at start: Int, level: UInt8 = 0) {
    let index = append(kind, parent: open.last ?? -1, at: start)
    blocks[index].level = level
    open.append(index)
  }

  private mutating func openItem(at start: Int, line: Int, _ marker: ItemMarker) {
    open(.item, at: start)
    containers.open(quote: false, at: start)
    lastLines.append(line)
    if let box = marker.box { blocks[blocks.count - 1].task = box == .space ? .open : .done }
  }

  /// Adds a line to the paragraph that is read.
  private mutating func addLine(
    _ line: ByteRange, to paragraph: Int, _ marks: inout UnsafeBufferPointer<TextMark>
  ) {
    segments.append(line)
    let inlines = repair.addCertain(segments[segments.count - 1..<segments.count], &marks)
    blocks[paragraph].segments = blocks[paragraph].segments.lowerBound..<segments.count
    blocks[paragraph].inlines = blocks[paragraph].inlines.lowerBound..<inlines.upperBound
    setEnd(of: paragraph, to: line.upper)
  }

  private mutating func append(_ kind: BlockKind, parent: Int, at start: Int) -> Int {
    var block = Block(kind: kind, parent: parent, range: ByteRange(start, start))
    block.next = blocks.count + 1
    blocks.append(block)
    return blocks.count - 1
  }
}
