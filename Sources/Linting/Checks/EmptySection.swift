import MarkdownModel

/// Reports headings with nothing below them. Card: `Rules/structure/empty-section.yaml`.
struct EmptySection: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    return document.sections.indices.compactMap { index in
      let section = document.sections[index]
      guard section.next == index + 1, !section.ownBlocks.contains(where: { isContent($0, document) }) else { return nil }
      return Finding(at: section.title, ["title": Excerpt.line(document.string(section.title))])
    }
  }

  /// Rules and comments are no content; neither is the content of a deeper block, whose container counts already.
  private func isContent(_ block: Int, _ document: Document) -> Bool {
    switch document.blocks[block].kind {
    case .thematicBreak: false
    case .htmlBlock: !document.source.bytes.span.hasPrefix("<!--", at: document.blocks[block].range.lower)
    default: true
    }
  }
}
