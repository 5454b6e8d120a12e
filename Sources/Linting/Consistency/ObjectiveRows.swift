import MarkdownModel
import Quantities
import RuleModel

/// Finds budgets in rows whose first cell is the objective: "99.9 % of requests | 30 days | 43.2 min", and in tables of
/// nines: "99.9 % | 43.2 min | 8.76 h" below "Downtime per month" and "per year". The objective may stand behind the name
/// of a service as well.
struct ObjectiveRows {
  private let subject: Subject
  private let names: PhraseTable
  private let rateJoints: PhraseTable
  private let periods: PeriodWords
  private let reader: QuantityReader
  private var scan = WordScan()

  /// - Parameter rateJoints: "per", before the period of a budget.
  init(_ subject: Subject, names: PhraseTable, rateJoints: PhraseTable, periods: PeriodWords) {
    (self.subject, self.names, self.rateJoints, self.periods) = (subject, names, rateJoints, periods)
    reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
  }

  private struct Wanted {
    let table: Int
    /// The column of the objectives.
    let objective: Int
    /// For each column the period that its budgets are of; empty for other columns.
    let periods: [[Period]]
    let window: Int?
  }

  mutating func all() -> [EquationCase] {
    var wanted: [Wanted] = []
    let (tables, bytes) = (subject.document.tables, subject.document.source.bytes)
    for table in tables.indices {
      let (cells, columns) = (tables[table].cells, tables[table].columnCount)
      if Self.mayBegin(cells, at: columns, bytes) {
        if let one = self.wanted(table) { wanted.append(one) }
      } else if columns > 2, Self.mayBegin(cells, at: columns + 1, bytes) {
        if let one = wantedBehindName(table) { wanted.append(one) }
      }
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
    return Wanted(table: index, objective: 0, periods: found, window: window(of: index))
  }

  /// "Service | Availability target | Downtime per month": what is so counted is granted, unless something was measured.
  private mutating func wantedBehindName(_ index: Int) -> Wanted? {
    let table = subject.document.tables[index]
    let roles = subject.roles.tables[index]
    guard table.columnCount < 8, !roles.isTransposed, roles.subject == 0,
      subject.roles.line(1, of: index).role?.isTarget ?? false,
      !(2..<table.columnCount).contains(where: { states($0, of: index) })
    else { return nil }
    var found: [[Period]] = [[], []]
    for column in 2..<table.columnCount {
      let header = table[0, column].range
      let isRate = subject.roles.line(column, of: index).role != .budget && names(header) && isRate(header)
      found.append(isRate ? periods.period(in: header, of: subject).map { [$0] } ?? [] : [])
    }
    guard found.contains(where: { !$0.isEmpty }) else { return nil }
    return Wanted(table: index, objective: 1, periods: found, window: window(of: index))
  }

  /// Whether a column says what is or what else shall be.
  private func states(_ column: Int, of table: Int) -> Bool {
    let role = subject.roles.line(column, of: table).role
    return role.map { $0.isTarget || $0.isMeasured } ?? false
  }

  private func window(of table: Int) -> Int? {
    subject.roles.column(of: table) { $0 == .window || $0 == .duration }
  }

  /// "Downtime per month", "Downtime / month": and nothing like "last month".
  private mutating func isRate(_ header: ByteRange) -> Bool {
    let bytes = subject.document.source.bytes
    scan.read(bytes, header, most: 8)
    guard let last = scan.words.indices.last, last > 0 else { return false }
    let sign = bytes[scan.words[last - 1].range.upper..<scan.words[last].range.lower]
    return rateJoints.tag(ofWhole: last - 1..<last, in: scan) != 0 || sign.contains(UInt8(ascii: "/"))
  }

  /// Whether a cell begins with a nine, or what may stand before it.
  private static func mayBegin(_ cells: [Cell], at index: Int, _ bytes: [UInt8]) -> Bool {
    guard cells.count > index, case let cell = cells[index].range, !cell.isEmpty else { return false }
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
    guard case .cell(_, let row, let column) = facts.all[index].place, !wanted.periods[column].isEmpty,
      facts.all[index].unit?.dimension == .time, facts.all[index].unit?.perDimension == nil,
      case let table = subject.document.tables[wanted.table],
      let objective = objective(table[row, wanted.objective].range),
      !statesAnother(table, row, wanted),
      let stated = StatedFigure.sole(
        index..<index + 1, in: table[row, column].range, of: facts, subject: subject, isResult: true)
    else { return nil }
    var found = wanted.periods[column]
    if let window = wanted.window, let own = periods.period(in: table[row, window].range, of: subject) { found = [own] }
    let operand = StatedFigure(objective, place: table[row, wanted.objective].range)
    return EquationCase(candidates: [[operand], []], result: stated, periods: found, place: "table")
  }

  /// Whether a row states a second availability: a downtime beside it was measured.
  private func statesAnother(_ table: Table, _ row: Int, _ wanted: Wanted) -> Bool {
    (0..<table.columnCount).contains {
      $0 != wanted.objective && wanted.periods[$0].isEmpty && objective(table[row, $0].range) != nil
    }
  }
}
