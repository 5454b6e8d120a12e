import RuleModel
import StructuredData

/// What a configuration may name: rules with their options, profiles, presets.
public struct Catalog: Sendable {
  let cards: [String: Card]
  let rules: [String]
  let profiles: [String]
  let presets: [String: DataNode]

  /// - Parameter presets: configurations by name.
  public init(cards: [Card], profiles: [String], presets: [String: DataNode]) {
    self.cards = Dictionary(cards.map { ($0.id, $0) }) { first, _ in first }
    rules = cards.map(\.id)
    self.profiles = profiles
    self.presets = presets
  }
}
