import Testing

@testable import Linting

@Suite struct MissedTargetTests {
  private func missed(_ rows: String) throws -> [String] {
    let text = "# Queue performance\n\n| Metric | Current | Target |\n| --- | --- | --- |\n\(rows)\n"
    let subject = try #require(try LintRun.report(Array(text.utf8)).subject)
    return subject.missedTargets.map { "\($0.metric): \($0.current), \($0.target)" }
  }

  @Test(arguments: [
    ("| Page load | 2.8 s | < 2 s |", ["Page load: 2.8 s, < 2 s"]),
    ("| Page load | 2800 ms | < 2 s |", ["Page load: 2800 ms, < 2 s"]),
    ("| Throughput | 900 req/s | >= 1200 req/s |", ["Throughput: 900 req/s, >= 1200 req/s"]),
    ("| Availability | 99.91 % | >= 99.95 % |", ["Availability: 99.91 %, >= 99.95 %"]),
    ("| Page load | 1.8 s | < 2 s |", []), ("| Page load | 2 s | <= 2 s |", []),
    ("| Throughput | 1200 req/s | >= 1200 req/s |", []), ("| Page load | 2.8 s | 2 s |", []),
    ("| Page load | TBD | < 2 s |", []), ("| Page load | 2.8 s | TBD |", []),
    ("| Page load | 2.8 GiB | < 2 s |", []), ("| Page load | 1.2 s, 2.8 s | < 2 s |", []),
    ("| A | 3 s | < 2 s |\n| B | 1 s | < 2 s |\n| C | 5 s | < 2 s |", ["A: 3 s, < 2 s", "C: 5 s, < 2 s"]),
  ])
  func onlyFiguresCertainlyOnTheWrongSideCount(rows: String, expected: [String]) throws {
    #expect(try missed(rows) == expected)
  }
}
