import MarkdownModel
import Quantities
import RuleModel

/// Which profile a document follows, why, and which of its sections are which of the profile's.
public struct ProfileMatch: Sendable {
  public enum Reason: String, Sendable {
    case declared, likeness, subject
  }

  /// How much a document is like one profile.
  public struct Likeness: Sendable {
    public let profile: String
    /// 0 to 1: the share of the required sections that the document has.
    public let share: Double
    /// The share with a bonus for its title and front matter.
    public let score: Double
    public let sectionsFound: Int
    public let sectionsRequired: Int
    public let hasTitle: Bool
    public let hasFrontMatterSigns: Bool
  }

  public let profile: Profile
  public let reason: Reason
  public let likeness: [Likeness]
  /// For each section of the document the section of the profile that it is, or -1.
  public let templates: [Int]

  /// Whether the document was plainly made after the profile, or says so: what is merely like it in its headings may
  /// well tell the same in another form.
  public var isFollowedClosely: Bool {
    guard reason == .likeness, let own = likeness.first(where: { $0.profile == profile.id }) else { return true }
    return own.share >= Self.closeShare || own.hasFrontMatterSigns
  }

  private static let closeShare = 0.85

  /// The document's section for a section of the profile; nil when it is missing.
  public func section(for template: Int) -> Int? { templates.firstIndex(of: template) }
}

/// Recognises a document's profile.
struct ProfileRecogniser {
  /// The least share of a profile's required sections, without and with a title or front matter that speaks for it.
  private static let leastShare = 0.6
  private static let leastShareWithSigns = 0.45
  private static let leastSections = 4
  /// By how much the best profile must lead.
  private static let leastLead = 0.1
  private static let titleBonus = 0.1
  private static let frontMatterBonus = 0.2

  let document: Document
  let index: ProfileIndex
  let frontMatter: FrontMatter
  let titles: SectionTitles

  /// - Parameter declared: the profile's id from the front matter or the configuration.
  func match(declared: String?, isPerformanceDocument: Bool) -> ProfileMatch? {
    let candidates = zip(document.sections, titles.digests).map { section, digest in
      index.candidates(for: section.title, digest: digest, in: document.source.bytes)
    }
    let found = found(candidates)
    let title = document.sections.firstIndex { $0.level == 1 }.map { index.parts(ofTitle: titles[$0]) }
    let likeness = index.profiles.indices.map { self.likeness(to: $0, found[index.sectionPlaces[$0]], title) }
    func match(_ profile: Int, _ reason: ProfileMatch.Reason) -> ProfileMatch {
      ProfileMatch(
        profile: index.profiles[profile].profile, reason: reason, likeness: likeness.sorted { $0.score > $1.score },
        templates: SectionMapping(
          document: document, profile: profile, candidates: candidates,
          sections: index.profiles[profile].profile.sections
        ).templates())
    }
    if let declared, let profile = index.ids.firstIndex(of: declared) {
      return match(profile, .declared)
    }
    if let best = clearest(likeness) { return match(best, .likeness) }
    guard isPerformanceDocument, let general = index.profiles.firstIndex(where: { !$0.hasSections }) else { return nil }
    return match(general, .subject)
  }

  /// The profile that a document is so like that the profile's demands are its own.
  ///
  /// A profile of the user's own stands before a built-in one that does not lead clearly: it may well be made from it.
  private func clearest(_ likeness: [ProfileMatch.Likeness]) -> Int? {
    let builtIn = leader(likeness, isOwn: false)
    guard let own = leader(likeness, isOwn: true), isLeading(own, likeness),
      (builtIn.map { likeness[$0.best].score } ?? 0) - likeness[own.best].score < Self.leastLead
    else { return builtIn.flatMap { isLeading($0, likeness) ? $0.best : nil } }
    return own.best
  }

  /// The profile with the highest score among those of the user's own or the built-in ones, and the next score.
  private func leader(_ likeness: [ProfileMatch.Likeness], isOwn: Bool) -> (best: Int, second: Double)? {
    var leader: (best: Int, second: Double)?
    for profile in likeness.indices
    where index.profiles[profile].hasSections && (index.profiles[profile].signs.file != nil) == isOwn {
      let score = likeness[profile].score
      guard let (best, second) = leader else {
        leader = (profile, 0)
        continue
      }
      leader =
        score > likeness[best].score ? (profile, max(second, likeness[best].score)) : (best, max(second, score))
    }
    return leader
  }

  /// Whether the first is like enough, and clearly more than the others.
  private func isLeading(_ leader: (best: Int, second: Double), _ likeness: [ProfileMatch.Likeness]) -> Bool {
    isLike(leader.best, likeness[leader.best]) && likeness[leader.best].score - leader.second >= Self.leastLead
  }

  private func isLike(_ profile: Int, _ found: ProfileMatch.Likeness) -> Bool {
    let sections = index.profiles[profile].signs.sections.count
    // A short one of the user's own has to be there as a whole, and by its name.
    if index.profiles[profile].signs.file != nil, sections < Self.leastSections {
      return found.hasTitle && found.sectionsFound == sections
    }
    let least = found.hasTitle || found.hasFrontMatterSigns ? Self.leastShareWithSigns : Self.leastShare
    return found.share >= least && found.sectionsFound >= Self.leastSections
  }

  /// For each section of all profiles whether the document has it.
  private func found(_ candidates: [ArraySlice<ProfileIndex.SectionName>]) -> [Bool] {
    var found = [Bool](filledWith: false, count: index.sectionPlaces.last?.upperBound ?? 0)
    var speakers = [Int](filledWith: -1, count: index.profiles.count)
    // A heading speaks for one section only, however many share its name, and only about where the template has it.
    for (section, names) in candidates.enumerated() {
      for name in names
      where speakers[name.profile] != section && !found[name.place]
        && abs(name.level - document.sections[section].level) <= 1
      {
        found[name.place] = true
        speakers[name.profile] = section
      }
    }
    return found
  }

  /// - Parameters:
  ///   - found: for each section of the profile whether the document has it.
  ///   - title: of the document.
  private func likeness(to profile: Int, _ found: ArraySlice<Bool>, _ title: TitleParts?) -> ProfileMatch.Likeness {
    let known = index.profiles[profile]
    let required = known.requiredSections
    let share = required.isEmpty ? 0 : Double(required.count { found[found.startIndex + $0] }) / Double(required.count)
    let hasTitle = title.map { known.titles.isIn($0) } ?? false
    let hasSigns =
      !known.signs.frontMatter.isEmpty
      && known.signs.frontMatter.allSatisfy { sign in
        frontMatter.range(of: sign.key).map { document.string($0) } == sign.value
      }
    let score =
      share + (hasTitle && share > 0 ? Self.titleBonus : 0) + (hasSigns && share > 0 ? Self.frontMatterBonus : 0)
    return ProfileMatch.Likeness(
      profile: known.signs.id, share: share, score: score, sectionsFound: found.count { $0 },
      sectionsRequired: required.count, hasTitle: hasTitle,
      hasFrontMatterSigns: hasSigns)
  }
}

extension Array where Element == UInt8 {
  /// The first place at which the other bytes stand.
  func firstRange(of other: [UInt8]) -> Range<Int>? {
    guard !other.isEmpty, count >= other.count else { return nil }
    for start in 0...(count - other.count)
    where self[start] == other[0] && self[start..<start + other.count].elementsEqual(other) {
      return start..<start + other.count
    }
    return nil
  }
}
