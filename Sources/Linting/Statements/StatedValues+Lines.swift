import MarkdownModel
import Quantities
import RuleModel

/// The values of lines: of labels, items and sentences.
extension StatedValues {
  private static let longestLead = 160
  private static let longestMark = 24

  mutating func readLine(
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
      return quantity.part == .value && quantity.isBound
    }
    let task = document.task(of: place)
    let container = document.tables.count + document.list(of: place)
    var previous: StatedValue?
    for index in indices {
      guard mayCount(index) else { continue }
      let fact = facts.all[index]
      let range = facts.range(of: fact)
      let quantity = facts.quantity(of: fact)
      guard quantity.unit != nil || fact.unit != nil || quantity.statistic == nil else { continue }
      let measure = MeasureKey(fact)
      let inheritable = inheritable(by: fact, measuring: measure, from: previous)
      guard mayMatter(fact, quantity, task, measure, inheritable, isWanted) else { continue }
      let isFirst = index == indices.lowerBound
      let lower = isFirst ? place.range.lower : facts.range(of: facts.all[index - 1]).upper
      let start = sentenceStart(before: range.lower, limit: place.range.lower)
      let sentence = max(min(lower, range.lower), start)
      let isMeasured =
        saysMeasured(ByteRange(sentence, range.lower)) || previous == nil && isMeasuredBehind(range.upper, in: place)
        || isFirst && fact.place == .text && asserts(ByteRange(sentence, range.lower))
      let end = change(fact, quantity)
      guard
        let kind = end
          ?? kind(of: fact, quantity, isMeasured: isMeasured, isFirst: !hasBound && (isFirst || previous == nil), task)
      else {
        continue
      }
      let inheritedMeasure = isMeasured ? inheritable.map { MeasureKey($0) } : nil
      guard isWanted(kind, inheritedMeasure ?? measure) else { continue }
      var inherited = isMeasured && end == nil ? previous : nil
      if quantity.part == .to, end != nil {
        guard let previous, previous.kind == .before || previous.kind == .current, isNext(index, behind: previous),
          !isQualified(quantity, in: place)
        else { continue }
        inherited = previous
      }
      guard let named = name(of: fact, range, quantity, lower: lower, from: start, in: place, inherited) else {
        continue
      }
      let around = sections.bag(fact.section, &names)
      var stated = StatedFigure(fact, in: facts, isResult: false, subject: subject)
      if isMeasured, let inheritable { stated.statistic = inheritable.statistic }
      let value = StatedValue(
        kind: kind, stated: stated, ownBag: named.bag, core: named.core, around: around, record: unit,
        name: named.range, container: container, isInList: place.isItem || fact.place != .text,
        isLabelled: fact.place != .text, task: task, unit: unit,
        window: window, section: fact.section)
      add(value)
      previous = value
    }
  }

  /// A value before another in its line whose statistic counts for that one, too, when both were measured.
  private func inheritable(
    by fact: Fact, measuring measure: MeasureKey, from previous: StatedValue?
  ) -> StatedFigure? {
    guard let previous, previous.section == fact.section, fact.statistic == nil,
      MeasureKey(statistic: nil, kind: previous.stated.figure.kind) == measure
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
    guard fact.place == .text else { return nil }
    switch (quantity.part, fact.role) {
    case (.from, .before): return .before
    case (.from, .current): return .current
    case (.to, .after): return quantity.comparator == nil ? .became : nil
    case (.to, .target): return .target
    default: return nil
    }
  }

  private func isNext(_ index: Int, behind previous: StatedValue) -> Bool {
    index > 0 && facts.range(of: facts.all[index - 1]) == previous.stated.range
  }

  /// Whether words behind the end of a change tell it from others: "to 180 ms on mobile".
  private mutating func isQualified(_ quantity: Quantity, in unit: TextUnit) -> Bool {
    var bag = NameBag()
    names.add(qualifier(behind: quantity.range.upperBound, in: unit), to: &bag, as: .qualifier)
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
      if bag.isEmpty, !bag.namesLatency, !fact.subject.isEmpty { shown = fact.subject }
    } else {
      // The name belongs to the first value of a sentence; later ones may be of anything.
      if lower > start, lower != unit.range.lower {
        guard quantity.isBound, opensClause(ByteRange(lower, range.lower)) else { return nil }
        start = lower
      }
      if quantity.part == .from, range.lower - start <= Self.longestLead {
        start = names.object(of: ByteRange(start, range.lower)).lower
      }
      shown = names.core(of: ByteRange(start, range.lower), as: quantity.part == .from ? .change : .label)
    }
    guard range.lower - start <= Self.longestLead else { return nil }
    let isChange = quantity.part == .from
    // The statistic stands behind the name, and is none of it.
    names.add(ByteRange(start, range.lower), to: &bag, as: isChange ? .change : .label)
    guard !bag.isEmpty || bag.namesLatency || MeasureKey(fact).isTimeStatistic else { return nil }
    let core = bag
    if isChange { return (bag, core, Emphasis.stripped(shown, bytes)) }
    names.add(
      qualifier(behind: max(range.upper, quantity.statisticRange?.upperBound ?? 0), in: unit), to: &bag, as: .qualifier)
    return (bag, core, Emphasis.stripped(shown, bytes))
  }

  /// "1,200 req/s with an error rate below 0.4 %": a bound with a name of its own behind another value.
  private mutating func opensClause(_ between: ByteRange) -> Bool {
    guard between.count <= Self.longestLead else { return false }
    scan.read(bytes, between, most: 12)
    return scan.words.count > 1 && measuredMarks.joints.tag(ofWhole: 0..<1, in: scan) != 0
  }

  private func sentenceStart(before index: Int, limit: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var start = index
      while start > limit, index - start <= Self.longestLead {
        switch bytes[start - 1] {
        case UInt8(ascii: ";"): return start
        // `: fresh within 15 min` defines the word in the line above.
        case .lineFeed: if start >= index || bytes[start] != UInt8(ascii: ":") { return start }
        case .carriageReturn: if start >= index || bytes[start] != .lineFeed { return start }
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
    between.count <= Self.longestLead && scan.finds(measuredMarks.words, in: bytes, between, most: 24)
  }

  /// Whether a sentence says right before a value what is the case, and neither what shall be nor when: "p95 latency is".
  private mutating func asserts(_ lead: ByteRange) -> Bool {
    guard lead.count <= Self.longestLead, measuredMarks.assertions.mayOccur(in: bytes, lead) else { return false }
    scan.read(bytes, lead, most: 24)
    let count = scan.words.count
    guard count > 1,
      (max(0, count - 3)..<count).contains(where: { measuredMarks.assertions.tag(ofWhole: $0..<count, in: scan) == 1 })
    else { return false }
    return !scan.words.indices.contains { measuredMarks.assertions.match(in: scan, at: $0, limit: count)?.tag == 2 }
  }

  /// Whether the word right behind a value says that it was measured: "is 410 ms today".
  private mutating func isMeasuredBehind(_ upper: Int, in unit: TextUnit) -> Bool {
    let lower = min(upper, unit.range.upper)
    let behind = ByteRange(lower, min(unit.range.upper, lower + Self.longestMark))
    // "< 200 ms (measured: 190 ms)" says so of the next value.
    guard behind.count > 1, bytes[lower].isSpaceOrTab, bytes[lower + 1] != UInt8(ascii: "("),
      measuredMarks.words.mayOccur(in: bytes, behind)
    else { return false }
    scan.read(bytes, behind, most: 2)
    return !scan.words.isEmpty && measuredMarks.words.match(in: scan, at: 0, limit: scan.words.count) != nil
  }
}
