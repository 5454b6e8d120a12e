/// The measured values of a document, by what they are of.
struct MeasuredValues {
  private enum State {
    case one(StatedValue)
    /// Several values of one name: nobody can tell which one counts.
    case several
  }

  /// By the whole name, and by the name without the sections around it; what was achieved apart from what was before.
  private var whole: [StatedValue.Key: State] = [:]
  private var own: [StatedValue.Key: State] = [:]

  /// The targets that stand beside measured values, by their place.
  private var targets: [Place: StatedValue] = [:]

  private struct Place: Hashable {
    let container: Int
    let record: Int
  }

  init(_ values: [StatedValue]) {
    for value in values where value.task == .none && (value.kind == .target || value.kind == .objective) {
      targets[Place(container: value.container, record: value.record)] = value
    }
    for value in values where (value.kind == .current || value.kind == .achieved) && value.task == .none {
      Self.note(value, StatedValue.Key(value, bag: value.bag), &whole)
      Self.note(value, StatedValue.Key(value, bag: value.ownBag), &own)
    }
  }

  var isEmpty: Bool { whole.isEmpty }

  /// What was measured of that for which a bound is set, the last state of it; nil where several values are stated, so
  /// that nobody can tell which one counts.
  func value(for bound: StatedValue) -> StatedValue? {
    for kind in [StatedValue.Kind.achieved, .current] {
      let states = [
        whole[StatedValue.Key(bound, bag: bound.bag, as: kind)],
        own[StatedValue.Key(bound, bag: bound.ownBag, as: kind)],
      ]
      guard let state = states.lazy.compactMap({ $0 }).first else { continue }
      if case .one(let value) = state { return value }
      return nil
    }
    return nil
  }

  private static func note(_ value: StatedValue, _ key: StatedValue.Key, _ states: inout [StatedValue.Key: State]) {
    switch states[key] {
    case nil: states[key] = .one(value)
    case .one(let other)? where !other.agrees(with: value): states[key] = .several
    default: break
    }
  }

  /// Whether another bound than this one stands beside a measured value.
  func contradicts(_ bound: StatedValue, besides measured: StatedValue) -> Bool {
    targets[Place(container: measured.container, record: measured.record)].map { !$0.agrees(with: bound) } ?? false
  }
}
