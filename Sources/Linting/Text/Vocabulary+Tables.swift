import Quantities
import RuleModel

/// The tables that several checks look words up in; each is made once.
extension Vocabulary {
  /// The phrases of some lists.
  func phrases(_ lists: String...) -> PhraseTable {
    made(lists.reduce("phrases") { $0 + " " + $1 }) { PhraseTable(lists.map { (list($0), 1) }) }
  }

  var quantityVocabulary: QuantityVocabulary {
    made("quantities") { QuantityVocabulary(units: units) { list($0).forEach($1) } }
  }
  var roleWords: RoleWords { made("role words") { RoleWords(self) } }
  var placeholderWords: PlaceholderWords { made("placeholder words") { PlaceholderWords(self) } }
  var targetWords: TargetWords { made("target words") { TargetWords(self) } }
  var vagueWords: VagueWords { made("vague words") { VagueWords(self) } }
  var monthNames: MonthNames { made("month names") { MonthNames(list("months").parts) } }
  var metricWords: MetricWords { made("metric words") { MetricWords(self) } }
  var componentWords: ComponentWords { made("component words") { ComponentWords(self) } }
  var nameWords: NameWords { made("name words") { NameWords(self) } }
  var periodWords: PeriodWords { made("period words") { PeriodWords(self) } }
  var betterDirection: BetterDirection { made("better direction") { BetterDirection(self) } }
  var countNames: CountNames { made("count names") { CountNames(self) } }
  var verdictWords: VerdictWords { made("verdict words") { VerdictWords(self) } }
  var measuredMarks: MeasuredMarks { made("measured marks") { MeasuredMarks(self) } }
  /// 2 for names of budgets that are without doubt.
  var budgetNames: PhraseTable {
    made("budget names") {
      PhraseTable([(list("sure-budget-names"), 2), (list("budget-names"), 1)])
    }
  }
  /// 1 for words that say what an objective grants, 2 for those that say what happened.
  var downtimeWords: PhraseTable {
    made("downtime words") {
      PhraseTable([(list("downtime-grants"), 1), (list("downtime-reports"), 2)])
    }
  }
}
