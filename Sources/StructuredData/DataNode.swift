/// A place in a data file: line and column, both 1-based, columns in Unicode scalars.
public struct DataPlace: Hashable, Comparable, Sendable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: DataPlace, b: DataPlace) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// One node of a data file, with the place it was read from. Scalars stay as they are written: no dates, no booleans.
///
/// A node of a packed file is decoded when it is asked for, and only as far as it is asked.
public struct DataNode: Sendable {
  public struct Entry: Sendable {
    public let key: DataNode
    public let value: DataNode

    public init(key: DataNode, value: DataNode) {
      self.key = key
      self.value = value
    }
  }

  public enum Content: Sendable {
    case scalar(String)
    case sequence([DataNode])
    case mapping([Entry])
  }

  private enum Storage: Sendable {
    case read(Content, start: DataPlace, end: DataPlace, isPlain: Bool)
    case packed(PackedNode)
  }

  private let storage: Storage

  public init(_ content: Content, start: DataPlace, end: DataPlace, isPlain: Bool = true) {
    storage = .read(content, start: start, end: end, isPlain: isPlain)
  }

  init(_ packed: PackedNode) { storage = .packed(packed) }

  public var content: Content {
    switch storage {
    case .read(let content, _, _, _): content
    case .packed(let node): node.content
    }
  }

  public var start: DataPlace {
    switch storage {
    case .read(_, let start, _, _): start
    case .packed(let node): node.start
    }
  }

  /// One past the last character.
  public var end: DataPlace {
    switch storage {
    case .read(_, _, let end, _): end
    case .packed(let node): node.end
    }
  }

  /// Whether a scalar is written without quotes or block markers.
  public var isPlain: Bool {
    switch storage {
    case .read(_, _, _, let isPlain): isPlain
    case .packed(let node): node.isPlain
    }
  }

  /// Whether the program brings it along: it was validated when the program was built.
  public var isBuiltIn: Bool { if case .packed = storage { true } else { false } }

  public var string: String? {
    switch storage {
    case .read(.scalar(let text), _, _, _): text
    case .packed(let node): node.string
    default: nil
    }
  }

  /// Gives the bytes of all texts in it, at any depth, in their order; of a mapping the values alone.
  public func forEachText(_ give: (UnsafeBufferPointer<UInt8>) -> Void) { forEachPart { $0.forEachText(give) } }

  /// The same, many texts at once where the program brings them along.
  public func forEachPart(_ give: (TextPart) -> Void) {
    switch storage {
    case .read(.scalar(var text), _, _, _): text.withUTF8 { give(.text($0)) }
    case .read(.sequence(let elements), _, _, _): for element in elements { element.forEachPart(give) }
    case .read(.mapping(let entries), _, _, _): for entry in entries { entry.value.forEachPart(give) }
    case .packed(let node): node.forEachPart(give)
    }
  }

  /// The texts of a sequence that holds texts alone.
  public var strings: [String]? {
    if case .packed(let node) = storage { return node.strings }
    guard case .sequence(let elements) = content else { return nil }
    let strings = elements.compactMap(\.string)
    return strings.count == elements.count ? strings : nil
  }

  public var elements: [DataNode]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  public var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value of the first entry with a key.
  public subscript(key: String) -> DataNode? {
    switch storage {
    case .read(.mapping(let entries), _, _, _): entries.first { $0.key.string == key }?.value
    case .packed(let node): node[key]
    default: nil
    }
  }
}
