import MarkdownModel
import Quantities
import RuleModel
import StructuredData

/// Reports targets for latencies that do not say which of the latencies: no percentile, no mean. Card: `Rules/quantity/missing-percentile.yaml`.
struct StatisticPresence: Check {
  /// In seconds: people who answer within the hour are no distribution of requests.
  private static let longestLatency = 60.0

  private let metrics: MetricWords

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) { metrics = vocabulary.metricWords }

  func findings(in subject: Subject) -> [Finding] {
    let facts = subject.facts
    let bytes = subject.document.source.bytes
    let reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
    var scan = WordScan()
    var stated: [Int: Bool] = [:]
    return facts.all.indices.compactMap { index in
      let fact = facts.all[index]
      guard fact.role.isTarget, fact.statistic == nil, fact.place != .text || isGoalItem(fact, subject),
        isAloneOrBesideMeasured(index, facts), let unit = fact.unit, unit.dimension == .time, unit.perDimension == nil,
        facts.quantity(of: fact).part == .value,
        // "no long tasks > 100 ms" says which ones are long.
        !(facts.quantity(of: fact).comparator?.isLowerBound ?? false), isLatency(fact, subject, &scan),
        facts.measure(of: fact).interval.high * unit.factor < Self.longestLatency
      else { return nil }
      func names(_ range: ByteRange) -> Bool { reader.statistic(ofLabel: bytes, range.lower..<range.upper) != nil }
      if names(fact.subject) || isInRow(fact, subject, names) { return nil }
      let isStated = stated[fact.section] ?? isInProse(ofSection: fact.section, subject, names)
      stated[fact.section] = isStated
      if isStated { return nil }
      return Finding(
        at: facts.valueRange(of: fact),
        ["metric": Excerpt.line(subject.document.string(Emphasis.stripped(name(of: fact, subject), bytes)))])
    }
  }

  /// `< 400 ms, today 690 ms`, "< 400 ms at 900 req/s (310 ms)"
  private func isAloneOrBesideMeasured(_ index: Int, _ facts: Facts) -> Bool {
    guard facts.isFirst(index) else { return false }
    return facts.all[(index + 1)...].prefix { $0.textUnit == facts.all[index].textUnit }.allSatisfy {
      $0.statistic == nil && ($0.role == .current || facts.all[index].place == .text && !$0.role.isTarget)
    }
  }

  /// `- Reduce the response time to < 200 ms` among goals.
  private func isGoalItem(_ fact: Fact, _ subject: Subject) -> Bool {
    guard case let unit = subject.units[fact.textUnit], unit.isItem, fact.section >= 0 else { return false }
    return subject.roles.ownRole(ofSection: fact.section) == .goals
      && subject.facts.quantity(of: fact).comparator != nil
  }

  /// Of an item without a label all that stands before the value; of a label that says "Target" what it is the target of.
  private func name(of fact: Fact, _ subject: Subject) -> ByteRange {
    if case .label(let label) = fact.place, subject.roles.labels[label].role?.isTarget ?? false, !fact.subject.isEmpty,
      !subject.document.source.bytes[fact.metric.lower..<fact.metric.upper].contains(.space)
    {
      return fact.subject
    }
    guard fact.place == .text else { return subject.metricName(of: fact) }
    let bytes = subject.document.source.bytes
    var start = subject.units[fact.textUnit].range.lower
    if subject.units[fact.textUnit].isItem, bytes.span.hasPrefix("[", at: start),
      bytes.span.hasPrefix("] ", at: start + 2)
    {
      start += 4
    }
    var end = subject.facts.range(of: fact).lower
    while end > start, bytes[end - 1].isSpaceOrTab { end -= 1 }
    return ByteRange(start, end)
  }

  /// By its own name, or `Latency` above a label such as `Target`.
  private func isLatency(_ fact: Fact, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    if fact.place == .text {
      let lead = ByteRange(subject.units[fact.textUnit].range.lower, subject.facts.range(of: fact).lower)
      return metrics.kind(of: lead, in: subject.document.source.bytes, &scan) == .latency
    }
    if let kind = metrics.named(fact, subject, &scan)?.kind { return kind == .latency }
    guard case .label(let label) = fact.place else { return false }
    let source = subject.document.source.bytes
    // `Search: latency below 800 ms`
    let lead = ByteRange(
      subject.labels[label].value.lower, max(subject.labels[label].value.lower, subject.facts.range(of: fact).lower))
    return metrics.kind(of: fact.subject, in: source, &scan) == .latency
      || metrics.kind(of: lead, in: source, &scan) == .latency
  }

  private func isInRow(_ fact: Fact, _ subject: Subject, _ names: (ByteRange) -> Bool) -> Bool {
    guard case .cell(let table, let row, let column) = fact.place else {
      return names(subject.units[fact.textUnit].range)
    }
    return subject.document.tables[table].row(row).contains { names($0.range) }
      || names(subject.document.tables[table][0, column].range)
  }

  /// Whether the heading or a text of the section says it for all: "all targets are 95th percentiles".
  private func isInProse(ofSection section: Int, _ subject: Subject, _ names: (ByteRange) -> Bool) -> Bool {
    guard section >= 0 else { return false }
    let document = subject.document
    let own = document.sections[section].ownBlocks
    return names(document.sections[section].title)
      || own.contains {
        document.blocks[$0].kind == .paragraph && document.blocks[$0].parent == 0 && names(document.blocks[$0].range)
          && !statesOne(document.blocks[$0].range, subject.facts)
      }
  }

  /// "The contract promises a p99 below 250 ms" is said of one value.
  private func statesOne(_ text: ByteRange, _ facts: Facts) -> Bool {
    let first = facts.all.partitioningIndex { facts.range(of: $0).lower >= text.lower }
    return facts.all[first...].prefix { facts.range(of: $0).lower < text.upper }.contains {
      guard $0.statistic != nil, $0.place == .text, case let quantity = facts.quantity(of: $0) else { return false }
      return quantity.statistic != nil && quantity.part == .value && text.contains(facts.range(of: $0))
    }
  }
}
