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
    finder.readLabels()
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
          needsLoad: subject.demand(.load, ofBlock: table.block) != nil,
          needsDuration: subject.demand(.duration, ofBlock: table.block) != nil, group: group))
    }
  }

  private func isTestTable(_ index: Int) -> Bool {
    let block = document.tables[index].block
    let section = document.section(ofBlock: block)
    if subject.demand(.load, ofBlock: block) != nil { return true }
    guard subject.isBelow(.scenarios, section: section) else { return false }
    let header = document.tables[index][0, subject.roles.tables[index].subject].range
    var scan = WordScan()
    scan.read(source, header, most: 6)
    return scan.words.indices.contains { words.tests.match(in: scan, at: $0, limit: scan.words.count) != nil }
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
      guard role == nil || role == .notes || role == .subject, isTestItem(label), !subject.saysNothing(label.value),
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
          needsLoad: subject.demand(.load, ofBlock: label.block) != nil, needsDuration: false, group: group))
    }
  }

  private func isTestItem(_ label: LabelledLine) -> Bool {
    guard subject.isBelow(.scenarios, section: document.section(ofBlock: label.block)) else { return false }
    var scan = WordScan()
    scan.read(source, label.label, most: 8)
    return scan.words.indices.contains { words.tests.match(in: scan, at: $0, limit: scan.words.count) != nil }
  }

  // MARK: Sections

  /// A section that is one test: its own text or labels give load and duration.
  private mutating func readDemandedSections() {
    for section in document.sections.indices {
      let template = subject.match.templates[section]
      guard template >= 0, subject.match.profile.demand(.load, ofSection: template) != nil else { continue }
      let blocks = document.sections[section].ownBlocks
      let hasTable = document.blocks(ofKind: .table, in: blocks).contains { _ in true }
      let expected = subject.match.profile.sections[template]
      guard !hasTable, !blocks.isEmpty, expected.expectsText || !expected.fields.isEmpty else { continue }
      readSection(section, blocks)
    }
  }

  private mutating func readSection(_ section: Int, _ blocks: Range<Int>) {
    guard let first = blocks.first else { return }
    let range = document.blocks[blocks].reduce(document.blocks[first].range) {
      ByteRange($0.lower, max($0.upper, $1.range.upper))
    }
    guard !subject.hasPlaceholder(in: range) else { return }
    let reading = reader.read(source, range, most: 800)
    group += 1
    tests.append(
      LoadTest(
        name: document.sections[section].title, hasLoad: reading.hasFigure,
        hasDuration: reading.hasDuration || reader.holds(words.durationReferences), needsLoad: true,
        needsDuration: subject.demand(.duration, ofBlock: first) != nil, group: group))
  }
}
