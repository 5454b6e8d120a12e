import Testing

/// Every mistake in a configuration is named with its place and, where there is one, the word that was meant.
@Suite struct WrongConfigurationTests {
  struct Wrong: Sendable, CustomStringConvertible {
    let text: String
    /// Line, column and message of each mistake.
    let expected: [String]
    var description: String { text }

    init(_ text: String, _ expected: String...) {
      self.text = text
      self.expected = expected
    }
  }

  private static let levels = "is none of off, note, warning, error"

  static let mistakes = [
    // Keys.
    Wrong("rulse: {}", "1:1: unknown key 'rulse' in the configuration; did you mean 'rules'?"),
    Wrong("fail_on: error", "1:1: unknown key 'fail_on' in the configuration; did you mean 'fail-on'?"),
    Wrong("minscore: 3", "1:1: unknown key 'minscore' in the configuration; did you mean 'min-score'?"),
    Wrong("colour: red", "1:1: unknown key 'colour' in the configuration"),
    Wrong("\n# a comment\nIgnore: [a]\n", "3:1: unknown key 'Ignore' in the configuration; did you mean 'ignore'?"),
    Wrong("fail-on: error\nfail-on: note", "2:1: the key 'fail-on' stands here twice"),
    Wrong("[a]: b", "1:1: expected a plain key"),
    Wrong("files: a.md", "1:1: unknown key 'files' in the configuration"),
    Wrong("overrides:\n  - files: a.md\n    ignore: b.md", "3:5: unknown key 'ignore' in an override"),
    Wrong(
      "overrides:\n  - files: a.md\n    langauge: fr",
      "3:5: unknown key 'langauge' in an override; did you mean 'language'?"),
    Wrong(
      "rules:\n  vague-value: {sevrity: off}",
      "2:17: unknown key 'sevrity' in the settings of a rule; did you mean 'severity'?"),
    Wrong("min-score: {curent: 90}", "1:13: unknown key 'curent' in the minimum scores; did you mean 'current'?"),
    // Values that are missing.
    Wrong("rules:", "1:1: 'rules' has no value; give it one or leave the key out"),
    Wrong("profile: ~", "1:1: 'profile' has no value; give it one or leave the key out"),
    Wrong("rules:\n  vague-value:", "2:3: 'vague-value' has no value; give it one or leave the key out"),
    Wrong("overrides: [{rules: {}}]", "1:13: the key 'files' is missing"),
    Wrong("overrides:\n  - files:", "2:5: 'files' has no value; give it one or leave the key out"),
    Wrong("overrides: [{files: []}]", "1:21: expected at least one pattern"),
    // Forms.
    Wrong("just text", "1:1: expected the configuration as keys with values"),
    Wrong("- a\n- b", "1:1: expected the configuration as keys with values"),
    Wrong("rules: [vague-value]", "1:8: expected rules, each as 'rule-id: severity'"),
    Wrong("overrides: {files: a.md}", "1:12: expected a list of overrides, each with 'files'"),
    Wrong("overrides: [a.md]", "1:13: expected an override as keys with values"),
    Wrong("extends: {a: b}", "1:10: expected a preset or a path"),
    Wrong("ignore: [{a: b}]", "1:10: expected a pattern, as in 'plans/**'"),
    Wrong("rules: {stale-completeness: {options: [5]}}", "1:39: expected options, each as 'name: value'"),
    Wrong("profile: [performance-plan]", "1:10: expected the name of a profile"),
    // Words.
    Wrong(
      "rules:\n  vauge-value: off\n", "2:3: no rule is named 'vauge-value'; did you mean 'vague-value'?"),
    Wrong("rules: {everything: off}", "1:9: no rule is named 'everything'"),
    Wrong("rules: {vague-value: warn}", "1:22: 'warn' \(levels)"),
    Wrong("rules: {vague-value: eror}", "1:22: 'eror' \(levels); did you mean 'error'?"),
    Wrong("rules: {vague-value: false}", "1:22: 'false' is no severity; did you mean 'off'?"),
    Wrong("rules: {vague-value: [off]}", "1:22: '' \(levels)"),
    Wrong("rules: {vague-value: {severity: Off}}", "1:33: 'Off' \(levels); did you mean 'off'?"),
    Wrong("fail-on: off", "1:10: 'off' is none of note, warning, error"),
    Wrong("fail-on: warnings", "1:10: 'warnings' is none of note, warning, error; did you mean 'warning'?"),
    Wrong(
      "profile: performance-pln", "1:10: no profile is named 'performance-pln'; did you mean 'performance-plan'?"),
    Wrong("language: french", "1:11: expected a language by its two letters, as in 'fr'"),
    Wrong("language: FR", "1:11: expected a language by its two letters, as in 'fr'"),
    // Numbers.
    Wrong("min-score: 101", "1:12: expected a score from 0 to 100, or scores by status as in '{current: 90}'"),
    Wrong("min-score: high", "1:12: expected a score from 0 to 100, or scores by status as in '{current: 90}'"),
    Wrong("min-score: {current: -1}", "1:22: expected a score from 0 to 100"),
    Wrong("min-score: {all: 9999999999999999999999}", "1:18: expected a score from 0 to 100"),
    // Options.
    Wrong(
      "rules:\n  stale-completeness:\n    options:\n      tolerence: 3",
      "4:7: the rule 'stale-completeness' has no option 'tolerence'; did you mean 'tolerance'?"),
    Wrong("rules: {vague-value: {options: {tolerance: 3}}}", "1:33: the rule 'vague-value' has no option 'tolerance'"),
    Wrong("rules: {stale-completeness: {options: {tolerance: lots}}}", "1:51: expected a whole number"),
    Wrong("rules: {stale-completeness: {options: {tolerance: 1.5}}}", "1:51: expected a whole number"),
    Wrong("rules: {gap-arithmetic: {options: {slack: some}}}", "1:43: expected a percentage, as in 5%"),
    Wrong("rules: {gap-arithmetic: {options: {slack: [1]}}}", "1:43: expected a percentage, as in 5%"),
    Wrong(
      "rules: {stale-completeness: {options: {tolerance: 1, tolerance: 2}}}",
      "1:54: the key 'tolerance' stands here twice"),
    // Patterns.
    Wrong("ignore: ''", "1:9: expected a pattern, as in 'plans/**'"),
    Wrong("ignore: ['!']", "1:10: expected a pattern, as in 'plans/**'"),
    Wrong("ignore: ../other", "1:9: the pattern '../other' leads out of the folder of its file"),
    Wrong("ignore: ['a{b']", "1:10: '{' is not closed in the pattern 'a{b'"),
    Wrong("ignore:\n  - a}b", "2:5: '}' closes nothing in the pattern 'a}b'"),
    Wrong("ignore: ['[ab']", "1:10: '[' is not closed in the pattern '[ab'"),
    Wrong(
      "ignore: '\(String(repeating: "{a,b}", count: 40))'",
      "1:9: more than 256 alternatives in the pattern '\(String(repeating: "{a,b}", count: 40))'"),
    Wrong(
      "overrides: [{files: ['!a.md', b.md]}]",
      "1:22: '!' takes away from what stands before it; expected a pattern without '!' first"),
    // What is extended.
    Wrong("extends: strct", "1:10: no preset is named 'strct'; did you mean 'strict'?"),
    Wrong("extends: shared", "1:10: no preset is named 'shared'; a file stands as './shared.yml'"),
    Wrong("extends: [./no.yml]", "1:11: './no.yml' cannot be read: no such file or directory"),
    Wrong("extends: ./.perflint.yml", "1:10: './.perflint.yml' leads back to this file; a file cannot extend itself"),
    // YAML.
    Wrong("rules: {a: b", "2:1: did not find expected ',' or '}' while parsing a flow mapping"),
    Wrong(
      "rules:\n\tvague-value: off", "2:1: found character that cannot start any token while scanning for the next token"
    ),
    Wrong("ignore: *all", "1:9: aliases are not supported; write the value out"),
    Wrong("fail-on: error\n---\nfail-on: note", "2:1: a second document starts here; expected one"),
    // All mistakes of a file are named at once.
    Wrong(
      "fail-on: eror\nrules:\n  vauge-value: off\n  missing-unit: {severity: warn}\nlanguage: x\n",
      "1:10: 'eror' is none of note, warning, error; did you mean 'error'?",
      "3:3: no rule is named 'vauge-value'; did you mean 'vague-value'?", "4:28: 'warn' \(levels)",
      "5:11: expected a language by its two letters, as in 'fr'"),
  ]

