import Phrases
import RuleModel
import StructuredData

/// What a configuration may name: rules with their options, profiles, presets.
public struct Catalog: Sendable {
  private(set) var cards: [String: Card]
  private(set) var rules: [String]
  let profiles: [String]
  let presets: [String: DataNode]
  /// The one of messages.
  let language: MessageLanguage

  /// - Parameter presets: configurations by name.
  public init(
    cards: [Card], profiles: [String], presets: [String: DataNode], language: MessageLanguage = .english
  ) {
    self.language = language
    var byName = [String: Card](minimumCapacity: cards.count)
    for card in cards where byName[card.id] == nil { byName[card.id] = card }
    self.cards = byName
    rules = cards.map(\.id)
    self.profiles = profiles
    self.presets = presets
  }

  mutating func add(_ card: Card) {
    cards[card.id] = card
    rules.append(card.id)
  }

  /// Adds the id of a card that cannot be read: that is one mistake, and naming the rule is no other.
  mutating func add(unreadable id: String) { rules.append(id) }
}
