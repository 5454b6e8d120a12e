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

  private func list(ofBlock block: Int, isItem: Bool) -> Int {
    let parent = blocks[block].parent
    guard isItem, parent >= 0 else { return block }
    return max(0, blocks[parent].parent)
  }
}
