import MarkdownModel
import Quantities
import RuleModel

/// The values that a document states side by side of one thing: the cells of a row, the labels of a list.
///
/// Only those rows and lists are kept in which every wanted role has a value. Linear in the facts of the document.
struct RelatedValues: Sendable {
  struct Cell: Sendable {
    let role: Role
    let roleBit: RoleSet
    /// The cell, or the value of the label.
    let range: ByteRange
    /// Into `Facts.all`; never empty.
    let facts: Range<Int>
    /// The header of the column, the name of the row in a transposed table, or the label.
    let header: ByteRange
    fileprivate let line: Int
    /// The row, or the column of a transposed table.
    let record: Int
  }

  struct Record: Sendable {
    let cells: Range<Int>
    /// What the row or list is about; empty when nothing names it.
    let name: ByteRange
    let block: Int
    let isTable: Bool
  }

  private(set) var cells: [Cell] = []
  private(set) var records: [Record] = []
  private let subject: Subject
  private let wanted: [RoleSet]
  /// What the cells of columns are taken for of which nothing says what they hold.
  private let unnamed: Role?

  /// - Parameter wanted: of each of these sets a record must state a value.
  init(_ subject: Subject, wanted: [RoleSet]) {
    self.init(subject, wanted: wanted, hasLabels: true, unnamed: nil) { _ in true }
  }

  /// The same for the rows of tables alone.
  ///
  /// - Parameters:
  ///   - unnamed: what the cells of columns are taken for of which nothing says what they hold: `Limit | Run 2`.
  ///   - tables: whether the rows of a table count, by its index.
  init(rowsOf subject: Subject, wanted: [RoleSet], unnamed: Role? = nil, in tables: (Int) -> Bool) {
    self.init(subject, wanted: wanted, hasLabels: false, unnamed: unnamed, tables)
  }

  private init(
    _ subject: Subject, wanted: [RoleSet], hasLabels: Bool, unnamed: Role?, _ isAsked: (Int) -> Bool
  ) {
    self.subject = subject
    self.wanted = wanted
    self.unnamed = unnamed
    guard wanted.allSatisfy({ meets($0, subject.roles.present) }) else { return }
    let tables = subject.document.tables.indices.map { states(table: $0) && isAsked($0) }
    let hasLabels = hasLabels && states(subject.roles.labels)
    guard hasLabels || tables.contains(true) else { return }
    let facts = subject.facts
    var index = 0
    while index < facts.all.count {
      switch facts.all[index].place {
      case .cell(let table, _, _): index = read(table: table, tables[table], facts, from: index)
      case .label: index = hasLabels ? readLabels(facts, from: index) : index + 1
      case .text: index += 1
      }
    }
  }

  private func states(table: Int) -> Bool {
    let lines = subject.roles.tables[table].lines
    return states(subject.roles.lines[lines])
  }

  private func states(_ lines: some Collection<LineRole>) -> Bool {
    var present = RoleSet()
    for line in lines { if let role = line.role { present.insert(role) } }
    return wanted.allSatisfy { meets($0, present) }
  }

  private func meets(_ wanted: RoleSet, _ present: RoleSet) -> Bool {
    wanted.meets(present) || unnamed.map { wanted.meets(RoleSet([$0])) } ?? false
  }

  // MARK: Tables

  private mutating func read(table: Int, _ isWanted: Bool, _ facts: Facts, from start: Int) -> Int {
    let roles = subject.roles.tables[table]
    let document = subject.document
    let first = cells.count
    var index = start
    while index < facts.all.count, case .cell(table, let row, let column) = facts.all[index].place {
      let begin = index
      while index < facts.all.count, facts.all[index].place == .cell(table: table, row: row, column: column) {
        index += 1
      }
      guard isWanted, let role = subject.roles.role(table: table, row: row, column: column).role ?? unnamed else {
        continue
      }
      let header = roles.isTransposed ? document.tables[table][row, 0].range : document.tables[table][0, column].range
      cells.append(
        Cell(
          role: role, roleBit: RoleSet([role]), range: document.tables[table][row, column].range, facts: begin..<index,
          header: header, line: roles.isTransposed ? row : column, record: roles.isTransposed ? column : row))
    }
    guard isWanted else { return index }
    if roles.isTransposed { cells[first...].sort { ($0.record, $0.line) < ($1.record, $1.line) } }
    var next = first
    while next < cells.count {
      let begin = next
      while next < cells.count, cells[next].record == cells[begin].record { next += 1 }
      let record = cells[begin].record
      let name = roles.isTransposed ? document.tables[table][0, record] : document.tables[table][record, roles.subject]
      add(begin..<next, name: name.range, block: document.tables[table].block, isTable: true)
    }
    return index
  }

  // MARK: Lists

  private mutating func readLabels(_ facts: Facts, from start: Int) -> Int {
    let labels = subject.labels
    let first = cells.count
    var group = -1
    var index = start
    while index < facts.all.count, case .label(let label) = facts.all[index].place {
      let own = sharesLine(label) ? -2 - labels[label].unit : subject.document.list(of: labels[label])
      if group == -1 { group = own }
      guard own == group else { break }
      let begin = index
      while index < facts.all.count, facts.all[index].place == .label(label) { index += 1 }
      guard let role = subject.roles.labels[label].role else { continue }
      cells.append(
        Cell(
          role: role, roleBit: RoleSet([role]), range: labels[label].value, facts: begin..<index,
          header: labels[label].label, line: label, record: group))
    }
    if first < cells.count {
      add(first..<cells.count, name: facts.all[start].subject, block: labels[cells[first].line].block, isTable: false)
    }
    return index
  }

  /// Whether a line holds a label and others: then they belong together, and to no other line of the list.
  private func sharesLine(_ label: Int) -> Bool {
    areOnOneLine(label - 1, label) || areOnOneLine(label, label + 1)
  }

  private func areOnOneLine(_ first: Int, _ second: Int) -> Bool {
    let labels = subject.labels
    guard first >= 0, second < labels.count, labels[first].unit == labels[second].unit else { return false }
    let source = subject.document.source
    return source.line(at: labels[first].label.lower) == source.line(at: labels[second].label.lower)
  }

  private mutating func add(_ range: Range<Int>, name: ByteRange, block: Int, isTable: Bool) {
    let present = cells[range].reduce(into: RoleSet()) { $0 = $0.union($1.roleBit) }
    guard wanted.allSatisfy({ $0.meets(present) }) else { return }
    records.append(Record(cells: range, name: name, block: block, isTable: isTable))
  }
}
