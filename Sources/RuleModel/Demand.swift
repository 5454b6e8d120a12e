import StructuredData

/// What is asked of each thing that a section lists: `{of: bottlenecks, needs: action, in: [identified-optimizations]}`.
public struct Demand: Sendable {
  public enum Need: String, CaseIterable, Sendable { case target, measurement, action, threshold, duration, load }

  private enum Occasion: String, CaseIterable {
    case always
    case mostHave = "most-have"
  }

  /// The section that lists the things; an index into the profile's sections.
  public let section: Int
  public let need: Need
  /// Where it is to be found; empty for anywhere.
  public let places: [Int]
  /// Whether it is asked of one only where most of the others have it.
  public let isByMajority: Bool

  init(_ node: DataNode, sections: [SectionTemplate]) throws(DataError) {
    let reader = try DataReader(node, known: ["of", "needs", "in", "when"], of: "a demand")
    section = try Self.section(try reader.string("of"), at: try reader.required("of").start, sections)
    need = try reader.choice("needs")
    var places: [Int] = []
    for (index, id) in try reader.strings("in").enumerated() {
      let place = reader.optional("in")?.elements?[index].start ?? node.start
      places.append(try Self.section(id, at: place, sections))
    }
    self.places = places
    isByMajority = try reader.choice("when", default: Occasion.always) == .mostHave
  }

  private static func section(_ id: String, at place: DataPlace, _ sections: [SectionTemplate]) throws(DataError) -> Int
  {
    guard let index = sections.firstIndex(where: { $0.id == id }) else {
      throw DataError(at: place, "no section '\(id)'\(NearestWord.hint(for: id, among: sections.map(\.id)))")
    }
    return index
  }
}
