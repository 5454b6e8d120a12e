import MarkdownModel
import RuleModel

/// The word lists of `Rules/vocabulary/placeholders.yaml` and `markup.yaml`, made quick to look up.
///
/// A class because every scanner of every text holds it: one reference is cheap to pass on, twenty tables are not.
final class PlaceholderWords: Sendable {
  private static let longestUnitSymbol = 16

  /// As they are written.
  let unfinishedWords: WordSet
  let unfinishedPhrases: PhraseMatcher
  /// Between a marker and the issue it names.
  let trackingWords: WordSet
  let pendingValues: WordSet
  /// As the whole of a labelled value.
  let unknownValues: WordSet
  /// What stands for a figure that is to come, in a column of figures.
  let figuresToCome: WordSet
  let figureStarts: WordStarts
  let pendingStarts: WordStarts
  /// Their keys.
  let pendingLabels: WordSet
  let stateNames: WordSet
  let lateStarts: PhraseMatcher
  let lateEndings: PhraseMatcher
  let choices: ChoiceSets
  let choiceStarts: WordStarts
  /// With room for accents, marks and blanks.
  let longestChoice: Int
  /// Of each set that has any the members without letters and digits.
  let symbolChoices: [[String]]
  /// Behind them a letter is a name.
  let letteredNouns: WordSet
  let stockNouns: WordSet
  /// Of people.
  let stockPeople: WordSet
  let blankWords: WordSet
  /// A blank where it is all of a value.
  let blankNouns: WordSet
  /// A blank wherever they stand alone between brackets.
  let blankNames: WordSet
  /// Behind them a blank is spoken of.
  let blankMentions: WordSet
  let definitionLeads: WordSet
  let bracketContents: WordSet
  let issueNouns: WordSet
  let placeholderNames: WordSet
  let patternOperators: WordSet
  let standInNames: WordSet
  let months: MonthNames
  let repeatedNouns: WordSet
  /// Those of them that may as well point to what is to be filled in: `see <link to the dashboard>`.
  let referenceMentions: WordSet
  let blankPaths: PhraseMatcher
  /// As they are written.
  let blankCommands: WordSet
  /// How a blank begins that shows what might stand there: `[e.g. 4 cores]`.
  let blankOpenings: [FoldedText]
  /// Nouns that number a blank but may number content as well.
  let numberedBlanks: WordSet
  let capitalBlanks: CapitalBlanks
  let sampleHandles: WordSet
  /// As they are written.
  let versionPatterns: WordSet
  let insertions: InsertionRequest
  let fillerValues: WordSet
  /// Those that stand for a person or a team, and for nothing else.
  let personalFillers: WordSet
  /// Those of several words.
  let fillerPhrases: [FoldedText]
  let longestFiller: Int
  let fillerStarts: WordStarts
  let instructionStarts: PhraseMatcher
  let weakInstructionStarts: PhraseMatcher
  /// "sentences", in an instruction that says how many to write.
  let textLengths: PhraseTable
  let expressionRoots: WordSet
  /// In the heading of a document that is there to be copied.
  let samples: PhraseTable
  /// Before a letter that stands for any number: "where X is …".
  let variableIntroductions: WordSet
  /// "about", before a letter that stands for a number.
  let approximations: WordSet
  /// Verbs before "X, Y and Z to be set".
  let enablingVerbs: WordSet
  /// As they are written.
  let environmentNames: WordSet
  /// Of columns that list what stands for something.
  let legendHeaders: WordSet
  /// As they are written.
  let workStates: WordSet
  /// Of labels and columns that list all there is to choose from.
  let choiceNames: WordSet
  let choiceTypes: WordSet
  let levelSpans: WordSet
  /// What stands above several lists, each with a label of its own.
  let groupingLabels: WordSet
  /// Behind them a marker is spoken of: "the acronym TBD".
  let markerMentions: WordSet
  /// Behind « TODO », as they are written, they say that it is a word of their language.
  let capitalArticles: WordSet
  /// `list` of "the TODO list".
  let markerNouns: WordSet
  /// Verbs behind which a marker stands for a value.
  let markerVerbs: WordSet
  /// Behind them the pattern of a date is meant.
  let formatMentions: WordSet
  /// How a sentence begins that gives a letter any value.
  let supposals: WordSet
  /// Behind the slash of a rate, as they are written.
  let rateTimes: WordSet
  private let unitSymbols: WordSet
  /// Units that name nothing else, as they are written.
  let loneUnits: WordSet
  /// Of columns that list units.
  let unitHeaders: WordSet
  let unitWordStarts: WordStarts
  let unitWords: WordSet
  /// `concurrent` of "X concurrent users".
  let countAdjectives: WordSet
  /// Their keys.
  let valueLabels: WordSet
  /// Of columns; their keys.
  let tableLabels: WordSet
  /// Of columns that follow from others; their keys.
  let derivedLabels: WordSet
  /// The first or last words of such headers.
  let tableLabelWords: WordSet
  let aggregateNames: WordSet
  let remarkLabels: WordSet
  /// As they are written.
  let htmlElements: WordSet
  /// Those whose names ask for something as well.
  let elementBlanks: WordSet
  /// Attributes that stand without a value.
  let htmlFlags: WordSet
  let starts: PlaceholderStarts
  /// Of whole values.
  let openings: ValueOpenings

