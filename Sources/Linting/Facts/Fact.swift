import MarkdownModel
import Quantities
import RuleModel

/// A quantity that the document states, and what it says it of. Texts are ranges: nothing is copied until printed.
struct Fact: Sendable {
  enum Place: Sendable, Equatable {
    case cell(table: Int, row: Int, column: Int)
    /// The value of a labelled line, by its index.
    case label(Int)
    case text
  }

  /// Where the unit comes from.
  enum UnitSource: Sendable { case none, value, header, subject }

  private let quantityIndex: Int32
  private let unitIndex: Int32
  private let sectionIndex: Int32
  /// The table, row and column of a cell; a label behind -1; or -1 throughout.
  private let places: (Int32, Int32, Int32)
  /// What the value belongs to: a row's name, a heading; empty when nothing names it.
  let subject: ByteRange
  /// What is measured: a header, a row's name, a label; empty in prose.
  let metric: ByteRange
  let statistic: Statistic?
  /// What it is the role of: as the column, row or label says, else the section, else the text around it.
  let role: Role
  let unitSource: UnitSource
  let unit: Unit?

  init(
    quantity: Int, place: Place, textUnit: Int, section: Int, role: Role, subject: ByteRange, metric: ByteRange,
    statistic: Statistic?, unit: Unit?, unitSource: UnitSource
  ) {
    quantityIndex = Int32(clamping: quantity)
    unitIndex = Int32(clamping: textUnit)
    sectionIndex = Int32(clamping: section)
    switch place {
    case .cell(let table, let row, let column):
      places = (Int32(clamping: table), Int32(clamping: row), Int32(clamping: column))
    case .label(let label): places = (-1, Int32(clamping: label), -1)
    case .text: places = (-1, -1, -1)
    }
    (self.subject, self.metric, self.role) = (subject, metric, role)
    (self.statistic, self.unit, self.unitSource) = (statistic, unit, unitSource)
  }

  var place: Place {
    let (table, row, column) = (Int(places.0), Int(places.1), Int(places.2))
    return table >= 0 ? .cell(table: table, row: row, column: column) : row >= 0 ? .label(row) : .text
  }

  /// The index in `Facts.quantities`.
  var quantity: Int { Int(quantityIndex) }
  /// The index of the text unit that states it.
  var textUnit: Int { Int(unitIndex) }
  /// The innermost section, or -1.
  var section: Int { Int(sectionIndex) }
}

/// All quantities that a document states, in document order.
///
/// A class because many checks ask for them: one reference is cheap to pass on, two are not.
final class Facts: Sendable {
  let quantities: [Quantity]
  let all: [Fact]

  init(of subject: Subject, vocabulary: QuantityVocabulary) {
    var reader = FactReader(subject, vocabulary)
    reader.readAll()
    (quantities, all) = (reader.quantities, reader.facts)
  }

  func quantity(of fact: Fact) -> Quantity { quantities[fact.quantity] }

  /// From the comparator to the unit.
  func range(of fact: Fact) -> ByteRange {
    let range = quantities[fact.quantity].range
    return ByteRange(range.lowerBound, range.upperBound)
  }

  /// Where the unit of its value stands, as the text has it.
  func unitRange(of fact: Fact) -> ByteRange {
    let range = quantities[fact.quantity].unitRange
    return ByteRange(range.lowerBound, range.upperBound)
  }

  /// The values that the fact may mean, in the unit that the cell, the header or the subject gives.
  func measure(of fact: Fact) -> Measure { Measure(quantities[fact.quantity].interval, fact.unit) }

  /// The facts of a text unit, as indices into `all`. O(log n).
  func indices(ofUnit unit: Int) -> Range<Int> { lowerBound(unit)..<lowerBound(unit + 1) }

  /// Gives each of some tables, which are in document order, with its facts; tables without any are left out. One pass.
  func forEach<Wanted>(_ wanted: [Wanted], table: (Wanted) -> Int, _ body: (Wanted, Range<Int>) -> Void) {
    var (next, index) = (0, 0)
    while index < all.count, next < wanted.count {
      guard case .cell(let found, _, _) = all[index].place, found >= table(wanted[next]) else {
        index += 1
        continue
      }
      if found > table(wanted[next]) {
        next += 1
        continue
      }
      let first = index
      while index < all.count, case .cell(found, _, _) = all[index].place { index += 1 }
      body(wanted[next], first..<index)
      next += 1
    }
  }

  private func lowerBound(_ unit: Int) -> Int { all.partitioningIndex { $0.textUnit >= unit } }
}
