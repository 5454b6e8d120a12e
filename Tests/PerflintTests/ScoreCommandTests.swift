import Foundation
import Testing

@Suite struct ScoreCommandTests {
  private static let text =
    "---\nstatus: current\n---\n\n# Queue performance\n\n## Targets\n\n- **Drain rate:** {{rate}}\n- **Owner:** Ines\n\n## Load\n\n{{load}}\n"

  @Test func explainsEachSectionAndWhatIsOpen() throws {
    let outcome = try Program.run(["score", "-", "--stdin-filename", "queue.md"], input: Self.text)
    #expect(
      outcome.lines == [
        "queue.md: 16 of 100 (performance-document)",
        "section  weight  slots  filled  points",
        "Targets       2      2       1  16.7 of 66.7",
        "Load          1      1       0  0.0 of 33.3",
        "a blank that a template left counts for three places: the words around it are the template's as well",
        "open, in order of what gains most",
        "+50.0  queue.md:9:19: Targets: '{{rate}}' is open",
        "+33.3  queue.md:14:1: Load: '{{load}}' is open",
      ])
  }

  @Test func writesTheSameAsJSON() throws {
    struct Score: Decodable {
      struct Section: Decodable { let name: String, weight: Int, slots: Int, filled: Int, line: Int? }
      struct Place: Decodable { let line: Int, column: Int, offset: Int }
      struct Range: Decodable { let start: Place, end: Place }
      struct Open: Decodable { let section: String, gain: Double, range: Range? }
      let schemaVersion: Int, path: String, profile: String, completeness: Int
      let sections: [Section]
      let open: [Open]
    }
    let outcome = try Program.run(["score", "-", "--format", "json"], input: Self.text)
    let score = try JSONDecoder().decode(Score.self, from: Data(outcome.output.utf8))
    #expect(score.completeness == 16)
    #expect(score.sections.map(\.name) == ["Targets", "Load"])
    #expect(score.open.map(\.gain) == [50.0, 33.3])
    #expect(score.open.map { $0.range?.start.line } == [9, 14])
  }

  @Test func namesMissingSections() throws {
    let text = "---\nprofile: optimization-plan\n---\n\n# Optimization plan\n\n## Planned Optimizations\n"
    let outcome = try Program.run(["score", "-"], input: text)
    #expect(outcome.output.hasPrefix("<stdin>: 0 of 100 (optimization-plan)\n"))
    #expect(outcome.lines.contains { $0.hasSuffix("Target Metrics: the section is missing") })
  }

  @Test func saysWhenNothingIsOpen() throws {
    let outcome = try Program.run(["score", "Fixtures/complete/performance-plan-storefront.md"])
    #expect(outcome.lines.last == "nothing is open")
  }

  @Test func cannotScoreWhatIsNoPerformanceDocument() throws {
    let outcome = try Program.run(["score", "-"], input: "# Holidays\n\nIn August.\n")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("not a performance document"))
    #expect(try Program.run(["score", "-", "--all"], input: "# Holidays\n\nIn August.\n").status == 0)
  }

  // MARK: Minimum scores

  private static let gates: [([String], Int32)] = [
    (["--min-score", "16"], 0), (["--min-score", "17"], 1), (["--min-score", "current=90"], 1),
    (["--min-score", "draft=90"], 0), (["--min-score", "90", "--min-score", "current=10"], 0),
    (["--min-score", "current=10", "--min-score", "current=60"], 1), (["--min-score", "Current=45"], 1),
    (["--min-score", "101"], 2), (["--min-score", "curent=90"], 2), (["--min-score", "current="], 2),
  ]

  @Test(arguments: gates)
  func aMinimumScoreGates(_ arguments: [String], _ status: Int32) throws {
    // Without errors, only the score decides.
    let text = "<!-- perflint-disable-file unfilled-placeholder -->\n"
    let outcome = try Program.run(["check", "-", "--stdin-filename", "queue.md"] + arguments, input: Self.text + text)
    #expect(outcome.status == status, "\(outcome.output)\(outcome.errors)")
  }

  @Test func aShortfallIsNamedOnStandardError() throws {
    let outcome = try Program.run(
      ["check", "-", "--stdin-filename", "queue.md", "--min-score", "current=90", "--format", "json"], input: Self.text)
    #expect(
      outcome.errors == "perflint: queue.md: the completeness is 16, below the minimum of 90 for 'current'\n")
    #expect(outcome.output.hasPrefix("{"))
  }

  @Test func theReportShowsWhatIsComputedBesideWhatIsDeclared() throws {
    let text = Self.text.replacingOccurrences(of: "status: current", with: "status: current\ncompleteness: 80")
    let scratch = try Scratch(["queue.md": text])
    let lines = try Program.run(["report"], in: scratch.folder).lines
    #expect(lines[0].split(separator: " ").prefix(6) == ["document", "profile", "status", "score", "declared", "open"])
    #expect(lines[1].split(separator: " ").map(String.init).dropFirst(4).prefix(3) == ["16", "80", "2"])
  }
}
