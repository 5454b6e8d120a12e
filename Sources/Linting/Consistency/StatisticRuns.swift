import MarkdownModel
import Quantities
import RuleModel

/// Finds the statistics of one distribution that stand together: along a row, down a column, in a list, in a line.
///
/// One pass over the facts of the document.
struct StatisticRuns: ~Copyable {
  private let subject: Subject
  private let order: StatisticOrder
  private let fillers: PhraseTable
  private var line: LineStatistics
  private let blamesLower: Bool
  private let facts: Facts
  private let bytes: [UInt8]
  private let reader: QuantityReader
  private var scan: WordScan
  private(set) var violations: [OrderViolation] = []
  /// All runs of two values or more, where they are asked for.
  private(set) var runs: [StatisticRun] = []
  private let keepsRuns: Bool
  /// The items of a list that say the same of one statistic after the other.
  private var items = StatisticRun()
  private var itemList = -1
  private var itemWords: UInt64 = 0
  /// The facts of the first one, until a second follows.
  private var firstItem: Range<Int>?

  /// What a header or name says of the values beside it.
  private struct Heading {
    var statistic: Statistic?
    var remainder: UInt64 = 0
  }

  init(
    _ subject: Subject, order: StatisticOrder, fillers: PhraseTable, joints: PhraseTable? = nil,
    keepsRuns: Bool = false
  ) {
    self.keepsRuns = keepsRuns
    self.subject = subject
    self.order = order
    self.fillers = fillers
    blamesLower = order == .averages
    facts = subject.facts
    bytes = subject.flowingBytes
    reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
    line = LineStatistics(subject: subject, order: order, reader: reader, joints: joints)
    scan = subject.spareScan.take()
  }

  deinit { subject.spareScan.giveBack(scan) }

  mutating func readAll() {
    var index = 0
    while index < facts.all.count {
      switch facts.all[index].place {
      case .cell(let table, _, _): index = read(table: table, from: index)
      case .label: index = readLabels(from: index)
      case .text: index = readUnit(from: index)
      }
    }
    closeItems()
  }

  private mutating func closeItems() {
    var run = StatisticRun()
    swap(&run, &items)
    close(&run)
  }

  /// - Parameter name: of what the run is a distribution.
  private mutating func close(_ run: inout StatisticRun, named name: ByteRange? = nil) {
    guard !run.isEmpty else { return }
    if var violation = run.violation(blamesLower: blamesLower) {
      violation.name = name
      violations.append(violation)
    }
    if keepsRuns, run.values.count > 1 { runs.append(run) }
    run.clear()
  }

  private mutating func add(_ value: RankedValue?, to run: inout StatisticRun) {
    guard let value else { return }
    if !run.accepts(value) { close(&run) }
    run.add(value)
  }

  // MARK: Headings

  /// - Parameter isNamed: whether the statistic stands elsewhere.
  private mutating func heading(_ range: ByteRange, isNamed: Bool = false) -> Heading {
    guard !range.isEmpty else { return Heading() }
    let found = reader.statistic(ofLabel: bytes, range.lower..<range.upper)
    var heading = Heading(statistic: found?.statistic)
    // What else it says matters only beside a statistic that has a place in the order.
    guard isNamed || ranks(found?.statistic) else { return heading }
    let unit = reader.unit(ofLabel: bytes, range.lower..<range.upper)
    heading.remainder = remainder(
      of: range, without: [found?.range, unit.flatMap { $0.unit.dimension == .count ? nil : $0.range }])
    return heading
  }

  /// The hash of the words that name something else; 0 for none.
  private mutating func remainder(of range: ByteRange, without known: [Range<Int>?] = []) -> UInt64 {
    scan.read(bytes, range, most: 16)
    var word = 0
    var hash: UInt64 = 0
    while word < scan.words.count {
      let place = scan.words[word].range
      if let match = fillers.match(in: scan, at: word, limit: scan.words.count) {
        word += match.words
        continue
      }
      word += 1
      if known.contains(where: { $0?.overlaps(place.lower..<place.upper) ?? false }) { continue }
      hash = Digest.joining(scan.words[word - 1].digest, to: hash)
    }
    return hash
  }

  private func value(_ indices: Range<Int>, in place: ByteRange, _ heading: Heading) -> RankedValue? {
    guard let statistic = heading.statistic, let rank = order.rank(statistic),
      let stated = StatedFigure.sole(indices, in: place, of: facts, subject: subject, isResult: false),
      let kind = facts.all[indices.lowerBound].role.distribution, order.holds(for: stated.figure.kind),
      // A signed one is a difference between two of them.
      stated.quantity.sign == .none
    else { return nil }
    return RankedValue(
      rank: rank, statistic: statistic, stated: stated, kind: kind, remainder: heading.remainder)
  }

