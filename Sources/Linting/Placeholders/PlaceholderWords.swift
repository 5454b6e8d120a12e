import MarkdownModel
import RuleModel

/// The word lists of `Rules/vocabulary/placeholders.yaml` and `markup.yaml`, made quick to look up.
///
/// A class because every scanner of every text holds it: one reference is cheap to pass on, twenty tables are not.
final class PlaceholderWords: Sendable {
  private static let longestUnitSymbol = 16

  let unfinishedWords: Set<[UInt8]>
  let unfinishedPhrases: PhraseMatcher
  let choices: ChoiceSets
  let choiceStarts: WordStarts
  /// With room for accents, marks and blanks.
  let longestChoice: Int
  let symbolChoices: [Set<String>]
  let stockNouns: Set<FoldedText>
  let blankWords: Set<FoldedText>
  let fillerValues: Set<FoldedText>
  let longestFiller: Int
  let fillerStarts: WordStarts
  let instructionStarts: PhraseMatcher
  let weakInstructionStarts: PhraseMatcher
  let expressionRoots: Set<FoldedText>
  private let unitSymbols: Set<UInt64>
  let unitWordStarts: WordStarts
  let unitWords: Set<FoldedText>
  /// `concurrent` of "X concurrent users".
  let countAdjectives: Set<FoldedText>
  let valueLabels: Set<FoldedText>
  let htmlElements: Set<[UInt8]>
  let wordStarts: WordStarts
  let phraseStarts: WordStarts

  init(_ vocabulary: Vocabulary) {
    func folded(_ name: String) -> Set<FoldedText> { Set(vocabulary.words(name).map { FoldedText($0) }) }
    func bytes(_ name: String) -> Set<[UInt8]> { Set(vocabulary.words(name).map { Array($0.utf8) }) }
    unfinishedWords = bytes("unfinished-words")
    unfinishedPhrases = PhraseMatcher(vocabulary.words("unfinished-phrases"))
    let sets = vocabulary.sets("choices")
    choices = ChoiceSets(sets)
    longestChoice = 2 * (sets.joined().map(\.utf8.count).max() ?? 0) + 8
    choiceStarts = WordStarts(phrases: sets.flatMap { $0 })
    symbolChoices = sets.map { Set($0.filter { FoldedText($0).isEmpty }) }
    stockNouns = folded("stock-nouns")
    blankWords = folded("blank-words")
    fillerValues = folded("filler-values")
    longestFiller = 2 * (fillerValues.map(\.bytes.count).max() ?? 0)
    fillerStarts = WordStarts(phrases: vocabulary.words("filler-values"))
    instructionStarts = PhraseMatcher(vocabulary.words("instruction-starts"))
    weakInstructionStarts = PhraseMatcher(vocabulary.words("weak-instruction-starts"))
    expressionRoots = folded("expression-roots")
    unitSymbols = Set(vocabulary.words("unit-symbols").map { Digest.fnv1a(Array($0.utf8)[...]) })
    unitWordStarts = WordStarts(phrases: vocabulary.words("unit-words"))
    unitWords = folded("unit-words")
    countAdjectives = folded("count-adjectives")
    valueLabels = Set(vocabulary.words("value-labels").map { FoldedText($0).key })
    htmlElements = bytes("html-elements")
    wordStarts = WordStarts(words: vocabulary.words("unfinished-words"))
    phraseStarts = WordStarts(phrases: vocabulary.words("unfinished-phrases"))
  }

  func isUnitSymbol(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= Self.longestUnitSymbol && unitSymbols.contains(Digest.fnv1a(text))
  }
}
