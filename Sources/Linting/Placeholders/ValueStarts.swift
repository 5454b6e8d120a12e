import MarkdownModel

/// Where values begin in one text unit: at its start, behind a task box, at the values of its labels and at each line of
/// a paragraph; each with its emphasis marks, or behind them.
struct ValueStarts {
  private let document: Document
  private let labels: [LabelledLine]
  /// Of the unit turned to last, worked out when first asked for: most units never are.
  private var offsets: [Int] = []
  private var isKnown = false
  private var range = ByteRange(0, 0)
  private var unit: TextUnit?
  private var unitLabels = 0..<0

  init(_ document: Document, _ labels: [LabelledLine]) {
    self.document = document
    self.labels = labels
  }

  /// Turns to a unit, or to a range that is none.
  mutating func begin(_ range: ByteRange, _ unit: TextUnit? = nil, labels: Range<Int> = 0..<0) {
    self.range = range
    self.unit = unit
    unitLabels = labels
    isKnown = false
  }

  /// O(log n) from the second question on: a paragraph has as many value starts as lines.
  mutating func contain(_ offset: Int) -> Bool {
    if offset == range.lower { return true }
    // No value begins behind a word and a blank; that settles most words of a sentence.
    if offset - 2 >= range.lower, document.source.bytes[offset - 1] == .space,
      document.source.bytes[offset - 2].isAlphanumericASCII
    {
      return false
    }
    if !isKnown { collect() }
    let place = offsets.partitioningIndex { $0 >= offset }
    return place < offsets.count && offsets[place] == offset
  }

  private mutating func collect() {
    isKnown = true
    offsets.removeAll(keepingCapacity: true)
    add(range.lower)
    guard let unit, !unit.isCell, !unit.isHeading else { return }
    for label in unitLabels { add(labels[label].value.lower) }
    let block = document.blocks[unit.block]
    if document.task(of: unit) != .none { add(range.lower + 4) }
    if unit.place == .paragraph {
      for segment in block.segments.dropFirst() { add(document.segments[segment].lower) }
    }
    offsets.sort()
  }

  private mutating func add(_ start: Int) {
    offsets.append(start)
    let bytes = document.source.bytes
    var index = start
    while index < range.upper,
      bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "_") || bytes[index] == UInt8(ascii: "~")
    {
      index += 1
    }
    if index > start { offsets.append(index) }
  }
}
