/// What a column, row or labelled value is for; profiles, vocabulary and checks share the words.
public enum Role: String, CaseIterable, Sendable {
  // Who or what a value is about.
  case subject, metric, indicator, statistic, unit
  // Values, by what they say about the subject.
  case value, current, target, objective, agreement, gap, before, after, improvement, budget, consumed, remaining
  case average, peak, minimum, saturation, errors, ratio, ttl
  case hitRate = "hit-rate"
  case threshold, duration, window, load, cost, horizon, trend
  // What is done about it, by whom and when.
  case impact, effort, priority, severity, probability, owner, date, status, action, condition, cause, mitigation
  case location, tool, notification, frequency, notes

  /// Its place among all roles, for sets of them.
  public var ordinal: UInt8 { withUnsafeBytes(of: self) { $0[0] } }

  /// Which of several roles named in one header is the header's: `Target hit rate` is a target, `Target date` a date.
  public var rank: Int {
    switch self {
    case .subject, .metric, .indicator, .statistic, .condition: 0
    case .value: 1
    case .average, .peak, .minimum, .saturation, .errors, .ratio, .ttl, .hitRate, .duration, .window, .load, .cost: 2
    case .current, .target, .objective, .agreement, .gap, .before, .after, .improvement, .budget, .threshold, .impact,
      .trend, .horizon:
      3
    case .consumed, .remaining: 4
    default: 5
    }
  }

  /// Whether the role names what a value is about.
  public var namesSubject: Bool { self == .subject || self == .metric || self == .indicator }

  /// Whether the value is to be reached.
  public var isTarget: Bool { self == .target || self == .objective || self == .agreement }

  /// Whether the value says what something is or shall be.
  public var statesValue: Bool {
    switch self {
    case .current, .target, .objective, .agreement, .before, .after, .average, .peak, .minimum, .value: true
    default: false
    }
  }

  /// Whether the value was measured.
  public var isMeasured: Bool {
    switch self {
    case .current, .after, .before, .average, .peak, .minimum, .consumed: true
    default: false
    }
  }
}
