import Foundation
import Testing

/// Rules and words of a team's own, as a user meets them.
@Suite struct OwnRulesTests {
  private static let example = Program.root.appending(path: "Fixtures/own-rules")

  private static let card = """
    id: no-friday
    family: team
    severity: warning
    summary: A measurement on a Friday.
    why: The backup runs on Fridays.
    check: pattern
    with: {pattern: 'on (?<day>Friday)s?'}
    message: "'{day}' is when the backup runs; measure on another day"
    examples:
      - bad: |
          # Load performance

          Measured on Friday.
        at: on Friday
      - good: |
          # Load performance

          Measured on Monday.
    """

  private static let document = "# Load performance\n\nMeasured on Friday, again on Fridays.\n"

  private func scratch(_ files: [String: String] = [:]) throws -> Scratch {
    try Scratch(
      [
        ".git/HEAD": "", ".perflint.yml": "rule-files: rules/*.yaml\n", "rules/no-friday.yaml": Self.card,
        "docs/a.md": Self.document,
      ].merging(files) { $1 })
  }

  private func run(_ arguments: [String], _ files: [String: String] = [:]) throws -> Program.Outcome {
    let scratch = try scratch(files)
    return try withExtendedLifetime(scratch) { try Program.run(arguments, in: scratch.folder) }
  }

  // MARK: The worked example

  @Test func theExampleFindsWhatItShows() throws {
    let expected = try String(contentsOf: Self.example.appending(path: "docs/sorting-hall.expected"), encoding: .utf8)
    let outcome = try Program.run(["check", "docs"], in: Self.example)
    #expect(outcome.output == expected)
    #expect(outcome.errors == "")
    #expect(outcome.status == 1)
  }

  @Test func theExamplesOfTheExampleHold() throws {
    let outcome = try Program.run(["rules", "--test"], in: Self.example)
    #expect(outcome.output == "8 examples of 4 rules, all as they should be\n")
    #expect(outcome.status == 0)
  }

