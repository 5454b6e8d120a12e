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
    let first = lineRange(certain.firstLine)
    let list = append(.list, parent: 0, at: first.lower)
    var marks = certainText.marks.from(certain.firstMark)
    for line in certain.lines {
      let range = lineRange(line)
      guard let marker = ItemMarker(range, in: bytes) else { continue }
      if line == certain.firstLine, marker.isOrdered { blocks[list].level = 1 }
      let text = ContentLines.trimmed(range, from: marker.content, in: bytes)
      let item = append(.item, parent: list, at: range.lower)
      if marker.isOpenTask { blocks[item].task = .open }
      let paragraph = append(.paragraph, parent: item, at: text.lower)
      segments.append(text)
      blocks[paragraph].segments = segments.count - 1..<segments.count
      blocks[paragraph].inlines = repair.addCertain(segments[segments.count - 1..<segments.count], &marks)
      setEnd(of: paragraph, to: text.upper)
      setEnd(of: item, to: text.upper)
      blocks[item].next = blocks.count
    }
    blocks[list].next = blocks.count
    setEnd(of: list, to: blocks[blocks.count - 1].range.upper)
  }

  private mutating func append(_ kind: BlockKind, parent: Int, at start: Int) -> Int {
    var block = Block(kind: kind, parent: parent, range: ByteRange(start, start))
    block.next = blocks.count + 1
    blocks.append(block)
    return blocks.count - 1
  }
}
