import MarkdownModel
import Quantities
import RuleModel

/// The words of "All five goals are met".
struct ToldSuccessWords: Sendable {
  private static let lists = [
    "number-two", "number-three", "number-four", "number-five", "number-six", "number-seven", "number-eight",
    "number-nine", "number-ten",
  ]

  fileprivate let alls: PhraseTable
  /// « Les », "die", which say all only before a number.
  fileprivate let articles: PhraseTable
  /// By what they count.
  fileprivate let numbers: PhraseTable
  /// "of", "out of".
  fileprivate let joints: PhraseTable
  fileprivate let goals: PhraseTable
  fileprivate let verbs: PhraseTable
  /// "but", "when": the sentence says less.
  fileprivate let hedges: PhraseTable

  init(_ vocabulary: Vocabulary) {
    alls = vocabulary.phrases("all-goal-words")
    articles = vocabulary.phrases("goal-articles")
    numbers = PhraseTable(Self.lists.enumerated().map { (vocabulary.list($1), UInt8($0 + 2)) })
    joints = vocabulary.phrases("part-joints")
    goals = vocabulary.phrases("told-goal-names")
    verbs = vocabulary.phrases("told-success-verbs")
    hedges = vocabulary.phrases("told-success-hedges")
  }
}

/// Sentences right behind a table that say that all its goals are met.
extension Criterion {
  private static let (longestSentence, mostWords) = (160, 20)

  func toldSuccess(in subject: Subject) -> [Finding] {
    let told = sentences(in: subject)
    guard !told.isEmpty else { return [] }
    let related = RelatedValues(
      rowsOf: subject, wanted: [RoleSet([.current, .after]), RoleSet([.target, .objective])]
    ) { table in told.contains { $0.table == table } }
    return told.compactMap { sentence in
      for record in related.records where subject.document.blocks[record.block].table == sentence.table {
        let cells = related.cells[record.cells]
        guard let bound = sole([.target, .objective], cells, subject),
          let measured = sole([.after, .current], cells, subject),
          verdict(on: measured, bound, of: record, subject) == .missed
        else { continue }
        return finding(at: sentence.words, measured, bound, subject.document)
      }
      return nil
    }
  }

  private typealias Sentence = (table: Int, words: ByteRange)

  private func sentences(in subject: Subject) -> [Sentence] {
    let units = subject.units
    let bytes = subject.flowingBytes
    var found: [Sentence] = []
    var scan = WordScan()
    for index in units.indices.dropFirst() {
      guard case .paragraph = units[index].place, case .bodyCell(let table, _, _) = units[index - 1].place else {
        continue
      }
      let text = units[index].range
      guard successWords.alls.mayBegin(in: bytes, text) || successWords.numbers.mayBegin(in: bytes, text),
        let words = claim(in: text, rows: subject.document.tables[table].rowCount - 1, bytes, &scan)
      else { continue }
      found.append((table, words))
    }
    return found
  }

  /// The words up to the verb of a sentence that says that all rows keep their goals.
  private func claim(in text: ByteRange, rows: Int, _ bytes: [UInt8], _ scan: inout WordScan) -> ByteRange? {
    let limit = min(text.upper, text.lower + Self.longestSentence)
    let end =
      (text.lower..<limit).first { index in
        bytes[index] == UInt8(ascii: ";")
          || bytes[index] == UInt8(ascii: ".") && bytes.endsClause(at: index, limit: text.upper)
      } ?? limit
    scan.read(bytes, ByteRange(text.lower, end), most: Self.mostWords)
    guard let start = subject(in: scan, rows: rows), !scan.holds(successWords.hedges) else { return nil }
    var hasGoal = false
    for word in start..<scan.words.count {
      if successWords.goals.match(in: scan, at: word, limit: scan.words.count) != nil { hasGoal = true }
      if hasGoal, let match = successWords.verbs.match(in: scan, at: word, limit: scan.words.count) {
        return ByteRange(text.lower, scan.words[word + match.words - 1].range.upper)
      }
    }
    return nil
  }

  /// Behind "all", "all five", "six of six", « les six »; nil where it counts others than the rows.
  private func subject(in scan: WordScan, rows: Int) -> Int? {
    let count = scan.words.count
    let all = successWords.alls.match(in: scan, at: 0, limit: count)?.words ?? 0
    guard let number = successWords.numbers.match(in: scan, at: all, limit: count) else {
      // « Les objectifs » may be some of them.
      return all > 0 && saysAll(scan, all) ? all : nil
    }
    guard Int(number.tag) == rows else { return nil }
    let next = all + number.words
    if all > 0 { return next }
    guard let joint = successWords.joints.match(in: scan, at: next, limit: count),
      let whole = successWords.numbers.match(in: scan, at: next + joint.words, limit: count), whole.tag == number.tag
    else { return nil }
    return next + joint.words + whole.words
  }

  private func saysAll(_ scan: WordScan, _ words: Int) -> Bool {
    scan.words[words - 1].range.upper - scan.words[0].range.lower > 2
      && successWords.articles.tag(ofWhole: 0..<words, in: scan) == 0
  }
}
