import MarkdownModel
import Quantities
import RuleModel

/// Words by which a text says that a value was measured.
struct MeasuredMarks: Sendable {
  /// "measured", "today": anywhere before a value.
  let words: PhraseTable
  /// 1 for "is", "stands at" right before a value, 2 for words by which a sentence no more says what is the case.
  let assertions: PhraseTable
  /// "with", "and": between a value and the name of the next one.
  let joints: PhraseTable

  init(_ vocabulary: Vocabulary) {
    words = vocabulary.phrases("measured-marks")
    joints = vocabulary.phrases("clause-joints")
    assertions = PhraseTable([(vocabulary.list("assertion-verbs"), 1), (vocabulary.list("assertion-denials"), 2)])
  }
}

/// Collects the values that a document states of things with names. Linear in its facts.
///
/// What is measured under a load, a range or an estimate is left out, and so are tables that have dates.
struct StatedValues {
  let subject: Subject
  let document: Document
  let facts: Facts
  let bytes: [UInt8]
  let measuredMarks: MeasuredMarks
  var names: NameReader
  var sections: SectionNames
  var scan = WordScan()
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

  init(_ subject: Subject, _ words: NameWords, measuredMarks: MeasuredMarks) {
    self.subject = subject
    self.measuredMarks = measuredMarks
    document = subject.document
    facts = subject.facts
    bytes = subject.flowingBytes
    names = NameReader(subject, words)
    sections = SectionNames(subject.document, subject.match)
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
  mutating func add(_ value: StatedValue) {
    if value.isNamed { values.append(value) }
  }

  static func kind(_ role: Role) -> StatedValue.Kind? {
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
    guard self.table.isWanted,
      let value = indices.first(where: { facts.quantity(of: facts.all[$0]).part == .value }),
      isWanted(kind, MeasureKey(facts.all[value]))
    else { return }
    let cell = document.tables[table][row, column].range
    guard let stated = StatedFigure.sole(indices, in: cell, of: facts, subject: subject, isResult: false),
      stated.quantity.sign == .none
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
        name: self.table.rowName, container: table, isInList: false, isLabelled: false, task: .none,
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

  /// `September`, `Last 30 days`: when a value was measured is no part of its name.
  private mutating func tellsWhen(_ header: ByteRange, _ column: Int, of table: Int) -> Bool {
    subject.roles.line(column, of: table).role == .current
      && (bytes.holdDigit(in: header) || subject.roleWords.tellsWhenMeasured(header, bytes, &scan))
  }

  private mutating func columnBag(_ column: Int, of table: Int) -> NameBag {
    if let known = self.table.columns[column] { return known }
    var bag = NameBag()
    let header = document.tables[table][0, column].range
    if !tellsWhen(header, column, of: table) { names.add(header, to: &bag) }
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
}
