import Foundation
import Testing

/// What `init` writes fits the repository, and perflint and pre-commit accept it.
@Suite struct InitCommandTests {
  private static let plan =
    (try? String(
      contentsOf: Program.root.appending(path: "Fixtures/complete/performance-plan-storefront.md"), encoding: .utf8))
    ?? ""
  private static let report = "# Queue performance\n\nThe drain rate is 300 msg/s.\n"

  private func exists(_ scratch: Scratch, _ name: String) -> Bool {
    FileManager.default.fileExists(atPath: scratch.folder.appending(path: name).path)
  }

  @Test func writesWhatFitsTheDocuments() throws {
    let scratch = try Scratch([
      ".git/HEAD": "", "docs/plans/shop.md": Self.plan, "docs/queue.md": Self.report, "README.md": "# Holidays\n",
    ])
    let outcome = try Program.run(["init"], in: scratch.folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.lines == [
        "found 2 performance documents in docs: 1 performance-document, 1 performance-plan", "wrote .perflint.yml",
        "wrote .pre-commit-config.yaml; 'pre-commit install' makes git use it", "next: perflint check docs",
      ])
    let text = try scratch.text(".perflint.yml")
    #expect(text.contains("# overrides:\n#   - files: 'docs/plans/**'\n#     profile: performance-plan\n"))
    #expect(text.contains("# language: en\n"))
    let config = try Program.run(["config", "docs/queue.md"], in: scratch.folder)
    #expect(config.status == 0)
    #expect(config.output.hasPrefix("files, the nearest last: .perflint.yml\n"))
    #expect(try Program.run(["check"], in: scratch.folder).status == 0)
    let tool = try TestTools.path("pre-commit")
    let valid = try Shell.run("'\(tool.path)' validate-config .pre-commit-config.yaml", in: scratch.folder)
    #expect(valid.status == 0, "\(valid.output)")
  }

  @Test func whatHoldsAboveGoesOnHoldingBelow() throws {
    let scratch = try Scratch([".git/HEAD": "", ".perflint.yml": "fail-on: warning\n", "sub/a.md": Self.report])
    let sub = scratch.folder.appending(path: "sub")
    #expect(try Program.run(["init"], in: sub).status == 0)
    #expect(try Program.run(["config", "a.md"], in: sub).output.contains("warning      ../.perflint.yml:1:10"))
  }

  @Test func itsCommentedLinesAreRightAsWell() throws {
    let scratch = try Scratch(["a.md": Self.report])
    _ = try Program.run(["init"], in: scratch.folder)
    let lines = try scratch.text(".perflint.yml").split(separator: "\n", omittingEmptySubsequences: false)
    let keys = ["fail-on:", "ignore:", "min-score:", "language:", "rules:", "overrides:", "  "]
    let opened = lines.map { line in
      line.hasPrefix("# ") && keys.contains { line.dropFirst(2).hasPrefix($0) }
        ? String(line.dropFirst(2)) : String(line)
    }
    #expect(opened.count { !$0.hasPrefix("#") && !$0.isEmpty } >= 10)
    try Data(opened.joined(separator: "\n").utf8).write(to: scratch.folder.appending(path: ".perflint.yml"))
    let outcome = try Program.run(["config"], in: scratch.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func nothingThatIsThereIsChanged() throws {
    let scratch = try Scratch([".git/HEAD": "", ".pre-commit-config.yaml": "repos: []\n", "a.md": Self.report])
    let outcome = try Program.run(["init"], in: scratch.folder)
    #expect(
      outcome.output.contains("to check every commit, add to the repos in .pre-commit-config.yaml:\n  - repo: local\n"))
    #expect(try scratch.text(".pre-commit-config.yaml") == "repos: []\n")
    let again = try Program.run(["init"], in: scratch.folder)
    #expect(again.status == 2)
    #expect(again.errors.hasPrefix("perflint: .perflint.yml: is there already"))
  }

  @Test func aFolderWithoutDocumentsGetsOneToo() throws {
    let scratch = try Scratch(["a.txt": ""])
    let outcome = try Program.run(["init", "--no-hook"], in: scratch.folder)
    #expect(outcome.lines == ["found no performance documents yet", "wrote .perflint.yml", "next: perflint check"])
    #expect(!exists(scratch, ".pre-commit-config.yaml"))
    #expect(try Program.run(["config"], in: scratch.folder).status == 0)
  }
}
