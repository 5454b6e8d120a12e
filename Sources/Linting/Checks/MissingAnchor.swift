import MarkdownModel
import RuleModel
import StructuredData

/// Reports links to anchors that no heading makes, in the document and in its neighbours.
/// Card: `Rules/reference/missing-anchor.yaml`.
struct MissingAnchor: Check {
  private static let mostSlugsForHints = 500
  /// By their digests.
  private let contentsTitles: WordSet

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    contentsTitles = WordSet(vocabulary.list("contents-titles"), as: .key)
  }

  func findings(in subject: Subject) -> [Finding] {
    let anchored = subject.localLinks.filter { link in
      Self.isAnchor(link.target.fragment) && !subject.hasPlaceholder(in: link.target.fragmentRange)
    }
    if anchored.isEmpty { return [] }
    // A table of contents has a rule of its own.
    let contents = contentsBlocks(subject)
    let links = anchored.filter { !($0.target.path.isEmpty && contents.contains($0.block)) }
    guard !links.isEmpty else { return [] }
    let home = subject.home
    var hints = NameHints()
    return links.compactMap { link in
      let target = link.target
      let anchors = target.path.isEmpty ? subject.anchors : home.flatMap { Self.anchors(of: target.path, $0) }
      guard let anchors, !anchors.contains(target.fragment) else { return nil }
      let hint = hints.hint {
        anchors.slugCount > Self.mostSlugsForHints
          ? nil : NearestWord.nearest(to: target.fragment, among: anchors.slugs.sorted()).map { "#" + $0 }
      }
      return Finding(
        at: target.fragmentRange,
        ["anchor": "#" + Excerpt.line(target.fragment)],
        phrases: ["place": target.path.isEmpty ? "here" : "in '\(Excerpt.line(target.path))'", "hint": hint])
    }
  }

  /// The blocks right below the heading of the table of contents.
  private func contentsBlocks(_ subject: Subject) -> Range<Int> {
    guard let section = subject.titles.digests.firstIndex(where: { contentsTitles.contains($0) }) else { return 0..<0 }
    return subject.document.sections[section].ownBlocks
  }

  private static func anchors(of path: String, _ home: DocumentHome) -> Anchors? {
    guard case .found(let found) = ReferenceResolver(home).link(path), !found.isFolder,
      ReferenceResolver.isMarkdown(found.path)
    else { return nil }
    return home.repository.anchors(of: found.path)
  }

  /// Not the top of the page, a route, a line number, a search text, or what a site makes itself.
  private static func isAnchor(_ fragment: String) -> Bool {
    guard let first = fragment.utf8.first, fragment != "top" else { return false }
    if first == UInt8(ascii: "/") || first == UInt8(ascii: "!") || first == UInt8(ascii: ":") { return false }
    if fragment.hasPrefix("user-content-") || fragment.hasPrefix("fn") { return false }
    return !(first == UInt8(ascii: "L") && fragment.utf8.dropFirst().first?.isDigit == true)
      && !fragment.utf8.contains { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "/") }
  }
}
