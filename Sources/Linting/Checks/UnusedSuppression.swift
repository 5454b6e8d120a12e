import StructuredData

/// Reports suppressions that suppressed nothing, or name no rule. Card: `Rules/document/unused-suppression.yaml`.
struct UnusedSuppression: PlainCheck, SuppressionCheck {
  func findings(in subject: Subject) -> [Finding] { [] }

  func findings(about unused: [Suppression], rules: [String], in subject: Subject) -> [Finding] {
    unused.map { suppression in
      let stranger = suppression.rules.first { !rules.contains($0) }
      let reason =
        stranger.map { "no rule is named '\($0)'" + NearestWord.hint(for: $0, among: rules) }
        ?? "nothing to suppress here\(suppression.rules.isEmpty ? "" : " for " + suppression.rules.joined(separator: ", ")); remove the comment"
      return Finding(at: suppression.range, ["reason": reason])
    }
  }
}
