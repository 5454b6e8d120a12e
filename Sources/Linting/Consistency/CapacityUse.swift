import MarkdownModel
import Quantities
import RuleModel

/// The words by which a text tells a load, a capacity, and what follows from them.
struct CapacityWords: Sendable {
  fileprivate enum Part: UInt8 { case capacity = 1, load }

  /// "carries", "in total"; "peak", "receives".
  fileprivate let parts: PhraseTable
  fileprivate let utilization: PhraseTable
  /// "of its capacity", behind a share.
  fileprivate let shares: PhraseTable
  fileprivate let headroom: PhraseTable
  /// "CPU", "target": another share, or one that is wanted.
  fileprivate let others: PhraseTable
  /// "each", and "that is" behind it.
  fileprivate let each: PhraseTable
  fileprivate let joints: PhraseTable
  /// "a", "each": what one of many carries is no capacity of all.
  fileprivate let anyOfMany: PhraseTable

  init(_ vocabulary: Vocabulary) {
    parts = PhraseTable([
      (vocabulary.list("capacity-words"), Part.capacity.rawValue),
      (vocabulary.list("peak-load-words"), Part.load.rawValue),
    ])
    utilization = vocabulary.phrases("utilization-words")
    shares = vocabulary.phrases("capacity-share-words")
    headroom = vocabulary.phrases("headroom-words")
    others = vocabulary.phrases("other-utilization-words")
    each = vocabulary.phrases("each-words")
    joints = vocabulary.phrases("in-total-words", "product-joints")
    anyOfMany = vocabulary.phrases("any-of-many", "each-words")
  }
}

/// Reads what a paragraph says of a load and the capacity for it, "2,320 req/s; at the peak of 1,840 req/s the utilization
/// is 79 %, and 480 req/s are left", and keeps the utilization and the headroom that do not follow.
struct CapacityUse {
  private static let (farthest, farthestLead, farthestTail) = (360, 56, 40)
  private static let fewestValues = 2
  /// Further off, they are of something else.
  private static let plausibleShare = 0.45...2.2
  private static let plausibleRest = 0.2...5.0

  private struct Value {
    let quantity: Quantity
    let part: CapacityWords.Part?
  }

  private let subject: Subject
  private let facts: Facts
  private let bytes: [UInt8]
  private let words: CapacityWords
  private var scan = WordScan()

  init(_ subject: Subject, _ words: CapacityWords) {
    (self.subject, self.words) = (subject, words)
    facts = subject.facts
    bytes = subject.flowingBytes
  }

  mutating func wrong() -> [ReckonedClaim] {
    var found: [ReckonedClaim] = []
    for index in facts.all.indices.dropFirst(Self.fewestValues) where mayFollow(index) {
      guard let claim = isPercentage(index) ? utilization(index) : headroom(index) else { continue }
      // One wrong load or capacity makes both wrong: one of them says so.
      if let last = found.last, last.operands.map(\.valueRange) == claim.operands.map(\.valueRange) { continue }
      found.append(claim)
    }
    return found
  }

  // MARK: What follows

  /// The quick answer for most values: two others stand before it in a paragraph.
  private func mayFollow(_ index: Int) -> Bool {
    let fact = facts.all[index]
    guard facts.all[index - Self.fewestValues].textUnit == fact.textUnit, let unit = fact.unit, fact.place == .text,
      !subject.units[fact.textUnit].isCell, facts.quantities[fact.quantity].isPlainValue,
      case let part = facts.quantities[fact.quantity].part, part == .value || part == .load
    else { return false }
    return unit.dimension == .percentage ? unit.perDimension == nil : isCounted(unit)
  }

  /// Requests, connections, people and data: what a capacity is told in.
  private func isCounted(_ unit: Unit) -> Bool {
    switch unit.dimension {
    case .count, .data: true
    default: false
    }
  }

  private func isPercentage(_ index: Int) -> Bool { facts.all[index].unit?.dimension == .percentage }

