/// A unit as the vocabulary defines it.
public struct UnitDefinition: Sendable {
  /// How messages and tables name it.
  public let id: String
  public let dimension: Dimension
  /// What one of it is in the dimension's base unit.
  public let factor: Double
  /// The id of the unit that it is counted by: `s` for `rps`.
  public let per: String?
  /// Matched letter by letter.
  public let symbols: [String]
  /// Matched without regard to case and accents.
  public let words: [String]
  /// What else the symbols may mean, for messages; empty where they are clear.
  public let couldBe: [String]

  public init(
    id: String, dimension: Dimension, factor: Double, per: String? = nil, symbols: [String] = [], words: [String] = [],
    couldBe: [String] = []
  ) {
    self.id = id
    self.dimension = dimension
    self.factor = factor
    self.per = per
    self.symbols = symbols
    self.words = words
    self.couldBe = couldBe
  }
}
