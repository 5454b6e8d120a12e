import ArgumentParser
import Linting
import RuleModel

/// By what name and configuration documents are read, and in which language findings are told.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The name that standard input stands for.", valueName: "path"))
  var stdinFilename: String?

  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var messages: MessageOptions

  /// - Throws: that there is a name for standard input, and something else is read.
  func refuseName(for paths: [String]) throws {
    if stdinFilename != nil, paths != ["-"] { throw UsageError.error("--stdin-filename goes with the path '-' alone") }
  }
}

/// What to lint and with how many threads; shared by the commands that read documents.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files and folders; '-' reads standard input. Default: the current folder.", completion: .file())
  var paths: [String] = []

  @OptionGroup var reading: ReadingOptions

  @Flag(name: .customLong("all"), help: "Lint files that are no performance documents as well.")
  var lintsEverything = false

  @Option(
    help: ArgumentHelp("The day on which dates are judged, as 2026-11-02. Default: the clock's.", valueName: "date"))
  var today: CalendarDate?

  @Option(help: ArgumentHelp("How many files to work on at once. Default: the number of cores.", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw UsageError.error("--jobs takes a number from 1; found \(jobs)") }
    try reading.refuseName(for: paths)
    if paths.contains("-"), paths.count > 1 {
      throw UsageError.error("'-' stands alone: standard input or files, not both")
    }
  }

  var inputs: Inputs {
    Inputs(
      paths: paths, standardInputName: reading.stdinFilename, configuration: reading.configuration.choice,
      lintsEverything: lintsEverything, today: today, jobs: jobs)
  }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