  private mutating func utilization(_ index: Int) -> ReckonedClaim? {
    let share = facts.quantity(of: facts.all[index])
    guard isNamed(index, words.utilization, behind: words.shares), share.low.value > 0,
      let (load, capacity) = loadAndCapacity(
        before: index, in: nil,
        isKnown: { lower, upper in
          (lower / upper).map { ($0 * 100).meets(share.low.interval.widened(by: 0.005)) } ?? false
        }), let ratio = interval(load) / interval(capacity)
    else { return nil }
    return claim(
      "\(subject.valueText(load)) / \(subject.valueText(capacity))", share, [load, capacity], ratio.middle * 100,
      Self.plausibleShare)
  }

  private mutating func headroom(_ index: Int) -> ReckonedClaim? {
    let rest = facts.quantity(of: facts.all[index])
    guard let unit = rest.unit, isNamed(index, words.headroom, behind: words.headroom),
      let stated = ReckonedTerm(plain(rest), isResult: true)?.value,
      let (load, capacity) = loadAndCapacity(
        before: index, in: unit,
        isKnown: { lower, upper in
          (upper - lower).meets(stated)
        })
    else { return nil }
    return claim(
      "\(subject.valueText(capacity)) − \(subject.valueText(load))", rest, [load, capacity],
      (interval(capacity).middle - interval(load).middle) / unit.factor, Self.plausibleRest)
  }

  private func claim(
    _ working: String, _ stated: Quantity, _ operands: [Quantity], _ value: Double, _ plausible: ClosedRange<Double>
  ) -> ReckonedClaim? {
    guard value > 0, plausible.contains(stated.low.value / value) else { return nil }
    return ReckonedClaim(
      working: Excerpt.line(working), operands: operands, result: stated.valueRange, stated: stated, value: value)
  }

  private func plain(_ quantity: Quantity) -> Quantity {
    var plain = quantity
    plain.part = .value
    return plain
  }

  /// In base units.
  private func interval(_ quantity: Quantity) -> Interval {
    ReckonedTerm(plain(quantity), isResult: false)?.value ?? Interval(0)
  }

  // MARK: Load and capacity

  /// The only load and the only capacity in one unit that a paragraph tells before a value; nil where others are told, or
  /// where any two values explain it.
  private mutating func loadAndCapacity(
    before index: Int, in unit: Unit?, isKnown: (Interval, Interval) -> Bool
  ) -> (load: Quantity, capacity: Quantity)? {
    guard let seen = values(before: index, in: unit) else { return nil }
    var found: (load: Quantity, capacity: Quantity)?
    for (place, value) in seen.enumerated() {
      let alike = seen.filter { other in isAlike(other.quantity, value.quantity) }
      for earlier in seen[..<place] where isAlike(earlier.quantity, value.quantity) {
        let (lower, upper) = ordered(interval(value.quantity), interval(earlier.quantity))
        if isKnown(lower, upper) { return nil }
      }
      guard value.part == .load, alike.count(where: { $0.part == .load }) == 1,
        let capacity = alike.first(where: { $0.part == .capacity }),
        alike.count(where: { $0.part == .capacity }) == 1,
        interval(value.quantity).isBelow(interval(capacity.quantity))
      else { continue }
      guard found == nil else { return nil }
      found = (value.quantity, capacity.quantity)
    }
    return found
  }

  private func isAlike(_ one: Quantity, _ other: Quantity) -> Bool {
    guard let unit = one.unit, let own = other.unit else { return false }
    return own.isConvertible(to: unit)
  }

  /// The counted values that stand shortly before another, the nearest first; nil where one of them is not meant as it
  /// stands.
  private mutating func values(before index: Int, in unit: Unit?) -> [Value]? {
    var seen: [Value] = []
    let start = facts.range(of: facts.all[index]).lower
    for other in stride(from: index - 1, through: 0, by: -1) {
      guard facts.all[other].textUnit == facts.all[index].textUnit,
        start - facts.range(of: facts.all[other]).upper < Self.farthest
      else { break }
      let own = facts.quantity(of: facts.all[other])
      guard let ownUnit = own.unit, isCounted(ownUnit), unit?.isConvertible(to: ownUnit) ?? true else { continue }
      guard own.isPlainValue, own.part == .value || own.part == .load else { return nil }
      seen.append(Value(quantity: own, part: part(other)))
    }
    return seen
  }

