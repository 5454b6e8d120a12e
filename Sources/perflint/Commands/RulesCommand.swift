import ArgumentParser
import Linting
import Phrases
import RuleModel

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules with severity and fix grade, as configured for the current folder; test your own.")

  @Argument(
    help: "With --test: files of rules, folders and patterns. Default: those that the configuration names.",
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  @Flag(name: .customLong("test"), help: "Run the examples of your own rules.")
  var isTest = false

  @OptionGroup var configuration: ConfigurationOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if !files.isEmpty, !isTest { throw UsageError.error("files of rules go with --test") }
  }

  func run() throws {
    var setups = try Setups(configuration.choice)
    if isTest { return try test(&setups) }
    let setup = setups.setup(for: Inputs.unnamed).setup
    try setups.refuseMistakes()
    list(setup.wholeBook.cards.sorted { ($0.family, $0.id) < ($1.family, $1.id) }, inForce: setup.book)
  }

  // MARK: List

  private func list(_ cards: [Card], inForce: RuleBook) {
    let width = cards.map(\.id.count).max() ?? 0
    var family = ""
    for card in cards {
      if card.family != family {
        Output.standard("\(family.isEmpty ? "" : "\n")\(card.family)\n")
        family = card.family
      }
      let fix: Phrase
      switch card.fix {
      case .none: fix = ""
      case .safe: fix = " (safe fix)"
      case .unsafe: fix = " (unsafe fix)"
      }
      Output.standard(
        "  \(padded(card.id, width))  \(padded(inForce.card(card.id)?.severity.rawValue ?? "off", 7))  \(card.summary)\(Perflint.wording(fix))\n"
      )
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  // MARK: Test

  private func test(_ setups: inout Setups) throws {
    let (book, rules) = setups.ownRules(in: files)
    try setups.refuseMistakes()
    let run = ExampleRun(book)
    let mistakes = rules.flatMap { rule in run.mistakes(in: rule.card).map { rule.file.placed($0) } }
    for mistake in mistakes { Output.standard(mistake.text(in: Perflint.wording) + "\n") }
    let examples = rules.reduce(0) { $0 + $1.card.examples.count }
    let (tried, owners) = (Phrase(examples, "example", "examples"), Phrase(rules.count, "rule", "rules"))
    if mistakes.isEmpty { return Output.say("\(tried) of \(owners), all as they should be") }
    let wrong = Phrase(mistakes.count, "not as it should be", "not as they should be")
    Output.say("\(tried) of \(owners), \(wrong)")
    throw ExitStatus.findings
  }
}
