import MarkdownModel

/// The letters of which a slug consists: lower case, without punctuation, blanks as dashes.
enum SlugLetters {
  /// Appends the slug of a heading without escapes and an anchor of its own, as nearly every one is; false for others.
  static func append(_ heading: Block, of document: Document, to slug: inout [UInt8]) -> Bool {
    let bytes = document.source.bytes
    var last = UInt8.space
    for index in heading.inlines {
      let inline = document.inlines[index]
      guard inline.kind == .text || inline.kind == .code else { continue }
      let text = inline.kind == .code ? inline.content : inline.range
      var index = text.lower
      while index < text.upper {
        last = bytes[index]
        if last >= 0x80 {
          guard let width = append(beyondASCIIAt: index, limit: text.upper, bytes, to: &slug) else { return false }
          index += width
          continue
        }
        guard last != .backslash, last != UInt8(ascii: "&") else { return false }
        if let letter = plain(last) { slug.append(letter) }
        index += 1
      }
    }
    return last != UInt8(ascii: "}")
  }

  /// Appends the slug of a text; always true.
  static func append(_ text: String, to slug: inout [UInt8]) -> Bool {
    for scalar in text.unicodeScalars {
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
        if let letter = plain(byte) { slug.append(letter) }
      } else if isKept(scalar) {
        slug += scalar.properties.lowercaseMapping.utf8
      }
    }
    return true
  }

  private static func plain(_ byte: UInt8) -> UInt8? {
    if byte == .space { return UInt8(ascii: "-") }
    let isKept = byte.isAlphanumericASCII || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    return isKept ? byte.lowercasedASCII : nil
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
  }

  // MARK: Beyond ASCII

  /// Appends what a slug keeps of a character that is not ASCII.
  ///
  /// - Returns: how many bytes the character has; nil where they are none.
  private static func append(beyondASCIIAt index: Int, limit: Int, _ bytes: [UInt8], to slug: inout [UInt8]) -> Int? {
    let width = bytes.scalarWidth(at: index)
    guard index + width <= limit, let scalar = scalar(at: index, width, bytes) else { return nil }
    switch scalar.value {
    // À to Þ but ×, and à to ÿ but ÷.
    case 0xC0...0xDE where scalar.value != 0xD7: slug += [0xC3, bytes[index + 1] + 0x20]
    case 0xDF...0xFF where scalar.value != 0xF7: slug += bytes[index..<index + width]
    // Dashes and quotation marks, arrows, signs and pictures.
    case 0x2010...0x2027, 0x2190...0x21FF, 0x2600...0x2775, 0x1F300...0x1FAFF: break
    // Kana, Chinese characters, Hangul.
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFC, 0xAC00...0xD7A3: slug += bytes[index..<index + width]
    default: if isKept(scalar) { slug += scalar.properties.lowercaseMapping.utf8 }
    }
    return width
  }

  private static func scalar(at index: Int, _ width: Int, _ bytes: [UInt8]) -> Unicode.Scalar? {
    guard width > 1 else { return nil }
    var value = UInt32(bytes[index]) & (0x7F >> UInt32(width))
    for offset in 1..<width { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return Unicode.Scalar(value)
  }
}
