import ArgumentParser
import Linting
import Reporting

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Explain the completeness of a document, and what would raise it most.")

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "A Markdown file; '-' reads standard input.", completion: .file())
  var file: String

  @OptionGroup var reading: ReadingOptions

  @Flag(name: .customLong("all"), help: "Score a file that is no performance document as well.")
  var scoresEverything = false

  @Option(help: "How to write the score.")
  var format = Format.text

  @Option(help: "When to colour.")
  var color = ColourChoice.auto

  func validate() throws { try reading.refuseName(for: [file]) }

  func run() throws {
    let name = file == "-" ? reading.stdinFilename ?? Inputs.unnamed : file
    var setups = try Setups(reading.configuration.choice, lintsEverything: scoresEverything)
    let linter = setups.setup(for: name).setup.linter
    try setups.refuseMistakes()
    let report: FileReport
    do throws(ReadError) {
      let bytes = file == "-" ? try SourceFile.readStandardInput() : try SourceFile.read(file)
      report = linter.lint(bytes, path: name)
    } catch {
      Output.complain("\(error.path): \(error.reason)")
      throw ExitStatus.failure
    }
    guard let score = ScoreReport(report, wording: Perflint.wording) else {
      Output.complain("\(report.path): not a performance document; --all scores it as well")
      throw ExitStatus.failure
    }
    switch format {
    case .text: Output.standard(score.text(style: TerminalStyle(hasColour: color.isColoured)))
    case .json: Output.exactly(try score.json())
    }
  }
}
