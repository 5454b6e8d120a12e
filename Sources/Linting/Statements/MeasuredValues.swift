/// The measured values of a document, by what they are of.
struct MeasuredValues {
  /// By the whole name, and by the name without the sections around it.
  private var whole: [StatedValue.Key: [StatedValue]] = [:]
  private var own: [StatedValue.Key: [StatedValue]] = [:]

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
    for value in values where value.kind.isMeasured && value.task == .none && value.isNamed {
      whole[StatedValue.Key(value, bag: value.bag, as: .current), default: []].append(value)
      own[StatedValue.Key(value, bag: value.ownBag, as: .current), default: []].append(value)
    }
  }

  /// What was measured of that for which a bound is set, the last state of it; nil where several values are stated, so
  /// that nobody can tell which one counts.
  func value(for bound: StatedValue) -> StatedValue? {
    let found = [
      whole[StatedValue.Key(bound, bag: bound.bag, as: .current)] ?? [],
      own[StatedValue.Key(bound, bag: bound.ownBag, as: .current)] ?? [],
    ]
    let states = found.map { $0.filter { $0.kind == .achieved } } + found
    guard let counting = states.first(where: { !$0.isEmpty }), let first = counting.first else { return nil }
    return counting.allSatisfy { $0.agrees(with: first) } ? first : nil
  }

  /// Whether another bound than this one stands beside a measured value.
  func contradicts(_ bound: StatedValue, besides measured: StatedValue) -> Bool {
    targets[Place(container: measured.container, record: measured.record)].map { !$0.agrees(with: bound) } ?? false
  }
}
