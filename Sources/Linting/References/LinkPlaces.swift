import MarkdownModel

/// Where a document has links, images and HTML: most documents have few, and several readers look for them.
struct LinkPlaces: Sendable {
  /// The inlines that are one of them, in document order: indices into `Document.inlines`.
  private(set) var inlines: [Int] = []
  /// Blocks of HTML.
  private(set) var blocks: [Int] = []

  var isEmpty: Bool { inlines.isEmpty && blocks.isEmpty }

  init(_ document: Document) {
    document.inlines.withUnsafeBufferPointer { all in
      for index in all.indices {
        switch all[index].kind {
        case .link, .image, .html: inlines.append(index)
        default: continue
        }
      }
    }
    document.blocks.withUnsafeBufferPointer { all in
      for index in all.indices where all[index].kind == .htmlBlock { blocks.append(index) }
    }
  }
}
