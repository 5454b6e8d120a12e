import MarkdownModel
import Quantities
import RuleModel

/// What the values of a table measure, cell by cell. A row or column is like another where both measure the same in all
/// other cells: so they should in the cell in question as well.
struct UnitGrid {
  /// What the rows and columns that are like its own measure where a cell does not.
  struct Expectation {
    let kind: MetricKind
    /// How many rows and columns are like its own.
    fileprivate(set) var lines = 0
    /// In how many other cells they are.
    fileprivate(set) var cells = 0
  }

  /// What a cell states.
  private enum Cell: Equatable {
    /// Nothing, or several things.
    case unknown
    /// A number without a unit.
    case bare
    /// In a unit that no name of a metric asks for: nodes, euros.
    case other
    case kind(MetricKind)
  }

  private enum Axis { case row, column }

  /// In how many cells lines have to be alike, that it is no chance.
  private static let fewestAlike = 4
  /// Larger tables are data, and slow to compare.
  private static let mostCells = 400

  private let subject: Subject
  private let facts: Facts
  private var table = -1
  private var (rows, columns) = (0, 0)
  private var cells: [Cell] = []

  init(_ subject: Subject) {
    self.subject = subject
    facts = subject.facts
  }

  /// What the cell of a fact is expected to measure and does not; nil where it fits, and where too little is like it.
  mutating func expectation(at index: Int) -> Expectation? {
    guard case .cell(let table, let row, let column) = facts.all[index].place, facts.isAlone(index) else { return nil }
    if table != self.table { read(table, around: index) }
    guard !cells.isEmpty, column < columns else { return nil }
    var found: Expectation?
    guard note(.column, column, at: row, &found), note(.row, row, at: column, &found), let found,
      found.cells >= Self.fewestAlike, self[row, column] != .kind(found.kind)
    else { return nil }
    return found
  }

  // MARK: Likeness

  /// Adds what the lines say that are like one; false where they contradict each other.
  private func note(_ axis: Axis, _ line: Int, at place: Int, _ found: inout Expectation?) -> Bool {
    for other in 0..<(axis == .row ? rows : columns) where other != line {
      guard case .kind(let kind) = cell(axis, other, place), let alike = likeness(axis, line, other, besides: place)
      else { continue }
      if let found, found.kind != kind { return false }
      found = found ?? Expectation(kind: kind)
      found?.lines += 1
      found?.cells += alike
    }
    return true
  }

  /// In how many cells two lines measure the same; nil where they differ in one, or nothing is measured.
  private func likeness(_ axis: Axis, _ line: Int, _ other: Int, besides place: Int) -> Int? {
    var (alike, measures) = (0, false)
    for index in 0..<(axis == .row ? columns : rows) where index != place {
      let (first, second) = (cell(axis, line, index), cell(axis, other, index))
      guard first != .unknown, second != .unknown else { continue }
      guard first == second else { return nil }
      alike += 1
      if case .kind = first { measures = true }
    }
    return measures ? alike : nil
  }

  private func cell(_ axis: Axis, _ line: Int, _ place: Int) -> Cell {
    axis == .row ? self[line, place] : self[place, line]
  }

  private subscript(row: Int, column: Int) -> Cell { cells[row * columns + column] }

  // MARK: Reading

  private mutating func read(_ table: Int, around index: Int) {
    self.table = table
    (rows, columns) = (subject.document.tables[table].rowCount, subject.document.tables[table].columnCount)
    cells.removeAll(keepingCapacity: true)
    guard rows > 2, rows * columns <= Self.mostCells else { return }
    cells.append(contentsOf: repeatElement(.unknown, count: rows * columns))
    var next = index
    while next > 0, case .cell(table, _, _) = facts.all[next - 1].place { next -= 1 }
    while next < facts.all.count, case .cell(table, let row, let column) = facts.all[next].place {
      if facts.isAlone(next), column < columns {
        cells[row * columns + column] = Self.cell(facts.all[next].unit, subject.quantityVocabulary)
      }
      next += 1
    }
  }

  private static func cell(_ unit: Unit?, _ vocabulary: QuantityVocabulary) -> Cell {
    guard let unit else { return .bare }
    // `250m` of a processor
    if !vocabulary.alternatives(of: unit).isEmpty { return .unknown }
    return MetricKind(of: unit).map { .kind($0) } ?? .other
  }
}
