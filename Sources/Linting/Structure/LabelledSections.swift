import MarkdownModel
import RuleModel

/// A section with labels of its own: an alert, a bottleneck, a step.
struct LabelledSection {
  struct Label {
    let key: UInt64
    let range: ByteRange
    /// What it tells: a severity, an owner, an expected gain.
    let role: Role?
  }

  let section: Int
  let title: ByteRange
  let labels: [Label]
  /// Whether nothing else stands in it, which might tell what no label does.
  let isAllLabels: Bool
  /// "Alert 2: memory"
  let isNumbered: Bool

  func has(_ key: UInt64) -> Bool { labels.contains { $0.key == key } }
}

/// Finds sections that are parts of one series: siblings of one kind, each with its labels.
struct LabelledSections {
  private static let fewestLabels = 2

  private let subject: Subject
  private var document: Document { subject.document }

  init(_ subject: Subject) { self.subject = subject }

  /// The series of at least two parts, in document order.
  func series() -> [[LabelledSection]] {
    guard subject.labels.count > Self.fewestLabels else { return [] }
    var all: [[LabelledSection]] = []
    var current: [LabelledSection] = []
    for section in sections() {
      if let last = current.last, !areSiblings(last.section, section.section) {
        if current.count > 1 { all.append(current) }
        current = []
      }
      current.append(section)
    }
    if current.count > 1 { all.append(current) }
    return all
  }

  private func areSiblings(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (document.sections[one], document.sections[other])
    guard first.parent == second.parent, first.level == second.level, first.parent >= 0 else { return false }
    if let kind = kind(of: one), kind == self.kind(of: other) { return true }
    switch subject.roles.role(ofSection: first.parent) {
    case .alerts?, .bottlenecks?, .optimizations?, .scenarios?: return true
    default: return false
    }
  }

  /// `alert` of "Alert 2: memory", by its digest: the first word of a title with a number behind it.
  private func kind(of section: Int) -> UInt64? {
    let words = subject.titles[section].split(separator: .space, maxSplits: 2, omittingEmptySubsequences: true)
    guard words.count > 1, words[1].allSatisfy(\.isDigit) else { return nil }
    return Digest.fnv1a(words[0])
  }

  private func sections() -> [LabelledSection] {
    var sections: [LabelledSection] = []
    let (labels, roles) = (subject.labels, subject.roles.labels)
    var label = labels.startIndex
    while label < labels.endIndex {
      guard let section = document.section(ofBlock: labels[label].block) else {
        label += 1
        continue
      }
      let first = label
      let end = document.sections[section].ownBlocks.upperBound
      while label == first || label < labels.endIndex && labels[label].block < end { label += 1 }
      guard label - first >= Self.fewestLabels, document.sections[section].level > 1 else { continue }
      sections.append(
        LabelledSection(
          section: section, title: document.sections[section].title,
          labels: (first..<label).filter { labels[$0].isBold || labels[$0].isItem }.map {
            LabelledSection.Label(
              key: Digest.key(document.source.bytes, labels[$0].label), range: labels[$0].label,
              role: roles[$0].role)
          },
          isAllLabels: subject.isAllLabelled(section, first..<label), isNumbered: kind(of: section) != nil))
    }
    return sections
  }
}

extension Subject {
  /// Whether a section says nothing besides some labels: a sentence may tell what no label does.
  func isAllLabelled(_ section: Int, _ range: Range<Int>) -> Bool {
    let blocks = document.sections[section].blocks
    var label = range.lowerBound
    let first = units.partitioningIndex { $0.block >= blocks.lowerBound }
    for index in first..<units.count {
      guard units[index].block < blocks.upperBound else { break }
      if units[index].isHeading, units[index].block == blocks.lowerBound { continue }
      guard label < range.upperBound, labels[label].unit == index else { return false }
      while label < range.upperBound, labels[label].unit == index { label += 1 }
    }
    return !blocks.contains { document.blocks[$0].kind == .codeBlock }
  }
}
