import MarkdownModel
import Quantities

/// What a sentence says is left: "12 of 43.2 minutes are used, 31.2 minutes remain".
struct StatedRemainder {
  let whole: StatedFigure
  let part: StatedFigure
  let rest: StatedFigure
}

/// Finds the remainders that sentences state beside what was used of how much. Linear in the facts of the document.
struct StatedRemainders {
  private static let farthest = 60
  private static let farthestPart = 20
  private static let farthestBudget = 240

  private let subject: Subject
  private let facts: Facts
  private let bytes: [UInt8]
  private let reader: QuantityReader
  private let joints: PhraseTable
  private let used: PhraseTable
  private let left: PhraseTable
  private let budgets: PhraseTable
  private let causes: PhraseTable
  private let users: PhraseTable
  private var scan = WordScan()

  /// - Parameters:
  ///   - joints: "of"; `used`: "consumed"; `left`: "remain".
  ///   - budgets: "error budget"; `causes`: "incident", of which there may have been others; `users`: "by".
  init(
    _ subject: Subject, joints: PhraseTable, used: PhraseTable, left: PhraseTable, budgets: PhraseTable,
    causes: PhraseTable, users: PhraseTable
  ) {
    (self.subject, self.joints, self.used, self.left) = (subject, joints, used, left)
    (self.budgets, self.causes, self.users) = (budgets, causes, users)
    facts = subject.facts
    reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
    bytes = subject.flowingBytes
  }

  mutating func all() -> [StatedRemainder] {
    var found: [StatedRemainder] = []
    for index in facts.all.indices.dropLast() {
      let (fact, next) = (facts.all[index], facts.all[index + 1])
      guard fact.textUnit == next.textUnit, let unit = fact.unit, let other = next.unit,
        unit.dimension != .percentage, !subject.units[fact.textUnit].isCell
      else { continue }
      if unit.dimension == other.dimension, let (part, whole, last) = use(at: index),
        let rest = rest(behind: last, of: whole, from: index)
      {
        found.append(StatedRemainder(whole: whole, part: part, rest: rest))
      } else if unit.dimension == other.dimension || other.dimension == .percentage,
        let remainder = remainder(ofBudgetUsedAt: index)
      {
        found.append(remainder)
      }
    }
    return found
  }

  /// "The budget is 43.2 minutes. In May 12 minutes were used, so 31.2 minutes are left": a use between the whole and
  /// the rest.
  private mutating func remainder(ofBudgetUsedAt index: Int) -> StatedRemainder? {
    guard index > 0, isPlain(index), let unit = facts.all[index].unit,
      let whole = soleValue(before: index, in: unit), isPlain(whole), whole + 1 < facts.all.count,
      case let (start, end) = (facts.range(of: facts.all[whole]), facts.range(of: facts.all[index])),
      end.lower - start.upper <= Self.farthestBudget
    else { return nil }
    let text = subject.units[facts.all[index].textUnit].range
    scan.read(bytes, ByteRange(max(text.lower, start.lower - Self.farthest), end.lower), most: 60)
    guard scan.holds(budgets) || unit.dimension == .data, !scan.holds(causes) else { return nil }
    let figure = figure(whole, isResult: false)
    // "soit 60 % du budget" may stand between.
    let last = index + 1 < facts.all.count && facts.all[index + 1].unit?.dimension == .percentage ? index + 1 : index
    guard unit.dimension != .data || !namesUser(behind: index, last) else { return nil }
    guard let rest = rest(behind: last, of: figure, from: index, in: unit),
      rest.exact.interval.middle < figure.exact.interval.middle
    else { return nil }
    return StatedRemainder(whole: figure, part: self.figure(index, isResult: false), rest: rest)
  }

  /// "40 GB are used by the database": others may use some as well.
  private mutating func namesUser(behind index: Int, _ last: Int) -> Bool {
    let (start, text) = (facts.range(of: facts.all[index]).upper, subject.units[facts.all[index].textUnit].range)
    let next = last + 1 < facts.all.count && facts.all[last + 1].textUnit == facts.all[last].textUnit ? last + 1 : nil
    scan.read(
      bytes, ByteRange(start, max(start, next.map { facts.range(of: facts.all[$0]).lower } ?? text.upper)), most: 16)
    return scan.holds(users)
  }

  /// The only value in a unit that stands before another in its text; of two, nobody can tell which one is the whole.
  private func soleValue(before index: Int, in unit: Unit) -> Int? {
    var found: Int?
    var other = index - 1
    while other >= 0, facts.all[other].textUnit == facts.all[index].textUnit {
      if facts.all[other].unit == unit {
        guard found == nil else { return nil }
        found = other
      }
      other -= 1
    }
    return found
  }

