import Quantities
import RuleModel

/// Sets of alternatives of which a template offers all and an author keeps one, by the digests of their members.
struct ChoiceSets: Sendable {
  /// That a member belongs to a set.
  private struct Membership: Sendable {
    let set: Int
    /// One more than the index of the member's next one; 0 for none.
    let next: Int
  }

  private var memberships: [Membership] = []
  /// One more than the index of the first membership of each member.
  private var heads = HashTable(expecting: 512)
  private var known = DigestFilter()

  init(_ groups: [WordList]) {
    for (index, group) in groups.enumerated() {
      let texts = ListedTexts(group)
      for range in texts.ranges { add(Digest.folded(texts.bytes, range), to: index) }
    }
  }

  private mutating func add(_ member: UInt64, to set: Int) {
    let head = Int(heads[member])
    guard member != Digest.seed, head == 0 || memberships[head - 1].set != set else { return }
    memberships.append(Membership(set: set, next: head))
    heads[member] = UInt64(memberships.count)
    known.insert(member)
  }

  func contains(_ digest: UInt64) -> Bool { known.mayContain(digest) && heads[digest] != 0 }

  /// How many of some texts belong to the set that has most of them.
  func largestShare(of digests: [UInt64]) -> Int {
    var shares: [Int: Int] = [:]
    for digest in digests where known.mayContain(digest) {
      var next = Int(heads[digest])
      while next > 0 {
        shares[memberships[next - 1].set, default: 0] += 1
        next = memberships[next - 1].next
      }
    }
    return shares.values.max() ?? 0
  }
}
