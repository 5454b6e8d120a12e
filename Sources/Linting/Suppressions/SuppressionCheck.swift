/// A check of the suppressions themselves. It runs when all other checks have, so that it knows what they suppressed.
protocol SuppressionCheck: Check {
  /// - Parameter rules: what is known of the rules that comments name.
  func findings(about record: SuppressionRecord, rules: SuppressibleRules, in subject: Subject) -> [Finding]

  /// Whether a comment for all rules may hide what is found here; one that the findings may be about must not.
  func mayBeHidden(by suppression: Suppression) -> Bool
}

/// The rules that comments may name.
struct SuppressibleRules {
  /// The ids of all rules, those that are switched off included.
  let known: [String]
  private let knownIDs: Set<String>
  private let inForce: Set<String>

  init(_ book: RuleBook) {
    known = book.knownRules
    knownIDs = Set(known)
    inForce = Set(book.rules.map(\.card.id))
  }

  func isKnown(_ id: String) -> Bool { knownIDs.contains(id) }

  /// Whether a rule is switched off here; it may be on elsewhere.
  func isOff(_ id: String) -> Bool { knownIDs.contains(id) && !inForce.contains(id) }
}

extension SuppressionCheck {
  func findings(in subject: Subject) -> [Finding] { [] }
}
