/// Where the inlines of a block come from.
enum InlineSource {
  /// libcmark's tree.
  case walked(InlineEvents)
  /// Marks, from the block's first one on; the rest is text.
  case certain(UnsafeBufferPointer<TextMark>)
}

/// Inlines that are certain without libcmark.
extension RangeRepair {
  /// Adds the inlines of a block.
  ///
  /// - Returns: the block's part of `inlines`; nil, with nothing added, when they could not be found.
  mutating func add(_ source: InlineSource, of lines: UnsafeBufferPointer<ByteRange>) -> Range<Int>? {
    switch source {
    case .walked(let events): return walk(events, over: lines)
    case .certain(var marks): return addCertain(lines, &marks)
    }
  }

  /// Adds the inlines of lines whose marks are known, and drops these marks from the front.
  mutating func addCertain(
    _ lines: UnsafeBufferPointer<ByteRange>, _ marks: inout UnsafeBufferPointer<TextMark>
  ) -> Range<Int> {
    let start = inlines.count
    var emphasis = start
    var passed = 0
    for line in lines {
      var cursor = line.lower
      while passed < marks.count, marks[passed].range.lower < line.upper {
        let mark = marks[passed]
        passed += 1
        addText(cursor, mark.range.lower)
        cursor = mark.range.upper
        switch mark.kind {
        case .code: inlines.append(Inline(kind: .code, range: mark.range, content: mark.content))
        case .link:
          let destination = ByteRange(mark.content.upper + 2, mark.range.upper - 1)
          inlines.append(Inline(kind: .link, range: mark.range, content: mark.content, destination: destination))
          inlines.append(Inline(kind: .text, isLinkText: true, range: mark.content))
        case .emphasisStart, .strongStart:
          emphasis = inlines.count
          let kind: InlineKind = mark.kind == .strongStart ? .strong : .emphasis
          inlines.append(Inline(kind: kind, range: mark.range, content: ByteRange(cursor, cursor)))
        case .emphasisEnd, .strongEnd:
          let open = inlines[emphasis]
          inlines[emphasis] = Inline(
            kind: open.kind, range: ByteRange(open.range.lower, mark.range.upper),
            content: ByteRange(open.content.lower, mark.range.lower))
        }
      }
      addText(cursor, line.upper)
    }
    marks = UnsafeBufferPointer(rebasing: marks[passed...])
    return start..<inlines.count
  }

  private mutating func addText(_ lower: Int, _ upper: Int) {
    if lower < upper { inlines.append(Inline(kind: .text, range: ByteRange(lower, upper))) }
  }
}
