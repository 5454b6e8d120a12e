import MarkdownModel
import RuleModel

/// Compares groups of labels below sibling headings, one for each bottleneck: what the others tell, a group without it
/// lacks.
struct SiblingLabels {
  private struct Group {
    let section: Int
    let labels: Range<Int>
    let hasIt: Bool
    /// How many labels say what it is, where nothing but labels stands.
    let descriptions: Int
  }

  /// Where no heading says that bottlenecks stand here: one label may just as well tell of a fault or a question.
  private static let fewestDescriptions = 2

  let subject: Subject
  private var document: Document { subject.document }

  init(_ subject: Subject) { self.subject = subject }

  /// - Parameters:
  ///   - answers: the roles of labels that are looked for.
  ///   - descriptions: those of labels that describe what needs them.
  func gaps(_ answers: RoleSet, beside descriptions: RoleSet) -> [ComponentGap] {
    guard subject.roles.present.meets(answers), subject.roles.present.meets(descriptions) else { return [] }
    let groups = groups(answers, descriptions)
    var gaps: [ComponentGap] = []
    var start = 0
    while start < groups.count {
      let own = document.sections[groups[start].section]
      var end = start
      var peers = Peers()
      while end < groups.count, case let other = document.sections[groups[end].section],
        other.parent == own.parent, other.level == own.level
      {
        peers.count(groups[end].hasIt)
        end += 1
      }
      let areBottlenecks = subject.isBelow(.bottlenecks, section: own.parent)
      if peers.mostHave || peers.have > 0 && peers.lack == 1 && areBottlenecks {
        let least = areBottlenecks ? 1 : Self.fewestDescriptions
        let known = names(in: groups[start..<end].filter(\.hasIt))
        gaps += groups[start..<end].filter {
          !$0.hasIt && $0.descriptions >= least && names(in: [$0]).isSubset(of: known)
        }.compactMap(gap)
      }
      start = end
    }
    return gaps
  }

  /// Those that are described, in document order.
  private func groups(_ answers: RoleSet, _ described: RoleSet) -> [Group] {
    var groups: [Group] = []
    subject.forEachSectionWithLabels { section, labels in
      let roles = subject.roles.labels[labels].lazy.compactMap(\.role)
      let hasIt = roles.contains(where: answers.contains)
      var descriptions = roles.count(where: described.contains)
      guard descriptions > 0, labels.count > 1, document.sections[section].parent >= 0 else { return }
      if !hasIt, !subject.isAllLabelled(section, labels) { descriptions = 0 }
      groups.append(Group(section: section, labels: labels, hasIt: hasIt, descriptions: descriptions))
    }
    return groups
  }

  /// The labels of groups: one that only the group without the answer has may be its answer under another name.
  private func names(in groups: [Group]) -> Set<UInt64> {
    var names: Set<UInt64> = []
    for group in groups {
      for label in subject.labels[group.labels] { names.insert(Digest.key(document.source.bytes, label.label)) }
    }
    return names
  }

  private func gap(_ group: Group) -> ComponentGap? {
    let name = subject.name(ofSection: group.section)
    return name.isEmpty || subject.hasPlaceholder(in: name)
      ? nil : ComponentGap(name: name, place: "beside the other lines")
  }
}
