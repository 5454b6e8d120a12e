import MarkdownModel
import RuleModel

/// A load test that a document lists.
struct LoadTest: Sendable {
  let name: ByteRange
  let hasLoad: Bool
  let hasDuration: Bool
  /// Whether the profile asks for its load, and for its duration.
  let needsLoad: Bool
  let needsDuration: Bool
  /// Tests of one table or list have the same number.
  let group: Int
}

/// Finds load tests in tables, lists, labelled groups and sections.
struct LoadTestFinder {
  let subject: Subject
  private let words: TargetWords
  private var reader: ConditionReader
  private var vague: VagueScan
  private var tests: [LoadTest] = []
  private var group = 0

  init(_ subject: Subject, _ words: TargetWords, _ vague: VagueWords) {
    self.subject = subject
    self.words = words
    self.vague = VagueScan(subject.document, vague)
    reader = ConditionReader(words)
  }

  static func tests(in subject: Subject, _ words: TargetWords, _ vague: VagueWords) -> [LoadTest] {
    var finder = LoadTestFinder(subject, words, vague)
    for table in subject.document.tables.indices { finder.readTable(table) }
    if subject.roles.hasSection(.scenarios) { finder.readLabels() }
    finder.readPlainItems()
    finder.readDemandedSections()
    return finder.tests
  }

  private var document: Document { subject.document }
  private var source: [UInt8] { document.source.bytes }

  // MARK: Tables

  private mutating func readTable(_ index: Int) {
    let roles = subject.roles
    let table = document.tables[index]
    guard let load = roles.column(of: index, where: { $0 == .load }), load != roles.tables[index].subject,
      isTestTable(index)
    else { return }
    let duration = roles.column(of: index) { $0 == .duration }
    group += 1
    for row in 1..<max(table.rowCount, 1) {
      let name = table[row, roles.tables[index].subject].range
      guard !name.isEmpty, !subject.hasPlaceholder(in: name) else { continue }
      tests.append(
        LoadTest(
          name: name, hasLoad: saysLoad(table[row, load]),
          hasDuration: duration.map { saysDuration(table[row, $0]) } ?? true,
          needsLoad: subject.demands(.load, ofBlock: table.block),
          needsDuration: subject.demands(.duration, ofBlock: table.block), group: group))
    }
  }

  private func isTestTable(_ index: Int) -> Bool {
    let block = document.tables[index].block
    let section = document.section(ofBlock: block)
    if subject.demands(.load, ofBlock: block) { return true }
    guard subject.isBelow(.scenarios, section: section) else { return false }
    return isTestName(document.tables[index][0, subject.roles.tables[index].subject].range)
  }

  private mutating func saysLoad(_ cell: Cell) -> Bool {
    if isReported(cell, .load) { return true }
    let reading = reader.read(source, cell.range)
    return reading.hasFigure || reader.holds(words.loadReferences)
  }

  private mutating func saysDuration(_ cell: Cell) -> Bool {
    if isReported(cell, .time) { return true }
    let reading = reader.read(source, cell.range)
    return reading.hasFigure || reading.hasDuration || reader.holds(words.durationReferences)
  }

  /// What says nothing or is vague is reported already, and a dash says that none applies.
  private mutating func isReported(_ cell: Cell, _ advice: VaguePlace.Advice) -> Bool {
    if cell.range.isEmpty { return !subject.isForgotten(cell.range) }
    if subject.saysNothing(cell.range) { return true }
    let place = VaguePlace(range: cell.range, inlines: cell.inlines, scope: cell.range, kind: .value, advice: advice)
    return vague.vagueWord(in: place) != nil
  }

  // MARK: Labels

  /// `- Load testing: 180 messages/s for 30 min`.
  private mutating func readLabels() {
    var lastList = -1
    for (index, label) in subject.labels.enumerated() where label.isItem && !label.value.isEmpty {
      let role = subject.roles.labels[index].role
      guard role.map(isOfTest) ?? true, isTestItem(label), !subject.saysNothing(label.value),
        !subject.hasPlaceholder(in: label.label)
      else { continue }
      let list = document.blocks[document.blocks[label.block].parent].parent
      if list != lastList { group += 1 }
      lastList = list
      let reading = reader.read(source, label.value)
      let refers = reader.holds(words.loadReferences)
      tests.append(
        LoadTest(
          name: label.label, hasLoad: reading.hasFigure || refers,
          hasDuration: reading.hasDuration || reader.holds(words.durationReferences),
          needsLoad: subject.demands(.load, ofBlock: label.block), needsDuration: false, group: group))
    }
  }

