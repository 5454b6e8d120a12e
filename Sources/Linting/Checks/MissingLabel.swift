import MarkdownModel
import RuleModel
import StructuredData

/// Reports parts of a series that lack a label which all their siblings have. Card: `Rules/structure/missing-label.yaml`.
struct MissingLabel: Check {
  /// Labels that all parts of a series have in common, for them to be told alike.
  private static let fewestShared = 2
  /// So many siblings tell what belongs to a part; one tells it where both are numbered.
  private static let fewestSiblings = 2

  /// What may be left out: `Note`, `See also`.
  private let optional: PhraseTable

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    optional = vocabulary.phrases("optional-labels")
  }

  func findings(in subject: Subject) -> [Finding] {
    let series = LabelledSections(subject).series()
    guard !series.isEmpty else { return [] }
    var findings: [Finding] = []
    for parts in series {
      for label in nearlyShared(by: parts) {
        guard let part = parts.first(where: { !$0.has(label.key) }), isLacking(label, part, among: parts, subject)
        else { continue }
        let name = subject.name(ofSection: part.section)
        findings.append(
          Finding(
            at: name,
            [
              "part": Excerpt.line(subject.document.plainString(name)),
              "label": Excerpt.line(subject.document.string(label.range)),
            ]))
      }
    }
    return findings.sorted { $0.range < $1.range }
  }

  /// The labels that all parts but one have.
  private func nearlyShared(by parts: [LabelledSection]) -> [LabelledSection.Label] {
    // Who lacks a label is one part: so the first or the second has it.
    var seen: [UInt64] = []
    return parts.prefix(2).flatMap(\.labels).filter { label in
      guard label.role != nil, !seen.contains(label.key) else { return false }
      seen.append(label.key)
      return parts.count { $0.has(label.key) } == parts.count - 1
    }
  }

  /// Whether it is the only label that a part lacks of those that all the others have, and the part has nothing else in
  /// place of it.
  private func isLacking(
    _ label: LabelledSection.Label, _ part: LabelledSection, among parts: [LabelledSection], _ subject: Subject
  ) -> Bool {
    let others = parts.filter { $0.section != part.section }
    guard part.isAllLabels, let role = label.role, !isAskedElsewhere(role, part),
      others.count >= Self.fewestSiblings || part.isNumbered, let first = others.first
    else { return false }
    let common = first.labels.filter { label in others.allSatisfy { $0.has(label.key) } }
    let shared = common.count { part.has($0.key) }
    return shared >= Self.fewestShared && shared == common.count - 1
      && part.labels.allSatisfy { own in others.contains { $0.has(own.key) } }
      && !isOptional(label.range, subject) && !subject.hasPlaceholder(in: part.title)
  }

  /// What is done about a bottleneck is asked by `component-without-action`.
  private func isAskedElsewhere(_ role: Role, _ part: LabelledSection) -> Bool {
    guard role == .action || role == .mitigation else { return false }
    return part.labels.contains { $0.role == .location || $0.role == .impact || $0.role == .cause }
  }

  private func isOptional(_ label: ByteRange, _ subject: Subject) -> Bool {
    var scan = WordScan()
    return scan.finds(optional, in: subject.document.source.bytes, label, most: 6)
  }
}
