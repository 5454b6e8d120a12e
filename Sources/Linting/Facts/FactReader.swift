import MarkdownModel
import Quantities
import RuleModel

/// Reads the facts of a document, some text units at once.
struct FactReader: ~Copyable {
  /// Of a document that states any.
  private static let usualFacts = 32
  /// How many text units are read side by side.
  private static let unitsAtOnce = 64

  /// A text unit with digits.
  private struct NumberedUnit {
    let index: Int
    /// The first label that stands in it or behind it.
    let label: Int
  }

  private(set) var quantities: [Quantity] = []
  private(set) var facts: [Fact] = []

  let subject: Subject
  private let document: Document
  let bytes: [UInt8]
  private let reader: QuantityReader
  private let names: SubjectNames
  private var table: TableContext
  /// What is to be read next.
  private var units: [NumberedUnit] = []
  private var texts: [NumberedText] = []
  private var section = -1
  var sectionRole: SectionRole?
  /// Whether no heading but the document's title says it.
  var isSectionSaidByTitle = false
  private var labelStatistics = LastStatistic()
  private var ownerStatistics = LastStatistic()
  private var alertOwner = (name: ByteRange(0, 0), isOfAlerts: false)
  var scan: WordScan
  /// Of the paragraph asked about last.
  var opening: (unit: Int, role: Role?) = (-1, nil)

  init(_ subject: Subject, _ vocabulary: QuantityVocabulary) {
    self.subject = subject
    document = subject.document
    bytes = subject.document.source.bytes
    reader = QuantityReader(vocabulary, style: subject.numberStyle)
    names = SubjectNames(subject)
    table = TableContext(subject, reader)
    scan = subject.spareScan.take()
  }

  deinit { subject.spareScan.giveBack(scan) }

  mutating func readAll() {
    var (label, columns) = (0, ValueColumns(subject, reader))
    for index in subject.units.indices {
      let unit = subject.units[index]
      guard !unit.isHeaderCell,
        let digit = QuantityReader.firstDigit(bytes, unit.range.lower..<unit.range.upper)
      else { continue }
      var isProse = false
      if case .bodyCell(let table, let row, let column) = unit.place {
        guard columns.holdValue(table: table, row: row, column: column) else { continue }
      } else {
        while label < subject.labels.count, subject.labels[label].unit < index { label += 1 }
        isProse = !isLabel(label, of: index)
      }
      units.append(NumberedUnit(index: index, label: label))
      texts.append(NumberedText(unit.range.lower..<unit.range.upper, from: digit, leavesOutBare: isProse))
      if units.count == Self.unitsAtOnce { readUnits() }
    }
    readUnits()
  }

  /// Whether a label stands in a text unit.
  private func isLabel(_ label: Int, of unit: Int) -> Bool {
    label < subject.labels.count && subject.labels[label].unit == unit
  }

  private mutating func readUnits() {
    let quantities = reader.read(bytes, &texts)
    for (numbered, text) in zip(units, texts) where !text.quantities.isEmpty {
      let unit = subject.units[numbered.index]
      enterSection(of: unit)
      if case .bodyCell(let table, let row, let column) = unit.place {
        addCell(
          stated(quantities[text.quantities], in: unit, allowsCode: true), unit, numbered.index, table, row, column)
      } else {
        addText(stated(quantities[text.quantities], in: unit, allowsCode: false), unit, numbered)
      }
    }
    units.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
  }

  /// Units stand in document order, so the section is the last one whose heading has been passed.
  private mutating func enterSection(of unit: TextUnit) {
    let before = section
    while section + 1 < document.sections.count, document.sections[section + 1].heading <= unit.block { section += 1 }
    if section == before { return }
    sectionRole = subject.roles.role(ofSection: section)
    isSectionSaidByTitle = sectionRole != nil && subject.roles.isSaidByTitle(section: section, in: document)
  }

  // MARK: Reading

  /// Those quantities of a unit that are text.
  private func stated(_ quantities: ArraySlice<Quantity>, in unit: TextUnit, allowsCode: Bool) -> ArraySlice<Quantity> {
    var stated = quantities
    var kept = quantities.startIndex
    var inline = unit.inlines.lowerBound
    var excluded = 0
    for index in quantities.indices {
      let range = quantities[index].number
      while inline < unit.inlines.upperBound, document.inlines[inline].range.lower < range.upperBound {
        let element = document.inlines[inline]
        switch element.kind {
        case .code where allowsCode ? isExpression(element.range) : !isBound(quantities[index], in: element.content):
          excluded = max(excluded, element.range.upper)
        case .autolink, .html, .image: excluded = max(excluded, element.range.upper)
        default: break
        }
        inline += 1
      }
      if range.lowerBound < excluded || isAddress(quantities[index], unit) || isBlank(quantities[index])
        || subject.struck.contains(ByteRange(range.lowerBound, range.upperBound))
      {
        continue
      }
      if kept < index { stated[kept] = quantities[index] }
      kept += 1
    }
    return stated[..<kept]
  }

