import MarkdownModel
import Quantities
import RuleModel

/// Finds error budgets that a sentence states beside their objective: "99.9 % leaves an error budget of 43.2 minutes
/// per 30 days", or in two ways: "an error budget of 0.1 %, i.e. 43.2 minutes". Linear in the facts of the document.
struct StatedBudgets {
  static let longestSentence = 600
  static let farthest = 48
  static let longestClause = 160
  static let farthestReference = 24
  private static let day = 86400.0
  /// What nobody grants more of.
  private static let largestShare = 0.1

  let subject: Subject
  let names: PhraseTable
  private let joints: PhraseTable
  private let parts: PhraseTable
  private let copulas: PhraseTable
  private let grants: PhraseTable
  private let anyOfMany: PhraseTable
  private let objectives: PhraseTable
  /// "uptime", in the name of the objective that a budget is of.
  let availability: PhraseTable
  /// "latency": what a budget may be of as well.
  let otherIndicators: PhraseTable
  private let reports: PhraseTable
  let restatements: PhraseTable
  let references: PhraseTable
  let periods: PeriodWords
  let bytes: [UInt8]
  var scan = WordScan()

  /// What a value is by the words beside it.
  enum Naming { case budget, downtime }

  /// - Parameters:
  ///   - names: 2 for those that name a budget without doubt.
  ///   - anyOfMany: "a", "each", before what is no objective.
  ///   - objectives: what an objective is called in a sentence that says what it leaves.
  ///   - otherIndicators: what a budget without its objective may be of, besides availability.
  ///   - restatements: "that is", before the same in another unit.
  ///   - references: "that leaves", behind the sentence of the objective.
  ///   - reports: 1 for words that say what an objective grants, 2 for those that say what happened.
  init(
    _ subject: Subject, names: PhraseTable, joints: PhraseTable, parts: PhraseTable, copulas: PhraseTable,
    grants: PhraseTable, anyOfMany: PhraseTable, objectives: PhraseTable, availability: PhraseTable,
    otherIndicators: PhraseTable, reports: PhraseTable, restatements: PhraseTable, references: PhraseTable,
    periods: PeriodWords
  ) {
    self.subject = subject
    self.names = names
    self.joints = joints
    self.parts = parts
    self.copulas = copulas
    self.grants = grants
    self.anyOfMany = anyOfMany
    self.objectives = objectives
    self.availability = availability
    self.otherIndicators = otherIndicators
    self.reports = reports
    self.restatements = restatements
    self.references = references
    self.periods = periods
    bytes = subject.flowingBytes
  }

  /// Each with the objective and the budget as the only operands.
  mutating func all() -> [EquationCase] {
    let facts = subject.facts
    var cases: [EquationCase] = []
    let availability = availabilityObjectives(facts)
    var index = 0
    while index < facts.all.count {
      let unit = facts.all[index].textUnit
      let first = index
      while index < facts.all.count, facts.all[index].textUnit == unit { index += 1 }
      guard !subject.units[unit].isCell else { continue }
      guard index - first > 1, (first..<index).contains(where: { mayGrant($0, facts, before: index) }) else {
        if !availability.isEmpty {
          cases += told(first..<index, of: availability, facts, subject.units[unit].range)
        }
        continue
      }
      read(first..<index, facts, subject.units[unit].range, &cases)
    }
    return cases
  }

  /// Whether a value may be what a budget follows from: an objective, or the budget as a share before a time.
  func mayGrant(_ index: Int, _ facts: Facts, before end: Int) -> Bool {
    let quantity = facts.quantity(of: facts.all[index])
    if Self.isObjective(quantity) { return true }
    return index + 1 < end && Self.isShare(quantity)
      && facts.quantity(of: facts.all[index + 1]).unit?.dimension == .time
  }

  /// Whether a value may be an objective or a budget.
  static func isShare(_ quantity: Quantity) -> Bool {
    guard let unit = quantity.unit, unit.dimension == .percentage, unit.perDimension == nil else { return false }
    let share = quantity.low.value * unit.factor
    return share > 0 && share <= largestShare || isObjective(quantity)
  }

  /// Whether a value may be the objective of a budget: nine tenths and more.
  static func isObjective(_ quantity: Quantity) -> Bool {
    guard let unit = quantity.unit, unit.dimension == .percentage,
      unit.perDimension == nil || unit.perDimension == .time, isPlain(quantity),
      case let share = quantity.low.value * unit.factor
    else { return false }
    return share >= 0.9 && share < 1
  }

  static func isPlain(_ quantity: Quantity) -> Bool {
    quantity.form == .single && !quantity.isApproximate && quantity.tolerance == nil && quantity.sign == .none
  }

