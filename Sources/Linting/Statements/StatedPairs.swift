/// A value and another of the same thing that it contradicts.
struct StatedContradiction {
  let wrong: StatedValue
  let right: StatedValue
}

/// Targets with the values measured beside them, and the two ends of changes. Two pairs of one name that agree in one half are of the same thing,
/// whatever else is said around them: then they must agree in the other.
struct StatedPairs {
  private struct Pair {
    /// The target, or what was before.
    let target: StatedValue
    let measured: StatedValue
    var container: Int { target.container }
  }

  private static let mostNamesakes = 6

  private var pairs: [StatedValue.Key: [Pair]] = [:]
  /// What stands alone.
  private var current: [StatedValue] = []

  init(_ values: [StatedValue]) {
    guard values.contains(where: \.kind.isMeasured) else { return }
    var open: [Record: StatedValue] = [:]
    var starts: [Record: StatedValue] = [:]
    current = values.filter { $0.kind == .current && $0.task == .none && $0.isLabelled && $0.isOwnNamed }
    for value in values where value.task == .none {
      let record = Record(container: value.container, record: value.record, section: value.section)
      switch value.kind {
      case .target, .objective: open[record] = open[record] ?? value
      case .before: starts[record] = value
      case .current: note(value, open[record])
      case .achieved, .became: note(value, starts[record])
      default: continue
      }
    }
    // In tables the measured value mostly stands in front.
    for value in values.reversed() where value.task == .none && value.kind == .current {
      let record = Record(container: value.container, record: value.record, section: value.section)
      if let target = open[record], target.stated.range.lower > value.stated.range.lower { note(value, target) }
    }
  }

  private struct Record: Hashable {
    let container: Int
    let record: Int
    let section: Int
  }

  private mutating func note(_ measured: StatedValue, _ target: StatedValue?) {
    guard let target, target.core == measured.core, target.stated.statistic == measured.stated.statistic else { return }
    let key = StatedValue.Key(measured, bag: target.core, as: measured.kind == .became ? .achieved : measured.kind)
    pairs[key, default: []].append(Pair(target: target, measured: measured))
  }

  func contradictions() -> [StatedContradiction] {
    pairs.values.compactMap { group in
      guard group.count == 2, group[0].container != group[1].container else { return nil }
      let (first, last) =
        group[0].target.stated.range < group[1].target.stated.range ? (group[0], group[1]) : (group[1], group[0])
      return contradiction(of: last, with: first)
    } + betweenStates()
  }

  private func contradiction(of last: Pair, with first: Pair) -> StatedContradiction? {
    switch (first.target.agrees(with: last.target), first.measured.agrees(with: last.measured)) {
    case (true, false): StatedContradiction(wrong: last.measured, right: first.measured)
    case (false, true): StatedContradiction(wrong: last.target, right: first.target)
    default: nil
    }
  }

  // MARK: States and changes

  /// What is so today is what was before a change or what came of it, where the document tells of one.
  private func betweenStates() -> [StatedContradiction] {
    guard !current.isEmpty else { return [] }
    var rows: [StatedValue.Key: [Pair]] = [:]
    for pair in pairs.values.joined() where pair.measured.kind == .achieved && pair.measured.isOwnNamed {
      rows[StatedValue.Key(pair.measured, bag: pair.measured.ownBag), default: []].append(pair)
    }
    return current.compactMap { value in
      // Of two rows of one name nobody knows which is meant.
      let named = rows[StatedValue.Key(value, bag: value.ownBag, as: .achieved), default: []].prefix(Self.mostNamesakes)
      let known = named.filter { $0.container != value.container && $0.measured.isInSetting(of: value) }
      guard known.count == 1, !known[0].target.agrees(with: value), !known[0].measured.agrees(with: value) else {
        return nil
      }
      return StatedContradiction(wrong: value, right: known[0].target)
    }
  }
}
