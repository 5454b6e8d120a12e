import MarkdownModel
import RuleModel

/// A place where a figure belongs.
struct VaguePlace: Sendable {
  enum Kind: Sendable {
    /// A cell or label that holds a value.
    case value
    /// What a change is to bring.
    case gain
    /// A cell of a column in which all others give figures.
    case outlier
    /// One of several ratings in a comparison: only a lone word is taken for one.
    case rating
    /// An item that sets a goal.
    case goal
    /// A paragraph among goals, which may also explain.
    case goalText
  }

  /// What would do instead; a key of the card's `advice`.
  enum Advice: String, CaseIterable, Sendable { case target, measured, change, load, time }

  let range: ByteRange
  /// Into the document's inlines.
  let inlines: Range<Int>
  /// Where a figure binds the words: the cell, or the item with all below it.
  let scope: ByteRange
  let kind: Kind
  let advice: Advice
  /// Whether only the document's title says that goals stand here.
  var isSaidByTitle = false
  /// Whether a label names a metric: "Utilization of the pool: reasonably high".
  var isOfMetric = false
  /// Of a cell.
  var column: (table: Int, column: Int)?
  var row: (table: Int, row: Int)?

  /// The kind of place and the advice for a role; nil for roles whose values may be words.
  static func kind(of role: Role) -> (Kind, Advice)? {
    switch role {
    case .target, .objective, .agreement, .threshold: (.value, .target)
    case .current, .before, .after, .average, .peak, .minimum, .consumed, .remaining, .budget, .gap, .saturation,
      .errors, .hitRate:
      (.value, .measured)
    case .improvement: (.value, .change)
    case .impact: (.gain, .change)
    case .load: (.value, .load)
    case .duration, .ttl, .window: (.value, .time)
    case .value: (.rating, .measured)
    default: nil
    }
  }
}

/// Finds the places of a document where a figure belongs.
struct VaguePlaces {
  /// An item with all below it is looked at so far for a figure.
  private static let longestScope = 4096
  private static let longestCondition = 16
  private static let (longestGoalLabel, longestPlainGoal) = (24, 240)

  let subject: Subject
  let words: VagueWords
  var document: Document { subject.document }

  func forEach(_ body: (VaguePlace) -> Void) {
    let hasGoals = subject.roles.hasSection(.goals)
    let bytes = document.source.bytes
    let labels = subject.labels
    var table = VagueTable()
    var label = labels.startIndex
    for (index, unit) in subject.units.enumerated() {
      let first = label
      while label < labels.endIndex, labels[label].unit == index { label += 1 }
      switch unit.place {
      case .bodyCell(let number, let row, let column):
        if unit.range.isEmpty { continue }
        if number != table.index { table = VagueTable(number, of: subject) }
        if !table.isNeutral { cell(unit, &table, row, column).map(body) }
      case .item, .paragraph:
        var isLabelled = false
        for index in first..<label {
          if hasGoals, isNaming(labels[index].label) {
            isLabelled = true
          } else if let place = labelled(index, in: unit) {
            body(place)
            isLabelled = true
          }
        }
        if !unit.isItem, first == label, unit.range.count <= Self.longestPlainGoal, let place = plainGoal(unit, bytes) {
          body(place)
        } else if hasGoals, !isLabelled, first == label || unit.isItem, let place = goal(unit) {
          body(place)
        }
      case .heading, .headerCell: break
      }
    }
  }

  // MARK: Labels

