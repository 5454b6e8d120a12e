import MarkdownModel
import Quantities
import RuleModel

/// What a verb says of a value and the one after it.
enum ChangeVerb: UInt8, CaseIterable {
  case falls = 1, rises, doubles, triples, quadruples, halves, thirds, quarters, improves, worsens

  /// The name of its list in the vocabulary.
  var list: String {
    switch self {
    case .falls: "fall-verbs"
    case .rises: "rise-verbs"
    case .doubles: "double-verbs"
    case .triples: "triple-verbs"
    case .quadruples: "quadruple-verbs"
    case .halves: "half-verbs"
    case .thirds: "third-verbs"
    case .quarters: "quarter-verbs"
    case .improves: "better-verbs"
    case .worsens: "worse-verbs"
    }
  }

  /// How many times as much there is afterwards.
  var factor: Double? {
    switch self {
    case .doubles: 2
    case .triples: 3
    case .quadruples: 4
    case .halves: 1 / 2
    case .thirds: 1 / 3
    case .quarters: 1 / 4
    default: nil
    }
  }
}

/// The words around a change that a sentence tells.
struct ChangeTelling: Sendable {
  let verbs: PhraseTable
  /// Before the first value: 1 for "from", 2 for words that may also say by how much, as « de ».
  let leads: PhraseTable
  /// "nearly", "more than", "not": before a verb that is not meant as it stands.
  let hedges: PhraseTable
  /// Before and behind a name that is a part of a longer one: "the gain in throughput".
  let prepositions: PhraseTable
  /// "has", "was": between a name and its verb.
  let auxiliaries: PhraseTable
  let metrics: BetterDirection
  /// "Reduce", "Raise": at the start of a task, its object before the values.
  let orders: PhraseTable
  /// "we have", before a verb that has an object.
  let actors: PhraseTable
  /// "by", "with": then the values are those of a means.
  let means: PhraseTable
  /// "to", between two values.
  let targets: PhraseTable
  /// "by", before the amount of a change.
  let amountLeads: PhraseTable
  /// "Performance gain": labels that promise less time or less room.
  let gains: PhraseTable
  /// "lower", "more", behind the amount of a change.
  let endings: PhraseTable
  /// "time", "latency", between that and the values.
  let times: PhraseTable
  /// "median", before a value of its own.
  let statistics: PhraseTable
  /// "sampling", "polling": what is done less often takes more time from one to the next.
  let frequencies: PhraseTable

  init(_ vocabulary: Vocabulary) {
    verbs = PhraseTable(ChangeVerb.allCases.map { (vocabulary.list($0.list), $0.rawValue) })
    leads = PhraseTable([(vocabulary.list("change-leads"), 1), (vocabulary.list("weak-change-leads"), 2)])
    hedges = vocabulary.phrases("change-hedges")
    prepositions = vocabulary.phrases("name-prepositions")
    auxiliaries = vocabulary.phrases("change-auxiliaries")
    metrics = vocabulary.betterDirection
    orders = PhraseTable([
      (vocabulary.list("fall-orders"), ChangeVerb.falls.rawValue),
      (vocabulary.list("rise-orders"), ChangeVerb.rises.rawValue),
    ])
    actors = vocabulary.phrases("change-actors")
    means = vocabulary.phrases("order-means")
    targets = vocabulary.phrases("change-targets")
    amountLeads = PhraseTable([(vocabulary.list("change-amount-joints"), 1)])
    gains = vocabulary.phrases("gain-labels")
    endings = PhraseTable([
      (vocabulary.list("less-endings"), ChangeVerb.falls.rawValue),
      (vocabulary.list("more-endings"), ChangeVerb.rises.rawValue),
    ])
    times = vocabulary.phrases("changed-times")
    statistics = vocabulary.phrases("statistic-fillers")
    frequencies = vocabulary.phrases("frequency-names")
  }
}

/// The verb of a change and where it stands.
private struct ToldVerb {
  let kind: ChangeVerb
  let place: ByteRange
  /// Whether it says what is to be done, rather than what happened.
  let isOrder: Bool
}

/// A change whose verb its values contradict.
struct ToldChange {
  let verb: ByteRange
  let kind: ChangeVerb
  let from: ByteRange
  let to: ByteRange
  /// What the second value is of the first.
  let ratio: Double
}