  /// `rate(http_requests_total[5m])` computes and states nothing; `< 500 ms` states.
  private func isExpression(_ code: ByteRange) -> Bool {
    bytes[code.lower..<code.upper].contains {
      $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[")
    }
  }

  /// Whether a code span in a text is a bound and nothing else: `p95 < 250 ms`.
  private func isBound(_ quantity: Quantity, in code: ByteRange) -> Bool {
    guard quantity.unit != nil, quantity.isBound else { return false }
    let code = Emphasis.stripped(code, bytes)
    let statistic = quantity.statisticRange.map { $0.lowerBound..<$0.upperBound }
    let lower = min(quantity.range.lowerBound, statistic?.lowerBound ?? quantity.range.lowerBound)
    return lower == code.lower && max(quantity.range.upperBound, statistic?.upperBound ?? 0) == code.upper
  }

  /// A number in a link's destination.
  private func isAddress(_ quantity: Quantity, _ unit: TextUnit) -> Bool {
    guard quantity.number.lowerBound > 0 else { return false }
    switch bytes[quantity.number.lowerBound - 1] {
    case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "#"),
      UInt8(ascii: "."):
      return document.inlines[unit.inlines].contains {
        $0.kind == .link && $0.destination.lower <= quantity.number.lowerBound
          && quantity.number.lowerBound < $0.destination.upper
      }
    default: return false
    }
  }

  private func isBlank(_ quantity: Quantity) -> Bool {
    subject.hasPlaceholder(in: ByteRange(quantity.range.lowerBound, quantity.range.upperBound))
  }

  // MARK: Cells

  private mutating func addCell(
    _ quantities: ArraySlice<Quantity>, _ unit: TextUnit, _ index: Int, _ table: Int, _ row: Int, _ column: Int
  ) {
    guard !quantities.isEmpty else { return }
    self.table.enter(table, row: row)
    let line = subject.roles.role(table: table, row: row, column: column)
    for quantity in quantities {
      if quantity.unit == nil, !isStatedBare(quantity, in: unit.range, line.role),
        // `~58+` below `Requests/sec`
        quantity.comparator == nil || self.table.unit(of: column, row: row, role: line.role) == nil
      {
        continue
      }
      let header = self.table.context(of: column, row: row, line)
      var (unit, source) = (quantity.unit, quantity.unit == nil ? Fact.UnitSource.none : .value)
      if unit == nil, quantity.form != .fraction, let given = self.table.unit(of: column, row: row, role: line.role) {
        (unit, source) = given
      }
      add(
        quantity,
        Fact(
          quantity: facts.count, place: .cell(table: table, row: row, column: column), textUnit: index,
          section: section,
          role: role(
            of: quantity, line.role, speaksSection: line.role != nil && self.table.hasOneValueColumn,
            mayBeGoal: line.role != nil || !self.table.statesTargets),
          subject: header.subject.isEmpty ? names.title(section) : header.subject,
          metric: header.metric,
          statistic: quantity.statistic
            ?? (quantity.isOwnValue ? self.table.statistic(of: column, row: row, role: line.role) : nil), unit: unit,
          unitSource: source))
    }
  }

  private mutating func add(_ quantity: Quantity, _ fact: Fact) {
    if facts.isEmpty {
      facts.reserveCapacity(Self.usualFacts)
      quantities.reserveCapacity(Self.usualFacts)
    }
    quantities.append(quantity)
    facts.append(fact)
  }

  /// A number without a unit says something where it is all that the cell or label says, or where it bounds.
  private func isStatedBare(_ quantity: Quantity, in range: ByteRange, _ role: Role?) -> Bool {
    if quantity.low.exponent >= 3 || quantity.statistic != nil || quantity.form == .fraction { return true }
    let isStart = quantity.range.lowerBound <= range.lower + 3
    if quantity.comparator != nil {
      // `Redis: 7+` names versions.
      let isOpenEnded = bytes[quantity.range.upperBound - 1] == UInt8(ascii: "+")
      return role != nil || isStart && !isOpenEnded
    }
    guard isStart else { return false }
    // All of it, but for marks and a remark in parentheses.
    var index = quantity.range.upperBound
    while index < range.upper {
      let byte = bytes[index]
      if byte == UInt8(ascii: "(") { return true }
      if byte.isAlphanumericASCII { return false }
      if byte >= 0xC3, byte < 0xE2 || byte > 0xE2 && byte < 0xF0 { return false }
      index += 1
    }
    return true
  }

  // MARK: Prose and labels

