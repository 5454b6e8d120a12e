/// Sets of alternatives of which a template offers all and an author keeps one, by the digests of their members.
struct ChoiceSets: Sendable {
  /// For each member the sets that it belongs to.
  private var sets: [UInt64: [Int]] = [:]
  private var known = DigestFilter()

  init(_ groups: [[String]]) {
    for (index, group) in groups.enumerated() {
      for member in Set(group.map { Digest.folded($0) }) where member != Digest.seed {
        sets[member, default: []].append(index)
        known.insert(member)
      }
    }
  }

  func contains(_ digest: UInt64) -> Bool { known.mayContain(digest) && sets[digest] != nil }

  /// How many of some texts belong to the set that has most of them.
  func largestShare(of digests: [UInt64]) -> Int {
    var shares: [Int: Int] = [:]
    for digest in digests where known.mayContain(digest) {
      for index in sets[digest] ?? [] { shares[index, default: 0] += 1 }
    }
    return shares.values.max() ?? 0
  }
}
