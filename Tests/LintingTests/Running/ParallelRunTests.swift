import Synchronization
import Testing

@testable import Linting

@Suite struct ParallelRunTests {
  @Test(arguments: 1...8) func theResultsStandInTheOrderOfTheItems(jobs: Int) {
    for count in [0, 1, 2, 7, 64, 1000] {
      let results = ParallelRun.map(Array(0..<count), jobs: jobs) { $0 * $0 }
      #expect(results == (0..<count).map { $0 * $0 })
    }
  }

  @Test(arguments: 1...8) func everyItemIsWorkedOnOnce(jobs: Int) {
    let calls = Mutex<[Int: Int]>([:])
    _ = ParallelRun.map(Array(0..<500), jobs: jobs) { item in calls.withLock { $0[item, default: 0] += 1 } }
    #expect(calls.withLock { $0.count } == 500)
    #expect(calls.withLock { $0.values.allSatisfy { $0 == 1 } })
  }

  @Test(arguments: [1, 3]) func progressGrowsToTheNumberOfItems(jobs: Int) {
    var seen: [Int] = []
    _ = ParallelRun.map(Array(0..<100), jobs: jobs, progress: { seen.append($0) }) { $0 }
    #expect(seen == seen.sorted())
    #expect(seen.last == 100)
  }

  @Test(arguments: 1...4) func resultsAreDeliveredInOrderBeforeAllIsDone(jobs: Int) {
    let worked = Mutex(0)
    var (received, workedAtFirst): ([Int], Int?) = ([], nil)
    let items = Array(0..<1000)
    ParallelRun.deliverRuns(
      of: items, jobs: jobs,
      { run in
        worked.withLock { $0 += run.count }
        return Array(run)
      }
    ) { results in
      workedAtFirst = workedAtFirst ?? worked.withLock { $0 }
      received += results
    }
    #expect(received == items)
    if jobs == 1 { #expect(workedAtFirst ?? .max < items.count) }
  }

  @Test func documentsAreLintedAlikeByAnyNumberOfThreads() throws {
    let linter = Linter(try LintRun.book)
    let documents = try CompleteDocument.allCases.map {
      (path: $0.path, bytes: Array(try $0.bytes + Array("\n- Peak: TBD\n".utf8)))
    }
    let expected = documents.map { linter.lint($0.bytes, path: $0.path).diagnostics.map(\.message) }
    #expect(expected.allSatisfy { !$0.isEmpty })
    for jobs in 1...8 {
      let found = ParallelRun.map(documents, jobs: jobs) {
        linter.lint($0.bytes, path: $0.path).diagnostics.map(\.message)
      }
      #expect(found == expected)
    }
  }
}
