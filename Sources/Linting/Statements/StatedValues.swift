import MarkdownModel
import Quantities
import RuleModel

/// Collects the values that a document states of things with names. Linear in its facts.
///
/// What is measured under a load, a range or an estimate is left out, and so are tables that have dates.
struct StatedValues {
  private static let longestLead = 160
  private static let longestMark = 24

  private let subject: Subject
  private let document: Document
  private let facts: Facts
  private let bytes: [UInt8]
  private let measuredMarks: PhraseTable
  private var names: NameReader
  private var sections: SectionNames
  private var scan = WordScan()
  private var table = TableNames()
  private(set) var values: [StatedValue] = []

  /// What the header of a table says, worked out once for each.
  private struct TableNames {
    var index = -1
    var isWanted = false
    var statesBudget = false
    /// Of those headers that were asked for.
    var columns: [NameBag?] = []
    var row = -1
    var rowBag = NameBag()
    var rowName = ByteRange(0, 0)
    var window: Interval?
  }

  init(_ subject: Subject, _ words: NameWords, measuredMarks: PhraseTable) {
    self.subject = subject
    self.measuredMarks = measuredMarks
    document = subject.document
    facts = subject.facts
    bytes = subject.document.source.bytes
    names = NameReader(subject, words)
    sections = SectionNames(subject.document)
  }

  /// The words of the document's title that tell it from others.
  mutating func titleBag() -> NameBag {
    var bag = NameBag()
    if let title = sections.titleRange { names.add(title, to: &bag, as: .title) }
    return bag
  }

  /// - Parameter isWanted: whether a value of a kind and measure, stated at a place, matters; asked before it is named.
  mutating func readAll(where isWanted: (StatedValue.Kind, MeasureKey) -> Bool) {
    let all = facts.all
    var index = 0
    while index < all.count {
      let first = index
      let place = all[index].place
      switch place {
      case .cell(let table, let row, let column):
        while index < all.count, all[index].place == place { index += 1 }
        readCell(first..<index, table, row, column, isWanted)
      case .label, .text:
        let unit = all[index].textUnit
        while index < all.count, all[index].textUnit == unit { index += 1 }
        readLine(first..<index, unit, isWanted)
      }
    }
  }

  /// A value whose name does not tell it from others is recognised nowhere.
  private mutating func add(_ value: StatedValue) {
    if value.isNamed { values.append(value) }
  }

  private static func kind(_ role: Role) -> StatedValue.Kind? {
    switch role {
    case .target: .target
    case .objective: .objective
    case .agreement: .agreement
    case .current, .hitRate: .current
    case .before: .before
    case .after: .achieved
    case .ttl: .lifetime
    default: nil
    }
  }

  // MARK: Cells

  private mutating func readCell(
    _ indices: Range<Int>, _ table: Int, _ row: Int, _ column: Int,
    _ isWanted: (StatedValue.Kind, MeasureKey) -> Bool
  ) {
    let fact = facts.all[indices.lowerBound]
    guard let kind = Self.kind(fact.role) else { return }
    if self.table.index != table { enter(table) }
    guard self.table.isWanted else { return }
    let cell = document.tables[table][row, column].range
    guard let stated = StatedFigure.sole(indices, in: cell, of: facts, subject: subject, isResult: false),
      stated.quantity.sign == .none, isWanted(kind, MeasureKey(stated))
    else { return }
    let isTransposed = subject.roles.tables[table].isTransposed
    let record = isTransposed ? column : row
    if self.table.row != record { enterRecord(record, of: table) }
    guard !self.table.rowName.isEmpty else { return }
    var bag = self.table.rowBag
    let header = isTransposed ? document.tables[table][row, 0].range : ByteRange(cell.lower, cell.lower)
    if isTransposed { names.add(header, to: &bag) } else { bag.formUnion(columnBag(column, of: table)) }
    // Nobody sets nines to anything else in a table of budgets.
    if self.table.statesBudget, kind.isSet, stated.figure.kind == .share, stated.exact.interval.low >= 0.9 {
      bag.insert(UInt64(NameWords.availability))
    }
    let around = sections.bag(fact.section, &names)
    let core = bag
    // What else the cell says tells the value from others: `38 ms (cached)`.
    names.add(ByteRange(cell.lower, max(cell.lower, min(stated.range.lower, cell.upper))), to: &bag)
    names.add(ByteRange(min(stated.range.upper, cell.upper), cell.upper), to: &bag)
    add(
      StatedValue(
        kind: kind, stated: stated, ownBag: bag, core: core, around: around, record: record,
        name: self.table.rowName, container: table, isInList: false, task: .none,
        unit: fact.textUnit, window: self.table.window, section: fact.section))
  }

