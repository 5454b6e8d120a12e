import Foundation
import Testing

/// Configuration files, as a user meets them.
@Suite struct ConfigurationTests {
  private static let document = "# Queue performance\n\n- **Drain rate:** {{rate}}\n- **Owner:** TBD\n"

  private func run(_ arguments: [String], _ files: [String: String]) throws -> Program.Outcome {
    let scratch = try Scratch(files.merging([".git/HEAD": ""]) { $1 })
    return try withExtendedLifetime(scratch) { try Program.run(arguments, in: scratch.folder) }
  }

  @Test func aRuleThatIsSwitchedOffSaysNothing() throws {
    let outcome = try run(
      ["check"],
      ["a.md": Self.document, ".perflint.yml": "rules: {unfilled-placeholder: off, unfinished-marker: note}"])
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines[0].hasPrefix("a.md:4:14: note: "))
  }

  @Test func theFailingSeverityAndTheScoreAreThoseOfEachDocument() throws {
    let files = [
      "a.md": Self.document.replacingOccurrences(of: "{{rate}}", with: "3 msg/s"),
      "docs/b.md": "# Performance\n\nFine.\n",
    ]
    let name = ".perflint.yml"
    #expect(try run(["check"], files).status == 0)
    #expect(try run(["check"], files.merging([name: "fail-on: warning"]) { $1 }).status == 1)
    let inner = [name: "fail-on: warning\noverrides: [{files: a.md, fail-on: error}]"]
    #expect(try run(["check"], files.merging(inner) { $1 }).status == 0)
    #expect(try run(["check", "--fail-on", "warning"], files.merging(inner) { $1 }).status == 1)
    let scored = try run(["check"], files.merging([name: "min-score: 90"]) { $1 })
    #expect(scored.status == 1)
    #expect(scored.errors.contains("a.md: the completeness is 50, below the minimum of 90"))
    #expect(try run(["check", "--no-config"], files.merging([name: "min-score: 90"]) { $1 }).status == 0)
  }

  @Test func aMistakeStopsTheRunBeforeItJudges() throws {
    let outcome = try run(
      ["check"],
      ["a.md": Self.document, "docs/b.md": Self.document, "docs/.perflint.yml": "rules:\n  vauge-value: off\n"])
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors == "docs/.perflint.yml:2:3: error: no rule is named 'vauge-value'; did you mean 'vague-value'?\n")
  }

  @Test(arguments: [
    ["fix", "--diff"], ["report"], ["facts"], ["score", "a.md"], ["rules"], ["config"], ["profile", "which", "a.md"],
  ])
  func everyCommandRefusesAMistake(_ arguments: [String]) throws {
    let outcome = try run(arguments, ["a.md": Self.document, ".perflint.yml": "fail-on: x"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix(".perflint.yml:1:10: error: "))
  }

  @Test func whatIsLeftOutIsNotRead() throws {
    let files = ["a.md": Self.document, "old/b.md": Self.document, ".perflint.yml": "ignore: old/"]
    let all = try run(["check"], files)
    #expect(all.lines.allSatisfy { !$0.contains("b.md") })
    #expect(all.lines.last == "1 error, 1 warning in 1 document")
    let named = try run(["check", "old/b.md"], files)
    #expect(named.status == 0)
    #expect(named.errors == "perflint: old/b.md: left out by .perflint.yml:1:9\n")
    let fixed = try run(["fix", "old/b.md"], files)
    #expect(fixed.errors == "perflint: old/b.md: left out by .perflint.yml:1:9\n")
  }

  @Test func standardInputIsConfiguredByItsName() throws {
    let scratch = try Scratch([".git/HEAD": "", "docs/.perflint.yml": "rules: {unfilled-placeholder: off}"])
    func status(_ name: String) throws -> Int32 {
      try Program.run(["check", "-", "--stdin-filename", name], input: Self.document, in: scratch.folder).status
    }
    #expect(try status("a.md") == 1)
    #expect(try status("docs/a.md") == 0)
  }

  @Test func profileAndLanguageComeFromThePath() throws {
    let files = [
      "plans/a.md": "# Holidays\n\nIn August.\n",
      ".perflint.yml": "overrides:\n  - files: plans/*.md\n    profile: optimization-plan\n    language: fr\n",
    ]
    #expect(try run(["profile", "which", "plans/a.md"], files).output.hasPrefix("optimization-plan: declared"))
    let findings = try run(["check"], files)
    #expect(findings.output.contains("la section") || findings.output.contains("optimization-plan asks for it"))
    #expect(findings.output.contains("'Optimisations prévues'"))
  }

  @Test func anOptionReachesItsRule() throws {
    let text = "---\nstatus: current\ncompleteness: 80\n---\n\n# Queue performance\n\nAll drained within 3 s.\n"
    let strict =
      "rules: {stale-completeness: {severity: error, options: {tolerance: 0}}, status-contradicts-completeness: off}"
    #expect(try run(["check"], ["a.md": text, ".perflint.yml": strict]).status == 1)
    let loose = "rules: {stale-completeness: {severity: error, options: {tolerance: 30}}}"
    #expect(try run(["check"], ["a.md": text, ".perflint.yml": loose]).status == 0)
  }

  @Test func aSuppressionOfARuleThatIsOffIsNotUnused() throws {
    let text =
      "# Queue performance\n\n<!-- perflint-disable-next-line vague-value: agreed -->\nThe queue drains in 3 s.\n"
    #expect(try run(["check"], ["a.md": text]).output.contains("unused suppression"))
    #expect(
      try run(["check"], ["a.md": text, ".perflint.yml": "rules: {vague-value: off}"]).output.contains(
        "[unused-suppression]") == false)
  }

  @Test func theConfigurationInForceIsShownWithItsOrigin() throws {
    let files = [
      ".perflint.yml": "extends: strict\nlanguage: fr\n",
      "docs/.perflint.yml": "rules:\n  vague-value: off\noverrides:\n  - files: '*.md'\n    fail-on: note\n",
    ]
    let outcome = try run(["config", "docs/a.md", "--changed"], files)
    #expect(
      outcome.lines.map { $0.split(separator: " ").joined(separator: " ") } == [
        "files, the nearest last: .perflint.yml, docs/.perflint.yml", "language fr .perflint.yml:2:11",
        "fail-on note docs/.perflint.yml:5:14, for '*.md'", "min-score current 90 preset 'strict'", "rules",
        "met-criterion-unchecked warning preset 'strict'", "misplaced-section warning preset 'strict'",
        "overdue-review warning", "max-age 365 preset 'strict'", "stale-completeness error preset 'strict'",
        "tolerance 0 preset 'strict'", "stale-updated warning preset 'strict'",
        "suppression-without-reason warning preset 'strict'", "vague-value off docs/.perflint.yml:2:16",
      ])
    let whole = try run(["config"], [:])
    #expect(whole.output.hasPrefix("no configuration file\n"))
    #expect(whole.output.contains("unfilled-placeholder"))
    let json = try run(["config", "docs/a.md", "--format", "json"], files)
    #expect(json.output.contains("\"origin\" : \"docs/.perflint.yml:2:16\""))
    #expect(try run(["rules"], files).output.contains("misplaced-section                warning"))
  }

  @Test func aFileAboveIsNamedAsSeenFromHere() throws {
    let scratch = try Scratch([".git/HEAD": "", "docs/deep/a.md": Self.document, ".perflint.yml": "fail-on: x"])
    let outcome = try Program.run(["check"], in: scratch.folder.appending(path: "docs/deep"))
    #expect(outcome.errors.hasPrefix("../../.perflint.yml:1:10: error: "))
  }

  @Test func anotherFileStandsForThoseOfTheFolders() throws {
    let files = [
      "a.md": Self.document, ".perflint.yml": "fail-on: nonsense", "ci.yml": "rules: {unfilled-placeholder: off}",
    ]
    #expect(try run(["check", "--config", "ci.yml"], files).status == 0)
    let missing = try run(["check", "--config", "no.yml"], files)
    #expect(missing.status == 2)
    #expect(missing.errors == "no.yml:1:1: error: cannot be read: no such file or directory\n")
  }
}
