import Foundation
import Testing

/// Profiles of a team's own, as a user works with them: learn, list, use, and write fresh documents.
@Suite struct OwnProfileTests {
  private static let template =
    (try? String(contentsOf: Program.root.appending(path: "Fixtures/templates/launch-plan.md"), encoding: .utf8)) ?? ""

  private func names(in scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted()
  }

  // MARK: Learn

  @Test func aTemplateBecomesAProfileThatIsInForce() throws {
    let scratch = try Scratch([
      "templates/launch-plan.md": Self.template, ".perflint.yml": "profile-files: [p/launch.yaml]\n", "p/a.txt": "",
    ])
    let learnt = try Program.run(
      ["profile", "learn", "--no-config", "templates/launch-plan.md", "--output", "p/launch.yaml"], in: scratch.folder)
    #expect(learnt.status == 0, "\(learnt.errors)")
    #expect(
      learnt.lines == [
        "wrote p/launch.yaml: 11 sections, 3 tables, 2 labelled lines",
        "to use it, add to .perflint.yml: profile-files: [p/launch.yaml]",
      ])
    let list = try Program.run(["profile", "list"], in: scratch.folder)
    #expect(list.lines.last?.hasPrefix("launch-plan") == true)
    #expect(list.lines.last?.hasSuffix("(p/launch.yaml)") == true)
    #expect(
      try Program.run(["profile", "show", "launch-plan"], in: scratch.folder).output.contains("from: p/launch.yaml"))
    let which = try Program.run(["profile", "which", "templates/launch-plan.md"], in: scratch.folder)
    #expect(which.lines.first == "launch-plan: by likeness of its headings")
    let config = try Program.run(["config", "templates/launch-plan.md", "--changed"], in: scratch.folder)
    #expect(config.lines.contains { $0.hasPrefix("profile-files") && $0.hasSuffix(".perflint.yml:1:17") })
    // A section that its own template has, and no built-in profile, is missed.
    let document = Self.template.replacing("## Weak Points\n\n{{weak_points}}\n", with: "")
    try Data(document.utf8).write(to: scratch.folder.appending(path: "launch.md"))
    let check = try Program.run(["check", "launch.md"], in: scratch.folder)
    #expect(check.status == 1)
    #expect(check.output.contains("'Weak Points'"))
    #expect(check.output.contains("[missing-section]"))
  }

  @Test func aProfileGoesToStandardOutput() throws {
    let outcome = try Program.run(["profile", "learn", "-", "--name", "launch"], input: Self.template)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("id: launch\ntitle: Launch Readiness\n"))
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: [
    (["-", "--name", "performance-plan"], 2, "'performance-plan' is a built-in profile; choose another --name"),
    (
      ["-", "--name", "Launch Plan"], 2,
      "'Launch Plan' is no id; expected lower-case words joined by '-', as in 'team-plan'"
    ),
    (["no.md"], 3, "no.md: no such file or directory"),
    (
      ["README.md", "--output", "LICENSE"], 2, "LICENSE: is there already, and nothing was written; --force replaces it"
    ),
    (
      ["README.md", "--output", "no/such/folder.yaml"], 3,
      "no/such/folder.yaml: cannot be written: no such file or directory"
    ),
  ]) func whatCannotBeLearntIsNamed(arguments: [String], status: Int32, message: String) throws {
    let outcome = try Program.run(["profile", "learn"] + arguments, input: Self.template)
    #expect(outcome.status == status)
    #expect(outcome.errors == "perflint: \(message)\n")
    #expect(outcome.output.isEmpty)
  }

  @Test func whatIsNoTemplateIsNamed() throws {
    let outcome = try Program.run(["profile", "learn", "-", "--name", "a"], input: "a sentence\n")
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("perflint: -: has no heading"))
  }

  @Test func aBuiltInProfileCanBeCopied() throws {
    let outcome = try Program.run(["profile", "show", "optimization-plan", "--yaml"])
    let text = outcome.output.replacing("id: optimization-plan", with: "id: our-plan", maxReplacements: 1)
    let scratch = try Scratch([".perflint.yml": "profile-files: our.yaml\n", "our.yaml": text])
    let list = try Program.run(["profile", "list"], in: scratch.folder)
    #expect(list.status == 0, "\(list.errors)")
    // As alike as the built-in one, and so the one that counts.
    let path = Program.root.appending(path: "Fixtures/complete/optimization-plan-mail-relay.md").path
    let which = try Program.run(["profile", "which", path, "--config", ".perflint.yml"], in: scratch.folder)
    #expect(which.lines.first == "our-plan: by likeness of its headings")
  }

  // MARK: New

  @Test(arguments: [
    "performance-plan", "performance-optimization", "performance-reference", "slo-capacity-plan", "optimization-plan",
    "performance-document",
  ]) func aFreshDocumentPasses(_ profile: String) throws {
    let scratch = try Scratch(["a.txt": ""])
    let outcome = try Program.run(["new", profile, "fresh.md", "--today", "2026-11-02"], in: scratch.folder)
    #expect(outcome.output == "wrote fresh.md (\(profile))\n")
    #expect(try names(in: scratch) == ["a.txt", "fresh.md"])
    let check = try Program.run(["check", "fresh.md", "--fail-on", "warning"], in: scratch.folder)
    #expect(check.status == 0, "\(check.output)")
    let printed = try Program.run(["new", profile, "-", "--today", "2026-11-02"], in: scratch.folder)
    #expect(try printed.output == scratch.text("fresh.md"))
  }

  @Test func aFileThatIsThereStays() throws {
    let scratch = try Scratch(["a.md": "mine\n"])
    let outcome = try Program.run(["new", "performance-plan", "a.md"], in: scratch.folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "perflint: a.md: is there already, and nothing was written; --force replaces it\n")
    #expect(try scratch.text("a.md") == "mine\n")
    #expect(try Program.run(["new", "performance-plan", "a.md", "--force"], in: scratch.folder).status == 0)
    #expect(try scratch.text("a.md").contains("# Performance Plan: {{"))
    #expect(try names(in: scratch) == ["a.md"])
  }

  @Test func titleLanguageAndProfileAreChosen() throws {
    let scratch = try Scratch([
      "docs/.perflint.yml": "profile-files: launch.yaml\n",
      "docs/launch.yaml":
        try Program.run(["profile", "learn", "-", "--name", "launch"], input: Self.template).output,
    ])
    let own = try Program.run(
      ["new", "launch", "docs/spring.md", "--title", "Spring *launch*"], in: scratch.folder)
    #expect(own.status == 0, "\(own.errors)")
    #expect(try scratch.text("docs/spring.md").contains("\n# Spring \\*launch\\*\n"))
    #expect(try Program.run(["check", "docs"], in: scratch.folder).status == 0)
    let french = try Program.run(["new", "slo-capacity-plan", "-", "--lang", "fr"], in: scratch.folder)
    #expect(french.output.contains("lang: fr"))
    #expect(french.output.contains("## Objectifs de performance"))
  }

  @Test(arguments: [
    (["performance-pln", "-"], 2, "perflint: no profile is named 'performance-pln'; did you mean 'performance-plan'?"),
    (["launch", "-"], 2, "perflint: no profile is named 'launch'; 'perflint profile list' lists them"),
    (
      ["performance-plan", "-", "--lang", "de"], 2,
      "perflint: the profile 'performance-plan' has no names in 'de'; it has en, fr"
    ),
    (
      ["performance-plan", "no/such/folder.md"], 3,
      "perflint: no/such/folder.md: cannot be written: no such file or directory"
    ),
  ]) func whatCannotBeWrittenIsNamed(arguments: [String], status: Int32, message: String) throws {
    let outcome = try Program.run(["new"] + arguments)
    #expect(outcome.status == status)
    #expect(outcome.errors == message + "\n")
  }

  // MARK: Report

  @Test func templatesCanBeCompared() throws {
    let python = try TestTools.path("python")
    let tool = Program.root.appending(path: "Tests/Tools/learnt_profiles.py").path
    let outcome = try Shell.run(
      "'\(python.path)' '\(tool)' '\(Program.path.path)' Fixtures/templates --json", in: Program.root)
    struct Comparison: Decodable {
      let template: String
      let both: Int
      let all: Int
      let score: Int
    }
    let comparisons = try JSONDecoder().decode([Comparison].self, from: Data(outcome.output.utf8))
    #expect(comparisons.count == 5)
    for comparison in comparisons {
      #expect(comparison.score <= 5, "\(comparison.template)")
      #expect(Double(comparison.both) >= 0.95 * Double(comparison.all), "\(comparison.template)")
    }
  }
}
