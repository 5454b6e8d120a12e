import MarkdownModel

/// A whole document inside a fenced `markdown` block, as template collections keep it.
struct NestedDocument {
  let document: Document
  /// The index of the fenced block in the outer document.
  let block: Int

  /// The fenced blocks whose info string is `markdown` or `md` and whose first block is a level-1 heading, parsed with
  /// positions in the outer file. Blocks inside lists or quotes are samples, not documents.
  static func all(in outer: Document) -> [NestedDocument] {
    outer.blocks(ofKind: .codeBlock).compactMap { index in
      let block = outer.blocks[index]
      guard block.parent == 0, block.isFencedOrSetext, isMarkdown(block, in: outer), let first = block.segments.first
      else { return nil }
      let end = outer.source.lineStart(outer.source.line(at: outer.segments[block.segments.upperBound - 1].lower) + 1)
      let document = Document(outer.source, extent: ByteRange(outer.segments[first].lower, min(end, block.range.upper)))
      let heading = document.blocks.indices.dropFirst().first
      guard let heading, document.blocks[heading].kind == .heading, document.blocks[heading].level == 1 else {
        return nil
      }
      return NestedDocument(document: document, block: index)
    }
  }

  /// Whether documents hold less of a file than stands around them: then the file is a document itself.
  static func areMinor(_ nested: [NestedDocument], in outer: Document) -> Bool {
    nested.reduce(0) { $0 + $1.document.extent.count } * 2 < outer.extent.count
  }

  /// Whether the heading above says that this one is there to be copied: "Post-mortem template".
  func isSample(in outer: Document, _ words: PhraseTable) -> Bool {
    guard let section = outer.section(ofBlock: block) else { return false }
    var scan = WordScan()
    scan.read(outer.source.bytes, outer.sections[section].title, most: 12)
    return scan.holds(words)
  }

  private static func isMarkdown(_ block: Block, in document: Document) -> Bool {
    let bytes = document.source.bytes
    let limit = min(bytes.count, document.extent.upper)
    let mark = bytes[block.range.lower]
    var start = block.range.lower
    while start < limit, bytes[start] == mark || bytes[start].isSpaceOrTab { start += 1 }
    guard start < limit, bytes[start] | 0x20 == UInt8(ascii: "m") else { return false }
    var end = start
    while end < limit, !bytes[end].isWhitespace { end += 1 }
    let word = bytes[start..<end].map(\.lowercasedASCII)
    return word == Array("markdown".utf8) || word == Array("md".utf8)
  }
}
