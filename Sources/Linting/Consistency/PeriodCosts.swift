import MarkdownModel
import Quantities
import RuleModel

/// The words around the costs of a month and of a year.
struct PeriodCostWords: Sendable {
  fileprivate enum Part: UInt8 { case month = 1, year, filler }

  /// Behind a sum: "per month", and "less" before that.
  fileprivate let periods: PhraseTable
  /// Between two sums, of which they say that they are the same.
  fileprivate let joints: PhraseTable
  /// "or", between two sums that may be offered.
  fileprivate let choices: PhraseTable
  /// "plan", "billed": a year may be cheaper than twelve months.
  fileprivate let prices: PhraseTable

  init(_ vocabulary: Vocabulary) {
    periods = PhraseTable([
      (vocabulary.list("monthly-words"), Part.month.rawValue), (vocabulary.list("yearly-words"), Part.year.rawValue),
      (vocabulary.list("cost-fillers"), Part.filler.rawValue),
    ])
    joints = vocabulary.phrases("restatements", "product-joints", "in-total-words", "cost-joints")
    choices = vocabulary.phrases("share-restatements")
    prices = vocabulary.phrases("price-words")
  }
}

/// Reads costs that are told by the month and by the year, "$1,400 per month or $16,800 per year", and keeps those of
/// which twelve months make no year. Linear in the facts of the document.
struct PeriodCosts {
  private static let (farthest, farthestPeriod, farthestStart) = (40, 32, 160)
  /// Further off, they are the costs of two things.
  private static let plausible = 0.45...2.2
  private static let slips = [0.1, 10]
  /// What is paid for a year at once may cost so much of twelve months.
  private static let discounts = [10.0 / 12, 11.0 / 12, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 2.0 / 3, 0.6, 0.5]

  private struct Cost {
    let quantity: Quantity
    let months: Double
    /// Behind what says for how long.
    let end: Int
  }

  private let subject: Subject
  private let facts: Facts
  private let bytes: [UInt8]
  private let words: PeriodCostWords
  private var scan = WordScan()

  init(_ subject: Subject, _ words: PeriodCostWords) {
    (self.subject, self.words) = (subject, words)
    facts = subject.facts
    bytes = subject.flowingBytes
  }

  mutating func wrong() -> [ReckonedClaim] {
    var found: [ReckonedClaim] = []
    for index in facts.all.indices.dropFirst() where isPair(index) {
      if let claim = claim(index) { found.append(claim) }
    }
    return found
  }

  /// The quick answer for most values: two sums of one currency side by side.
  private func isPair(_ index: Int) -> Bool {
    let (own, before) = (facts.all[index], facts.all[index - 1])
    guard let unit = own.unit, unit.dimension == .currency, let other = before.unit, other.kind == unit.kind,
      other.dimension == .currency, own.textUnit == before.textUnit, own.unitSource == .value,
      before.unitSource == .value, isByTime(unit), isByTime(other)
    else { return false }
    return facts.range(of: own).lower - facts.range(of: before).upper <= Self.farthest
  }

  private func isByTime(_ unit: Unit) -> Bool { unit.perDimension == nil || unit.perDimension == .time }

  private mutating func claim(_ index: Int) -> ReckonedClaim? {
    let text = subject.units[facts.all[index].textUnit].range
    let next = index + 1 < facts.all.count ? facts.range(of: facts.all[index + 1]).lower : text.upper
    guard let first = cost(index - 1, before: facts.range(of: facts.all[index]).lower),
      let second = cost(index, before: min(text.upper, max(next, facts.range(of: facts.all[index]).upper))),
      first.months != second.months, let isSame = joins(first, second), endsClause(second.end, limit: text.upper),
      case let factor = second.months / first.months,
      let stated = ReckonedTerm(second.quantity, isResult: true)?.printed,
      case let value = first.quantity.low.value * factor, value > 0, stated.middle > 0,
      // A yearly sum tells the monthly one as it was rounded.
      case let reckoned = factor > 1 ? Interval(value) : Interval(value).widened(by: 0.001), !reckoned.meets(stated),
      case let ratio = second.quantity.low.value / value,
      Self.plausible.contains(ratio) || Self.slips.contains(where: { abs(ratio / $0 - 1) < 0.01 }),
      isSame || !mayBeOffer(factor > 1 ? ratio : 1 / ratio, first.quantity, in: text)
    else { return nil }
    return ReckonedClaim(
      working: Excerpt.line(subject.document.string(ByteRange(first.quantity.valueRange.lower, first.end))),
      operands: [first.quantity], result: second.quantity.valueRange, stated: second.quantity, value: value)
  }

