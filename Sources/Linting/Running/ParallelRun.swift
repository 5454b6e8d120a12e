import Synchronization

/// Works through many items on several threads; the results come in the order of the items, whatever the threads did.
public enum ParallelRun {
  /// How many items a thread takes at once, at most.
  private static let mostItems = 64

  /// - Parameters:
  ///   - jobs: how many items are worked on at once, at least 1.
  ///   - progress: called now and then on this thread with the number of items done.
  public static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], jobs: Int, progress: (Int) -> Void = { _ in }, _ work: @escaping @Sendable (Item) -> Result
  ) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(items.count)
    deliverRuns(of: items, jobs: jobs, progress: progress, { $0.map(work) }) { results += $0 }
    return results
  }

  /// The same for work that is done on some consecutive items at once, and for results that need not be kept.
  ///
  /// - Parameters:
  ///   - work: gives a result for each of the items, in their order.
  ///   - receive: called on this thread with the results of some items, soon after those of all items before them.
  public static func deliverRuns<Item: Sendable, Result: Sendable>(
    of items: [Item], jobs: Int, progress: (Int) -> Void = { _ in },
    _ work: @escaping @Sendable (ArraySlice<Item>) -> [Result], receive: ([Result]) -> Void
  ) {
    let jobs = max(1, jobs)
    // Each thread takes a run of items, so that what threads share is seldom asked for.
    let length = max(1, min(mostItems, items.count / (jobs * 8)))
    let runs = RunsInWork<Result>(ofItems: items.count, length: length)
    let helpers = (0..<max(0, min(jobs, runs.count) - 1)).map { _ in
      SystemThread { while runs.workOnNext({ work(items[$0]) }) {} }
    }
    func deliver() {
      runs.takeFinished(receive)
      progress(runs.takenItems)
    }
    while runs.workOnNext({ work(items[$0]) }) { deliver() }
    for helper in helpers { helper.join() }
    deliver()
  }
}

/// Which runs of items are to be worked on, and what came of those that are done.
private final class RunsInWork<Result: Sendable>: Sendable {
  private let itemCount: Int
  /// Of each run but the last.
  private let length: Int
  let count: Int
  private let next = Atomic(0)
  private let outcome: Mutex<(byRun: [[Result]?], taken: Int)>

  init(ofItems itemCount: Int, length: Int) {
    self.itemCount = itemCount
    self.length = length
    count = (itemCount + length - 1) / length
    outcome = Mutex((Array(repeating: nil, count: count), 0))
  }

  /// - Returns: whether there was a run to work on.
  func workOnNext(_ work: (Range<Int>) -> [Result]) -> Bool {
    let run = next.add(1, ordering: .relaxed).oldValue
    guard run < count else { return false }
    let results = work(run * length..<min((run + 1) * length, itemCount))
    outcome.withLock { $0.byRun[run] = results }
    return true
  }

  /// Gives the results of the runs behind those that were taken, up to the first one that is not done.
  func takeFinished(_ receive: ([Result]) -> Void) {
    while let results = takeNextFinished() { receive(results) }
  }

  private func takeNextFinished() -> [Result]? {
    outcome.withLock { outcome in
      guard outcome.taken < count, let results = outcome.byRun[outcome.taken].take() else { return nil }
      outcome.taken += 1
      return results
    }
  }

  var takenItems: Int { outcome.withLock { min($0.taken * length, itemCount) } }
}
