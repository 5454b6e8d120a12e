import MarkdownModel
import Phrases
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
      for part in parts.indices {
        guard let label = lackingLabel(of: part, among: parts, subject) else { continue }
        let siblings = Phrase(parts.count - 1, "part", "parts")
        findings.append(
          Finding(
            at: subject.name(ofSection: parts[part].section),
            [
              "part": Excerpt.line(subject.document.plainString(subject.name(ofSection: parts[part].section))),
              "label": Excerpt.line(subject.document.string(label)),
            ], phrases: ["siblings": parts.count == 2 ? "the part" : "the \(siblings)"]))
      }
    }
    return findings.sorted { $0.range < $1.range }
  }

  /// The one label that a part lacks, has nothing else in place of, and all the others have.
  private func lackingLabel(of part: Int, among parts: [LabelledSection], _ subject: Subject) -> ByteRange? {
    let others = parts.indices.filter { $0 != part }.map { parts[$0] }
    guard let first = others.first, parts[part].isAllLabels else { return nil }
    let own = Set(parts[part].labels.map(\.key))
    var (shared, lacking) = (0, [LabelledSection.Label]())
    for label in first.labels where others.allSatisfy({ $0.has(label.key) }) {
      if own.contains(label.key) { shared += 1 } else { lacking.append(label) }
    }
    let known = Set(others.flatMap { $0.labels.map(\.key) })
    guard lacking.count == 1, shared >= Self.fewestShared, own.isSubset(of: known), let label = lacking.first,
      let role = label.role, !isAskedElsewhere(role, parts[part]),
      others.count >= Self.fewestSiblings || parts[part].isNumbered, !isOptional(label.range, subject),
      !subject.hasPlaceholder(in: parts[part].title)
    else { return nil }
    return label.range
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
