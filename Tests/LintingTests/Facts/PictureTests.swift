import Linting
import Testing

@testable import MarkdownModel

/// What of a document can be drawn.
@Suite struct PictureTests {
  private func pictures(_ text: String) throws -> [Picture] {
    let report = Linter(try RuleBook.builtIn(), lintsEverything: true).lint(Array(text.utf8), path: "a.md")
    return try #require(report.subject).pictures
  }

  private func words(_ picture: Picture) -> [String] {
    picture.rows.map { row in "\(row.name): " + row.values.map(\.text).joined(separator: ", ") }
  }

  @Test func aCurrentValueStandsAgainstItsTarget() throws {
    let found = try pictures(
      """
      # Queue performance

      ## Goals

      | Metric | Current | Target | Owner |
      | --- | --- | --- | --- |
      | Page load | 2.8 s | < 2000 ms | A |
      | **Error** rate ([chart](http://x/y) `e1`) | 0.04 % | ≤ 0.1 % | B |
      | Hits | TBD | ≥ 90 % | C |
      | Size | 3 GB | < 5 s | D |
      """)
    #expect(found.map(\.kind) == [.target])
    let picture = try #require(found.first)
    #expect(picture.section == "Goals")
    #expect(words(picture) == ["Page load: 2.8 s, < 2000 ms", "Error rate (chart e1): 0.04 %, ≤ 0.1 %"])
    #expect(picture.rows.map(\.verdict) == [.missed, .met])
    // In the unit of the first value.
    #expect(picture.rows[0].values.map(\.high) == [2.8, 2])
    #expect(picture.rows[0].values[1].isUpperBound)
  }

  @Test func aChangeIsReadFromTablesAndSentences() throws {
    let found = try pictures(
      """
      # Queue performance

      | Metric | Before | After |
      | --- | --- | --- |
      | Drain time | 840 ms | 310 ms |

      - **Drain:** 4 s → 1 s
      """)
    #expect(found.allSatisfy { $0.kind == .change })
    #expect(found.flatMap { words($0) } == ["Drain time: 840 ms, 310 ms", "Drain: 4 s, 1 s"])
  }

  @Test func percentilesOfOneThingStandTogether() throws {
    let found = try pictures(
      """
      # Queue performance

      | Endpoint | p50 | p95 | p99 |
      | --- | --- | --- | --- |
      | GET /a | 12 ms | 40 ms | 90 ms |
      | GET /b | 22 ms | 80 ms | 190 ms |

      ## Drain

      The p50 is 5 ms, p95 9 ms.
      """)
    #expect(found.map(\.kind) == [.percentiles, .percentiles])
    #expect(
      found.flatMap { words($0) } == [
        "GET /a: 12 ms, 40 ms, 90 ms", "GET /b: 22 ms, 80 ms, 190 ms", "Drain: 5 ms, 9 ms",
      ])
    #expect(found.first?.rows[0].values.map(\.label) == ["p50", "p95", "p99"])
  }

  @Test func aBudgetIsSpent() throws {
    let found = try pictures(
      """
      # Queue SLO

      | Service | SLO | Error budget | Consumed | Remaining |
      | --- | --- | --- | --- | --- |
      | API | 99.9 % | 43.2 min | 1.5 h | -46.8 min |
      """)
    let picture = try #require(found.first { $0.kind == .budget })
    #expect(picture.rows[0].values.map { $0.high.rounded() } == [43, 90, -47])
  }

  @Test(
    arguments: [
      (
        "| Metric | Current | +6 months | +12 months | 2 years |\n| --- | --- | --- | --- | --- |\n"
          + "| Traffic | 100 req/s | 150 req/s | 200 req/s | 400 req/s |\n", [0, 6, 12, 24]
      ),
      (
        "| Horizon | Traffic |\n| --- | --- |\n| Now | 100 req/s |\n| +6 months | 150 req/s |\n| +12 months | 200 req/s |\n",
        [0, 6, 12]
      ),
      (
        "| Metric | Today | Q1 2027 | 2028 |\n| --- | --- | --- | --- |\n| Traffic | 100 req/s | 150 req/s | 200 req/s |\n",
        [nil, nil, nil]
      ),
    ] as [(String, [Double?])])
  func aProjectionKnowsItsMonths(table: String, months: [Double?]) throws {
    let found = try pictures("# Queue capacity\n\n\(table)")
    let picture = try #require(found.first { $0.kind == .projection })
    #expect(picture.rows.map(\.name) == ["Traffic"])
    let expected = picture.rows[0].values.map { value -> Double? in
      if case .expected(let months) = value.part { months.map { $0.rounded() } } else { -1 }
    }
    #expect(expected == months)
  }

  @Test func otherTablesAreNoProjections() throws {
    let found = try pictures(
      """
      # Queue performance

      | Year | Release |
      | --- | --- |
      | 2025 | 3.1 |
      | 2026 | 3.2 |

      | Service | Timeout 1 s | Timeout 2 s |
      | --- | --- | --- |
      | A | 3 req/s | 4 req/s |
      """)
    #expect(found.isEmpty, "\(found)")
  }

  @Test func aHugeTableIsCutShort() throws {
    let rows = (0..<5000).map { "| M\($0) | \($0) ms | < 5 ms |\n" }.joined()
    let found = try pictures("# Queue performance\n\n| Metric | Current | Target |\n| --- | --- | --- |\n\(rows)")
    #expect(found.reduce(0) { $0 + $1.rows.count } == 400)
  }
}
