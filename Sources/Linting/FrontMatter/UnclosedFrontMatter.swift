import MarkdownModel

/// Front matter that begins and never ends: `---` on the first line, a key right below, and no second `---`.
enum UnclosedFrontMatter {
  static func stands(in document: Document) -> Bool { fence(in: document) != nil }

  /// The opening fence.
  static func fence(in document: Document) -> ByteRange? {
    let source = document.source
    let start = document.extent.lower == 0 ? source.byteOrderMarkLength : document.extent.lower
    guard document.frontMatter == nil, source.bytes.span.hasPrefix("---", at: start) else { return nil }
    let line = source.line(at: start)
    guard source.lineRange(line).upper == start + 3, line + 1 < source.lineCount,
      isKey(source.lineRange(line + 1), source.bytes)
    else { return nil }
    return ByteRange(start, start + 3)
  }

  /// `key:` or `key: value`, the key one word in lower case.
  private static func isKey(_ line: ByteRange, _ bytes: [UInt8]) -> Bool {
    var index = line.lower
    while index < line.upper,
      bytes[index].isLowerASCII || bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "_")
    { index += 1 }
    return index > line.lower && index < line.upper && bytes[index] == UInt8(ascii: ":")
      && (index + 1 == line.upper || bytes[index + 1] == .space)
  }
}
