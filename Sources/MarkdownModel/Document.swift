/// A Markdown document as flat arrays in document order, with byte ranges into its source.
///
/// Nothing in it refers to libcmark, and nothing about it needs recursion to be read.
public struct Document: Sendable {
  public let source: SourceText
  /// The part of the source that is this document: all of it, or the content of a fenced block.
  public let extent: ByteRange
  public let frontMatter: FrontMatterBlock?
  /// Block 0 is the document itself.
  public internal(set) var blocks: [Block] = []
  public internal(set) var inlines: [Inline] = []
  public internal(set) var segments: [ByteRange] = []
  public internal(set) var tables: [Table] = []
  public internal(set) var sections: [Section] = []
  /// For each block the innermost section that holds it, or -1 before the first heading.
  private var sectionsOfBlocks: [Int32] = []

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
    self.source = source
    self.extent = extent
    self.frontMatter = frontMatter
    let body = ByteRange(min(body, extent.upper), extent.upper)
    (blocks, inlines, segments, tables) = source.withParsedText(of: body) { text in
      var parser = DocumentParser(text)
      defer { parser.free() }
      parser.parse()
      return (
        Array(parser.blocks.all), Array(parser.repair.inlines.all), Array(parser.segments.all), parser.tables
      )
    }
    sections = SectionOutline.sections(of: self)
    sectionsOfBlocks.reserveCapacity(blocks.count)
    for (index, section) in sections.enumerated() { append(Int32(index) - 1, upTo: section.heading) }
    append(Int32(sections.count) - 1, upTo: blocks.count)
  }

  /// The blocks of a kind, in document order.
  public func blocks(ofKind kind: BlockKind, in range: Range<Int>? = nil) -> some Sequence<Int> {
    (range ?? blocks.indices).lazy.filter { blocks[$0].kind == kind }
  }

  /// The innermost section that holds a block, or nil before the first heading.
  public func section(ofBlock block: Int) -> Int? {
    guard sectionsOfBlocks.indices.contains(block) else { return nil }
    let section = sectionsOfBlocks[block]
    return section < 0 ? nil : Int(section)
  }

  private mutating func append(_ section: Int32, upTo block: Int) {
    sectionsOfBlocks.append(contentsOf: repeatElement(section, count: max(0, block - sectionsOfBlocks.count)))
  }

  /// The text of a range; invalid UTF-8 becomes U+FFFD.
  public func string(_ range: ByteRange) -> String { source.string(range) }
}
