import MarkdownModel
import RuleModel

/// The anchors of a document: those that GitHub makes of headings – lower case, without punctuation, blanks as dashes,
/// repeated ones numbered – and those that the author set.
struct Anchors: Sendable {
  private let bySection: [String]
  private let numbers: [String: Int]
  /// Of `<a id="…">`, `<a name="…">` and `{#…}`.
  let explicit: Set<String>
  private let levelledSlugs = Lazy<Set<FoldedText>>()

  /// Of headings.
  var slugs: Dictionary<String, Int>.Keys { numbers.keys }

  init(_ document: Document) {
    var counts = [String: Int](minimumCapacity: document.sections.count)
    var bySection: [String] = []
    bySection.reserveCapacity(document.sections.count)
    var explicit: Set<String> = []
    func add(_ slug: String) -> String {
      // As github-slugger numbers them: a number already taken is left out.
      let repeats = counts[slug, default: -1] + 1
      counts[slug] = repeats
      if repeats == 0 { return slug }
      var result = "\(slug)-\(repeats)"
      while counts[result] != nil {
        counts[slug, default: 0] += 1
        result = "\(slug)-\(counts[slug, default: 0])"
      }
      counts[result] = 0
      return result
    }
    document.blocks.withUnsafeBufferPointer { blocks in
      for index in blocks.indices {
        switch blocks[index].kind {
        case .heading:
          let slug: String
          if let plain = Self.plainSlug(of: blocks[index], in: document) {
            slug = add(plain)
          } else {
            let text = document.text(of: index)
            if let id = Self.customID(text) { explicit.insert(id) }
            slug = add(Self.slug(text))
          }
          let isSection =
            bySection.count < document.sections.count && document.sections[bySection.count].heading == index
          if isSection { bySection.append(slug) }
        case .paragraph: if let id = Self.target(blocks[index], in: document) { explicit.insert(id) }
        case .htmlBlock:
          let range = blocks[index].range
          explicit.formUnion(Self.ids(in: range, document))
          for heading in HTMLHeadings.texts(in: range, document.source.bytes) { _ = add(Self.slug(heading)) }
        default: break
        }
      }
    }
    for inline in document.inlines where inline.kind == .html {
      explicit.formUnion(Self.ids(in: inline.range, document))
    }
    self.bySection = bySection
    self.explicit = explicit
    numbers = counts
  }

  func slug(of section: Int) -> String { section < bySection.count ? bySection[section] : "" }

  /// Whether a fragment leads somewhere. Generators differ in accents, in punctuation and in runs of dashes; what only
  /// differs in these is taken for right.
  func contains(_ fragment: String) -> Bool {
    if slugs.contains(fragment) || explicit.contains(fragment) { return true }
    guard !fragment.utf8.contains(where: \.isUpperASCII) else { return false }
    return levelledSlugs { Set(slugs.map { FoldedText($0) }) }.contains(FoldedText(fragment))
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

  /// The slug of a heading in ASCII without escapes and an anchor of its own: of nearly every one.
  private static func plainSlug(of heading: Block, in document: Document) -> String? {
    let bytes = document.source.bytes
    var slug: [UInt8] = []
    slug.reserveCapacity(heading.range.count)
    var last = UInt8.space
    for index in heading.inlines {
      let inline = document.inlines[index]
      guard inline.kind == .text || inline.kind == .code else { continue }
      let text = inline.kind == .code ? inline.content : inline.range
      for index in text.lower..<text.upper {
        last = bytes[index]
        guard last < 0x80, last != .backslash, last != UInt8(ascii: "&") else { return nil }
        if let letter = slugLetter(last) { slug.append(letter) }
      }
    }
    return last == UInt8(ascii: "}") ? nil : String(decoding: slug, as: UTF8.self)
  }

  static func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    let isASCII = text.utf8.allSatisfy { byte in
      if let letter = slugLetter(byte) { slug.append(letter) }
      return byte < 0x80
    }
    return isASCII ? String(decoding: slug, as: UTF8.self) : unicodeSlug(text)
  }

  private static func slugLetter(_ byte: UInt8) -> UInt8? {
    if byte == .space { return UInt8(ascii: "-") }
    let isKept = byte.isAlphanumericASCII || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    return isKept ? byte.lowercasedASCII : nil
  }

  private static func unicodeSlug(_ text: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
        if let letter = slugLetter(byte) { slug.append(letter) }
        continue
      }
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark {
        slug += properties.lowercaseMapping.utf8
      }
    }
    return String(decoding: slug, as: UTF8.self)
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
