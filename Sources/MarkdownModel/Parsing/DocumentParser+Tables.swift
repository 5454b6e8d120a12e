/// Paragraphs that turn out to be tables.
extension DocumentParser {
  /// The table in a paragraph's lines, a setext heading's underline included.
  mutating func table(in lines: Range<Int>, of index: Int, skipped: Int) -> TableReader.Reading? {
    let mayHoldTable = lines.dropFirst().contains {
      !segments[$0].isEmpty && ContentLines.mayBeDelimiterRow(segments[$0], in: bytes)
    }
    guard mayHoldTable else { return nil }
    var reader = TableReader(
      text: text, segments: segments[lines], firstSegment: lines.lowerBound, firstLine: line(of: index) + skipped,
      containers: containers)
    guard let reading = reader.table() else { return nil }
    // A heading of one line and its underline is no table, whatever the underline looks like.
    return blocks[index].isFencedOrSetext && reading.lines.lowerBound + 2 == lines.upperBound ? nil : reading
  }

  /// Replaces a paragraph or setext heading by the paragraph before the table, if any, the table, and what is left.
  mutating func split(_ index: Int, _ inlines: InlineSource, lines: Range<Int>, at reading: TableReader.Reading) {
    let block = blocks[index]
    blocks.truncate(to: blocks.count - 1)
    let dealt = tableInlines(inlines, lines: lines, isHeading: block.isFencedOrSetext, reading: reading)
    if reading.lines.lowerBound > lines.lowerBound {
      appendParagraph(lines.lowerBound..<reading.lines.lowerBound, inlines: dealt.before, parent: block.parent)
    }
    appendTable(reading, inlines: dealt, parent: block.parent)
    let isRowAtUnderline = block.isFencedOrSetext && reading.lines.upperBound == lines.upperBound
    if isRowAtUnderline { hint(.indentation, at: segments[lines.upperBound - 1]) }
    if reading.lines.upperBound < lines.upperBound {
      appendRest(reading.lines.upperBound..<lines.upperBound, isHeading: block.isFencedOrSetext, parent: block.parent)
    }
  }

  private mutating func appendRest(_ lines: Range<Int>, isHeading: Bool, parent: Int) {
    let first = segments[lines.lowerBound]
    if isHeading, lines.count == 1, ContentLines.isThematicBreak(first, in: bytes) {
      // What libcmark took for a setext underline stands below a table, and is a thematic break.
      append(Block(kind: .thematicBreak, parent: parent, range: first))
      return
    }
    appendParagraph(lines, inlines: parseSeparately([lines])[0], parent: parent)
    hint(.blankLine, at: first)
  }

  private mutating func hint(_ hint: TableHints.Hint, at content: ByteRange) {
    let line = text.line(at: content.lower)
    let prefix = ByteRange(lineRange(line).lower, containers.match(lineRange(line)).cursor.offset)
    missingHints.append(.init(line: line, prefix: prefix, hint: hint))
  }

  private mutating func appendTable(_ reading: TableReader.Reading, inlines: TableInlines, parent: Int) {
    let range = ByteRange(
      segments[reading.lines.lowerBound].lower, segments[reading.lines.upperBound - 1].upper)
    var table = Block(kind: .table, parent: parent, range: range)
    table.segments = reading.lines
    table.inlines = inlines.table
    table.table = tables.count
    tables.append(Table(block: blocks.count, alignments: reading.alignments, cells: inlines.cells))
    append(table)
  }

  private mutating func appendParagraph(_ lines: Range<Int>, inlines: Range<Int>, parent: Int) {
    let range = ByteRange(segments[lines.lowerBound].lower, segments[lines.upperBound - 1].upper)
    var paragraph = Block(kind: .paragraph, parent: parent, range: range)
    paragraph.segments = lines
    paragraph.inlines = inlines
    append(paragraph)
  }

  private mutating func append(_ block: Block) {
    var block = block
    block.next = blocks.count + 1
    blocks.append(block)
  }

  // MARK: Inlines

  private typealias TableInlines = (before: Range<Int>, table: Range<Int>, cells: [Cell])

