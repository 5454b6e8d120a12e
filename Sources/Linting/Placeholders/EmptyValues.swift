import MarkdownModel

/// Finds values that are not there: a label with nothing behind it, `...`, an empty cell in a row that has a name, lists
/// and tables in which nothing stands.
struct EmptyValues {
  private static let leastBlanksOfSentence = 5

  let document: Document
  private let units: [TextUnit]
  private let labels: [LabelledLine]
  let words: PlaceholderWords
  var bytes: [UInt8] { document.source.bytes }

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
    for unit in units where mayBeDotsOrBox(unit.range) {
      guard isDots(unit.range) || isUntickedBox(unit) else { continue }
      if unit.isHeading || closesList(unit) || isElidedRow(unit) { continue }
      found.append(dots(unit))
    }
    for table in document.tables where hasEmptyCells(table) { found += emptyCells(of: table) }
    for list in document.blocks(ofKind: .list) { found += emptyItems(of: list) }
    return found
  }

  private func dots(_ unit: TextUnit) -> Placeholder {
    guard case .bodyCell(let index, let row, let column) = unit.place, case let table = document.tables[index],
      column > 0, !table[0, column].range.isEmpty, !table[row, 0].range.isEmpty
    else { return Placeholder(kind: .emptyValue, range: unit.range) }
    return Placeholder(
      kind: .emptyValue, range: unit.range, subject: table[0, column].range, row: table[row, 0].range)
  }

  /// The quick answer for most texts.
  private func mayBeDotsOrBox(_ range: ByteRange) -> Bool {
    guard range.count >= 3 else { return false }
    switch bytes[range.lower] {
    case UInt8(ascii: "."), UInt8(ascii: "["), 0xE2: return true
    default: return false
    }
  }

  /// `- [ ]` with nothing to be done.
  private func isUntickedBox(_ unit: TextUnit) -> Bool {
    unit.range.count == 3 && bytes[unit.range.lower] == UInt8(ascii: "[") && unit.isItem
      && bytes.span.hasPrefix("[ ]", at: unit.range.lower)
  }

  /// Items with nothing but their mark, where all are empty or all are numbered: a bullet among others may keep them apart.
  private func emptyItems(of list: Int) -> [Placeholder] {
    var (item, empty, hasText) = (list + 1, [Int](), false)
    while item < document.blocks[list].next {
      if document.blocks[item].next == item + 1 { empty.append(item) } else { hasText = true }
      item = document.blocks[item].next
    }
    guard !empty.isEmpty, !hasText || document.blocks[list].level != 0 else { return [] }
    let title = hasText ? nil : document.section(ofBlock: list).map { document.sections[$0].title }
    return empty.map { Placeholder(kind: .emptyValue, range: document.blocks[$0].range, subject: title) }
  }

  /// Whether the dots are the last bullet behind others that are filled: "and so on".
  private func closesList(_ unit: TextUnit) -> Bool {
    guard unit.isItem, case let item = document.blocks[unit.block].parent,
      case let list = document.blocks[item].parent, document.blocks[list].level == 0,
      document.blocks[item].next == document.blocks[list].next
    else { return false }
    let others = document.blocks[list + 1..<item].indices.filter { document.blocks[$0].parent == list }
    return others.count >= 2 && others.allSatisfy { document.blocks[$0].next > $0 + 1 }
  }

  /// Whether the row of a cell is named by dots: rows are left out there.
  private func isElidedRow(_ unit: TextUnit) -> Bool {
    guard case .bodyCell(let table, let row, _) = unit.place else { return false }
    return isElided(document.tables[table], row: row)
  }

  /// `...`, `…`, `... ms`, `≤ … ms`.
  func isDots(_ value: ByteRange) -> Bool {
    guard value.count >= 3, value.count <= 20, mayBeginDots(bytes[value.lower]),
      case let range = ByteRange(behindSign(value), value.upper), range.count >= 3, range.count <= 16,
      bytes[range.lower] == UInt8(ascii: ".") || bytes[range.lower] == 0xE2
    else { return false }
    var end = range.upper
    while end > range.lower, bytes[end - 1].isLetterASCII || bytes[end - 1] == UInt8(ascii: "%") { end -= 1 }
    let unit = bytes[end..<range.upper]
    return areDots(ByteRange(range.lower, unit.isEmpty || words.isUnitSymbol(unit) ? end : range.upper))
  }

  private func mayBeginDots(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0xC2, 0xE2: true
    default: false
    }
  }

  /// Behind what compares or estimates: `≤ `, `~`, `± `.
  private func behindSign(_ value: ByteRange) -> Int {
    var start = value.lower
    switch bytes[start] {
    case UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"): start += 1
    case 0xC2 where bytes.span.hasPrefix("±", at: start): start += 2
    case 0xE2 where bytes.span.hasPrefix("≤", at: start) || bytes.span.hasPrefix("≥", at: start): start += 3
    default: return start
    }
    while start < value.upper, bytes[start] == .space || bytes[start] == UInt8(ascii: "=") { start += 1 }
    return start
  }

  private func areDots(_ range: ByteRange) -> Bool {
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
      return behindComments(label.block + 1, limit: item.next) == item.next && isShort(label)
        && !isAnsweredBelowList(block.parent) && !isAnsweredByNext(block.parent)
    }
    return !isSentence(label) && !headsGroups(label)
      && (!isIntroduction(label.block) || closesFields(label, at: index) && isBeforeHeading(label.block))
  }

  /// Whether the line before gives a label its value: the last one of a block of fields introduces no section.
  private func closesFields(_ label: LabelledLine, at index: Int) -> Bool {
    guard index > 0, case let before = labels[index - 1], before.block == label.block, !before.value.isEmpty else {
      return false
    }
    return document.source.line(at: before.label.lower) == document.source.line(at: label.label.lower) - 1
  }

  /// Enumerated subsections below a label are what it introduces: `**Solutions:**`, `#### a) Batch the calls`.
  private func isBeforeHeading(_ block: Int) -> Bool {
    let next = behindComments(document.blocks[block].next, limit: document.blocks.count)
    guard next < document.blocks.count, document.blocks[next].kind == .heading else { return false }
    let own = document.section(ofBlock: block).map { document.sections[$0].level } ?? 0
    return document.blocks[next].level <= max(own, 1) || !isEnumerated(heading: next)
  }

  /// `a) …`, `1. …`
  private func isEnumerated(heading: Int) -> Bool {
    guard let text = document.blocks[heading].segments.first.map({ document.segments[$0] }), text.count > 3 else {
      return false
    }
    let mark = bytes[text.lower + 1]
    return bytes[text.lower].isAlphanumericASCII && (mark == UInt8(ascii: ")") || mark == UInt8(ascii: "."))
  }

  /// `Breakdown:` above `Server version:` with its list.
  private func headsGroups(_ label: LabelledLine) -> Bool {
    guard words.groupingLabels.contains(bytes, folded: label.label),
      case let next = behindComments(document.blocks[label.block].next, limit: document.blocks.count),
      next < document.blocks.count, document.blocks[next].kind == .paragraph, let inner = firstLabel(in: next)
    else { return false }
    return inner.value.isEmpty && isIntroduction(next)
  }

  /// `To be sure that only the API is called:`
  private func isSentence(_ label: LabelledLine) -> Bool {
    bytes[label.label.lower..<label.label.upper].count { $0 == .space } >= Self.leastBlanksOfSentence
  }

  /// The last label of a list may be answered by the code or table below the list.
  private func isAnsweredBelowList(_ item: Int) -> Bool {
    let list = document.blocks[item].parent
    let next = document.blocks[item].next
    guard next == document.blocks[list].next, next < document.blocks.count,
      document.blocks[next].parent == document.blocks[list].parent
    else {
      return false
    }
    switch document.blocks[next].kind {
    case .codeBlock, .table, .blockQuote: return true
    // Indented, though not far enough to stand below the item.
    case .list: return indent(of: next) > indent(of: item)
    default: return false
    }
  }

  /// The next items are indented, though not far enough to stand below this one.
  private func isAnsweredByNext(_ item: Int) -> Bool {
    let next = document.blocks[item].next
    guard next < document.blocks.count, document.blocks[next].kind == .item,
      document.blocks[next].parent == document.blocks[item].parent
    else { return false }
    return indent(of: next) > indent(of: item)
  }

  private func indent(of block: Int) -> Int { document.source.indent(of: document.blocks[block].range.lower) }

  /// In a paragraph of several labelled lines the next line answers the label unless it is labelled itself.
  private func isFollowedByLabel(_ label: LabelledLine, at index: Int) -> Bool {
    guard index + 1 < labels.count, labels[index + 1].block == label.block else { return false }
    let (own, next) = (
      document.source.line(at: label.label.lower), document.source.line(at: labels[index + 1].label.lower)
    )
    return next == own || next == own + 1
  }

  /// A list item that ends in a colon may close a sentence; a label is short.
  private func isShort(_ label: LabelledLine) -> Bool {
    label.isBold || FoldedText(bytes, label.label).bytes.count { $0 == .space } <= 3
  }

  /// Whether the block is followed by something that it introduces.
  private func isIntroduction(_ block: Int) -> Bool {
    let next = behindComments(document.blocks[block].next, limit: document.blocks.count)
    guard next < document.blocks.count, document.blocks[next].parent == document.blocks[block].parent else {
      return false
    }
    switch document.blocks[next].kind {
    case .heading: return isDeeperHeading(next, than: block)
    case .thematicBreak: return false
    // `Two ways:` before `Option 1: …`
    case .paragraph:
      return firstLabel(in: next).map { !isLabelOnly(next, $0) || bytes[$0.label.upper - 1].isDigit } ?? true
    default: return true
    }
  }

  /// The first block from an index on that is no comment: what no reader sees answers nothing.
  private func behindComments(_ block: Int, limit: Int) -> Int {
    var next = block
    while next < limit, isComment(next) { next += 1 }
    return next
  }

  private func isComment(_ block: Int) -> Bool {
    guard document.blocks[block].kind == .htmlBlock, case let range = document.blocks[block].range else { return false }
    let cursor = TextCursor(bytes: bytes, limits: range)
    guard cursor.hasPrefix("<!--", at: range.lower),
      let close = cursor.find("-->", from: range.lower, within: range.count, lines: .max)
    else { return false }
    return bytes[close + 3..<range.upper].allSatisfy(\.isWhitespace)
  }

  /// O(log labels): they stand in document order.
  private func firstLabel(in block: Int) -> LabelledLine? {
    labels.indices(inBlocks: block..<block + 1).first.map { labels[$0] }
  }

  private func isDeeperHeading(_ heading: Int, than block: Int) -> Bool {
    guard let section = document.section(ofBlock: block) else { return false }
    return Int(document.blocks[heading].level) > document.sections[section].level
  }

  /// Whether a paragraph begins with a bold label, and so does not answer the label before it.
  private func isLabelOnly(_ block: Int, _ label: LabelledLine) -> Bool {
    guard label.isBold, let first = document.blocks[block].segments.first else { return false }
    return document.source.line(at: label.label.lower) == document.source.line(at: document.segments[first].lower)
  }
}
