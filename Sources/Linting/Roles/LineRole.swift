import MarkdownModel
import RuleModel

/// What a column, a row or a labelled value of a document is for.
struct LineRole: Sendable {
  let role: Role?
  /// The statistic that the header names: `p95` in `Target p95 (ms)`; empty when it names none.
  let statistic: ByteRange

  static let none = LineRole(role: nil, statistic: ByteRange(0, 0))

  var namesStatistic: Bool { !statistic.isEmpty }
}

/// What the text of a section is about, by its heading or the nearest one above that tells.
enum SectionRole: UInt8, CaseIterable, Sendable {
  case goals = 1, measurements, bottlenecks, optimizations, alerts, scenarios, neutral

  var vocabulary: String {
    switch self {
    case .goals: "section-goals"
    case .measurements: "section-measurements"
    case .bottlenecks: "section-bottlenecks"
    case .optimizations: "section-optimizations"
    case .alerts: "section-alerts"
    case .scenarios: "section-scenarios"
    case .neutral: "section-neutral"
    }
  }
}
