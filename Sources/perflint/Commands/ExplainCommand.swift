import ArgumentParser
import Linting
import Phrases
import RuleModel
import StructuredData

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain a rule: why, examples, options, fix.")

  @Argument(help: "The rule's id, as 'perflint rules' lists it.")
  var rule: String

  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    var setups = try Setups(configuration.choice)
    let book = setups.setup(for: Inputs.unnamed).setup.wholeBook
    // A built-in rule is explained whatever is wrong with a configuration.
    if try RuleBook.loaded().card(rule) == nil { try setups.refuseMistakes() }
    guard let card = book.card(rule) else {
      let hint = NearestWord.hint(for: rule, among: book.cards.map(\.id))
      Output.complain("no rule is named '\(rule)'\(hint.isEmpty ? "; 'perflint rules' lists them" as Phrase : hint)")
      throw ExitStatus.wrongUsage
    }
    Output.standard(Self.explanation(card, Perflint.wording))
  }

  private static func explanation(_ card: Card, _ say: Wording) -> String {
    let off = card.isOptIn ? say(", off by default") : ""
    var text = "\(card.id) (\(card.family), \(card.severity.rawValue)\(off))\n\n\(card.summary)\n"
    func add(_ phrase: Phrase) { text += "\n\(say(phrase))\n" }
    add("Why: \(card.why)")
    let byStatus = DocumentStatus.allCases.filter { card.severity(for: $0) != card.severity }.map { status in
      card.severity(for: status).map { "\($0.rawValue) while '\(status.rawValue)'" as Phrase }
        ?? "silent while '\(status.rawValue)'"
    }
    if !byStatus.isEmpty { add("Severity by status: \(byStatus.joined()).") }
    switch card.fix {
    case .none: add("Fix: by hand.")
    case .safe: add("Fix: safe.")
    case .unsafe: add("Fix: unsafe.")
    }
    for option in card.options {
      add(
        "Option \(option.name) (\(option.type.rawValue), default \(option.defaultValue.string ?? "")): \(option.about)."
      )
    }
    for example in card.examples {
      let kind: Phrase = example.isBad ? "Bad" : "Good"
      add(example.today.isEmpty ? "\(kind):" : "\(kind) on \(example.today):")
      text += "\n" + indented(example.text)
      for file in example.beside {
        add("Beside it, \(file.path):")
        text += "\n" + indented(file.text)
      }
    }
    return text
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
      .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }
}
