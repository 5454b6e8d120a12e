import MarkdownModel
import RuleModel
import Testing

@testable import Linting

/// What facts say of a value beside its figure: the unit and statistic that stand elsewhere, and what the value is for.
@Suite struct FactReadingTests {
  private func facts(_ text: String, in title: String = "# Queue performance") throws -> [String] {
    let subject = try #require(try LintRun.report(Array("\(title)\n\n\(text)\n".utf8)).subject)
    let facts = subject.facts
    return facts.all.map { fact in
      let unit = fact.unit.map { " [\(subject.quantityVocabulary.name(of: $0))]" } ?? ""
      let statistic = fact.statistic.map { " (\($0))" } ?? ""
      return subject.document.string(facts.range(of: fact)) + unit + statistic + " \(fact.role.rawValue)"
    }
  }

  @Test func whatIsComputedInCodeIsNotStated() throws {
    #expect(
      try facts("| SLI | Target |\n| --- | --- |\n| `1 - rate(errors[5m])` | `< 500 ms` |") == ["< 500 ms [ms] target"])
  }

  @Test func aLimitIsNoGreatestValue() throws {
    #expect(
      try facts("| Set | Target (ms) | Max acceptable (ms) |\n| --- | --- | --- |\n| A | < 300 | 500 |")
        == ["< 300 [ms] target", "500 [ms] agreement"])
  }

  @Test func aColumnOfFiguresLeavesTheNamesToAColumnWithoutHeader() throws {
    #expect(
      try facts(
        "| | Home | Category |\n| --- | --- | --- |\n| LCP (p75) | 2.2 s | 2.4 s |\n| INP (p75) | 180 ms | 200 ms |")
        == [
          "2.2 s [s] (percentile(75000)) value", "2.4 s [s] (percentile(75000)) value",
          "180 ms [ms] (percentile(75000)) value", "200 ms [ms] (percentile(75000)) value",
        ])
  }

  @Test func aThresholdIsNoLeastValue() throws {
    #expect(
      try facts("| Métrique | Seuil minimum |\n| --- | --- |\n| Mémoire | < 6 Go |") == ["< 6 Go [Go] threshold"])
  }

  @Test func aRemarkMayStateTheTarget() throws {
    #expect(
      try facts("- Start-up: 640 ms (target: < 900 ms)\n- Sync: 3 s (p95, limit: 9 s)")
        == ["640 ms [ms] value", "< 900 ms [ms] target", "3 s [s] (percentile(95000)) value", "9 s [s] value"])
  }

  @Test func aPointLeavesTheBlanksInFrench() throws {
    #expect(
      try facts(
        "Latence 2.5 s, erreurs 0.4 % : la file tient 6 000 à 9 000 messages par heure.",
        in: "---\nlang: fr\n---\n\n# Performance de la file") == [
          "2.5 s [s] value", "0.4 % [%] value", "6 000 à 9 000 messages par heure [message/h] value",
        ])
  }

  @Test func aTagIsNoComparator() throws {
    #expect(
      try facts("| Metric | Current |\n| --- | --- |\n| Size | 4 MB<br>+0.2 MB |")
        == ["4 MB [MB] current", "+0.2 MB [MB] current"])
  }

  @Test func aDurationInANameIsNoMinimum() throws {
    #expect(
      try facts("| Scenario | Target |\n| --- | --- |\n| 5,000 flows/s for 10 min | RSS ≤ 400 MB |")
        == ["≤ 400 MB [MB] target"])
  }

  @Test func aNameThatIsAValueGivesNoUnit() throws {
    #expect(
      try facts("| Load | Replicas |\n| --- | --- |\n| 100 req/s | 1 |").last == "1 value")
  }

  @Test func aListOfThingsGivesNoUnit() throws {
    #expect(
      try facts("| Metric | Current |\n| --- | --- |\n| Queries (menu, tables, orders) | 4 |") == ["4 current"])
  }

  @Test func aComputationIsNoTarget() throws {
    #expect(try facts("## SLO\n\nA month has 30 × 24 × 60 = 43,200 minutes.").last == "= 43,200 minutes [min] value")
  }

  @Test func theTitleAloneMakesNoTargets() throws {
    #expect(
      try facts("## Memory\n\n- Model: ~25 MB on disk\n- Cache: < 40 MB", in: "# Performance budget")
        == ["~25 MB [MB] value", "< 40 MB [MB] target"])
  }

  @Test(arguments: [
    ("- **Error rate:** target < 1 %", ["< 1 % [%] target"]),
    ("- **Latency:** threshold 500 ms", ["500 ms [ms] threshold"]),
    ("- **Timeout:** 10 s", ["10 s [s] value"]),
    ("- **Peak hours:** 99.95 %", ["99.95 % [%] value"]),
    ("- **Timeline query:** < 10 ms", ["< 10 ms [ms] value"]),
    ("- **Throughput** (priority: P2): 100 req/s", ["100 req/s [req/s] value"]),
    ("- Voice media connected: 2 s", ["2 s [s] value"]),
    (
      "Objective: 95 % of all calls take under 500 ms over 30 days.",
      ["95 % [%] objective", "under 500 ms [ms] objective", "30 days [d] window"]
    ),
    ("Latency stays at `p95 < 250 ms`, the flag is `30 s`.", ["< 250 ms [ms] (percentile(95000)) value"]),
  ]) func whatALabelSaysOfItsValue(text: String, expected: [String]) throws {
    #expect(try facts(text) == expected)
  }

  @Test(arguments: [
    // The percentile of a row says more than what its header speaks of.
    ("Smallest change that counts, minimum | 2 ms", "p95 latency", "2 ms [ms] (percentile(95000)) minimum"),
    ("Min | 2 ms", "p95 latency", "2 ms [ms] (minimum) minimum"),
    // What a header counts is its own.
    ("Allocs | 0", "Run (failures)", "0 value"),
    ("99th percentile | 30 ms", "Scan", "30 ms [ms] (percentile(99000)) value"),
    ("95% (ms) | 30", "Scan", "30 [ms] (percentile(95000)) value"),
    ("Throughput (docs/min) | 120", "Scan", "120 [document/min] value"),
    ("Requests/sec | ~58+", "`GET /a`", "~58+ [req/s] value"),
    // The value itself says what it is.
    ("Design point (peak 3×) | mean 116 req/s", "Writes", "116 req/s [req/s] (mean) average"),
  ]) func whatTheHeaderSaysOfAValue(column: String, row: String, expected: String) throws {
    let parts = column.split(separator: " | ")
    #expect(try facts("| Name | \(parts[0]) |\n| --- | --- |\n| \(row) | \(parts[1]) |") == [expected])
  }

  @Test func namesAreWithoutMarks() throws {
    let subject = try #require(
      try LintRun.report(Array("# Queue performance\n\n- ⚡ **Rate** (_mean_): 28 req/s\n".utf8)).subject)
    #expect(subject.statedFacts.map(\.metric) == ["⚡ Rate (mean)"])
  }

  @Test func theTargetOfATestIsNoTargetValue() throws {
    #expect(try facts("- **Target hardware:** laptop with 16 GB RAM") == ["16 GB [GB] notes"])
  }

  @Test func aColumnOfFiguresNamesNoRows() throws {
    let subject = try #require(
      try LintRun.report(
        Array(
          "# Load performance\n\n| App type | Cold start | Resource usage |\n| --- | --- | --- |\n| Vue | 1.8 s | 140 MB |\n"
            .utf8)
      ).subject)
    #expect(subject.roles.tables.map(\.subject) == [0])
  }

  @Test func readsAndWritesAreCounted() throws {
    #expect(
      try facts("- Node: 50K reads/s and 10K writes/s") == [
        "50K reads/s [read/s] value", "10K writes/s [write/s] value",
      ])
  }

  @Test func whatAnAlertSaysOfAnObjectiveIsItsCondition() throws {
    #expect(
      try facts(
        "**Alerting:**\n\n- **Latency SLO missed:** answers > 300 ms for 5 min\n- **Budget burn rate:** rate > 2 for 2 min"
      )
        == ["> 300 ms [ms] condition", "5 min [min] window", "> 2 condition", "2 min [min] window"])
  }

  @Test func aParenthesisMaySayWhatAValueIsFor() throws {
    #expect(
      try facts(
        "- Hit rate (target: > 80 %)\n- Load time < 3 s (achieved: 2.1 s)\n- Sync (before: 24 h)\n- Queue depth")
        == ["> 80 % [%] target", "< 3 s [s] target", "2.1 s [s] current", "24 h [h] before"])
  }

  @Test func severalHeadersNameWhatIsMeasured() throws {
    let subject = try #require(
      try LintRun.report(
        Array(
          "# Queue performance\n\n| Worker | Throughput | Latency p95 |\n| --- | --- | --- |\n| small | 400 req/s | 90 ms |\n"
            .utf8)
      ).subject)
    #expect(subject.statedFacts.map(\.metric) == ["Throughput", "Latency p95"])
    #expect(subject.statedFacts.map(\.subject) == ["small", "small"])
  }

  @Test func aShareBesideTheTargetIsNone() throws {
    #expect(
      try facts("## Goals\n\n| Metric | Target | Room |\n| --- | --- | --- |\n| Error rate | < 1 % | 0.4 % |")
        == ["< 1 % [%] target", "0.4 % [%] value"])
  }
}
