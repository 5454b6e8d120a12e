import RuleModel

/// What a verb says of a value and the one after it.
enum ChangeVerb: UInt8, CaseIterable {
  case falls = 1, rises, doubles, triples, quadruples, halves, thirds, quarters, improves, worsens

  /// The name of its list in the vocabulary.
  var list: String {
    switch self {
    case .falls: "fall-verbs"
    case .rises: "rise-verbs"
    case .doubles: "double-verbs"
    case .triples: "triple-verbs"
    case .quadruples: "quadruple-verbs"
    case .halves: "half-verbs"
    case .thirds: "third-verbs"
    case .quarters: "quarter-verbs"
    case .improves: "better-verbs"
    case .worsens: "worse-verbs"
    }
  }

  /// How many times as much there is afterwards.
  var factor: Double? {
    switch self {
    case .doubles: 2
    case .triples: 3
    case .quadruples: 4
    case .halves: 1 / 2
    case .thirds: 1 / 3
    case .quarters: 1 / 4
    default: nil
    }
  }
}

/// By how much of itself something falls or rises: "by a third".
enum ChangeFraction: UInt8, CaseIterable {
  case half = 1, third, twoThirds, quarter, threeQuarters

  /// The name of its list in the vocabulary.
  var list: String {
    switch self {
    case .half: "by-half"
    case .third: "by-a-third"
    case .twoThirds: "by-two-thirds"
    case .quarter: "by-a-quarter"
    case .threeQuarters: "by-three-quarters"
    }
  }

  var value: Double {
    switch self {
    case .half: 1 / 2
    case .third: 1 / 3
    case .twoThirds: 2 / 3
    case .quarter: 1 / 4
    case .threeQuarters: 3 / 4
    }
  }
}

/// The words around a change that a sentence tells.
struct ChangeTelling: Sendable {
  let verbs: PhraseTable
  let fractions: PhraseTable
  /// Before the first value: 1 for "from", 2 for words that may also say by how much, as « de ».
  let leads: PhraseTable
  /// "nearly", "more than", "not": before a verb that is not meant as it stands.
  let hedges: PhraseTable
  /// Before and behind a name that is a part of a longer one: "the gain in throughput".
  let prepositions: PhraseTable
  /// "has", "was": between a name and its verb.
  let auxiliaries: PhraseTable
  let metrics: BetterDirection
  /// "Reduce", "Raise": at the start of a task, its object before the values.
  let orders: PhraseTable
  /// "we have", before a verb that has an object.
  let actors: PhraseTable
  /// "by", "with": then the values are those of a means.
  let means: PhraseTable
  /// "to", between two values.
  let targets: PhraseTable
  /// "by", before the amount of a change.
  let amountLeads: PhraseTable
  /// "Performance gain": labels that promise less time or less room.
  let gains: PhraseTable
  /// "lower", "more", behind the amount of a change.
  let endings: PhraseTable
  /// "time", "latency", between that and the values.
  let times: PhraseTable
  /// "median", before a value of its own.
  let statistics: PhraseTable
  /// "sampling", "polling": what is done less often takes more time from one to the next.
  let frequencies: PhraseTable

  init(_ vocabulary: Vocabulary) {
    verbs = PhraseTable(ChangeVerb.allCases.map { (vocabulary.list($0.list), $0.rawValue) })
    fractions = PhraseTable(ChangeFraction.allCases.map { (vocabulary.list($0.list), $0.rawValue) })
    leads = PhraseTable([(vocabulary.list("change-leads"), 1), (vocabulary.list("weak-change-leads"), 2)])
    hedges = vocabulary.phrases("change-hedges")
    prepositions = vocabulary.phrases("name-prepositions")
    auxiliaries = vocabulary.phrases("change-auxiliaries")
    metrics = vocabulary.betterDirection
    orders = PhraseTable([
      (vocabulary.list("fall-orders"), ChangeVerb.falls.rawValue),
      (vocabulary.list("rise-orders"), ChangeVerb.rises.rawValue),
      (vocabulary.list("double-orders"), ChangeVerb.doubles.rawValue),
      (vocabulary.list("triple-orders"), ChangeVerb.triples.rawValue),
      (vocabulary.list("half-orders"), ChangeVerb.halves.rawValue),
    ])
    actors = vocabulary.phrases("change-actors")
    means = vocabulary.phrases("order-means")
    targets = vocabulary.phrases("change-targets")
    amountLeads = vocabulary.phrases("change-amount-joints")
    gains = vocabulary.phrases("gain-labels")
    endings = PhraseTable([
      (vocabulary.list("less-endings"), ChangeVerb.falls.rawValue),
      (vocabulary.list("more-endings"), ChangeVerb.rises.rawValue),
    ])
    times = vocabulary.phrases("changed-times")
    statistics = vocabulary.phrases("statistic-fillers")
    frequencies = vocabulary.phrases("frequency-names")
  }
}
