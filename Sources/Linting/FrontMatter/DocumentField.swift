import MarkdownModel

/// A statement of a document about itself: a key of its front matter, or a labelled line below its title or at its foot.
struct DocumentField: Sendable {
  enum Place: Sendable, Equatable { case frontMatter, header, footer }

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
  /// The last lines of a page may say when it was updated, too.
  private static let longestFoot = 8

  let document: Document
  let frontMatter: FrontMatter
  let labels: [LabelledLine]
  let words: FieldWords

  func fields() -> [DocumentField] {
    var fields: [DocumentField] = []
    for entry in frontMatter.entries where entry.shape == .text && !entry.isNull {
      guard entry.key.utf8.count <= 40, let role = words.role(of: Digest.folded(entry.key)) else { continue }
      fields.append(
        DocumentField(
          role: role, place: .frontMatter, label: entry.keyRange, value: entry.range,
          isCanonical: entry.key == role.rawValue))
    }
    let end = headEnd
    for label in labels.prefix(while: { $0.block < end }) { add(label, .header, to: &fields) }
    let foot = max(end, document.blocks.count - Self.longestFoot)
    for label in labels.suffix(Self.longestFoot) where label.block >= foot { add(label, .footer, to: &fields) }
    return fields
  }

  private func add(_ label: LabelledLine, _ place: DocumentField.Place, to fields: inout [DocumentField]) {
    guard let role = words.role(of: Digest.folded(document.source.bytes, label.label)) else { return }
    // At the foot a date or a status alone may be that of the last section's matter.
    if place == .footer, role == .date || role == .status { return }
    fields.append(
      DocumentField(role: role, place: place, label: label.label, value: withoutMarks(label.value), isCanonical: false))
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
