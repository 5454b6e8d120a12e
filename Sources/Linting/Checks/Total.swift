import MarkdownModel
import Quantities
import RuleModel
import StructuredData

/// Reports a total that is not the sum of the rows above it. Card: `Rules/consistency/total-arithmetic.yaml`.
struct Total: Check {
  private static let fewestParts = 2
  /// Further off, the row sums up something else than the rows above it.
  private static let plausible = 0.5...2.0
  /// What "about" may leave open.
  private static let roughly = 0.1

  private enum Tag {
    static let total: UInt8 = 1
    static let subtotal: UInt8 = 2
    static let aside: UInt8 = 3
  }

  /// Names of rows: totals, subtotals, and parts of other rows.
  private let rows: PhraseTable
  /// Words of headers whose values do not add up.
  private let others: PhraseTable
  /// Words of headers whose values are allotted.
  private let allotted: PhraseTable
  /// "All", before the name of what the rows are.
  private let alls: PhraseTable
  private let added: AddedColumns

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    rows = PhraseTable([
      (vocabulary.list("sum-rows"), Tag.total), (vocabulary.list("subtotal-rows"), Tag.subtotal),
      (vocabulary.list("partial-rows"), Tag.aside),
    ])
    others = vocabulary.phrases("unadded-headers")
    allotted = vocabulary.phrases("allotted-headers")
    alls = vocabulary.phrases("all-words")
    added = AddedColumns(vocabulary)
  }

  func findings(in subject: Subject) -> [Finding] {
    var scan = WordScan()
    let wanted = subject.document.tables.indices.compactMap { total(in: $0, subject, &scan) }
    guard !wanted.isEmpty else { return [] }
    return findings(wanted, subject, &scan)
  }

  // MARK: Tables

  private struct Wanted {
    let table: Int
    /// The row of the total, and those that it sums up.
    let total: Int
    let parts: [Int]
  }

  /// The last row, where it is a total of the rows above; nil for tables of other shapes.
  private func total(in table: Int, _ subject: Subject, _ scan: inout WordScan) -> Wanted? {
    let cells = subject.document.tables[table]
    let last = cells.rowCount - 1
    let roles = subject.roles.tables[table]
    guard last > Self.fewestParts, !roles.isTransposed else { return nil }
    let names = name(cells, last, subject, &scan) == Tag.total ? 0 : roles.subject
    guard tag(cells[last, names].range, subject, &scan) == Tag.total || saysAll(cells, names, subject, &scan) else {
      return nil
    }
    var parts: [Int] = []
    for row in 1..<last {
      switch tag(cells[row, names].range, subject, &scan) {
      // A total in the middle, rows that are parts of others: nobody can tell what is summed up.
      case Tag.total, Tag.aside: return nil
      case Tag.subtotal: continue
      default: parts.append(row)
      }
    }
    return parts.count >= Self.fewestParts ? Wanted(table: table, total: last, parts: parts) : nil
  }

  private func name(_ cells: Table, _ row: Int, _ subject: Subject, _ scan: inout WordScan) -> UInt8 {
    tag(cells[row, 0].range, subject, &scan)
  }

  private func tag(_ name: ByteRange, _ subject: Subject, _ scan: inout WordScan) -> UInt8 {
    let bytes = subject.document.source.bytes
    guard rows.mayBegin(in: bytes, name) else { return 0 }
    scan.read(bytes, name, most: 8)
    guard !scan.words.isEmpty else { return 0 }
    if let match = rows.match(in: scan, at: 0, limit: scan.words.count) {
      // "Total memory" is the memory; only "Total" and "Total (3 nodes)" sum up the rows.
      let isWhole = match.words == scan.words.count || isAside(behind: scan.words[match.words - 1].range, name, bytes)
      // "Total (deduplicated)", "Total (peak)": less than the sum.
      let isOther = match.tag == Tag.total && says(others, scan)
      return isOther || !isWhole && match.tag == Tag.total ? 0 : match.tag
    }
    return rows.unspacedTag(in: scan, word: 0)
  }

  /// "All steps" below "Step", or "All" alone.
  private func saysAll(_ cells: Table, _ column: Int, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    let bytes = subject.document.source.bytes
    let name = cells[cells.rowCount - 1, column].range
    guard alls.mayBegin(in: bytes, name) else { return false }
    scan.read(bytes, name, most: 4)
    guard let match = alls.match(in: scan, at: 0, limit: scan.words.count) else { return false }
    guard match.words < scan.words.count else { return true }
    let noun = scan.hash(match.words..<scan.words.count)
    scan.read(bytes, cells[0, column].range, most: 4)
    return !scan.words.isEmpty && scan.hash(0..<scan.words.count) == noun
  }

  private func isAside(behind word: ByteRange, _ name: ByteRange, _ bytes: [UInt8]) -> Bool {
    for index in word.upper..<name.upper {
      switch bytes[index] {
      case UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: "/"): return true
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: ":"), .space: continue
      default: return false
      }
    }
    return true
  }

  // MARK: Columns

  private struct Column {
    var sum = Interval(0)
    var exact = 0.0
    var greatest = 0.0
    var first: Figure.Kind?
    var stated = 0
    var isBroken = false
    /// Whether its values were set and not measured: a budget of each stage, for the same percentile, adds up.
    var isAllotted = false
    var lower = 0
    var upper = 0
  }

  private func findings(_ wanted: [Wanted], _ subject: Subject, _ scan: inout WordScan) -> [Finding] {
    var findings: [Finding] = []
    subject.facts.forEach(wanted, table: { $0.table }) { one, facts in
      findings += self.findings(one, facts, subject, &scan)
    }
    return findings
  }

  private func findings(_ wanted: Wanted, _ indices: Range<Int>, _ subject: Subject, _ scan: inout WordScan)
    -> [Finding]
  {
    let facts = subject.facts
    let cells = subject.document.tables[wanted.table]
    var columns = [Column](filledWith: Column(), count: cells.columnCount)
    for column in 0..<cells.columnCount {
      columns[column].isAllotted = says(allotted, cells[0, column].range, subject, &scan)
    }
    var totals = [StatedFigure?](filledWith: nil, count: cells.columnCount)
    var partIndex = 0
    var index = indices.lowerBound
    while index < indices.upperBound, case .cell(_, let row, let column) = facts.all[index].place {
      let first = index
      while index < indices.upperBound, facts.all[index].place == facts.all[first].place { index += 1 }
      while partIndex < wanted.parts.count, wanted.parts[partIndex] < row { partIndex += 1 }
      let isPart = partIndex < wanted.parts.count && wanted.parts[partIndex] == row
      guard isPart || row == wanted.total else { continue }
      let figure = StatedFigure.sole(
        first..<index, in: cells[row, column].range, of: facts, subject: subject, isResult: false)
      if row == wanted.total {
        totals[column] = figure ?? approximate(first..<index, in: cells[row, column].range, subject)
      } else if let figure {
        add(figure, to: &columns[column])
      } else {
        columns[column].isBroken = true
      }
    }
    readCounts(wanted, &columns, &totals, subject)
    let measuredRates = added.measuredRates(of: wanted.table, subject, &scan)
    let judged = (0..<cells.columnCount).compactMap { column -> (addsUp: Bool, isTime: Bool, finding: Finding?)? in
      guard let total = totals[column], mayAdd(total, columns[column], wanted.parts.count), !measuredRates[column],
        addsUp(cells[0, column].range, subject, &scan)
      else { return nil }
      let sum = columns[column]
      guard let stated = total.figure.adapted(to: sum.first ?? .bare) else { return nil }
      let isMeasuredTime = isTime(total) && !sum.isAllotted && !isEffort(column, of: wanted.table, subject)
      if sum.sum.meets(isCount(total) ? total.exact.interval : stated.interval) { return (true, isMeasuredTime, nil) }
      let ratio = stated.interval.middle / sum.exact
      // The greatest, or their mean: another custom, and no sum.
      let mean = sum.exact / Double(sum.stated)
      let isOther = [mean, sum.greatest].contains { abs(stated.interval.middle - $0) <= stated.interval.width }
      guard Self.plausible.contains(ratio), !isOther, !total.quantity.isApproximate || isGrosslyOff(ratio) else {
        return nil
      }
      return (false, isMeasuredTime, finding(total, sum, subject))
    }
    // Times may overlap, or have gaps between them: where no column adds up, the total was measured.
    let areTimesMeasured = !judged.contains(where: \.addsUp) && !sharesStand(in: wanted.table, subject)
    return judged.compactMap { areTimesMeasured && $0.isTime ? nil : $0.finding }
  }

  /// Reads the columns of whole numbers that state no facts.
  private func readCounts(
    _ wanted: Wanted, _ columns: inout [Column], _ totals: inout [StatedFigure?], _ subject: Subject
  ) {
    let cells = subject.document.tables[wanted.table]
    for column in 1..<max(1, cells.columnCount)
    where totals[column] == nil && columns[column].stated == 0 && !columns[column].isBroken {
      guard let total = added.count(in: cells[wanted.total, column].range, subject) else { continue }
      let parts = wanted.parts.map { added.count(in: cells[$0, column].range, subject) }
      guard !parts.contains(where: { $0 == nil }) else { continue }
      for part in parts { if let part { add(part, to: &columns[column]) } }
      totals[column] = total
    }
  }

  /// `~989,702`: where it is far off, no rounding explains it.
  private func approximate(_ indices: Range<Int>, in cell: ByteRange, _ subject: Subject) -> StatedFigure? {
    guard indices.count == 1, case let fact = subject.facts.all[indices.lowerBound],
      case let quantity = subject.facts.quantity(of: fact), quantity.isApproximate, quantity.form == .single,
      quantity.tolerance == nil, quantity.part == .value
    else { return nil }
    return StatedFigure(fact, in: subject.facts, place: cell, isResult: false, subject: subject)
  }

  private func isGrosslyOff(_ ratio: Double) -> Bool { abs(ratio - 1) > Self.roughly }

  private func add(_ figure: StatedFigure, to column: inout Column) {
    let quantity = figure.quantity
    guard quantity.comparator == nil, quantity.sign == .none, figure.statistic == nil || column.isAllotted,
      let value = column.first.map({ figure.figure.adapted(to: $0) }) ?? figure.figure,
      case let exact = figure.exact.adapted(to: column.first ?? figure.figure.kind) ?? figure.exact
    else {
      column.isBroken = true
      return
    }
    if column.stated == 0 { column.lower = figure.range.lower }
    column.upper = figure.range.upper
    column.first = column.first ?? figure.figure.kind
    column.sum = column.sum + (isCount(figure) ? exact.interval : value.interval)
    column.exact += exact.interval.middle
    column.greatest = max(column.greatest, exact.interval.middle)
    column.stated += 1
  }

  /// A number of things that nobody rounded: `9`, `1,284 users`.
  private func isCount(_ figure: StatedFigure) -> Bool {
    let number = figure.quantity.low
    guard number.exponent == 0, number.significand < 100 || !number.significand.isMultiple(of: 10) else { return false }
    switch figure.figure.kind {
    case .bare: return true
    case .unit(let unit): return unit.dimension == .count && unit.perDimension == nil
    case .share: return false
    }
  }

  private func mayAdd(_ total: StatedFigure, _ column: Column, _ parts: Int) -> Bool {
    guard !column.isBroken, column.stated == parts, column.exact > 0, total.quantity.comparator == nil,
      total.statistic == nil || column.isAllotted, let kind = column.first,
      (kind == .bare) == (total.figure.kind == .bare)
    else { return false }
    // Shares have a rule of their own, and most of them do not add up.
    return kind != .share && total.figure.kind != .share
  }

  /// "Unique users", "Latency p95", "Average": values that do not add up.
  private func addsUp(_ header: ByteRange, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    !says(others, header, subject, &scan)
  }

  private func says(_ table: PhraseTable, _ header: ByteRange, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    scan.read(subject.document.source.bytes, header, most: 12)
    return says(table, scan)
  }

  private func says(_ table: PhraseTable, _ scan: WordScan) -> Bool {
    scan.words.indices.contains {
      table.match(in: scan, at: $0, limit: scan.words.count) != nil || table.unspacedTag(in: scan, word: $0) != 0
    }
  }

  private func isTime(_ figure: StatedFigure) -> Bool {
    if case .unit(let unit) = figure.figure.kind { unit.isTime } else { false }
  }

  /// Days of work add up.
  private func isEffort(_ column: Int, of table: Int, _ subject: Subject) -> Bool {
    subject.roles.line(column, of: table).role == .effort
  }

  /// Whether the table divides a whole: a column of shares says that its times do not overlap.
  private func sharesStand(in table: Int, _ subject: Subject) -> Bool {
    subject.roles.column(of: table) { $0 == .ratio } != nil
  }

  private func finding(_ total: StatedFigure, _ sum: Column, _ subject: Subject) -> Finding? {
    guard let kind = sum.first,
      let figure = Figure(interval: Interval(sum.exact), kind: kind).adapted(to: total.figure.kind)
    else { return nil }
    let expected = FigureText(stated: total, neighbours: [], subject: subject).expected(figure)
    let isAlone = Emphasis.stripped(total.place, subject.document.source.bytes) == total.range
    return Finding(
      at: total.range,
      ["expected": expected.text, "count": "\(sum.stated)", "found": total.text(in: subject.document)],
      edits: isAlone ? expected.edit.map { [$0] } ?? [] : [])
  }
}