  private func ranks(_ statistic: Statistic?) -> Bool { statistic.flatMap { order.rank($0) } != nil }

  // MARK: Tables

  private mutating func read(table: Int, from start: Int) -> Int {
    var end = start
    while end < facts.all.count, case .cell(table, _, _) = facts.all[end].place { end += 1 }
    let roles = subject.roles.tables[table]
    let statisticColumn = roles.isTransposed ? nil : subject.roles.column(of: table) { $0 == .statistic }
    // What a header or name says of a value has been asked when the facts were read.
    guard statisticColumn != nil || facts.all[start..<end].contains(where: { ranks($0.statistic) }) else { return end }
    let cells = subject.document.tables[table]
    var columns: [Heading] = []
    columns.reserveCapacity(cells.columnCount)
    for cell in cells.row(0) { columns.append(heading(cell.range)) }
    let named = columns.count { ranks($0.statistic) }
    var down = [StatisticRun](filledWith: StatisticRun(), count: cells.columnCount)
    var openRuns = false
    var index = start
    var along = StatisticRun()
    while index < end, case .cell(_, let row, _) = facts.all[index].place {
      let rowStart = index
      while index < end, case .cell(_, row, _) = facts.all[index].place { index += 1 }
      if named > 1 { readAlong(rowStart..<index, table, row, columns, &along) }
      let heading = rowHeading(table, row, statisticColumn)
      if heading.statistic == nil {
        if openRuns { for column in down.indices { close(&down[column], named: cells[0, column].range) } }
        openRuns = false
        continue
      }
      openRuns = true
      readDown(rowStart..<index, table, row, columns, heading, &down)
    }
    for column in down.indices { close(&down[column], named: cells[0, column].range) }
    return end
  }

  private mutating func rowHeading(_ table: Int, _ row: Int, _ statisticColumn: Int?) -> Heading {
    let roles = subject.roles.tables[table]
    let cells = subject.document.tables[table]
    let nameColumn = roles.isTransposed ? 0 : roles.subject
    guard let statisticColumn, statisticColumn != nameColumn else {
      var result = heading(cells[row, nameColumn].range)
      if result.remainder == 0, ranks(result.statistic) { result.remainder = owner(table, row, before: nameColumn) }
      return result
    }
    let statistic = heading(cells[row, statisticColumn].range).statistic
    var result = heading(cells[row, nameColumn].range, isNamed: statistic != nil)
    result.statistic = statistic
    return result
  }

  /// `Search | p95`, `Checkout | p99`: the hash of what stands before a statistic and says of what it is; 0 for nothing.
  private mutating func owner(_ table: Int, _ row: Int, before column: Int) -> UInt64 {
    let cells = subject.document.tables[table]
    for column in 0..<column {
      let cell = cells[row, column].range
      guard !cell.isEmpty, !bytes[cell.lower].isDigit else { continue }
      return remainder(of: cell)
    }
    return 0
  }

  private func cellEnd(_ index: Int, _ limit: Int) -> Int {
    var end = index
    while end < limit, facts.all[end].place == facts.all[index].place { end += 1 }
    return end
  }

  private mutating func readAlong(
    _ indices: Range<Int>, _ table: Int, _ row: Int, _ columns: [Heading], _ run: inout StatisticRun
  ) {
    let roles = subject.roles.tables[table]
    let name = subject.document.tables[table][row, roles.isTransposed ? 0 : roles.subject].range
    var index = indices.lowerBound
    var values: [RankedValue] = []
    while index < indices.upperBound, case .cell(_, _, let column) = facts.all[index].place {
      let end = cellEnd(index, indices.upperBound)
      let cell = subject.document.tables[table][row, column].range
      if let value = value(index..<end, in: cell, columns[column]) { values.append(value) }
      index = end
    }
    // `p50 goal | p50 now | p99 goal | p99 now`: goals and what was measured take turns.
    while let kind = values.first?.kind {
      for value in values where value.kind == kind { add(value, to: &run) }
      close(&run, named: name)
      values.removeAll { $0.kind == kind }
    }
  }

  private mutating func readDown(
    _ indices: Range<Int>, _ table: Int, _ row: Int, _ columns: [Heading], _ heading: Heading,
    _ runs: inout [StatisticRun]
  ) {
    var index = indices.lowerBound
    while index < indices.upperBound, case .cell(_, _, let column) = facts.all[index].place {
      let end = cellEnd(index, indices.upperBound)
      if columns[column].statistic == nil {
        let cell = subject.document.tables[table][row, column].range
        add(value(index..<end, in: cell, heading), to: &runs[column])
      }
      index = end
    }
  }