  @Test func ownUnitsAreRead() throws {
    let facts = try Program.run(["facts", "docs", "--format", "csv"], in: Self.example).output
    #expect(facts.contains("410") && facts.contains("parcel/s"))
    #expect(
      try !Program.run(["facts", "docs", "--format", "csv", "--no-config"], in: Self.example).output.contains(
        "parcel/s"))
  }

  @Test func whatTheDocumentationShowsIsRight() throws {
    let text = try String(contentsOf: Program.root.appending(path: "Rules/README.md"), encoding: .utf8)
    let section = try #require(text.components(separatedBy: "\n## Rules of your own\n").last)
      .components(separatedBy: "\n## ")[0]
    let blocks = section.components(separatedBy: "```yaml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    try #require(blocks.count == 3)
    let outcome = try run(
      ["rules", "--test"],
      [
        ".perflint.yml": blocks[0], "rules/no-friday.yaml": blocks[1], "more/a.yaml": Self.card,
        "words.yaml": blocks[2],
      ])
    #expect(outcome.errors == "")
    #expect(outcome.output == "4 examples of 2 rules, all as they should be\n")
  }

  // MARK: Like any other rule

  @Test func anOwnRuleIsListedExplainedAndConfigured() throws {
    #expect(try run(["rules"]).output.contains("team\n  no-friday"))
    #expect(
      try run(["rules"], [".perflint.yml": "rule-files: rules\nrules: {no-friday: off}"]).lines.contains {
        $0.contains("no-friday") && $0.contains(" off ")
      })
    #expect(
      try run(["explain", "no-friday"]).output.hasPrefix("no-friday (team, warning)\n\nA measurement on a Friday.\n"))
    #expect(
      try run(["explain", "no-fryday"]).errors.contains("no rule is named 'no-fryday'; did you mean 'no-friday'?"))
    let config = try run(["config", "docs/a.md", "--format", "json"])
    #expect(config.output.contains("\"rule\" : \"no-friday\""))
    #expect(config.output.contains("\"origin\" : \".perflint.yml:1:13\""))
    #expect(try run(["config", "--schema"]).output.contains("\"no-friday\""))
    #expect(try !run(["config", "--schema", "--no-config"]).output.contains("\"no-friday\""))
  }

  @Test func itsFindingsAreReportedWithTheirPlaceAndSeverity() throws {
    let outcome = try run(["check"])
    #expect(
      outcome.lines == [
        "docs/a.md:3:10: warning: 'Friday' is when the backup runs; measure on another day [no-friday]",
        "docs/a.md:3:27: warning: 'Friday' is when the backup runs; measure on another day [no-friday]",
        "2 warnings in 1 document",
      ])
    #expect(outcome.status == 0)
    #expect(try run(["check", "--fail-on", "warning"]).status == 1)
    #expect(try run(["check"], [".perflint.yml": "rule-files: rules\nrules: {no-friday: error}"]).status == 1)
    #expect(try run(["check", "--no-config"]).output == "1 document checked, no findings\n")
  }

  @Test func programsAreToldWhatTheRuleIsAbout() throws {
    let sarif = try run(["check", "--format", "sarif"]).output
    #expect(sarif.contains("\"id\":\"no-friday\"") && sarif.contains("A measurement on a Friday."))
    let json = try run(["check", "--format", "json"]).output
    #expect(json.contains("\"rule\" : \"no-friday\"") && json.contains("\"family\" : \"team\""))
  }

  @Test func aCommentSuppressesItAndIsNamedWhenUnused() throws {
    let comment = "<!-- perflint-disable-next-line no-friday: agreed -->\n"
    let document = Self.document.replacingOccurrences(of: "Measured", with: comment + "Measured")
    #expect(try run(["check"], ["docs/a.md": document]).output == "1 document checked, no findings\n")
    let unused = document.replacingOccurrences(of: "Friday", with: "Monday")
    #expect(try run(["check"], ["docs/a.md": unused]).output.contains("[unused-suppression]"))
    let frontMatter = "---\nstatus: current # perflint-disable-file no-friday: agreed\n---\n"
    #expect(try !run(["check"], ["docs/a.md": frontMatter + Self.document]).output.contains("[no-friday]"))
  }

  @Test func aBaselineCoversIt() throws {
    let scratch = try scratch()
    func check(_ arguments: String...) throws -> Program.Outcome {
      try Program.run(["check"] + arguments, in: scratch.folder)
    }
    #expect(try check("--write-baseline").errors == "perflint: .perflint-baseline.json: 2 findings in 1 document\n")
    let moved = Self.document.replacingOccurrences(of: "Measured", with: "New.\n\nMeasured")
    try Data(moved.utf8).write(to: scratch.folder.appending(path: "docs/a.md"))
    #expect(try check("--baseline", ".perflint-baseline.json").output == "1 document checked, no findings\n")
  }

  @Test func nestedFilesAddRulesBelowTheirFolder() throws {
    let other = Self.card.replacingOccurrences(of: "no-friday", with: "no-monday")
      .replacingOccurrences(of: "Friday", with: "Monday")
    let files = [
      "docs/.perflint.yml": "rule-files: ../more.yaml\nrules: {no-friday: note}", "more.yaml": other,
      "docs/a.md": "# Load performance\n\non Friday, on Monday\n",
      "b.md": "# Load performance\n\non Friday, on Monday\n",
    ]
    let found = try run(["check"], files).lines.dropLast().map {
      $0.split(separator: " ").prefix(2).joined(separator: " ")
    }
    #expect(found == ["b.md:3:1: warning:", "docs/a.md:3:1: note:", "docs/a.md:3:12: warning:"])
  }

  @Test func theOutputIsTheSameOnAnyNumberOfThreads() throws {
    var files: [String: String] = [:]
    for number in 0..<120 {
      files["docs/\(number).md"] =
        Self.document + String(repeating: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa! on Friday\n\n", count: number % 7)
    }
    files["rules/slow.yaml"] = Self.card.replacingOccurrences(of: "no-friday", with: "runs-away")
      .replacingOccurrences(of: "on (?<day>Friday)s?", with: "(?<day>(a+)+$)")
    let scratch = try scratch(files)
    let outputs = try ["1", "2", "5", "16"].map {
      try Program.run(["check", "--jobs", $0, "--format", "jsonl"], in: scratch.folder).output
    }
    #expect(Set(outputs).count == 1)
    #expect(outputs[0].contains("gave up here"))
  }

  // MARK: Examples

  @Test func examplesThatDoNotHoldAreNamed() throws {
    let card = Self.card.replacingOccurrences(of: "at: on Friday", with: "at: Friday")
      .replacingOccurrences(of: "on Monday", with: "on Fridays").replacingOccurrences(of: "'on (", with: "'(?:on) (")
    let outcome = try run(["rules", "--test", "rules/no-friday.yaml"], ["rules/no-friday.yaml": card])
    #expect(
      outcome.lines == [
        "rules/no-friday.yaml:10:5: error: found 'on Friday' in this bad example; 'at' says 'Friday'",
        "rules/no-friday.yaml:15:5: error: nothing may be found in a good example; found 'on Fridays'",
        "2 examples of 1 rule, 2 not as they should be",
      ])
    #expect(outcome.status == 1)
  }

  @Test func filesThatNoConfigurationNamesAreTestedAsWell() throws {
    let files = [".perflint.yml": "rules: {mojibake: off}"]
    #expect(try run(["rules", "--test", "rules"], files).output == "2 examples of 1 rule, all as they should be\n")
    #expect(try run(["rules", "--test"], files).output == "0 examples of 0 rules, all as they should be\n")
    #expect(
      try run(["rules", "--test", "rule"], files).errors
        == "rule:1:1: error: there is no file or folder 'rule'; did you mean 'rules'?\n")
    #expect(try run(["rules", "rules"], files).status == 2)
  }

  @Test func aMistakeInACardStopsTheRun() throws {
    let wrong = Self.card.replacingOccurrences(of: "(?<day>Friday)", with: "(?<day>Friday")
    let outcome = try run(["check"], ["rules/no-friday.yaml": wrong])
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors == "rules/no-friday.yaml:7:36: error: wrong pattern: missing closing parenthesis\n")
  }
}
