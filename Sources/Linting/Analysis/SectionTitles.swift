import MarkdownModel

/// The titles of a document's sections, folded once for all who compare them.
struct SectionTitles: Sendable {
  /// For each section its title with plurals and spellings levelled.
  let keys: [FoldedText]
  /// For each section the digest of its key.
  let digests: [UInt64]

  init(_ document: Document) {
    keys = document.sections.map { FoldedText(document.source.bytes, $0.title).key }
    digests = keys.map { Digest.fnv1a($0.bytes[...]) }
  }

  subscript(section: Int) -> FoldedText { keys[section] }
}
