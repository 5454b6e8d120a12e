import ArgumentParser
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

/// Which configuration to use; shared by the commands that look at documents.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "Use this configuration alone, instead of the '\(ConfigurationTree.fileName)' files in the folders of the documents and above.",
      valueName: "file"),
    completion: .file())
  var file: String?

  @Flag(name: .customLong("no-config"), help: "Use no configuration.")
  var usesNone = false

  func validate() throws {
    if file?.isEmpty == true { throw ValidationError("a file is missing behind --config") }
    if usesNone, file != nil { throw ValidationError("either --config or --no-config, not both") }
  }

  func tree(_ catalog: Catalog) -> ConfigurationTree {
    ConfigurationTree(
      catalog: catalog, access: .disk, currentFolder: Self.currentFolder, file: usesNone ? "" : file)
  }

  private static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}

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
      })
  }
}

/// How one document is linted, and what is asked of it.
///
/// A class because every file of a run holds one, and most hold the same.
final class Setup: Sendable {
  let linter: Linter
  let book: RuleBook
  let failOn: Severity?
  let minimumScores: [MinimumScore]

  init(linter: Linter, book: RuleBook, failOn: Severity?, minimumScores: [MinimumScore]) {
    (self.linter, self.book, self.failOn, self.minimumScores) = (linter, book, failOn, minimumScores)
  }
}

/// The setups of a run: one for all documents with the same settings.
struct Setups {
  private let book: RuleBook
  private let lintsEverything: Bool
  private let context: LintContext
  private var tree: ConfigurationTree
  private var known: [ResolvedConfiguration.Key: Setup] = [:]
  private var problems: [DataError] = []

  init(_ options: ConfigurationOptions, lintsEverything: Bool = false, context: LintContext = LintContext()) throws {
    book = try RuleBook.loaded()
    self.lintsEverything = lintsEverything
    self.context = context
    tree = options.tree(book.catalog)
  }

  /// How the document at a path is linted.
  mutating func setup(for path: String) -> (setup: Setup, ignored: Origin?) {
    let resolved = tree.resolve(path)
    if let setup = known[resolved.key] { return (setup, resolved.ignored) }
    let setup = setup(resolved.settings)
    known[resolved.key] = setup
    return (setup, resolved.ignored)
  }

  private mutating func setup(_ settings: Settings) -> Setup {
    var book = self.book.adding(settings.ownProfiles)
    do throws(DataError) {
      book = try book.configured(by: settings.rules)
    } catch {
      problems.append(error)
    }
    let linter = Linter(
      book, lintsEverything: lintsEverything, context: context,
      assumptions: DocumentAssumptions(profile: settings.profile?.value, language: settings.language?.value))
    return Setup(
      linter: linter, book: book, failOn: settings.failOn?.value,
      minimumScores: settings.minimumScores.map { MinimumScore(status: $0.key, score: $0.value.value) })
  }

  /// The rules and profiles as the configuration sets them for a place: the current folder if none is named.
  static func book(_ options: ConfigurationOptions, for path: String = Inputs.unnamed) throws -> RuleBook {
    var setups = try Setups(options)
    let book = setups.setup(for: path).setup.book
    try setups.refuseMistakes()
    return book
  }

  /// Ends the run where a configuration is wrong: nothing is judged by half a configuration.
  func refuseMistakes() throws {
    let all = tree.problems + problems
    if all.isEmpty { return }
    for problem in all { Output.error("\(problem)\n") }
    throw ExitStatus.wrongUsage
  }
}
