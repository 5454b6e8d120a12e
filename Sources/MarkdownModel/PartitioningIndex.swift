extension RandomAccessCollection where Index == Int {
  /// The first index from which on a condition holds, or the end: what comes before must not meet it. O(log n).
  @inlinable public func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
