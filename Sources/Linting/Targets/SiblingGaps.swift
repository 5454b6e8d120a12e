import MarkdownModel
import Phrases
import RuleModel

/// Compares tables whose names stand under the same header: one with targets, one with measured values. What nearly all
/// rows of the one have in the other, a row without it lacks.
struct SiblingGaps {
  private static let mostTables = 64

  let subject: Subject
  private let words: ComponentWords
  private var rows: ComponentRows { ComponentRows(subject) }
  private var source: [UInt8] { subject.document.source.bytes }

  init(_ subject: Subject, _ words: ComponentWords) { (self.subject, self.words) = (subject, words) }

  func gaps(_ need: Demand.Need) -> [ComponentGap] {
    guard subject.roles.present.meets(.targets), subject.roles.present.meets(.states) else { return [] }
    let (states, lists): (RoleSet, RoleSet) = need == .target ? (.targets, .states) : (.states, .targets)
    let tables = subject.document.tables.indices.prefix(Self.mostTables).filter(isComparable)
    let giving = tables.filter { subject.roles.column(of: $0, where: states.contains) != nil }
    guard !giving.isEmpty else { return [] }
    let lacking = tables.filter {
      subject.roles.column(of: $0, where: states.contains) == nil
        && subject.roles.column(of: $0, where: lists.contains) != nil
    }
    return lacking.flatMap { table -> [ComponentGap] in
      let header = header(of: table)
      let siblings = giving.filter { self.header(of: $0) == header }
      return siblings.isEmpty ? [] : gaps(in: table, siblings, states.contains)
    }
  }

  private func isComparable(_ table: Int) -> Bool {
    let roles = subject.roles.tables[table]
    let block = subject.document.tables[table].block
    return !roles.isTransposed && subject.roles.role(ofBlock: block, in: subject.document) != .neutral
      && subject.roles.line(roles.subject, of: table).role?.namesSubject ?? false
  }

  /// The digest of what stands above the names.
  private func header(of table: Int) -> UInt64 {
    Digest.key(source, subject.document.tables[table][0, subject.roles.tables[table].subject].range)
  }

  private func gaps(in table: Int, _ siblings: [Int], _ states: (Role) -> Bool) -> [ComponentGap] {
    var index = ComponentIndex(words)
    for sibling in siblings {
      for (name, row) in rows.names(of: sibling) where rows.hasValue(sibling, row, where: states) {
        index.addName(name, in: source)
      }
    }
    var peers = Peers()
    var missing: [ByteRange] = []
    for (name, _) in rows.names(of: table) where index.isComponent(name, in: source) {
      let isCovered = index.covers(name, in: source)
      peers.count(isCovered)
      if !isCovered { missing.append(name) }
    }
    guard peers.nearlyAllHave else { return [] }
    let place = place(siblings)
    return missing.map { ComponentGap(name: $0, place: place) }
  }

  /// The first of some tables, named by the section in which it stands.
  private func place(_ siblings: [Int]) -> Phrase {
    let section = siblings.first.flatMap { subject.document.section(ofBlock: subject.document.tables[$0].block) }
    guard let section else { return "in the table of targets" }
    return "in the table of '\(Excerpt.line(subject.document.string(subject.document.sections[section].title)))'"
  }
}
