import RuleModel

/// The tables that several checks look words up in; each is made once.
extension Vocabulary {
  /// The phrases of some lists.
  func phrases(_ lists: String...) -> PhraseTable {
    made("phrases " + lists.joined(separator: " ")) { PhraseTable(lists.flatMap { words($0) }.map { ($0, 1) }) }
  }

  var targetWords: TargetWords { made("target words") { TargetWords(self) } }
  var vagueWords: VagueWords { made("vague words") { VagueWords(self) } }
  var metricWords: MetricWords { made("metric words") { MetricWords(self) } }
  var componentWords: ComponentWords { made("component words") { ComponentWords(self) } }
  var nameWords: NameWords { made("name words") { NameWords({ words($0) }, sets: { sets($0) }) } }
  var measuredMarks: PhraseTable { phrases("measured-marks") }
  /// 2 for names of budgets that are without doubt.
  var budgetNames: PhraseTable {
    made("budget names") {
      PhraseTable(words("sure-budget-names").map { ($0, 2) } + words("budget-names").map { ($0, 1) })
    }
  }
}
