/// Numbers by hash: open addressing, so that a question costs one look at an array. No hash is 0.
public struct HashTable: Sendable {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var values: [UInt64]
  private var count = 0

  /// - Parameter expected: how many keys there will be, about.
  public init(expecting expected: Int = 16) {
    var size = 16
    while size < expected * 3 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = keys
  }

  /// The hash of a name.
  public static func hash(_ name: String) -> UInt64 { WordHash.exact(name) }

  /// 0 where there is none.
  public subscript(key: UInt64) -> UInt64 {
    // A free slot has the value 0.
    @inlinable get { values[slot(of: key)] }
    set {
      if (count + 1) * 3 > keys.count { grow() }
      let slot = slot(of: key)
      if keys[slot] == 0 { count += 1 }
      (keys[slot], values[slot]) = (key, newValue)
    }
  }

  /// The slot of a key, or the free one where it would go.
  @inlinable func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != key, keys[slot] != 0 { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = keys
    for index in oldKeys.indices where oldKeys[index] != 0 {
      let slot = slot(of: oldKeys[index])
      (keys[slot], values[slot]) = (oldKeys[index], oldValues[index])
    }
  }
}
