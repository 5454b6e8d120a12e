import MarkdownModel
import Quantities
import RuleModel

/// A target that the document's own figure misses.
public struct MissedTarget: Sendable {
  /// What is measured, as its row names it.
  public let metric: String
  /// Both as the document writes them.
  public let current: String
  public let target: String
  /// Where the figure stands.
  public let range: ByteRange
}

extension Subject {
  /// The rows of tables whose current value certainly lies on the wrong side of the target beside it.
  public var missedTargets: [MissedTarget] {
    let facts = facts
    var missed: [MissedTarget] = []
    var start = 0
    while start < facts.all.count {
      guard case .cell(let table, let row, _) = facts.all[start].place else {
        start += 1
        continue
      }
      let end = facts.all[start...].firstIndex { !$0.stands(inTable: table, row: row) } ?? facts.all.count
      if let one = missedTarget(in: facts.all[start..<end], of: facts) { missed.append(one) }
      start = end
    }
    return missed
  }

  /// Nil as well where the row has several figures, so that nobody can tell which one counts.
  private func missedTarget(in row: ArraySlice<Fact>, of facts: Facts) -> MissedTarget? {
    let figures = row.filter { $0.role == .current }
    guard figures.count == 1, let figure = figures.first,
      let target = row.first(where: { $0.role == .target || $0.role == .objective }),
      target.statistic == nil || figure.statistic == nil || target.statistic == figure.statistic,
      let comparator = facts.quantity(of: target).comparator
    else { return nil }
    guard let measured = facts.measure(of: figure).converted(to: target.unit)?.interval else { return nil }
    // A figure is rounded; a single bound is meant as it stands.
    let printed = facts.measure(of: target).interval
    let bound = facts.quantity(of: target).form == .single ? Interval(printed.middle) : printed
    let isMissed =
      comparator.isUpperBound && bound.isBelow(measured) || comparator.isLowerBound && measured.isBelow(bound)
    guard isMissed else { return nil }
    let range = facts.range(of: figure)
    // A name that both values share is the row's; otherwise their columns name them.
    let name = figure.metric == target.metric && !figure.metric.isEmpty ? figure.metric : figure.subject
    return MissedTarget(
      metric: document.string(Emphasis.stripped(name, document.source.bytes)), current: document.string(range),
      target: document.string(facts.range(of: target)), range: range)
  }
}

extension Fact {
  fileprivate func stands(inTable table: Int, row: Int) -> Bool {
    if case .cell(table, row, _) = place { true } else { false }
  }
}
