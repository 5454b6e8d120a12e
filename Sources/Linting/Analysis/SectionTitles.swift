import MarkdownModel

/// The titles of a document's sections with plurals and spellings levelled, folded once for all who compare them.
struct SectionTitles: Sendable {
  /// All titles, one behind the other.
  private var letters: [UInt8] = []
  private var ranges: [ByteRange] = []
  /// For each section the digest of its title.
  private(set) var digests: [UInt64] = []

  init(_ document: Document) {
    ranges.reserveCapacity(document.sections.count)
    digests.reserveCapacity(document.sections.count)
    for section in document.sections {
      let start = letters.count
      FoldedText.appendKey(of: document.source.bytes, section.title, to: &letters)
      ranges.append(ByteRange(start, letters.count))
      digests.append(Digest.fnv1a(letters[start...]))
    }
  }

  var count: Int { ranges.count }

  /// The folded title of a section.
  subscript(section: Int) -> ArraySlice<UInt8> { letters[ranges[section].lower..<ranges[section].upper] }
}
