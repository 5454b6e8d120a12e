import MarkdownModel

/// The list that holds an item's text; the block itself of what is no item.
extension Document {
  func list(of label: LabelledLine) -> Int { list(ofBlock: label.block, isItem: label.isItem) }

  func list(of unit: TextUnit) -> Int { list(ofBlock: unit.block, isItem: unit.isItem) }

  private func list(ofBlock block: Int, isItem: Bool) -> Int {
    let parent = blocks[block].parent
    guard isItem, parent >= 0 else { return block }
    return max(0, blocks[parent].parent)
  }
}
