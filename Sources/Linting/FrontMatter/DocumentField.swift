import MarkdownModel

/// A statement of a document about itself: a key of its front matter, or a labelled line below its title.
struct DocumentField: Sendable {
  enum Place: Sendable, Equatable { case frontMatter, header }

  let role: FieldRole
  let place: Place
  let label: ByteRange
  /// Without quotes and marks; may be empty.
  let value: ByteRange
  /// Whether the key is the one that perflint asks for: `updated`, not `last_updated`.
  let isCanonical: Bool
}

/// Finds the fields of a document, those of the front matter first.
struct FieldFinder {
  /// Behind so many blocks nothing belongs to the head of a document without headings.
  private static let longestHead = 40

  let document: Document
  let frontMatter: FrontMatter
  let labels: [LabelledLine]
  let words: FieldWords

  func fields() -> [DocumentField] {
    var fields: [DocumentField] = []
    for entry in frontMatter.entries where entry.shape == .text {
      guard entry.key.utf8.count <= 40, let role = words.role(of: FoldedText(entry.key)) else { continue }
      fields.append(
        DocumentField(
          role: role, place: .frontMatter, label: entry.keyRange, value: entry.range,
          isCanonical: entry.key == role.rawValue))
    }
    let end = headEnd
    for label in labels {
      if label.block >= end { break }
      guard let role = words.role(of: FoldedText(document.source.bytes, label.label)) else { continue }
      fields.append(
        DocumentField(
          role: role, place: .header, label: label.label, value: withoutMarks(label.value), isCanonical: false))
    }
    return fields
  }

  /// The first block that belongs to a section below the title.
  private var headEnd: Int {
    document.sections.count > 1 ? document.sections[1].heading : min(document.blocks.count, Self.longestHead)
  }

  private func withoutMarks(_ range: ByteRange) -> ByteRange {
    let bytes = document.source.bytes
    var (lower, upper) = (range.lower, range.upper)
    func isMark(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "`") || byte.isSpaceOrTab
    }
    while lower < upper, isMark(bytes[lower]) { lower += 1 }
    while upper > lower, isMark(bytes[upper - 1]) { upper -= 1 }
    return ByteRange(lower, upper)
  }
}
