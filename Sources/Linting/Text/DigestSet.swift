import Quantities

/// Digests by open addressing: whether one is among them costs one look at an array. No digest is 0.
struct DigestSet: Sendable {
  private var slots: [UInt64]

  /// - Parameter count: how many digests there will be at most.
  init(room count: Int) {
    slots = [UInt64](filledWith: 0, count: .powerOfTwo(atLeast: max(4, count * 2)))
  }

  mutating func insert(_ digest: UInt64) { slots[slot(of: digest)] = digest }

  func contains(_ digest: UInt64) -> Bool { slots[slot(of: digest)] != 0 }

  /// The slot of a digest, or the free one where it would go.
  @inline(__always)
  private func slot(of digest: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: digest) & mask
    while slots[slot] != digest, slots[slot] != 0 { slot = (slot + 1) & mask }
    return slot
  }
}