  init(_ vocabulary: Vocabulary) {
    months = vocabulary.monthNames
    func list(_ name: String) -> WordList { vocabulary.list(name) }
    unfinishedWords = WordSet(list("unfinished-words"), as: .written)
    unfinishedPhrases = PhraseMatcher(list("unfinished-phrases"))
    trackingWords = WordSet(list("tracking-words"))
    pendingValues = WordSet(list("pending-values"))
    figuresToCome = WordSet(list("figures-to-come"))
    unknownValues = WordSet(list("unknown-values"))
    pendingStarts = WordStarts(phrases: list("pending-values"))
    figureStarts = WordStarts(phrases: list("figures-to-come"))
    pendingLabels = WordSet(list("pending-labels"), as: .key)
    stateNames = WordSet(list("state-names"))
    lateStarts = PhraseMatcher(list("late-starts"))
    lateEndings = PhraseMatcher(list("late-endings"))
    let sets = list("choices").parts
    choices = ChoiceSets(sets)
    choiceStarts = WordStarts(phrases: list("choices"))
    longestChoice = 2 * (ListedTexts(list("choices")).ranges.map { $0.count }.max() ?? 0) + 8
    symbolChoices = sets.map(Self.symbols).filter { !$0.isEmpty }
    letteredNouns = WordSet(list("lettered-nouns"))
    stockNouns = WordSet(list("stock-nouns"))
    stockPeople = WordSet(list("stock-people"))
    blankWords = WordSet(list("blank-words"))
    blankNouns = WordSet(list("blank-nouns"))
    blankNames = WordSet(list("blank-names"))
    blankMentions = WordSet(list("blank-mentions"))
    definitionLeads = WordSet(list("definition-leads"))
    bracketContents = WordSet(list("bracket-contents"))
    issueNouns = WordSet(list("issue-nouns"))
    placeholderNames = WordSet(list("placeholder-names"))
    patternOperators = WordSet(list("pattern-operators"))
    standInNames = WordSet(list("stand-in-names"), as: .written)
    repeatedNouns = WordSet(list("repeated-nouns"))
    referenceMentions = WordSet(list("reference-mentions"))
    blankPaths = PhraseMatcher(list("blank-paths"))
    blankCommands = WordSet(list("blank-commands"), as: .written)
    blankOpenings = vocabulary.words("blank-openings").map { FoldedText($0) }
    numberedBlanks = WordSet(list("numbered-blanks"))
    capitalBlanks = CapitalBlanks(list("capital-blanks"))
    sampleHandles = WordSet(list("sample-handles"))
    versionPatterns = WordSet(list("version-patterns"), as: .written)
    insertions = InsertionRequest(vocabulary)
    fillerValues = WordSet(list("filler-values"))
    personalFillers = WordSet(list("personal-fillers"))
    let fillers = ListedTexts(list("filler-values"))
    let folded = fillers.ranges.map { FoldedText(fillers.bytes, $0) }
    fillerPhrases = folded.filter { $0.bytes.contains(.space) }
    longestFiller = 2 * (folded.map { $0.bytes.count }.max() ?? 0)
    fillerStarts = WordStarts(phrases: list("filler-values"))
    instructionStarts = PhraseMatcher(list("instruction-starts"))
    weakInstructionStarts = PhraseMatcher(list("weak-instruction-starts"))
    textLengths = PhraseTable([(list("text-lengths"), 1)])
    expressionRoots = WordSet(list("expression-roots"))
    samples = vocabulary.phrases("sample-names")
    variableIntroductions = WordSet(list("variable-introductions"))
    approximations = WordSet(list("approximation-words"))
    enablingVerbs = WordSet(list("enabling-verbs"))
    environmentNames = WordSet(list("environment-names"), as: .written)
    legendHeaders = WordSet(list("legend-headers"))
    workStates = WordSet(list("work-states"), as: .written)
    choiceNames = WordSet(list("choice-names"))
    choiceTypes = WordSet(list("choice-types"))
    levelSpans = WordSet(list("level-spans"))
    groupingLabels = WordSet(list("grouping-labels"))
    loneUnits = WordSet(list("lone-units"), as: .written)
    unitHeaders = WordSet(list("unit-headers"))
    markerMentions = WordSet(list("marker-mentions"))
    capitalArticles = WordSet(list("capital-articles"), as: .written)
    markerNouns = WordSet(list("marker-nouns"))
    markerVerbs = WordSet(list("marker-verbs"))
    formatMentions = WordSet(list("format-mentions"))
    supposals = WordSet(list("supposals"))
    rateTimes = WordSet(list("rate-times"), as: .written)
    unitSymbols = WordSet(list("unit-symbols"), as: .written)
    unitWordStarts = WordStarts(phrases: list("unit-words"))
    unitWords = WordSet(list("unit-words"))
    countAdjectives = WordSet(list("count-adjectives"))
    valueLabels = WordSet(list("value-labels"), as: .key)
    tableLabels = WordSet(list("table-labels"), as: .key)
    derivedLabels = WordSet(list("derived-labels"), as: .key)
    tableLabelWords = WordSet(list("table-label-words"))
    aggregateNames = WordSet(list("aggregate-names"))
    remarkLabels = WordSet(list("remark-labels"))
    htmlElements = WordSet(list("html-elements"), as: .written)
    elementBlanks = WordSet(list("element-blanks"), as: .written)
    htmlFlags = WordSet(list("html-flags"), as: .written)
    starts = PlaceholderStarts(
      words: WordStarts(words: list("unfinished-words")).union(WordStarts(words: list("capital-blanks"))),
      phraseStarts: WordStarts(phrases: list("unfinished-phrases")),
      phrases: unfinishedPhrases)
    var openings = ValueOpenings()
    openings.add(.insertion, insertions.firstLetters)
    openings.add(.unfinished, unfinishedPhrases)
    openings.add(.pending, pendingStarts)
    openings.add(.pending, WordStarts(phrases: list("unknown-values")))
    openings.add(.pending, figureStarts)
    openings.add(.filler, fillerStarts)
    openings.add(.instruction, instructionStarts)
    openings.add(.instruction, weakInstructionStarts)
    openings.add(.sample, SampleValue.signs)
    openings.add(.bracket, "{[<(\"\\")
    self.openings = openings
  }

  private static func symbols(in set: WordList) -> [String] {
    let texts = ListedTexts(set)
    return texts.ranges.filter { Digest.folded(texts.bytes, $0) == Digest.seed }.map {
      String(decoding: texts.bytes[$0.lower..<$0.upper], as: UTF8.self)
    }
  }

  func isUnitSymbol(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= Self.longestUnitSymbol && unitSymbols.contains(text)
  }
}