  @Test(arguments: mistakes) func namesPlaceAndCure(_ wrong: Wrong) throws {
    var sample = try Sample([".perflint.yml": wrong.text])
    let expected = wrong.expected.map { text in
      let parts = text.split(separator: " ", maxSplits: 1)
      return ".perflint.yml:\(parts[0]) error: \(parts[1])"
    }
    #expect(sample.problems() == expected)
  }

  @Test func aMistakeInAnExtendedFileStandsThere() throws {
    var sample = try Sample(["docs/.perflint.yml": "extends: ../team.yml", "team.yml": "\nfail-on: never"])
    #expect(sample.problems() == ["team.yml:2:10: error: 'never' is none of note, warning, error"])
  }

  @Test func filesThatExtendEachOtherAreNamed() throws {
    var sample = try Sample([
      ".perflint.yml": "extends: ./a.yml", "a.yml": "extends: b.yml", "b.yml": "extends:\n  - ./a.yml",
    ])
    #expect(
      sample.problems() == ["b.yml:2:5: error: './a.yml' leads back to this file; a file cannot extend itself"])
  }

  @Test func aFileOfAnotherNameIsNotPassedOver() throws {
    var sample = try Sample(["docs/.perflint.yaml": "fail-on: note"])
    #expect(sample.problems() == ["docs/.perflint.yaml:1:1: error: is not read; call it '.perflint.yml'"])
  }

  @Test(arguments: ["", "# nothing yet\n", "{}", "---\n"]) func anEmptyFileIsNoMistake(_ text: String) throws {
    var sample = try Sample([".perflint.yml": text])
    #expect(sample.problems() == [])
  }

  @Test func aFileOutsideTheSearchIsReadOnlyWhenNamed() throws {
    var sample = try Sample(["ci.yml": "fail-on: x", ".perflint.yml": "fail-on: y"], file: "ci.yml")
    #expect(sample.problems() == ["ci.yml:1:10: error: 'x' is none of note, warning, error"])
  }
}
