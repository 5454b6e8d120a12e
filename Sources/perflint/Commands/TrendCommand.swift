import ArgumentParser
import Linting
import Reporting

struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "Show from git's history how complete a folder's documents became.",
    discussion: """
      Nothing is checked out. Every version is judged by the rules of today and by itself: neither dates nor links to \
      other files count.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "Files and folders of one repository. Default: the current folder.", completion: .file())
  var paths: [String] = []

  @OptionGroup var stretch: TrendStretch
  @OptionGroup var messages: MessageOptions

  @Flag(name: .customLong("all"), help: "Count files that are no performance documents as well.")
  var lintsEverything = false

  @Option(help: ArgumentHelp("How many files to work on at once. Default: the number of cores.", valueName: "number"))
  var jobs: Int?

  @Option(help: "How to write the trend.")
  var format = Format.text

  @Option(help: "When to colour.")
  var color = ColourChoice.auto

  func validate() throws {
    if let jobs, jobs < 1 { throw UsageError.error("--jobs takes a number from 1; found \(jobs)") }
  }

  func run() throws {
    let reader = try TrendReader(lintsEverything: lintsEverything, jobs: jobs ?? Inputs.coreCount)
    let trend = try reader.trend(
      of: paths.isEmpty ? ["."] : paths, since: stretch.since, most: stretch.commits)
    switch format {
    case .text:
      let style = TerminalStyle(hasColour: color.isColoured)
      Output.standard(TrendText(style: style, width: Output.width, wording: Perflint.wording).text(trend))
    case .json: Output.exactly(try TrendJSON(version: Perflint.version).text(trend))
    }
  }
}

/// Which part of the history is told.
struct TrendStretch: ParsableArguments {
  @Option(
    help: ArgumentHelp("The commit to begin with, by any name that git knows. Default: the first.", valueName: "commit")
  )
  var since: String?

  @Option(help: ArgumentHelp("Of a longer history, how many commits to look at.", valueName: "number"))
  var commits = 50

  func validate() throws {
    if commits < 2 { throw UsageError.error("--commits takes a number from 2; found \(commits)") }
  }
}
