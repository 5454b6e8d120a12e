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

  /// The index in `Facts.quantities`.
  let quantity: Int
  let place: Place
  /// The index of the text unit that states it.
  let textUnit: Int
  /// The innermost section, or -1.
  let section: Int
  /// What it is the role of: as the column, row or label says, else the section, else the text around it.
  let role: Role
  /// What the value belongs to: a row's name, a heading; empty when nothing names it.
  let subject: ByteRange
  /// What is measured: a header, a row's name, a label; empty in prose.
  let metric: ByteRange
  let statistic: Statistic?
  let unit: Unit?
  let unitSource: UnitSource
}

/// All quantities that a document states, in document order.
struct Facts: Sendable {
  fileprivate(set) var quantities: [Quantity] = []
  fileprivate(set) var all: [Fact] = []

  init() {}

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
