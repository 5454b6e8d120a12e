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
    let headings = plain.isEmpty ? DigestTable() : DigestTable(subject.titles.digests)
    let named = plain.filter { headings[$0.digest] != 0 }
    guard !links.isEmpty || named.count >= Self.fewestEntries else { return [] }
    let anchors = subject.anchors
    let targets = links.map { link in
      Target(
        link: link, slug: Slugs.digest(slug(of: link, document)),
        name: Digest.key(document.source.bytes, link.content))
    }
    // Remarks may stand among the entries; where most are titles, one that is none is a mistake.
    let nameless =
      (links.count + named.count) >= Self.fewestEntries && named.count + links.count > plain.count - named.count
      ? plain.filter { headings[$0.digest] == 0 } : []
    let unknown = nameless.map { entry in
      Finding(at: entry.range, phrases: ["problem": "no heading is '\(Excerpt.line(document.string(entry.range)))'"])
    }
    return dead(targets, anchors, document) + unknown + misled(targets, subject)
      + unlisted(behind: contents, targets: targets, plain: plain, anchors, subject)
  }

  // MARK: Entries

  private struct PlainEntry {
    let range: ByteRange
    let digest: UInt64
  }

  /// A link of the table of contents.
  private struct Target {
    let link: Inline
    /// The digest of the anchor to which it leads.
    let slug: UInt64
    /// The digest of its text.
    let name: UInt64
  }

  /// Entries whose anchor no heading makes.
  private func dead(_ targets: [Target], _ anchors: Anchors, _ document: Document) -> [Finding] {
    guard targets.contains(where: { !anchors.hasHeading($0.slug) }) else { return [] }
    let slugs = anchors.slugs.sorted()
    let known = KnownWords(slugs)
    return targets.filter { !anchors.hasHeading($0.slug) }.map { target in
      let slug = slug(of: target.link, document)
      return Finding(
        at: target.link.range,
        phrases: [
          "problem": "no heading makes the anchor '#\(slug)'\(NearestWord.hint(for: slug, among: slugs, known))"
        ])
    }
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
  private func misled(_ targets: [Target], _ subject: Subject) -> [Finding] {
    let document = subject.document
    let digests = subject.titles.digests
    // One more than the last section with a slug.
    var sections = DigestTable(expecting: document.sections.count)
    for section in document.sections.indices { sections[subject.anchors.slug(of: section)] = UInt64(section + 1) }
    let misled = targets.filter { target in
      let section = Int(sections[target.slug]) - 1
      return section >= 0 && digests[section] != target.name
    }
    guard !misled.isEmpty else { return [] }
    var counts = DigestTable(expecting: digests.count)
    for digest in digests { counts[digest] += 1 }
    return misled.filter { counts[$0.name] == 1 }.map { target in
      let title = document.sections[Int(sections[target.slug]) - 1].title
      return Finding(
        at: target.link.range,
        phrases: [
          "problem":
            "the entry '\(Excerpt.line(document.string(target.link.content)))' leads to '\(Excerpt.line(document.string(title)))'"
        ])
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
    behind contents: Int, targets: [Target], plain: [PlainEntry], _ anchors: Anchors, _ subject: Subject
  ) -> [Finding] {
    let document = subject.document
    let level = document.sections[contents].level
    let later = document.sections.indices.filter { $0 > contents && document.sections[$0].level == level }
    let slugs = DigestTable(targets.map(\.slug))
    let names = DigestTable(targets.map(\.name) + plain.map(\.digest))
    // An entry of the same name whose link is dead has been reported already.
    let missing = later.filter { slugs[anchors.slug(of: $0)] == 0 && names[subject.titles.digests[$0]] == 0 }
    guard missing.count * 2 <= later.count else { return [] }
    return missing.map { section in
      let title = document.sections[section].title
      return Finding(
        at: title,
        phrases: ["problem": "the table of contents does not list '\(Excerpt.line(document.string(title)))'"])
    }
  }
}