  private func labelled(_ index: Int, in unit: TextUnit) -> VaguePlace? {
    let label = subject.labels[index]
    guard !label.value.isEmpty else { return nil }
    let section = section(of: unit)
    guard section != .neutral else { return nil }
    let found: (VaguePlace.Kind, VaguePlace.Advice)?
    switch subject.roles.labels[index].role {
    case .impact?:
      found = section == .optimizations ? (.gain, .change) : section == .bottlenecks ? (.gain, .measured) : nil
    case .value?:
      found = section == .goals ? (.value, .target) : section == .measurements ? (.rating, .measured) : nil
    case .threshold?: found = nil
    case nil:
      if section == .goals && label.isItem {
        found = (isMeasure(label.label) && isBrief(label.value) ? .value : .goal, .target)
      } else {
        found = section == .measurements && isBrief(label.value) && isMeasure(label.label) ? (.rating, .measured) : nil
      }
    case let role?: found = VaguePlace.kind(of: role)
    }
    guard let (kind, advice) = found else { return nil }
    // `Under 10 % left: only what improves reliability`, `Budget 25-50 %: …`: the label says when.
    let saysWhen = kind == .goal || label.label.upper > label.label.lower && isShareOfBudget(index, label.label)
    let start = saysWhen ? ByteRange(label.label.lower, label.value.upper) : label.value
    let mayBeVague = (kind == .goal || kind == .rating) && words.vague.mayOccur(in: document.source.bytes, label.value)
    return VaguePlace(
      range: label.value, inlines: unit.inlines, scope: scope(of: unit, from: start), kind: kind, advice: advice,
      isSaidByTitle: mayBeVague && isSaidByTitle(unit), isOfMetric: mayBeVague && namesMeasure(label.label))
  }

  /// `Title: high availability`
  private func isNaming(_ label: ByteRange) -> Bool {
    guard words.namings.mayBegin(in: document.source.bytes, label) else { return false }
    var scan = WordScan()
    scan.read(document.source.bytes, label, most: 3)
    return words.namings.tag(ofWhole: scan.words.indices, in: scan) != 0
  }

  private func namesMeasure(_ label: ByteRange) -> Bool {
    var scan = WordScan()
    scan.read(document.source.bytes, label, most: 8)
    return scan.holds(words.nouns)
  }

  /// Whether a label names something that is measured: `Start-up time`.
  private func isMeasure(_ label: ByteRange) -> Bool {
    var scan = WordScan()
    scan.read(document.source.bytes, label, most: 8)
    let limit = scan.words.count
    return scan.words.indices.contains { words.nouns.match(in: scan, at: $0, limit: limit)?.words == limit - $0 }
  }

  /// A word or two, which set a value; more may say what is to be done.
  private func isBrief(_ value: ByteRange) -> Bool {
    document.source.bytes[value.lower..<value.upper].count { $0 == .space } <= 2
  }

  private func isShareOfBudget(_ index: Int, _ label: ByteRange) -> Bool {
    switch subject.roles.labels[index].role {
    case .budget, .remaining, .consumed: document.source.bytes[label.lower..<label.upper].contains(UInt8(ascii: "%"))
    default: false
    }
  }

  // MARK: Goals

  /// An item of a list of goals, or a paragraph there.
  private func goal(_ unit: TextUnit) -> VaguePlace? {
    guard section(of: unit) == .goals else { return nil }
    let isSaidByTitle = isSaidByTitle(unit)
    if unit.isItem {
      let list = document.blocks[document.blocks[unit.block].parent].parent
      // Numbered items below a title, and items below an item, are steps on the way to it.
      guard list >= 0, !(isSaidByTitle && document.blocks[list].level > 0), !followsCondition(list),
        document.blocks[list].parent < 0 || document.blocks[document.blocks[list].parent].kind != .item
      else { return nil }
    }
    return VaguePlace(
      range: unit.range, inlines: unit.inlines, scope: scope(of: unit, from: unit.range),
      kind: unit.isItem ? .goal : .goalText, advice: .target,
      isSaidByTitle: isSaidByTitle)
  }

  /// `Goal: search answers fast`, a paragraph by itself.
  private func plainGoal(_ unit: TextUnit, _ bytes: [UInt8]) -> VaguePlace? {
    guard let (label, start) = plainLabel(unit.range, bytes), words.vague.mayOccur(in: bytes, unit.range) else {
      return nil
    }
    var scan = WordScan()
    let role = subject.roleWords.role(of: label, in: bytes, &scan).role
    guard role == .target || role == .objective, section(of: unit) != .neutral else { return nil }
    let value = ByteRange(start, unit.range.upper)
    return VaguePlace(range: value, inlines: unit.inlines, scope: value, kind: .value, advice: .target)
  }

