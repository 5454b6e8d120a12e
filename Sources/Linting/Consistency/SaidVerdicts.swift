import MarkdownModel
import Quantities
import RuleModel

/// A measured value and a bound that it is said to keep or to miss: "the error rate was 0.8 %, below the limit of 0.5 %".
struct SaidVerdict {
  /// What says so: "below the limit".
  let words: ByteRange
  let measured: StatedFigure
  let bound: StatedFigure
  let said: Verdict
}

/// The words of which such sentences are made.
struct SaidVerdictWords: Sendable {
  fileprivate enum Part: UInt8 {
    case filler = 1, below, above, undercuts, exceeds, met, missed, limit, goal, verb, hedge
  }

  fileprivate let parts: PhraseTable
  /// Those that say how a value compares with a bound.
  fileprivate let verdicts: PhraseTable
  fileprivate let copulas: PhraseTable
  /// Behind a bound, before what else the sentence tells.
  fileprivate let joints: PhraseTable
  fileprivate let metrics: BetterDirection

  init(_ vocabulary: Vocabulary) {
    parts = PhraseTable([
      (vocabulary.list("said-below-words"), Part.below.rawValue),
      (vocabulary.list("said-above-words"), Part.above.rawValue),
      (vocabulary.list("said-undercut-words"), Part.undercuts.rawValue),
      (vocabulary.list("said-exceed-words"), Part.exceeds.rawValue),
      (vocabulary.list("said-met-words"), Part.met.rawValue),
      (vocabulary.list("said-missed-words"), Part.missed.rawValue),
      (vocabulary.list("limit-names"), Part.limit.rawValue), (vocabulary.list("goal-names"), Part.goal.rawValue),
      (vocabulary.list("said-fillers"), Part.filler.rawValue), (vocabulary.list("said-verbs"), Part.verb.rawValue),
      (vocabulary.list("said-hedges"), Part.hedge.rawValue),
    ])
    verdicts = vocabulary.phrases(
      "said-below-words", "said-above-words", "said-undercut-words", "said-exceed-words", "said-met-words",
      "said-missed-words")
    copulas = vocabulary.phrases("said-copulas")
    joints = vocabulary.phrases("said-joints")
    metrics = vocabulary.betterDirection
  }
}

/// Finds the sentences that say of a bound that it is kept, or missed, where the figures say otherwise. Linear in the
/// facts of the document.
struct SaidVerdicts: ~Copyable {
  private static let (farthest, farthestCopula, mostNameWords) = (96, 24, 5)

