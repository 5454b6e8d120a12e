import ArgumentParser
import Linting
import Reporting
import RuleModel

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report findings (the default command).")

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @OptionGroup var inputs: Inputs

  @Option(help: "How to write the findings.")
  var format = Format.text

  @Option(help: "The least severity that makes the exit status 1.")
  var failOn = Severity.error

  @Option(
    name: .customLong("min-score"),
    help: ArgumentHelp(
      "The least completeness, 0 to 100, of all documents or of those of a status ('current=90'); repeatable.",
      valueName: "[status=]score"))
  var minimumScores: [MinimumScore] = []

  @Option(help: "When to colour.")
  var color = ColourChoice.auto

  func run() async throws {
    let (summary, shortfalls, hasFailed) =
      switch format {
      case .text: try await text()
      case .json: try await json()
      }
    for shortfall in shortfalls { Output.error(shortfall.line) }
    if hasFailed { throw ExitStatus.failure }
    if summary.hasFindings(atLeast: failOn) || !shortfalls.isEmpty { throw ExitStatus.findings }
  }

  private typealias Outcome = (RunSummary, [ScoreShortfall], hasFailed: Bool)

  private func text() async throws -> Outcome {
    let reporter = TextReporter(style: TerminalStyle(hasColour: color.isColoured), showsSource: Output.isTerminal)
    let (results, hasFailed) = try await inputs.lint { [minimumScores] report in
      var summary = RunSummary()
      summary.add(report)
      return (reporter.text(report), summary, ScoreShortfall(report, minimumScores))
    }
    var summary = RunSummary()
    var text = ""
    for result in results {
      text += result.0
      summary.add(result.1)
    }
    // Where nothing could be read, the reason on standard error says all.
    if !results.isEmpty || !hasFailed { Output.standard(text + reporter.summary(summary)) }
    return (summary, results.compactMap(\.2), hasFailed)
  }

  private func json() async throws -> Outcome {
    let reporter = JSONReporter()
    let (results, hasFailed) = try await inputs.lint { [minimumScores] report in
      var summary = RunSummary()
      summary.add(report)
      return (reporter.entry(report), report.path, summary, ScoreShortfall(report, minimumScores))
    }
    var summary = RunSummary()
    for result in results { summary.add(result.2) }
    Output.standard(
      try reporter.text(
        summary: summary, documents: results.compactMap(\.0),
        skipped: results.filter { $0.0 == nil }.map { reporter.skipped($0.1) },
        version: Perflint.version))
    return (summary, results.compactMap(\.3), hasFailed)
  }
}

extension Severity: ExpressibleByArgument {}
