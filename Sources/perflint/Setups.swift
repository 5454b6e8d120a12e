import Configuration
import Linting
import RuleModel
import StructuredData

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileAccess {
  static var disk: FileAccess {
    FileAccess(
      exists: { access($0, F_OK) == 0 },
      read: { path in
        do throws(ReadError) {
          return .bytes(try SourceFile.read(path))
        } catch {
          return .failure(error.reason)
        }
      },
      entries: { FolderListing.entries(of: $0) })
  }
}

/// How one document is linted, and what is asked of it.
///
/// A class because every file of a run holds one, and most hold the same.
final class Setup: Sendable {
  let linter: Linter
  /// The rules in force.
  let book: RuleBook
  /// All rules that there are for the document, those that are switched off included.
  let wholeBook: RuleBook
  let failOn: Severity?
  let minimumScores: [MinimumScore]

  init(linter: Linter, book: RuleBook, wholeBook: RuleBook, failOn: Severity?, minimumScores: [MinimumScore]) {
    (self.linter, self.book, self.wholeBook) = (linter, book, wholeBook)
    (self.failOn, self.minimumScores) = (failOn, minimumScores)
  }
}

/// The setups of a run: one for all documents with the same settings.
struct Setups {
  private let builtIn: RuleBook
  private let lintsEverything: Bool
  private let context: LintContext
  private var tree: ConfigurationTree
  // A dictionary's type for keys of our own is made at run time, which takes longer than to look through these few.
  /// By the chain of the key.
  private var known: [[(key: ResolvedConfiguration.Key, setup: Setup)]] = []
  private var books: [(key: Additions.Key, book: RuleBook)] = []
  private var problems: [DataError] = []

  init(_ configuration: ConfigurationChoice, lintsEverything: Bool = false, context: LintContext = LintContext()) throws
  {
    builtIn = try RuleBook.loaded()
    self.lintsEverything = lintsEverything
    self.context = context
    tree = configuration.tree(builtIn.catalog)
  }

  /// How the document at a path is linted.
  mutating func setup(for path: String) -> (setup: Setup, ignored: Origin?) {
    let resolved = tree.resolve(path)
    let (chain, key) = (resolved.key.chain, resolved.key)
    while known.count <= chain { known.append([]) }
    if let known = known[chain].first(where: { $0.key == key }) { return (known.setup, resolved.ignored) }
    let setup = setup(resolved)
    known[chain].append((key, setup))
    return (setup, resolved.ignored)
  }

  /// What the configurations say for the document at a path.
  mutating func configuration(of path: String) -> ResolvedConfiguration { tree.resolve(path) }

  /// The rules of the current folder with further files of them.
  ///
  /// - Returns: also the rules in those files, or all that perflint has not brought along where none are named.
  mutating func ownRules(in ruleFiles: [String]) -> (book: RuleBook, rules: [OwnRule]) {
    let (additions, named) = tree.additions(for: Inputs.unnamed, and: ruleFiles)
    let book = book(with: additions)
    return (book, ruleFiles.isEmpty ? additions.rules : additions.rules.filter { named.contains($0.file.name) })
  }

  /// All rules of the documents so far, each id once.
  var cards: [Card] {
    if books.allSatisfy({ $0.key.isEmpty }) { return builtIn.cards }
    var cards = Dictionary(builtIn.cards.map { ($0.id, $0) }) { first, _ in first }
    for (key, book) in books.sorted(by: { $0.key < $1.key }) where !key.isEmpty {
      for card in book.cards where cards[card.id] == nil { cards[card.id] = card }
    }
    return cards.values.sorted { $0.id < $1.id }
  }

  private mutating func setup(_ resolved: ResolvedConfiguration) -> Setup {
    let settings = resolved.settings
    let whole = book(with: resolved.additions)
    var book = whole.adding(settings.ownProfiles)
    do throws(DataError) {
      book = try book.configured(by: settings.rules)
    } catch {
      problems.append(error)
    }
    let linter = Linter(
      book, lintsEverything: lintsEverything, context: context,
      assumptions: DocumentAssumptions(profile: settings.profile?.value, language: settings.language?.value))
    return Setup(
      linter: linter, book: book, wholeBook: whole, failOn: settings.failOn?.value,
      minimumScores: settings.minimumScores.map { MinimumScore(status: $0.key, score: $0.value.value) })
  }

  /// One book for all documents to which the same is added.
  private mutating func book(with additions: Additions) -> RuleBook {
    if let known = books.first(where: { $0.key == additions.key }) { return known.book }
    let (book, mistakes) = builtIn.adding(additions)
    problems += mistakes
    books.append((additions.key, book))
    return book
  }

  /// The rules and profiles as the configuration sets them for a place: the current folder if none is named.
  static func book(_ configuration: ConfigurationChoice, for path: String = Inputs.unnamed) throws -> RuleBook {
    var setups = try Setups(configuration)
    let book = setups.setup(for: path).setup.book
    try setups.refuseMistakes()
    return book
  }

  /// Ends the run where a configuration is wrong: nothing is judged by half a configuration.
  func refuseMistakes() throws {
    var seen: Set<String> = []
    let all = (tree.problems + problems).map { $0.text(in: Perflint.wording) }.filter { seen.insert($0).inserted }
    if all.isEmpty { return }
    for problem in all { Output.error("\(problem)\n") }
    throw ExitStatus.wrongUsage
  }
}
