/// Builds the nesting of headings.
enum SectionOutline {
  /// Headings in block quotes belong to the text that is quoted.
  static func sections(of document: ParsedDocument, in bytes: [UInt8]) -> [Section] {
    var sections: [Section] = []
    sections.reserveCapacity(document.blocks.count { $0.kind == .heading })
    var open: [Int] = []
    document.blocks.withUnsafeBufferPointer { blocks in
      for index in blocks.indices where blocks[index].kind == .heading && !isQuoted(index, in: blocks) {
        let level = Int(blocks[index].level)
        while let last = open.last, sections[last].level >= level { close(open.removeLast(), at: index, in: &sections) }
        if let last = sections.indices.last { sections[last].ownBlocks = sections[last].ownBlocks.lowerBound..<index }
        let (number, title) = heading(blocks[index], in: document, bytes)
        sections.append(
          Section(
            heading: index, level: level, title: title, number: number, parent: open.last ?? -1, next: 0,
            blocks: index..<index, ownBlocks: index + 1..<index + 1))
        open.append(sections.count - 1)
      }
    }
    let end = document.blocks.count
    if let last = sections.indices.last { sections[last].ownBlocks = sections[last].ownBlocks.lowerBound..<end }
    while let last = open.popLast() { close(last, at: end, in: &sections) }
    return sections
  }

  private static func isQuoted(_ block: Int, in blocks: UnsafeBufferPointer<Block>) -> Bool {
    var parent = blocks[block].parent
    while parent > 0 {
      if blocks[parent].kind == .blockQuote { return true }
      parent = blocks[parent].parent
    }
    return false
  }

  private static func close(_ section: Int, at end: Int, in sections: inout [Section]) {
    sections[section].next = sections.count
    sections[section].blocks = sections[section].heading..<end
  }

  private static func heading(
    _ block: Block, in document: ParsedDocument, _ bytes: [UInt8]
  ) -> (number: ByteRange, title: ByteRange) {
    guard let first = block.segments.first else {
      let empty = ByteRange(block.range.upper, block.range.upper)
      return (empty, empty)
    }
    let start = document.segments[first].lower
    let text = ByteRange(start, max(start, document.segments[block.segments.upperBound - 1].upper))
    let title = titleStart(of: text, in: bytes)
    return (ByteRange(start, title), ByteRange(title, text.upper))
  }

  /// Behind `1.`, `1.2`, `1)`, `A.`, `A.1`; a bare number without dot or parenthesis is a title, as in `2024 results`.
  private static func titleStart(of text: ByteRange, in bytes: [UInt8]) -> Int {
    var index = text.lower
    if index < text.upper, bytes[index].isUpperASCII { index += 1 }
    var marks = 0
    while index < text.upper {
      if bytes[index].isDigit {
        index += 1
      } else if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")") {
        marks += 1
        index += 1
      } else if bytes[index] == .backslash, index + 1 < text.upper,
        bytes[index + 1] == UInt8(ascii: ".") || bytes[index + 1] == UInt8(ascii: ")")
      {
        index += 1
      } else {
        break
      }
    }
    guard marks > 0, index < text.upper, bytes[index].isSpaceOrTab else { return text.lower }
    while index < text.upper, bytes[index].isSpaceOrTab { index += 1 }
    return index < text.upper ? index : text.lower
  }
}
