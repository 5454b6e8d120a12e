import CCmark

/// The steps through the inlines of a block in libcmark's tree, in document order; valid as long as the tree.
struct InlineEvents {
  enum Kind {
    case text, code, html, softBreak, lineBreak, other
    case enterEmphasis, exitEmphasis, enterStrong, exitStrong, enterLink, exitLink, enterImage, exitImage
  }

  private let block: OpaquePointer?
  /// The inline of the last step.
  private var node: OpaquePointer?
  private var upcoming: OpaquePointer?
  private var isLeaving = false
  /// How many bytes of the first text are left out.
  private var skipped = 0

  init() { block = nil }

  init(of block: OpaquePointer?) {
    self.block = block
    upcoming = cmark_node_first_child(block)
  }

  /// The next step, or nil at the end. What holds inlines is entered and left.
  mutating func next() -> Kind? {
    guard let current = upcoming else { return nil }
    if node != nil { skipped = 0 }
    node = current
    switch cmark_node_get_type(current) {
    case CMARK_NODE_TEXT: return pass(current, .text)
    case CMARK_NODE_HTML_INLINE: return pass(current, .html)
    case CMARK_NODE_CODE: return pass(current, .code)
    case CMARK_NODE_SOFTBREAK: return pass(current, .softBreak)
    case CMARK_NODE_LINEBREAK: return pass(current, .lineBreak)
    case CMARK_NODE_EMPH: return isLeaving ? pass(current, .exitEmphasis) : enter(current, .enterEmphasis)
    case CMARK_NODE_STRONG: return isLeaving ? pass(current, .exitStrong) : enter(current, .enterStrong)
    case CMARK_NODE_LINK: return isLeaving ? pass(current, .exitLink) : enter(current, .enterLink)
    case CMARK_NODE_IMAGE: return isLeaving ? pass(current, .exitImage) : enter(current, .enterImage)
    default: return pass(current, .other)
    }
  }

  private mutating func enter(_ current: OpaquePointer, _ kind: Kind) -> Kind {
    if let child = cmark_node_first_child(current) { upcoming = child } else { isLeaving = true }
    return kind
  }

  private mutating func pass(_ current: OpaquePointer, _ kind: Kind) -> Kind {
    if let sibling = cmark_node_next(current) {
      upcoming = sibling
      isLeaving = false
    } else {
      let parent = cmark_node_parent(current)
      upcoming = parent == block ? nil : parent
      isLeaving = true
    }
    return kind
  }

  /// The bytes of the last step, a text or HTML: libcmark's own.
  var literal: UnsafeBufferPointer<UInt8> {
    guard let text = cmark_node_get_literal(node) else { return UnsafeBufferPointer(start: nil, count: 0) }
    let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text)).bindMemory(to: UInt8.self)
    return skipped == 0 ? bytes : UnsafeBufferPointer(rebasing: bytes.dropFirst(skipped))
  }

  /// The same without the first bytes of the first text; nil when the first step is no text that long.
  func droppingFirst(bytes: Int) -> InlineEvents? {
    var ahead = self
    guard ahead.next() == .text, ahead.literal.count >= bytes else { return nil }
    var events = self
    events.skipped = bytes
    return events
  }
}