  /// Whether a label of a role may name a test: `Test at the peak`, but not `Test duration`.
  private func isOfTest(_ role: Role) -> Bool {
    switch role {
    case .notes, .subject, .peak, .average, .minimum, .value, .errors, .saturation: true
    default: false
    }
  }

  private func isTestItem(_ label: LabelledLine) -> Bool {
    guard subject.isBelow(.scenarios, section: document.section(ofBlock: label.block)) else { return false }
    return isTestName(label.label)
  }

  /// `- Load testing with realistic scenarios`, where the profile asks a list of tests for their load.
  private mutating func readPlainItems() {
    guard subject.match.profile.demands.contains(where: { $0.need == .load }) else { return }
    var names = LeadingName(words)
    var label = subject.labels.startIndex
    for (index, unit) in subject.units.enumerated() where unit.isItem {
      while label < subject.labels.endIndex, subject.labels[label].unit < index { label += 1 }
      let isLabelled = label < subject.labels.endIndex && subject.labels[label].unit == index
      guard !isLabelled, isDemandedList(unit), !subject.hasPlaceholder(in: unit.range),
        let name = names.name(in: source, unit.range, isShort: true), isTestName(name)
      else { continue }
      let reading = reader.read(source, unit.range)
      group += 1
      tests.append(
        LoadTest(
          name: name, hasLoad: reading.hasFigure || reader.holds(words.loadReferences), hasDuration: true,
          needsLoad: true, needsDuration: false, group: group))
    }
  }

  /// Whether an item stands in a section of which the profile expects a list of tests, and nothing else.
  private func isDemandedList(_ unit: TextUnit) -> Bool {
    guard let section = document.section(ofBlock: unit.block), case let template = subject.match.templates[section],
      template >= 0, subject.match.profile.demands(.load, ofSection: template)
    else { return false }
    let expected = subject.match.profile.sections[template]
    return !expected.lists.isEmpty && expected.fields.isEmpty && expected.tables.isEmpty
  }

  private func isTestName(_ range: ByteRange) -> Bool {
    var scan = WordScan()
    return scan.finds(words.tests, in: source, range, most: 8)
  }

  // MARK: Sections

  /// A section that is one test: its own text or labels give load and duration.
  private mutating func readDemandedSections() {
    let match = subject.match
    for (section, template) in match.templates.enumerated() where template >= 0 {
      guard match.profile.demands(.load, ofSection: template) else { continue }
      let blocks = document.sections[section].ownBlocks
      let hasTable = document.blocks(ofKind: .table, in: blocks).contains { _ in true }
      guard !hasTable, !blocks.isEmpty, match.profile.sections[template].expectsTextOrFields else { continue }
      readSection(section, blocks)
    }
  }

  private mutating func readSection(_ section: Int, _ blocks: Range<Int>) {
    guard let first = blocks.first else { return }
    let range = document.blocks[blocks].reduce(document.blocks[first].range) {
      ByteRange($0.lower, max($0.upper, $1.range.upper))
    }
    guard !subject.hasPlaceholder(in: range) else { return }
    let isLabelled = subject.labels.indices(inBlocks: blocks).count { subject.roles.labels[$0].role != nil } >= 2
    let says = isLabelled ? labelsSay(blocks) : textSays(range, blocks)
    group += 1
    tests.append(
      LoadTest(
        name: document.sections[section].title, hasLoad: says.load, hasDuration: says.duration, needsLoad: true,
        needsDuration: subject.demands(.duration, ofBlock: first), group: group))
  }

  /// A script says more than its excerpt shows, and a replay needs no figure.
  private mutating func textSays(_ range: ByteRange, _ blocks: Range<Int>) -> (load: Bool, duration: Bool) {
    let reading = reader.read(source, range, most: 800)
    let hasCode = document.blocks(ofKind: .codeBlock, in: blocks).contains { _ in true }
    return (
      hasCode || reading.hasLoad || reader.holds(words.loadReplays),
      hasCode || reading.hasDuration || reader.holds(words.durationReferences)
    )
  }

  /// Each label says its own: `Concurrent users: 620`, `Test duration: 20 min`.
  private mutating func labelsSay(_ blocks: Range<Int>) -> (load: Bool, duration: Bool) {
    var (load, duration) = (false, false)
    for index in subject.labels.indices(inBlocks: blocks) {
      let role = subject.roles.labels[index].role
      let value = subject.labels[index].value
      guard role == .load || role == .duration || role == .condition else { continue }
      let reading = reader.read(source, value)
      load = load || role != .duration && (reading.hasFigure || reader.holds(words.loadReferences))
      duration = duration || reading.hasDuration || role == .duration && !reading.isEmpty
    }
    return (load, duration)
  }
}

extension SectionTemplate {
  fileprivate var expectsTextOrFields: Bool { expectsText || !fields.isEmpty }
}
