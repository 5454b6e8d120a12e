/// The kinds of block that a document is made of (CommonMark sections 4 and 5, GFM section 4.10).
public enum BlockKind: UInt8, Sendable, BitwiseCopyable {
  case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak, table
}

/// Whether a list item carries a task box (GFM section 5.3).
public enum TaskState: UInt8, Sendable, BitwiseCopyable {
  case none, open, done
}

/// One block; blocks stand in document order and a block's descendants follow it directly.
public struct Block: Sendable, BitwiseCopyable {
  public let kind: BlockKind
  /// Heading: 1 to 6. Ordered list: 1; bullet list: 0.
  public internal(set) var level: UInt8 = 0
  /// Code block: fenced. Heading: underlined (setext).
  public internal(set) var isFencedOrSetext = false
  public internal(set) var task: TaskState = .none
  // Indices are kept in 32 bits: a document has as many blocks as it may have bytes at most.
  private let parentIndex: Int32
  private var nextIndex: UInt32 = 0
  /// From the first to the last byte of its own lines, without container markers before it or a line ending after it.
  public internal(set) var range: ByteRange
  private var segmentIndices = ByteRange(0, 0)
  private var inlineIndices = ByteRange(0, 0)
  private var tableIndex: Int32 = -1

  /// The index of the enclosing block; -1 for the document itself.
  public var parent: Int { Int(parentIndex) }

  /// The index of the first block after this one and all its descendants.
  public internal(set) var next: Int {
    get { Int(nextIndex) }
    set { nextIndex = UInt32(newValue) }
  }

  /// The source lines of its content, without container markers and indentation: indices into `Document.segments`.
  public internal(set) var segments: Range<Int> {
    get { segmentIndices.lower..<segmentIndices.upper }
    set { segmentIndices = ByteRange(newValue.lowerBound, newValue.upperBound) }
  }

  /// Indices into `Document.inlines`.
  public internal(set) var inlines: Range<Int> {
    get { inlineIndices.lower..<inlineIndices.upper }
    set { inlineIndices = ByteRange(newValue.lowerBound, newValue.upperBound) }
  }

  /// Table: its index in `Document.tables`; otherwise -1.
  public internal(set) var table: Int {
    get { Int(tableIndex) }
    set { tableIndex = Int32(newValue) }
  }

  init(kind: BlockKind, parent: Int, range: ByteRange) {
    self.kind = kind
    parentIndex = Int32(parent)
    self.range = range
  }
}

/// The indices of the blocks of one kind, in document order.
public struct BlocksOfKind: Sequence, IteratorProtocol {
  @usableFromInline let kind: BlockKind
  @usableFromInline let blocks: [Block]
  @usableFromInline var rest: Range<Int>

  @inlinable init(_ kind: BlockKind, _ blocks: [Block], _ range: Range<Int>) {
    (self.kind, self.blocks, rest) = (kind, blocks, range)
  }

  @inlinable public mutating func next() -> Int? {
    while let index = rest.popFirst() {
      if blocks[index].kind == kind { return index }
    }
    return nil
  }
}
