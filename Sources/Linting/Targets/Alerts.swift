import MarkdownModel
import RuleModel

/// An alert that a document lists.
struct Alert: Sendable {
  let name: ByteRange
  let reading: ConditionReading
  /// Whether the threshold stands where it belongs, rather than in the name.
  let isCompared: Bool
  /// Whether one of its kind may lack what the others have only when the others have it.
  let isListed: Bool
  /// Whether the profile asks such an alert for a threshold, and for a duration.
  let needsThreshold: Bool
  let needsDuration: Bool
  /// Alerts of one table, list or section have the same number.
  let group: Int
}

/// Finds the alerts in tables, in groups of labels and in lists.
struct AlertFinder {
  let subject: Subject
  private var reader: ConditionReader
  private var alerts: [Alert] = []
  private var group = 0
  /// Groups of the lists whose labels were read.
  private var groupOfList: [Int: Int] = [:]

  init(_ subject: Subject, _ words: TargetWords) {
    self.subject = subject
    reader = ConditionReader(words)
  }

  static func alerts(in subject: Subject, _ words: TargetWords) -> [Alert] {
    subject.lazyAlerts { read(subject, words) }
  }

  private static func read(_ subject: Subject, _ words: TargetWords) -> [Alert] {
    var finder = AlertFinder(subject, words)
    for table in subject.document.tables.indices { finder.readTable(table) }
    finder.readLabels()
    if subject.roles.hasSection(.alerts) { finder.readItems() }
    return finder.alerts
  }

  private var source: [UInt8] { subject.document.source.bytes }

  // MARK: Tables

  private mutating func readTable(_ index: Int) {
    guard Self.isAlertTable(index, in: subject, reader.words) else { return }
    let table = subject.document.tables[index]
    let roles = subject.roles.tables[index]
    group += 1
    for row in 1..<max(table.rowCount, 1) {
      let name = table[row, roles.subject].range
      guard !name.isEmpty, !subject.hasPlaceholder(in: name), !subject.document.hasExcessCells(table, row) else {
        continue
      }
      var reading = reader.read(source, name)
      // The name may carry a threshold, but what it is called says nothing of how it is compared.
      (reading.compares, reading.isEvent, reading.namesMeasure) = (false, reading.isEvent && !reading.hasFigure, false)
      let isNamedEvent = reading.isEvent
      var isOpen = false
      var isCompared = false
      var (comparesMeasure, isEvent) = (false, false)
      for column in 0..<table.columnCount where column != roles.subject {
        guard let role = subject.roles.line(column, of: index).role, isCondition(role) else { continue }
        let cell = table[row, column].range
        if subject.saysNothing(cell), !isForgotten(cell, role) { isOpen = true }
        var read = reader.read(source, cell)
        // `300 s`: seconds may be a threshold as well, but not below this header.
        read.hasDuration = read.hasDuration || read.hasFigure && (role == .duration || role == .window)
        isCompared = isCompared || read.statesThreshold
        comparesMeasure = comparesMeasure || read.compares && read.hasFigure && read.namesMeasure
        isEvent = isEvent || read.isEvent
        reading.formUnion(read)
      }
      if isOpen { continue }
      // `Latency regression | p95 > 300 ms`: what is compared is no event, whatever its name.
      if isNamedEvent, comparesMeasure { reading.isEvent = isEvent }
      append(name, reading, isCompared: isCompared, block: table.block)
    }
  }

  /// An empty duration which no other rule asks for.
  private func isForgotten(_ cell: ByteRange, _ role: Role) -> Bool { role == .duration && subject.isForgotten(cell) }

  private func isCondition(_ role: Role) -> Bool {
    role == .condition || role == .threshold || role == .duration || role == .window
  }

  static func isAlertTable(_ index: Int, in subject: Subject, _ words: TargetWords) -> Bool {
    let roles = subject.roles
    let block = subject.document.tables[index].block
    guard let condition = roles.column(of: index, where: { $0 == .condition || $0 == .threshold }),
      condition != roles.tables[index].subject,
      roles.column(of: index, where: { $0.isTarget || $0 == .current || $0 == .before || $0 == .cost }) == nil,
      roles.role(ofBlock: block, in: subject.document) != .neutral
    else { return false }
    if subject.demands(.threshold, ofBlock: block) { return true }
    if roles.column(of: index, where: { $0 == .severity || $0 == .notification }) != nil { return true }
    return subject.isBelow(.alerts, section: subject.document.section(ofBlock: block))
      || hasAlertHeader(index, in: subject, words)
  }

  private static func hasAlertHeader(_ index: Int, in subject: Subject, _ words: TargetWords) -> Bool {
    var scan = WordScan()
    for cell in subject.document.tables[index].row(0) {
      scan.read(subject.document.source.bytes, cell.range, most: 8)
      for word in scan.words.indices where words.alerts.tag(ofWhole: word..<word + 1, in: scan) != 0 { return true }
    }
    return false
  }

