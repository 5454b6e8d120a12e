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

  @Test func aThresholdIsNoLeastValue() throws {
    #expect(
      try facts("| Métrique | Seuil minimum |\n| --- | --- |\n| Mémoire | < 6 Go |") == ["< 6 Go [Go] threshold"])
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
}
