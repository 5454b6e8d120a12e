import ArgumentParser
import Linting
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

  func validate() throws {
    if !files.isEmpty, !isTest { throw ValidationError("files of rules go with --test") }
  }

  func run() throws {
    var setups = try Setups(configuration)
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
      let fix = card.fix == .none ? "" : " (\(card.fix.rawValue) fix)"
      Output.standard(
        "  \(padded(card.id, width))  \(padded(inForce.card(card.id)?.severity.rawValue ?? "off", 7))  \(card.summary.english)\(fix)\n"
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
    for mistake in mistakes { Output.standard("\(mistake)\n") }
    let examples = rules.reduce(0) { $0 + $1.card.examples.count }
    let count = "\(Self.count(examples, "example")) of \(Self.count(rules.count, "rule"))"
    if mistakes.isEmpty { return Output.standard("\(count), all as they should be\n") }
    Output.standard("\(count), \(mistakes.count) not as \(mistakes.count == 1 ? "it" : "they") should be\n")
    throw ExitStatus.findings
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
