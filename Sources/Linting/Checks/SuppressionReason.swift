import MarkdownModel

/// Reports suppressions that do not say why. Card: `Rules/document/suppression-without-reason.yaml`.
struct SuppressionReason: PlainCheck, SuppressionCheck {
  func findings(about record: SuppressionRecord, rules: SuppressibleRules, in subject: Subject) -> [Finding] {
    record.suppressions.all.filter { !$0.hasReason }.map { suppression in
      Finding(
        at: suppression.directive, ["directive": Excerpt.line(subject.document.string(suppression.directive))])
    }
  }

  func mayBeHidden(by suppression: Suppression) -> Bool { suppression.hasReason }
}
