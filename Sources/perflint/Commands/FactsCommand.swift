import ArgumentParser
import Linting
import Reporting

struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Show every quantity that the documents state.")

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, json, csv }

  @OptionGroup var inputOptions: InputOptions

  @Option(help: "How to write the facts.")
  var format = Format.table

  @Option(help: "When to colour.")
  var color = ColourChoice.auto

  private var inputs: Inputs { inputOptions.inputs }

  func run() throws {
    let reporter = FactsReporter()
    let (results, hasFailed) = try inputs.lint { report, _ in
      (path: report.path, isDocument: report.subject != nil, rows: reporter.rows(report))
    }
    let documents = results.filter(\.isDocument).map { (path: $0.path, rows: $0.rows) }
    switch format {
    case .table:
      Output.standard(
        reporter.table(documents, style: TerminalStyle(hasColour: color.isColoured), wording: Perflint.wording))
    case .csv: Output.exactly(reporter.csv(documents.flatMap(\.rows)))
    case .json: Output.exactly(try reporter.json(documents))
    }
    if hasFailed { throw ExitStatus.failure }
  }
}