  /// The inlines of the paragraph's lines dealt out to the cells; where an inline crosses a cell's edge, the cells are
  /// parsed on their own.
  private mutating func tableInlines(
    _ inlines: InlineSource, lines: Range<Int>, isHeading: Bool, reading: TableReader.Reading
  ) -> TableInlines {
    let written = lines.dropLast(isHeading ? 1 : 0)
    if reading.lines.upperBound == written.upperBound, !hasBackslashAtLineEnd(reading.lines, in: lines),
      let walked = repair.add(inlines, of: segments[written])
    {
      if let dealt = dealtInlines(walked, reading: reading) { return dealt }
      repair.dropInlines(from: walked.lowerBound)
    }
    return separateInlines(before: lines.lowerBound..<reading.lines.lowerBound, cells: reading.cells)
  }

  private mutating func dealtInlines(_ walked: Range<Int>, reading: TableReader.Reading) -> TableInlines? {
    // A reference to the method would copy the parser.
    guard !repair.inlines[walked].contains(where: { hasPlainBacktick($0) }) else { return nil }
    let tableStart = segments[reading.lines.lowerBound].lower
    let tableIndex = walked.first { repair.inlines[$0].range.upper > tableStart } ?? walked.upperBound
    var dealer = CellInlines(cells: reading.cells, capacity: walked.count + reading.cells.count)
    defer { dealer.inlines.free() }
    guard dealer.deal(repair.inlines[tableIndex..<walked.upperBound], from: tableIndex) else { return nil }
    repair.replaceInlines(from: tableIndex, with: dealer.inlines)
    return (walked.lowerBound..<tableIndex, tableIndex..<repair.inlines.count, dealer.cells)
  }

  /// Whether libcmark may have seen a hard break where a cell, or the paragraph before the table, ends in a backslash.
  private func hasBackslashAtLineEnd(_ table: Range<Int>, in lines: Range<Int>) -> Bool {
    (max(lines.lowerBound, table.lowerBound - 1)..<table.upperBound).contains {
      !segments[$0].isEmpty && bytes[segments[$0].upper - 1] == .backslash
    }
  }

  /// Backticks that open nothing keep libcmark 0.30.2 from finding code spans further on.
  private func hasPlainBacktick(_ inline: Inline) -> Bool {
    inline.kind == .text
      && bytes.firstIndex(of: UInt8(ascii: "`"), from: inline.range.lower, to: inline.range.upper) != nil
  }

  private mutating func separateInlines(before: Range<Int>, cells: [Cell]) -> TableInlines {
    var cells = cells
    let lineCount = segments.count
    let filled = cells.indices.filter { !cells[$0].range.isEmpty }
    for index in filled { segments.append(cells[index].range) }
    let paragraphs = (before.isEmpty ? [] : [before]) + (lineCount..<segments.count).map { $0..<$0 + 1 }
    let inlines = parseSeparately(paragraphs)
    segments.truncate(to: lineCount)
    let cellInlines = inlines.suffix(filled.count)
    for (index, range) in zip(filled, cellInlines) { cells[index].inlines = range }
    let none = repair.inlines.count..<repair.inlines.count
    let start = cellInlines.first?.lowerBound ?? repair.inlines.count
    return (before.isEmpty ? none : inlines.first ?? none, start..<repair.inlines.count, cells)
  }

  /// Parses groups of content lines as paragraphs of their own and returns the inlines of each.
  private mutating func parseSeparately(_ paragraphs: [Range<Int>]) -> [Range<Int>] {
    // Text may look like a block (`- x`, `# x`): not behind a pipe, and not indented as a continuation line.
    var markdown: [UInt8] = []
    for lines in paragraphs {
      markdown += "| ".utf8
      for line in lines {
        markdown += bytes[segments[line].lower..<segments[line].upper]
        markdown += "\n    ".utf8
      }
      markdown += "\n\n".utf8
    }
    var inlines: [Range<Int>] = []
    markdown.withUnsafeBufferPointer { buffer in
      var tree = CommonMarkTree(buffer)
      while let step = tree.next(), inlines.count < paragraphs.count {
        guard step == .leaf else { continue }
        inlines.append(walkBehindPipe(tree.inlines, over: paragraphs[inlines.count]))
      }
    }
    let none = repair.inlines.count..<repair.inlines.count
    return inlines + Array(repeating: none, count: paragraphs.count - inlines.count)
  }

  private mutating func walkBehindPipe(_ events: InlineEvents, over lines: Range<Int>) -> Range<Int> {
    let none = repair.inlines.count..<repair.inlines.count
    guard let events = events.droppingFirst(bytes: 2) else { return none }
    return repair.walk(events, over: segments[lines]) ?? none
  }
}