/// Reads the changes that sentences tell, "doubled from 900 to 1,300 req/s", and keeps those whose verb is wrong. Linear
/// in the facts of the document.
struct ToldChanges {
  private static let (farthest, farthestName, farthestLead) = (48, 96, 16)
  /// "Doubled" is said of nearly twice as much, and of somewhat more.
  private static let likely = 0.85...1.3
  /// Further off, a unit has been left out.
  private static let plausible = 0.05...20.0
  /// As printed.
  private static let leastChange = 1.2

  private let subject: Subject
  private let facts: Facts
  private let bytes: [UInt8]
  private let words: ChangeTelling
  private var scan = WordScan()

  init(_ subject: Subject, _ words: ChangeTelling) {
    (self.subject, self.words) = (subject, words)
    facts = subject.facts
    bytes = subject.flowingBytes
  }

  mutating func wrong() -> [ToldChange] {
    var found: [ToldChange] = []
    for index in facts.all.indices {
      if facts.quantities[facts.all[index].quantity].form == .range {
        if let change = fall(index) { found.append(change) }
      } else if index + 1 < facts.all.count, isChange(index), let change = change(index) {
        found.append(change)
      }
    }
    return found
  }

  // MARK: Ranges

  /// « a chuté de 180 ms à 2,4 s »: where each number has its own unit, or one is too exact to be a guess, the numbers are
  /// the ends; « a baissé de 200 à 300 ms » says by how much.
  private mutating func fall(_ index: Int) -> ToldChange? {
    let quantity = facts.quantity(of: facts.all[index])
    guard quantity.part == .value, !quantity.isApproximate, quantity.comparator == nil, quantity.sign == .none,
      let unit = quantity.unit, unit.dimension != .percentage, quantity.low.value > 0,
      !subject.units[facts.all[index].textUnit].isHeading,
      let verb = verb(index) ?? order(index), verb.kind == .falls,
      let ends = ends(of: quantity, isOrder: verb.isOrder)
    else { return nil }
    return ToldChange(
      verb: verb.place, kind: verb.kind, from: ends.from, to: ends.to, ratio: quantity.high.value / quantity.low.value)
  }

  /// The two halves of « 180 ms à 2,4 s ».
  private func ends(of quantity: Quantity, isOrder: Bool) -> (from: ByteRange, to: ByteRange)? {
    let whole = ByteRange(quantity.number.lowerBound, quantity.valueEnd)
    guard let joint = (whole.lower..<whole.upper).first(where: { bytes.span.hasPrefix(" à ", at: $0) }) else {
      return nil
    }
    let (from, to) = (ByteRange(whole.lower, joint), ByteRange(joint + 4, whole.upper))
    func unit(_ range: ByteRange) -> ArraySlice<UInt8> {
      bytes[range.lower..<range.upper].drop { !$0.isLetterASCII }
    }
    // « a baissé de 10 ms à 20 ms » may say by how much as well; « réduire de 10 ms à 20 ms » does not.
    let areEnds = !unit(from).isEmpty && (isOrder || unit(from) != unit(to))
    return areEnds || isExact(quantity.low) || isExact(quantity.high) ? (from, to) : nil
  }

  /// Whether a number has three digits and more that count: `1,450`.
  private func isExact(_ number: Number) -> Bool {
    var digits = number.significand
    while digits > 0, digits.isMultiple(of: 10) { digits /= 10 }
    return digits >= 100
  }

  // MARK: Values

  /// Whether two values that can be compared are the ends of a change, and no step of a longer one.
  private mutating func isChange(_ index: Int) -> Bool {
    let (own, next) = (facts.all[index], facts.all[index + 1])
    guard own.textUnit == next.textUnit, isPlain(facts.quantity(of: own)), facts.quantity(of: own).comparator == nil,
      isPlain(facts.quantity(of: next)), let unit = own.unit, let other = next.unit,
      unit.isConvertible(to: other) || isRate(index), !subject.units[own.textUnit].isHeading,
      facts.quantity(of: own).part == .from && facts.quantity(of: next).part == .to || isLedTo(index)
    else { return false }
    guard index + 2 < facts.all.count, facts.all[index + 2].textUnit == own.textUnit else { return true }
    return facts.quantity(of: facts.all[index + 2]).part != .to
  }

  /// "from €1,900 to €1,100 a month": what both are counted by stands behind the second.
  private func isRate(_ index: Int) -> Bool {
    guard let unit = facts.all[index].unit, let other = facts.all[index + 1].unit else { return false }
    return unit.dimension == .currency && other.dimension == .currency && unit.perDimension == nil
      && other.perDimension != nil
  }

