import MarkdownModel
import RuleModel

/// The anchors of a document: those that GitHub makes of headings – lower case, without punctuation, blanks as dashes,
/// repeated ones numbered – and those that the author set.
///
/// A class because each link asks for them: one reference is cheap to pass on.
final class Anchors: Sendable {
  /// The digests of their slugs.
  private let bySection: [UInt64]
  private let headings: Slugs
  /// Of `<a id="…">`, `<a name="…">` and `{#…}`.
  private let explicit: Set<String>
  private let levelledSlugs = LazyValue<DigestTable>()

  /// The slugs of headings.
  var slugs: [String] { headings.texts }
  var slugCount: Int { headings.count }

  init(_ document: Document) {
    var headings = Slugs(expecting: document.sections.count)
    var bySection: [UInt64] = []
    bySection.reserveCapacity(document.sections.count)
    var explicit: Set<String> = []
    document.blocks.withUnsafeBufferPointer { blocks in
      for index in blocks.indices {
        switch blocks[index].kind {
        case .heading:
          let slug =
            headings.add { SlugLetters.append(blocks[index], of: document, to: &$0) }
            ?? Self.addSlug(ofText: document.text(of: index), to: &headings, &explicit)
          let isSection =
            bySection.count < document.sections.count && document.sections[bySection.count].heading == index
          if isSection { bySection.append(slug) }
        case .paragraph: if let id = Self.target(blocks[index], in: document) { explicit.insert(id) }
        case .htmlBlock:
          let range = blocks[index].range
          explicit.formUnion(Self.ids(in: range, document))
          for heading in HTMLHeadings.texts(in: range, document.source.bytes) {
            _ = headings.add { SlugLetters.append(heading, to: &$0) }
          }
        default: break
        }
      }
    }
    for inline in document.inlines where inline.kind == .html {
      explicit.formUnion(Self.ids(in: inline.range, document))
    }
    (self.bySection, self.headings, self.explicit) = (bySection, headings, explicit)
  }

  private static func addSlug(ofText text: String, to headings: inout Slugs, _ explicit: inout Set<String>) -> UInt64 {
    if let id = customID(text) { explicit.insert(id) }
    return headings.add { SlugLetters.append(text, to: &$0) } ?? Slugs.digest("")
  }

  /// The digest of a section's slug.
  func slug(of section: Int) -> UInt64 { section < bySection.count ? bySection[section] : Slugs.digest("") }

  /// Whether a heading makes a slug, known by its digest.
  func hasHeading(_ slug: UInt64) -> Bool { headings.contains(slug) }

  /// Whether a fragment leads somewhere. Generators differ in accents, in punctuation and in runs of dashes; what only
  /// differs in these is taken for right.
  func contains(_ fragment: String) -> Bool {
    if hasHeading(Slugs.digest(fragment)) || explicit.contains(fragment) { return true }
    guard !fragment.utf8.contains(where: \.isUpperASCII) else { return false }
    return levelledSlugs { headings.levelled() }[Digest.folded(fragment)] != 0
  }

  private static func ids(in range: ByteRange, _ document: Document) -> [String] {
    HTMLAttributes.values(of: ["id", "name"], in: range, document.source.bytes).map { document.string($0) }
  }

  /// `{#id}`, `{ .note #id }` or `{/* #id */}` at the end of a heading.
  private static func customID(_ text: String) -> String? {
    guard text.utf8.last == UInt8(ascii: "}"), let open = text.lastIndex(of: "{") else { return nil }
    let attributes = text[text.index(after: open)...].dropLast().split(separator: " ")
    return attributes.first { $0.hasPrefix("#") && $0.count > 1 }.map { String($0.dropFirst()) }
  }

  /// `(id)=` above what it names, as MyST writes it.
  private static func target(_ block: Block, in document: Document) -> String? {
    guard block.segments.count == 1, let first = block.segments.first,
      case let line = document.segments[first], line.count > 3,
      document.source.bytes[line.lower] == UInt8(ascii: "("),
      document.source.bytes[line.upper - 1] == UInt8(ascii: "="),
      document.source.bytes[line.upper - 2] == UInt8(ascii: ")")
    else { return nil }
    return document.string(ByteRange(line.lower + 1, line.upper - 2))
  }

  /// A link's fragment without percent escapes.
  static func decoded(_ fragment: String) -> String {
    if !fragment.utf8.contains(UInt8(ascii: "%")) { return fragment }
    var bytes: [UInt8] = []
    let source = Array(fragment.utf8)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let value = UInt8(String(decoding: source[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Headings written in HTML.
enum HTMLHeadings {
  static func texts(in range: ByteRange, _ bytes: [UInt8]) -> [String] {
    let cursor = TextCursor(bytes: bytes, limits: range)
    var texts: [String] = []
    var index = range.lower
    while let open = cursor.find("<h", from: index, within: range.count, lines: .max) {
      index = open + 2
      guard (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(cursor.byte(index)) else { continue }
      guard let start = cursor.find(">", from: index, within: range.count, lines: .max),
        let end = cursor.find("</h", from: start, within: range.count, lines: .max)
      else { break }
      texts.append(text(ByteRange(start + 1, end), bytes))
      index = end
    }
    return texts
  }

  private static func text(_ range: ByteRange, _ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var isTag = false
    for index in range.lower..<range.upper {
      if bytes[index] == UInt8(ascii: "<") { isTag = true }
      if !isTag { text.append(bytes[index].isLineEnding ? .space : bytes[index]) }
      if bytes[index] == UInt8(ascii: ">") { isTag = false }
    }
    return String(decoding: text, as: UTF8.self).trimmed
  }
}

extension Document {
  /// The text of a heading as a reader sees it: without marks, destinations and escapes.
  func text(of block: Int) -> String {
    var text = ""
    for inline in inlines[blocks[block].inlines] {
      switch inline.kind {
      case .text: text += Self.unescaped(string(inline.range))
      case .code: text += string(inline.content)
      default: break
      }
    }
    return text
  }

  private static func unescaped(_ text: String) -> String {
    if !text.utf8.contains(where: { $0 == .backslash || $0 == UInt8(ascii: "&") }) { return text }
    var result = ""
    var isEscape = false
    for scalar in text.unicodeScalars {
      if scalar == "\\", !isEscape {
        isEscape = true
      } else {
        result.unicodeScalars.append(scalar)
        isEscape = false
      }
    }
    return result.replacing("&amp;", with: "&")
  }
}