  private mutating func addText(_ quantities: ArraySlice<Quantity>, _ unit: TextUnit, _ numbered: NumberedUnit) {
    let (index, labels) = (numbered.index, subject.labels)
    var label = numbered.label
    var said: Role?
    for (place, quantity) in zip(quantities.indices, quantities) {
      let start = quantity.number.lowerBound
      while isLabel(label, of: index), labels[label].value.upper <= start { label += 1 }
      let isLabelled = isLabel(label, of: index) && labels[label].value.lower <= start
      if place == quantities.startIndex, isLabelled,
        saysMeasured(from: labels[label].value.lower, to: quantity.range.lowerBound)
      {
        said = .current
      }
      let isNextMeasured =
        place + 1 < quantities.endIndex
        && saysMeasured(from: quantity.range.upperBound, to: quantities[place + 1].range.lowerBound)
      // `≤ 300 ms, measured 245 ms`
      if said == nil, isNextMeasured, quantity.isBound { said = .target }
      isLabelled ? addLabelled(quantity, label, index, said) : addProse(quantity, unit, index, said)
      said = isNextMeasured ? .current : nil
    }
  }

  /// - Parameter said: what the words beside the value say that it is.
  private mutating func addLabelled(_ quantity: Quantity, _ label: Int, _ index: Int, _ said: Role?) {
    let line = subject.labels[label]
    let lineRole = subject.roles.labels[label]
    // `Cache: < 40 MB` states a size of what it names; `Cache: 3 nodes` does not.
    let isOfThing = lineRole.role == .subject && Self.isMeasure(quantity)
    var stated = isOfThing ? nil : lineRole.role
    if (stated?.rank ?? 0) <= Role.errors.rank, let said = role(saidBefore: quantity, in: line.value) { stated = said }
    // `Error rate: < 0.5 %, today 0.8 %`
    if let said, stated.map({ $0 == .value || $0.isTarget && said == .current }) ?? true { stated = said }
    if let stated, !stated.mayState { return }
    let owner = names.owner(ofLabel: label, section: section)
    // `Latency SLO violation: p95 > 300 ms for 5 min`, in a list of alerts.
    if let target = stated, target.isTarget || target == .budget, quantity.isBound, isOfAlerts(owner) {
      stated = .condition
    }
    if quantity.unit == nil,
      !isStatedBare(quantity, in: line.value, stated)
        || reader.namesThings(bytes, line.label.lower..<line.label.upper)
    {
      return
    }
    var (unit, source) = (quantity.unit, quantity.unit == nil ? Fact.UnitSource.none : .value)
    if unit == nil, quantity.form != .fraction,
      let given = reader.unit(ofLabel: bytes, line.label.lower..<line.label.upper)
    {
      (unit, source) = (given.unit, .subject)
    }
    add(
      quantity,
      Fact(
        quantity: facts.count, place: .label(label), textUnit: index, section: section,
        role: role(
          of: quantity, stated,
          speaksSection: sectionRole != .goals || !isSectionSaidByTitle),
        subject: owner, metric: line.label,
        statistic: quantity.statistic
          ?? (quantity.isOwnValue ? labelStatistics.of(line.label, reader, bytes) ?? percentile(of: owner) : nil),
        unit: unit,
        unitSource: source))
  }

  /// Whether the section is about alerts, or the line before the list.
  private mutating func isOfAlerts(_ owner: ByteRange) -> Bool {
    if sectionRole == .alerts { return true }
    if owner != alertOwner.name {
      alertOwner = (owner, subject.roleWords.role(ofSection: owner, in: bytes, &scan) == .alerts)
    }
    return alertOwner.isOfAlerts
  }

  private static func isMeasure(_ quantity: Quantity) -> Bool {
    quantity.unit.map { $0.dimension != .count || $0.perDimension != nil } ?? false
  }

  /// "Peak load scenario" is no statistic of what stands below it.
  private mutating func percentile(of range: ByteRange) -> Statistic? {
    guard let statistic = ownerStatistics.of(range, reader, bytes), case .percentile = statistic else { return nil }
    return statistic
  }

  private mutating func addProse(_ quantity: Quantity, _ unit: TextUnit, _ index: Int, _ said: Role?) {
    guard
      quantity.unit != nil || (quantity.isBound && quantity.statistic != nil)
    else { return }
    // A heading counts things and names phases; only what it bounds is stated.
    if unit.isHeading, quantity.comparator == nil { return }
    add(
      quantity,
      Fact(
        quantity: facts.count, place: .text, textUnit: index, section: section,
        role: role(of: quantity, said ?? role(opening: unit, index), speaksSection: false),
        subject: names.title(section), metric: ByteRange(unit.range.lower, unit.range.lower),
        statistic: quantity.statistic,
        unit: quantity.unit, unitSource: quantity.unit == nil ? .none : .value))
  }
}

/// The statistic that a name speaks of, read once for all values that stand behind it.
private struct LastStatistic {
  private var name = ByteRange(0, 0)
  private var statistic: Statistic?

  mutating func of(_ range: ByteRange, _ reader: QuantityReader, _ bytes: [UInt8]) -> Statistic? {
    guard !range.isEmpty else { return nil }
    if range != name {
      name = range
      statistic = reader.statistic(ofLabel: bytes, range.lower..<range.upper)?.statistic
    }
    return statistic
  }
}

extension Quantity {
  /// Neither the window nor the load of another value.
  fileprivate var isOwnValue: Bool { part != .window && part != .load }
}