  /// The two values with nothing but "to" between.
  private mutating func isLedTo(_ index: Int) -> Bool {
    let lower = facts.range(of: facts.all[index]).upper
    let between = ByteRange(lower, max(lower, facts.range(of: facts.all[index + 1]).lower))
    guard isRate(index), between.count <= Self.farthestLead else { return false }
    scan.read(bytes, between, most: 3)
    return scan.words.count == 1 && words.targets.tag(ofWhole: 0..<1, in: scan) != 0
  }

  private func isPlain(_ quantity: Quantity) -> Bool {
    quantity.form == .single && !quantity.isApproximate && quantity.tolerance == nil && quantity.sign == .none
      && quantity.low.value > 0
  }

  private mutating func change(_ index: Int) -> ToldChange? {
    guard let verb = verb(index) ?? verbOfAmount(index) ?? order(index) ?? gain(index) ?? ending(index),
      let from = facts.all[index].unit,
      let to = facts.all[index + 1].unit, !tellsFrequency(index)
    else { return nil }
    let before = facts.quantity(of: facts.all[index]).low.interval * from.factor
    let after = facts.quantity(of: facts.all[index + 1]).low.interval * (isRate(index) ? from : to).factor
    let ratio = after.middle / before.middle
    guard Self.plausible.contains(ratio) else { return nil }
    if verb.kind == .rises, before.isBelow(after), let label = gainLabel(of: index) {
      return ToldChange(verb: label, kind: .falls, from: place(of: index), to: place(of: index + 1), ratio: ratio)
    }
    guard contradicts(verb.kind, index, before, after, ratio, verb.place) else { return nil }
    return ToldChange(verb: verb.place, kind: verb.kind, from: place(of: index), to: place(of: index + 1), ratio: ratio)
  }

  /// A value with its unit, without what stands before it.
  private func place(of index: Int) -> ByteRange {
    let quantity = facts.quantity(of: facts.all[index])
    let lower = min(quantity.number.lowerBound, quantity.unitRange.lowerBound)
    return ByteRange(lower, max(lower, quantity.valueEnd))
  }

  private mutating func contradicts(
    _ kind: ChangeVerb, _ index: Int, _ before: Interval, _ after: Interval, _ ratio: Double, _ verb: ByteRange
  ) -> Bool {
    if let factor = kind.factor {
      return !Self.likely.contains(factor > 1 ? ratio / factor : factor / ratio)
    }
    // Nobody calls a fall what rounding alone could make one: "fell from 1.5 s to 2 s".
    let rises = before.isBelow(after) || ratio > Self.leastChange
    let falls = after.isBelow(before) || ratio < 1 / Self.leastChange
    switch kind {
    case .falls: return rises
    case .rises: return falls
    default:
      guard rises || falls, let isHigherBetter = isHigherBetter(index, verb) else { return false }
      return (kind == .improves) == (isHigherBetter ? falls : rises)
    }
  }

  // MARK: Words

  /// "reduced by 20 %, from 5,120 MB to 4,096 MB": the verb stands before the amount.
  private mutating func verbOfAmount(_ index: Int) -> ToldVerb? {
    guard index > 0, facts.all[index - 1].textUnit == facts.all[index].textUnit,
      facts.quantity(of: facts.all[index - 1]).part == .value,
      case let lower = facts.range(of: facts.all[index - 1]).upper,
      case let upper = facts.range(of: facts.all[index]).lower,
      lower < upper, upper - lower <= Self.farthestLead
    else { return nil }
    scan.read(bytes, ByteRange(lower, upper), most: 3)
    guard words.leads.tag(ofWhole: 0..<scan.words.count, in: scan) == 1 else { return nil }
    return verb(index - 1, behind: words.amountLeads)
  }

  /// "**Performance gain:** 210 ms → 34 ms": what the label promises, where times or sizes are given.
  private mutating func gain(_ index: Int) -> ToldVerb? {
    guard case .label(let label) = facts.all[index].place, let unit = facts.all[index].unit, unit.perDimension == nil,
      unit.dimension == .time || unit.dimension == .data,
      case let name = subject.labels[label].label, case let start = subject.labels[label].value.lower,
      case let number = place(of: index).lower, start <= number, number - start <= Self.farthestLead
    else { return nil }
    scan.read(bytes, name, most: 4)
    guard words.gains.tag(ofWhole: 0..<scan.words.count, in: scan) != 0 else { return nil }
    scan.read(bytes, ByteRange(start, number), most: 4)
    let namesLess = scan.words.indices.allSatisfy { word in
      scan.isPercentile(word) || words.statistics.tag(ofWhole: word..<word + 1, in: scan) != 0
    }
    return namesLess ? ToldVerb(kind: .falls, place: name, isOrder: false) : nil
  }

