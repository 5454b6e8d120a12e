import CCmark

/// libcmark's tree of a text, in an arena of its own, read once in document order and dropped with this value.
///
/// The only place that knows libcmark. Lines and columns are its own: 1-based, columns in bytes.
struct CommonMarkTree: ~Copyable {
  /// A step through the blocks in document order.
  enum Step {
    /// A block that holds blocks, or is one that holds nothing.
    case enter
    case leave
    /// A block that holds text.
    case leaf
  }

  struct BlockPosition {
    let startLine: Int
    let startColumn: Int
    /// Right for paragraphs and block quotes; for setext headings it may be the line after.
    let endLine: Int
  }

  private let root: OpaquePointer?
  private let memory: perflint_memory
  private var node: OpaquePointer?
  private var step = Step.leaf
  /// The kind of the block entered last.
  private(set) var kind = BlockKind.document

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.init(text, parts: [ParsedPart(isMarked: false, range: ByteRange(0, text.count))])
  }

  /// - Parameter parts: what of the text is parsed; each but the last ends with a line.
  init(_ text: UnsafeBufferPointer<UInt8>, parts: [ParsedPart]) {
    var memory = perflint_memory()
    root = text.withMemoryRebound(to: CChar.self) { characters in
      let parts = parts.compactMap { part in
        characters.baseAddress.map {
          perflint_part(start: $0 + part.range.lower, length: part.range.count, is_marked: part.isMarked)
        }
      }
      return perflint_parse(parts, parts.count, &memory)
    }
    self.memory = memory
  }

  deinit { perflint_drop(memory) }

  /// The next step, or nil at the end. Each block is entered and left, or is a leaf.
  mutating func next() -> Step? {
    guard let current = node else {
      node = step == .leave ? nil : root
      return node.map { visit($0) }
    }
    if step == .enter {
      guard let child = cmark_node_first_child(current) else { return leave(current) }
      return visit(child)
    }
    if current == root {
      node = nil
      return nil
    }
    if let sibling = cmark_node_next(current) { return visit(sibling) }
    guard let parent = cmark_node_parent(current) else { return nil }
    return leave(parent)
  }

  private mutating func visit(_ block: OpaquePointer) -> Step {
    node = block
    kind = Self.blockKind(cmark_node_get_type(block))
    step = kind.isLeaf ? .leaf : .enter
    return step
  }

  private mutating func leave(_ block: OpaquePointer) -> Step {
    node = block
    step = .leave
    return step
  }

  // MARK: The block entered last

  /// Heading: 1 to 6. Ordered list: 1; otherwise 0.
  var level: Int {
    switch kind {
    case .heading: Int(cmark_node_get_heading_level(node))
    case .list: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? 1 : 0
    default: 0
    }
  }

  var position: BlockPosition {
    var endLine = Int(cmark_node_get_end_line(node))
    // A setext heading is closed, and its end noted, on the line after it.
    if kind == .heading, let next = cmark_node_next(node), Int(cmark_node_get_start_line(next)) == endLine {
      endLine -= 1
    }
    return BlockPosition(
      startLine: Int(cmark_node_get_start_line(node)), startColumn: Int(cmark_node_get_start_column(node)),
      endLine: endLine)
  }

  /// The inlines of a paragraph or heading, valid as long as the tree.
  var inlines: InlineEvents { InlineEvents(of: node) }

  /// The text of a code or HTML block.
  var literal: UnsafeBufferPointer<UInt8> { Self.buffer(cmark_node_get_literal(node)) }
  /// The info string of a code block.
  var info: UnsafeBufferPointer<UInt8> { Self.buffer(cmark_node_get_fence_info(node)) }

  private static func buffer(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: text, count: strlen(text)).bindMemory(to: UInt8.self)
  }

  private static func blockKind(_ type: cmark_node_type) -> BlockKind {
    switch type {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    default: .htmlBlock
    }
  }

  /// The first text node's literal.
  static func firstText(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var tree = CommonMarkTree(text)
    while let step = tree.next() {
      guard step == .leaf else { continue }
      var inlines = tree.inlines
      while let kind = inlines.next() { if kind == .text { return Array(inlines.literal) } }
    }
    return []
  }
}

extension BlockKind {
  /// Whether libcmark gives such a block text rather than blocks.
  fileprivate var isLeaf: Bool {
    switch self {
    case .paragraph, .heading, .codeBlock, .htmlBlock: true
    default: false
    }
  }
}
