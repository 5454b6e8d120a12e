import Quantities

/// A value in arithmetic: an interval, and what it counts.
struct Figure: Sendable {
  enum Kind: Sendable, Equatable {
    /// A number without a unit: it takes the unit of what it meets.
    case bare
    /// A share of one, a multiple, a ratio.
    case share
    case unit(Unit)

    /// - Parameter unit: `s/month` is a share of time.
    init(_ unit: Unit?) {
      switch (unit?.dimension, unit?.perDimension) {
      case (.percentage?, nil), (.multiple?, nil), (.points?, nil), (.time?, .time?): self = .share
      default: self = unit.map { .unit($0) } ?? .bare
      }
    }
  }

  let interval: Interval
  let kind: Kind

  /// The same in the unit of another one; nil when it counts something else.
  func adapted(to other: Kind) -> Figure? {
    switch (kind, other) {
    case (.bare, .bare), (.share, .share): return self
    case (.bare, .unit): return Figure(interval: interval, kind: other)
    case (.unit(let own), .unit(let wanted)):
      guard let measure = Measure(interval, own).converted(to: wanted) else { return nil }
      return Figure(interval: measure.interval, kind: other)
    default: return nil
    }
  }

  func adding(_ other: Figure) -> Figure? { combined(with: other) { $0 + $1 } }
  func subtracting(_ other: Figure) -> Figure? { combined(with: other) { $0 - $1 } }

  private func combined(with other: Figure, _ operation: (Interval, Interval) -> Interval) -> Figure? {
    if let right = other.adapted(to: kind) {
      return Figure(interval: operation(interval, right.interval), kind: kind)
    }
    guard let left = adapted(to: other.kind) else { return nil }
    return Figure(interval: operation(left.interval, other.interval), kind: other.kind)
  }

  func multiplied(by other: Figure) -> Figure? {
    if other.kind == .share { return Figure(interval: interval * other.interval, kind: kind) }
    if kind == .share { return Figure(interval: interval * other.interval, kind: other.kind) }
    return nil
  }

  func divided(by other: Figure) -> Formula.Outcome {
    if other.kind == .share, kind != .share {
      return (interval / other.interval).map { .value(Figure(interval: $0, kind: kind)) } ?? .undefined
    }
    guard let right = other.adapted(to: kind) ?? adapted(to: other.kind).map({ _ in other }) else {
      return .incomparable
    }
    return (interval / right.interval).map { .value(Figure(interval: $0, kind: .share)) } ?? .undefined
  }
}
