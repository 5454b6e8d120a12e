import MarkdownModel
import Quantities
import RuleModel

/// Finds values whose unit measures something else than the values beside them, whatever the metric is called.
struct UnitPeers {
  private let subject: Subject
  private let facts: Facts
  private var columns: ColumnUnits
  private var grid: UnitGrid

  init(_ subject: Subject) {
    self.subject = subject
    facts = subject.facts
    columns = ColumnUnits(subject)
    grid = UnitGrid(subject)
  }

  /// Whether a time stands where the others are sizes or rates, or the like.
  mutating func isOdd(_ index: Int, _ unit: Unit) -> Bool {
    guard facts.quantity(of: facts.all[index]).sign == .none, !Self.countsEvents(unit) else { return false }
    if isOddInGrid(index, unit) { return true }
    guard let kind = Self.kind(of: unit) else { return isShareAmongOthers(index, unit) }
    switch facts.all[index].place {
    case .cell(let table, let row, let column):
      return isOddInRow(index, kind, table, row) && !isColumnOf(kind, table, column, holding: index)
        || isOddInColumn(index, table, row, column)
    case .label: return isOddAfterLabel(index, kind) || isOddPercentile(index, kind)
    case .text: return false
    }
  }

  /// `0 per week`: how often something happens may stand beside anything.
  private static func countsEvents(_ unit: Unit) -> Bool {
    unit.dimension == .count && unit.perDimension == .time && unit.factor < slowestLoad
  }

  /// Per second: less than one a minute is no load.
  private static let slowestLoad = 1.0 / 60.5

  /// Shares may be of anything: `12 s | 30 %`.
  private static func kind(of unit: Unit) -> MetricKind? {
    MetricKind(of: unit).flatMap { $0 == .share ? nil : $0 }
  }

  /// `0.02 ms | 0.4 % | 0.1 %`: one line beside its own could be the wrong one as well. Shares may stand anywhere.
  private mutating func isOddInGrid(_ index: Int, _ unit: Unit) -> Bool {
    guard Self.kind(of: unit) != nil else { return false }
    return grid.expectation(at: index).map { $0.lines > 1 } ?? false
  }

  // MARK: Rows

  /// What the row's metric is and shall be: `310 ms | < 200 MB`. Of two values the second one is taken for the wrong one.
  private func isOddInRow(_ index: Int, _ kind: MetricKind, _ table: Int, _ row: Int) -> Bool {
    guard Self.isOfRow(facts.all[index].role) else { return false }
    if isOddAmongShares(index, table, row) { return true }
    var others: MetricKind?
    var (count, hasBefore) = (0, false)
    for other in facts.row(row, of: table, around: index)
    where other != index && Self.isOfRow(facts.all[other].role) {
      guard facts.isAlone(other), let unit = facts.all[other].unit, let own = Self.kind(of: unit),
        others.map({ $0 == own }) ?? true
      else { return false }
      others = own
      count += 1
      hasBefore = hasBefore || other < index
    }
    return others.map { $0 != kind } ?? false && (count > 1 || hasBefore)
  }

  /// `164 ms | ≤ 180 % | ≤ 300 ms`: a share is no bound of what is given in times.
  private func isShareAmongOthers(_ index: Int, _ unit: Unit) -> Bool {
    guard unit.dimension == .percentage, facts.quantity(of: facts.all[index]).isBound,
      facts.all[index].role.isTarget, case .cell(let table, let row, _) = facts.all[index].place
    else { return false }
    let others = facts.row(row, of: table, around: index).filter { $0 != index && Self.isState(facts.all[$0].role) }
    // A percentile is no share of anything, so that a single time beside it tells.
    let fewest = facts.all[index].statistic?.isPercentile ?? false ? 1 : 2
    guard others.count >= fewest, others.allSatisfy({ facts.isAlone($0) }), let kind = facts.commonKind(of: others)
    else { return false }
    return kind != .share
  }

  /// `78 % | 31 % | < 50 MB`: a share is wanted where shares were measured.
  private func isOddAmongShares(_ index: Int, _ table: Int, _ row: Int) -> Bool {
    guard facts.all[index].role.isTarget else { return false }
    let others = facts.row(row, of: table, around: index).filter { $0 != index && Self.isState(facts.all[$0].role) }
    return others.count > 1
      && others.allSatisfy { other in
        facts.isAlone(other) && facts.quantity(of: facts.all[other]).sign == .none
          && facts.all[other].unit?.dimension == .percentage
      }
  }

