import MarkdownModel

extension Document {
  /// The list that holds an item's text; the block itself of what is no item.
  func list(of label: LabelledLine) -> Int { list(ofBlock: label.block, isItem: label.isItem) }

  /// The same for a text.
  func list(of unit: TextUnit) -> Int { list(ofBlock: unit.block, isItem: unit.isItem) }

  /// The box of the item that a unit is the text of.
  func task(of unit: TextUnit) -> TaskState {
    let parent = blocks[unit.block].parent
    return unit.isItem && parent >= 0 ? blocks[parent].task : .none
  }

  /// The text of a unit behind its box, if it has one.
  func textBehindBox(of unit: TextUnit) -> ByteRange {
    let start = task(of: unit) == .none ? unit.range.lower : min(unit.range.lower + 4, unit.range.upper)
    return ByteRange(start, unit.range.upper)
  }

  private func list(ofBlock block: Int, isItem: Bool) -> Int {
    let parent = blocks[block].parent
    guard isItem, parent >= 0 else { return block }
    return max(0, blocks[parent].parent)
  }
}