  /// "**Expected improvement:** the query rises from 38 ms to 497 ms": the verb is right, and the label is not.
  private mutating func gainLabel(of index: Int) -> ByteRange? {
    guard case .label(let label) = facts.all[index].place, let unit = facts.all[index].unit,
      unit.dimension == .time, unit.perDimension == nil
    else { return nil }
    scan.read(bytes, subject.labels[label].label, most: 4)
    return words.gains.tag(ofWhole: 0..<scan.words.count, in: scan) != 0 ? subject.labels[label].label : nil
  }

  /// "20 % lower p95, from 96 ms to 77 ms": what stands behind the amount.
  private mutating func ending(_ index: Int) -> ToldVerb? {
    guard index > 0, facts.all[index - 1].textUnit == facts.all[index].textUnit,
      facts.all[index - 1].unit?.dimension == .percentage, case let amount = facts.quantity(of: facts.all[index - 1]),
      amount.part == .value, amount.sign == .none, case let lower = facts.range(of: facts.all[index - 1]).upper,
      case let upper = place(of: index).lower, lower < upper, upper - lower <= Self.farthest
    else { return nil }
    scan.read(bytes, ByteRange(lower, upper), most: 8)
    guard let first = scan.words.first,
      let kind = ChangeVerb(rawValue: words.endings.tag(ofWhole: 0..<1, in: scan)),
      isOneClause(first.range.upper, upper - 1),
      bytes[upper - 1] == UInt8(ascii: "(")
        || words.leads.tag(ofWhole: scan.words.count - 1..<scan.words.count, in: scan) == 1,
      scan.words.indices.contains(where: {
        scan.isPercentile($0) || words.times.tag(ofWhole: $0..<$0 + 1, in: scan) != 0
      })
    else { return nil }
    return ToldVerb(kind: kind, place: first.range, isOrder: false)
  }

  private mutating func verb(_ index: Int) -> ToldVerb? { verb(index, behind: words.leads) }

  /// The verb right before the first value, if it is meant as it stands.
  private mutating func verb(_ index: Int, behind leads: PhraseTable) -> ToldVerb? {
    let number = facts.range(of: facts.all[index]).lower
    let text = subject.units[facts.all[index].textUnit].range
    let start = max(text.lower, number - Self.farthest)
    guard words.verbs.mayOccur(in: bytes, ByteRange(start, number)) else { return nil }
    scan.read(bytes, ByteRange(start, number), most: 16)
    guard let lead = ending(leads, before: scan.words.count, longest: 3),
      let verb = ending(words.verbs, before: lead.first, longest: 3), let kind = ChangeVerb(rawValue: verb.tag),
      lead.tag == 1 || kind.factor != nil || saysEnds(index),
      case let range = ByteRange(scan.words[verb.first].range.lower, scan.words[lead.first - 1].range.upper),
      // The first word may have been cut.
      verb.first > 0 || start == text.lower,
      isOneClause(range.upper, number),
      !(max(0, verb.first - 3)..<verb.first).contains(where: {
        words.hedges.match(in: scan, at: $0, limit: verb.first) != nil
      })
    else { return nil }
    return ToldVerb(kind: kind, place: range, isOrder: false)
  }

  /// The word at the start of an item that says what is to be done to its object: "Cut the search payload from 90 kB to …".
  private mutating func order(_ index: Int) -> ToldVerb? {
    let number = place(of: index).lower
    let text = subject.document.textBehindBox(of: subject.units[facts.all[index].textUnit])
    let lead = ByteRange(min(text.lower, number), number)
    guard lead.count <= Self.farthestName, words.orders.mayOccur(in: bytes, lead) else { return nil }
    scan.read(bytes, lead, most: 16)
    // "We have raised …"
    let begin = scan.words.indices.prefix(3).first { words.actors.tag(ofWhole: $0..<$0 + 1, in: scan) == 0 } ?? 0
    guard scan.words.count > begin, case let first = scan.words[begin].range,
      let kind = ChangeVerb(rawValue: words.orders.tag(ofWhole: begin..<begin + 1, in: scan)),
      let end = ending(words.leads, before: scan.words.count, longest: 3), end.first > begin + 1,
      isOneClause(first.upper, number),
      !(begin + 1..<end.first).contains(where: { words.means.tag(ofWhole: $0..<$0 + 1, in: scan) != 0 || isGerund($0) })
    else { return nil }
    return ToldVerb(kind: kind, place: first, isOrder: true)
  }

