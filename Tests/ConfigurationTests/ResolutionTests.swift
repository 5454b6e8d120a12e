import RuleModel
import Testing

@testable import Configuration

/// Which of several files says what holds for a document.
@Suite struct ResolutionTests {
  private func level(_ rule: String, _ resolved: ResolvedConfiguration) -> String? {
    resolved.settings.rules[rule]?.level?.value.rawValue
  }

  @Test func theNearestFileWinsAndTheOthersStillCount() throws {
    var sample = try Sample([
      ".perflint.yml": "fail-on: warning\nlanguage: fr\nrules: {vague-value: off, missing-unit: note}",
      "docs/.perflint.yml": "fail-on: error\nrules: {vague-value: error}",
    ])
    let outer = sample.resolve("a.md")
    #expect(outer.settings.failOn?.value == .warning)
    #expect(level("vague-value", outer) == "off")
    #expect(outer.files == [".perflint.yml"])
    let inner = sample.resolve("docs/deep/er/a.md")
    #expect(inner.settings.failOn?.value == .error)
    #expect(inner.settings.language?.value == "fr")
    #expect(level("vague-value", inner) == "error")
    #expect(level("missing-unit", inner) == "note")
    #expect(inner.files == [".perflint.yml", "docs/.perflint.yml"])
    #expect(inner.settings.failOn?.origin.description == "docs/.perflint.yml:1:10")
    #expect(sample.resolve("other/a.md").key == outer.key)
    #expect(sample.problems() == [])
  }

  @Test func theSearchEndsAtTheRootOfTheRepository() throws {
    var sample = try Sample(["../.perflint.yml": "fail-on: note", "a.md": ""])
    #expect(sample.resolve("a.md").files == [])
    #expect(sample.resolve("/elsewhere/a.md").files == [])
  }

  @Test func whatIsExtendedComesBeforeTheFileAndOverridesBehindIt() throws {
    var sample = try Sample([
      ".perflint.yml": """
      extends: [strict, config/team.yml]
      rules: {missing-unit: note}
      overrides:
        - files: 'plans/**'
          profile: performance-plan
          rules: {missing-unit: off}
        - files: ['*.draft.md']
          rules: {missing-unit: {severity: warning}}
      """,
      "config/team.yml": """
      fail-on: error
      rules: {missing-unit: error, stale-completeness: {options: {tolerance: 10}}}
      overrides: [{files: 'plans/**', language: fr, rules: {missing-unit: warning}}]
      """,
    ])
    let other = sample.resolve("notes/a.md")
    #expect(level("missing-unit", other) == "note")
    #expect(other.settings.failOn?.value == .error)
    #expect(other.settings.minimumScores[.current]?.value == 90)
    #expect(other.settings.minimumScores[.current]?.origin.description == "preset 'strict'")
    #expect(level("stale-completeness", other) == "error")
    #expect(other.settings.rules["stale-completeness"]?.options["tolerance"]?.value.string == "10")
    let plan = sample.resolve("plans/2026/a.md")
    #expect(plan.settings.profile?.value == "performance-plan")
    #expect(plan.settings.language?.value == "fr")
    #expect(level("missing-unit", plan) == "off")
    #expect(plan.settings.profile?.origin.description == ".perflint.yml:5:14, for 'plans/**'")
    #expect(level("missing-unit", sample.resolve("plans/x.draft.md")) == "warning")
    #expect(sample.problems() == [])
  }

  @Test func patternsOfAnExtendedFileStartWhereTheFileIsThatExtendsIt() throws {
    var sample = try Sample([
      "docs/.perflint.yml": "extends: ../team.yml",
      "team.yml": "ignore: /old/\noverrides: [{files: /a.md, language: de}]",
    ])
    #expect(sample.resolve("docs/old/x.md").ignored?.description == "team.yml:1:9")
    #expect(sample.resolve("old/x.md").ignored == nil)
    #expect(sample.resolve("docs/a.md").settings.language?.value == "de")
  }

  @Test func aNearerFileTakesInWhatAnOuterOneLeavesOut() throws {
    var sample = try Sample([
      ".perflint.yml": "ignore: [archive/, '*.tmp.md', '!keep.tmp.md']", "archive/.perflint.yml": "ignore: '!**'",
    ])
    #expect(sample.resolve("docs/archive/a.md").ignored != nil)
    #expect(sample.resolve("archive/a.md").ignored == nil)
    #expect(sample.resolve("x.tmp.md").ignored != nil)
    #expect(sample.resolve("keep.tmp.md").ignored == nil)
  }

  @Test func aNamedFileStandsForAll() throws {
    var sample = try Sample(
      [".perflint.yml": "language: fr", "ci/strict.yml": "extends: strict"], file: "ci/strict.yml")
    #expect(sample.resolve("docs/a.md").settings.language == nil)
    #expect(sample.resolve("docs/a.md").settings.failOn?.value == .warning)
    var none = try Sample([".perflint.yml": "language: fr"], file: "")
    #expect(none.resolve("a.md").settings.language == nil)
  }

  @Test(arguments: ["recommended", "strict", "minimal"]) func aPresetHoldsNoMistake(_ name: String) throws {
    let catalog = try Sample.catalog
    let node = try #require(catalog.presets[name])
    #expect(ConfigurationFile(node, catalog: catalog) { _ in .preset(name) }.problems.map(\.message) == [])
  }

  @Test func aLongChainOfFilesEnds() throws {
    var files = [".perflint.yml": "extends: ./f0.yml"]
    for index in 0..<60 { files["f\(index).yml"] = "extends: ./f\(index + 1).yml" }
    files["f60.yml"] = ""
    var sample = try Sample(files)
    #expect(sample.problems() == ["f30.yml:1:10: error: more than 32 files extend each other"])
  }

  @Test func filesThatAreReachedOnManyWaysEnd() throws {
    var files = [".perflint.yml": "extends: ./f0.yml", "a.md": ""]
    for index in 0..<24 {
      files["f\(index).yml"] = "extends: [./f\(index + 1).yml, ./f\(index + 1).yml, ./f\(index + 1).yml]"
    }
    files["f24.yml"] = "fail-on: note"
    var sample = try Sample(files)
    #expect(
      sample.problems() == [".perflint.yml:1:1: error: more than 500 files are extended, some of them on many ways"])
  }

  @Test func twoFilesMayExtendTheSame() throws {
    var sample = try Sample([
      ".perflint.yml": "extends: [./a.yml, ./b.yml]", "a.yml": "extends: ./c.yml", "b.yml": "extends: ./c.yml",
      "c.yml": "fail-on: note", "a.md": "",
    ])
    #expect(sample.resolve("a.md").settings.failOn?.value == .note)
    #expect(sample.problems() == [])
  }
}
