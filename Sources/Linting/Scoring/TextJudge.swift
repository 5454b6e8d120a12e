import MarkdownModel

/// Tells an author's text from what a template left.
struct TextJudge {
  enum Verdict {
    case filled(ByteRange)
    /// The template's words and nothing else.
    case kept(ByteRange)
    case open(ByteRange)
    case nothing
  }

  let document: Document
  /// In document order.
  let labels: [LabelledLine]

  /// What the blocks say: filled when one of them is the author's own.
  func verdict(on ranges: some Sequence<Range<Int>>, _ collector: SlotCollector) -> Verdict {
    var kept: ByteRange?
    var open: ByteRange?
    for block in ranges.joined() {
      switch verdict(on: block, collector) {
      case .filled(let range): return .filled(range)
      case .kept(let range): kept = kept ?? range
      case .open(let range): open = open ?? range
      case .nothing: break
      }
    }
    return open.map { .open($0) } ?? kept.map { .kept($0) } ?? .nothing
  }

  /// What the blocks say apart from labelled values and tables with several columns.
  func verdict(onTextIn blocks: Range<Int>, _ collector: SlotCollector) -> Verdict {
    verdict(
      on: blocks.lazy.filter { block in
        switch document.blocks[block].kind {
        case .paragraph: !startsWithLabel(block)
        case .table: document.tables[document.blocks[block].table].columnCount == 1
        default: true
        }
      }.map { $0..<$0 + 1 }, collector)
  }

  private func verdict(on index: Int, _ collector: SlotCollector) -> Verdict {
    let block = document.blocks[index]
    switch block.kind {
    case .paragraph: return paragraph(index, collector)
    case .codeBlock:
      guard let text = content(of: block) else { return .nothing }
      return collector.isTemplate(text) ? .kept(text) : .filled(text)
    case .table: return table(document.tables[block.table], collector)
    case .htmlBlock:
      if document.source.bytes.span.hasPrefix("<!--", at: block.range.lower) { return .nothing }
      return text(block.range, collector)
    default: return .nothing
    }
  }

  private func content(of block: Block) -> ByteRange? {
    guard let first = block.segments.first else { return nil }
    let range = ByteRange(
      document.segments[first].lower,
      max(document.segments[first].lower, document.segments[block.segments.upperBound - 1].upper))
    return range.isEmpty ? nil : range
  }

  private func paragraph(_ index: Int, _ collector: SlotCollector) -> Verdict {
    guard let whole = content(of: document.blocks[index]), !isCaption(index, whole) else { return .nothing }
    // The name of a value says nothing, the value does.
    guard startsWithLabel(index) else { return text(whole, collector) }
    let values = labels(in: index)
    let ownValues = values.filter { !$0.value.isEmpty }
    if let filled = ownValues.first(where: { !collector.hasPlaceholder($0.value) && !collector.isTemplate($0.value) }) {
      return collector.isTemplate(whole) ? .kept(whole) : .filled(filled.value)
    }
    guard let open = ownValues.first else { return .nothing }
    return collector.hasPlaceholder(open.value) ? .open(open.value) : .kept(open.value)
  }

  private func startsWithLabel(_ index: Int) -> Bool {
    guard let whole = content(of: document.blocks[index]), let first = labels(in: index).first else { return false }
    return first.label.lower < whole.lower + Self.longestMarks
  }

  /// Task box, emphasis marks.
  private static let longestMarks = 8

  private func text(_ range: ByteRange, _ collector: SlotCollector) -> Verdict {
    if collector.isMostlyPlaceholder(range) || trailsOff(range) { return .open(range) }
    return collector.isTemplate(range) ? .kept(range) : .filled(range)
  }

  /// "Recommendations for caching..." says that something is to follow.
  private func trailsOff(_ range: ByteRange) -> Bool {
    guard range.count <= Self.longestTrail else { return false }
    let text = document.source.bytes[range.lower..<range.upper]
    return text.suffix(3).elementsEqual("...".utf8) || text.suffix(3).elementsEqual("…".utf8)
  }

  private static let longestTrail = 120

  private func table(_ table: Table, _ collector: SlotCollector) -> Verdict {
    var open: ByteRange?
    var kept: ByteRange?
    for cell in table.cells.dropFirst(table.columnCount) where !cell.range.isEmpty {
      if collector.hasPlaceholder(cell.range) {
        open = open ?? cell.range
      } else if collector.isTemplate(cell.range) {
        kept = kept ?? cell.range
      } else {
        return .filled(cell.range)
      }
    }
    return open.map { .open($0) } ?? kept.map { .kept($0) } ?? .nothing
  }

  /// A short bold line heads what follows and is no text of its own.
  private func isCaption(_ index: Int, _ whole: ByteRange) -> Bool {
    let next = document.blocks[index].next
    return whole.count < Self.longestCaption && isBoldLine(index) && next < document.blocks.count
      && document.blocks[next].kind != .heading
  }

  private static let longestCaption = 60

  /// Whether a block is a paragraph that is bold from its first byte to its last.
  func isBoldLine(_ index: Int) -> Bool {
    let block = document.blocks[index]
    guard block.kind == .paragraph, let whole = content(of: block), let first = block.inlines.first else {
      return false
    }
    return document.inlines[first].kind == .strong && document.inlines[first].range == whole
  }

  /// The labelled lines of a block. O(log n + lines).
  func labels(in block: Int) -> ArraySlice<LabelledLine> { labels(in: block..<block + 1) }

  /// The labelled lines of a run of blocks. O(log n + lines).
  func labels(in blocks: Range<Int>) -> ArraySlice<LabelledLine> { labels[labels.indices(inBlocks: blocks)] }
}