  /// `Input size | Before | After`: where all values of a column measure the same, none of them is a slip.
  private mutating func isColumnOf(_ kind: MetricKind, _ table: Int, _ column: Int, holding index: Int) -> Bool {
    let line = columns.column(column, of: table, holding: index)
    return line.kind == kind && !line.isMixed && line.united > 1
  }

  /// What is, what shall be and what is expected to be.
  private static func isOfRow(_ role: Role) -> Bool { isState(role) || role == .horizon }

  private static func isState(_ role: Role) -> Bool {
    switch role {
    case .current, .before, .after, .target, .objective, .agreement: true
    default: false
    }
  }

  // MARK: Columns

  /// Where the header names the metric, and another value of the row is what its column holds: so the row is none of
  /// another kind.
  private mutating func isOddInColumn(_ index: Int, _ table: Int, _ row: Int, _ column: Int) -> Bool {
    guard facts.all[index].metric == subject.document.tables[table][0, column].range, columns.isOdd(index) else {
      return false
    }
    let row = facts.row(row, of: table, around: index)
    // `Indexing | 50 rows/s | 80 rows/s` among latencies: the row is what is of another kind.
    let kind = facts.kind(of: index)
    if row.contains(where: { $0 != index && facts.kind(of: $0) == kind }) { return false }
    return row.contains { other in
      guard case .cell(_, _, let place) = facts.all[other].place, place != column else { return false }
      let line = columns.column(place, of: table, holding: index)
      return facts.all[other].unitSource == .value && !line.isMixed && line.united > 2
    }
  }

  // MARK: Labels

  /// `P95: 104 MB` between `P50: 74 ms` and `P99: 210 ms`.
  private func isOddPercentile(_ index: Int, _ kind: MetricKind) -> Bool {
    guard facts.all[index].statistic?.isPercentile ?? false, facts.isAlone(index) else { return false }
    let others = facts.labels(around: index).filter { $0 != index && facts.all[$0].statistic?.isPercentile ?? false }
    guard others.count > 1, others.allSatisfy({ facts.isAlone($0) }), let common = facts.commonKind(of: others) else {
      return false
    }
    return common != kind && common != .share
  }

  /// `Before: 310 ms` and `After: 22 MB` below it.
  private func isOddAfterLabel(_ index: Int, _ kind: MetricKind) -> Bool {
    guard index > 0, case let (fact, before) = (facts.all[index], facts.all[index - 1]),
      case .label(let label) = fact.place, case .label(let other) = before.place, label == other + 1,
      fact.section == before.section, before.subject == fact.subject, facts.isAlone(index - 1),
      let unit = before.unit, let first = Self.kind(of: unit), first != kind
    else { return false }
    switch (before.role, fact.role) {
    case (.before, .after), (.current, .target), (.target, .current): return true
    default: return false
    }
  }
}

extension Facts {
  /// A row of more values is looked at in part.
  private static var mostBeside: Int { 32 }

  /// The facts of a table's row around one of them.
  func row(_ row: Int, of table: Int, around index: Int) -> Range<Int> {
    func isOfRow(_ index: Int) -> Bool {
      if case .cell(table, row, _) = all[index].place { true } else { false }
    }
    var (lower, upper) = (index, index + 1)
    while lower > 0, index - lower < Self.mostBeside, isOfRow(lower - 1) { lower -= 1 }
    while upper < all.count, upper - index < Self.mostBeside, isOfRow(upper) { upper += 1 }
    return lower..<upper
  }

  /// The facts around one of a label that are told of the same thing by other labels.
  func labels(around index: Int) -> Range<Int> {
    let fact = all[index]
    func isBeside(_ index: Int) -> Bool {
      guard case .label = all[index].place else { return false }
      return all[index].section == fact.section && all[index].subject == fact.subject
    }
    var (lower, upper) = (index, index + 1)
    while lower > 0, index - lower < Self.mostBeside, isBeside(lower - 1) { lower -= 1 }
    while upper < all.count, upper - index < Self.mostBeside, isBeside(upper) { upper += 1 }
    return lower..<upper
  }
}
