import MarkdownModel
import RuleModel

/// An item of a list of goals that sets a figure.
struct GoalItem: Sendable {
  let name: ByteRange
  let hasOwner: Bool
  /// Whether it tells what was measured beside what is wanted.
  let isMeasured: Bool
  /// Whether a figure in it is what is wanted.
  let isTargeted: Bool
  /// Whether any of its figures is a quantity, unlike those of `P1.9` and `USB 3.0`.
  let statesQuantity: Bool
  /// Whether it ends in an aside that begins with a figure: "(3 left, all of them rounding)".
  let endsInFigure: Bool
  /// The list's block.
  let list: Int
}

/// Finds the items of lists of goals.
struct GoalItemFinder {
  private static let longestItem = 4096
  /// From an arrow, with a sign and a unit between.
  private static let farthestFigure = 16

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
    let candidates = finder.candidates()
    var tellers: [Int: Int] = [:]
    for candidate in candidates where candidate.mayTell { tellers[candidate.list, default: 0] += 1 }
    // Nothing is missed where not even two tell it.
    return candidates.compactMap { tellers[$0.list] ?? 0 >= 2 ? finder.item($0) : nil }
  }

  private struct Candidate {
    let unit: TextUnit
    let index: Int
    let label: LabelledLine?
    let list: Int
    /// The item with all below it.
    let whole: ByteRange
    /// Whether it may tell what was measured, or who owns the goal.
    let mayTell: Bool
  }

  private func candidates() -> [Candidate] {
    var candidates: [Candidate] = []
    var label = subject.labels.startIndex
    for index in subject.units.indices where subject.units[index].isItem {
      let unit = subject.units[index]
      while label < subject.labels.endIndex, subject.labels[label].unit < index { label += 1 }
      guard subject.roles.role(ofBlock: unit.block, in: document) == .goals, let list = list(of: unit) else { continue }
      let own = label < subject.labels.endIndex && subject.labels[label].unit == index ? subject.labels[label] : nil
      let whole = whole(unit)
      candidates.append(
        Candidate(
          unit: unit, index: index, label: own, list: list, whole: whole,
          mayTell: words.told.mayOccur(in: source, whole) || hasArrow(whole)))
    }
    return candidates
  }

  /// Nil for an item below an item, to which it belongs, and for a step on the way where only the title speaks of goals.
  private func list(of unit: TextUnit) -> Int? {
    let list = document.blocks[document.blocks[unit.block].parent].parent
    let outer = document.blocks[list].parent
    guard outer >= 0, document.blocks[outer].kind != .item else { return nil }
    let isStep = document.blocks[list].level > 0 || document.task(of: unit) != .none
    return isStep && isSaidByTitle(unit) ? nil : list
  }

  private func isSaidByTitle(_ unit: TextUnit) -> Bool {
    document.section(ofBlock: unit.block).map { subject.roles.isSaidByTitle(section: $0, in: document) } ?? false
  }

  private func whole(_ unit: TextUnit) -> ByteRange {
    let item = document.blocks[document.blocks[unit.block].parent].range
    let end = min(item.upper, unit.range.lower + Self.longestItem)
    return ByteRange(unit.range.lower, max(unit.range.upper, end))
  }

  private mutating func item(_ candidate: Candidate) -> GoalItem? {
    let (unit, label, whole) = (candidate.unit, candidate.label, candidate.whole)
    guard source.holdDigit(in: whole) || words.durations.mayOccur(in: source, whole),
      !subject.hasPlaceholder(in: whole)
    else { return nil }
    let reading = reader.read(source, whole)
    guard reading.hasFigure || reading.hasDuration else { return nil }
    let isMeasured = reader.holds(words.measured) && !saysOnlyHow(whole) || hasArrow(whole)
    let hasOwner = reader.holds(words.owners)
    let isNamed = label.map { !reader.read(source, $0.label).hasFigure } ?? false
    let name = isNamed ? label?.label : leadingName(of: unit)
    guard let name, !name.isEmpty, isNamed || !isOrder(name) else { return nil }
    return GoalItem(
      name: name, hasOwner: hasOwner, isMeasured: isMeasured, isTargeted: isTargeted(candidate.index),
      statesQuantity: reading.hasDuration || !subject.facts.indices(ofUnit: candidate.index).isEmpty,
      endsInFigure: !isMeasured && endsInFigure(whole),
      list: candidate.list)
  }

  /// Unless all figures are said to be measured, by words beside them: nothing is known of what no fact states.
  private func isTargeted(_ unit: Int) -> Bool {
    let (facts, text) = (subject.facts.all[subject.facts.indices(ofUnit: unit)], subject.units[unit].range)
    return facts.isEmpty || facts.contains { $0.role != .current || isNamedMeasured($0) }
      || source[text.lower..<text.upper].contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
  }

  /// `Measured iterations: 50`
  private func isNamedMeasured(_ fact: Fact) -> Bool {
    guard case .label(let label) = fact.place else { return false }
    return subject.roles.labels[label].role == .current
  }

  private func endsInFigure(_ whole: ByteRange) -> Bool {
    guard whole.count > 4, source[whole.upper - 1] == UInt8(ascii: ")") else { return false }
    var open = whole.upper - 1
    while open > whole.lower, source[open] != UInt8(ascii: "(") { open -= 1 }
    return source[open + 1].isDigit
  }

  /// "measured at the gateway", "measured over 28 days": how, and not what.
  private func saysOnlyHow(_ whole: ByteRange) -> Bool {
    var scan = WordScan()
    scan.read(source, whole, most: 128)
    let said = scan.words.indices.filter { words.measured.match(in: scan, at: $0, limit: scan.words.count) != nil }
    return said.allSatisfy { word in
      guard word + 1 < scan.words.count,
        case let tag = words.methods.match(in: scan, at: word + 1, limit: scan.words.count)?.tag ?? 0, tag > 0
      else { return false }
      return tag == 2 || !figureFollows(scan.words[word + 1].range.upper, whole)
    }
  }

  /// Whether a figure stands in the rest of the clause.
  private func figureFollows(_ start: Int, _ whole: ByteRange) -> Bool {
    for index in start..<max(start, whole.upper) {
      switch source[index] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "("), 0x0A: return false
      case let byte where byte.isDigit: return true
      default: continue
      }
    }
    return false
  }

  /// `840 ms → 310 ms`; between other things an arrow tells what follows what.
  private func hasArrow(_ range: ByteRange) -> Bool {
    for index in range.lower..<range.upper where source[index] == 0xE2 && source.span.hasPrefix("→", at: index) {
      let before = ByteRange(max(range.lower, index - Self.farthestFigure), index)
      let behind = ByteRange(index + 3, min(range.upper, index + 3 + Self.farthestFigure))
      if source.holdDigit(in: before), source.holdDigit(in: behind) { return true }
    }
    return false
  }

  /// "Sustain 1,200 req/s for 30 minutes", "no regression above 3 %": what is to be done or avoided, and no thing that has a
  /// value.
  private func isOrder(_ name: ByteRange) -> Bool {
    var scan = WordScan()
    scan.read(source, name, most: 2)
    return !scan.words.isEmpty && words.goalVerbs.tag(ofWhole: 0..<1, in: scan) != 0
  }

  private mutating func leadingName(of unit: TextUnit) -> ByteRange? {
    names.name(in: source, document.textBehindBox(of: unit))
  }
}