  private mutating func enter(_ table: Int) {
    self.table = TableNames()
    self.table.index = table
    var isWanted = true
    var (hasObjective, hasAgreement) = (false, false)
    for line in subject.roles.lines[subject.roles.tables[table].lines] {
      switch line.role {
      // Figures of several days, of several steps, or under one load each.
      case .date, .load, .horizon, .frequency: isWanted = false
      case .budget: self.table.statesBudget = true
      case .objective: hasObjective = true
      case .agreement: hasAgreement = true
      default: continue
      }
    }
    self.table.statesBudget = self.table.statesBudget || hasObjective && hasAgreement
    self.table.isWanted = isWanted
    self.table.columns = [NameBag?](filledWith: nil, count: document.tables[table].columnCount)
  }

  private mutating func columnBag(_ column: Int, of table: Int) -> NameBag {
    if let known = self.table.columns[column] { return known }
    var bag = NameBag()
    names.add(document.tables[table][0, column].range, to: &bag)
    self.table.columns[column] = bag
    return bag
  }

  private mutating func enterRecord(_ record: Int, of table: Int) {
    self.table.row = record
    self.table.rowBag = NameBag()
    self.table.rowName = ByteRange(0, 0)
    let cells = subject.names(ofRecord: record, inTable: table)
    // An empty first cell continues the row above.
    guard let first = cells.first, !first.isEmpty else { return }
    for cell in cells { names.add(cell, to: &self.table.rowBag) }
    self.table.rowName = Emphasis.stripped(first, bytes)
    if let column = subject.roles.column(of: table, where: { $0 == .window || $0 == .duration }) {
      self.table.window = window(in: document.tables[table][record, column].range)
    }
  }

  private func window(in range: ByteRange) -> Interval? {
    let reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
    for quantity in reader.quantities(bytes, range.lower..<range.upper) {
      if let unit = quantity.unit, unit.dimension == .time, unit.perDimension == nil {
        return quantity.interval * unit.factor
      }
    }
    return nil
  }

  // MARK: Lines

  private mutating func readLine(
    _ indices: Range<Int>, _ unit: Int, _ isWanted: (StatedValue.Kind, MeasureKey) -> Bool
  ) {
    guard indices.contains(where: { mayCount($0) }) else { return }
    let place = subject.units[unit]
    var window: Interval?
    for index in indices {
      let quantity = facts.quantity(of: facts.all[index])
      // What holds under a load is another matter than what holds.
      if quantity.part == .load { return }
      if quantity.part == .window, let unit = quantity.unit { window = quantity.interval * unit.factor }
    }
    let hasBound = indices.contains {
      let quantity = facts.quantity(of: facts.all[$0])
      return quantity.part == .value && quantity.comparator != nil && quantity.comparator != .equal
    }
    let task = task(of: place)
    let container = document.tables.count + list(of: place)
    var previous: StatedValue?
    for index in indices {
      guard mayCount(index) else { continue }
      let fact = facts.all[index]
      let range = facts.range(of: fact)
      let quantity = facts.quantity(of: fact)
      guard quantity.unit != nil || fact.unit != nil || quantity.statistic == nil else { continue }
      var stated = StatedFigure(fact, in: facts, place: range, isResult: false, subject: subject)
      let inheritable = inheritable(by: stated, of: fact, from: previous)
      guard mayMatter(fact, quantity, task, MeasureKey(stated), inheritable, isWanted) else { continue }
      let isFirst = index == indices.lowerBound
      let lower = isFirst ? place.range.lower : facts.range(of: facts.all[index - 1]).upper
      let start = sentenceStart(before: range.lower, limit: place.range.lower)
      let sentence = max(min(lower, range.lower), start)
      let isMeasured =
        saysMeasured(ByteRange(sentence, range.lower)) || previous == nil && isMeasuredBehind(range.upper, in: place)
      let end = change(fact, quantity)
      guard
        let kind = end
          ?? kind(of: fact, quantity, isMeasured: isMeasured, isFirst: !hasBound && (isFirst || previous == nil), task)
      else {
        continue
      }
      if isMeasured, let inheritable { stated.statistic = inheritable.statistic }
      guard isWanted(kind, MeasureKey(stated)) else { continue }
      var inherited = isMeasured && end == nil ? previous : nil
      if end == .became {
        guard let previous, previous.kind == .before, isNext(index, behind: previous), !isQualified(quantity, in: place)
        else { continue }
        inherited = previous
      }
      guard let named = name(of: fact, range, quantity, lower: lower, from: start, in: place, inherited) else {
        continue
      }
      let around = sections.bag(fact.section, &names)
      let value = StatedValue(
        kind: kind, stated: stated, ownBag: named.bag, core: named.core, around: around, record: unit,
        name: named.range, container: container, isInList: place.isItem || fact.place != .text, task: task, unit: unit,
        window: window, section: fact.section)
      add(value)
      previous = value
    }
  }

