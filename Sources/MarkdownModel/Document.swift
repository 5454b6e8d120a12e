/// A Markdown document as flat arrays in document order, with byte ranges into its source.
///
/// Nothing in it refers to libcmark, and nothing about it needs recursion to be read.
public struct Document: Sendable {
  @usableFromInline let parts: Parts

  /// What a document consists of, shared by its copies: most who look into a document keep it.
  @usableFromInline final class Parts: Sendable {
    @usableFromInline let source: SourceText
    @usableFromInline let extent: ByteRange
    @usableFromInline let frontMatter: FrontMatterBlock?
    @usableFromInline let blocks: [Block]
    @usableFromInline let inlines: [Inline]
    @usableFromInline let segments: [ByteRange]
    @usableFromInline let tables: [Table]
    @usableFromInline let sections: [Section]
    /// For each block the innermost section that holds it, or -1 before the first heading.
    let sectionsOfBlocks: [Int32]

    init(_ source: SourceText, extent: ByteRange, frontMatter: FrontMatterBlock?, _ parsed: ParsedDocument) {
      (self.source, self.extent, self.frontMatter) = (source, extent, frontMatter)
      (blocks, inlines, segments, tables) = (parsed.blocks, parsed.inlines, parsed.segments, parsed.tables)
      sections = SectionOutline.sections(of: parsed, in: source.bytes)
      var sectionsOfBlocks: [Int32] = []
      sectionsOfBlocks.reserveCapacity(blocks.count)
      func append(_ section: Int, upTo block: Int) {
        sectionsOfBlocks.append(
          contentsOf: repeatElement(Int32(section), count: max(0, block - sectionsOfBlocks.count)))
      }
      for (index, section) in sections.enumerated() { append(index - 1, upTo: section.heading) }
      append(sections.count - 1, upTo: blocks.count)
      self.sectionsOfBlocks = sectionsOfBlocks
    }
  }

  @inlinable public var source: SourceText { parts.source }
  /// The part of the source that is this document: all of it, or the content of a fenced block.
  @inlinable public var extent: ByteRange { parts.extent }
  @inlinable public var frontMatter: FrontMatterBlock? { parts.frontMatter }
  /// Block 0 is the document itself.
  @inlinable public var blocks: [Block] { parts.blocks }
  @inlinable public var inlines: [Inline] { parts.inlines }
  @inlinable public var segments: [ByteRange] { parts.segments }
  @inlinable public var tables: [Table] { parts.tables }
  @inlinable public var sections: [Section] { parts.sections }

  /// Parses a whole file, its front matter split off.
  public init(_ source: SourceText) {
    let start = source.byteOrderMarkLength
    let frontMatter = FrontMatterBlock(in: source, at: start, limit: source.bytes.count)
    self.init(source, extent: source.range, body: frontMatter?.range.upper ?? start, frontMatter: frontMatter)
  }

  /// Parses a part of a file that starts and ends at line boundaries as a document of its own.
  public init(_ source: SourceText, extent: ByteRange) {
    let frontMatter = FrontMatterBlock(in: source, at: extent.lower, limit: extent.upper)
    self.init(source, extent: extent, body: frontMatter?.range.upper ?? extent.lower, frontMatter: frontMatter)
  }

  private init(_ source: SourceText, extent: ByteRange, body: Int, frontMatter: FrontMatterBlock?) {
    let body = ByteRange(min(body, extent.upper), extent.upper)
    let parsed = source.withParsedText(of: body) { text in
      var parser = DocumentParser(text)
      defer { parser.free() }
      parser.parse()
      return ParsedDocument(
        blocks: Array(parser.blocks.all), inlines: Array(parser.repair.inlines.all),
        segments: Array(parser.segments.all), tables: parser.tables)
    }
    parts = Parts(source, extent: extent, frontMatter: frontMatter, parsed)
  }

  /// The blocks of a kind, in document order.
  @inlinable public func blocks(ofKind kind: BlockKind, in range: Range<Int>? = nil) -> BlocksOfKind {
    BlocksOfKind(kind, blocks, range ?? blocks.indices)
  }

  /// The innermost section that holds a block, or nil before the first heading.
  public func section(ofBlock block: Int) -> Int? {
    guard parts.sectionsOfBlocks.indices.contains(block) else { return nil }
    let section = parts.sectionsOfBlocks[block]
    return section < 0 ? nil : Int(section)
  }

  /// The text of a range; invalid UTF-8 becomes U+FFFD.
  public func string(_ range: ByteRange) -> String { source.string(range) }
}

/// What parsing yields, in document order.
struct ParsedDocument {
  let blocks: [Block]
  let inlines: [Inline]
  let segments: [ByteRange]
  let tables: [Table]
}
