import ArgumentParser
import Linting
import RuleModel

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules with severity and fix grade, as configured for the current folder.")

  @OptionGroup var configuration: ConfigurationOptions

  func run() throws {
    var setups = try Setups(configuration)
    let setup = setups.setup(for: Inputs.unnamed).setup
    let inForce = setup.book
    try setups.refuseMistakes()
    let cards = setup.wholeBook.cards.sorted { ($0.family, $0.id) < ($1.family, $1.id) }
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
}
