import RuleModel

/// Where the project stands on the web, for programs that link to it.
enum ProjectPage {
  static let address = "https://github.com/perflint/perflint"

  /// The card of a rule; nil where the project has none.
  static func address(of card: Card) -> String { "\(address)/blob/main/Rules/\(card.family)/\(card.id).yaml" }
}
