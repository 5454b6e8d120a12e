import MarkdownModel
import Quantities
import RuleModel

/// All names of all profiles, made ready to look up: one look-up of a heading serves every profile.
///
/// A class because it is asked for every document: one reference is cheap to hold.
final class ProfileIndex: Sendable {
  struct SectionName: Sendable, Equatable {
    let profile: Int
    let section: Int
    let level: Int
    /// The section's place among those of all profiles.
    let place: Int
  }

  let profiles: [RecognisableProfile]
  let ids: [String]
  /// What sections a name may be of, those of one name side by side.
  private let sections: [SectionName]
  /// Where those of a name begin, and in the lower half where they end, by the digest of the name's key.
  private let places: HashTable
  private let known: DigestFilter
  /// Turns away most of what is in the title of no profile.
  private let knownTitles: DigestFilter
  /// For each profile where its sections stand among those of all.
  let sectionPlaces: [Range<Int>]
  /// The words that make a document one about performance: the titles of the general profile.
  let subjectNames: NameSet

  init(_ profiles: [RecognisableProfile]) {
    self.profiles = profiles
    ids = profiles.map(\.signs.id)
    subjectNames = profiles.first { !$0.hasSections }?.titles ?? NameSet(.words([]))
    var names = SectionsByName()
    var (sectionPlaces, knownTitles): ([Range<Int>], DigestFilter) = ([], DigestFilter())
    for (index, profile) in profiles.enumerated() {
      let first = sectionPlaces.last?.upperBound ?? 0
      for (section, template) in profile.signs.sections.enumerated() {
        names.add(
          template.names,
          of: SectionName(profile: index, section: section, level: template.level, place: first + section))
      }
      sectionPlaces.append(first..<first + profile.signs.sections.count)
      knownTitles.formUnion(profile.titles.known)
    }
    (self.sectionPlaces, self.knownTitles) = (sectionPlaces, knownTitles)
    var (places, known) = (HashTable(expecting: 1200), DigestFilter())
    sections = names.sections { digest, place in
      places[digest] = UInt64(place.lowerBound) << 32 | UInt64(place.upperBound)
      known.insert(digest)
    }
    (self.places, self.known) = (places, known)
  }

  /// The template sections that a heading may be, of all profiles: by its whole text, without what stands in
  /// parentheses, or by what stands before a colon or dash.
  ///
  /// - Parameter digest: that of the whole title's key.
  func candidates(for title: ByteRange, digest: UInt64, in bytes: [UInt8]) -> ArraySlice<SectionName> {
    if let found = section(digest) { return found }
    let parts = Self.parts(of: title, in: bytes)
    if let part = parts.beforeParenthesis, let found = section(Digest.key(bytes, part)) { return found }
    if let part = parts.beforeMark, let found = section(Digest.key(bytes, part)) { return found }
    return []
  }

  /// A title made ready to be looked up among the titles of all profiles.
  func parts(ofTitle title: ArraySlice<UInt8>) -> TitleParts { TitleParts(of: title, known: knownTitles) }

  private func section(_ digest: UInt64) -> ArraySlice<SectionName>? {
    guard known.mayContain(digest), case let place = places[digest], place != 0 else { return nil }
    return sections[Int(place >> 32)..<Int(place & 0xFFFF_FFFF)]
  }

  /// The whole title, the title without a trailing parenthesis, and the title up to a colon or dash.
  static func readings(of title: ByteRange, in bytes: [UInt8]) -> [ByteRange] {
    let parts = parts(of: title, in: bytes)
    return [title] + [parts.beforeParenthesis, parts.beforeMark].compactMap { $0 }
  }

  private static func parts(
    of title: ByteRange, in bytes: [UInt8]
  ) -> (beforeParenthesis: ByteRange?, beforeMark: ByteRange?) {
    var (parenthesis, mark) = (title.lower, title.lower)
    bytes.withUnsafeBufferPointer { bytes in
      for index in title.lower..<title.upper {
        switch bytes[index] {
        case UInt8(ascii: "("): parenthesis = index
        case UInt8(ascii: ":"): if mark == title.lower { mark = index }
        case UInt8(ascii: "-"), 0xE2:
          if mark == title.lower, index > title.lower, bytes[index - 1] == .space { mark = index }
        default: break
        }
      }
    }
    return (
      parenthesis > title.lower ? ByteRange(title.lower, parenthesis) : nil,
      mark > title.lower ? ByteRange(title.lower, mark) : nil
    )
  }
}

/// Gathers what sections each name may be of.
private struct SectionsByName {
  private var links: [(section: ProfileIndex.SectionName, digest: UInt64, previous: Int)] = []
  /// One more than the place of a name's last link, by its digest.
  private var last = HashTable(expecting: 1200)

  mutating func add(_ names: WordList, of section: ProfileIndex.SectionName) {
    names.forEachKeys { keys in
      var digest = Digest.seed
      for byte in keys {
        if byte == .lineFeed {
          add(digest, of: section)
          digest = Digest.seed
        } else {
          digest = Digest.adding(byte, to: digest)
        }
      }
    }
  }

  private mutating func add(_ digest: UInt64, of section: ProfileIndex.SectionName) {
    let previous = Int(last[digest])
    if previous > 0, links[previous - 1].section == section { return }
    links.append((section, digest, previous))
    last[digest] = UInt64(links.count)
  }

  /// The sections of all names, those of one name side by side in the order in which they were added.
  ///
  /// - Parameter give: called with the digest of each name and where its sections stand.
  func sections(_ give: (UInt64, Range<Int>) -> Void) -> [ProfileIndex.SectionName] {
    var sections: [ProfileIndex.SectionName] = []
    sections.reserveCapacity(links.count)
    for (index, link) in links.enumerated() where last[link.digest] == UInt64(index + 1) {
      let first = sections.count
      var next = index + 1
      while next > 0 {
        sections.append(links[next - 1].section)
        next = links[next - 1].previous
      }
      let named = first..<sections.count
      for offset in 0..<named.count / 2 { sections.swapAt(first + offset, named.upperBound - 1 - offset) }
      give(link.digest, named)
    }
    return sections
  }
}
