import RuleModel
import StructuredData

/// Finds violations of one kind; a card names the check and gives its parameters.
///
/// A check is an immutable value, reads a subject and nothing else, and says only what is wrong: severity, suppression
/// and wording are added later.
protocol Check: Sendable {
  /// The name by which cards ask for the check.
  static var name: String { get }

  /// - Throws: what is wrong with the card's parameters.
  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError)

  func findings(in subject: Subject) -> [Finding]
}

extension Check {
  /// The type's name in kebab case: `HeadingLevel` is `heading-level`.
  static var name: String {
    var name = ""
    for scalar in "\(Self.self)".unicodeScalars {
      if scalar.properties.isUppercase, !name.isEmpty { name += "-" }
      name += String(scalar).lowercased()
    }
    return name
  }

  /// - Throws: where a card gives parameters to a check that takes none.
  static func refuseParameters(of card: Card) throws(DataError) {
    guard let parameters = card.parameters else { return }
    throw DataError(at: parameters.start, "the check '\(name)' takes no parameters")
  }
}

/// A check that needs nothing from its card.
protocol PlainCheck: Check {
  init()
}

extension PlainCheck {
  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    self.init()
  }
}
