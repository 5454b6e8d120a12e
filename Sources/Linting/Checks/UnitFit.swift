import MarkdownModel
import Quantities
import RuleModel
import StructuredData

/// Reports values whose unit measures something else than the metric: a latency in GB. Card: `Rules/quantity/unit-mismatch.yaml`.
struct UnitFit: Check {
  private let metrics: MetricWords

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) { metrics = vocabulary.metricWords }

  func findings(in subject: Subject) -> [Finding] {
    let facts = subject.facts
    var scan = WordScan()
    return facts.all.indices.compactMap { index in
      let fact = facts.all[index]
      guard let unit = fact.unit, fact.unitSource == .value, fact.statesValue, facts.isAlone(index),
        isOfMetric(fact, subject),
        let kind = metrics.kind(of: fact.metric, in: subject.document.source.bytes, &scan), !kind.allows(unit),
        !isNamedByRow(fact, unit, subject, &scan),
        // What may mean several things is another rule's.
        subject.quantityVocabulary.alternatives(of: unit).isEmpty
      else { return nil }
      return Finding(
        at: facts.valueRange(of: fact),
        [
          "metric": Excerpt.line(
            subject.document.string(Emphasis.stripped(fact.metric, subject.document.source.bytes))),
          "unit": subject.quantityVocabulary.name(of: unit),
        ])
    }
  }

  /// In a column of latencies a row `Memory footprint` says itself what it measures.
  private func isNamedByRow(_ fact: Fact, _ unit: Unit, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    guard case .cell = fact.place, fact.subject != fact.metric,
      let kind = metrics.kind(of: fact.subject, in: subject.document.source.bytes, &scan)
    else { return false }
    return kind != .other && kind.allows(unit)
  }

  /// In a row of a metric, a column of another name may hold something else about it.
  private func isOfMetric(_ fact: Fact, _ subject: Subject) -> Bool {
    guard case .cell(let table, let row, let column) = fact.place else { return true }
    guard let role = subject.roles.role(table: table, row: row, column: column).role else { return false }
    return fact.metric == subject.document.tables[table][0, column].range || role.rank >= 3 || role == .value
  }
}
