import ArgumentParser
import Linting
import Reporting
import RuleModel

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report findings (the default command).")

  @OptionGroup var inputs: Inputs
  @OptionGroup var outputs: Outputs

  @Option(help: "The least severity that makes the exit status 1. Default: as configured, else error.")
  var failOn: Severity?

  @Option(
    name: .customLong("min-score"),
    help: ArgumentHelp(
      "The least completeness, 0 to 100, of all documents or of those of a status ('current=90'); repeatable.",
      valueName: "[status=]score"))
  var minimumScores: [MinimumScore] = []

  /// What is kept of one file.
  private struct FileOutcome: Sendable {
    let path: String
    let summary: RunSummary
    let isFailing: Bool
    let shortfall: ScoreShortfall?
    /// One for each destination.
    let parts: [any Sendable]
  }

  func run() async throws {
    let destinations = try outputs.destinations()
    let (results, hasFailed) = try await inputs.lint { [minimumScores, failOn] report, setup in
      var summary = RunSummary()
      summary.add(report)
      return FileOutcome(
        path: report.path, summary: summary,
        isFailing: summary.hasFindings(atLeast: failOn ?? setup.failOn ?? .error),
        shortfall: ScoreShortfall(report, setup.minimumScores + minimumScores),
        parts: destinations.map { $0.writer.part(report) })
    }
    try refuseToReplaceDocuments(destinations, results)
    var summary = RunSummary()
    for result in results { summary.add(result.summary) }
    let shortfalls = results.compactMap(\.shortfall)
    let outcome = RunOutcome(summary: summary, isComplete: !hasFailed, remarks: shortfalls.map(\.sentence))
    let isWritten = try write(results, outcome, to: destinations)
    for shortfall in shortfalls { Output.error("perflint: \(shortfall.sentence)\n") }
    if hasFailed || !isWritten { throw ExitStatus.failure }
    if results.contains(where: \.isFailing) || !shortfalls.isEmpty { throw ExitStatus.findings }
  }

  /// Checking never changes a document.
  private func refuseToReplaceDocuments(_ destinations: [OutputDestination], _ results: [FileOutcome]) throws {
    let replaced = Set(destinations.compactMap(\.replacedFile))
    guard !replaced.isEmpty else { return }
    for result in results where result.summary.documents > 0 {
      guard let file = OutputFile(result.path).existing, replaced.contains(file) else { continue }
      Output.error("perflint: \(result.path): is a document that was checked; name another file for the output\n")
      throw ExitStatus.wrongUsage
    }
  }

  /// Tells whether every destination has what it was to get.
  private func write(
    _ results: [FileOutcome], _ outcome: RunOutcome, to destinations: [OutputDestination]
  ) throws -> Bool {
    var isWritten = true
    for (index, destination) in destinations.enumerated() {
      let text = try destination.writer.text(results.map { $0.parts[index] }, outcome)
      do throws(ReadError) {
        try destination.write(text)
      } catch {
        Output.error("perflint: \(error.path): \(error.reason)\n")
        isWritten = false
      }
    }
    return isWritten
  }
}

extension Severity: ExpressibleByArgument {}