  /// A value before another in its line whose statistic counts for that one, too, when both were measured.
  private func inheritable(by stated: StatedFigure, of fact: Fact, from previous: StatedValue?) -> StatedFigure? {
    guard let previous, previous.section == fact.section, stated.statistic == nil,
      MeasureKey(statistic: nil, kind: previous.stated.figure.kind)
        == MeasureKey(statistic: nil, kind: stated.figure.kind)
    else { return nil }
    return previous.stated
  }

  /// Whether a value may be wanted, whatever the words around it say of it.
  private func mayMatter(
    _ fact: Fact, _ quantity: Quantity, _ task: TaskState, _ measure: MeasureKey, _ inheritable: StatedFigure?,
    _ isWanted: (StatedValue.Kind, MeasureKey) -> Bool
  ) -> Bool {
    func mayBe(_ kind: StatedValue.Kind) -> Bool {
      isWanted(kind, measure) || inheritable.map { isWanted(kind, MeasureKey($0)) } ?? false
    }
    if let end = change(fact, quantity) { return mayBe(end) }
    return quantity.comparator == nil && mayBe(.current) || task != .none && mayBe(.target)
      || Self.kind(fact.role).map { mayBe($0) } ?? false
  }

  /// Which end of a change a value in a sentence is.
  private func change(_ fact: Fact, _ quantity: Quantity) -> StatedValue.Kind? {
    guard fact.place == .text, quantity.comparator == nil else { return nil }
    switch (quantity.part, fact.role) {
    case (.from, .before): return .before
    case (.to, .after): return .became
    default: return nil
    }
  }

  private func isNext(_ index: Int, behind previous: StatedValue) -> Bool {
    index > 0 && facts.range(of: facts.all[index - 1]) == previous.stated.range
  }

  /// Whether words behind the end of a change tell it from others: "to 180 ms on mobile".
  private mutating func isQualified(_ quantity: Quantity, in unit: TextUnit) -> Bool {
    var bag = NameBag()
    names.add(qualifier(behind: quantity.range.upperBound, in: unit), to: &bag)
    return !bag.isEmpty
  }

  private func mayCount(_ index: Int) -> Bool {
    let fact = facts.all[index]
    let quantity = facts.quantity(of: fact)
    guard quantity.part == .value || change(fact, quantity) != nil, quantity.form == .single, !quantity.isApproximate,
      quantity.tolerance == nil,
      quantity.sign == .none
    else { return false }
    if case .text = fact.place { return true }
    return fact.role == .value || Self.kind(fact.role) != nil
  }

  private func kind(
    of fact: Fact, _ quantity: Quantity, isMeasured: Bool, isFirst: Bool, _ task: TaskState
  ) -> StatedValue.Kind? {
    if isMeasured { return quantity.comparator == nil ? .current : nil }
    if task != .none, quantity.comparator != nil, fact.role == .value || fact.role == .target { return .target }
    guard let kind = Self.kind(fact.role) else { return nil }
    // Beside a bound, or behind a first value, only a bound is surely set.
    if kind == .target, quantity.comparator == nil, !isFirst { return nil }
    return kind
  }