  /// What stands between a value and a bound.
  private struct Comparison {
    let said: SaidVerdictWords.Part
    let named: SaidVerdictWords.Part
    let words: ByteRange
    /// "is", "meets": so that the sentence is about the value.
    let hasVerb: Bool
  }

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
    for index in facts.all.indices.dropLast()
    where facts.all[index].unit != nil && facts.all[index + 1].textUnit == facts.all[index].textUnit {
      guard let bound = bound(behind: index), saysAnything(between: index, bound), isPlain(index),
        facts.quantity(of: facts.all[index]).comparator == nil, let verdict = verdict(figure(index), figure(bound))
      else { continue }
      found.append(verdict)
    }
    return found
  }

  /// The next value of the text that can be compared; a circumstance may stand between: "340 ms at 200 req/s is …".
  private func bound(behind index: Int) -> Int? {
    (index + 1...index + 2).first { other in
      guard other < facts.all.count, facts.all[other].textUnit == facts.all[index].textUnit,
        let own = facts.all[index].unit, let unit = facts.all[other].unit
      else { return false }
      return own.isConvertible(to: unit) && isPlain(other)
    }
  }

  /// The quick answer for most pairs.
  private func saysAnything(between index: Int, _ bound: Int) -> Bool {
    let lower = facts.range(of: facts.all[index]).upper
    let upper = max(lower, facts.quantities[facts.all[bound].quantity].number.lowerBound)
    return upper - lower <= Self.farthest && words.verdicts.mayOccur(in: bytes, ByteRange(lower, upper))
  }

  private func isPlain(_ index: Int) -> Bool {
    let quantity = facts.quantity(of: facts.all[index])
    return quantity.part == .value && quantity.form == .single && !quantity.isApproximate
      && quantity.tolerance == nil && quantity.sign == .none && quantity.unit != nil
  }

  private func figure(_ index: Int) -> StatedFigure {
    let fact = facts.all[index]
    return StatedFigure(fact, in: facts, isResult: false, subject: subject)
  }

  private mutating func verdict(_ measured: StatedFigure, _ bound: StatedFigure) -> SaidVerdict? {
    guard let value = measured.figure.adapted(to: bound.figure.kind),
      measured.statistic == nil || bound.statistic == nil || measured.statistic == bound.statistic,
      case let (isAbove, isBelow) = (
        bound.exact.interval.isBelow(value.interval), value.interval.isBelow(bound.exact.interval)
      ), isAbove || isBelow,
      let comparison = comparison(measured, bound), comparison.hasVerb || followsCopula(measured),
      let isHigherBetter = isHigherBetter(comparison, measured, bound)
    else { return nil }
    let isMet = isAbove == isHigherBetter
    let said: Verdict =
      switch comparison.said {
      case .below, .undercuts: isHigherBetter ? .missed : .met
      case .above, .exceeds: isHigherBetter ? .met : .missed
      case .met: .met
      default: .missed
      }
    guard (said == .met) != isMet else { return nil }
    return SaidVerdict(words: comparison.words, measured: measured, bound: bound, said: said)
  }

  /// Nil where nobody can tell: what lasts for minutes may be wanted to last.
  private func isHigherBetter(_ comparison: Comparison, _ measured: StatedFigure, _ bound: StatedFigure) -> Bool? {
    let lower = subject.units[subject.units.indices.first { subject.units[$0].range.upper >= bound.range.upper } ?? 0]
      .range.lower
    let clause = ByteRange(max(lower, measured.range.lower - Self.farthest), max(lower, comparison.words.lower))
    if comparison.named == .limit { return words.metrics.direction(named: clause, in: bytes) == .higher }
    let isBound = bound.quantity.isBound && bound.quantity.range.lowerBound > comparison.words.lower
    guard
      let direction = words.metrics.direction(
        [isBound ? bound : unbound(bound)], names: [clause], in: bytes),
      isBound || !isLong(bound) || words.metrics.direction(named: clause, in: bytes) != nil
    else { return nil }
    return direction == .higher
  }

  /// "exceeds the target of 300 ms": what is said of the value is no part of the bound.
  private func unbound(_ bound: StatedFigure) -> StatedFigure {
    var quantity = bound.quantity
    quantity.comparator = nil
    return StatedFigure(quantity, place: bound.range)
  }

  private func isLong(_ bound: StatedFigure) -> Bool {
    bound.quantity.unit.map { $0.isTime && $0.factor > 1 } ?? false
  }

  /// "The p95 was 640 ms", "p95: 640 ms" tell what was measured; "to bring 640 ms below the limit" does not.
  private mutating func followsCopula(_ measured: StatedFigure) -> Bool {
    let upper = measured.quantity.range.lowerBound
    scan.read(bytes, ByteRange(max(0, upper - Self.farthestCopula), upper), most: 12)
    guard let last = scan.words.indices.last, scan.words[last].range.upper + 4 >= upper else { return false }
    // « est de 99,9 % »
    let isPart =
      last > 0 && words.parts.tag(ofWhole: last..<last + 1, in: scan) == SaidVerdictWords.Part.filler.rawValue
    return words.copulas.tag(ofWhole: last..<last + 1, in: scan) != 0
      || isPart && words.copulas.tag(ofWhole: last - 1..<last, in: scan) != 0
      || bytes[scan.words[last].range.upper..<upper].contains(UInt8(ascii: ":"))
  }

  /// What is said of a value and the bound behind it; nil where anything else stands there.
  private mutating func comparison(_ measured: StatedFigure, _ bound: StatedFigure) -> Comparison? {
    let lower = measured.range.upper
    let range = ByteRange(lower, max(lower, bound.quantity.number.lowerBound))
    guard range.count <= Self.farthest, isOneClause(range) else { return nil }
    scan.read(bytes, range, most: 16)
    var said: (part: SaidVerdictWords.Part, start: Int, end: Int)?
    var named: (part: SaidVerdictWords.Part, end: Int)?
    var (verb, others) = (-1, 0)
    var word = 0
    while word < scan.words.count {
      guard let match = words.parts.match(in: scan, at: word, limit: scan.words.count),
        let part = SaidVerdictWords.Part(rawValue: match.tag)
      else {
        if !scan.isPercentile(word) {
          // "340 ms of the search requests is …": who is measured stands before the verb.
          others += 1
          if said != nil || verb >= 0 || others > Self.mostNameWords { return nil }
        }
        word += 1
        continue
      }
      switch part {
      case .filler: break
      case .hedge: return nil
      case .verb: if said == nil { verb = word }
      case .below, .above, .undercuts, .exceeds, .met, .missed:
        guard said == nil, named == nil else { return nil }
        said = (part, scan.words[word].range.lower, scan.words[word + match.words - 1].range.upper)
      case .limit, .goal:
        guard said != nil, named == nil else { return nil }
        named = (part, scan.words[word + match.words - 1].range.upper)
      }
      word += match.words
    }
    guard let said else { return nil }
    // "meets the target"
    let hasVerb = verb >= 0 || said.part != .below && said.part != .above
    guard hasVerb || others == 0 && isParted(lower, said.start) else { return nil }
    let behind = nameBehind(bound)
    guard let part = named?.part ?? behind, endsClause(bound, isNamed: named == nil) else { return nil }
    return Comparison(
      said: said.part, named: part, words: ByteRange(said.start, named?.end ?? said.end), hasVerb: hasVerb)
  }

  /// "below the 300 ms target"
  private mutating func nameBehind(_ bound: StatedFigure) -> SaidVerdictWords.Part? {
    let upper = bound.quantity.range.upperBound
    scan.read(bytes, ByteRange(upper, min(bytes.count, upper + Self.farthestCopula)), most: 1)
    guard let first = scan.words.first, bytes[upper..<first.range.lower].allSatisfy({ $0 == .space }),
      case let part = SaidVerdictWords.Part(rawValue: words.parts.tag(ofWhole: 0..<1, in: scan)),
      part == .limit || part == .goal
    else { return nil }
    return part
  }

  /// "Below the limit of 0.5 % on weekends" holds for some values only.
  private mutating func endsClause(_ bound: StatedFigure, isNamed: Bool) -> Bool {
    let upper = bound.quantity.range.upperBound
    scan.read(bytes, ByteRange(upper, min(bytes.count, upper + Self.farthestCopula * 2)), most: 2)
    let next = isNamed ? 1 : 0
    guard next < scan.words.count else { return true }
    let before = next == 0 ? upper : scan.words[0].range.upper
    return bytes[before..<scan.words[next].range.lower].contains { $0 != .space && $0 != UInt8(ascii: "*") }
      || words.joints.tag(ofWhole: next..<next + 1, in: scan) != 0
  }

  /// Whether no sentence ends.
  private func isOneClause(_ range: ByteRange) -> Bool {
    !bytes[range.lower..<range.upper].contains {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "?")
    }
  }

  /// Whether a comma, dash or parenthesis parts a verdict from the value.
  private func isParted(_ lower: Int, _ upper: Int) -> Bool {
    bytes[lower..<upper].contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "-") || $0 == 0xE2
    }
  }
}
