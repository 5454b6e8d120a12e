import MarkdownModel
import Quantities
import RuleModel

/// What the values of the columns of a table are given in, asked for table by table.
struct ColumnUnits {
  /// What the values of one column measure, as their own units say.
  struct Line {
    fileprivate(set) var kind: MetricKind?
    /// How many give their unit, and how many are mere numbers.
    fileprivate(set) var united = 0
    fileprivate(set) var bare = 0
    /// Whether they measure different things, or something that is no time, size, rate or share.
    fileprivate(set) var isMixed = false
    /// How many there are of each kind.
    fileprivate var counts = SIMD8<Int32>()
  }

  private let subject: Subject
  private let facts: Facts
  private var table = -1
  private var lines: [Line] = []

  init(_ subject: Subject) {
    self.subject = subject
    facts = subject.facts
  }

  /// The column of a table in which a fact stands.
  mutating func column(_ column: Int, of table: Int, holding index: Int) -> Line {
    if table != self.table { read(table, around: index) }
    return lines[column]
  }

  /// Whether all but one value of a column give their unit and measure the same, and the fact is the one that does not.
  mutating func isOdd(_ index: Int) -> Bool {
    guard case .cell(let table, _, let column) = facts.all[index].place,
      case let line = self.column(column, of: table, holding: index), line.isMixed, line.bare == 0,
      let own = facts.kind(of: index)
    else { return false }
    // All others are of one kind.
    return line.counts[Int(own.rawValue)] == 1 && line.united > Self.leastAlike
      && Int(line.counts.max()) + 1 == line.united
  }

  /// How many values show what a column measures.
  private static let leastAlike = 3

  private mutating func read(_ table: Int, around index: Int) {
    self.table = table
    lines = [Line](filledWith: Line(), count: subject.document.tables[table].columnCount)
    var lower = index
    while lower > 0, column(of: lower - 1) != nil { lower -= 1 }
    var next = lower
    while next < facts.all.count, let column = column(of: next) {
      note(next, column)
      next += 1
    }
  }

  private func column(of index: Int) -> Int? {
    if case .cell(table, _, let column) = facts.all[index].place { column } else { nil }
  }

  private mutating func note(_ index: Int, _ column: Int) {
    guard column < lines.count else { return }
    let fact = facts.all[index]
    guard facts.isAlone(index), fact.unitSource == .value, let unit = fact.unit else {
      if fact.unit == nil, facts.isAlone(index) { lines[column].bare += 1 } else { lines[column].isMixed = true }
      return
    }
    lines[column].united += 1
    guard let kind = MetricKind(of: unit) else {
      lines[column].isMixed = true
      return
    }
    lines[column].counts[Int(kind.rawValue)] += 1
    if lines[column].kind.map({ $0 != kind }) ?? false { lines[column].isMixed = true }
    lines[column].kind = lines[column].kind ?? kind
  }
}

extension Facts {
  /// What a value measures, as its unit says.
  func kind(of index: Int) -> MetricKind? { all[index].unit.flatMap { MetricKind(of: $0) } }

  /// What all of several values measure; nil where they differ, or a unit does not say.
  func commonKind(of indices: [Int]) -> MetricKind? {
    guard let first = indices.first, let kind = kind(of: first) else { return nil }
    return indices.allSatisfy { self.kind(of: $0) == kind } ? kind : nil
  }
}

extension MetricKind {
  /// What a value in a unit measures; nil for what no name of a metric asks for.
  init?(of unit: Unit) {
    switch (unit.dimension, unit.perDimension) {
    case (.time, nil): self = .time
    case (.data, nil): self = .data
    case (.percentage, nil): self = .share
    case (.count, .time?), (.data, .time?): self = .throughput
    default: return nil
    }
  }
}
