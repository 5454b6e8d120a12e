import MarkdownModel
import Phrases
import RuleModel

/// A component that lacks something, and where that would go.
struct ComponentGap {
  let name: ByteRange
  let place: Phrase
}

/// Finds rows whose cell says that there is no value, in columns where the other rows have one.
struct ValueGaps {
  let subject: Subject
  let words: TargetWords

  init(_ subject: Subject, _ words: TargetWords) { (self.subject, self.words) = (subject, words) }

  /// - Parameter wanted: what the column is for.
  func gaps(of wanted: RoleSet, isLacking: PhraseTable) -> [ComponentGap] {
    guard subject.roles.present.meets(wanted) else { return [] }
    var scan = WordScan()
    var gaps: [ComponentGap] = []
    let document = subject.document
    for index in document.tables.indices {
      let table = document.tables[index]
      guard let column = subject.roles.column(of: index, where: wanted.contains), table.rowCount > 2,
        subject.roles.role(ofBlock: table.block, in: document) != .neutral
      else { continue }
      var peers = Peers()
      var names: [ByteRange] = []
      for row in 1..<table.rowCount {
        let cell = table[row, column].range
        guard !subject.saysNothing(cell) else { continue }
        let lacks =
          isLacking.mayBegin(in: document.source.bytes, cell) && isDenial(&scan, isLacking, cell)
          && !isGivenBeside(column, row, index, wanted, isLacking, &scan)
        peers.count(!lacks)
        let name = table[row, subject.roles.tables[index].subject].range
        if lacks, !name.isEmpty, !subject.hasPlaceholder(in: name) { names.append(name) }
      }
      if peers.mostHave { gaps += names.map { ComponentGap(name: $0, place: "in its row") } }
    }
    return gaps
  }

  /// `Before: unknown | After: 310 ms`
  private func isGivenBeside(
    _ column: Int, _ row: Int, _ table: Int, _ wanted: RoleSet, _ isLacking: PhraseTable, _ scan: inout WordScan
  ) -> Bool {
    let cells = subject.document.tables[table]
    guard subject.roles.line(column, of: table).role == .before else { return false }
    return (0..<cells.columnCount).contains { other in
      guard other != column, subject.roles.line(other, of: table).role.map(wanted.contains) ?? false,
        case let cell = cells[row, other].range
      else { return false }
      return !subject.saysNothing(cell) && !isDenial(&scan, isLacking, cell)
    }
  }

  /// `unknown`, `unknown (no agent)`.
  private func isDenial(_ scan: inout WordScan, _ phrases: PhraseTable, _ cell: ByteRange) -> Bool {
    scan.read(subject.document.source.bytes, cell, most: 12)
    guard !scan.words.isEmpty, let match = phrases.match(in: scan, at: 0, limit: scan.words.count) else { return false }
    if match.words == scan.words.count { return true }
    if words.untargetedOnPurpose.tag(ofWhole: 0..<match.words, in: scan) != 0 { return false }
    let gap = scan.words[match.words - 1].range.upper..<scan.words[match.words].range.lower
    return subject.document.source.bytes[gap].contains {
      $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ",") || $0 == 0xE2
    }
  }
}

/// Finds groups of labels that lack one that the profile asks for: `Current` without `Target`.
struct LabelGaps {
  let subject: Subject

  init(_ subject: Subject) { self.subject = subject }

  /// - Parameter least: how many other labels a group must have before one is missed.
  func gaps(
    _ need: Demand.Need, isGiven: (Role) -> Bool, isCounterpart: (Role) -> Bool, least: Int = 1
  ) -> [ComponentGap] {
    guard subject.match.profile.demands.contains(where: { $0.need == need && $0.places.isEmpty }) else { return [] }
    var gaps: [ComponentGap] = []
    var label = subject.labels.startIndex
    while label < subject.labels.endIndex {
      let section = subject.document.section(ofBlock: subject.labels[label].block)
      var end = label
      while end < subject.labels.endIndex, subject.document.section(ofBlock: subject.labels[end].block) == section {
        end += 1
      }
      if let section, let gap = gap(need, in: label..<end, section, isGiven, isCounterpart, least) { gaps.append(gap) }
      label = end
    }
    return gaps
  }

  private func gap(
    _ need: Demand.Need, in labels: Range<Int>, _ section: Int, _ isGiven: (Role) -> Bool,
    _ isCounterpart: (Role) -> Bool, _ least: Int
  ) -> ComponentGap? {
    guard let demand = subject.demand(need, ofBlock: subject.labels[labels.lowerBound].block), demand.places.isEmpty
    else { return nil }
    let roles = labels.map { subject.roles.labels[$0].role }
    guard !roles.contains(where: { $0.map(isGiven) ?? false }),
      roles.count(where: { $0.map(isCounterpart) ?? false }) >= least,
      let counterpart = labels.first(where: { subject.roles.labels[$0].role.map(isCounterpart) ?? false }),
      !subject.labels[counterpart].value.isEmpty, !subject.hasPlaceholder(in: subject.labels[counterpart].value)
    else { return nil }
    let component = labels.first { subject.roles.labels[$0].role == .subject && !subject.labels[$0].value.isEmpty }
    let name = component.map { subject.labels[$0].value } ?? subject.name(ofSection: section)
    guard !name.isEmpty, !subject.hasPlaceholder(in: name) else { return nil }
    return ComponentGap(name: name, place: "beside the other lines")
  }
}
