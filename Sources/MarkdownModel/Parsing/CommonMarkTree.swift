import CCmark

/// libcmark's tree of a text, in an arena of its own, read once in document order and dropped with this value.
///
/// The only place that knows libcmark. Lines and columns are its own: 1-based, columns in bytes.
struct CommonMarkTree: ~Copyable {
  struct BlockPosition {
    let startLine: Int
    let startColumn: Int
    /// Right for paragraphs and block quotes; for setext headings it may be the line after.
    let endLine: Int
  }

  enum Event {
    case enterBlock(BlockKind, level: Int, BlockPosition)
    case exitBlock
    case inline(InlineEvent)
    /// The literal of the code or HTML block just entered, and its info string.
    case literal(_: UnsafeBufferPointer<UInt8>, info: UnsafeBufferPointer<UInt8>)
  }

  private let root: OpaquePointer?
  private let arena: UnsafeMutablePointer<perflint_chunk>?
  private var node: OpaquePointer?
  private var isLeaving = false
  private var hasPendingLiteral = false

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var chunks: UnsafeMutablePointer<perflint_chunk>?
    root = text.withMemoryRebound(to: CChar.self) { characters in
      guard let start = characters.baseAddress else { return perflint_parse("", 0, &chunks) }
      return perflint_parse(start, characters.count, &chunks)
    }
    arena = chunks
    node = root
  }

  deinit {
    perflint_drop(arena)
  }

  /// The next event, or nil at the end. Each block and each delimited inline is entered and left.
  mutating func next() -> Event? {
    guard let current = node else { return nil }
    if hasPendingLiteral {
      hasPendingLiteral = false
      isLeaving = true
      return .literal(literal(current), info: Self.buffer(cmark_node_get_fence_info(current)))
    }
    let type = cmark_node_get_type(current)
    let event = event(at: current, type)
    advance(from: current, type)
    return event
  }

  /// The first text node's literal.
  static func firstText(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var tree = CommonMarkTree(text)
    while let event = tree.next() {
      if case .inline(let inline) = event, inline.kind == .text { return Array(inline.literal) }
    }
    return []
  }

  private mutating func advance(from current: OpaquePointer, _ type: cmark_node_type) {
    if isLeaving || !Self.hasExit(type) { return moveOn(from: current) }
    if type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK {
      hasPendingLiteral = true
    } else if let child = cmark_node_first_child(current) {
      node = child
    } else {
      isLeaving = true
    }
  }

  private mutating func moveOn(from current: OpaquePointer) {
    if current == root {
      node = nil
    } else if let sibling = cmark_node_next(current) {
      isLeaving = false
      node = sibling
    } else {
      isLeaving = true
      node = cmark_node_parent(current)
    }
  }

  private static func hasExit(_ type: cmark_node_type) -> Bool {
    switch type {
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE,
      CMARK_NODE_CUSTOM_INLINE:
      false
    default: true
    }
  }

  private func event(at node: OpaquePointer, _ type: cmark_node_type) -> Event {
    if let kind = Self.blockKind(type) {
      if isLeaving { return .exitBlock }
      let level =
        switch kind {
        case .heading: Int(cmark_node_get_heading_level(node))
        case .list: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? 1 : 0
        default: 0
        }
      return .enterBlock(kind, level: level, position(of: node, isHeading: kind == .heading))
    }
    switch type {
    case CMARK_NODE_TEXT: return .inline(.init(.text, literal: literal(node)))
    case CMARK_NODE_SOFTBREAK: return .inline(.init(.softBreak))
    case CMARK_NODE_LINEBREAK: return .inline(.init(.lineBreak))
    case CMARK_NODE_CODE: return .inline(.init(.code))
    case CMARK_NODE_HTML_INLINE: return .inline(.init(.html, literal: literal(node)))
    case CMARK_NODE_EMPH: return .inline(.init(isLeaving ? .exitEmphasis : .enterEmphasis))
    case CMARK_NODE_STRONG: return .inline(.init(isLeaving ? .exitStrong : .enterStrong))
    case CMARK_NODE_LINK: return .inline(.init(isLeaving ? .exitLink : .enterLink))
    case CMARK_NODE_IMAGE: return .inline(.init(isLeaving ? .exitImage : .enterImage))
    default: return .inline(.init(.other))
    }
  }

  private func position(of node: OpaquePointer, isHeading: Bool) -> BlockPosition {
    var endLine = Int(cmark_node_get_end_line(node))
    // A setext heading is closed, and its end noted, on the line after it.
    if isHeading, let next = cmark_node_next(node),
      Int(cmark_node_get_start_line(next)) == endLine
    {
      endLine -= 1
    }
    return BlockPosition(
      startLine: Int(cmark_node_get_start_line(node)), startColumn: Int(cmark_node_get_start_column(node)),
      endLine: endLine)
  }

  private func literal(_ node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    Self.buffer(cmark_node_get_literal(node))
  }

  private static func buffer(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: text, count: strlen(text)).bindMemory(to: UInt8.self)
  }

  private static func blockKind(_ type: cmark_node_type) -> BlockKind? {
    switch type {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_CUSTOM_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    default: nil
    }
  }
}

/// One step through the inlines of a block, with libcmark's literal where it has one.
///
/// The literal is valid while the tree lives.
struct InlineEvent {
  enum Kind: UInt8 {
    case text, code, html, softBreak, lineBreak, other
    case enterEmphasis, exitEmphasis, enterStrong, exitStrong, enterLink, exitLink, enterImage, exitImage
  }

  let kind: Kind
  let literal: UnsafeBufferPointer<UInt8>

  init(_ kind: Kind, literal: UnsafeBufferPointer<UInt8> = .init(start: nil, count: 0)) {
    self.kind = kind
    self.literal = literal
  }
}
