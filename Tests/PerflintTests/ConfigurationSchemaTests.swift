import Foundation
import Testing

/// The JSON Schema agrees with the reader of configurations.
@Suite struct ConfigurationSchemaTests {
  private static let valid = [
    "{}", "extends: strict", "extends: [minimal, ./team.yml]", "profile-files: []", "ignore: [a, '!b']", "ignore: old/",
    "profile: performance-plan", "language: fr", "fail-on: note", "min-score: 80", "min-score: {all: 50, current: 90}",
    "rules: {vague-value: 'off', missing-unit: error}", "rules: {vague-value: {severity: note}}",
    "rules: {stale-completeness: {severity: error, options: {tolerance: 3}}}",
    "rules: {gap-arithmetic: {options: {slack: 5%}}}", "rules: {gap-arithmetic: {options: {slack: 5}}}",
    "overrides: [{files: '**/*.md', fail-on: error}, {files: [a, b], rules: {mojibake: error}, language: de}]",
  ]

  private static let wrong = [
    "rulse: {}", "extends: 3", "ignore: {}", "profile: Our Plan", "profile-files: {}", "profile-files: [{}]",
    "language: french", "fail-on: never", "min-score: 101",
    "min-score: {curent: 3}", "rules: [a]", "rules: {vauge-value: error}", "rules: {vague-value: warn}",
    "rules: {vague-value: {sevrity: error}}", "rules: {stale-completeness: {options: {tolerance: lots}}}",
    "rules: {stale-completeness: {options: {tolerence: 3}}}", "rules: {gap-arithmetic: {options: {slack: some}}}",
    "overrides: {files: a}", "overrides: [{fail-on: error}]", "overrides: [{files: a, ignore: b}]",
  ]

  @Test func theFileInTheRepositoryIsTheOneThatIsMadeFromTheCards() throws {
    let file = try String(
      contentsOf: Program.root.appending(path: "Rules/configuration.schema.json"), encoding: .utf8)
    #expect(
      try Program.run(["config", "--schema"]).output == file,
      "run: perflint config --schema > Rules/configuration.schema.json")
  }

  @Test func theSchemaAcceptsWhatPerflintAcceptsAndNothingElse() throws {
    let python = try TestTools.path("python")
    let script = """
      import json, sys, yaml, jsonschema
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft7Validator.check_schema(schema)
      validator = jsonschema.Draft7Validator(schema)
      for text in json.load(sys.stdin): print("yes" if validator.is_valid(yaml.safe_load(text)) else "no")
      """
    let texts = Self.valid + Self.wrong
    let scratch = try Scratch(["texts.json": String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)])
    try Data(script.utf8).write(to: scratch.folder.appending(path: "validate.py"))
    let schema = Program.root.appending(path: "Rules/configuration.schema.json").path
    let outcome = try Shell.run("'\(python.path)' validate.py '\(schema)' < texts.json", in: scratch.folder)
    let verdicts = outcome.output.split(separator: "\n").map { $0 == "yes" }
    try #require(verdicts.count == texts.count, "\(outcome.output)")
    for (index, text) in texts.enumerated() {
      #expect(verdicts[index] == (index < Self.valid.count), "\(text)")
      try Data(text.utf8).write(to: scratch.folder.appending(path: ".perflint.yml"))
      try Data().write(to: scratch.folder.appending(path: "team.yml"))
      let accepted = try Program.run(["config", "a.md"], in: scratch.folder).status == 0
      #expect(accepted == (index < Self.valid.count), "\(text)")
    }
  }
}
