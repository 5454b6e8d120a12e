import RuleModel

/// The word lists of `Rules/vocabulary/targets.yaml`, made quick to look up.
final class TargetWords: Sendable {
  /// Every word that says something of a condition: most words are none of them.
  let conditions: PhraseTable
  let events: PhraseTable
  /// "on any", before what is looked at.
  let scopes: PhraseTable
  let references: PhraseTable
  let comparisons: PhraseTable
  let steady: PhraseTable
  let durations: PhraseTable
  let prepositions: PhraseTable
  let weakPrepositions: PhraseTable
  let clockPrepositions: PhraseTable
  let deadlinePrepositions: PhraseTable
  let longTimeUnits: PhraseTable
  let shortTimeUnits: PhraseTable
  let loadReplays: PhraseTable
  let loadReferences: PhraseTable
  let loadUnits: PhraseTable
  let durationReferences: PhraseTable
  let owners: PhraseTable
  let measured: PhraseTable
  /// What an item of a list of goals may tell besides: who owns it, or what was measured.
  let told: PhraseTable
  /// Behind "measured": 1 for words that say where or how, 2 for those that say for how long.
  let methods: PhraseTable
  let unowned: PhraseTable
  let unmeasured: PhraseTable
  let goalVerbs: PhraseTable
  let untargeted: PhraseTable
  let untargetedOnPurpose: PhraseTable
  let numbered: PhraseTable
  let nouns: PhraseTable
  let fillers: PhraseTable
  /// `Low`, `Critical`: they name a level, not an alert.
  let levels: PhraseTable
  /// `Info`: what nobody has to act on.
  let informational: PhraseTable
  /// Behind them: `Critical level`.
  let levelNouns: PhraseTable
  let alerts: PhraseTable
  let tests: PhraseTable

  init(_ vocabulary: Vocabulary) {
    conditions = vocabulary.phrases(
      "alert-references", "alert-events", "alert-comparisons", "alert-steady", "duration-words", "measured-nouns")
    events = vocabulary.phrases("alert-events")
    scopes = vocabulary.phrases("alert-scopes")
    references = vocabulary.phrases("alert-references")
    comparisons = vocabulary.phrases("alert-comparisons")
    steady = vocabulary.phrases("alert-steady")
    durations = vocabulary.phrases("duration-words")
    prepositions = vocabulary.phrases("duration-prepositions")
    weakPrepositions = vocabulary.phrases("weak-duration-prepositions")
    clockPrepositions = vocabulary.phrases("clock-prepositions")
    deadlinePrepositions = vocabulary.phrases("deadline-prepositions")
    longTimeUnits = vocabulary.phrases("long-time-units")
    shortTimeUnits = vocabulary.phrases("short-time-units")
    loadReplays = vocabulary.phrases("load-replays")
    loadReferences = vocabulary.phrases("load-references", "load-replays")
    loadUnits = vocabulary.phrases("load-units")
    durationReferences = vocabulary.phrases("duration-references")
    owners = vocabulary.phrases("owner-words")
    measured = vocabulary.phrases("measured-words")
    told = vocabulary.phrases("owner-words", "measured-words")
    methods = PhraseTable([
      (vocabulary.list("measuring-places"), 1), (vocabulary.list("measuring-spans"), 2),
    ])
    unowned = vocabulary.phrases("unowned")
    unmeasured = vocabulary.phrases("unmeasured")
    goalVerbs = vocabulary.phrases("goal-verbs")
    untargeted = vocabulary.phrases("untargeted")
    untargetedOnPurpose = vocabulary.phrases("untargeted-on-purpose")
    numbered = vocabulary.phrases("numbered-nouns")
    nouns = vocabulary.phrases("measured-nouns")
    fillers = vocabulary.phrases("vague-fillers", "vague-intensifiers", "alert-comparisons")
    levels = PhraseTable([(vocabulary.list("choices"), 1)])
    informational = vocabulary.phrases("informational-levels")
    levelNouns = vocabulary.phrases("level-nouns", "alert-words")
    alerts = vocabulary.phrases("alert-words")
    tests = vocabulary.phrases("test-words")
  }
}
