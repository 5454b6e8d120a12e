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
    /// The inlines of the paragraph or heading just entered, valid until the next event.
    case inlines(InlineEvents)
    /// The literal of the code or HTML block just entered, and its info string.
    case literal(_: UnsafeBufferPointer<UInt8>, info: UnsafeBufferPointer<UInt8>)
  }

  private let root: OpaquePointer?
  private let memory: perflint_memory
  private var node: OpaquePointer?
  private var isLeaving = false
  private var hasPendingContent = false
  private var inlines: UnsafeMutablePointer<perflint_inline>?
  private var inlineCapacity = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var memory = perflint_memory()
    root = text.withMemoryRebound(to: CChar.self) { characters in
      guard let start = characters.baseAddress else { return perflint_parse("", 0, &memory) }
      return perflint_parse(start, characters.count, &memory)
    }
    self.memory = memory
    node = root
  }

  deinit {
    perflint_drop(memory)
    free(inlines)
  }

  /// The next event, or nil at the end. Each block is entered and left.
  mutating func next() -> Event? {
    guard let current = node else { return nil }
    let type = cmark_node_get_type(current)
    if hasPendingContent {
      hasPendingContent = false
      isLeaving = true
      return content(of: current, type)
    }
    guard !isLeaving else {
      moveOn(from: current)
      return .exitBlock
    }
    let kind = Self.blockKind(type)
    if kind.isLeaf {
      hasPendingContent = true
    } else if let child = cmark_node_first_child(current) {
      node = child
    } else {
      isLeaving = true
    }
    return .enterBlock(kind, level: Self.level(of: current, kind), Self.position(of: current, kind))
  }

  /// The first text node's literal.
  static func firstText(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var tree = CommonMarkTree(text)
    while let event = tree.next() {
      guard case .inlines(let inlines) = event else { continue }
      for index in 0..<inlines.count where inlines[index].kind == .text { return Array(inlines[index].literal) }
    }
    return []
  }

  private mutating func moveOn(from current: OpaquePointer) {
    if current == root {
      node = nil
    } else if let sibling = cmark_node_next(current) {
      isLeaving = false
      node = sibling
    } else {
      node = cmark_node_parent(current)
    }
  }

  private mutating func content(of node: OpaquePointer, _ type: cmark_node_type) -> Event {
    if type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK {
      return .literal(Self.buffer(cmark_node_get_literal(node)), info: Self.buffer(cmark_node_get_fence_info(node)))
    }
    let count = perflint_inlines(node, &inlines, &inlineCapacity)
    return .inlines(InlineEvents(UnsafeBufferPointer(start: inlines, count: count)))
  }

  private static func level(of node: OpaquePointer, _ kind: BlockKind) -> Int {
    switch kind {
    case .heading: Int(cmark_node_get_heading_level(node))
    case .list: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? 1 : 0
    default: 0
    }
  }

  private static func position(of node: OpaquePointer, _ kind: BlockKind) -> BlockPosition {
    var endLine = Int(cmark_node_get_end_line(node))
    // A setext heading is closed, and its end noted, on the line after it.
    if kind == .heading, let next = cmark_node_next(node), Int(cmark_node_get_start_line(next)) == endLine {
      endLine -= 1
    }
    return BlockPosition(
      startLine: Int(cmark_node_get_start_line(node)), startColumn: Int(cmark_node_get_start_column(node)),
      endLine: endLine)
  }

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

/// The steps through the inlines of a block, in document order.
struct InlineEvents {
  private let steps: UnsafeBufferPointer<perflint_inline>
  private var skipped = 0

  init() { steps = UnsafeBufferPointer(start: nil, count: 0) }

  fileprivate init(_ steps: UnsafeBufferPointer<perflint_inline>) { self.steps = steps }

  var count: Int { steps.count }

  subscript(index: Int) -> InlineEvent {
    let step = steps[index]
    let literal = UnsafeRawBufferPointer(start: step.literal, count: Int(step.length)).bindMemory(to: UInt8.self)
    return InlineEvent(
      kind: InlineEvent.Kind(rawValue: UInt8(truncatingIfNeeded: step.kind)) ?? .other,
      literal: index == 0 && skipped > 0 ? UnsafeBufferPointer(rebasing: literal.dropFirst(skipped)) : literal)
  }

  /// The same without the first bytes of the first text; nil when the first step is no text that long.
  func droppingFirst(bytes: Int) -> InlineEvents? {
    guard count > 0, self[0].kind == .text, self[0].literal.count >= bytes else { return nil }
    var events = self
    events.skipped = bytes
    return events
  }
}

/// One step through the inlines of a block, with libcmark's literal where it has one.
///
/// The literal is valid while the tree lives.
struct InlineEvent {
  /// In the order of the shim.
  enum Kind: UInt8 {
    case text, code, html, softBreak, lineBreak, other
    case enterEmphasis, exitEmphasis, enterStrong, exitStrong, enterLink, exitLink, enterImage, exitImage
  }

  let kind: Kind
  let literal: UnsafeBufferPointer<UInt8>
}
