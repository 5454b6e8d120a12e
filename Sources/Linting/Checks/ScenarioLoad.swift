import MarkdownModel
import Phrases
import RuleModel
import StructuredData

/// Reports load tests without a load or without a duration. Card: `Rules/target/scenario-without-load.yaml`.
struct ScenarioLoad: Check {
  private let words: TargetWords
  private let vague: VagueWords

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    words = vocabulary.targetWords
    vague = vocabulary.vagueWords
  }

  func findings(in subject: Subject) -> [Finding] {
    let tests = LoadTestFinder.tests(in: subject, words, vague)
    var findings: [Finding] = []
    var start = 0
    while start < tests.count {
      let end = tests[start...].firstIndex { $0.group != tests[start].group } ?? tests.count
      var (loads, durations) = (Peers(), Peers())
      for test in tests[start..<end] {
        loads.count(test.hasLoad)
        durations.count(test.hasDuration)
      }
      for test in tests[start..<end] {
        let lacksLoad = !test.hasLoad && (test.needsLoad || loads.mostHave)
        let lacksDuration = !test.hasDuration && (test.needsDuration || durations.mostHave)
        guard lacksLoad || lacksDuration else { continue }
        let missing: Phrase = lacksLoad ? lacksDuration ? "no load and no duration" : "no load" : "no duration"
        let name = Excerpt.line(subject.document.string(test.name))
        findings.append(Finding(at: test.name, ["scenario": name], phrases: ["missing": missing]))
      }
      start = end
    }
    return findings.sorted { $0.range < $1.range }
  }
}