  // MARK: Lists and lines

  private mutating func readLabels(from start: Int) -> Int {
    var run = StatisticRun()
    var list = -1
    var index = start
    while index < facts.all.count, case .label(let label) = facts.all[index].place {
      let end = cellEnd(index, facts.all.count)
      let line = subject.labels[label]
      let own = subject.document.list(of: line)
      if own != list { close(&run) }
      list = own
      let before = violations.count
      readLine(index..<end)
      // What a label says of its values has been asked when the facts were read.
      if violations.count == before, facts.all[index..<end].contains(where: { $0.statistic != nil }) {
        var heading = heading(line.label)
        if heading.remainder == 0 { heading.remainder = aside(behind: facts.range(of: facts.all[index]).upper, line) }
        add(value(index..<end, in: line.value, heading), to: &run)
      }
      index = end
    }
    close(&run)
    return index
  }

  /// `190 ms (cached)`: the hash of what parentheses right behind a value say of it; 0 for nothing.
  private mutating func aside(behind end: Int, _ line: LabelledLine) -> UInt64 {
    guard end + 2 < line.value.upper, bytes[end] == .space, bytes[end + 1] == UInt8(ascii: "("),
      bytes[end + 2].isLetterASCII,
      let close = bytes.firstIndex(of: UInt8(ascii: ")"), from: end + 2, to: line.value.upper)
    else { return 0 }
    return remainder(of: ByteRange(end + 2, close))
  }

  private mutating func readUnit(from start: Int) -> Int {
    var end = start
    while end < facts.all.count, facts.all[end].place == .text, facts.all[end].textUnit == facts.all[start].textUnit {
      end += 1
    }
    let before = violations.count
    readLine(start..<end)
    if violations.count == before { readItem(start..<end) }
    if violations.count == before, order == .percentiles, end - start > 3 {
      violations += AnsweredShares(subject).runs(start..<end).compactMap { $0.violation(blamesLower: blamesLower) }
    }
    return end
  }

  /// "p95 of search below 250 ms", "p99 of search below 800 ms" in two items of a list.
  private mutating func readItem(_ indices: Range<Int>) {
    guard facts.all[indices.lowerBound].statistic != nil,
      ranks(facts.quantity(of: facts.all[indices.lowerBound]).statistic),
      case let unit = subject.units[facts.all[indices.lowerBound].textUnit], unit.isItem,
      !facts.all[indices].dropFirst().contains(where: { ranks(facts.quantity(of: $0).statistic) })
    else { return }
    let list = subject.document.blocks[max(0, subject.document.blocks[unit.block].parent)].parent
    if list != itemList {
      closeItems()
      (itemList, itemWords, firstItem) = (list, 0, indices)
      return
    }
    if let first = firstItem { addItem(first) }
    firstItem = nil
    addItem(indices)
  }

  private mutating func addItem(_ indices: Range<Int>) {
    guard let value = line.value(indices.lowerBound, of: indices, behind: 0) else { return }
    let unit = subject.units[facts.all[indices.lowerBound].textUnit]
    let words = remainder(of: unit.range, without: [value.stated.quantity.range, value.stated.quantity.statisticRange])
    if words != itemWords { closeItems() }
    itemWords = words
    guard words != 0, order.holds(for: value.stated.figure.kind) else { return }
    if !items.accepts(value) { closeItems() }
    items.add(value)
  }

  /// Values that name their statistic themselves, one behind the other: "p50 12 ms, p95 40 ms".
  private mutating func readLine(_ indices: Range<Int>) {
    guard indices.count > 1, facts.all[indices].contains(where: { ranks(facts.quantity(of: $0).statistic) }) else {
      return
    }
    var run = StatisticRun()
    var (last, said) = (0, UInt64(0))
    for index in indices {
      guard let value = line.value(index, of: indices, behind: last) else {
        close(&run)
        continue
      }
      // Only what the first of them says may the others leave out.
      let isOfSame = value.remainder == 0 || value.remainder == said
      if !run.isEmpty, !isOfSame || !line.joins(last, value, at: index, behind: run.values.last?.statistic) {
        close(&run)
      }
      if run.isEmpty { said = value.remainder }
      if order.holds(for: value.stated.figure.kind) { add(value, to: &run) }
      last = max(value.stated.quantity.statisticRange?.upperBound ?? 0, value.stated.range.upper)
    }
    close(&run)
  }
}
