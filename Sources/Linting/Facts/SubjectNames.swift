import MarkdownModel
import Quantities

/// What the values of labels and prose belong to: an item above, a labelled line before the list, else the section.
struct SubjectNames {
  private static let longestName = 80

  private let document: Document
  private let labels: [LabelledLine]
  /// For each block the index of its first label, or -1; made only where there are labels.
  private var labelOfBlock: [Int32] = []

  init(_ subject: Subject) {
    document = subject.document
    labels = subject.labels
    guard !labels.isEmpty else { return }
    labelOfBlock = [Int32](filledWith: -1, count: document.blocks.count)
    for (index, label) in labels.enumerated().reversed() { labelOfBlock[label.block] = Int32(clamping: index) }
  }

  /// The title of a section; empty before the first one.
  func title(_ section: Int) -> ByteRange {
    section >= 0 ? document.sections[section].title : ByteRange(document.extent.lower, document.extent.lower)
  }

  /// What a label speaks of: `Checkout` in an item above, `**Checkout API:**` before the list, else the section's title.
  func owner(ofLabel label: Int, section: Int) -> ByteRange {
    let block = labels[label].block
    let parent = document.blocks[block].parent
    if parent >= 0, document.blocks[parent].kind == .item {
      let list = document.blocks[parent].parent
      if list >= 0, case let outer = document.blocks[list].parent, outer >= 0, document.blocks[outer].kind == .item,
        let name = name(ofBlock: outer + 1)
      {
        return name
      }
      if let name = heading(ofList: list) { return name }
    }
    return title(section)
  }

  /// The name in a paragraph: its label, or all of it when it is short.
  private func name(ofBlock block: Int) -> ByteRange? {
    guard block < document.blocks.count, document.blocks[block].kind == .paragraph else { return nil }
    if labelOfBlock[block] >= 0 { return labels[Int(labelOfBlock[block])].label }
    guard let segment = document.blocks[block].segments.first else { return nil }
    let line = document.segments[segment]
    return line.count <= Self.longestName && document.blocks[block].segments.count == 1
      ? Emphasis.stripped(line, document.source.bytes) : nil
  }

  /// A paragraph that is only a label, right before a list.
  private func heading(ofList list: Int) -> ByteRange? {
    guard list > 0, document.blocks[list - 1].kind == .paragraph,
      document.blocks[list - 1].parent == document.blocks[list].parent,
      labelOfBlock[list - 1] >= 0, case let label = labels[Int(labelOfBlock[list - 1])], label.value.isEmpty
    else { return nil }
    return label.label
  }
}

enum Emphasis {
  /// A range without emphasis marks, blanks and a colon at its ends.
  static func stripped(_ range: ByteRange, _ bytes: [UInt8]) -> ByteRange {
    func isOuter(_ byte: UInt8) -> Bool {
      byte.isSpaceOrTab || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "`")
        || byte == UInt8(ascii: ":")
    }
    var (lower, upper) = (range.lower, range.upper)
    while lower < upper, isOuter(bytes[lower]) { lower += 1 }
    while upper > lower, isOuter(bytes[upper - 1]) { upper -= 1 }
    return completingCode(ByteRange(lower, upper), in: range, bytes)
  }

  /// A mark of code that was taken off and has its other one within: `a` of "`a` p95".
  private static func completingCode(_ stripped: ByteRange, in range: ByteRange, _ bytes: [UInt8]) -> ByteRange {
    let mark = UInt8(ascii: "`")
    let isOpening = stripped.lower > range.lower && bytes[stripped.lower - 1] == mark
    let isClosing = stripped.upper < range.upper && bytes[stripped.upper] == mark
    guard isOpening != isClosing, bytes[stripped.lower..<stripped.upper].count(where: { $0 == mark }) % 2 == 1 else {
      return stripped
    }
    return ByteRange(stripped.lower - (isOpening ? 1 : 0), stripped.upper + (isClosing ? 1 : 0))
  }
}
