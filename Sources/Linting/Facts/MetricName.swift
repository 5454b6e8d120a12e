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
    let source = subject.document.source.bytes
    let name = subject.metricName(of: fact)
    if let kind = kind(of: name, in: source, &scan) { return (kind, name) }
    guard name != fact.metric else { return nil }
    return kind(of: fact.metric, in: source, &scan).map { ($0, fact.metric) }
  }
}
