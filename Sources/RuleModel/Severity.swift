/// How hard a finding weighs.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  case note, warning, error

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  /// Its place among all cases.
  public var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Where a document stands in its life, as its front matter declares it.
public enum DocumentStatus: String, CaseIterable, Sendable {
  case stub, draft, current
  case needsReview = "needs-review"
  case archived

  /// A status as authors spell it: `Draft`, `needs_review`, `Needs Review`.
  public init?(spelled text: String) {
    let word = text.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
    self.init(rawValue: String(word))
  }
}

/// Whether a rule's findings can be mended by `perflint fix`.
public enum FixGrade: String, CaseIterable, Sendable {
  case none, safe, unsafe
}
