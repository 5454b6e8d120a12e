import MarkdownModel

/// Parses a document before and after its edits, and compares all that the edits do not name.
struct FixVerifier {
  private let source: SourceText
  private let before: Document

  init(_ source: SourceText) {
    self.source = source
    before = Document(source)
  }

  /// Whether the edits change what they replace, and nothing else of what the document says.
  func accepts(_ edits: EditList) -> Bool {
    guard edits.edits.allSatisfy({ source.range.contains($0.range) }) else { return false }
    let after = Document(SourceText(edits.applied(to: source.bytes)))
    return hasSameBytes(after.source.bytes, edits) && hasSameFrontMatter(after, edits) && hasSameBlocks(after, edits)
  }

  /// Whether the bytes before, between and after the edits are the same.
  private func hasSameBytes(_ bytes: [UInt8], _ edits: EditList) -> Bool {
    var (old, new) = (0, 0)
    for (edit, range) in zip(edits.edits, edits.newRanges) {
      guard range.upper <= bytes.count, source.bytes[old..<edit.range.lower].elementsEqual(bytes[new..<range.lower]),
        bytes[range.lower..<range.upper].elementsEqual(edit.replacement)
      else { return false }
      (old, new) = (edit.range.upper, range.upper)
    }
    return source.bytes[old...].elementsEqual(bytes[new...])
  }

  // MARK: Front matter

  private func hasSameFrontMatter(_ after: Document, _ edits: EditList) -> Bool {
    guard let old = before.frontMatter else {
      // A new front matter must be one, with everything else below it.
      return after.frontMatter == nil || edits.edits.contains { $0.range.isEmpty && $0.range.lower <= 3 }
    }
    guard let new = after.frontMatter, old.format == new.format else { return false }
    let inside = edits.edits.indices.filter { old.range.contains(edits.edits[$0].range) }
    guard !inside.isEmpty else { return true }
    guard let oldScalars = FrontMatterScalar.all(old, in: source),
      let newScalars = FrontMatterScalar.all(new, in: after.source)
    else { return false }
    let newRanges = edits.newRanges
    return FrontMatterComparison(
      oldScalars, newScalars, replaced: inside.map { edits.edits[$0].range }, by: inside.map { newRanges[$0] }
    ).isSame
  }

  // MARK: Body

  /// Whether a block is a comment that the edits take away.
  private func isRemovedComment(_ block: Block, _ edits: EditList) -> Bool {
    guard block.kind == .htmlBlock, source.bytes.span.hasPrefix("<!--", at: block.range.lower) else { return false }
    return edits.edits.contains { $0.replacement.isEmpty && $0.range.contains(block.range) }
  }

  /// Whether the body has the same blocks; what they say outside the edits is the same by its bytes.
  private func hasSameBlocks(_ after: Document, _ edits: EditList) -> Bool {
    let kept = before.blocks.indices.filter { !isRemovedComment(before.blocks[$0], edits) }
    guard kept.count == after.blocks.count, before.tables.count == after.tables.count,
      before.sections.count == after.sections.count
    else { return false }
    // Where a block stands once those before it are gone.
    var places = [Int](repeating: -1, count: before.blocks.count)
    for (place, block) in kept.enumerated() { places[block] = place }
    for (place, block) in kept.enumerated() {
      let (old, new) = (before.blocks[block], after.blocks[place])
      let parent = old.parent < 0 ? old.parent : places[old.parent]
      if old.kind != new.kind || old.level != new.level || parent != new.parent || old.task != new.task { return false }
    }
    for (old, new) in zip(before.tables, after.tables)
    where old.columnCount != new.columnCount || old.rowCount != new.rowCount {
      return false
    }
    return true
  }
}