  /// `Goal: `, « Objectif : »: one word with a colon, and where its value begins.
  private func plainLabel(_ text: ByteRange, _ bytes: [UInt8]) -> (label: ByteRange, value: Int)? {
    let limit = min(text.upper - 2, text.lower + Self.longestGoalLabel)
    var end = text.lower
    guard end < limit, bytes[end].isUpperASCII || bytes[end] >= 0xC3 else { return nil }
    while end < limit, bytes[end].isLetterASCII || bytes[end] >= 0xC3 { end += 1 }
    let colon = end < limit && bytes[end] == .space ? end + 1 : end
    guard end > text.lower, colon < limit, bytes[colon] == UInt8(ascii: ":"), bytes[colon + 1] == .space else {
      return nil
    }
    return (ByteRange(text.lower, end), colon + 2)
  }

  private func isSaidByTitle(_ unit: TextUnit) -> Bool {
    document.section(ofBlock: unit.block).map { subject.roles.isSaidByTitle(section: $0, in: document) } ?? false
  }

  /// "When the error budget is spent:" before a list of what to do then.
  private func followsCondition(_ list: Int) -> Bool {
    guard list > 0, document.blocks[list - 1].kind == .paragraph, let last = document.blocks[list - 1].segments.last
    else { return false }
    let line = document.segments[last]
    let bytes = document.source.bytes
    guard !line.isEmpty, bytes[line.upper - 1] == UInt8(ascii: ":") else { return false }
    let sentence = bytes[line.lower..<line.upper].lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? line.lower
    guard words.conditions.mayOccur(in: bytes, ByteRange(sentence, line.upper)) else { return false }
    var scan = WordScan()
    scan.read(bytes, ByteRange(sentence, line.upper), most: Self.longestCondition)
    let limit = scan.words.count
    // "The objective is relaxed when:" says so at its end.
    return limit > 0
      && (words.conditions.match(in: scan, at: 0, limit: limit) != nil
        || limit < Self.longestCondition && words.conditions.match(in: scan, at: limit - 1, limit: limit) != nil)
  }

  private func section(of unit: TextUnit) -> SectionRole? { subject.roles.role(ofBlock: unit.block, in: document) }

  /// A value and, in a list, all below its item.
  private func scope(of unit: TextUnit, from value: ByteRange) -> ByteRange {
    guard unit.isItem else { return value }
    let item = document.blocks[document.blocks[unit.block].parent].range
    return ByteRange(value.lower, max(value.upper, min(item.upper, value.lower + Self.longestScope)))
  }
}

/// Which columns tell in words how something is measured: `From the call to the first frame`. Their cells are no values,
/// whatever the header.
struct DescriptiveColumns {
  private let subject: Subject
  private var table = -1
  /// The columns of the table that were asked about: to answer takes a look at all rows.
  private var known: [Int: Bool] = [:]

  init(_ subject: Subject) { self.subject = subject }

  mutating func contain(_ column: (table: Int, column: Int)) -> Bool {
    if column.table != table { (table, known) = (column.table, [:]) }
    if let answer = known[column.column] { return answer }
    let answer = describes(column.column)
    known[column.column] = answer
    return answer
  }

  private func describes(_ column: Int) -> Bool {
    guard subject.roles.column(of: table, where: { $0.isTarget || $0 == .budget }) != nil else { return false }
    let table = subject.document.tables[table]
    let bytes = subject.document.source.bytes
    var filled = 0
    var long = 0
    for row in 1..<max(1, table.rowCount) {
      let cell = table[row, column].range
      guard !cell.isEmpty else { continue }
      if bytes.holdDigit(in: cell) { return false }
      filled += 1
      if bytes[cell.lower..<cell.upper].count(where: { $0 == .space }) >= 2 { long += 1 }
    }
    return filled >= 3 && long * 2 > filled
  }
}
