import MarkdownModel
import Quantities

/// The plain numbers of a table, made comparable: a cell that states one value and no bound.
struct NumberGrid {
  struct Entry {
    /// In the base unit; shares as parts of one.
    var value = 0.0
    /// What rounding may have changed.
    var half = 0.0
    /// How fine it is printed: round thousands say little more than their first digits.
    var step = 0.0
    /// What it counts: equal for values that can be compared; `Entry.none` for no value.
    var kind: UInt32 = 0
    var fact: Int32 = -1

    static let none: UInt32 = 0
    static let bare: UInt32 = 1
    static let share: UInt32 = 2
    static let firstUnit: UInt32 = 4

    var isShare: Bool { kind == Self.share }
    var isBare: Bool { kind == Self.bare }
  }

  private let facts: Facts
  private let cells: Table
  private let bytes: [UInt8]
  private let reader: QuantityReader
  private(set) var entries: [Entry]
  /// Which of the table's facts is read next.
  private var next: Int
  private let end: Int
  private var readRows = 1

  init(_ subject: Subject, _ indices: Range<Int>, table: Int) {
    (facts, cells, bytes) = (subject.facts, subject.document.tables[table], subject.document.source.bytes)
    reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
    (next, end) = (indices.lowerBound, indices.upperBound)
    entries = [Entry](filledWith: Entry(), count: cells.cells.count)
  }

  var columnCount: Int { cells.columnCount }

  subscript(row: Int, column: Int) -> Entry { entries[row * columnCount + column] }

  /// Whether a row has so many values.
  func holds(_ count: Int, in row: Int) -> Bool {
    var left = count
    for index in row * columnCount..<(row + 1) * columnCount where entries[index].kind != Entry.none { left -= 1 }
    return left <= 0
  }

  /// Reads the facts up to and with a row.
  mutating func read(through last: Int) {
    let first = readRows
    while next < end, case .cell(_, let row, let column) = facts.all[next].place, row <= last {
      let index = row * columnCount + column
      // A cell of two values says more than one number.
      if entries[index].fact >= 0 {
        entries[index].kind = Entry.none
      } else {
        entries[index] = entry(next)
      }
      next += 1
    }
    readRows = max(readRows, last + 1)
    for row in first..<max(first, readRows) where holds(1, in: row) { readNames(in: row) }
  }

  /// Numbers that are no facts: how many nodes there are, under the header `Nodes`.
  private mutating func readNames(in row: Int) {
    for column in 0..<columnCount where entries[row * columnCount + column].fact < 0 {
      let cell = cells[row, column].range
      guard cell.count <= 24, !cell.isEmpty, bytes[cell.lower].isDigit else { continue }
      let found = reader.quantities(bytes, cell.lower..<cell.upper)
      guard found.count == 1, let quantity = found.first, quantity.range.lowerBound == cell.lower,
        quantity.range.upperBound == cell.upper
      else { continue }
      entries[row * columnCount + column] = entry(quantity, quantity.unit, fact: -1)
    }
  }

  /// What a cell says.
  func text(_ row: Int, _ column: Int, _ document: Document) -> String {
    Excerpt.line(document.string(Emphasis.stripped(cells[row, column].range, bytes)))
  }

  /// Takes a value out: it is known to be wrong.
  mutating func remove(_ row: Int, _ column: Int) { entries[row * columnCount + column].kind = Entry.none }

  private func entry(_ index: Int) -> Entry {
    let fact = facts.all[index]
    return entry(facts.quantity(of: fact), fact.unit, fact: index)
  }

  private func entry(_ quantity: Quantity, _ unit: Unit?, fact: Int) -> Entry {
    var entry = Entry(fact: Int32(clamping: fact))
    guard quantity.form == .single, quantity.part == .value, quantity.comparator == nil, !quantity.isApproximate,
      quantity.tolerance == nil
    else { return entry }
    var factor = 1.0
    if let unit {
      (entry.kind, factor) = (kind(of: unit), unit.factor)
      if unit.dimension == .points { factor = 0.01 }
    } else {
      entry.kind = Entry.bare
    }
    entry.value = abs(quantity.low.value) * factor
    entry.half = isCount(quantity, entry.kind, unit) ? 0 : quantity.low.interval.width / 2 * factor
    entry.step = step(of: quantity.low) * factor
    return entry
  }

  private func step(of number: Number) -> Double {
    var (digits, step) = (number.significand.magnitude, number.interval.width)
    while digits >= 100, digits.isMultiple(of: 10) { (digits, step) = (digits / 10, step * 10) }
    return step
  }

  private func kind(of unit: Unit) -> UInt32 {
    switch unit.dimension {
    case .percentage, .multiple, .points: return unit.perDimension == nil ? Entry.share : Entry.none
    case .count, .currency: return key(unit) | UInt32(unit.kind) << 16
    default: return key(unit)
    }
  }

  private func key(_ unit: Unit) -> UInt32 {
    let per = unit.perDimension.map { UInt32($0.place) + 1 } ?? 0
    return Entry.firstUnit + (UInt32(unit.dimension.place) | per << 4)
  }

  /// A number of things that nobody rounded: `9`, `1,284 users`.
  private func isCount(_ quantity: Quantity, _ kind: UInt32, _ unit: Unit?) -> Bool {
    let number = quantity.low
    guard number.exponent == 0, number.significand.magnitude < 100 || !number.significand.isMultiple(of: 10) else {
      return false
    }
    return kind == Entry.bare || unit?.dimension == .count && unit?.perDimension == nil
  }
}
