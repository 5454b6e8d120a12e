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
}
