import MarkdownModel
import RuleModel

/// What the columns and fields of a template ask of each thing that a section lists.
enum TemplateDemands {
  /// - Parameter words: they tell what a section is about by its heading.
  static func demands(of sections: [SectionTemplate], in language: String, words: RoleWords) -> [Demand] {
    var scan = WordScan()
    let subjects = sections.map { section in
      let name = Array(section.names.first(in: language).utf8)
      return words.role(ofSection: ByteRange(0, name.count), in: name, &scan)
    }
    let remedies = sections.indices.filter { subjects[$0] == .optimizations && sections[$0].weight > 0 }
    var demands: [Demand] = []
    for (index, section) in sections.enumerated() {
      let roles = Self.roles(of: section)
      let listsThings = !section.tables.isEmpty || section.items != nil
      if subjects[index] == .scenarios, !section.lists.isEmpty { demands.append(Demand(section: index, need: .load)) }
      if subjects[index] == .alerts, listsThings { demands.append(Demand(section: index, need: .threshold)) }
      if subjects[index] == .bottlenecks, listsThings, !remedies.isEmpty {
        demands.append(Demand(section: index, need: .action, places: remedies, isByMajority: true))
      }
      if roles.contains(.threshold) { demands.append(Demand(section: index, need: .threshold)) }
      if roles.contains(.load), subjects[index] == .scenarios || roles.contains(.duration) {
        demands.append(Demand(section: index, need: .load))
      }
      if roles.contains(.load), roles.contains(.duration) { demands.append(Demand(section: index, need: .duration)) }
      if roles.contains(.condition), roles.contains(.severity) || roles.contains(.notification) {
        demands.append(Demand(section: index, need: .threshold))
        demands.append(Demand(section: index, need: .duration))
      }
      if roles.contains(.location), roles.contains(.mitigation) || roles.contains(.action) {
        demands.append(Demand(section: index, need: .action))
      }
      // A pair of lines, one for what is and one for what shall be: each asks for the other.
      if section.tables.isEmpty, roles.contains(.current), roles.contains(where: \.isTarget) {
        demands.append(Demand(section: index, need: .target))
        demands.append(Demand(section: index, need: .measurement))
      }
    }
    var seen: Set<String> = []
    return demands.filter { seen.insert("\($0.section) \($0.need)").inserted }
  }

  private static func roles(of section: SectionTemplate) -> Set<Role> {
    let fields = section.fields + (section.items?.fields ?? [])
    let tables = section.tables + (section.items?.tables ?? [])
    return Set(fields.compactMap(\.role) + tables.flatMap { $0.columns.compactMap(\.role) })
  }
}
