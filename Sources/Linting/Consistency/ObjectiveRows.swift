import MarkdownModel
import Quantities
import RuleModel

/// Finds budgets in rows whose first cell is the objective: "99.9 % of requests | 30 days | 43.2 min", and in tables of
/// nines: "99.9 % | 43.2 min | 8.76 h" below "Downtime per month" and "per year".
struct ObjectiveRows {
  private let subject: Subject
  private let names: PhraseTable
  private let periods: PeriodWords
  private let reader: QuantityReader
  private var scan = WordScan()

  init(_ subject: Subject, names: PhraseTable, periods: PeriodWords) {
    (self.subject, self.names, self.periods) = (subject, names, periods)
    reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
  }

  private struct Wanted {
    let table: Int
    /// For each column the period that its budgets are of; empty for other columns.
    let periods: [[Period]]
    let window: Int?
  }

  mutating func all() -> [EquationCase] {
    var wanted: [Wanted] = []
    let (tables, bytes) = (subject.document.tables, subject.document.source.bytes)
    for table in tables.indices where Self.mayBegin(tables[table].cells, tables[table].columnCount, bytes) {
      if let one = self.wanted(table) { wanted.append(one) }
    }
    guard !wanted.isEmpty else { return [] }
    var cases: [EquationCase] = []
    let facts = subject.facts
    facts.forEach(wanted, table: { $0.table }) { one, indices in
      for index in indices { if let item = item(index, facts, one) { cases.append(item) } }
    }
    return cases
  }

  // MARK: Tables

  private mutating func wanted(_ index: Int) -> Wanted? {
    let table = subject.document.tables[index]
    let roles = subject.roles.tables[index]
    guard table.rowCount > 1, table.columnCount > 1, table.columnCount < 8, objective(table[1, 0].range) != nil,
      !roles.isTransposed, roles.subject == 0,
      subject.roles.column(of: index, where: { $0.isTarget }) ?? 0 == 0,
      subject.roles.line(0, of: index).role?.isTarget ?? false || listsNines(table)
    else { return nil }
    var (found, isDowntime) = ([[Period]](), false)
    for column in 0..<table.columnCount {
      let header = table[0, column].range
      let saysBudget = column > 0 && (subject.roles.line(column, of: index).role == .budget || names(header))
      isDowntime = isDowntime || saysBudget
      let own = column > 0 && isDowntime ? periods.period(in: header, of: subject) : nil
      found.append(own.map { [$0] } ?? (saysBudget ? Period.customary : []))
    }
    guard found.contains(where: { !$0.isEmpty }) else { return nil }
    return Wanted(
      table: index, periods: found, window: subject.roles.column(of: index) { $0 == .window || $0 == .duration })
  }

  /// Whether the first cell begins with a nine, or what may stand before it.
  private static func mayBegin(_ cells: [Cell], _ columns: Int, _ bytes: [UInt8]) -> Bool {
    guard cells.count > columns, case let cell = cells[columns].range, !cell.isEmpty else { return false }
    switch bytes[cell.lower] {
    case UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: ">"), 0xE2: return true
    default: return false
    }
  }

  /// `99 %`, `99.5 %`, `99.9 %`: what is usually promised, and nothing that was measured.
  private func listsNines(_ table: Table) -> Bool {
    let bytes = subject.document.source.bytes
    return table.rowCount > 3
      && (1..<table.rowCount).allSatisfy { row in
        let cell = Emphasis.stripped(table[row, 0].range, bytes)
        return cell.count <= 12
          && bytes[cell.lower..<cell.upper].allSatisfy { !$0.isAlphanumericASCII || "905".utf8.contains($0) }
      }
  }

  private mutating func names(_ header: ByteRange) -> Bool {
    scan.finds(names, in: subject.document.source.bytes, header, most: 8)
  }

  /// The one availability of nine tenths and more that a cell states.
  private func objective(_ cell: ByteRange) -> Quantity? {
    let bytes = subject.document.source.bytes
    guard let digit = bytes[cell.lower..<cell.upper].firstIndex(where: \.isDigit), bytes[digit] == UInt8(ascii: "9"),
      bytes[digit..<cell.upper].contains(UInt8(ascii: "%"))
    else { return nil }
    let shares = reader.quantities(bytes, cell.lower..<cell.upper).filter { $0.unit?.dimension == .percentage }
    guard shares.count == 1, let share = shares.first, share.form == .single, !share.isApproximate, share.sign == .none,
      share.low.value >= 90, share.low.value < 100
    else { return nil }
    return share
  }

  // MARK: Rows

  private func item(_ index: Int, _ facts: Facts, _ wanted: Wanted) -> EquationCase? {
    guard case .cell(_, let row, let column) = facts.all[index].place, column > 0, !wanted.periods[column].isEmpty,
      facts.all[index].unit?.dimension == .time, facts.all[index].unit?.perDimension == nil,
      case let table = subject.document.tables[wanted.table], let objective = objective(table[row, 0].range),
      let stated = StatedFigure.sole(
        index..<index + 1, in: table[row, column].range, of: facts, subject: subject, isResult: true)
    else { return nil }
    var found = wanted.periods[column]
    if let window = wanted.window, let own = periods.period(in: table[row, window].range, of: subject) { found = [own] }
    let operand = StatedFigure(objective, place: table[row, 0].range)
    return EquationCase(candidates: [[operand], []], result: stated, periods: found, place: "table")
  }
}
