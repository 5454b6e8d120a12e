import MarkdownModel
import Phrases
import Quantities
import RuleModel
import StructuredData

/// Reports values of metrics that need a unit and have none, not even in the header or the name. Card: `Rules/quantity/missing-unit.yaml`.
struct UnitPresence: Check {
  private let metrics: MetricWords

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) { metrics = vocabulary.metricWords }

  func findings(in subject: Subject) -> [Finding] {
    let facts = subject.facts
    var scan = WordScan()
    var context = UnitContext(subject)
    return facts.all.indices.compactMap { index in
      let fact = facts.all[index]
      guard fact.unit == nil, fact.statesValue, facts.isAlone(index) else { return nil }
      let quantity = facts.quantity(of: fact)
      guard quantity.form != .fraction, quantity.low.value != 0, quantity.part == .value,
        !hasWordBehind(quantity, subject),
        let kind = metrics.kind(of: fact.metric, in: subject.document.source.bytes, &scan), needsUnit(kind, quantity),
        !context.namesUnit(above: fact)
      else { return nil }
      return Finding(
        at: facts.valueRange(of: fact),
        ["value": Excerpt.line(subject.document.string(facts.range(of: fact)))],
        phrases: ["example": Self.example(kind)])
    }
  }

  /// A share below 1 may be a ratio.
  private func needsUnit(_ kind: MetricKind, _ quantity: Quantity) -> Bool {
    switch kind {
    case .latency, .time, .data, .throughput: true
    case .share: quantity.low.value > 1
    case .other: false
    }
  }

  /// "3 sprints": something is counted that has a name.
  private func hasWordBehind(_ quantity: Quantity, _ subject: Subject) -> Bool {
    let bytes = subject.document.source.bytes
    var index = quantity.range.upperBound
    while index < bytes.count, bytes[index].isSpaceOrTab { index += 1 }
    guard index < bytes.count else { return false }
    return bytes[index].isLetterASCII || bytes[index] == UInt8(ascii: "/")
      || bytes[index] >= 0xC3 && bytes[index] < 0xE2
      || (0xE3...0xED).contains(bytes[index])
  }

  private static func example(_ kind: MetricKind) -> Phrase {
    switch kind {
    case .latency, .time: "ms or s"
    case .data: "MB or MiB"
    case .throughput: "req/s or MB/s"
    case .share, .other: "%"
    }
  }
}

/// What the text around a table or list says of units.
struct UnitContext {
  private let subject: Subject
  private let reader: QuantityReader
  /// The table or list asked about last: many values stand in one.
  private var last: (block: Int, namesUnit: Bool)?

  init(_ subject: Subject) {
    self.subject = subject
    reader = QuantityReader(subject.quantityVocabulary, style: .decimalPoint)
  }

  /// Whether the section's title, or the paragraph before the table or list, names a unit: "all times in ms".
  mutating func namesUnit(above fact: Fact) -> Bool {
    let document = subject.document
    if fact.section >= 0, names(document.sections[fact.section].title) { return true }
    if names(fact.subject) { return true }
    var block = subject.units[fact.textUnit].block
    while document.blocks[block].parent > 0 { block = document.blocks[block].parent }
    if let last, last.block == block { return last.namesUnit }
    let result = isIntroducedWithUnit(block)
    last = (block, result)
    return result
  }

  private func names(_ range: ByteRange) -> Bool {
    reader.unit(ofLabel: subject.document.source.bytes, range.lower..<range.upper) != nil
  }

  /// Whether the paragraph before a top-level block names a unit.
  private func isIntroducedWithUnit(_ block: Int) -> Bool {
    let document = subject.document
    guard block > 1, document.blocks[block].kind != .heading else { return false }
    let before = document.blocks[..<block].lastIndex { $0.parent == 0 }
    return before.map { document.blocks[$0].kind == .paragraph && names(document.blocks[$0].range) } ?? false
  }
}