  private mutating func append(
    _ name: ByteRange, _ reading: ConditionReading, isCompared: Bool, isListed: Bool = false, block: Int
  ) {
    alerts.append(
      Alert(
        name: name, reading: reading, isCompared: isCompared, isListed: isListed,
        needsThreshold: subject.demands(.threshold, ofBlock: block),
        needsDuration: subject.demands(.duration, ofBlock: block), group: group))
  }

  // MARK: Labels

  /// `**Condition:** p99 > 3 ms for 5 min` below the heading that names the alert, and `- **CPU:** > 80 %` in a list.
  private mutating func readLabels() {
    let document = subject.document
    var lastList = -1
    for (index, label) in subject.labels.enumerated() {
      let role = subject.roles.labels[index].role
      guard !label.value.isEmpty, let section = document.section(ofBlock: label.block),
        role == .condition || role == .threshold || isListed(label, role, in: section)
      else { continue }
      let isNamedByHeading = role == .condition || role == .threshold && isNamed(section)
      guard role != .condition || subject.isBelow(.alerts, section: section) else { continue }
      guard role != .threshold || subject.demands(.threshold, ofBlock: label.block) else { continue }
      guard !subject.saysNothing(label.value) else { continue }
      let list = isNamedByHeading ? -2 - document.sections[section].parent : document.list(of: label)
      if list != lastList { group += 1 }
      lastList = list
      groupOfList[list] = group
      let name = isNamedByHeading ? subject.name(ofSection: section) : label.label
      guard !subject.hasPlaceholder(in: name), isNamedByHeading || !isLevel(name) else { continue }
      var reading = reader.read(source, label.value)
      // `Any replica down: page the owner`
      if role == nil { reading.isEvent = reading.isEvent || reader.read(source, label.label).isEvent }
      append(
        name, reading, isCompared: reading.statesThreshold && (isNamedByHeading || reading.compares),
        isListed: isWatched(role), block: label.block)
    }
  }

  /// `Critical: …` tells what a level means; `High latency` is an alert.
  private mutating func isLevel(_ name: ByteRange) -> Bool {
    var scan = WordScan()
    scan.read(source, name, most: 6)
    guard !scan.words.isEmpty, let level = reader.words.levels.match(in: scan, at: 0, limit: scan.words.count) else {
      return false
    }
    if level.words == scan.words.count { return !reader.read(source, name).namesMeasure }
    return scan.words.indices.dropFirst(level.words).allSatisfy {
      reader.words.levelNouns.tag(ofWhole: $0..<$0 + 1, in: scan) != 0
    }
  }

  /// Whether a heading is the name of one thing, rather than the title of a section.
  private func isNamed(_ section: Int) -> Bool {
    subject.match.templates[section] < 0 && subject.document.sections[section].parent >= 0
      && subject.document.sections[section].level > 2
  }

  // MARK: Items

  /// `- p95 > 600 ms for 5 min: page the owner`, in a list of alerts.
  private mutating func readItems() {
    let document = subject.document
    var label = subject.labels.startIndex
    var names = LeadingName(reader.words)
    for (index, unit) in subject.units.enumerated() where unit.isItem {
      guard unit.range.count <= Self.longestItem, let section = document.section(ofBlock: unit.block),
        subject.roles.ownRole(ofSection: section) == .alerts, !subject.hasPlaceholder(in: unit.range)
      else { continue }
      while label < subject.labels.endIndex, subject.labels[label].unit < index { label += 1 }
      let isLabelled = label < subject.labels.endIndex && subject.labels[label].unit == index
      if isLabelled, !saysWhen(subject.labels[label].label) { continue }
      let reading = reader.read(source, unit.range)
      guard reading.compares, reading.namesMeasure || reading.hasFigure, let name = names.name(in: source, unit.range)
      else { continue }
      let list = document.blocks[document.blocks[unit.block].parent].parent
      if groupOfList[list] == nil {
        group += 1
        groupOfList[list] = group
      }
      alerts.append(
        Alert(
          name: name, reading: reading, isCompared: reading.hasFigure, isListed: true, needsThreshold: false,
          needsDuration: false, group: groupOfList[list] ?? group))
    }
    alerts.sort { $0.group < $1.group }
  }

  private static let longestItem = 200

  /// `Queue depth > 200 for 5 min: page the owner`: what stands before the colon is no name.
  private mutating func saysWhen(_ label: ByteRange) -> Bool {
    guard source.holdDigit(in: label) else { return false }
    let reading = reader.read(source, label)
    return reading.hasDuration || reading.hasFigure && reading.compares
  }

  /// What an alert looks at, by its label: `Error rate`, `Queue depth`.
  private func isWatched(_ role: Role?) -> Bool {
    switch role {
    case nil, .value, .errors, .saturation, .hitRate, .consumed, .remaining, .peak, .average, .load: true
    default: false
    }
  }

  /// An item of a list of alerts, whose label is its name.
  private mutating func isListed(_ label: LabelledLine, _ role: Role?, in section: Int) -> Bool {
    label.isItem && isWatched(role) && subject.roles.ownRole(ofSection: section) == .alerts
      && !saysWhen(label.label)
  }
}
