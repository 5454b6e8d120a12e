import MarkdownModel
import RuleModel

extension Subject {
  /// The name that tells what a value measures: its metric's or, beside a column of indicators, the indicator's, where
  /// the header says only what the value is for: `Latency p99 | SLO`.
  func metricName(of fact: Fact) -> ByteRange { indicator(of: fact) ?? fact.metric }

  private func indicator(of fact: Fact) -> ByteRange? {
    guard case .cell(let table, let row, let column) = fact.place, fact.role.isTarget || fact.role == .current,
      fact.metric == document.tables[table][0, column].range,
      let indicator = roles.column(of: table, where: { $0 == .indicator || $0 == .metric || $0 == .statistic }),
      indicator != column, indicator != roles.tables[table].subject
    else { return nil }
    let cell = document.tables[table][row, indicator].range
    return cell.isEmpty ? nil : cell
  }
}

extension MetricWords {
  /// What a value measures, and the name that says so.
  func named(_ fact: Fact, _ subject: Subject, _ scan: inout WordScan) -> (kind: MetricKind, name: ByteRange)? {
    var known = KnownMetricKinds()
    return named(fact, subject, &scan, &known)
  }

  /// - Parameter known: what other names of the document measure.
  func named(
    _ fact: Fact, _ subject: Subject, _ scan: inout WordScan, _ known: inout KnownMetricKinds
  ) -> (kind: MetricKind, name: ByteRange)? {
    let source = subject.document.source.bytes
    let name = subject.metricName(of: fact)
    if let kind = known.kind(of: name, or: { kind(of: name, in: source, &scan) }) { return (kind, name) }
    guard name != fact.metric else { return nil }
    return known.kind(of: fact.metric, or: { kind(of: fact.metric, in: source, &scan) }).map { ($0, fact.metric) }
  }
}

/// What some names of a document measure: values of a column have its header in common, and those of a row its name.
struct KnownMetricKinds {
  /// Where the names begin and end; none ends at 0.
  private var lower = SIMD8<UInt32>()
  private var upper = SIMD8<UInt32>()
  private var kinds = SIMD8<UInt8>()

  /// - Parameter read: reads the name.
  mutating func kind(of name: ByteRange, or read: () -> MetricKind?) -> MetricKind? {
    let place = name.lower % SIMD8<UInt32>.scalarCount
    if Int(lower[place]) != name.lower || Int(upper[place]) != name.upper {
      (lower[place], upper[place]) = (UInt32(name.lower), UInt32(name.upper))
      kinds[place] = read()?.rawValue ?? 0
    }
    return MetricKind(rawValue: kinds[place])
  }
}
