import RuleModel

/// The word lists of `Rules/vocabulary/vague.yaml`, made quick to look up.
final class VagueWords: Sendable {
  /// What a vague word is about, which decides where it is one.
  enum Class: UInt8, CaseIterable {
    case escape = 1, speed, scale, change, amount, time, size, quality, middle
  }

  let vague: PhraseTable
  /// Names that hold such a word and mean nothing vague.
  let names: PhraseTable
  /// What can be measured.
  let nouns: PhraseTable
  /// Words that add nothing to a value.
  let fillers: PhraseTable
  /// Words that point to a measure.
  let bounds: PhraseTable
  let negations: PhraseTable
  let demands: PhraseTable
  /// Nouns that are numbered: `Phase 2`.
  let numbered: PhraseTable

  init(_ vocabulary: Vocabulary) {
    func table(_ lists: String...) -> PhraseTable {
      PhraseTable(lists.flatMap { vocabulary.words($0) }.map { ($0, 1) })
    }
    vague = PhraseTable(
      Class.allCases.flatMap { kind in vocabulary.words("vague-\(kind)").map { ($0, kind.rawValue) } })
    names = table("vague-names")
    nouns = table("measured-nouns", "unit-words")
    fillers = table("vague-intensifiers", "vague-fillers")
    bounds = table("vague-bounds")
    negations = table("vague-negations")
    demands = table("demands")
    numbered = table("numbered-nouns")
  }
}