  /// Sentence by sentence.
  private mutating func read(_ indices: Range<Int>, _ facts: Facts, _ text: ByteRange, _ cases: inout [EquationCase]) {
    var start = indices.lowerBound
    /// Of the sentence before.
    var objective: Int?
    while start < indices.upperBound {
      var end = start + 1
      while end < indices.upperBound, isOneSentence(facts, end - 1, end) { end += 1 }
      if end - start > 1, end - start <= 6, let item = sentence(start..<end, facts, text) {
        cases.append(item)
      } else if let objective, end - start <= 6, let item = referring(start..<end, to: objective, facts, text) {
        cases.append(item)
      }
      let objectives = (start..<end).filter { Self.isObjective(facts.quantity(of: facts.all[$0])) }
      objective = objectives.count == 1 ? objectives[0] : nil
      start = end
    }
  }

  private func isOneSentence(_ facts: Facts, _ before: Int, _ index: Int) -> Bool {
    let (lower, upper) = (facts.range(of: facts.all[before]).upper, facts.range(of: facts.all[index]).lower)
    guard lower <= upper, upper - lower <= 200 else { return lower > upper }
    for place in lower..<upper {
      switch bytes[place] {
      case UInt8(ascii: ";"): return false
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if place + 1 < upper, bytes[place + 1].isWhitespace, !isAbbreviation(endingAt: place) { return false }
      default: continue
      }
    }
    return true
  }

  private mutating func sentence(_ indices: Range<Int>, _ facts: Facts, _ text: ByteRange) -> EquationCase? {
    guard indices.contains(where: { Self.isObjective(facts.quantity(of: facts.all[$0])) }) else {
      return restated(indices, facts, text)
    }
    var objective: Int?
    var budget: (index: Int, naming: Naming)?
    var isRestated = false
    for index in indices {
      let quantity = facts.quantity(of: facts.all[index])
      if Self.isObjective(quantity) {
        // Two objectives: nobody can tell whose budget it is.
        guard objective == nil else { return nil }
        objective = index
      } else if quantity.part != .window, let naming = naming(of: index, facts, text) {
        guard budget == nil, Self.isPlain(quantity), quantity.comparator == nil || quantity.comparator == .equal else {
          return nil
        }
        budget = (index, naming)
      }
    }
    if let objective, let index = restatement(of: objective, indices, facts, text), index == budget?.index ?? index {
      budget = (index, .budget)
      isRestated = true
    }
    guard let objective, let budget, let lower = indices.first.map({ facts.range(of: facts.all[$0]).lower }) else {
      return nil
    }
    let sentence = self.sentence(around: lower, facts.range(of: facts.all[indices.upperBound - 1]).upper, text)
    guard sentence.count <= Self.longestSentence, isRestated || !saysPart(sentence) else { return nil }
    return EquationCase(
      candidates: [[figure(objective, facts, isResult: false)], []],
      result: figure(budget.index, facts, isResult: true),
      periods: periods(indices, budget.index, facts, sentence),
      place: "text", isReported: budget.naming == .downtime && !saysGrant(sentence))
  }

  func figure(_ index: Int, _ facts: Facts, isResult: Bool) -> StatedFigure {
    let fact = facts.all[index]
    return StatedFigure(fact, in: facts, isResult: isResult, subject: subject)
  }

  /// Whether a sentence about downtime says what an objective grants: what happened is as exact as it was measured.
  private mutating func saysGrant(_ sentence: ByteRange) -> Bool {
    scan.read(bytes, sentence, most: 120)
    var grants = false
    for word in scan.words.indices {
      let tag = reports.match(in: scan, at: word, limit: scan.words.count)?.tag
      if tag == 2 { return false }
      grants = grants || tag == 1
    }
    return grants
  }

  /// As what a value stands beside a name: "error budget of 43.2 min", "43 min of downtime".
  mutating func naming(of index: Int, _ facts: Facts, _ text: ByteRange) -> Naming? {
    let quantity = facts.quantity(of: facts.all[index])
    guard let unit = quantity.unit, unit.dimension == .time || unit.dimension == .percentage,
      unit.perDimension == nil || unit.perDimension == .time
    else { return nil }
    let range = facts.range(of: facts.all[index])
    let before = ByteRange(max(text.lower, range.lower - Self.farthest), max(text.lower, range.lower))
    if let naming = naming(before) { return naming }
    if isSaid(of: ByteRange(max(text.lower, range.lower - Self.longestClause), before.upper))
      || unit.dimension == .time && isGranted(before, range, text, section: facts.all[index].section)
    {
      return .budget
    }
    let after = ByteRange(min(range.upper, text.upper), min(text.upper, range.upper + Self.farthest))
    scan.read(bytes, after, most: 6)
    var word = 0
    while word < scan.words.count {
      if let match = names.match(in: scan, at: word, limit: scan.words.count) { return Self.naming(match.tag) }
      guard let joint = joints.match(in: scan, at: word, limit: scan.words.count) else { return nil }
      word += joint.words
    }
    return nil
  }

