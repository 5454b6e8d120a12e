import ArgumentParser
import Linting
import RuleModel
import StructuredData

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule: why, examples, options, fix.")

  @Argument(help: "The rule's id, as 'perflint rules' lists it.")
  var rule: String

  @OptionGroup var configuration: ConfigurationOptions

  func run() throws {
    var setups = try Setups(configuration)
    let book = setups.setup(for: Inputs.unnamed).setup.wholeBook
    // A built-in rule is explained whatever is wrong with a configuration.
    if try RuleBook.loaded().card(rule) == nil { try setups.refuseMistakes() }
    guard let card = book.card(rule) else {
      let hint = NearestWord.hint(for: rule, among: book.cards.map(\.id))
      Output.error("perflint: no rule is named '\(rule)'\(hint.isEmpty ? "; 'perflint rules' lists them" : hint)\n")
      throw ExitStatus.wrongUsage
    }
    Output.standard(Self.explanation(card))
  }

  private static func explanation(_ card: Card) -> String {
    var text =
      "\(card.id) (\(card.family), \(card.severity.rawValue)\(card.isOptIn ? ", off by default" : ""))\n\n\(card.summary.english)\n\nWhy: \(card.why.english)\n"
    let byStatus = DocumentStatus.allCases.filter { card.severity(for: $0) != card.severity }.map {
      "\(card.severity(for: $0)?.rawValue ?? "silent") while '\($0.rawValue)'"
    }
    if !byStatus.isEmpty { text += "\nSeverity by status: \(byStatus.joined(separator: ", ")).\n" }
    text += "\nFix: \(card.fix == .none ? "by hand" : card.fix.rawValue).\n"
    for option in card.options {
      text +=
        "\nOption \(option.name) (\(option.type.rawValue), default \(option.defaultValue.string ?? "")): \(option.about).\n"
    }
    for example in card.examples {
      let day = example.today.isEmpty ? "" : " on \(example.today)"
      text += "\n\(example.isBad ? "Bad" : "Good")\(day):\n\n\(indented(example.text))"
      for file in example.beside { text += "\nBeside it, \(file.path):\n\n\(indented(file.text))" }
    }
    return text
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
      .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }
}
