import Quantities
import StructuredData
import Synchronization

/// Word lists by name: `Rules/vocabulary/*.yaml`, each a mapping of lists, or of lists by language; and the units.
public struct Vocabulary: Sendable {
  private(set) var lists: [String: [String]] = [:]
  private(set) var groups: [String: [[String]]] = [:]
  public private(set) var units: [UnitDefinition] = []
  private var made = MadeWords()

  /// The list whose entries are units.
  static let unitList = "units"

  public init() {}

  /// Adds a file: each key names a list; a list by language counts as one list; a list of lists is a group; a list of
  /// mappings defines units.
  public mutating func add(_ node: DataNode) throws(DataError) {
    guard let entries = node.entries else { throw DataError(at: node.start, "expected word lists by name") }
    forget()
    for entry in entries {
      guard let name = entry.key.string else { throw DataError(at: entry.key.start, "expected a name") }
      guard lists[name] == nil, groups[name] == nil else {
        throw DataError(at: entry.key.start, "the list '\(name)' stands in another place already")
      }
      if let elements = entry.value.elements, elements.first?.entries != nil {
        for element in elements { units.append(try UnitDefinition(element)) }
        lists[name] = units.map(\.id)
      } else if let elements = entry.value.elements, elements.first?.elements != nil {
        var group: [[String]] = []
        for element in elements { group.append(try DataReader.strings(element)) }
        groups[name] = group
      } else if let languages = entry.value.entries {
        var all: [String] = []
        for language in languages { all += try DataReader.strings(language.value) }
        lists[name] = all
      } else {
        lists[name] = try DataReader.strings(entry.value)
      }
    }
  }

  // MARK: Changes

  /// A copy shares what was made of the words; one that is changed must not.
  private mutating func forget() { made = MadeWords() }

  mutating func set(_ words: [String], for name: String) {
    forget()
    lists[name] = words
  }

  mutating func set(_ sets: [[String]], for name: String) {
    forget()
    groups[name] = sets
  }

  mutating func set(_ units: [UnitDefinition]) {
    forget()
    self.units = units
    lists[Self.unitList] = units.map(\.id)
  }

  // MARK: Asking

  /// The words of a list in all languages; empty when no file has it.
  public func words(_ name: String) -> [String] { lists[name] ?? [] }

  /// What is made of the lists under a name, once for all that ask for it.
  public func made<Value: Sendable>(_ name: String, _ make: () -> Value) -> Value {
    if let known = made.values.withLock({ $0[name] }) as? Value { return known }
    let value = make()
    made.values.withLock { $0[name] = value }
    return value
  }

  /// The sets of a group.
  public func sets(_ name: String) -> [[String]] { groups[name] ?? [] }
}

/// A class because the copies of a vocabulary share what was made of it.
private final class MadeWords: Sendable {
  let values = Mutex<[String: any Sendable]>([:])
}
