import ArgumentParser
import Configuration
import Linting
import Reporting

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show the configuration in force for a file, and where each value comes from.")

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "A file, which need not exist. Default: any in the current folder.", completion: .file())
  var file: String?

  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var messages: MessageOptions

  @Flag(help: "Show what differs from the built-in settings only.")
  var changed = false

  @Flag(help: "Print the JSON Schema of configuration files, for editors.")
  var schema = false

  @Option(help: "How to write it.")
  var format = Format.text

  @Option(help: "When to colour.")
  var color = ColourChoice.auto

  func run() throws {
    var setups = try Setups(configuration.choice)
    let path = file ?? Inputs.unnamed
    let book = setups.setup(for: path).setup.wholeBook
    try setups.refuseMistakes()
    if schema {
      return Output.exactly(try ConfigurationSchema(cards: book.cards, profiles: book.profiles.map(\.id)).text())
    }
    let report = ConfigurationReport(
      setups.configuration(of: path), path: file, cards: book.cards, showsAll: !changed)
    switch format {
    case .text:
      Output.standard(report.text(style: TerminalStyle(hasColour: color.isColoured), wording: Perflint.wording))
    case .json: Output.exactly(try report.json())
    }
  }
}
