import MarkdownModel
import Quantities
import RuleModel
import StructuredData

/// Reports shares of more than the whole. Card: `Rules/consistency/out-of-range.yaml`.
struct ShareBounds: Check {
  /// 1 for shares, 2 for scores that end at 1.
  private let words: PhraseTable
  /// What may stand between the name of a metric and its value in a sentence.
  private let joints: PhraseTable
  /// "of", between a part and its whole.
  private let partJoints: PhraseTable

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    words = PhraseTable([(vocabulary.list("share-metrics"), 1), (vocabulary.list("score-metrics"), 2)])
    joints = vocabulary.phrases("value-joints")
    partJoints = vocabulary.phrases("part-joints")
  }

  func findings(in subject: Subject) -> [Finding] {
    let facts = subject.facts
    var scan = subject.spareScan.take()
    defer { subject.spareScan.giveBack(scan) }
    var findings: [Finding] = []
    for (index, fact) in facts.all.enumerated() {
      let quantity = facts.quantity(of: fact)
      if quantity.form == .fraction, let whole = whole(exceededBy: index, facts, subject) {
        findings.append(
          Finding(
            at: facts.range(of: fact), ["found": subject.document.string(facts.range(of: fact)), "limit": whole]))
        continue
      }
      if let (part, whole) = count(exceedingFact: index, facts, subject) {
        findings.append(
          Finding(at: part, ["found": subject.document.string(part), "limit": subject.document.string(whole)]))
        continue
      }
      if let whole = size(exceededBy: index, facts, subject, &scan) {
        findings.append(
          Finding(
            at: facts.valueRange(of: fact),
            ["found": subject.document.string(facts.valueRange(of: fact)), "limit": whole]))
        continue
      }
      guard quantity.low.significand > 0, quantity.form == .single, quantity.sign == .none, mayState(fact.role),
        let excess = excess(fact, quantity)
      else { continue }
      guard
        names(fact, quantity, excess, subject, &scan) && !accumulates(fact, subject, &scan)
          || isNamed(behind: fact, excess, subject, &scan) || isTargetOfHits(index, facts)
      else { continue }
      findings.append(
        Finding(
          at: facts.range(of: fact),
          [
            "found": subject.document.string(facts.range(of: fact)),
            "limit": excess == 1 ? "100 %" : "1",
          ]))
    }
    return findings
  }

  /// `48/120 | 133/120`: of a row that says twice how many there are, more than all of them.
  private func whole(exceededBy index: Int, _ facts: Facts, _ subject: Subject) -> String? {
    let fact = facts.all[index]
    let quantity = facts.quantity(of: fact)
    guard case .cell(let table, let row, _) = fact.place, mayState(fact.role), quantity.low.value > quantity.high.value,
      facts.row(row, of: table, around: index).contains(where: { other in
        let own = facts.quantity(of: facts.all[other])
        return other != index && own.form == .fraction && own.high == quantity.high && own.low.value <= own.high.value
      })
    else { return nil }
    let text = subject.document.string(facts.range(of: fact))
    return text.split(separator: "/").last.map { $0.drop { $0 == " " } }.map(String.init)
  }

  /// "1,130 of 1,000 requests": a part that is more than its whole.
  private func count(exceedingFact index: Int, _ facts: Facts, _ subject: Subject) -> (ByteRange, ByteRange)? {
    let fact = facts.all[index]
    let bytes = subject.document.source.bytes
    let whole = facts.quantity(of: fact)
    guard let unit = fact.unit, unit.dimension == .count, unit.perDimension == nil, fact.unitSource == .value,
      whole.isPlainValue, whole.low.value >= Self.leastWhole, case let start = whole.number.lowerBound,
      start > Self.farthestPart, bytes[start - 1] == .space, bytes[start - 2] == UInt8(ascii: "f"),
      bytes[start - 3] == UInt8(ascii: "o"), bytes[start - 4] == .space, whole.range.lowerBound == start,
      case let text = subject.units[fact.textUnit].range.lower,
      let part = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
        .quantities(bytes, max(text, start - Self.farthestPart)..<start - 4).last,
      part.unit == nil, part.isPlainValue, part.number.upperBound == start - 4, part.number == part.range,
      part.number.lowerBound == text || bytes[part.number.lowerBound - 1] == .space,
      part.low.value > whole.low.value, part.low.value < whole.low.value * Self.farthestOff
    else { return nil }
    return (ByteRange(part.number.lowerBound, part.number.upperBound), ByteRange(start, whole.valueEnd))
  }

  /// Fewer things may be kinds of things: "12 of 2 sorts".
  private static let leastWhole = 8.0
  private static let (farthestPart, farthestOff) = (24, 20.0)

  /// `5.1 GB of 4 GB`: the size of which something is a part.
  private func size(exceededBy index: Int, _ facts: Facts, _ subject: Subject, _ scan: inout WordScan) -> String? {
    guard index + 1 < facts.all.count, case let (fact, next) = (facts.all[index], facts.all[index + 1]),
      let unit = fact.unit, unit.dimension == .data, unit.perDimension == nil, fact.textUnit == next.textUnit,
      next.unit?.dimension == .data, next.unit?.perDimension == nil,
      case let (part, whole) = (facts.quantity(of: fact), facts.quantity(of: next)), part.isPlainValue,
      whole.isPlainValue,
      case let between = ByteRange(part.range.upperBound, max(part.range.upperBound, whole.range.lowerBound)),
      between.count <= Self.farthestWhole,
      let least = StatedFigure(fact, in: facts, isResult: false, subject: subject).exact.adapted(
        to: Figure.Kind(next.unit)),
      StatedFigure(next, in: facts, isResult: false, subject: subject).exact.interval.isBelow(least.interval)
    else { return nil }
    scan.read(subject.document.source.bytes, between, most: 3)
    guard !scan.words.isEmpty, partJoints.tag(ofWhole: scan.words.indices, in: scan) != 0 else { return nil }
    return subject.document.string(facts.valueRange(of: next))
  }

  /// A joint with a parenthesis before it.
  private static let farthestWhole = 12

  private func mayState(_ role: Role) -> Bool {
    switch role {
    case .value, .current, .before, .after, .target, .objective, .agreement, .average, .peak, .minimum, .hitRate:
      true
    default: false
    }
  }

  /// Which tag of words makes the value impossible; nil when it is within every range.
  private func excess(_ fact: Fact, _ quantity: Quantity) -> UInt8? {
    switch fact.unit {
    case let unit? where unit.isShare:
      quantity.low.value * unit.factor > 1 ? 1 : nil
    case nil: quantity.low.value > 1 && fact.unitSource == .none ? 2 : nil
    default: nil
    }
  }

  private func names(_ fact: Fact, _ quantity: Quantity, _ tag: UInt8, _ subject: Subject, _ scan: inout WordScan)
    -> Bool
  {
    if tag == 1, fact.role == .hitRate { return true }
    let source = subject.document.source.bytes
    if case .text = fact.place {
      return isNamed(before: quantity, tag, subject.units[fact.textUnit].range, source, &scan)
    }
    if has(tag, fact.metric, source, &scan) { return true }
    guard case .cell(let table, let row, let column) = fact.place else { return false }
    let isTransposed = subject.roles.tables[table].isTransposed
    let cells = subject.document.tables[table]
    if has(tag, isTransposed ? cells[row, 0].range : cells[0, column].range, source, &scan) { return true }
    return subject.names(ofRecord: isTransposed ? column : row, inTable: table).contains {
      has(tag, $0, source, &scan)
    }
  }

  /// "300 % of the usual error rate": what is relative to something else may be any number.
  private func accumulates(_ fact: Fact, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    let source = subject.document.source.bytes
    let lower = subject.facts.range(of: fact).upper
    let limit = min(subject.units[fact.textUnit].range.upper, lower + 24)
    var upper = lower
    while upper < limit, source[upper] != UInt8(ascii: "("), source[upper] != UInt8(ascii: ","),
      source[upper] != UInt8(ascii: ".")
    { upper += 1 }
    scan.read(source, ByteRange(lower, upper), most: 1)
    return !scan.words.isEmpty
  }

  /// "196 % hit rate, …": the metric, and nothing else in the clause.
  private func isNamed(behind fact: Fact, _ tag: UInt8, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    if case .cell = fact.place { return false }
    let source = subject.document.source.bytes
    let (lower, limit) = (subject.facts.range(of: fact).upper, subject.units[fact.textUnit].range.upper)
    var upper = lower
    while upper < min(limit, lower + 40),
      source[upper] == .space || source[upper].isLetterASCII || source[upper] >= 0x80
    {
      upper += 1
    }
    scan.read(source, ByteRange(lower, upper), most: 6)
    return !scan.words.isEmpty
      && words.match(in: scan, at: 0, limit: scan.words.count).map { $0.tag == tag && $0.words == scan.words.count }
        ?? false
  }

  /// `Hit rate | Target`: what is wanted of a share is one.
  private func isTargetOfHits(_ index: Int, _ facts: Facts) -> Bool {
    guard case .cell(let table, let row, _) = facts.all[index].place, facts.all[index].role.isTarget,
      facts.all[index].unit?.dimension == .percentage
    else { return false }
    return facts.row(row, of: table, around: index).contains { facts.all[$0].role == .hitRate }
  }

  private func has(_ tag: UInt8, _ range: ByteRange, _ source: [UInt8], _ scan: inout WordScan) -> Bool {
    guard !range.isEmpty else { return false }
    scan.read(source, range, most: 16)
    return scan.words.indices.contains { self.tag(scan, $0) == tag }
  }

  private func tag(_ scan: WordScan, _ word: Int) -> UInt8 {
    words.match(in: scan, at: word, limit: scan.words.count)?.tag ?? words.unspacedTag(in: scan, word: word)
  }

  /// "an availability of 995 %": the metric, and nothing but a joint between.
  private func isNamed(
    before quantity: Quantity, _ tag: UInt8, _ unit: ByteRange, _ source: [UInt8], _ scan: inout WordScan
  ) -> Bool {
    let lower = max(unit.lower, quantity.range.lowerBound - 40)
    guard lower < quantity.range.lowerBound else { return false }
    scan.read(source, ByteRange(lower, quantity.range.lowerBound), most: 12)
    for word in scan.words.indices {
      guard let match = words.match(in: scan, at: word, limit: scan.words.count), match.tag == tag else { continue }
      return (word + match.words..<scan.words.count).allSatisfy {
        joints.match(in: scan, at: $0, limit: scan.words.count) != nil
      }
    }
    return false
  }
}
