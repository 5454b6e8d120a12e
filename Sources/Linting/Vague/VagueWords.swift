import RuleModel

/// The word lists of `Rules/vocabulary/vague.yaml`, made quick to look up.
final class VagueWords: Sendable {
  /// What a vague word is about, which decides where it is one.
  enum Class: UInt8, CaseIterable {
    case escape = 1, speed, scale, change, amount, time, size, quality, middle

    var vocabulary: String {
      switch self {
      case .escape: "vague-escape"
      case .speed: "vague-speed"
      case .scale: "vague-scale"
      case .change: "vague-change"
      case .amount: "vague-amount"
      case .time: "vague-time"
      case .size: "vague-size"
      case .quality: "vague-quality"
      case .middle: "vague-middle"
      }
    }
  }

  let vague: PhraseTable
  /// Names that hold such a word and mean nothing vague.
  let names: PhraseTable
  /// Names of products, as they are written.
  let properNames: [[UInt8]]
  /// What can be measured.
  let nouns: PhraseTable
  /// Words that add nothing to a value.
  let fillers: PhraseTable
  /// By how much something is to change: "considerably".
  let degrees: PhraseTable
  /// "than", before what else something is compared with.
  let comparisons: PhraseTable
  /// "faster": changes that are of performance whatever changes.
  let speedChanges: PhraseTable
  /// Words that point to a measure.
  let bounds: PhraseTable
  let negations: PhraseTable
  let demands: PhraseTable
  /// No time at all: `immediately`.
  let atOnce: PhraseTable
  /// Sizes that promise a gain: `considerable`.
  let gains: PhraseTable
  /// How often: `weekly`.
  let frequencies: PhraseTable
  /// What has no measure: `readability`.
  let unmeasured: PhraseTable
  /// Nouns that are numbered: `Phase 2`.
  let numbered: PhraseTable
  /// How a line begins that says when to do what the list below it names.
  let conditions: PhraseTable
  /// Of items that name or describe.
  let namings: PhraseTable
  /// What an amount of load is said of.
  let loads: PhraseTable
  /// How a goal begins that is to find something out.
  let investigations: PhraseTable
  /// "at", before the load under which something holds, and what a load is counted in.
  let loadLeads: PhraseTable
  let loadUnits: PhraseTable
  let months: MonthNames

  init(_ vocabulary: Vocabulary) {
    vague = PhraseTable(
      Class.allCases.map { kind in (vocabulary.list(kind.vocabulary), kind.rawValue) })
    names = vocabulary.phrases("vague-names")
    properNames = vocabulary.list("vague-proper-names").words.map { Array($0.utf8) }
    nouns = vocabulary.phrases("measured-nouns", "unit-words")
    fillers = vocabulary.phrases("vague-intensifiers", "vague-fillers")
    degrees = vocabulary.phrases("vague-degrees")
    comparisons = vocabulary.phrases("than-words")
    speedChanges = vocabulary.phrases("vague-speed-changes")
    bounds = vocabulary.phrases("vague-bounds")
    negations = vocabulary.phrases("vague-negations")
    demands = vocabulary.phrases("demands")
    atOnce = vocabulary.phrases("vague-at-once")
    gains = vocabulary.phrases("vague-gains")
    frequencies = vocabulary.phrases("vague-frequencies")
    unmeasured = vocabulary.phrases("unmeasured-names")
    numbered = vocabulary.phrases("numbered-nouns")
    conditions = vocabulary.phrases("condition-openings")
    namings = vocabulary.phrases("naming-labels")
    loads = vocabulary.phrases("load-conditions")
    investigations = vocabulary.phrases("investigation-openings")
    loadLeads = vocabulary.phrases("metric-conditions")
    loadUnits = vocabulary.phrases("load-units")
    months = vocabulary.monthNames
  }
}
