import MarkdownModel
import Quantities
import RuleModel

/// A measured value and a bound that it is said to keep: "the error rate was 0.8 %, below the limit of 0.5 %".
struct SaidVerdict {
  /// What says so: "below the limit of".
  let words: ByteRange
  let measured: StatedFigure
  let bound: StatedFigure
}

/// The words of which such sentences are made.
struct SaidVerdictWords: Sendable {
  fileprivate enum Part: UInt8 { case filler = 1, below, met, limit, goal }

  fileprivate let parts: PhraseTable
  fileprivate let copulas: PhraseTable

  init(_ vocabulary: Vocabulary) {
    parts = PhraseTable([
      (vocabulary.list("said-below-words"), Part.below.rawValue),
      (vocabulary.list("said-met-words"), Part.met.rawValue), (vocabulary.list("limit-names"), Part.limit.rawValue),
      (vocabulary.list("goal-names"), Part.goal.rawValue),
      (vocabulary.list("said-fillers"), Part.filler.rawValue),
    ])
    copulas = vocabulary.phrases("said-copulas")
  }
}

/// Finds the sentences that say a bound is kept which is not. Linear in the facts of the document.
struct SaidVerdicts: ~Copyable {
  private static let (farthest, farthestCopula) = (64, 24)

  private let subject: Subject
  private let words: SaidVerdictWords
  private let facts: Facts
  private let bytes: [UInt8]
  private var scan = WordScan()

  init(_ subject: Subject, _ words: SaidVerdictWords) {
    (self.subject, self.words) = (subject, words)
    facts = subject.facts
    bytes = subject.flowingBytes
  }

  consuming func contradicted() -> [SaidVerdict] {
    var found: [SaidVerdict] = []
    for index in facts.all.indices.dropLast() {
      guard facts.all[index].textUnit == facts.all[index + 1].textUnit, isPlain(index), isPlain(index + 1),
        facts.quantity(of: facts.all[index]).comparator == nil,
        let verdict = verdict(figure(index), figure(index + 1), isTime: isTime(index + 1))
      else { continue }
      found.append(verdict)
    }
    return found
  }

  private func isPlain(_ index: Int) -> Bool {
    let quantity = facts.quantity(of: facts.all[index])
    return quantity.part == .value && quantity.form == .single && !quantity.isApproximate
      && quantity.tolerance == nil && quantity.unit != nil
  }

  /// In seconds or less; what lasts for minutes may be wanted to last.
  private func isTime(_ index: Int) -> Bool {
    facts.all[index].unit.map { $0.isTime && $0.factor <= 1 } ?? false
  }

  private func figure(_ index: Int) -> StatedFigure {
    let fact = facts.all[index]
    return StatedFigure(fact, in: facts, isResult: false, subject: subject)
  }

  private mutating func verdict(_ measured: StatedFigure, _ bound: StatedFigure, isTime: Bool) -> SaidVerdict? {
    guard let value = measured.figure.adapted(to: bound.figure.kind),
      measured.statistic == nil || bound.statistic == nil || measured.statistic == bound.statistic,
      bound.exact.interval.isBelow(value.interval), endsClause(bound), followsCopula(measured),
      let words = bounding(
        ByteRange(measured.range.upper, max(measured.range.upper, bound.quantity.number.lowerBound)), isTime: isTime)
    else { return nil }
    return SaidVerdict(words: words, measured: measured, bound: bound)
  }

  /// "Below the limit of 0.5 % on weekends" holds for some values only.
  private func endsClause(_ bound: StatedFigure) -> Bool {
    var end = bound.quantity.range.upperBound
    while end < bytes.count, bytes[end].isSpaceOrTab || bytes[end] == UInt8(ascii: "*") { end += 1 }
    return end >= bytes.count || !(bytes[end].isAlphanumericASCII || bytes[end] >= 0xC3 && bytes[end] < 0xE2)
  }

  /// "The p95 was 640 ms" tells what was measured; "to bring 640 ms below the limit" does not.
  private mutating func followsCopula(_ measured: StatedFigure) -> Bool {
    let upper = measured.quantity.range.lowerBound
    scan.read(bytes, ByteRange(max(0, upper - Self.farthestCopula), upper), most: 12)
    guard let last = scan.words.indices.last, scan.words[last].range.upper + 3 >= upper else { return false }
    return words.copulas.tag(ofWhole: last..<last + 1, in: scan) != 0
  }

  /// What says between a value and a bound that the value is no greater; nil where anything else stands there.
  private mutating func bounding(_ range: ByteRange, isTime: Bool) -> ByteRange? {
    guard range.count <= Self.farthest, isOneClause(range) else { return nil }
    scan.read(bytes, range, most: 12)
    var said: (part: SaidVerdictWords.Part, start: Int)?
    var named: (part: SaidVerdictWords.Part, end: Int)?
    var word = 0
    while word < scan.words.count {
      if scan.isPercentile(word) {
        word += 1
        continue
      }
      guard let match = words.parts.match(in: scan, at: word, limit: scan.words.count),
        let part = SaidVerdictWords.Part(rawValue: match.tag)
      else { return nil }
      switch part {
      case .filler: break
      case .below, .met:
        guard said == nil, named == nil else { return nil }
        said = (part, scan.words[word].range.lower)
      case .limit, .goal:
        guard said != nil, named == nil else { return nil }
        named = (part, scan.words[word + match.words - 1].range.upper)
      }
      word += match.words
    }
    // What a goal of other values bounds nobody can tell: availability is to lie above it.
    guard let said, let named, named.part == .limit || isTime else { return nil }
    return ByteRange(said.start, named.end)
  }

  /// Whether a comma, dash or parenthesis parts a verdict from the value, and no sentence ends.
  private func isOneClause(_ range: ByteRange) -> Bool {
    let text = bytes[range.lower..<range.upper]
    return !text.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") }
      && text.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "-") || $0 == 0xE2 }
  }
}
