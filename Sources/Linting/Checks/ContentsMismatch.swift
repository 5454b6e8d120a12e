import MarkdownModel
import RuleModel
import StructuredData

/// Compares a table of contents with the headings. Card: `Rules/structure/toc-mismatch.yaml`.
struct ContentsMismatch: Check {
  private static let fewestEntries = 3

  /// By their digests.
  private let titles: WordSet

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    titles = WordSet(vocabulary.list("contents-titles"), as: .key)
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    guard let contents = subject.titles.digests.firstIndex(where: { titles.contains($0) }) else {
      return []
    }
    let own = document.sections[contents].ownBlocks
    let links = links(in: own, document)
    let plain = plainEntries(in: own, document)
    let headings = Set(subject.titles.digests)
    let named = plain.filter { headings.contains($0.digest) }
    guard !links.isEmpty || named.count >= Self.fewestEntries else { return [] }
    let anchors = subject.anchors
    let targets = links.map { (link: $0, slug: slug(of: $0, document)) }
    let broken = targets.filter { !anchors.slugs.contains($0.slug) }
    let slugs = broken.isEmpty ? [] : anchors.slugs.sorted()
    let known = KnownWords(slugs)
    let dead = broken.map { target in
      Finding(
        at: target.link.range,
        phrases: [
          "problem":
            "no heading makes the anchor '#\(target.slug)'\(NearestWord.hint(for: target.slug, among: slugs, known))"
        ])
    }
    // Remarks may stand among the entries; where most are titles, one that is none is a mistake.
    let nameless =
      (links.count + named.count) >= Self.fewestEntries && named.count + links.count > plain.count - named.count
      ? plain.filter { !headings.contains($0.digest) } : []
    let unknown = nameless.map { entry in
      Finding(at: entry.range, phrases: ["problem": "no heading is '\(Excerpt.line(document.string(entry.range)))'"])
    }
    let names = Set(links.map { Digest.key(document.source.bytes, $0.content) } + plain.map(\.digest))
    return dead + unknown + misled(targets, subject)
      + unlisted(behind: contents, targets: Set(targets.map(\.slug)), names: names, anchors, subject)
  }

  // MARK: Entries

  private struct PlainEntry {
    let range: ByteRange
    let digest: UInt64
  }

  /// Items without a link.
  private func plainEntries(in blocks: Range<Int>, _ document: Document) -> [PlainEntry] {
    let bytes = document.source.bytes
    return blocks.compactMap { index in
      let block = document.blocks[index]
      guard block.kind == .paragraph, block.parent >= 0, document.blocks[block.parent].kind == .item,
        block.segments.count == 1, let segment = block.segments.first,
        !document.inlines[block.inlines].contains(where: { $0.kind == .link })
      else { return nil }
      let range = Emphasis.stripped(document.segments[segment], bytes)
      // A link that is none for a slip in its destination has its name.
      return range.isEmpty || bytes[range.lower] == UInt8(ascii: "[")
        ? nil : PlainEntry(range: range, digest: Digest.key(bytes, range))
    }
  }

  /// Entries that have the name of one heading and lead to another.
  private func misled(_ targets: [(link: Inline, slug: String)], _ subject: Subject) -> [Finding] {
    let digests = subject.titles.digests
    var counts = [UInt64: Int](minimumCapacity: digests.count)
    for digest in digests { counts[digest, default: 0] += 1 }
    var sections = [String: Int](minimumCapacity: subject.document.sections.count)
    for section in subject.document.sections.indices { sections[subject.anchors.slug(of: section)] = section }
    return targets.compactMap { target in
      let document = subject.document
      let name = Digest.key(document.source.bytes, target.link.content)
      guard let section = sections[target.slug], digests[section] != name, counts[name] == 1
      else { return nil }
      let title = Excerpt.line(document.string(document.sections[section].title))
      return Finding(
        at: target.link.range,
        phrases: ["problem": "the entry '\(Excerpt.line(document.string(target.link.content)))' leads to '\(title)'"])
    }
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
        at: title,
        phrases: ["problem": "the table of contents does not list '\(Excerpt.line(document.string(title)))'"])
    }
  }
}
