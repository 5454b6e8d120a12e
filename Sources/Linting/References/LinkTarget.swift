import MarkdownModel

/// What a link's destination names: a path, an anchor, or something that is nobody's business here.
struct LinkTarget: Sendable {
  /// As a file system knows it: escapes and percent signs resolved, query left out. Empty for this very document.
  let path: String
  /// The bytes of the path, and those of the fragment with its `#`.
  let pathRange: ByteRange
  let fragmentRange: ByteRange
  /// Without `#` and percent signs; empty when there is none.
  let fragment: String

  /// - Returns: nil for addresses with a scheme or host, and for templates that will be filled in later.
  init?(_ destination: ByteRange, in bytes: [UInt8]) {
    guard !destination.isEmpty, destination.count <= 2000, !Self.hasScheme(destination, bytes),
      !Self.isTemplate(destination, bytes)
    else { return nil }
    var pathEnd = destination.upper
    var fragmentStart = destination.upper
    for index in destination.lower..<destination.upper {
      if bytes[index] == UInt8(ascii: "#") {
        fragmentStart = index
        pathEnd = min(pathEnd, index)
        break
      }
      if bytes[index] == UInt8(ascii: "?") { pathEnd = min(pathEnd, index) }
    }
    pathRange = ByteRange(destination.lower, pathEnd)
    fragmentRange = ByteRange(fragmentStart, destination.upper)
    path = Self.text(of: pathRange, bytes)
    fragment =
      fragmentRange.isEmpty
      ? "" : Self.text(of: ByteRange(fragmentStart + 1, destination.upper), bytes)
    // It stands there itself, or as `%00`.
    let mayHoldZero = bytes[pathRange.lower..<pathRange.upper].contains { $0 == 0 || $0 == UInt8(ascii: "%") }
    if mayHoldZero, path.utf8.contains(0) { return nil }
  }

  /// A part of a destination, escapes and percent signs resolved.
  private static func text(of range: ByteRange, _ bytes: [UInt8]) -> String {
    let written = bytes[range.lower..<range.upper]
    let isPlain = !written.contains {
      $0 == UInt8(ascii: "%") || $0 == .backslash || $0 == UInt8(ascii: "&")
    }
    return isPlain ? String(decoding: written, as: UTF8.self) : Anchors.decoded(unescaped(range, bytes))
  }

  /// `https:`, `mailto:`, `//host`; a drive letter counts, too.
  private static func hasScheme(_ range: ByteRange, _ bytes: [UInt8]) -> Bool {
    if bytes.span.hasPrefix("//", at: range.lower) || bytes.span.hasPrefix("www.", at: range.lower) { return true }
    guard bytes[range.lower].isLetterASCII else { return false }
    for index in range.lower..<range.upper {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") { return true }
      if !byte.isAlphanumericASCII, byte != UInt8(ascii: "+"), byte != UInt8(ascii: "-"), byte != UInt8(ascii: ".") {
        return false
      }
    }
    return false
  }

