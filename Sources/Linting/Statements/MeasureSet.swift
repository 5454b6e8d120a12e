import Quantities

/// Some measures, of which it is asked again and again whether one is among them.
struct MeasureSet: Sendable {
  private var places = HashTable(expecting: 4)

  init(_ measures: some Sequence<MeasureKey>) {
    for measure in measures { places[measure.digest()] = 1 }
  }

  func contains(_ measure: MeasureKey) -> Bool { places[measure.digest()] != 0 }
}
