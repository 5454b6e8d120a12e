import MarkdownModel
import Quantities
import RuleModel

/// Which way round a table stands, and which of its lines name things.
struct TableRoles: Sendable {
  /// Whether the things that the table is about head its columns, and its first column says what the values are for.
  let isTransposed: Bool
  /// The column of the names, or 0 for the header row of a transposed table.
  let subject: Int
  /// A second column of names, as in `Optimization | Component`; -1 for none.
  let component: Int
  /// Indices into `DocumentRoles.lines`: one for each column, or for each row of a transposed table.
  let lines: Range<Int>
}

/// What the tables, labels and sections of a document are for.
///
/// A class because all checks ask for it: one reference is cheap to pass on, five are not.
final class DocumentRoles: Sendable {
  let lines: [LineRole]
  let tables: [TableRoles]
  /// For each labelled line what its value is for.
  let labels: [LineRole]
  private let sections: [SectionRole?]
  private let ownSections: [SectionRole?]
  /// A bit for each role that some section has.
  private let sectionRoles: UInt8
  /// All roles that columns, rows or labels have: most checks need no more to turn a document away.
  let present: RoleSet

  init(
    _ document: Document, titles: SectionTitles, labels: [LabelledLine], matches: [TableMatch], words: RoleWords
  ) {
    var scan = WordScan()
    let bytes = document.source.bytes
    var reader = TableRolesReader()
    reader.readTables(document, matches, words, &scan)
    (lines, tables) = (reader.lines, reader.tables)
    var present = RoleSet()
    for line in lines { present.insert(line.role) }
    var labelRoles: [LineRole] = []
    labelRoles.reserveCapacity(labels.count)
    for label in labels {
      let line = words.role(of: label.label, in: bytes, &scan)
      labelRoles.append(line)
      present.insert(line.role)
    }
    (self.labels, self.present) = (labelRoles, present)
    var sections: [SectionRole?] = []
    var ownSections: [SectionRole?] = []
    var sectionRoles: UInt8 = 0
    sections.reserveCapacity(document.sections.count)
    ownSections.reserveCapacity(document.sections.count)
    for (index, section) in document.sections.enumerated() {
      let own = words.role(ofSection: section.title, folded: titles[index], in: bytes, &scan)
      if let own { sectionRoles |= 1 << own.rawValue }
      ownSections.append(own)
      sections.append(own ?? (section.parent >= 0 ? sections[section.parent] : nil))
    }
    (self.sections, self.ownSections, self.sectionRoles) = (sections, ownSections, sectionRoles)
  }

  // MARK: Asking

  /// What a cell's value is for; nil for names, headers and cells that say nothing of it.
  func role(table: Int, row: Int, column: Int) -> LineRole {
    let roles = tables[table]
    guard row > 0, roles.isTransposed ? column > 0 : column != roles.subject else { return .none }
    let line = roles.isTransposed ? row : column
    return line < roles.lines.count ? lines[roles.lines.lowerBound + line] : .none
  }

  /// The first column of a table with one of some roles.
  func column(of table: Int, where isWanted: (Role) -> Bool) -> Int? {
    guard !tables[table].isTransposed else { return nil }
    let lines = tables[table].lines
    return lines.first { self.lines[$0].role.map(isWanted) ?? false }.map { $0 - lines.lowerBound }
  }

  /// The role of a table's column, or row when the table is transposed.
  func line(_ index: Int, of table: Int) -> LineRole {
    let lines = tables[table].lines
    return index < lines.count ? self.lines[lines.lowerBound + index] : .none
  }

  /// Whether any section is about something.
  func hasSection(_ role: SectionRole) -> Bool { sectionRoles & (1 << role.rawValue) != 0 }

  /// What a section is about, as its heading or one above it says.
  func role(ofSection section: Int) -> SectionRole? { sections[section] }

