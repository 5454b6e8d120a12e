import MarkdownModel
import Phrases
import RuleModel
import StructuredData

/// Reports keys that are near misses of those that perflint reads, and all strangers where the profile allows none.
/// Card: `Rules/front-matter/unknown-field.yaml`.
struct UnknownField: PlainCheck {
  struct Stranger {
    let entry: FrontMatter.Entry
    /// The key that was probably meant.
    let meant: String?
  }

  func findings(in subject: Subject) -> [Finding] {
    let profile = subject.match.profile
    return Self.strangers(in: subject).map { stranger in
      let hint: Phrase =
        stranger.meant.map { "did you mean '\($0)'?" }
        ?? "the profile knows \(profile.frontMatterFields.map(\.id).joined(separator: ", "))"
      return Finding(at: stranger.entry.keyRange, ["key": Excerpt.line(stranger.entry.key)], phrases: ["hint": hint])
    }
  }

  /// Who has more keys than that has no typing mistake in them.
  private static let mostKeys = 500

  static func strangers(in subject: Subject) -> [Stranger] {
    guard subject.hasOwnFrontMatter else { return [] }
    let profile = subject.match.profile
    let wanted = profile.frontMatterFields.map(\.id)
    let known = Set(subject.fieldWords.keys + wanted)
    let present = Set(subject.frontMatter.entries.map(\.key))
    let candidates = known.subtracting(present).sorted()
    return subject.frontMatter.entries.prefix(mostKeys).compactMap { entry in
      if known.contains(entry.key) || entry.key.isEmpty || entry.key.utf8.count > 40 { return nil }
      let folded = FoldedText(entry.key)
      // `Status`, `last_synced`: the same name in another spelling.
      if let same = candidates.first(where: { FoldedText($0) == folded || isJoined(entry.key, $0) }) {
        return Stranger(entry: entry, meant: same)
      }
      if profile.hasClosedFrontMatter {
        return Stranger(entry: entry, meant: NearestWord.nearest(to: entry.key, among: candidates))
      }
      // A rule reads it under that name, too.
      if subject.fieldWords.commonKeys.contains(folded) || subject.fieldWords.role(of: Digest.folded(entry.key)) != nil
      {
        return nil
      }
      guard let near = NearestWord.nearest(to: entry.key, among: candidates) else { return nil }
      return Stranger(entry: entry, meant: near)
    }
  }

  /// `lastSynced` for `last-synced`.
  private static func isJoined(_ key: String, _ name: String) -> Bool {
    key.utf8.count == name.utf8.count - name.utf8.count { $0 == 0x2D }
      && key.utf8.map(\.lowercasedASCII) == name.utf8.filter { $0 != 0x2D }
  }
}