  /// "12 of 43.2 minutes", "12 min of the 43.2 min": with the last fact of it.
  private mutating func use(at index: Int) -> (part: StatedFigure, whole: StatedFigure, last: Int)? {
    let quantity = facts.quantity(of: facts.all[index])
    guard let unit = facts.all[index].unit, !quantity.isApproximate, quantity.comparator == nil else { return nil }
    if quantity.form == .fraction {
      var (part, whole) = (quantity, quantity)
      (part.high, whole.low) = (quantity.low, quantity.high)
      (part.form, whole.form) = (.single, .single)
      let place = facts.range(of: facts.all[index])
      return (StatedFigure(part, place: place), StatedFigure(whole, place: place), index)
    }
    if let part = bare(before: index) {
      var own = part
      own.unit = unit
      return (StatedFigure(own, place: facts.range(of: facts.all[index])), figure(index, isResult: false), index)
    }
    let next = index + 1
    guard isPlain(index), next < facts.all.count, facts.all[next].textUnit == facts.all[index].textUnit, isPlain(next),
      facts.all[next].unit?.isConvertible(to: unit) ?? false, joins(index, next)
    else { return nil }
    return (figure(index, isResult: false), figure(next, isResult: false), next)
  }

  /// The `12` of "12 of 43.2 minutes", which borrows the unit.
  private mutating func bare(before index: Int) -> Quantity? {
    let range = facts.range(of: facts.all[index])
    let text = subject.units[facts.all[index].textUnit].range
    let start = max(text.lower, range.lower - Self.farthestPart)
    guard isPlain(index), range.lower > start + 3, bytes[range.lower - 1] == .space,
      bytes.holdDigit(in: ByteRange(start, range.lower))
    else { return nil }
    let found = reader.quantities(bytes, start..<range.upper)
    guard found.count > 1, case let part = found[found.count - 2], part.unit == nil, part.form == .single,
      part.comparator == nil, part.sign == .none, part.number.upperBound < range.lower
    else { return nil }
    scan.read(bytes, ByteRange(part.number.upperBound, range.lower), most: 3)
    return scan.words.count == 1 && joints.tag(ofWhole: 0..<1, in: scan) != 0 ? part : nil
  }

  private mutating func joins(_ index: Int, _ next: Int) -> Bool {
    let range = ByteRange(facts.range(of: facts.all[index]).upper, facts.range(of: facts.all[next]).lower)
    guard range.lower < range.upper, range.count <= 16 else { return false }
    scan.read(bytes, range, most: 4)
    return (1...2).contains(scan.words.count) && joints.tag(ofWhole: 0..<1, in: scan) != 0
  }

  /// The next value of the sentence, if it is said to be left.
  private mutating func rest(behind last: Int, of whole: StatedFigure, from first: Int) -> StatedFigure? {
    facts.all[last].unit.flatMap { rest(behind: last, of: whole, from: first, in: $0) }
  }

  private mutating func rest(behind last: Int, of whole: StatedFigure, from first: Int, in own: Unit) -> StatedFigure? {
    let index = last + 1
    guard index < facts.all.count, facts.all[index].textUnit == facts.all[last].textUnit, isPlain(index),
      let unit = facts.all[index].unit, unit.isConvertible(to: own),
      case let between = ByteRange(facts.range(of: facts.all[last]).upper, facts.range(of: facts.all[index]).lower),
      between.lower < between.upper, between.count <= Self.farthest, !hasStop(between)
    else { return nil }
    let text = subject.units[facts.all[index].textUnit].range
    let start = facts.range(of: facts.all[first]).lower
    scan.read(bytes, ByteRange(max(text.lower, start - Self.farthest), between.upper), most: 40)
    guard scan.holds(used) else { return nil }
    let isLeaving = scan.words.indices.last.map { left.tag(ofWhole: $0..<$0 + 1, in: scan) != 0 } ?? false
    scan.read(bytes, clause(behind: facts.range(of: facts.all[index]).upper, text), most: 3)
    return isLeaving || scan.holds(left) ? figure(index, isResult: true) : nil
  }

  private func clause(behind lower: Int, _ text: ByteRange) -> ByteRange {
    let end = (lower..<max(lower, text.upper)).first {
      bytes[$0] == UInt8(ascii: ",") || bytes[$0] == UInt8(ascii: ".") || bytes[$0] == UInt8(ascii: ";")
    }
    return ByteRange(lower, max(lower, end ?? text.upper))
  }

  private func hasStop(_ range: ByteRange) -> Bool {
    (range.lower..<range.upper).contains { bytes[$0] == UInt8(ascii: ".") || bytes[$0] == UInt8(ascii: "|") }
  }

  private func isPlain(_ index: Int) -> Bool {
    let quantity = facts.quantity(of: facts.all[index])
    return quantity.form == .single && quantity.part == .value && !quantity.isApproximate && quantity.tolerance == nil
      && quantity.comparator == nil && quantity.sign == .none
  }

  private func figure(_ index: Int, isResult: Bool) -> StatedFigure {
    let fact = facts.all[index]
    return StatedFigure(fact, in: facts, isResult: isResult, subject: subject)
  }
}