  /// Whether no heading but the document's title says what a section is about: "Performance budget" stands above the
  /// method and the tests as well.
  func isSaidByTitle(section: Int, in document: Document) -> Bool {
    var teller = section
    while teller >= 0, ownSections[teller] == nil { teller = document.sections[teller].parent }
    return teller >= 0 && teller != section && document.sections[teller].level == 1
  }

  /// What a section's own heading says.
  func ownRole(ofSection section: Int) -> SectionRole? { ownSections[section] }

  /// What the section that holds a block is about.
  func role(ofBlock block: Int, in document: Document) -> SectionRole? {
    document.section(ofBlock: block).flatMap { sections[$0] }
  }
}

/// Reads what the lines of tables are for.
private struct TableRolesReader {
  /// A table with more rows is a list of things, never a transposed one.
  private static let mostTransposedRows = 24

  private(set) var lines: [LineRole] = []
  private(set) var tables: [TableRoles] = []

  mutating func readTables(
    _ document: Document, _ matches: [TableMatch], _ words: RoleWords, _ scan: inout WordScan
  ) {
    guard !document.tables.isEmpty else { return }
    var expected = [Int](filledWith: -1, count: document.tables.count)
    for (index, match) in matches.enumerated() {
      if let table = match.found { expected[table] = index }
    }
    tables.reserveCapacity(document.tables.count)
    lines.reserveCapacity(document.tables.reduce(0) { $0 + $1.columnCount })
    for index in document.tables.indices {
      let table = document.tables[index]
      let first = lines.count
      for cell in table.row(0) { lines.append(words.role(of: cell.range, in: document.source.bytes, &scan)) }
      if expected[index] >= 0 {
        adopt(matches[expected[index]], from: first)
      } else if isTransposed(table, first, document, words, &scan) {
        lines.removeSubrange(first...)
        for row in 0..<table.rowCount {
          lines.append(row == 0 ? .none : words.role(of: table[row, 0].range, in: document.source.bytes, &scan))
        }
        tables.append(TableRoles(isTransposed: true, subject: 0, component: -1, lines: first..<lines.count))
        continue
      }
      nameVersions(of: table, first, in: document.source.bytes)
      nameBaseline(of: table, first, words, document.source.bytes, &scan)
      nameCriterion(of: table, first, words, document.source.bytes, &scan)
      if expected[index] < 0 { nameBudget(of: table, first, in: document.source.bytes) }
      let subject = subjectColumn(of: table, first, in: document.source.bytes)
      let component = (first..<lines.count).first { $0 - first != subject && lines[$0].role == .subject } ?? first - 1
      tables.append(
        TableRoles(isTransposed: false, subject: subject, component: component - first, lines: first..<lines.count))
    }
  }

  /// The profile knows better what its columns are for: `Objective` in a list of tests is a purpose.
  private mutating func adopt(_ match: TableMatch, from first: Int) {
    for (column, position) in zip(match.table.columns, match.columns) where position >= 0 {
      let own = lines[first + position]
      let isName = own.role.map(\.namesSubject) ?? false
      let isDescription = isName || own.role.map { $0.rank == 5 } ?? false
      // Whether a column of names holds things or metrics, its header says.
      let given = column.role == .subject && isName ? own.role : column.role
      lines[first + position] = LineRole(
        role: given ?? (isDescription ? own.role : nil), statistic: own.statistic)
    }
  }

  private mutating func setRole(_ role: Role, ofLine line: Int) {
    lines[line] = LineRole(role: role, statistic: lines[line].statistic)
  }

  /// `v4.6 | v4.7 | Change`: what was measured before and after.
  private mutating func nameVersions(of table: Table, _ first: Int, in source: [UInt8]) {
    let own = lines[first...]
    guard own.count > 3, own.count(where: { $0.role == .improvement }) == 1,
      let change = own.firstIndex(where: { $0.role == .improvement }), change - first > 2,
      !own.contains(where: { $0.role == .before || $0.role == .after || $0.role == .current }),
      VersionColumns(table, in: source).ascend(from: change - first - 2)
    else { return }
    setRole(.before, ofLine: change - 2)
    setRole(.after, ofLine: change - 1)
  }