  private func isGerund(_ word: Int) -> Bool {
    let folded = scan.bytes[scan.words[word].folded]
    return folded.count > 5 && folded.suffix(3).elementsEqual("ing".utf8)
  }

  /// Whether the words around a verb name something that is done so often, and the values are times.
  private func tellsFrequency(_ index: Int) -> Bool {
    guard let unit = facts.all[index].unit, unit.dimension == .time, unit.perDimension == nil else { return false }
    return scan.words.indices.contains { words.frequencies.tag(ofWhole: $0..<$0 + 1, in: scan) != 0 }
  }

  /// « a augmenté de 1 450 à 1 200 req/s »: nobody changes by less and less; of shares nobody can tell.
  private func saysEnds(_ index: Int) -> Bool { facts.all[index].unit?.dimension != .percentage }

  /// The phrase that stands last before a word.
  private func ending(_ table: PhraseTable, before end: Int, longest: Int) -> (tag: UInt8, first: Int)? {
    for first in max(0, end - longest)..<max(0, end) {
      let tag = table.tag(ofWhole: first..<end, in: scan)
      if tag != 0 { return (tag, first) }
    }
    return nil
  }

  private func isOneClause(_ lower: Int, _ upper: Int) -> Bool {
    (lower..<upper).allSatisfy { index in
      switch bytes[index] {
      case UInt8(ascii: ";"), UInt8(ascii: "|"): false
      // `the p99.9 latency`, `response time (p95)`
      case UInt8(ascii: "("): isStatistic(from: index + 1, upper)
      case UInt8(ascii: ")"): bytes[index - 1].isDigit
      case UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"): isStatistic(from: tokenStart(index, lower), upper)
      default: true
      }
    }
  }

  private func tokenStart(_ index: Int, _ lower: Int) -> Int {
    var start = index
    while start > lower, bytes[start - 1].isAlphanumericASCII || bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
    return start
  }

  /// `p95`, `P99.9`
  private func isStatistic(from start: Int, _ limit: Int) -> Bool {
    start + 1 < limit && bytes[start] | 0x20 == UInt8(ascii: "p") && bytes[start + 1].isDigit
  }

  /// Whether more of what the verb is about is better; nil where its name does not tell.
  private mutating func isHigherBetter(_ index: Int, _ verb: ByteRange) -> Bool? {
    guard let unit = facts.all[index].unit else { return nil }
    let isTime = unit.dimension == .time && unit.perDimension == nil
    readName(before: verb.lower, in: subject.units[facts.all[index].textUnit].range)
    for word in scan.words.indices {
      let match = words.metrics.match(in: scan, at: word)
      let isPercentile = match == nil && scan.isPercentile(word)
      guard match != nil || isPercentile else { continue }
      // "p95 latency"
      if isPercentile, word + 1 < scan.words.count, words.metrics.match(in: scan, at: word + 1) != nil { continue }
      guard isWhole(word, word + (match?.words ?? 1)), let direction = match.map(\.direction) ?? .lower else {
        return nil
      }
      // Of shares of processors and memory nobody can tell.
      return isTime == (direction == .lower) ? !isTime : nil
    }
    return nil
  }

  /// The words of a clause up to its verb.
  private mutating func readName(before verb: Int, in text: ByteRange) {
    let limit = max(text.lower, verb - Self.farthestName)
    var start = verb
    while start > limit {
      switch bytes[start - 1] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "."), .lineFeed:
        break
      default:
        start -= 1
        continue
      }
      break
    }
    scan.read(bytes, ByteRange(start, verb), most: 16)
  }

  /// Whether a metric is what the clause is about, and not a part of another name: "throughput loss", "gain in throughput".
  private func isWhole(_ first: Int, _ end: Int) -> Bool {
    if first > 0, words.prepositions.tag(ofWhole: first - 1..<first, in: scan) != 0 { return false }
    guard end < scan.words.count, words.prepositions.tag(ofWhole: end..<end + 1, in: scan) == 0 else { return true }
    return (end..<scan.words.count).allSatisfy { words.auxiliaries.tag(ofWhole: $0..<$0 + 1, in: scan) != 0 }
  }
}
