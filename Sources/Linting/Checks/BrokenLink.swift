import MarkdownModel
import Phrases
import RuleModel
import StructuredData

/// Reports links and images to files that are not in the repository. Card: `Rules/reference/broken-link.yaml`.
struct BrokenLink: Check {
  /// From how many dead links on, with none alive, the document does not stand where it was written.
  private static let manyDeadLinks = 4

  /// Destinations that only say what belongs there: `[guide](url)`.
  private let samples: Set<String>

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    samples = Set(vocabulary.words("sample-destinations"))
  }

  func findings(in subject: Subject) -> [Finding] {
    let links = subject.localLinks
    guard links.contains(where: { namesFile($0, subject) }), let home = subject.home else { return [] }
    let resolver = ReferenceResolver(home)
    var hints = NameHints()
    var alive = 0
    var dead: [(link: LinkTarget, hint: Phrase)] = []
    var left: [LinkTarget] = []
    for link in links where namesFile(link, subject) {
      switch resolver.link(link.target.path) {
      case .found: alive += 1
      case .missing: dead.append((link.target, hints.hint { resolver.nearestName(to: link.target.path) }))
      case .uncertain where samples.contains(link.target.path): left.append(link.target)
      case .outside, .uncertain: break
      }
    }
    let isAtHome = alive > 0 || (home.repository.isCertain && Set(dead.map(\.link.path)).count < Self.manyDeadLinks)
    let found = dead.filter { isAtHome || !$0.hint.isEmpty } + left.map { ($0, "") }
    return found.map { link, hint in
      Finding(
        at: link.pathRange, ["path": Excerpt.line(subject.document.string(link.pathRange))], phrases: ["hint": hint])
    }
  }

  private func namesFile(_ link: LocalLink, _ subject: Subject) -> Bool {
    !link.target.path.isEmpty && !subject.hasPlaceholder(in: link.target.pathRange)
  }
}
