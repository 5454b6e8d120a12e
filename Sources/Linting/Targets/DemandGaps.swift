import MarkdownModel
import RuleModel

/// Finds components of some sections that other sections are to name.
struct DemandGaps {
  private static let mostGroups = 400

  let subject: Subject
  private let words: ComponentWords
  private var rows: ComponentRows { ComponentRows(subject) }
  private var source: [UInt8] { subject.document.source.bytes }

  init(_ subject: Subject, _ words: ComponentWords) { (self.subject, self.words) = (subject, words) }

  func gaps(_ need: Demand.Need) -> [ComponentGap] {
    var gaps: [ComponentGap] = []
    // Of a component that several sections list the first demand tells.
    var reported: Set<UInt64> = []
    for demand in subject.match.profile.demands where demand.need == need && !demand.places.isEmpty {
      // A section that is missing is reported already.
      guard let first = demand.places.first, let place = subject.match.section(for: first) else { continue }
      var index = ComponentIndex(words)
      if need == .target {
        rows.indexTargets(of: rows.tables(inTemplates: demand.places), into: &index)
      } else {
        rows.indexActions(inTemplates: demand.places, into: &index)
      }
      guard !index.isEmpty else { continue }
      let title = Excerpt.line(subject.document.string(subject.document.sections[place].title))
      let missing = rows.tables(inTemplates: [demand.section]).flatMap { missingRows(of: $0, demand, &index) }
      for name in missing + missingGroups(demand, &index)
      where reported.insert(index.identity(of: name, in: source)).inserted {
        gaps.append(ComponentGap(name: name, place: "under '\(title)'"))
      }
    }
    return gaps
  }

  // MARK: Tables

  private func missingRows(of table: Int, _ demand: Demand, _ index: inout ComponentIndex) -> [ByteRange] {
    var peers = Peers()
    var missing: [ByteRange] = []
    var seen: Set<UInt64> = []
    for (name, _) in rows.names(of: table) where index.isComponent(name, in: source) {
      guard seen.insert(index.identity(of: name, in: source)).inserted else { continue }
      let isCovered = index.covers(name, in: source)
      peers.count(isCovered)
      if !isCovered { missing.append(name) }
    }
    return demand.isByMajority && !peers.nearlyAllHave ? [] : missing
  }

  // MARK: Groups

  /// Bold lines that name bottlenecks, each with its labels below: one of which no telling word comes up again.
  private func missingGroups(_ demand: Demand, _ index: inout ComponentIndex) -> [ByteRange] {
    guard let section = subject.match.section(for: demand.section),
      subject.match.profile.sections[demand.section].items != nil
    else { return [] }
    let blocks = subject.document.sections[section].blocks
    let groups = subject.units.filter { blocks.contains($0.block) && $0.place == .paragraph && isBold($0) }
    return groups.prefix(Self.mostGroups).compactMap { unit in
      let name = subject.document.inlines[unit.inlines.lowerBound].content
      guard !subject.hasPlaceholder(in: unit.range), !index.mentionsWord(of: name, in: source),
        !location(below: unit).contains(where: { index.mentionsWord(of: $0, in: source) })
      else { return nil }
      return name
    }
  }

  private func isBold(_ unit: TextUnit) -> Bool {
    unit.inlines.first.map {
      subject.document.inlines[$0].kind == .strong && subject.document.inlines[$0].range == unit.range
    } ?? false
  }

  /// The values of the labels in the list below a bold line.
  private func location(below unit: TextUnit) -> [ByteRange] {
    let next = subject.document.blocks[unit.block].next
    guard next < subject.document.blocks.count, subject.document.blocks[next].kind == .list else { return [] }
    let end = subject.document.blocks[next].next
    return subject.labels.indices.filter { index in
      (next..<end).contains(subject.labels[index].block) && subject.roles.labels[index].role == .location
    }.map { subject.labels[$0].value }
  }
}
