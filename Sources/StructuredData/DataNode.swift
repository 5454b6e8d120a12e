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

  public let content: Content
  public let start: DataPlace
  /// One past the last character.
  public let end: DataPlace
  /// Whether a scalar is written without quotes or block markers.
  public let isPlain: Bool

  public init(_ content: Content, start: DataPlace, end: DataPlace, isPlain: Bool = true) {
    self.content = content
    self.start = start
    self.end = end
    self.isPlain = isPlain
  }

  public var string: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  public var elements: [DataNode]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  public var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value of the first entry with a key.
  public subscript(key: String) -> DataNode? {
    entries?.first { $0.key.string == key }?.value
  }
}
