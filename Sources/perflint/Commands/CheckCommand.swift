import ArgumentParser
import Linting
import Phrases
import Reporting
import RuleModel

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report findings (the default command)."
  ).ofSubcommand

  @OptionGroup var inputs: InputOptions
  @OptionGroup var changed: ChangedOptions
  @OptionGroup var outputs: OutputOptions
  @OptionGroup var baseline: BaselineOptions

  @Option(help: "The least severity that makes the exit status 1. Default: as configured, else error.")
  var failOn: Severity?

  @Option(
    name: .customLong("min-score"),
    help: ArgumentHelp(
      "The least completeness, 0 to 100, of all documents or of those of a status ('current=90'); repeatable.",
      valueName: "[status=]score"))
  var minimumScores: [MinimumScore] = []

  func run() throws {
    try CheckRun(
      inputs: inputs.inputs, changed: changed.filter, outputs: outputs.chosen, baselineUse: baseline.use,
      failOn: failOn,
      minimumScores: minimumScores
    ).run()
  }
}

extension Severity: ExpressibleByArgument {}