  /// `{{ base }}/x`, `${x}`, `<path>`, `%VAR%`, `@site/x`, `~/x`, `path\to`.
  private static func isTemplate(_ range: ByteRange, _ bytes: [UInt8]) -> Bool {
    if bytes[range.lower] == UInt8(ascii: "@") || bytes[range.lower] == UInt8(ascii: "~") { return true }
    for index in range.lower..<range.upper {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "$"),
        UInt8(ascii: "*"), UInt8(ascii: "|"):
        return true
      case UInt8(ascii: "%"):
        guard index + 2 < range.upper, isHexadecimal(bytes[index + 1]), isHexadecimal(bytes[index + 2]) else {
          return true
        }
      case .backslash: if index + 1 < range.upper, !bytes[index + 1].isPunctuationASCII { return true }
      default: break
      }
    }
    return false
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { byte.isDigit || (byte | 0x20) &- 0x61 < 6 }

  /// Without backslashes before punctuation; of entities only the ampersand occurs in paths.
  private static func unescaped(_ range: ByteRange, _ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var index = range.lower
    while index < range.upper {
      if bytes[index] == .backslash, index + 1 < range.upper { index += 1 }
      text.append(bytes[index])
      index += 1
      if text.last == UInt8(ascii: "&"), bytes.span.hasPrefix("amp;", at: index) { index += 4 }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A link or image with a destination that may lead to a file.
struct LocalLink: Sendable {
  /// The block that it stands in; -1 for a reference definition.
  let block: Int
  let target: LinkTarget
}

extension Document {
  /// The links, images, reference definitions and HTML attributes that name a file or an anchor, in document order.
  func localLinks(at places: LinkPlaces) -> [LocalLink] {
    if places.isEmpty { return [] }
    let (blocks, all) = (blocks, inlines)
    var links: [LocalLink] = []
    var hasReference = false
    var (next, nextHTML) = (0, 0)
    for block in blocks.indices {
      if nextHTML < places.blocks.count, places.blocks[nextHTML] == block {
        links += htmlLinks(in: blocks[block].range, block: block)
        nextHTML += 1
      }
      guard next < places.inlines.count else { continue }
      let end = inlines(of: blocks[block]).upperBound
      while next < places.inlines.count, places.inlines[next] < end {
        let inline = all[places.inlines[next]]
        next += 1
        if inline.kind == .html {
          links += htmlLinks(in: inline.range, block: block)
        } else if inline.destination.isEmpty {
          hasReference = true
        } else if let target = LinkTarget(inline.destination, in: source.bytes) {
          links.append(LocalLink(block: block, target: target))
        }
      }
    }
    if hasReference {
      for destination in LinkDefinitions(self).destinations {
        if let target = LinkTarget(destination, in: source.bytes) { links.append(LocalLink(block: -1, target: target)) }
      }
      links.sort { $0.target.pathRange < $1.target.pathRange }
    }
    return links
  }

  /// A table's inlines are those of its cells.
  private func inlines(of block: Block) -> Range<Int> {
    guard block.kind == .table, block.table >= 0, let first = tables[block.table].cells.first,
      let last = tables[block.table].cells.last
    else { return block.inlines }
    return first.inlines.lowerBound..<max(first.inlines.lowerBound, last.inlines.upperBound)
  }

  /// `src="…"` and `href="…"`.
  private func htmlLinks(in range: ByteRange, block: Int) -> [LocalLink] {
    HTMLAttributes.values(of: ["src", "href"], in: range, source.bytes).compactMap { value in
      LinkTarget(value, in: source.bytes).map { LocalLink(block: block, target: $0) }
    }
  }
}

/// Finds the quoted values of attributes in HTML.
enum HTMLAttributes {
  static func values(of names: [StaticString], in range: ByteRange, _ bytes: [UInt8]) -> [ByteRange] {
    var values: [ByteRange] = []
    var index = range.lower
    while index < range.upper {
      if bytes[index] == UInt8(ascii: "<"), bytes.span.hasPrefix("<!--", at: index) {
        index =
          TextCursor(bytes: bytes, limits: range).find("-->", from: index, within: range.count, lines: .max)
          ?? range.upper
        continue
      }
      guard bytes[index] == UInt8(ascii: "="), index + 1 < range.upper,
        bytes[index + 1] == UInt8(ascii: "\"") || bytes[index + 1] == UInt8(ascii: "'"),
        names.contains(where: { isName($0, before: index, range.lower, bytes) })
      else {
        index += 1
        continue
      }
      let start = index + 2
      var end = start
      while end < range.upper, bytes[end] != bytes[index + 1], !bytes[end].isLineEnding { end += 1 }
      if end < range.upper, bytes[end] == bytes[index + 1], end > start { values.append(ByteRange(start, end)) }
      index = end + 1
    }
    return values
  }

  private static func isName(_ name: StaticString, before end: Int, _ lower: Int, _ bytes: [UInt8]) -> Bool {
    let start = end - name.utf8CodeUnitCount
    guard start > lower, bytes[start - 1].isWhitespace else { return false }
    for offset in 0..<name.utf8CodeUnitCount where bytes[start + offset].lowercasedASCII != name.utf8Start[offset] {
      return false
    }
    return true
  }
}
