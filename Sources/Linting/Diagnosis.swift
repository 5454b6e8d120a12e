import MarkdownModel
import Phrases

/// What the rules say of one document, without what its author does not want to hear.
struct Diagnosis {
  private let subject: Subject
  private let wording: Wording
  private var ledger: SuppressionLedger
  private(set) var diagnostics: [Diagnostic] = []

  init(_ subject: Subject, _ wording: Wording) {
    self.subject = subject
    self.wording = wording
    ledger = SuppressionLedger(
      SuppressionReader(document: subject.document, places: subject.linkPlaces)
        .suppressions(frontMatter: subject.frontMatter))
  }

  var hasSuppressions: Bool { !ledger.isEmpty }

  mutating func check(_ rule: Rule) {
    let findings = rule.check.findings(in: subject)
    for index in findings.indices
    where !subject.struck.contains(findings[index].range)
      && (ledger.isEmpty || !ledger.suppresses(rule.card.id, line: line(of: findings[index])))
    {
      report(findings[index], of: rule)
    }
  }

  /// Says what is wrong with the suppressions; asked when all other rules have spoken.
  mutating func checkSuppressions(_ book: RuleBook) {
    let rules = SuppressibleRules(book)
    // In the order of their ids, by which what is said of reasons comes before what is left over.
    for rule in book.rules {
      guard let check = rule.check as? any SuppressionCheck else { continue }
      let record = ledger.record
      let findings = check.findings(about: record, rules: rules, in: subject)
      let isSuppressed = ledger.suppresses(
        rule.card.id, lines: findings.map(line(of:)),
        unnamedOnesWhere: { check.mayBeHidden(by: $0) && record.isUsed($0) })
      for (finding, isSuppressed) in zip(findings, isSuppressed) where !isSuppressed { report(finding, of: rule) }
    }
  }

  private func line(of finding: Finding) -> Int { subject.document.source.line(at: finding.range.lower) }

  private mutating func report(_ finding: Finding, of rule: Rule) {
    if let diagnostic = Diagnostic(finding, of: rule, status: subject.status, wording) {
      diagnostics.append(diagnostic)
    }
  }
}
