import MarkdownModel
import Quantities
import RuleModel
import StructuredData

/// Reports values whose unit measures something else than the metric: a latency in GB. Card: `Rules/quantity/unit-mismatch.yaml`.
struct UnitFit: Check {
  private let metrics: MetricWords
  /// "window", in the header of a column of times.
  private let spanHeaders: PhraseTable
  /// "after", at the end of one.
  private let spanEndings: PhraseTable

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    metrics = vocabulary.metricWords
    spanHeaders = vocabulary.phrases("span-headers")
    spanEndings = vocabulary.phrases("span-header-endings")
  }

  func findings(in subject: Subject) -> [Finding] {
    let facts = subject.facts
    guard !facts.all.isEmpty else { return [] }
    var scan = subject.spareScan.take()
    defer { subject.spareScan.giveBack(scan) }
    var peers = UnitPeers(subject)
    return facts.all.indices.compactMap { index in
      let fact = facts.all[index]
      guard let unit = fact.unit, fact.unitSource == .value,
        let name = statesValue(fact) && isAloneOrBound(index, facts)
          ? nameOfOther(fact, index, unit, subject, &peers, &scan) : nameOfTimed(index, unit, subject, &scan),
        !isNamedByRow(fact, unit, subject, &scan), !namesSpan(fact, unit, subject, &scan),
        !isInSentence(fact, subject, &scan),
        // What may mean several things is another rule's.
        subject.quantityVocabulary.alternatives(of: unit).isEmpty
      else { return nil }
      return Finding(
        at: facts.valueRange(of: fact),
        [
          "metric": Excerpt.line(
            subject.document.string(Emphasis.stripped(name, subject.document.source.bytes))),
          "unit": subject.document.string(facts.unitRange(of: fact)),
        ])
    }
  }

  /// Whether a cell or label states nothing else, or a bound before all else: "< 300 MB (p95), 520 ms today".
  private func isAloneOrBound(_ index: Int, _ facts: Facts) -> Bool {
    if facts.isAlone(index) { return true }
    guard case .label = facts.all[index].place, facts.quantity(of: facts.all[index]).isBound else { return false }
    return facts.isFirst(index)
  }

  /// The name of what lasts or lives so many bytes, and of an alert whose metric is not measured in the unit of its
  /// threshold: `CPU usage | > 85 ms for 5 min`.
  private func nameOfTimed(_ index: Int, _ unit: Unit, _ subject: Subject, _ scan: inout WordScan) -> ByteRange? {
    let (facts, fact) = (subject.facts, subject.facts.all[index])
    switch fact.role {
    case .ttl, .duration:
      guard fact.place != .text, facts.isAlone(index), isNoTime(unit, fact) else { return nil }
      return subject.metricName(of: fact)
    case .threshold, .condition:
      guard case .cell = fact.place, facts.quantity(of: fact).isBound, facts.quantity(of: fact).statistic == nil,
        facts.isFirst(index), case let name = subject.metricName(of: fact),
        let kind = metrics.kind(of: name, in: subject.document.source.bytes, &scan), kind != .other
      else { return nil }
      return kind.allows(unit) || !isMetric(name, unit, subject, &scan) ? nil : name
    default: return nil
    }
  }

  /// Bytes; below a header rates as well, and a share of what lives: what lasts may be a share of something.
  private func isNoTime(_ unit: Unit, _ fact: Fact) -> Bool {
    guard case .cell = fact.place else { return unit.dimension == .data && unit.perDimension == nil }
    return switch unit.dimension {
    case .data: unit.perDimension == nil || unit.perDimension == .time
    case .count: unit.perDimension == .time
    case .percentage: fact.role == .ttl
    default: false
    }
  }

  /// The name of what is measured otherwise: as its words say, or else as the values beside it do.
  private func nameOfOther(
    _ fact: Fact, _ index: Int, _ unit: Unit, _ subject: Subject, _ peers: inout UnitPeers, _ scan: inout WordScan
  ) -> ByteRange? {
    if let (kind, name) = metrics.named(fact, subject, &scan), kind != .other,
      isOfMetric(fact, subject) || isOwnHeader(name, of: fact, subject)
    {
      if unit.dimension == .percentage, isOdd(index, unit, subject, &peers, &scan) { return name }
      return kind.allows(unit) || !isMetric(name, unit, subject, &scan) ? nil : name
    }
    return isOdd(index, unit, subject, &peers, &scan) ? subject.metricName(of: fact) : nil
  }

  /// Whether the values beside one measure something else: a share only in a column that is not for shares, unlike
  /// `p95 target | Error-rate target`.
  private func isOdd(
    _ index: Int, _ unit: Unit, _ subject: Subject, _ peers: inout UnitPeers, _ scan: inout WordScan
  ) -> Bool {
    guard peers.isOdd(index, unit), !isNamedByColumn(index, unit, subject, &scan) else { return false }
    guard unit.dimension == .percentage, case .cell(let table, _, let column) = subject.facts.all[index].place else {
      return true
    }
    let header = subject.document.tables[table][0, column].range
    return metrics.kind(of: header, in: subject.document.source.bytes, &scan) != .share
  }

  /// A hit rate states its value as well: `Hit rate: 240 ms`, and in a column `1,200 hits/s`.
  private func statesValue(_ fact: Fact) -> Bool {
    guard fact.role == .hitRate else { return fact.statesValue }
    if case .cell = fact.place { return fact.unit?.isTime ?? false }
    return true
  }

  /// Within a sentence in a cell a value may be of anything: "no rejection in 1,000 requests/s".
  private func isInSentence(_ fact: Fact, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    guard case .cell = fact.place else { return false }
    let start = subject.units[fact.textUnit].range.lower
    scan.read(
      subject.document.source.bytes, ByteRange(start, max(start, subject.facts.range(of: fact).lower)),
      most: Self.fewestWords)
    if scan.words.count >= Self.fewestWords { return true }
    // `stable at 900 req/s`
    return scan.words.count > 1
      && metrics.opensCondition(scan.words[scan.words.count - 1].range, in: subject.document.source.bytes, &scan)
  }

  private static let fewestWords = 3

  /// In a column of latencies a row `Memory footprint` says itself what it measures.
  private func isNamedByRow(_ fact: Fact, _ unit: Unit, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    guard case .cell(let table, let row, _) = fact.place, fact.subject != fact.metric, unit.dimension != .percentage,
      // Not what the section is called.
      subject.document.tables[table].row(row).contains(where: { $0.range == fact.subject })
    else { return false }
    return metrics.mayName(unit, fact.subject, in: subject.document.source.bytes, &scan)
  }

  /// `Throughput goal` above `220 req/s` says itself what stands there.
  private func isNamedByColumn(_ index: Int, _ unit: Unit, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    guard case .cell(let table, _, let column) = subject.facts.all[index].place else { return false }
    let header = subject.document.tables[table][0, column].range
    return metrics.mayName(unit, header, in: subject.document.source.bytes, &scan)
  }

  /// `Alert after`, `Objective window`: a time, whatever the row is about.
  private func namesSpan(_ fact: Fact, _ unit: Unit, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    guard case .cell(let table, _, let column) = fact.place, unit.dimension == .time, unit.perDimension == nil else {
      return false
    }
    let header = subject.document.tables[table][0, column].range
    scan.read(subject.document.source.bytes, header, most: 6)
    return scan.words.count > 1
      && (scan.holds(spanHeaders)
        || spanEndings.tag(ofWhole: scan.words.count - 1..<scan.words.count, in: scan) != 0)
  }

  private func isMetric(_ name: ByteRange, _ unit: Unit, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    let bytes = subject.document.source.bytes
    if unit.dimension == .time, metrics.maySpan(name, in: bytes, &scan) { return false }
    return Self.headFirstLanguages.contains(subject.language) || metrics.namesMetric(name, in: bytes, &scan)
  }

  /// Where the first noun of a name says what it is: « mémoire d'un nœud ».
  private static let headFirstLanguages: Set<String> = ["fr", "es", "pt", "it"]

  /// `Frame time` above `25 MB`: the column names the metric, whatever else it is for.
  private func isOwnHeader(_ name: ByteRange, of fact: Fact, _ subject: Subject) -> Bool {
    guard case .cell(let table, _, let column) = fact.place else { return false }
    return name == subject.document.tables[table][0, column].range
  }

  /// In a row of a metric, a column of another name may hold something else about it.
  private func isOfMetric(_ fact: Fact, _ subject: Subject) -> Bool {
    guard case .cell(let table, let row, let column) = fact.place else { return true }
    guard let role = subject.roles.role(table: table, row: row, column: column).role else { return false }
    return fact.metric == subject.document.tables[table][0, column].range || role.rank >= 3 || role == .value
  }
}
