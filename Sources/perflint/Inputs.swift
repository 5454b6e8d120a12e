import ArgumentParser
import Configuration
import Linting
import Phrases
import RuleModel
import StructuredData

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What to lint and with how many threads.
struct Inputs {
  /// Files and folders; `-` alone is standard input, and none the current folder.
  var paths: [String] = []
  /// The name that standard input stands for.
  var standardInputName: String?
  var configuration = ConfigurationChoice()
  /// Whether files are linted that are no performance documents.
  var lintsEverything = false
  /// The day on which dates are judged; nil for the clock's.
  var today: CalendarDate?
  /// How many files to work on at once; nil for the number of cores.
  var jobs: Int?

  /// What standard input is called when it has no name.
  static let unnamed = "<stdin>"

  /// What a run will work on, and how; made before anything is read, so that a wrong configuration ends it at once.
  struct Plan {
    let files: [(path: String, setup: Setup)]
    /// For standard input; nil where the configuration leaves its name out.
    let standardInput: Setup?
    /// Whether a path leads to nothing.
    let hasFailures: Bool
    /// The rules of all documents.
    let cards: [Card]
  }

  /// Names the paths that lead to nothing, and the files that the configuration leaves out although they are named.
  func plan(in context: LintContext? = nil) throws -> Plan {
    var setups = try Setups(configuration, lintsEverything: lintsEverything, context: context ?? self.context)
    if paths == ["-"] {
      let (setup, ignored) = setups.setup(for: standardInputName ?? Self.unnamed)
      try setups.refuseMistakes()
      if let ignored { Output.complain("\(standardInputName ?? Self.unnamed): left out by \(ignored)") }
      return Plan(files: [], standardInput: ignored == nil ? setup : nil, hasFailures: false, cards: setups.cards)
    }
    let finder = FileFinder(paths.isEmpty ? ["."] : paths)
    let files = try configured(finder.files, &setups)
    for failure in finder.failures { Self.report(failure) }
    return Plan(files: files, standardInput: nil, hasFailures: !finder.failures.isEmpty, cards: setups.cards)
  }

  /// Reads and lints everything, in the order of the paths, and tells how it ended.
  ///
  /// - Parameter work: what to keep of each file; called on many threads.
  func lint<Result: Sendable>(
    _ plan: Plan? = nil, _ work: @escaping @Sendable (FileReport, Setup) -> Result
  ) throws -> (results: [Result], hasFailed: Bool) {
    let plan = try plan ?? self.plan()
    var results: [Result] = []
    let hasFailed = try lint(plan, work) { results += $0 }
    return (results, hasFailed)
  }

  /// The same for results that need not be kept.
  ///
  /// - Parameter receive: called on one thread with the results of some files, in their order, as soon as they are there.
  func lint<Result: Sendable>(
    _ plan: Plan, _ work: @escaping @Sendable (FileReport, Setup) -> Result, receive: ([Result]) -> Void
  ) throws -> Bool {
    if paths == ["-"] {
      receive(try standardInput(plan.standardInput, work))
      return false
    }
    return processRuns(of: plan, { LintBatch.lint($0, work) }, receive: receive)
  }

  /// Works through all files, in the order of the paths, and tells how it ended.
  ///
  /// - Parameter work: what to do with each file; called on many threads.
  func process<Success: Sendable>(
    _ plan: Plan, _ work: @escaping @Sendable (String, Setup) -> Result<Success, ReadError>
  ) throws -> (results: [Success], hasFailed: Bool) {
    var results: [Success] = []
    let hasFailed = processRuns(of: plan, { $0.map { work($0.path, $0.setup) } }) { results += $0 }
    return (results, hasFailed)
  }

  private func processRuns<Success: Sendable>(
    of plan: Plan, _ work: @escaping @Sendable (ArraySlice<LintBatch.File>) -> [Result<Success, ReadError>],
    receive: ([Success]) -> Void
  ) -> Bool {
    var progress = Progress(total: plan.files.count)
    var failures: [ReadError] = []
    ParallelRun.deliverRuns(
      of: plan.files, jobs: jobs ?? Self.coreCount, progress: { progress.update($0) }, work
    ) { outcomes in
      progress.clear()
      receive(outcomes.compactMap { try? $0.get() })
      for case .failure(let failure) in outcomes { failures.append(failure) }
    }
    progress.clear()
    for failure in failures { Self.report(failure) }
    return plan.hasFailures || !failures.isEmpty
  }

  /// The files that the configuration does not leave out, with their setups.
  private func configured(_ files: [String], _ setups: inout Setups) throws -> [(path: String, setup: Setup)] {
    let named = Set(paths)
    var result: [(path: String, setup: Setup)] = []
    result.reserveCapacity(files.count)
    for path in files {
      let (setup, ignored) = setups.setup(for: path)
      guard let ignored else {
        result.append((path, setup))
        continue
      }
      if named.contains(path) { Output.complain("\(path): left out by \(ignored)") }
    }
    try setups.refuseMistakes()
    return result
  }

  /// The clock is asked once, and the repositories are shared by all files.
  var context: LintContext {
    let repositories = RepositoryFinder(paths: paths.isEmpty ? ["."] : paths)
    return LintContext(today: today ?? Clock.today) { path in
      path == Self.unnamed ? nil : repositories.home(ofDocumentAt: path)
    }
  }

  private func standardInput<R>(
    _ setup: Setup?, _ work: (FileReport, Setup) -> R
  ) throws -> [R] {
    do throws(ReadError) {
      let bytes = try SourceFile.readStandardInput()
      guard let setup else { return [] }
      return [work(setup.linter.lint(bytes, path: standardInputName ?? Self.unnamed), setup)]
    } catch {
      Self.report(error)
      throw ExitStatus.failure
    }
  }

  static func report(_ failure: ReadError) {
    let hint = NearestWord.nearest(to: failure.path, among: Perflint.configuration.subcommands.map { $0._commandName })
    Output.complain(
      "\(failure.path): \(failure.reason)\(hint.map { "; did you mean the command '\($0)'?" as Phrase } ?? "")")
  }

  static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

extension RuleBook {
  /// Made once, by whoever asks first. No `Result`, whose type would be made at run time.
  private static let made: (book: RuleBook?, mistake: DataError?) = {
    do throws(DataError) {
      return (try builtIn(in: Perflint.wording.language), nil)
    } catch {
      return (nil, error)
    }
  }()

  /// Makes the built-in rules ready on other cores.
  ///
  /// - Parameter isReading: whether arguments are still to be read; else this core makes the rules itself at once, and
  ///   only their tables are made beside it.
  static func prepare(whileReadingArguments isReading: Bool) {
    SystemThread.detach { prepareTables() }
    if isReading { SystemThread.detach { _ = made } }
  }

  /// The built-in rules; a mistake in them is ours, and ends the program with a sentence.
  static func loaded() throws -> RuleBook {
    if let book = made.book { return book }
    if let mistake = made.mistake { Output.complain("\(mistake)") }
    throw ExitStatus.failure
  }
}
