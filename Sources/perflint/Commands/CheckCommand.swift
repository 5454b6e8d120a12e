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

  @Option(help: "When to colour.")
  var color = ColourChoice.auto

  func run() async throws {
    let (summary, hasFailed) =
      switch format {
      case .text: try await text()
      case .json: try await json()
      }
    if hasFailed { throw ExitStatus.failure }
    if summary.hasFindings(atLeast: failOn) { throw ExitStatus.findings }
  }

  private func text() async throws -> (RunSummary, hasFailed: Bool) {
    let reporter = TextReporter(style: TerminalStyle(hasColour: color.isColoured), showsSource: Output.isTerminal)
    let (results, hasFailed) = try await inputs.lint { report in
      var summary = RunSummary()
      summary.add(report)
      return (reporter.text(report), summary)
    }
    var summary = RunSummary()
    var text = ""
    for result in results {
      text += result.0
      summary.add(result.1)
    }
    // Where nothing could be read, the reason on standard error says all.
    if !results.isEmpty || !hasFailed { Output.standard(text + reporter.summary(summary)) }
    return (summary, hasFailed)
  }

  private func json() async throws -> (RunSummary, hasFailed: Bool) {
    let reporter = JSONReporter()
    let (results, hasFailed) = try await inputs.lint { report in
      var summary = RunSummary()
      summary.add(report)
      return (reporter.entry(report), report.path, summary)
    }
    var summary = RunSummary()
    for result in results { summary.add(result.2) }
    Output.standard(
      try reporter.text(
        summary: summary, documents: results.compactMap(\.0),
        skipped: results.filter { $0.0 == nil }.map { reporter.skipped($0.1) },
        version: Perflint.version))
    return (summary, hasFailed)
  }
}

extension Severity: ExpressibleByArgument {}
