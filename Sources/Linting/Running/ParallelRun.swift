import Synchronization

/// Works through many items on several threads; the results come in the order of the items, whatever the threads did.
public enum ParallelRun {
  /// - Parameters:
  ///   - jobs: how many items are worked on at once, at least 1.
  ///   - progress: called now and then on one thread with the number of items done.
  public static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, progress: (Int) -> Void = { _ in }, _ work: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    if items.count == 1 || jobs <= 1 {
      return items.enumerated().map { index, item in
        defer { progress(index + 1) }
        return work(item)
      }
    }
    let next = Counter()
    var results = [Result?](repeating: nil, count: items.count)
    var done = 0
    await withTaskGroup(of: [(Int, Result)].self) { group in
      // Each task takes a batch, so that a task per file is not paid for.
      let batch = max(1, min(64, items.count / (jobs * 8)))
      for _ in 0..<jobs { group.addTask { Self.work(on: next.take(batch, of: items.count), items, work) } }
      while let finished = await group.next() {
        for (index, result) in finished { results[index] = result }
        done += finished.count
        progress(done)
        let range = next.take(batch, of: items.count)
        if !range.isEmpty { group.addTask { Self.work(on: range, items, work) } }
      }
    }
    return results.compactMap { $0 }
  }

  private static func work<Item, Result>(on range: Range<Int>, _ items: [Item], _ work: (Item) -> Result) -> [(
    Int, Result
  )] {
    range.map { ($0, work(items[$0])) }
  }

  private final class Counter: Sendable {
    private let next = Atomic(0)

    func take(_ count: Int, of limit: Int) -> Range<Int> {
      let start = min(next.add(count, ordering: .relaxed).oldValue, limit)
      return start..<min(start + count, limit)
    }
  }
}
