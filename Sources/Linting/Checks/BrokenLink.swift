import MarkdownModel
import Phrases

/// Reports links and images to files that are not in the repository. Card: `Rules/reference/broken-link.yaml`.
struct BrokenLink: PlainCheck {
  /// From how many dead links on, with none alive, the document does not stand where it was written.
  private static let manyDeadLinks = 4

  func findings(in subject: Subject) -> [Finding] {
    let links = subject.localLinks.filter {
      !$0.target.path.isEmpty && !subject.hasPlaceholder(in: $0.target.pathRange)
    }
    guard !links.isEmpty, let home = subject.home else { return [] }
    let resolver = ReferenceResolver(home)
    var hints = NameHints()
    var alive = 0
    var dead: [(link: LinkTarget, hint: Phrase)] = []
    for link in links {
      switch resolver.link(link.target.path) {
      case .found: alive += 1
      case .missing: dead.append((link.target, hints.hint { resolver.nearestName(to: link.target.path) }))
      case .outside, .uncertain: break
      }
    }
    let isAtHome = alive > 0 || (home.repository.isCertain && Set(dead.map(\.link.path)).count < Self.manyDeadLinks)
    return dead.filter { isAtHome || !$0.hint.isEmpty }.map { link, hint in
      Finding(
        at: link.pathRange, ["path": Excerpt.line(subject.document.string(link.pathRange))], phrases: ["hint": hint])
    }
  }
}
