import Quantities
import StructuredData
import Synchronization

/// Word lists by name: `Rules/vocabulary/*.yaml`, each a mapping of lists, or of lists by language; and the units.
public struct Vocabulary: Sendable {
  private struct NamedList: Sendable {
    let name: String
    var list: WordList
  }

  private var lists: [NamedList] = []
  /// One more than the place of a list, by the hash of its name.
  private var places = HashTable(expecting: 512)
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
      guard place(of: name) == nil else {
        throw DataError(at: entry.key.start, "the list '\(name)' stands in another place already")
      }
      if name == Self.unitList {
        guard let elements = entry.value.elements else { throw DataError(at: entry.value.start, "expected units") }
        for element in elements { units.append(try UnitDefinition(element)) }
        put(.words(units.map(\.id)), under: name)
      } else {
        put(entry.value.isBuiltIn ? .unread(entry.value) : try WordList(entry.value), under: name)
      }
    }
  }

  private func place(of name: String) -> Int? {
    let place = Int(places[HashTable.hash(name)]) - 1
    return place >= 0 && lists[place].name == name ? place : nil
  }

  private mutating func put(_ list: WordList, under name: String) {
    if let place = place(of: name) {
      lists[place].list = list
    } else {
      lists.append(NamedList(name: name, list: list))
      places[HashTable.hash(name)] = UInt64(lists.count)
    }
  }

  // MARK: Changes

  /// A copy shares what was made of the words; one that is changed must not.
  private mutating func forget() { made = MadeWords() }

  mutating func set(_ words: [String], for name: String) {
    forget()
    put(.words(words), under: name)
  }

  mutating func set(_ sets: [[String]], for name: String) {
    forget()
    put(.sets(sets), under: name)
  }

  mutating func set(_ units: [UnitDefinition]) {
    forget()
    self.units = units
    put(.words(units.map(\.id)), under: Self.unitList)
  }

  // MARK: Asking

  /// The words of a list in all languages; empty when no file has it.
  public func words(_ name: String) -> [String] { list(name).words }

  /// The same, not yet as strings.
  public func list(_ name: String) -> WordList { place(of: name).map { lists[$0].list } ?? .words([]) }

  /// The names of all lists.
  var names: [String] { lists.map(\.name) }

  /// What is made of the lists under a name, once for all that ask for it: who asks while it is being made waits.
  public func made<Value: Sendable>(_ name: String, _ make: () -> Value) -> Value {
    made.all.withLock { $0[name] }.value.withLock { value in
      if let known = value as? Value { return known }
      let new = make()
      value = new
      return new
    }
  }

  /// The sets of a group.
  public func sets(_ name: String) -> [[String]] { list(name).sets }
}

/// A class because the copies of a vocabulary share what was made of it.
private final class MadeWords: Sendable {
  /// Each with a lock of its own: what is made of words may ask for other things that are.
  final class Entry: Sendable {
    let name: String
    let value = Mutex<(any Sendable)?>(nil)

    init(name: String) { self.name = name }
  }

  struct Entries: Sendable {
    private var all: [Entry] = []
    /// One more than the place of an entry, by the hash of its name.
    private var places = HashTable()

    subscript(name: String) -> Entry {
      mutating get {
        let hash = HashTable.hash(name)
        let place = Int(places[hash]) - 1
        if place >= 0, all[place].name == name { return all[place] }
        let entry = Entry(name: name)
        all.append(entry)
        places[hash] = UInt64(all.count)
        return entry
      }
    }
  }

  let all = Mutex(Entries())
}
