import MarkdownModel

/// Finds values that are not there: a label with nothing behind it, `...`, an empty cell in a row that has a name.
struct EmptyValues {
  private let document: Document
  private let units: [TextUnit]
  private let labels: [LabelledLine]
  private let words: PlaceholderWords
  private var bytes: [UInt8] { document.source.bytes }

  init(_ document: Document, units: [TextUnit], labels: [LabelledLine], words: PlaceholderWords) {
    self.document = document
    self.units = units
    self.labels = labels
    self.words = words
  }

  func placeholders() -> [Placeholder] {
    var found: [Placeholder] = []
    for (index, label) in labels.enumerated() {
      if isDots(label.value) {
        found.append(Placeholder(kind: .emptyValue, range: label.value, subject: label.label))
      } else if label.value.isEmpty, isUnanswered(label, at: index) {
        found.append(Placeholder(kind: .emptyValue, range: label.label, subject: label.label))
      }
    }
    for unit in units where isDots(unit.range) && unit.place != .heading {
      found.append(Placeholder(kind: .emptyValue, range: unit.range))
    }
    for table in document.tables { found += emptyCells(of: table) }
    return found
  }

  /// `...`, `…`, `. . .`.
  private func isDots(_ range: ByteRange) -> Bool {
    guard range.count >= 3, range.count <= 12 else { return false }
    var dots = 0
    var index = range.lower
    while index < range.upper {
      if bytes[index] == UInt8(ascii: ".") {
        dots += 1
      } else if bytes.span.hasPrefix("…", at: index) {
        dots += 3
        index += 2
      } else if bytes[index] != .space {
        return false
      }
      index += 1
    }
    return dots >= 3
  }

  // MARK: Labels

  /// Whether nothing that could be the value follows: no more text in the paragraph, no list, table or code below.
  private func isUnanswered(_ label: LabelledLine, at index: Int) -> Bool {
    let block = document.blocks[label.block]
    guard let last = block.segments.last, document.segments[last].upper <= label.value.upper else {
      return isFollowedByLabel(label, at: index)
    }
    if label.isItem {
      let item = document.blocks[block.parent]
      return label.block + 1 == item.next && isShort(label) && !isAnsweredBelowList(block.parent)
    }
    return !isIntroduction(label.block)
  }

  /// The last label of a list may be answered by the code or table below the list.
  private func isAnsweredBelowList(_ item: Int) -> Bool {
    let list = document.blocks[item].parent
    let next = document.blocks[item].next
    guard next == document.blocks[list].next, next < document.blocks.count, document.blocks[next].parent == document.blocks[list].parent else {
      return false
    }
    switch document.blocks[next].kind {
    case .codeBlock, .table, .blockQuote: return true
    default: return false
    }
  }

  /// In a paragraph of several labelled lines the next line answers the label unless it is labelled itself.
  private func isFollowedByLabel(_ label: LabelledLine, at index: Int) -> Bool {
    guard index + 1 < labels.count, labels[index + 1].block == label.block else { return false }
    let next = document.source.line(at: labels[index + 1].label.lower)
    return next == document.source.line(at: label.label.lower) + 1
  }

  /// A list item that ends in a colon may close a sentence; a label is short.
  private func isShort(_ label: LabelledLine) -> Bool {
    label.isBold || FoldedText(bytes, label.label).bytes.count { $0 == .space } <= 3
  }

  /// Whether the block is followed by something that it introduces.
  private func isIntroduction(_ block: Int) -> Bool {
    let next = document.blocks[block].next
    guard next < document.blocks.count, document.blocks[next].parent == document.blocks[block].parent else { return false }
    switch document.blocks[next].kind {
    case .heading, .thematicBreak: return false
    case .paragraph: return labels.first { $0.block == next }.map { !isLabelOnly(next, $0) } ?? true
    default: return true
    }
  }

  /// Whether a paragraph begins with a bold label, and so does not answer the label before it.
  private func isLabelOnly(_ block: Int, _ label: LabelledLine) -> Bool {
    guard label.isBold, let first = document.blocks[block].segments.first else { return false }
    return document.source.line(at: label.label.lower) == document.source.line(at: document.segments[first].lower)
  }

  // MARK: Cells

  /// Empty cells in columns that name a value, in rows that have a name, where other cells of the row are filled.
  private func emptyCells(of table: Table) -> [Placeholder] {
    let columns = (1..<max(table.columnCount, 1)).filter { words.valueLabels.contains(FoldedText(bytes, table[0, $0].range).key) }
    guard !columns.isEmpty else { return [] }
    var found: [Placeholder] = []
    for row in 1..<max(table.rowCount, 1) {
      let name = table[row, 0].range
      guard !name.isEmpty, !isGroup(table, row: row), !isTotal(name) else { continue }
      for column in columns where table[row, column].range.isEmpty {
        found.append(Placeholder(kind: .emptyValue, range: emptyRange(table, row: row, column: column), subject: table[0, column].range))
      }
    }
    return found
  }

  /// The blanks between the pipes; nothing at all where the pipes touch or the cell is missing.
  private func emptyRange(_ table: Table, row: Int, column: Int) -> ByteRange {
    let cell = table[row, column].range
    var (lower, upper) = (cell.lower, cell.upper)
    while lower > 0, bytes[lower - 1].isSpaceOrTab { lower -= 1 }
    while upper < bytes.count, bytes[upper].isSpaceOrTab { upper += 1 }
    return ByteRange(lower, upper)
  }

  /// A row with only its first cell filled groups the rows below it.
  private func isGroup(_ table: Table, row: Int) -> Bool {
    let isAllEmpty = table.row(row).dropFirst().allSatisfy { $0.range.isEmpty }
    guard isAllEmpty else { return false }
    // Unless every row is empty: then the table was never filled in.
    return (1..<table.rowCount).contains { other in !table.row(other).dropFirst().allSatisfy { $0.range.isEmpty } }
  }

  private func isTotal(_ name: ByteRange) -> Bool {
    let text = FoldedText(bytes, name).string
    return text.hasPrefix("total") || text.hasPrefix("sum") || text.hasPrefix("subtotal")
  }
}
