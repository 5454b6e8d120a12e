import MarkdownModel
import RuleModel

/// Reads what the lines of tables are for.
struct TableRolesReader {
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
      namePeriods(of: table, first, words, document.source.bytes, &scan)
      nameBaseline(of: table, first, words, document.source.bytes, &scan)
      nameCriterion(of: table, first, words, document.source.bytes, &scan)
      nameObjective(of: table, first, words, document.source.bytes, &scan)
      nameMeasured(of: table, first, words, document.source.bytes, &scan)
      nameLimits(of: table, first, words, document.source.bytes, &scan)
      if expected[index] < 0 { nameBudget(of: table, first, in: document.source.bytes) }
      let subject = subjectColumn(of: table, first, in: document.source.bytes)
      nameMeasuredThings(of: table, first, subject, document.source.bytes)
      let component = (first..<lines.count).first { $0 - first != subject && lines[$0].role == .subject } ?? first - 1
      tables.append(
        TableRoles(isTransposed: false, subject: subject, component: component - first, lines: first..<lines.count))
    }
  }

  /// `Percentile | Queue | Cache | Service` above figures: the headers name the things that were measured.
  private mutating func nameMeasuredThings(of table: Table, _ first: Int, _ subject: Int, _ source: [UInt8]) {
    for line in first..<lines.count where lines[line].role == .subject && line - first != subject {
      let rows = 1..<max(1, table.rowCount)
      let areFigures =
        rows.count > 1
        && rows.allSatisfy { FigureColumns.isFigure(Emphasis.stripped(table[$0, line - first].range, source), source) }
      if areFigures { setRole(.value, ofLine: line) }
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
      case let versions = VersionColumns(table, in: source), versions.ascend(from: change - first - 2),
      // Of three versions the change may be that from the first to the last.
      !versions.ascend(from: change - first - 3)
    else { return }
    setRole(.before, ofLine: change - 2)
    setRole(.after, ofLine: change - 1)
  }

  /// `Q1 | Q2 | Change | Goal`: the change is that from one period to the next, whatever the goal.
  private mutating func namePeriods(
    of table: Table, _ first: Int, _ words: RoleWords, _ source: [UInt8], _ scan: inout WordScan
  ) {
    let own = lines[first...]
    guard own.count > 3, let change = own.firstIndex(where: { $0.role == .improvement }), change - first > 2,
      !own.contains(where: { $0.role == .before || $0.role == .after || $0.role == .current })
    else { return }
    let periods = own.indices.filter { line in
      line > first && (own[line].role == nil || own[line].role == .value) && hasDigit(table, line - first, source)
        && words.tellsWhenMeasured(table[0, line - first].range, source, &scan)
    }
    guard periods == [change - 2, change - 1],
      isLater(table[0, change - 1 - first].range, than: table[0, change - 2 - first].range, words, source)
    else { return }
    setRole(.before, ofLine: change - 2)
    setRole(.after, ofLine: change - 1)
  }

  /// `September | October`, and from one year to the next `December | January`.
  private func isLater(_ header: ByteRange, than other: ByteRange, _ words: RoleWords, _ source: [UInt8]) -> Bool {
    if let earlier = period(other, source), let later = period(header, source) { return earlier < later }
    guard let earlier = words.months.number(of: other, in: source),
      let later = words.months.number(of: header, in: source)
    else { return false }
    return earlier < later || earlier > 9 && later < 4
  }

  /// `Q2 2026` and `2026 Q2` as a number that grows with time; nil without a year, and for a month by its name.
  private func period(_ header: ByteRange, _ source: [UInt8]) -> Int? {
    var (year, part, number) = (0, 0, 0)
    for index in header.lower...header.upper {
      if index < header.upper, source[index].isDigit, number < 10_000 {
        number = number * 10 + Int(source[index] - UInt8(ascii: "0"))
        continue
      }
      if number >= 1000 { year = number } else if number > 0 { part = number }
      number = 0
    }
    let text = source[header.lower..<header.upper]
    return year > 0 && (part > 0 || !text.contains(where: \.isLetterASCII)) ? year * 100 + part : nil
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

  func hasDigit(_ table: Table, _ column: Int, _ source: [UInt8]) -> Bool {
    (1..<max(1, table.rowCount)).contains { source.holdDigit(in: table[$0, column].range) }
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

  /// `Service | Availability | Error budget`: the nines that leave the budget were promised and not measured.
  private mutating func nameObjective(
    of table: Table, _ first: Int, _ words: RoleWords, _ source: [UInt8], _ scan: inout WordScan
  ) {
    let own = lines[first...]
    guard table.rowCount > 1, own.contains(where: { $0.role == .budget }),
      !own.contains(where: { line in
        switch line.role {
        case .target, .objective, .agreement, .current, .before, .after, .consumed, .remaining: true
        default: false
        }
      })
    else { return }
    let columns = own.indices.filter { line in
      let column = line - first
      let cell = Emphasis.stripped(table[1, column].range, source)
      return column > 0 && lines[line].role != .budget && !cell.isEmpty && source[cell.lower] == UInt8(ascii: "9")
        && scan.finds(words.availabilities, in: source, table[0, column].range, most: 12)
    }
    if columns.count == 1 { setRole(.objective, ofLine: columns[0]) }
  }

  /// `Target | October`, `Q1 | Q2 | Target`: beside a target the last period was measured, and so was a result.
  private mutating func nameMeasured(
    of table: Table, _ first: Int, _ words: RoleWords, _ source: [UInt8], _ scan: inout WordScan
  ) {
    let own = lines[first...]
    // The first column holds the names: `Objective | October | Target`.
    guard own.count > 2, case let targets = own.dropFirst().compactMap(\.role).filter(\.isTarget),
      targets.count == 1 || targets.count == 2 && targets.contains(.agreement),
      !own.contains(where: { line in
        switch line.role {
        case .current, .before, .after, .consumed, .remaining, .horizon, .date, .load, .average, .peak: true
        default: false
        }
      })
    else { return }
    let measured = own.indices.filter { line in
      let column = line - first
      return column > 0 && (own[line].role == nil || own[line].role == .value)
        && words.tellsWhenMeasured(table[0, column].range, source, &scan) && hasDigit(table, column, source)
    }
    // Which of several periods a change compares nobody can tell.
    guard let last = measured.last, measured.count == 1 || !own.contains(where: { $0.role == .improvement }) else {
      return
    }
    setRole(.current, ofLine: last)
  }

  /// `p95 | Limit p95`: the limit of a statistic that stands beside it is to be kept.
  private mutating func nameLimits(
    of table: Table, _ first: Int, _ words: RoleWords, _ source: [UInt8], _ scan: inout WordScan
  ) {
    for line in lines.indices[first...] where lines[line].namesStatistic {
      guard lines[line].role == nil || lines[line].role == .value,
        lines[first...].contains(where: { $0.statistic == lines[line].statistic && $0.role == .value }),
        scan.finds(words.limits, in: source, table[0, line - first].range, most: 8)
      else { continue }
      setRole(.target, ofLine: line)
    }
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
}
