import MarkdownModel
import Quantities

/// Where the verb of a change stands, and what it is said of.
extension ToldChanges {
  /// "reduced by 20 %, from 5,120 MB to 4,096 MB": the verb stands before the amount.
  mutating func verbOfAmount(_ index: Int) -> ToldVerb? {
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
  mutating func gain(_ index: Int) -> ToldVerb? {
    guard case .label(let label) = facts.all[index].place, let unit = facts.all[index].unit, unit.perDimension == nil,
      unit.dimension == .time || unit.dimension == .data,
      case let name = subject.labels[label].label, case let start = subject.labels[label].value.lower,
      case let number = place(of: index).lower, start <= number, number - start <= Self.farthestLead
    else { return nil }
    guard promisesGain(name) else { return nil }
    scan.read(bytes, ByteRange(start, number), most: 4)
    let namesLess = scan.words.indices.allSatisfy { word in
      scan.isPercentile(word) || words.statistics.tag(ofWhole: word..<word + 1, in: scan) != 0
    }
    return namesLess ? ToldVerb(kind: .falls, place: name, isOrder: false) : nil
  }

  /// "**Expected improvement:** the query rises from 38 ms to 497 ms": the verb is right, and the label is not.
  mutating func gainLabel(of index: Int) -> ByteRange? {
    guard case .label(let label) = facts.all[index].place, let unit = facts.all[index].unit,
      unit.dimension == .time, unit.perDimension == nil, case let name = subject.labels[label].label
    else { return nil }
    return promisesGain(name) ? name : nil
  }

  private mutating func promisesGain(_ label: ByteRange) -> Bool {
    scan.read(bytes, label, most: 4)
    return words.gains.tag(ofWhole: 0..<scan.words.count, in: scan) != 0
  }

  /// "20 % lower p95, from 96 ms to 77 ms": what stands behind the amount.
  mutating func ending(_ index: Int) -> ToldVerb? {
    guard index > 0, facts.all[index - 1].textUnit == facts.all[index].textUnit,
      facts.all[index - 1].unit?.dimension == .percentage, case let amount = facts.quantity(of: facts.all[index - 1]),
      amount.part == .value, amount.sign == .none, case let lower = facts.range(of: facts.all[index - 1]).upper,
      case let upper = place(of: index).lower, lower < upper, upper - lower <= Self.farthest
    else { return nil }
    scan.read(bytes, ByteRange(lower, upper), most: 8)
    guard let first = scan.words.first,
      let kind = ChangeVerb(rawValue: words.endings.tag(ofWhole: 0..<1, in: scan)),
      isOneClause(first.range.upper, max(first.range.upper, upper - 1)),
      bytes[upper - 1] == UInt8(ascii: "(")
        || words.leads.tag(ofWhole: scan.words.count - 1..<scan.words.count, in: scan) == 1,
      scan.words.indices.contains(where: {
        scan.isPercentile($0) || words.times.tag(ofWhole: $0..<$0 + 1, in: scan) != 0
      })
    else { return nil }
    return ToldVerb(kind: kind, place: first.range, isOrder: false)
  }

  mutating func verb(_ index: Int) -> ToldVerb? { verb(index, behind: words.leads) }

  /// The verb right before the first value, if it is meant as it stands.
  private mutating func verb(_ index: Int, behind leads: PhraseTable) -> ToldVerb? {
    let number = facts.range(of: facts.all[index]).lower
    let text = subject.units[facts.all[index].textUnit].range
    let start = max(text.lower, number - Self.farthest)
    guard words.verbs.mayOccur(in: bytes, ByteRange(start, number)) else { return nil }
    scan.read(bytes, ByteRange(start, number), most: 16)
    guard let lead = lead(leads, before: number, index),
      let verb = ending(words.verbs, before: lead.first, longest: 3), let kind = ChangeVerb(rawValue: verb.tag),
      lead.tag == 1 || kind.factor != nil || saysEnds(index),
      // The first word may have been cut.
      verb.first > 0 || start == text.lower,
      case let end = scan.words[lead.first - 1].range.upper, isOneClause(end, max(end, lead.lower)),
      !isHedged(verb.first)
    else { return nil }
    return ToldVerb(
      kind: kind, place: ByteRange(scan.words[verb.first].range.lower, end), isOrder: false)
  }

  /// "fell by a third, from 900 MB to 600 MB", "cut the p95 by half (310 ms → 155 ms)"
  mutating func verbOfFraction(_ index: Int) -> ToldVerb? {
    let number = facts.range(of: facts.all[index]).lower
    let text = subject.units[facts.all[index].textUnit].range
    let start = max(text.lower, number - Self.farthestName)
    guard words.fractions.mayOccur(in: bytes, ByteRange(start, number)) else { return nil }
    scan.read(bytes, ByteRange(start, number), most: 20)
    guard let lead = lead(words.leads, before: number, index),
      let fraction = ending(words.fractions, before: lead.first, longest: 4), !isHedged(fraction.first),
      let share = ChangeFraction(rawValue: fraction.tag),
      let verb = (0..<fraction.first).last(where: { direction(ofWord: $0) != nil }), let kind = direction(ofWord: verb),
      case let end = scan.words[lead.first - 1].range.upper,
      isOneClause(scan.words[verb].range.upper, max(end, lead.lower))
    else { return nil }
    return ToldVerb(
      kind: kind, factor: kind == .falls ? 1 - share.value : 1 + share.value,
      place: ByteRange(scan.words[fraction.first].range.lower, end), isOrder: false)
  }

  private func direction(ofWord word: Int) -> ChangeVerb? {
    let tag = words.verbs.tag(ofWhole: word..<word + 1, in: scan)
    let kind = ChangeVerb(rawValue: tag == 0 ? words.orders.tag(ofWhole: word..<word + 1, in: scan) : tag)
    return kind == .falls || kind == .rises ? kind : nil
  }

  private func isHedged(_ verb: Int) -> Bool {
    (max(0, verb - 3)..<verb).contains { words.hedges.match(in: scan, at: $0, limit: verb) != nil }
  }

  /// "from" before the first value; before "900 MB → 450 MB" a colon or a parenthesis says as much. The first word of it,
  /// and where the clause before it ends.
  private func lead(_ leads: PhraseTable, before number: Int, _ index: Int) -> (tag: UInt8, first: Int, lower: Int)? {
    if let lead = ending(leads, before: scan.words.count, longest: 3) { return (lead.tag, lead.first, number) }
    guard let last = scan.words.last, facts.quantity(of: facts.all[index]).part == .from,
      case let end = last.range.upper, end < number,
      case let marks = bytes[end..<number].filter({ $0 != .space && $0 != UInt8(ascii: "*") }),
      marks == [UInt8(ascii: ":")] || marks == [UInt8(ascii: "(")], namesMeasure(of: index)
    else { return nil }
    return (1, scan.words.count, end)
  }

  /// Whether a name fits a value: times are those of a latency, and not of how often it was asked for.
  private func namesMeasure(of index: Int) -> Bool {
    guard let unit = facts.all[index].unit else { return false }
    if unit.dimension == .data || unit.perDimension != nil { return true }
    return unit.isTime
      && scan.words.indices.contains {
        scan.isPercentile($0) || words.times.match(in: scan, at: $0, limit: scan.words.count) != nil
      }
  }

  /// The word at the start of an item that says what is to be done to its object: "Cut the search payload from 90 kB to …".
  mutating func order(_ index: Int) -> ToldVerb? {
    let number = place(of: index).lower
    let text = subject.document.textBehindBox(of: subject.units[facts.all[index].textUnit])
    let lead = ByteRange(min(text.lower, number), number)
    guard lead.count <= Self.farthestName, words.orders.mayOccur(in: bytes, lead) else { return nil }
    scan.read(bytes, lead, most: 16)
    // "We have raised …"
    let begin = scan.words.indices.prefix(3).first { words.actors.tag(ofWhole: $0..<$0 + 1, in: scan) == 0 } ?? 0
    guard scan.words.count > begin, case let first = scan.words[begin].range,
      let kind = ChangeVerb(rawValue: words.orders.tag(ofWhole: begin..<begin + 1, in: scan)),
      let end = self.lead(words.leads, before: number, index), end.first > begin + 1,
      isOneClause(first.upper, max(first.upper, end.lower)),
      !(begin + 1..<end.first).contains(where: { words.means.tag(ofWhole: $0..<$0 + 1, in: scan) != 0 || isGerund($0) })
    else { return nil }
    return ToldVerb(kind: kind, place: first, isOrder: true)
  }

  private func isGerund(_ word: Int) -> Bool {
    let folded = scan.bytes[scan.words[word].folded]
    return folded.count > 5 && folded.suffix(3).elementsEqual("ing".utf8)
  }

  /// Whether the words around a verb name something that is done so often, and the values are times.
  func tellsFrequency(_ index: Int) -> Bool {
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
  mutating func isHigherBetter(_ index: Int, _ verb: ByteRange) -> Bool? {
    guard let unit = facts.all[index].unit else { return nil }
    let isTime = unit.isTime
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
