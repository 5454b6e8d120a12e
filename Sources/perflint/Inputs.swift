import ArgumentParser
import Linting
import StructuredData

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What to lint and with how many threads; shared by the commands that read documents.
struct Inputs: ParsableArguments {
  @Argument(help: "Files and folders; '-' reads standard input. Default: the current folder.", completion: .file())
  var paths: [String] = []

  @Option(help: ArgumentHelp("The name that standard input stands for.", valueName: "path"))
  var stdinFilename: String?

  @Flag(name: .customLong("all"), help: "Lint files that are no performance documents as well.")
  var lintsEverything = false

  @Option(
    help: ArgumentHelp("The day on which dates are judged, as 2026-11-02. Default: the clock's.", valueName: "date"))
  var today: CalendarDate?

  @Option(help: ArgumentHelp("How many files to work on at once. Default: the number of cores.", valueName: "number"))
  var jobs: Int?

  /// What standard input is called when it has no name.
  static let unnamed = "<stdin>"

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1; found \(jobs)") }
    if stdinFilename != nil, paths != ["-"] { throw ValidationError("--stdin-filename goes with the path '-' alone") }
    if paths.contains("-"), paths.count > 1 {
      throw ValidationError("'-' stands alone: standard input or files, not both")
    }
  }

  /// Reads and lints everything, in the order of the paths, and tells how it ended.
  ///
  /// - Parameter work: what to keep of each file; called on many threads.
  func lint<Result: Sendable>(_ work: @escaping @Sendable (FileReport) -> Result) async throws -> (
    results: [Result], hasFailed: Bool
  ) {
    let linter = Linter(try RuleBook.loaded(), lintsEverything: lintsEverything, context: context)
    if paths == ["-"] { return try standardInput(linter, work) }
    return await process { Self.outcome($0, linter, work) }
  }

  /// Works through all files, in the order of the paths, and tells how it ended.
  ///
  /// - Parameter work: what to do with each file; called on many threads.
  func process<Success: Sendable>(_ work: @escaping @Sendable (String) -> Result<Success, ReadError>) async -> (
    results: [Success], hasFailed: Bool
  ) {
    let finder = FileFinder(paths.isEmpty ? ["."] : paths)
    for failure in finder.failures { Self.report(failure) }
    var progress = Progress(total: finder.files.count)
    let outcomes = await ParallelRun.map(
      finder.files, jobs: jobs ?? Self.coreCount, progress: { progress.update($0) }, work)
    progress.finish()
    var results: [Success] = []
    var hasFailed = !finder.failures.isEmpty
    for outcome in outcomes {
      switch outcome {
      case .success(let result): results.append(result)
      case .failure(let failure):
        Self.report(failure)
        hasFailed = true
      }
    }
    return (results, hasFailed)
  }

  /// The clock is asked once, and the repositories are shared by all files.
  var context: LintContext {
    let repositories = RepositoryFinder(paths: paths.isEmpty ? ["."] : paths)
    return LintContext(today: today ?? Clock.today) { path in
      path == Self.unnamed ? nil : repositories.home(ofDocumentAt: path)
    }
  }

  private static func outcome<R>(_ path: String, _ linter: Linter, _ work: (FileReport) -> R) -> Result<R, ReadError> {
    Result { () throws(ReadError) in work(linter.lint(try SourceFile.read(path), path: path)) }
  }

  private func standardInput<R>(_ linter: Linter, _ work: (FileReport) -> R) throws -> (results: [R], hasFailed: Bool) {
    do throws(ReadError) {
      return ([work(linter.lint(try SourceFile.readStandardInput(), path: stdinFilename ?? Self.unnamed))], false)
    } catch {
      Self.report(error)
      throw ExitStatus.failure
    }
  }

  static func report(_ failure: ReadError) {
    let hint = NearestWord.nearest(to: failure.path, among: Perflint.configuration.subcommands.map { $0._commandName })
    Output.error(
      "perflint: \(failure.path): \(failure.reason)\(hint.map { "; did you mean the command '\($0)'?" } ?? "")\n")
  }

  static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension RuleBook {
  /// The built-in rules; a mistake in them is ours, and ends the program with a sentence.
  static func loaded() throws -> RuleBook {
    do throws(DataError) {
      return try builtIn()
    } catch {
      Output.error("perflint: \(error)\n")
      throw ExitStatus.failure
    }
  }
}
