import RuleModel
import StructuredData

/// A file of a team's own, read.
public struct OwnFile: Sendable {
  /// Absolute.
  let path: String
  /// As it is shown to users.
  public let name: String
  public let bytes: [UInt8]
  public let node: DataNode

  /// A mistake in it, with its exact place.
  public func placed(_ error: DataError) -> DataError { error.inFile(name, holding: bytes) }
}

/// A rule of a team's own, and the file that holds its card.
public struct OwnRule: Sendable {
  public let card: Card
  public let file: OwnFile

  public init(card: Card, file: OwnFile) {
    self.card = card
    self.file = file
  }
}

/// What configurations add to what perflint brings along: rules, and changes to word lists.
public struct Additions: Sendable {
  /// The same for the same additions.
  public struct Key: Comparable, Sendable {
    fileprivate(set) var rules: [String] = []
    fileprivate(set) var vocabularies: [String] = []

    public var isEmpty: Bool { rules.isEmpty && vocabularies.isEmpty }

    public static func < (a: Key, b: Key) -> Bool {
      a.rules == b.rules
        ? a.vocabularies.lexicographicallyPrecedes(b.vocabularies) : a.rules.lexicographicallyPrecedes(b.rules)
    }
  }

  /// The files of cards and word lists that they come from.
  public private(set) var key = Key()
  public private(set) var rules: [OwnRule] = []
  /// The outermost first.
  public private(set) var vocabularies: [OwnFile] = []
  /// What the configurations say of them, by the key under which it stands.
  public internal(set) var named: [(key: String, path: Sourced<String>)] = []

  public var isEmpty: Bool { key.isEmpty }

  func rule(_ id: String) -> OwnRule? { rules.first { $0.card.id == id } }

  func hasRules(of path: String) -> Bool { key.rules.contains(path) }

  mutating func addRules(of file: OwnFile) { key.rules.append(file.path) }

  mutating func add(_ rule: OwnRule) { rules.append(rule) }

  mutating func add(vocabulary file: OwnFile) {
    guard !key.vocabularies.contains(file.path) else { return }
    key.vocabularies.append(file.path)
    vocabularies.append(file)
  }
}

/// What the documents below a folder are judged by, as far as configurations decide it.
struct Scope: Sendable {
  var catalog: Catalog
  var additions = Additions()

  /// Takes up the cards of a file: one card, or a list of them.
  ///
  /// - Returns: the mistakes in them.
  mutating func addRules(of file: OwnFile) -> [DataError] {
    // A file that is named above and again here is one file.
    guard !additions.hasRules(of: file.path) else { return [] }
    additions.addRules(of: file)
    var problems: [DataError] = []
    for node in file.node.elements ?? [file.node] {
      do throws(DataError) {
        let card = try Card(node, in: catalog.language)
        try refuseKnown(card)
        additions.add(OwnRule(card: card, file: file))
        catalog.add(card)
      } catch {
        problems.append(file.placed(error))
        if let id = node["id"]?.string { catalog.add(unreadable: id) }
      }
    }
    return problems
  }

  private func refuseKnown(_ card: Card) throws(DataError) {
    guard catalog.cards[card.id] != nil else { return }
    let place = card.node(of: "id").start
    if let other = additions.rule(card.id) {
      throw DataError(at: place, "the id '\(card.id)' is that of the rule in \(other.file.name) already")
    }
    throw DataError(
      at: place,
      "the rule '\(card.id)' is built in; set its severity and options under 'rules' of the configuration, or give this one another id"
    )
  }
}
