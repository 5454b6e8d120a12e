import MarkdownModel
import Quantities

/// Budgets that are told in another way: in another unit, or of the objective in the sentence before.
extension StatedBudgets {
  /// "An error budget of 0.1 %, i.e. 43.2 minutes in 30 days": without an objective.
  mutating func restated(_ indices: Range<Int>, _ facts: Facts, _ text: ByteRange) -> EquationCase? {
    for index in indices.dropLast() where mayGrant(index, facts, before: indices.upperBound) {
      let (share, time) = (facts.quantity(of: facts.all[index]), facts.quantity(of: facts.all[index + 1]))
      guard Self.isPlain(share), share.comparator == nil, Self.isPlain(time), time.comparator == nil,
        time.part == .value, time.unit?.perDimension == nil || time.unit?.perDimension == .time,
        restates(ByteRange(share.range.upperBound, max(share.range.upperBound, time.range.lowerBound))),
        isBudget(share.range.lowerBound, text)
      else { continue }
      let sentence = self.sentence(
        around: share.range.lowerBound, facts.range(of: facts.all[indices.upperBound - 1]).upper, text)
      guard sentence.count <= Self.longestSentence, !saysPart(sentence) else { return nil }
      return EquationCase(
        candidates: [[figure(index, facts, isResult: false)], []], result: figure(index + 1, facts, isResult: true),
        periods: periods(indices, index + 1, facts, sentence), place: "text")
    }
    return nil
  }

  /// "99.9 % (43.2 minutes per month)", « 99,9 %, soit 43,2 minutes sur 30 jours »: the time behind an objective, with the
  /// period in which it may be lost.
  mutating func restatement(
    of objective: Int, _ indices: Range<Int>, _ facts: Facts, _ text: ByteRange
  ) -> Int? {
    let index = objective + 1
    guard indices.contains(index), case let time = facts.quantity(of: facts.all[index]), Self.isPlain(time),
      time.comparator == nil, time.part == .value, time.unit?.dimension == .time,
      case let share = facts.quantity(of: facts.all[objective]), share.comparator?.isUpperBound != true,
      restates(ByteRange(share.range.upperBound, max(share.range.upperBound, time.range.lowerBound))),
      case let behind = ByteRange(min(time.range.upperBound, text.upper), text.upper),
      time.unit?.perDimension == .time
        || time.unit?.perDimension == nil
          && periods.period(
            in: ByteRange(behind.lower, min(behind.upper, behind.lower + Self.farthestReference)), of: subject)
            != nil
    else { return nil }
    return index
  }

  /// Whether words before a value say that it is the whole budget.
  mutating func isBudget(_ lower: Int, _ text: ByteRange) -> Bool {
    if naming(ByteRange(max(text.lower, lower - Self.farthest), lower)) != nil {
      return scan.words.indices.contains { names.match(in: scan, at: $0, limit: scan.words.count)?.tag == 2 }
    }
    return isSaid(of: ByteRange(max(text.lower, lower - Self.longestClause), lower))
  }

  /// Whether what follows says the same in another unit: "of requests, i.e.", an opening parenthesis.
  mutating func restates(_ between: ByteRange) -> Bool {
    guard between.count <= Self.farthest else { return false }
    scan.read(bytes, between, most: 8)
    if scan.words.isEmpty { return bytes[between.lower..<between.upper].contains(UInt8(ascii: "(")) }
    return scan.words.indices.suffix(4).contains {
      restatements.tag(ofWhole: $0..<scan.words.count, in: scan) != 0
    }
  }

  /// "The objective is 99.9 %. That leaves 43.2 minutes of downtime in 30 days."
  mutating func referring(
    _ indices: Range<Int>, to objective: Int, _ facts: Facts, _ text: ByteRange
  ) -> EquationCase? {
    for index in indices {
      let quantity = facts.quantity(of: facts.all[index])
      guard quantity.unit?.dimension == .time, Self.isPlain(quantity), quantity.comparator == nil,
        quantity.part != .window, refers(before: quantity.range.lowerBound, text),
        naming(of: index, facts, text) != nil,
        case let sentence = sentence(
          around: quantity.range.lowerBound, facts.range(of: facts.all[indices.upperBound - 1]).upper, text),
        sentence.count <= Self.longestSentence, !saysPart(sentence)
      else { continue }
      return EquationCase(
        candidates: [[figure(objective, facts, isResult: false)], []], result: figure(index, facts, isResult: true),
        periods: periods(indices, index, facts, sentence), place: "text")
    }
    return nil
  }

  /// Whether "that leaves", « cela laisse » stands right before a value.
  mutating func refers(before value: Int, _ text: ByteRange) -> Bool {
    scan.read(bytes, ByteRange(max(text.lower, value - Self.farthestReference), value), most: 8)
    let count = scan.words.count
    return (max(0, count - 3)..<count).contains { references.tag(ofWhole: $0..<count, in: scan) != 0 }
  }
}
