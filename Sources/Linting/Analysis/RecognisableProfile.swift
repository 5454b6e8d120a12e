import RuleModel
import StructuredData

/// A profile that documents may follow: what it is recognised by, and the whole of it once a document does.
final class RecognisableProfile: Sendable {
  let signs: ProfileSigns
  let titles: NameSet
  /// The indices of its required sections.
  let requiredSections: [Int]
  private let whole = LazyValue<Profile>()
  private let read: @Sendable () -> Profile

  var hasSections: Bool { !signs.sections.isEmpty }
  var profile: Profile { whole(read) }

  convenience init(_ profile: Profile) { self.init(ProfileSigns(profile)) { profile } }

  /// - Parameter node: a profile that the build has read as a whole and found right.
  convenience init(builtIn node: DataNode) {
    let signs = ProfileSigns(builtIn: node)
    self.init(signs) {
      (try? Profile(node)) ?? Profile(id: signs.id, title: LocalizedText(english: signs.id), summary: "")
    }
  }

  private init(_ signs: ProfileSigns, _ read: @escaping @Sendable () -> Profile) {
    self.signs = signs
    self.read = read
    titles = NameSet(signs.titles)
    requiredSections = signs.sections.indices.filter { signs.sections[$0].isRequired }
  }
}
