import RuleModel

/// The word lists of `Rules/vocabulary/targets.yaml`, made quick to look up.
final class TargetWords: Sendable {
  let events: PhraseTable
  let references: PhraseTable
  let comparisons: PhraseTable
  let steady: PhraseTable
  let durations: PhraseTable
  let prepositions: PhraseTable
  let weakPrepositions: PhraseTable
  let clockPrepositions: PhraseTable
  let longTimeUnits: PhraseTable
  let shortTimeUnits: PhraseTable
  let loadReplays: PhraseTable
  let loadReferences: PhraseTable
  let loadUnits: PhraseTable
  let durationReferences: PhraseTable
  let owners: PhraseTable
  let measured: PhraseTable
  let unowned: PhraseTable
  let unmeasured: PhraseTable
  let untargeted: PhraseTable
  let numbered: PhraseTable
  let nouns: PhraseTable
  let fillers: PhraseTable
  /// `Low`, `Critical`: they name a level, not an alert.
  let levels: PhraseTable
  let alerts: PhraseTable
  let tests: PhraseTable

  init(_ vocabulary: Vocabulary) {
    func table(_ lists: String...) -> PhraseTable {
      PhraseTable(lists.flatMap { vocabulary.words($0) }.map { ($0, 1) })
    }
    events = table("alert-events")
    references = table("alert-references")
    comparisons = table("alert-comparisons")
    steady = table("alert-steady")
    durations = table("duration-words")
    prepositions = table("duration-prepositions")
    weakPrepositions = table("weak-duration-prepositions")
    clockPrepositions = table("clock-prepositions")
    longTimeUnits = table("long-time-units")
    shortTimeUnits = table("short-time-units")
    loadReplays = table("load-replays")
    loadReferences = table("load-references", "load-replays")
    loadUnits = table("load-units")
    durationReferences = table("duration-references")
    owners = table("owner-words")
    measured = table("measured-words")
    unowned = table("unowned")
    unmeasured = table("unmeasured")
    untargeted = table("untargeted")
    numbered = table("numbered-nouns")
    nouns = table("measured-nouns")
    fillers = table("vague-fillers", "vague-intensifiers", "alert-comparisons")
    levels = PhraseTable(vocabulary.sets("choices").joined().map { ($0, 1) })
    alerts = table("alert-words")
    tests = table("test-words")
  }
}
