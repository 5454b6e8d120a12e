import MarkdownModel
import RuleModel

/// An item of a list of goals that sets a figure.
struct GoalItem: Sendable {
  let name: ByteRange
  let hasOwner: Bool
  /// Whether it tells what was measured beside what is wanted.
  let isMeasured: Bool
  /// The list's block.
  let list: Int
}

/// Finds the items of lists of goals.
struct GoalItemFinder {
  private static let longestItem = 4096

  let subject: Subject
  private let words: TargetWords
  private var reader: ConditionReader
  private var names: LeadingName

  init(_ subject: Subject, _ words: TargetWords) {
    self.subject = subject
    self.words = words
    reader = ConditionReader(words)
    names = LeadingName(words)
  }

  private var document: Document { subject.document }
  private var source: [UInt8] { document.source.bytes }

  /// In document order, the items of one list together.
  static func items(in subject: Subject, _ words: TargetWords) -> [GoalItem] {
    guard subject.roles.hasSection(.goals) else { return [] }
    return subject.lazyGoalItems { read(subject, words) }
  }

  private static func read(_ subject: Subject, _ words: TargetWords) -> [GoalItem] {
    var finder = GoalItemFinder(subject, words)
    var items: [GoalItem] = []
    var label = subject.labels.startIndex
    for (index, unit) in subject.units.enumerated() {
      while label < subject.labels.endIndex, subject.labels[label].unit < index { label += 1 }
      guard unit.isItem, subject.roles.role(ofBlock: unit.block, in: subject.document) == .goals else {
        continue
      }
      let own = label < subject.labels.endIndex && subject.labels[label].unit == index ? subject.labels[label] : nil
      if let item = finder.item(unit, own) { items.append(item) }
    }
    return items
  }

  private mutating func item(_ unit: TextUnit, _ label: LabelledLine?) -> GoalItem? {
    let item = document.blocks[unit.block].parent
    let list = document.blocks[item].parent
    // Items below an item belong to it.
    guard document.blocks[list].parent >= 0, document.blocks[document.blocks[list].parent].kind != .item else {
      return nil
    }
    let end = min(document.blocks[item].range.upper, unit.range.lower + Self.longestItem)
    let whole = ByteRange(unit.range.lower, max(unit.range.upper, end))
    guard source[whole.lower..<whole.upper].contains(where: \.isDigit) || words.durations.mayOccur(in: source, whole),
      !subject.hasPlaceholder(in: whole)
    else { return nil }
    let reading = reader.read(source, whole)
    guard reading.hasFigure || reading.hasDuration else { return nil }
    let isMeasured = reader.holds(words.measured) || hasArrow(whole)
    let hasOwner = reader.holds(words.owners)
    let isNamed = label.map { !reader.read(source, $0.label).hasFigure } ?? false
    let name = isNamed ? label?.label : leadingName(of: unit)
    guard let name, !name.isEmpty else { return nil }
    return GoalItem(name: name, hasOwner: hasOwner, isMeasured: isMeasured, list: list)
  }

  private func hasArrow(_ range: ByteRange) -> Bool {
    for index in range.lower..<range.upper where source[index] == 0xE2 && source.span.hasPrefix("→", at: index) {
      return true
    }
    return false
  }

  private mutating func leadingName(of unit: TextUnit) -> ByteRange? {
    let task = document.blocks[document.blocks[unit.block].parent].task
    let start = task == .none ? unit.range.lower : min(unit.range.lower + 4, unit.range.upper)
    return names.name(in: source, ByteRange(start, unit.range.upper))
  }
}
