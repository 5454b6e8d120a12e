import Quantities
import StructuredData

/// Word lists of a team's own: they add to the built-in ones, take from them, or stand in their place.
extension Vocabulary {
  private enum Change: String, CaseIterable { case add, remove, replace }

  /// Changes the lists as a file says. Each key names a list that there is; its value is written like the list itself,
  /// and adds to it. `{add: …, remove: …, replace: …}` says what else to do.
  public mutating func change(by node: DataNode) throws(DataError) {
    guard let entries = node.entries else { throw DataError(at: node.start, "expected word lists by name") }
    let names = listNames
    var seen: Set<String> = []
    for entry in entries {
      guard let name = entry.key.string else { throw DataError(at: entry.key.start, "expected a name") }
      guard names.contains(name) else {
        let hint = NearestWord.hint(for: name, among: names.sorted())
        throw DataError(at: entry.key.start, "no word list is named '\(name)'\(hint)")
      }
      guard seen.insert(name).inserted else {
        throw DataError(at: entry.key.start, "the list '\(name)' stands here twice")
      }
      for (change, value) in try Self.changes(entry.value) { try apply(change, value, to: name) }
    }
  }

  /// The lists that there are, and those of roles for which perflint brings no words along.
  private var listNames: Set<String> {
    Set(self.names).union(
      Role.allCases.flatMap { ["role-\($0.rawValue)", "header-\($0.rawValue)"] })
  }

  /// What stands first is done first: `replace`, then `remove`, then `add`.
  private static func changes(_ node: DataNode) throws(DataError) -> [(Change, DataNode)] {
    guard let entries = node.entries, !entries.contains(where: { isLanguage($0.key.string ?? "") }) else {
      return [(.add, node)]
    }
    let reader = try DataReader(node, known: Change.allCases.map(\.rawValue), of: "a change to a word list")
    guard !entries.isEmpty else {
      throw DataError(at: node.start, "expected words, or what to add, remove or replace")
    }
    return [.replace, .remove, .add].compactMap { change in reader.optional(change.rawValue).map { (change, $0) } }
  }

  private static func isLanguage(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  private mutating func apply(_ change: Change, _ value: DataNode, to name: String) throws(DataError) {
    if name == Self.unitList { return try changeUnits(change, value) }
    if list(name).isGroup {
      let sets = sets(name)
      let own = try Self.sets(value)
      switch change {
      case .add: set(sets + own, for: name)
      case .remove: set(sets.filter { !own.contains($0) }, for: name)
      case .replace: set(own, for: name)
      }
      return
    }
    let own = try Self.words(value)
    let words = words(name)
    switch change {
    case .add: set(words + own.map(\.word).filter { !words.contains($0) }, for: name)
    case .remove:
      for (word, node) in own where !words.contains(word) {
        let hint = NearestWord.hint(for: word, among: words)
        throw DataError(at: node.start, "'\(word)' is not in the list '\(name)'\(hint)")
      }
      let gone = Set(own.map(\.word))
      set(words.filter { !gone.contains($0) }, for: name)
    case .replace: set(own.map(\.word), for: name)
    }
  }

  // MARK: Words

  /// A list, or lists by language.
  private static func words(_ node: DataNode) throws(DataError) -> [(word: String, node: DataNode)] {
    var lists = [node]
    if let entries = node.entries {
      for entry in entries where !isLanguage(entry.key.string ?? "") {
        throw DataError(at: entry.key.start, "expected a language code of two letters")
      }
      lists = entries.map(\.value)
    }
    var words: [(word: String, node: DataNode)] = []
    for list in lists {
      guard let elements = list.elements else {
        throw DataError(at: list.start, "expected a list of words, or lists by language")
      }
      for element in elements { words.append((try word(element), element)) }
    }
    return words
  }

  private static func word(_ node: DataNode) throws(DataError) -> String {
    guard let word = node.string, word.contains(where: { !$0.isWhitespace }) else {
      throw DataError(at: node.start, "expected a word")
    }
    return word
  }

  private static func sets(_ node: DataNode) throws(DataError) -> [[String]] {
    guard let elements = node.elements else {
      throw DataError(at: node.start, "expected sets of words, as in [[low, high]]")
    }
    var sets: [[String]] = []
    for element in elements {
      guard let words = element.elements else {
        throw DataError(at: element.start, "expected a set of words, as in [low, high]")
      }
      var set: [String] = []
      for node in words { set.append(try word(node)) }
      sets.append(set)
    }
    return sets
  }

  // MARK: Units

  /// An own unit of a known id stands in the place of that one. The names of own units go before those of others.
  private mutating func changeUnits(_ change: Change, _ node: DataNode) throws(DataError) {
    guard let elements = node.elements else {
      throw DataError(at: node.start, "expected units, each as in {id: job, of: count, factor: 1, words: [job, jobs]}")
    }
    if change == .remove { return try removeUnits(elements) }
    var units = change == .replace ? [] : self.units
    var new: [UnitDefinition] = []
    for element in elements {
      let unit = try UnitDefinition(element)
      guard !(unit.symbols + unit.words + unit.perOnly).isEmpty else {
        throw DataError(at: element.start, "the unit '\(unit.id)' has no 'symbols' and no 'words'")
      }
      guard !new.contains(where: { $0.id == unit.id }) else {
        throw DataError(at: element.start, "the unit '\(unit.id)' stands here twice")
      }
      new.append(unit)
    }
    for unit in new {
      if let index = units.firstIndex(where: { $0.id == unit.id }) { units.remove(at: index) }
    }
    units = new + units
    guard units.count <= Int(UInt16.max) else { throw DataError(at: node.start, "more than \(UInt16.max) units") }
    for element in elements {
      for key in ["as", "per"] {
        guard let other = element[key], let id = other.string, !units.contains(where: { $0.id == id }) else { continue }
        let hint = NearestWord.hint(for: id, among: units.map(\.id))
        throw DataError(at: other.start, "no unit has the id '\(id)'\(hint)")
      }
    }
    set(units)
  }

  private mutating func removeUnits(_ elements: [DataNode]) throws(DataError) {
    var units = units
    for element in elements {
      guard let index = units.firstIndex(where: { $0.id == element.string }) else {
        let hint = NearestWord.hint(for: element.string ?? "", among: units.map(\.id))
        throw DataError(at: element.start, "no unit has the id '\(element.string ?? "")'\(hint)")
      }
      units.remove(at: index)
    }
    set(units)
  }
}