  /// A sum of a month or a year.
  private mutating func cost(_ index: Int, before limit: Int) -> Cost? {
    let quantity = facts.quantity(of: facts.all[index])
    guard quantity.isPlainValue, let unit = quantity.unit else { return nil }
    if unit.perDimension == .time {
      let months = 30 * 86400 * unit.factor
      let spelled = abs(months - 1) < 0.05 ? 1.0 : abs(months * 365 / 30 - 1) < 0.05 ? 12 : 0
      return spelled > 0 ? Cost(quantity: quantity, months: spelled, end: quantity.valueEnd) : nil
    }
    let end = min(limit, quantity.valueEnd + Self.farthestPeriod)
    guard quantity.valueEnd < end, words.periods.mayOccur(in: bytes, ByteRange(quantity.valueEnd, end)) else {
      return nil
    }
    scan.read(bytes, ByteRange(quantity.valueEnd, end), most: 6)
    var word = 0
    while let match = words.periods.match(in: scan, at: word, limit: scan.words.count) {
      word += match.words
      guard let part = PeriodCostWords.Part(rawValue: match.tag), part != .filler else { continue }
      let upper = scan.words[word - 1].range.upper
      guard isPlainText(ByteRange(quantity.valueEnd, upper)) else { return nil }
      return Cost(quantity: quantity, months: part == .month ? 1 : 12, end: upper)
    }
    return nil
  }

  /// Whether what stands between two sums says that they are the same; nil where it says anything else.
  private mutating func joins(_ first: Cost, _ second: Cost) -> Bool? {
    let between = ByteRange(first.end, max(first.end, second.quantity.range.lowerBound))
    guard between.count <= Self.farthest else { return nil }
    for index in between.lower..<between.upper {
      switch bytes[index] {
      // "i.e."
      case UInt8(ascii: ".") where bytes[index + 1].isLetterASCII || bytes[index - 2] == UInt8(ascii: "."): continue
      case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "+"), UInt8(ascii: "/"),
        UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "~"):
        return nil
      default: continue
      }
    }
    scan.read(bytes, between, most: 6)
    var (word, isSame) = (0, second.quantity.comparator == .equal)
    while word < scan.words.count {
      if let match = words.joints.match(in: scan, at: word, limit: scan.words.count) {
        (word, isSame) = (word + match.words, true)
      } else if let match = words.choices.match(in: scan, at: word, limit: scan.words.count) {
        word += match.words
      } else {
        return nil
      }
    }
    guard word == 0, !isSame else { return isSame }
    let marks = bytes[between.lower..<between.upper]
    return marks.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") }) ? false : nil
  }

  /// "$12,000 per year for the licence" may be another thing.
  private func endsClause(_ end: Int, limit: Int) -> Bool {
    var index = end
    while index < limit, bytes[index] == .space || bytes[index] == UInt8(ascii: "*") { index += 1 }
    return index >= limit || !(bytes[index].isAlphanumericASCII || bytes[index] == UInt8(ascii: "/"))
  }

  /// Whether a year may be sold for less than twelve months.
  private mutating func mayBeOffer(_ ratio: Double, _ first: Quantity, in text: ByteRange) -> Bool {
    if ratio < 1, Self.discounts.contains(where: { abs(ratio - $0) < 0.005 }) { return true }
    let start = max(text.lower, first.range.lowerBound - Self.farthestStart)
    return scan.finds(words.prices, in: bytes, ByteRange(start, first.range.lowerBound), most: 40)
  }

  private func isPlainText(_ range: ByteRange) -> Bool {
    (range.lower..<range.upper).allSatisfy { bytes[$0] == .space || !bytes[$0].isPunctuationASCII }
  }
}