  private static func naming(_ tag: UInt8) -> Naming { tag == 2 ? .budget : .downtime }

  /// Of the words before a value, where they end in a name and joints.
  mutating func naming(_ before: ByteRange) -> Naming? {
    scan.read(bytes, before, most: 16)
    for word in scan.words.indices.reversed() {
      guard let match = names.match(in: scan, at: word, limit: scan.words.count) else { continue }
      var next = word + match.words
      while next < scan.words.count {
        guard let joint = joints.match(in: scan, at: next, limit: scan.words.count) else { return nil }
        next += joint.words
      }
      let between = bytes[scan.words[word + match.words - 1].range.upper..<before.upper]
      let isApart = between.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
      return isApart ? nil : Self.naming(match.tag)
    }
    return nil
  }

  /// "The error budget of the shop at 99.9 % is 43 min": the name stands further off, and a verb right before the value.
  mutating func isSaid(of before: ByteRange) -> Bool {
    var start = before.upper
    while start > before.lower, !isStop(start - 1, before) { start -= 1 }
    scan.read(bytes, ByteRange(start, before.upper), most: 40)
    guard let last = scan.words.indices.last, copulas.tag(ofWhole: last..<last + 1, in: scan) != 0 else { return false }
    return scan.words.indices.contains { names.match(in: scan, at: $0, limit: scan.words.count)?.tag == 2 }
  }

  /// "With 99.9 % we have 43 min" below the heading "Error budget", "an objective of 99.9 % leaves 43 min": what is named
  /// elsewhere.
  private mutating func isGranted(_ before: ByteRange, _ value: ByteRange, _ text: ByteRange, section: Int) -> Bool {
    guard section >= 0 else { return false }
    scan.read(bytes, before, most: 16)
    guard let last = scan.words.indices.last, grants.tag(ofWhole: last..<last + 1, in: scan) != 0,
      !isOfAnother(before)
    else { return false }
    let isObjective = scan.words.indices.contains {
      objectives.match(in: scan, at: $0, limit: scan.words.count) != nil
    }
    scan.read(bytes, subject.document.sections[section].title, most: 12)
    guard
      isObjective
        || scan.words.indices.contains(where: { names.match(in: scan, at: $0, limit: scan.words.count)?.tag == 2 })
    else { return false }
    // Who has so long to answer says it without a period.
    return periods.period(in: sentence(around: value.lower, value.upper, text), of: subject) != nil
  }

  /// "With 99.9 %, a failover leaves 2 minutes": whether the clause is about a thing of many. Of the words just read.
  private func isOfAnother(_ clause: ByteRange) -> Bool {
    guard let comma = bytes[clause.lower..<clause.upper].lastIndex(of: UInt8(ascii: ",")),
      let first = scan.words.firstIndex(where: { $0.range.lower > comma })
    else { return false }
    return anyOfMany.tag(ofWhole: first..<first + 1, in: scan) != 0
  }

  func sentence(around lower: Int, _ upper: Int, _ text: ByteRange) -> ByteRange {
    var (start, end) = (lower, upper)
    while start > text.lower, lower - start < Self.longestSentence, !isStop(start - 1, text) { start -= 1 }
    while end < text.upper, end - upper < Self.longestSentence, !isStop(end, text) { end += 1 }
    return ByteRange(start, max(start, end))
  }

  private func isStop(_ index: Int, _ text: ByteRange) -> Bool {
    bytes[index] == UInt8(ascii: ";")
      || bytes[index] == UInt8(ascii: ".") && bytes.endsClause(at: index, limit: text.upper)
        && !isAbbreviation(endingAt: index)
  }

  /// `i.e.`
  private func isAbbreviation(endingAt stop: Int) -> Bool {
    stop > 1 && bytes[stop] == UInt8(ascii: ".") && bytes[stop - 2] == UInt8(ascii: ".")
      && bytes[stop - 1].isLetterASCII
  }

  mutating func saysPart(_ sentence: ByteRange) -> Bool {
    scan.finds(parts, in: bytes, sentence, most: 120)
  }

  /// The period that the sentence names; else all that are customary.
  func periods(_ indices: Range<Int>, _ budget: Int, _ facts: Facts, _ sentence: ByteRange) -> [Period] {
    for index in indices where index != budget {
      let quantity = facts.quantity(of: facts.all[index])
      if let unit = quantity.unit, let period = Period(quantity, unitName: subject.quantityVocabulary.name(of: unit)) {
        return [period]
      }
    }
    let own = facts.range(of: facts.all[budget])
    for range in [
      ByteRange(min(own.upper, sentence.upper), sentence.upper),
      ByteRange(sentence.lower, max(sentence.lower, min(own.lower, sentence.upper))),
    ] {
      if let period = periods.period(in: range, of: subject) { return [period] }
    }
    return Period.customary
  }
}
