import MarkdownModel

/// The anchors that GitHub makes of headings: lower case, without punctuation, blanks as dashes, repeated ones numbered.
struct Anchors {
  private let bySection: [String]
  let slugs: Set<String>

  init(_ document: Document) {
    var counts: [String: Int] = [:]
    bySection = document.sections.map { section in
      let slug = Self.slug(document.text(of: section.heading))
      let count = counts[slug, default: 0]
      counts[slug] = count + 1
      return count == 0 ? slug : "\(slug)-\(count)"
    }
    slugs = Set(bySection)
  }

  func slug(of section: Int) -> String { bySection[section] }

  static func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    let isASCII = text.utf8.allSatisfy { byte in
      if byte.isAlphanumericASCII || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        slug.append(byte.lowercasedASCII)
      } else if byte == .space {
        slug.append(UInt8(ascii: "-"))
      }
      return byte < 0x80
    }
    return isASCII ? String(decoding: slug, as: UTF8.self) : unicodeSlug(text)
  }

  private static func unicodeSlug(_ text: String) -> String {
    var slug = ""
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if scalar == " " {
        slug += "-"
      } else if scalar == "-" || scalar == "_" || properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .nonspacingMark
      {
        slug += properties.lowercaseMapping
      }
    }
    return slug
  }

  /// A link's fragment without percent escapes.
  static func decoded(_ fragment: String) -> String {
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
