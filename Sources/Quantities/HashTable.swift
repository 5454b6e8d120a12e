/// Numbers by hash: open addressing, so that a question costs one look at an array. No hash is 0.
public struct HashTable: Sendable {
  @usableFromInline struct Slot: Sendable {
    @usableFromInline var key: UInt64 = 0
    @usableFromInline var value: UInt64 = 0
  }

  @usableFromInline var slots: [Slot]
  private var count = 0

  /// - Parameter expected: how many keys there will be, about.
  public init(expecting expected: Int = 16) {
    slots = [Slot](filledWith: Slot(), count: .powerOfTwo(atLeast: max(16, expected * 3)))
  }

  public var isEmpty: Bool { count == 0 }

  /// The hash of a name.
  public static func hash(_ name: String) -> UInt64 { WordHash.exact(name) }

  /// 0 where there is none.
  public subscript(key: UInt64) -> UInt64 {
    // A free slot has the value 0.
    @inlinable get { slots[slot(of: key)].value }
    set {
      if (count + 1) * 3 > slots.count { grow() }
      let slot = slot(of: key)
      if slots[slot].key == 0 { count += 1 }
      slots[slot] = Slot(key: key, value: newValue)
    }
  }

  /// The slot of a key, or the free one where it would go.
  @inlinable func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot].key != key, slots[slot].key != 0 { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](filledWith: Slot(), count: old.count * 2)
    for filled in old where filled.key != 0 { slots[slot(of: filled.key)] = filled }
  }
}
