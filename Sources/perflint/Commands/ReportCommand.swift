import ArgumentParser
import Linting
import Reporting

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Show a folder at a glance: what is filled, what is open, what is missing.")

  @OptionGroup var inputs: Inputs

  @Option(help: "When to colour.")
  var color = ColourChoice.auto

  func run() async throws {
    let (results, hasFailed) = try await inputs.lint { ReportRow($0) }
    let rows = results.compactMap { $0 }
    let report = FolderReport(style: TerminalStyle(hasColour: color.isColoured), width: Output.width)
    Output.standard(report.text(rows, skipped: results.count - rows.count))
    if hasFailed { throw ExitStatus.failure }
  }
}
