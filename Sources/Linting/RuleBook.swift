import Configuration
import MarkdownModel
import Phrases
import Quantities
import RuleModel
import StructuredData

/// A rule file inside the program.
struct EmbeddedFile: Sendable {
  let folder: String
  /// The name without folders and suffix.
  let stem: String
  let packed: StaticString

  var name: String { "Rules/\(folder)/\(stem).yaml" }

  /// - Parameter language: in which texts by language are read.
  func node(in language: MessageLanguage = .english) -> DataNode {
    PackedData.unpack(packed.utf8Start, in: language)
  }

  /// Reads the file; a mistake names it.
  func read<Value>(
    in language: MessageLanguage = .english, _ read: (DataNode) throws(DataError) -> Value
  ) throws(DataError) -> Value {
    do throws(DataError) {
      return try read(node(in: language))
    } catch {
      throw error.inFile(name)
    }
  }
}

/// A card with the check that it asks for.
///
/// A class because every finding asks for three of a card's many fields: a reference is cheap to pass on, a card is not.
final class Rule: Sendable {
  let card: Card
  let check: any Check
  // Most rules find nothing in a run.
  private let template = LazyValue<MessageTemplate>()
  var message: MessageTemplate { template { MessageTemplate(card.message) } }

  init(card: Card, check: any Check) {
    self.card = card
    self.check = check
  }

  /// Makes the check that a card asks for.
  ///
  /// - Throws: that there is no such check, or what is wrong with its parameters.
  convenience init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let check = RuleIndex.check(named: card.check) else {
      let hint = NearestWord.hint(for: card.check, among: RuleIndex.checks.map { $0.name }.sorted())
      throw DataError(at: card.node(of: "check").start, "no check is named '\(card.check)'\(hint)")
    }
    self.init(card: card, check: try check.init(card, vocabulary))
  }
}

/// All rules, profiles and vocabularies of a run.
public struct RuleBook: Sendable {
  var rules: [Rule]
  /// The ids of all rules, those that are switched off included.
  private(set) var knownRules: [String]
  /// In which language findings are told.
  public let wording: Wording
  let vocabulary: Vocabulary
  let presets: [String: DataNode]
  private(set) var profileIndex: ProfileIndex
  let placeholderWords: PlaceholderWords
  let fieldWords: FieldWords
  let quantityVocabulary: QuantityVocabulary
  let roleWords: RoleWords
  /// Words that say nothing of what a statistic is of.
  let statisticFillers: PhraseTable

  /// The cards, sorted by id.
  public var cards: [Card] { rules.map(\.card) }

  public func card(_ id: String) -> Card? { rules.first { $0.card.id == id }?.card }
  public var profiles: [Profile] { profileIndex.profiles.map(\.profile) }
  public func profile(_ id: String) -> Profile? { profileIndex.profiles.first { $0.signs.id == id }?.profile }

  /// The rules that perflint brings along.
  ///
  /// - Throws: a wrong card; the build validates their form, the tests their checks.
  public static func builtIn(in language: MessageLanguage = .english) throws(DataError) -> RuleBook {
    var cards: [Card] = []
    var presets: [String: DataNode] = [:]
    for file in RuleIndex.files {
      switch file.folder {
      case "vocabulary", "profiles", "messages": break
      case "presets": presets[file.stem] = file.node()
      default: cards.append(try file.read(in: language) { (node) throws(DataError) in try Card(node) })
      }
    }
    // Another core makes it in the meantime; see `prepareTables`.
    let vocabulary = try vocabulary()
    var rules: [Rule] = []
    for card in cards {
      do throws(DataError) {
        rules.append(try Rule(card, vocabulary))
      } catch {
        throw error.inFile("Rules/\(card.family)/\(card.id).yaml")
      }
    }
    return RuleBook(
      rules: rules, index: builtInProfiles, vocabulary: vocabulary, presets: presets, wording: .builtIn(language))
  }

  // No `Result`: the type of one with an error of ours is made at run time, which takes a hundredth of a start.
  private static let builtInVocabulary: (words: Vocabulary, mistake: DataError?) = {
    var vocabulary = Vocabulary()
    do throws(DataError) {
      for file in RuleIndex.files where file.folder == "vocabulary" {
        try file.read { (node) throws(DataError) in try vocabulary.add(node) }
      }
      return (vocabulary, nil)
    } catch {
      return (vocabulary, error)
    }
  }()

  private static func vocabulary() throws(DataError) -> Vocabulary {
    if let mistake = builtInVocabulary.mistake { throw mistake }
    return builtInVocabulary.words
  }

  private static let builtInProfiles = ProfileIndex(
    RuleIndex.files.filter { $0.folder == "profiles" }.map { RecognisableProfile(builtIn: $0.node()) })

  /// Makes ready what can be made beside the rules, so that two cores share the work of `builtIn`.
  ///
  /// What the rules ask for first goes first: who asks for something that is being made waits.
  public static func prepareTables() {
    if let vocabulary = try? vocabulary() {
      _ = vocabulary.roleWords
      _ = vocabulary.quantityVocabulary
      _ = vocabulary.placeholderWords
    }
    _ = builtInProfiles
  }

  /// The same with more rules.
  func adding(_ more: [Rule]) -> RuleBook {
    var book = self
    book.rules = (rules + more).sorted { $0.card.id < $1.card.id }
    book.knownRules = book.rules.map(\.card.id)
    return book
  }

  /// The same with one rule alone.
  func keeping(_ id: String) -> RuleBook {
    var book = self
    book.rules = rules.filter { $0.card.id == id }
    return book
  }

  init(
    rules: [Rule], index: ProfileIndex, vocabulary: Vocabulary, presets: [String: DataNode] = [:],
    wording: Wording = .english
  ) {
    self.wording = wording
    self.rules = rules.sorted { $0.card.id < $1.card.id }
    knownRules = self.rules.map(\.card.id)
    self.vocabulary = vocabulary
    self.presets = presets
    profileIndex = index
    placeholderWords = vocabulary.placeholderWords
    fieldWords = FieldWords(vocabulary)
    quantityVocabulary = vocabulary.quantityVocabulary
    roleWords = vocabulary.roleWords
    statisticFillers = vocabulary.phrases("statistic-fillers")
  }

  /// The book with profiles of the user's own besides the built-in ones; one that is to replace one stands in its place.
  public func adding(_ own: [Profile]) -> RuleBook {
    if own.isEmpty { return self }
    var profiles = profileIndex.profiles
    for var profile in own {
      profile.digestOwnTexts { Digest.folded($0) }
      if let place = profiles.firstIndex(where: { $0.signs.id == profile.id }) {
        profiles[place] = RecognisableProfile(profile)
      } else {
        profiles.append(RecognisableProfile(profile))
      }
    }
    var book = self
    book.profileIndex = ProfileIndex(profiles)
    return book
  }
}
