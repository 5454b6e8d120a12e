/// The units and words by which quantities are read, made quick to look up.
public final class QuantityVocabulary: Sendable {
  public let units: [UnitDefinition]

  /// - Parameter words: the word list of a name, in all languages.
  public init(units: [UnitDefinition], words: (String) -> [String]) {
    self.units = units
  }

  /// How a unit is written: `ms`, `GB/day`.
  public func name(of unit: Unit) -> String {
    units[Int(unit.id)].id + (unit.perID.map { "/" + units[Int($0)].id } ?? "")
  }

  /// What else the spelling of a unit may mean.
  public func alternatives(of unit: Unit) -> [String] { units[Int(unit.id)].couldBe }
}
