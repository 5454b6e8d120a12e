import MarkdownModel
import Quantities

/// Budgets that are told without their objective, which stands elsewhere in the document.
extension StatedBudgets {
  /// The objectives for availability, where they agree: each of several has a budget of its own.
  mutating func availabilityObjectives(_ facts: Facts) -> [StatedFigure] {
    var found: [StatedFigure] = []
    for index in facts.all.indices where facts.all[index].role.isTarget {
      guard Self.isObjective(facts.quantity(of: facts.all[index])),
        scan.finds(availability, in: bytes, subject.metricName(of: facts.all[index]), most: 8)
          || scan.finds(availability, in: bytes, facts.all[index].subject, most: 8)
      else { continue }
      let own = figure(index, facts, isResult: false)
      if let first = found.first, first.figure.interval != own.figure.interval { return [] }
      found.append(own)
    }
    return found
  }

  /// "The error budget for availability is 43.2 minutes in 30 days."
  mutating func told(
    _ indices: Range<Int>, of objectives: [StatedFigure], _ facts: Facts, _ text: ByteRange
  ) -> [EquationCase] {
    indices.compactMap { index in
      let budget = facts.quantity(of: facts.all[index])
      guard let unit = budget.unit, unit.dimension == .time, unit.perDimension == nil || unit.perDimension == .time,
        Self.isPlain(budget), budget.comparator == nil, budget.part == .value,
        isBudget(budget.range.lowerBound, text),
        case let range = facts.range(of: facts.all[index]),
        case let sentence = sentence(around: range.lower, range.upper, text), sentence.count <= Self.longestSentence,
        !saysPart(sentence), !scan.finds(otherIndicators, in: bytes, sentence, most: 120),
        isAlone(index, indices, facts, in: sentence),
        case let periods = periods(indices, index, facts, sentence), unit.perDimension != nil || periods.count == 1
      else { return nil }
      return EquationCase(
        candidates: [objectives, []], result: figure(index, facts, isResult: true), periods: periods, place: "text")
    }
  }

  /// Whether nothing but the period stands in the sentence as well.
  private func isAlone(_ index: Int, _ indices: Range<Int>, _ facts: Facts, in sentence: ByteRange) -> Bool {
    indices.allSatisfy { other in
      guard other != index, case let range = facts.range(of: facts.all[other]), range.upper > sentence.lower,
        range.lower < sentence.upper
      else { return true }
      return facts.quantity(of: facts.all[other]).unit?.dimension == .time
    }
  }
}
