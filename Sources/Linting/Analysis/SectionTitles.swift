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
    let room = Folding.room(for: document.sections.reduce(0) { $0 + $1.title.count })
    letters = [UInt8](unsafeUninitializedCapacity: room) { letters, count in
      for section in document.sections {
        let end = Folding.key(of: document.source.bytes, section.title, into: letters, at: count)
        ranges.append(ByteRange(count, end))
        digests.append(Digest.fnv1a(UnsafeBufferPointer(rebasing: letters[count..<end])))
        count = end
      }
    }
  }

  var count: Int { ranges.count }

  /// The folded title of a section.
  subscript(section: Int) -> ArraySlice<UInt8> { letters[ranges[section].lower..<ranges[section].upper] }
}
