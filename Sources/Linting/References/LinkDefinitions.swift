import MarkdownModel

/// The destinations of link reference definitions, `[label]: destination`, for which the document has no node.
struct LinkDefinitions {
  private(set) var destinations: [ByteRange] = []

  init(_ document: Document) {
    let source = document.source
    var next = 0
    var line = source.line(at: document.frontMatter?.range.upper ?? document.extent.lower)
    while line < source.lineCount, source.lineStart(line) < document.extent.upper {
      let range = source.lineRange(line)
      while next < document.blocks.count,
        !Self.isRaw(document.blocks[next]) || document.blocks[next].range.upper <= range.lower
      {
        next += 1
      }
      let isRaw = next < document.blocks.count && document.blocks[next].range.lower < range.upper
      if !isRaw, let found = Self.destination(range, line, source) { destinations.append(found) }
      line += 1
    }
  }

  private static func isRaw(_ block: Block) -> Bool { block.kind == .codeBlock || block.kind == .htmlBlock }

  private static func destination(_ line: ByteRange, _ number: Int, _ source: SourceText) -> ByteRange? {
    let bytes = source.bytes
    var index = line.lower
    while index < line.upper, bytes[index].isSpaceOrTab || bytes[index] == UInt8(ascii: ">") { index += 1 }
    guard index + 3 < line.upper, bytes[index] == UInt8(ascii: "["), bytes[index + 1] != UInt8(ascii: "^"),
      bytes[index + 1] != UInt8(ascii: "]")
    else { return nil }
    while index < line.upper, bytes[index] != UInt8(ascii: "]") { index += bytes[index] == .backslash ? 2 : 1 }
    guard index + 1 < line.upper, bytes[index + 1] == UInt8(ascii: ":") else { return nil }
    if let found = word(from: index + 2, line.upper, bytes) { return found }
    guard number + 1 < source.lineCount else { return nil }
    let following = source.lineRange(number + 1)
    return word(from: following.lower, following.upper, bytes)
  }

  private static func word(from start: Int, _ limit: Int, _ bytes: [UInt8]) -> ByteRange? {
    var index = start
    while index < limit, bytes[index].isSpaceOrTab { index += 1 }
    guard index < limit else { return nil }
    if bytes[index] == UInt8(ascii: "<") {
      guard let end = bytes[index..<limit].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      return ByteRange(index + 1, end)
    }
    var end = index
    while end < limit, !bytes[end].isSpaceOrTab { end += 1 }
    return ByteRange(index, end)
  }
}
