import MarkdownModel
import RuleModel

/// Tells whether a text gives two values in different states: what is wanted and what was measured, what was and what is.
///
/// "Our objective for p99 is 100 ms; p50 was 120 ms last week."
struct StatesApart: Sendable {
  private static let (farthestHead, farthestTail) = (160, 48)

  private let goals: PhraseTable
  private let measured: PhraseTable
  private let copulas: PhraseTable

  init(_ vocabulary: Vocabulary) {
    goals = vocabulary.phrases("goal-names", "limit-names", "promise-words")
    measured = vocabulary.phrases("criterion-measured-words")
    copulas = vocabulary.phrases("said-copulas")
  }

  func differ(_ violation: OrderViolation, in subject: Subject) -> Bool {
    let (one, other) = (violation.wrong.stated, violation.other.stated)
    let (first, second) = one.range.lower < other.range.lower ? (one, other) : (other, one)
    guard let own = subject.units.unit(at: first.range.lower), let next = subject.units.unit(at: second.range.lower),
      !own.isCell,
      !next.isCell
    else { return false }
    var scan = WordScan()
    let bytes = subject.flowingBytes
    if own.range != next.range {
      // Among goals, one that says "today" is none.
      return violation.wrong.isGoal
        && says(measured, own.range, bytes, &scan) != says(measured, next.range, bytes, &scan)
    }
    return differ(first, second, in: own.range, bytes, &scan)
  }

  private func differ(
    _ first: StatedFigure, _ second: StatedFigure, in unit: ByteRange, _ bytes: [UInt8], _ scan: inout WordScan
  ) -> Bool {
    let names = (name(of: first), name(of: second))
    let head = ByteRange(sentenceStart(before: names.0.lower, in: unit, bytes), names.0.lower)
    let between = ByteRange(first.range.upper, max(first.range.upper, names.1.lower))
    let tail = ByteRange(second.range.upper, sentenceEnd(behind: second.range.upper, in: unit, bytes))
    let own = copula(behind: names.0, first, bytes, &scan)
    let others = copula(behind: names.1, second, bytes, &scan)
    if own != 0, others != 0, own != others { return true }
    // "p99 was 200 ms; p50 is now 220 ms"
    let joint = ByteRange(names.1.upper, max(names.1.upper, second.quantity.number.lowerBound))
    if says(measured, between, bytes, &scan) || says(measured, joint, bytes, &scan),
      !says(measured, ByteRange(head.lower, first.range.lower), bytes, &scan)
    {
      return true
    }
    guard let goal = lastGoal(in: head, bytes, &scan) else { return false }
    // "The limit of p99 is": the goal is of this value only.
    let isOfFirst = goal < 2
    return others != 0 && (isOfFirst || others != own) || says(measured, tail, bytes, &scan)
      || opens(tail, with: copulas, bytes, &scan)
  }

  /// Where the statistic of a value is named, before it; else where the value begins.
  private func name(of figure: StatedFigure) -> ByteRange {
    guard let range = figure.quantity.statisticRange, range.lowerBound < figure.range.lower else {
      return ByteRange(figure.range.lower, figure.range.lower)
    }
    return ByteRange(range.lowerBound, min(range.upperBound, figure.range.lower))
  }

  // MARK: Words

  private func says(_ table: PhraseTable, _ range: ByteRange, _ bytes: [UInt8], _ scan: inout WordScan) -> Bool {
    scan.finds(table, in: bytes, range, most: 48)
  }

  /// The word that joins a value to its name; 0 for none.
  private func copula(behind name: ByteRange, _ figure: StatedFigure, _ bytes: [UInt8], _ scan: inout WordScan)
    -> UInt64
  {
    scan.read(bytes, ByteRange(name.upper, max(name.upper, figure.quantity.number.lowerBound)), most: 12)
    let word = scan.words.indices.first { copulas.match(in: scan, at: $0, limit: scan.words.count) != nil }
    return word.map { scan.words[$0].digest } ?? 0
  }

  /// How many words stand behind the last word of a goal.
  private func lastGoal(in range: ByteRange, _ bytes: [UInt8], _ scan: inout WordScan) -> Int? {
    scan.read(bytes, range, most: 48)
    let word = scan.words.indices.last { goals.match(in: scan, at: $0, limit: scan.words.count) != nil }
    return word.map { scan.words.count - 1 - $0 }
  }

  private func opens(_ range: ByteRange, with table: PhraseTable, _ bytes: [UInt8], _ scan: inout WordScan) -> Bool {
    scan.read(bytes, range, most: 2)
    return !scan.words.isEmpty && table.match(in: scan, at: 0, limit: scan.words.count) != nil
  }

  // MARK: Sentences

  private func sentenceStart(before index: Int, in unit: ByteRange, _ bytes: [UInt8]) -> Int {
    let limit = max(unit.lower, index - Self.farthestHead)
    var start = index
    while start > limit, !isStop(start - 1, bytes) { start -= 1 }
    return start
  }

  private func sentenceEnd(behind index: Int, in unit: ByteRange, _ bytes: [UInt8]) -> Int {
    let limit = max(index, min(unit.upper, index + Self.farthestTail))
    return (index..<limit).first { isStop($0, bytes) } ?? limit
  }

  private func isStop(_ index: Int, _ bytes: [UInt8]) -> Bool {
    bytes[index] == UInt8(ascii: ".") && bytes.endsClause(at: index, limit: bytes.count)
  }
}
