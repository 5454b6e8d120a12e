import MarkdownModel
import RuleModel
import StructuredData

/// Compares a table of contents with the headings. Card: `Rules/structure/toc-mismatch.yaml`.
struct ContentsMismatch: Check {
  /// By their digests.
  private let titles: Set<UInt64>

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    titles = Set(vocabulary.words("contents-titles").map { Digest.key($0) })
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    guard let contents = subject.titles.digests.firstIndex(where: titles.contains) else {
      return []
    }
    let links = links(in: document.sections[contents].ownBlocks, document)
    guard !links.isEmpty else { return [] }
    let anchors = subject.anchors
    let targets = links.map { (link: $0, slug: slug(of: $0, document)) }
    let broken = targets.filter { !anchors.slugs.contains($0.slug) }
    let slugs = broken.isEmpty ? [] : anchors.slugs.sorted()
    let dead = broken.map { target in
      Finding(
        at: target.link.range,
        [
          "problem": "no heading makes the anchor '#\(target.slug)'" + NearestWord.hint(for: target.slug, among: slugs)
        ])
    }
    let names = Set(links.map { Digest.key(document.source.bytes, $0.content) })
    return dead + unlisted(behind: contents, targets: Set(targets.map(\.slug)), names: names, anchors, subject)
  }

  private func links(in blocks: Range<Int>, _ document: Document) -> [Inline] {
    blocks.flatMap { document.inlines[document.blocks[$0].inlines] }.filter { inline in
      inline.kind == .link && inline.destination.count > 1
        && document.source.bytes[inline.destination.lower] == UInt8(ascii: "#")
    }
  }

  private func slug(of link: Inline, _ document: Document) -> String {
    Anchors.decoded(document.string(ByteRange(link.destination.lower + 1, link.destination.upper)))
  }

  /// Headings of the level that the contents list wholly otherwise: one entry forgotten is a mistake, a choice of few is none.
  private func unlisted(
    behind contents: Int, targets: Set<String>, names: Set<UInt64>, _ anchors: Anchors, _ subject: Subject
  ) -> [Finding] {
    let document = subject.document
    let level = document.sections[contents].level
    let later = document.sections.indices.filter { $0 > contents && document.sections[$0].level == level }
    // An entry of the same name whose link is dead has been reported already.
    let missing = later.filter {
      !targets.contains(anchors.slug(of: $0)) && !names.contains(subject.titles.digests[$0])
    }
    guard missing.count * 2 <= later.count else { return [] }
    return missing.map { section in
      let title = document.sections[section].title
      return Finding(
        at: title, ["problem": "the table of contents does not list '\(Excerpt.line(document.string(title)))'"])
    }
  }
}
