import MarkdownModel

/// The titles of a document's sections, folded once for all who compare them.
struct SectionTitles: Sendable {
  /// For each section its title with plurals and spellings levelled.
  let keys: [FoldedText]

  init(_ document: Document) {
    keys = document.sections.map { FoldedText(document.source.bytes, $0.title).key }
  }

  subscript(section: Int) -> FoldedText { keys[section] }
}