  /// `Baseline | Current`: both were measured, one before the other.
  private mutating func nameBaseline(
    of table: Table, _ first: Int, _ words: RoleWords, _ source: [UInt8], _ scan: inout WordScan
  ) {
    let states = lines.indices[first...].filter { lines[$0].role == .current }
    guard states.count == 2 else { return }
    // `Measured | Achieved`: yes or no.
    let verdicts = states.filter { !hasDigit(table, $0 - first, source) }
    if verdicts.count == 1 {
      setRole(.status, ofLine: verdicts[0])
      return
    }
    guard !lines[first...].contains(where: { $0.role == .before }) else { return }
    let baselines = states.filter { scan.finds(words.baselines, in: source, table[0, $0 - first].range, most: 12) }
    guard baselines.count == 1 else { return }
    setRole(.before, ofLine: baselines[0])
  }

  private func hasDigit(_ table: Table, _ column: Int, _ source: [UInt8]) -> Bool {
    (1..<max(1, table.rowCount)).contains { row in
      let cell = table[row, column].range
      return source.holdDigit(in: cell)
    }
  }

  /// `Metric | Criterion`: behind a column of names it says what is to be met.
  private mutating func nameCriterion(
    of table: Table, _ first: Int, _ words: RoleWords, _ source: [UInt8], _ scan: inout WordScan
  ) {
    let names = lines.indices[first...].filter { lines[$0].role == .metric }
    guard names.count == 2 || names.first.map({ $0 > first }) ?? false, let last = names.last,
      scan.finds(words.criteria, in: source, table[0, last - first].range, most: 12)
    else { return }
    setRole(.target, ofLine: last)
  }

  /// `Current | Budget`: what the page may weigh, and no share of time that may be lost.
  private mutating func nameBudget(of table: Table, _ first: Int, in source: [UInt8]) {
    let own = lines[first...]
    guard let budget = own.firstIndex(where: { $0.role == .budget }),
      own.contains(where: { $0.role == .current }) || bounds(table, budget - first, source),
      !own.contains(where: { line in
        switch line.role {
        case .target, .objective, .agreement, .consumed, .remaining, .window, .cost: true
        default: false
        }
      }), own.count(where: { $0.role == .budget }) == 1
    else { return }
    setRole(.target, ofLine: budget)
  }

