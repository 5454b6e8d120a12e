import MarkdownModel
import Phrases
import Quantities
import RuleModel
import StructuredData

/// Reports units of values that may mean several things: `Mb`, and `m` where no time is meant. Card: `Rules/quantity/ambiguous-unit.yaml`.
struct UnitSpelling: Check {
  private let metrics: MetricWords

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) { metrics = vocabulary.metricWords }

  func findings(in subject: Subject) -> [Finding] {
    let facts = subject.facts
    var scan = subject.spareScan.take()
    defer { subject.spareScan.giveBack(scan) }
    return facts.all.compactMap { fact in
      guard fact.unitSource == .value, fact.place != .text, let unit = fact.unit else { return nil }
      let meanings = subject.quantityVocabulary.alternatives(of: unit)
      guard !meanings.isEmpty, unit.dimension == .data || !speaksOfTime(fact, subject, &scan) else { return nil }
      let place = facts.unitRange(of: fact)
      return Finding(
        at: place,
        ["unit": subject.document.string(place)],
        phrases: ["meanings": meanings.map { Phrase(stringLiteral: $0) }.alternatives])
    }
  }

  /// `5m` is clear where a time is meant, and customary for windows and for parts of a processor.
  private func speaksOfTime(_ fact: Fact, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    switch fact.role {
    case .duration, .window, .ttl, .effort, .frequency, .condition, .threshold, .notes, .action, .horizon: return true
    default: break
    }
    let kind = metrics.kind(of: fact.metric, in: subject.document.source.bytes, &scan)
    return kind != .data && kind != .throughput
  }
}
