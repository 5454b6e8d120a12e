import MarkdownModel
import Quantities
import RuleModel

/// The verb of a change and where it stands.
struct ToldVerb {
  let kind: ChangeVerb
  /// How many times as much there is afterwards; nil where it only says which way.
  let factor: Double?
  let place: ByteRange
  /// Whether it says what is to be done, rather than what happened.
  let isOrder: Bool

  init(kind: ChangeVerb, factor: Double? = nil, place: ByteRange, isOrder: Bool) {
    self.kind = kind
    self.factor = factor ?? kind.factor
    self.place = place
    self.isOrder = isOrder
  }
}

/// A change whose verb its values contradict.
struct ToldChange {
  let verb: ByteRange
  let kind: ChangeVerb
  let factor: Double?
  let from: ByteRange
  let to: ByteRange
  /// What the second value is of the first.
  let ratio: Double
}

/// Reads the changes that sentences tell, "doubled from 900 to 1,300 req/s", and keeps those whose verb is wrong. Linear
/// in the facts of the document.
struct ToldChanges {
  static let (farthest, farthestName, farthestLead) = (48, 96, 16)
  /// "Doubled" is said of nearly twice as much, and of somewhat more.
  private static let likely = 0.85...1.3
  /// Further off, a unit has been left out.
  private static let plausible = 0.05...20.0
  /// As printed.
  private static let leastChange = 1.2

  let subject: Subject
  let facts: Facts
  let bytes: [UInt8]
  let words: ChangeTelling
  var scan = WordScan()

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
      verb: verb.place, kind: verb.kind, factor: verb.factor, from: ends.from, to: ends.to,
      ratio: quantity.high.value / quantity.low.value)
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
    guard
      let verb = verbOfFraction(index) ?? verb(index) ?? verbOfAmount(index) ?? order(index) ?? gain(index)
        ?? ending(index),
      let from = facts.all[index].unit,
      let to = facts.all[index + 1].unit, !tellsFrequency(index)
    else { return nil }
    let before = facts.quantity(of: facts.all[index]).low.interval * from.factor
    let after = facts.quantity(of: facts.all[index + 1]).low.interval * (isRate(index) ? from : to).factor
    let ratio = after.middle / before.middle
    guard Self.plausible.contains(ratio) else { return nil }
    if verb.kind == .rises, before.isBelow(after), let label = gainLabel(of: index) {
      return ToldChange(
        verb: label, kind: .falls, factor: nil, from: place(of: index), to: place(of: index + 1), ratio: ratio)
    }
    guard contradicts(verb, index, before, after, ratio) else { return nil }
    return ToldChange(
      verb: verb.place, kind: verb.kind, factor: verb.factor, from: place(of: index), to: place(of: index + 1),
      ratio: ratio)
  }

  /// A value with its unit, without what stands before it.
  func place(of index: Int) -> ByteRange {
    let quantity = facts.quantity(of: facts.all[index])
    let lower = min(quantity.number.lowerBound, quantity.unitRange.lowerBound)
    return ByteRange(lower, max(lower, quantity.valueEnd))
  }

  private mutating func contradicts(
    _ verb: ToldVerb, _ index: Int, _ before: Interval, _ after: Interval, _ ratio: Double
  ) -> Bool {
    if let factor = verb.factor {
      return !Self.likely.contains(factor > 1 ? ratio / factor : factor / ratio)
    }
    // Nobody calls a fall what rounding alone could make one: "fell from 1.5 s to 2 s".
    let rises = before.isBelow(after) || ratio > Self.leastChange
    let falls = after.isBelow(before) || ratio < 1 / Self.leastChange
    switch verb.kind {
    case .falls: return rises
    case .rises: return falls
    default:
      guard rises || falls, let isHigherBetter = isHigherBetter(index, verb.place) else { return false }
      return (verb.kind == .improves) == (isHigherBetter ? falls : rises)
    }
  }
}