  private func ordered(_ one: Interval, _ other: Interval) -> (Interval, Interval) {
    one.middle < other.middle ? (one, other) : (other, one)
  }

  /// What the words around a value say that it is.
  private mutating func part(_ index: Int) -> CapacityWords.Part? {
    let (lead, tail) = (lead(index), tail(index))
    var found: CapacityWords.Part? = sumsUp(lead) ? .capacity : nil
    for (range, isTail) in [(lead, false), (tail, true)] where words.parts.mayOccur(in: bytes, range) {
      scan.read(bytes, range, most: 16)
      var isOfOne = false
      for word in scan.words.indices {
        isOfOne = isOfOne || words.anyOfMany.match(in: scan, at: word, limit: scan.words.count) != nil
        guard let match = words.parts.match(in: scan, at: word, limit: scan.words.count),
          let part = CapacityWords.Part(rawValue: match.tag)
        else { continue }
        if part == .capacity, isOfOne { return nil }
        // "At the peak" may stand behind what is carried: what stands first before the value counts, and what stands
        // behind it only where nothing else does.
        if isTail, found != nil { break }
        if let found, found != part { return nil }
        found = part
      }
    }
    return found
  }

  /// "450 req/s each, that is": what stands behind is what all of them can carry.
  private mutating func sumsUp(_ lead: ByteRange) -> Bool {
    guard words.each.mayOccur(in: bytes, lead) else { return false }
    scan.read(bytes, lead, most: 8)
    guard let each = words.each.match(in: scan, at: 0, limit: scan.words.count) else { return false }
    return words.joints.tag(ofWhole: each.words..<scan.words.count, in: scan) != 0
  }

  /// The words of a clause before a value, up to the value before it.
  private func lead(_ index: Int) -> ByteRange {
    let lower = facts.range(of: facts.all[index]).lower
    let text = subject.units[facts.all[index].textUnit].range
    var limit = max(text.lower, lower - Self.farthestLead)
    if index > 0, facts.all[index - 1].textUnit == facts.all[index].textUnit {
      limit = max(limit, facts.range(of: facts.all[index - 1]).upper)
    }
    var start = lower
    while start > limit, !isStop(start - 1, text.upper) { start -= 1 }
    return ByteRange(min(start, lower), lower)
  }

  /// The words of a clause behind a value, up to the next value.
  private func tail(_ index: Int) -> ByteRange {
    let upper = facts.range(of: facts.all[index]).upper
    let text = subject.units[facts.all[index].textUnit].range
    var limit = min(text.upper, upper + Self.farthestTail)
    if index + 1 < facts.all.count, facts.all[index + 1].textUnit == facts.all[index].textUnit {
      limit = min(limit, max(upper, facts.range(of: facts.all[index + 1]).lower))
    }
    var end = upper
    while end < limit, !isStop(end, text.upper), bytes[end] != UInt8(ascii: ","), bytes[end] != UInt8(ascii: "(") {
      end += 1
    }
    return ByteRange(upper, max(upper, end))
  }

  private func isStop(_ index: Int, _ limit: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: ";"), UInt8(ascii: ")"): true
    case UInt8(ascii: "."): bytes.endsClause(at: index, limit: limit)
    default: false
    }
  }

  /// Whether the words right before or right behind a value say what it is, and none that it is something else.
  private mutating func isNamed(_ index: Int, _ before: PhraseTable, behind: PhraseTable) -> Bool {
    let (lead, tail) = (lead(index), tail(index))
    guard before.mayOccur(in: bytes, lead) || behind.mayOccur(in: bytes, tail) else { return false }
    scan.read(bytes, lead, most: 16)
    let isLed = scan.holds(before)
    if scan.holds(words.others) { return false }
    scan.read(bytes, tail, most: 8)
    return (isLed || scan.holds(behind)) && !scan.holds(words.others)
  }
}
