import Phrases

/// Reads typed values out of a mapping; every key must be known, and every mistake has a place.
public struct DataReader {
  private let node: DataNode

  /// - Parameters:
  ///   - known: the keys that may stand here.
  ///   - what: what the mapping describes, for messages: `a card`.
  public init(_ node: DataNode, known: [String], of what: Phrase) throws(DataError) {
    self.node = node
    if node.isBuiltIn { return }
    guard let entries = node.entries else { throw DataError(at: node.start, "expected \(what) as a mapping") }
    for (index, entry) in entries.enumerated() {
      guard let key = entry.key.string else { throw DataError(at: entry.key.start, "expected a plain key") }
      guard known.contains(key) else {
        let hint = NearestWord.hint(for: key, among: known)
        throw DataError(at: entry.key.start, "unknown key '\(key)' in \(what)\(hint)")
      }
      // A mapping with known keys is short.
      guard !entries[..<index].contains(where: { $0.key.string == key }) else {
        throw DataError(at: entry.key.start, "the key '\(key)' stands here twice")
      }
    }
  }

  public func optional(_ key: String) -> DataNode? { node[key] }

  public func required(_ key: String) throws(DataError) -> DataNode {
    guard let value = optional(key) else { throw missing(key) }
    return value
  }

  public func string(_ key: String) throws(DataError) -> String {
    let value = try required(key)
    guard let text = value.string else { throw DataError(at: value.start, "expected text for '\(key)'") }
    return text
  }

  public func strings(_ key: String) throws(DataError) -> [String] {
    guard let value = optional(key) else { return [] }
    return try Self.strings(value)
  }

  /// One text, or a list of them.
  public func stringOrStrings(_ key: String) throws(DataError) -> [String] {
    guard let value = optional(key) else { return [] }
    if let text = value.string { return [text] }
    return try Self.strings(value)
  }

  public static func strings(_ node: DataNode) throws(DataError) -> [String] {
    if let strings = node.strings { return strings }
    guard let elements = node.elements else { throw DataError(at: node.start, "expected a list") }
    var texts: [String] = []
    for element in elements {
      guard let text = element.string else { throw DataError(at: element.start, "expected text") }
      texts.append(text)
    }
    return texts
  }

  public func bool(_ key: String, default fallback: Bool) throws(DataError) -> Bool {
    guard let value = optional(key) else { return fallback }
    return try value.bool()
  }

  public func int(_ key: String, default fallback: Int) throws(DataError) -> Int {
    guard let value = optional(key) else { return fallback }
    return try value.int()
  }

  /// A word out of a closed list.
  @inlinable
  public func choice<T: RawRepresentable & CaseIterable>(_ key: String, default fallback: T? = nil) throws(DataError)
    -> T
  where T.RawValue == String {
    guard let value = optional(key) else {
      if let fallback { return fallback }
      throw missing(key)
    }
    return try value.choice()
  }

  @usableFromInline func missing(_ key: String) -> DataError {
    DataError(at: node.start, "the key '\(key)' is missing")
  }

  /// The elements of a list, each read by a closure.
  public func list<T>(_ key: String, _ read: (DataNode) throws(DataError) -> T) throws(DataError) -> [T] {
    guard let value = optional(key) else { return [] }
    guard let elements = value.elements else { throw DataError(at: value.start, "expected a list for '\(key)'") }
    var values: [T] = []
    for element in elements { values.append(try read(element)) }
    return values
  }
}

extension DataNode {
  public func bool() throws(DataError) -> Bool {
    switch string {
    case "true": return true
    case "false": return false
    default: throw DataError(at: start, "expected true or false")
    }
  }

  public func int() throws(DataError) -> Int {
    guard let text = string, let number = Int(text) else { throw DataError(at: start, "expected a whole number") }
    return number
  }

  /// Inlined, so that a word is compared with those of one list and not with those of any.
  @inlinable
  public func choice<T: RawRepresentable & CaseIterable>() throws(DataError) -> T where T.RawValue == String {
    guard let text = string, let value = T(rawValue: text) else { throw isNone(of: T.allCases.map { $0.rawValue }) }
    return value
  }

  @usableFromInline func isNone(of words: [String]) -> DataError {
    let hint = NearestWord.hint(for: string ?? "", among: words)
    return DataError(at: start, "'\(string ?? "")' is none of \(words.joined(separator: ", "))\(hint)")
  }
}