  /// What a value in a line is of: its label, or the words between the start of the sentence and the value.
  private mutating func name(
    of fact: Fact, _ range: ByteRange, _ quantity: Quantity, lower: Int, from sentence: Int, in unit: TextUnit,
    _ inherited: StatedValue?
  ) -> (bag: NameBag, core: NameBag, range: ByteRange)? {
    if let inherited { return (inherited.ownBag, inherited.core, inherited.name) }
    var bag = NameBag()
    var shown = ByteRange(range.lower, range.lower)
    var start = sentence
    if case .label(let label) = fact.place {
      let line = subject.labels[label]
      shown = line.label
      names.add(line.label, to: &bag)
      if fact.subject != sections.titleRange { names.add(fact.subject, to: &bag) }
      start = max(min(line.value.lower, range.lower), start)
      if bag.isEmpty, !fact.subject.isEmpty { shown = fact.subject }
    } else {
      // The name belongs to the first value of a sentence; later ones may be of anything.
      guard lower <= start || lower == unit.range.lower else { return nil }
      shown = names.core(of: ByteRange(start, range.lower), as: quantity.part == .from ? .change : .label)
    }
    guard range.lower - start <= Self.longestLead else { return nil }
    let isChange = quantity.part == .from
    // The statistic stands behind the name, and is none of it.
    names.add(ByteRange(start, range.lower), to: &bag, as: isChange ? .change : .label)
    guard !bag.isEmpty || bag.namesLatency else { return nil }
    let core = bag
    if isChange { return (bag, core, Emphasis.stripped(shown, bytes)) }
    names.add(qualifier(behind: max(range.upper, quantity.statisticRange?.upperBound ?? 0), in: unit), to: &bag)
    return (bag, core, Emphasis.stripped(shown, bytes))
  }

  private func sentenceStart(before index: Int, limit: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var start = index
      while start > limit, index - start <= Self.longestLead {
        switch bytes[start - 1] {
        case UInt8(ascii: ";"), .lineFeed, .carriageReturn: return start
        case UInt8(ascii: "."): if start < index, bytes[start].isSpaceOrTab { return start }
        case UInt8(ascii: "]"): if start - limit == 3, bytes[limit] == UInt8(ascii: "[") { return start }
        default: break
        }
        start -= 1
      }
      return start
    }
  }

  /// What stands behind a value to the end of its clause: "on mobile", "(gzip)".
  private func qualifier(behind upper: Int, in unit: TextUnit) -> ByteRange {
    let lower = min(upper, unit.range.upper)
    var end = lower
    let limit = min(unit.range.upper, lower + Self.longestLead)
    while end < limit {
      switch bytes[end] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), .lineFeed, .carriageReturn: return ByteRange(lower, end)
      case UInt8(ascii: "."):
        if end + 1 >= limit || bytes[end + 1].isWhitespace { return ByteRange(lower, end) }
      case UInt8(ascii: "("):
        // An aside with a figure or a label says something else.
        let close = bytes[end..<limit].firstIndex(of: UInt8(ascii: ")")) ?? limit
        let speaksElse = bytes[end..<close].contains { $0.isDigit || $0 == UInt8(ascii: ":") }
        return ByteRange(lower, speaksElse ? end : close)
      default: break
      }
      end += 1
    }
    return ByteRange(lower, end)
  }

  private mutating func saysMeasured(_ between: ByteRange) -> Bool {
    between.count <= Self.longestLead && scan.finds(measuredMarks, in: bytes, between, most: 24)
  }

  /// Whether the word right behind a value says that it was measured: "is 410 ms today".
  private mutating func isMeasuredBehind(_ upper: Int, in unit: TextUnit) -> Bool {
    let lower = min(upper, unit.range.upper)
    let behind = ByteRange(lower, min(unit.range.upper, lower + Self.longestMark))
    // "< 200 ms (measured: 190 ms)" says so of the next value.
    guard behind.count > 1, bytes[lower].isSpaceOrTab, bytes[lower + 1] != UInt8(ascii: "("),
      measuredMarks.mayOccur(in: bytes, behind)
    else { return false }
    scan.read(bytes, behind, most: 2)
    return !scan.words.isEmpty && measuredMarks.match(in: scan, at: 0, limit: scan.words.count) != nil
  }

  private func task(of unit: TextUnit) -> TaskState {
    let parent = document.blocks[unit.block].parent
    return unit.isItem && parent >= 0 ? document.blocks[parent].task : .none
  }

  private func list(of unit: TextUnit) -> Int {
    let parent = document.blocks[unit.block].parent
    guard unit.isItem, parent >= 0 else { return unit.block }
    return max(0, document.blocks[parent].parent)
  }
}
