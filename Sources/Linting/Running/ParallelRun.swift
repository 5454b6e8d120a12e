import Synchronization

/// Works through many items on several threads; the results come in the order of the items, whatever the threads did.
public enum ParallelRun {
  /// How many items a thread takes at once, at most.
  private static let mostItems = 64

  /// - Parameters:
  ///   - jobs: how many items are worked on at once, at least 1.
  ///   - progress: called now and then on one thread with the number of items done.
  public static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, progress: (Int) -> Void = { _ in }, _ work: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(items.count)
    await deliverRuns(of: items, jobs: jobs, progress: progress, { $0.map(work) }) { results += $0 }
    return results
  }

  /// The same for work that is done on some consecutive items at once, and for results that need not be kept.
  ///
  /// - Parameters:
  ///   - work: gives a result for each of the items, in their order.
  ///   - receive: called on one thread with the results of some items as soon as those of all items before them have
  ///     been received.
  public static func deliverRuns<Item: Sendable, Result: Sendable>(
    of items: [Item], jobs: Int, progress: (Int) -> Void = { _ in },
    _ work: @escaping @Sendable (ArraySlice<Item>) -> [Result], receive: ([Result]) -> Void
  ) async {
    // Each task takes a run of items, so that a task per file is not paid for.
    let length = max(1, min(mostItems, items.count / (jobs * 8)))
    if items.count == 1 || jobs <= 1 {
      for start in stride(from: 0, to: items.count, by: length) {
        let end = min(start + length, items.count)
        receive(work(items[start..<end]))
        progress(end)
      }
      return
    }
    let next = Counter()
    var waiting: [Int: [Result]] = [:]
    var (received, done) = (0, 0)
    await withTaskGroup(of: (Int, [Result]).self) { group in
      func startNext() {
        let run = next.take(length, of: items.count)
        if !run.isEmpty { group.addTask { (run.lowerBound / length, work(items[run])) } }
      }
      for _ in 0..<jobs { startNext() }
      while let (run, found) = await group.next() {
        startNext()
        waiting[run] = found
        while let results = waiting.removeValue(forKey: received) {
          receive(results)
          received += 1
        }
        done += found.count
        progress(done)
      }
    }
  }

  private final class Counter: Sendable {
    private let next = Atomic(0)

    func take(_ count: Int, of limit: Int) -> Range<Int> {
      let start = min(next.add(count, ordering: .relaxed).oldValue, limit)
      return start..<min(start + count, limit)
    }
  }
}