  /// Whether a column holds bounds: `≤ 260 kB`.
  private func bounds(_ table: Table, _ column: Int, _ source: [UInt8]) -> Bool {
    (1..<max(1, table.rowCount)).contains { row in
      let cell = Emphasis.stripped(table[row, column].range, source)
      guard !cell.isEmpty else { return false }
      switch source[cell.lower] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"): return true
      default: return source.span.hasPrefix("≤", at: cell.lower) || source.span.hasPrefix("≥", at: cell.lower)
      }
    }
  }

  private func subjectColumn(of table: Table, _ first: Int, in source: [UInt8]) -> Int {
    let columns = 0..<table.columnCount
    // `Server conflict p95` holds figures.
    let named = columns.first {
      lines[first + $0].role?.namesSubject ?? false && ($0 == 0 || !lines[first + $0].namesStatistic)
    }
    if let named, named > 0, isNamed(byFirstColumnOf: table, first, besides: named, source) { return 0 }
    // `Optimization | Component`: the work is what the row is about, the component what it is done to.
    if let named, named > 0, let work = columns.first(where: { lines[first + $0].role == .action }), work < named {
      return work
    }
    if let named, named == 0 || !holdsFigures(table, named, source) || !hasWord(source, table[0, 0].range) {
      return named
    }
    // `Deadline | Action`, `# | Step`: a date or number only sorts the rows.
    guard onlySorts(first, header: table[0, 0].range, source), !namesWithoutHeader(table, source),
      // `Milestone` above `First paint` names what is reached.
      lines[first].role != .date || hasDigit(table, 0, source)
    else { return 0 }
    return columns.first { column in
      let role = lines[first + column].role
      return role == .action || role == nil && hasWord(source, table[0, column].range)
    } ?? 0
  }

  /// Whether the rows are named by words in the first column, though another header sounds like names: the objectives of
  /// `SLO | Target | SLI`, the endpoints of `Id | Method | Path`, of which a method names several.
  private func isNamed(
    byFirstColumnOf table: Table, _ first: Int, besides named: Int, _ source: [UInt8]
  ) -> Bool {
    guard hasWord(source, table[0, 0].range), table.rowCount > 2, !repeats(table, 0, source) else { return false }
    switch lines[first].role {
    case .objective, .agreement: return !(1..<table.rowCount).contains { isFigure(table[$0, 0].range, source) }
    case nil, .notes:
      return !hasDigit(table, 0, source)
        && (lines[first + named].role == .indicator || repeats(table, named, source))
    default: return false
    }
  }

  /// `99.9 %`, `≥ 95 %`
  private func isFigure(_ cell: ByteRange, _ source: [UInt8]) -> Bool {
    let cell = Emphasis.stripped(cell, source)
    return source[cell.lower..<min(cell.upper, cell.lower + 4)].contains(where: \.isDigit)
      && !source[cell.lower..<min(cell.upper, cell.lower + 1)].contains(where: \.isLetterASCII)
  }

  /// Whether a cell is empty or like the one above it.
  private func repeats(_ table: Table, _ column: Int, _ source: [UInt8]) -> Bool {
    (1..<table.rowCount).contains { row in
      let cell = table[row, column].range
      guard !cell.isEmpty else { return true }
      guard row > 1, case let above = table[row - 1, column].range else { return false }
      return above.count == cell.count
        && source[above.lower..<above.upper].elementsEqual(source[cell.lower..<cell.upper])
    }
  }

  /// `Resource usage` above `150MB RAM, 0.3 CPU` names nothing.
  private func holdsFigures(_ table: Table, _ column: Int, _ source: [UInt8]) -> Bool {
    table.rowCount > 1
      && (1..<table.rowCount).allSatisfy { row in
        let cell = Emphasis.stripped(table[row, column].range, source)
        return !cell.isEmpty
          && source[cell.lower..<min(cell.upper, cell.lower + 3)].contains(where: \.isDigit)
      }
  }

  private func onlySorts(_ line: Int, header: ByteRange, _ source: [UInt8]) -> Bool {
    switch lines[line].role {
    case .horizon, .date, .priority: true
    case nil: !hasWord(source, header)
    default: false
    }
  }

  /// An empty first header above names: `| | Before | After |`.
  private func namesWithoutHeader(_ table: Table, _ source: [UInt8]) -> Bool {
    table[0, 0].range.isEmpty && table.rowCount > 1 && hasWord(source, table[1, 0].range)
  }

  private func hasWord(_ source: [UInt8], _ range: ByteRange) -> Bool {
    source[range.lower..<range.upper].contains { $0.isLetterASCII || $0 >= 0xC3 }
  }

  /// Whether the first column names what the values are for (`Current`, `Target`) and the header the things.
  private func isTransposed(
    _ table: Table, _ first: Int, _ document: Document, _ words: RoleWords, _ scan: inout WordScan
  ) -> Bool {
    guard table.columnCount >= 2, (3...Self.mostTransposedRows).contains(table.rowCount) else { return false }
    let heads = lines[(first + 1)...].count { $0.role.map { $0.rank >= 2 } ?? false || $0.namesStatistic }
    guard heads == 0 else { return false }
    let rows = (1..<table.rowCount).count { row in
      words.role(of: table[row, 0].range, in: document.source.bytes, &scan).role.map { $0.rank >= 3 } ?? false
    }
    return rows >= 2 && rows * 2 >= table.rowCount - 1
  }
}
