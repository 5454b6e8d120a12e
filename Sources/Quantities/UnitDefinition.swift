/// A unit as the vocabulary defines it.
public struct UnitDefinition: Sendable {
  /// How messages and tables name it.
  public let id: String
  public let dimension: Dimension
  /// What one of it is in the dimension's base unit.
  public let factor: Double
  /// The id of the unit whose kind it is of: `req` for `rps`, `EUR` for `k€`; nil when it is a kind of its own.
  public let kind: String?
  /// The id of the unit that it is counted by: `s` for `rps`.
  public let per: String?
  /// Matched letter by letter.
  public let symbols: [String]
  /// Matched without regard to case and accents.
  public let words: [String]
  /// Names that it has only behind `/`: `mo` in `GB/mo`.
  public let perOnly: [String]
  /// What the symbols may mean, for messages; empty where they are clear.
  public let couldBe: [String]
  /// Whether letters before it, as in `X ms`, stand in for a number.
  public let marksStandIns: Bool

  public init(
    id: String, dimension: Dimension, factor: Double, kind: String? = nil, per: String? = nil, symbols: [String] = [],
    words: [String] = [], perOnly: [String] = [], couldBe: [String] = [], marksStandIns: Bool = true
  ) {
    self.id = id
    self.dimension = dimension
    self.factor = factor
    self.kind = kind
    self.per = per
    self.symbols = symbols
    self.words = words
    self.perOnly = perOnly
    self.couldBe = couldBe
    self.marksStandIns = marksStandIns
  }
}
