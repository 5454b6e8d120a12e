/// Tables and lists that state the same things: where most values of two agree and one does not, that one was not carried
/// on, whatever the sections around them are called.
struct ParallelLists {
  /// How many values must agree for two lists to be of the same things.
  private static let fewestAgreements = 3
  /// A name that is stated so often is no one's own.
  private static let mostNamesakes = 6

  private struct Pair: Hashable {
    let first: Int
    let last: Int
  }

  private var agreements: [Pair: Int] = [:]
  private var differences: [Pair: [StatedContradiction]] = [:]

  init(_ values: [StatedValue]) {
    var named: [StatedValue.Key: [StatedValue]] = [:]
    for value in values where value.isOwnNamed && value.mayContradict {
      named[StatedValue.Key(value, bag: value.ownBag), default: []].append(value)
    }
    for namesakes in named.values where namesakes.count <= Self.mostNamesakes { compare(namesakes) }
  }

  private mutating func compare(_ namesakes: [StatedValue]) {
    // Of two in one list nobody knows which the other list means.
    let single = namesakes.filter { value in namesakes.count { $0.container == value.container } == 1 }
    for (index, first) in single.enumerated() {
      for last in single[(index + 1)...] where first.isInSetting(of: last) {
        let pair = Pair(first: first.container, last: last.container)
        if first.agrees(with: last) {
          agreements[pair, default: 0] += 1
        } else {
          differences[pair, default: []].append(StatedContradiction(wrong: last, right: first))
        }
      }
    }
  }

  /// Whether any two lists differ in one value and may agree in others.
  var mayContradict: Bool { differences.contains { $0.value.count == 1 } }

  func contradictions() -> [StatedContradiction] {
    differences.compactMap { pair, found in
      found.count == 1 && agreements[pair, default: 0] >= Self.fewestAgreements ? found[0] : nil
    }
  }
}
