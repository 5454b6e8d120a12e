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

  /// A section and the labels in it, by their places.
  private struct Part {
    let section: Int
    let labels: Range<Int>
  }

  private let subject: Subject
  private var document: Document { subject.document }

  init(_ subject: Subject) { self.subject = subject }

  /// The series of at least two parts that have more labels and fewer, in document order.
  func series() -> [[LabelledSection]] {
    var all: [[LabelledSection]] = []
    var current: [Part] = []
    func close() {
      if current.count > 1, current.contains(where: { $0.labels.count != current[0].labels.count }) {
        all.append(current.map(section))
      }
      current.removeAll(keepingCapacity: true)
    }
    forEachPart { part in
      if let last = current.last, !areSiblings(last.section, part.section) { close() }
      current.append(part)
    }
    close()
    return all
  }

  private func forEachPart(_ body: (Part) -> Void) {
    subject.forEachSectionWithLabels { section, labels in
      if labels.count >= Self.fewestLabels, document.sections[section].level > 1 {
        body(Part(section: section, labels: labels))
      }
    }
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
    let title = subject.titles[section]
    guard let blank = title.firstIndex(of: .space), blank + 1 < title.endIndex, title[blank + 1].isDigit,
      title[(blank + 1)...].prefix(while: { $0 != .space }).allSatisfy(\.isDigit)
    else { return nil }
    return Digest.fnv1a(title[..<blank])
  }

  private func section(_ part: Part) -> LabelledSection {
    let (labels, roles) = (subject.labels, subject.roles.labels)
    return LabelledSection(
      section: part.section, title: document.sections[part.section].title,
      labels: part.labels.filter { labels[$0].isBold || labels[$0].isItem }.map {
        LabelledSection.Label(
          key: Digest.key(document.source.bytes, labels[$0].label), range: labels[$0].label, role: roles[$0].role)
      },
      isAllLabels: subject.isAllLabelled(part.section, part.labels), isNumbered: kind(of: part.section) != nil)
  }
}

extension Subject {
  /// Sections and the labels that stand in them but not below a heading of their own, in document order.
  func forEachSectionWithLabels(_ body: (_ section: Int, _ labels: Range<Int>) -> Void) {
    var label = labels.startIndex
    while label < labels.endIndex {
      guard let section = document.section(ofBlock: labels[label].block) else {
        label += 1
        continue
      }
      let first = label
      let end = document.sections[section].ownBlocks.upperBound
      while label == first || label < labels.endIndex && labels[label].block < end { label += 1 }
      body(section, first..<label)
    }
  }

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
