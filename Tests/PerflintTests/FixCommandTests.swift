import Foundation
import Testing

@Suite struct FixCommandTests {
  private static let wrong =
    "---\nstatus: Draft\ncompleteness: 90\n---\n\n# Queue performance\n\n- **Drain rate:** {{rate}}\n- **Owner:** Ines\n"
  private static let right = wrong.replacingOccurrences(of: "Draft", with: "draft")
    .replacingOccurrences(of: "90", with: "25")
  private static let fine = "# Queue performance\n\nThe drain rate is 300 msg/s.\n"

  private func text(_ scratch: Scratch, _ name: String) throws -> String {
    try String(contentsOf: scratch.folder.appending(path: name), encoding: .utf8)
  }

  @Test func fixesFilesAndSaysWhat() throws {
    let scratch = try Scratch(["a.md": Self.wrong, "b.md": Self.fine])
    let outcome = try Program.run(["fix"], in: scratch.folder)
    #expect(outcome.status == 0)
    #expect(try text(scratch, "a.md") == Self.right)
    #expect(outcome.lines.last == "2 fixes in 1 document")
    #expect(outcome.lines[0].hasPrefix("a.md:2:9: fixed: 'Draft' is no status"))
    #expect(outcome.lines.count == 3)
    let again = try Program.run(["fix"], in: scratch.folder)
    #expect(again.output == "nothing to fix in 2 documents\n")
    #expect(try text(scratch, "a.md") == Self.right)
  }

  @Test func checksWithoutWriting() throws {
    let scratch = try Scratch(["a.md": Self.wrong, "b.md": Self.fine])
    let outcome = try Program.run(["fix", "--check"], in: scratch.folder)
    #expect(outcome.status == 1)
    #expect(outcome.lines.last == "2 fixes in 1 document, not written")
    #expect(try text(scratch, "a.md") == Self.wrong)
    #expect(try Program.run(["fix", "--check", "b.md"], in: scratch.folder).status == 0)
  }

  @Test func showsADifferenceThatPatchApplies() throws {
    let windows = Self.wrong.replacingOccurrences(of: "\n", with: "\r\n")
    let scratch = try Scratch([
      "docs/a.md": Self.wrong, "docs/b.md": windows, "docs/c.md": String(Self.wrong.dropLast()),
    ])
    let outcome = try Program.run(["fix", "--diff"], in: scratch.folder)
    #expect(outcome.status == 0)
    #expect(try text(scratch, "docs/a.md") == Self.wrong)
    #expect(outcome.output.hasPrefix("--- a/docs/a.md\n+++ b/docs/a.md\n@@ -1,6 +1,6 @@\n ---\n-status: Draft\n"))
    #expect(outcome.errors.contains("6 fixes in 3 documents, not written"))
    try Data(outcome.output.utf8).write(to: scratch.folder.appending(path: "fix.patch"))
    let patch = Process()
    patch.executableURL = URL(filePath: "/usr/bin/env")
    patch.arguments = ["git", "apply", "fix.patch"]
    patch.currentDirectoryURL = scratch.folder
    try patch.run()
    patch.waitUntilExit()
    #expect(patch.terminationStatus == 0)
    #expect(try text(scratch, "docs/a.md") == Self.right)
    #expect(try text(scratch, "docs/b.md") == Self.right.replacingOccurrences(of: "\n", with: "\r\n"))
    #expect(try text(scratch, "docs/c.md") == String(Self.right.dropLast()))
    #expect(try Program.run(["fix", "--diff", "--check"], in: scratch.folder).status == 0)
  }

  @Test func coloursTheDifferenceForPeople() throws {
    let outcome = try Program.run(["fix", "--diff", "--color", "always", "-"], input: Self.wrong)
    #expect(outcome.output.contains("\u{1B}[31m-status: Draft\u{1B}[0m\n\u{1B}[31m-completeness: 90\u{1B}[0m\n"))
    #expect(outcome.output.contains("\u{1B}[32m+status: draft\u{1B}[0m\n"))
  }

  @Test func writesStandardInputToStandardOutput() throws {
    let outcome = try Program.run(["fix", "-", "--stdin-filename", "docs/a.md"], input: Self.wrong)
    #expect(outcome.output == Self.right)
    #expect(outcome.errors.contains("docs/a.md:3:15: fixed: the completeness is declared as 90"))
    #expect(try Program.run(["fix", "-"], input: "# Holidays\n").output == "# Holidays\n")
  }

  @Test func fixesTheRulesThatAreNamed() throws {
    let outcome = try Program.run(["fix", "-", "--rule", "invalid-status"], input: Self.wrong)
    #expect(outcome.output == Self.wrong.replacingOccurrences(of: "Draft", with: "draft"))
  }

  @Test(arguments: [
    (["fix", "--rule", "invalid-stauts"], "no rule is named 'invalid-stauts'; did you mean 'invalid-status'?"),
    (["fix", "--rule", "toc-mismatch"], "the rule 'toc-mismatch' has no fix"),
    (["fix", "--todya"], "Unknown option"),
  ])
  func namesMistakes(_ arguments: [String], _ message: String) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message))
  }

  @Test func givesFrontMatterOnlyWhenAskedToRisk() throws {
    let source = try String(
      contentsOf: Program.root.appending(path: "Fixtures/complete/performance-reference-tile-server.md"),
      encoding: .utf8)
    let body = source.components(separatedBy: "---\n\n").dropFirst().joined(separator: "---\n\n")
    let scratch = try Scratch(["tiles.md": body])
    let safe = try Program.run(["fix", "tiles.md", "--today", "2026-11-02"], in: scratch.folder)
    #expect(try text(scratch, "tiles.md") == body)
    #expect(safe.output == "nothing to fix in 1 document; 1 more with --unsafe\n")
    _ = try Program.run(["fix", "tiles.md", "--unsafe", "--today", "2026-11-02"], in: scratch.folder)
    let fixed = try text(scratch, "tiles.md")
    #expect(fixed.hasSuffix(body))
    #expect(fixed.hasPrefix("---\nstatus: "))
    for line in ["module: tiles\n", "category: performance\n", "updated: 2026-11-02\n", "completeness: "] {
      #expect(fixed.contains(line))
    }
    let again = try Program.run(["fix", "tiles.md", "--unsafe", "--today", "2026-11-02"], in: scratch.folder)
    #expect(again.lines.last == "nothing to fix in 1 document")
  }

  @Test func aFileThatCannotBeWrittenDoesNotStopTheOthers() throws {
    let scratch = try Scratch(["a.md": Self.wrong, "b.md": Self.wrong, "sub/c.md": Self.wrong])
    func setMode(_ mode: Int, _ name: String) throws {
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: scratch.folder.appending(path: name).path)
    }
    try setMode(0o444, "a.md")
    try setMode(0o555, "sub")
    defer { try? setMode(0o755, "sub") }
    let outcome = try Program.run(["fix"], in: scratch.folder)
    #expect(outcome.status == 3)
    #expect(
      outcome.errors
        == "perflint: a.md: is read-only; nothing was written\nperflint: sub/c.md: its folder is read-only; nothing was written\n"
    )
    #expect(try text(scratch, "a.md") == Self.wrong)
    #expect(try text(scratch, "b.md") == Self.right)
    #expect(try text(scratch, "sub/c.md") == Self.wrong)
  }

  // MARK: Missing fields

  private static let body = "\n# Parser – Performance\n\n## Overview\n\nParses a megabyte in 3 ms.\n"
  private static let added =
    "category: performance, created: 2026-11-02, updated: 2026-11-02"

  /// Front matters that lack the same fields, and what they become.
  private static let frontMatters: [(String, String)] = [
    (
      "{status: draft, module: parser, profile: performance-reference, completeness: 0, related: [], dependencies: []}",
      "{status: draft, module: parser, profile: performance-reference, completeness: 0, related: [], dependencies: [], \(added)}"
    ),
    (
      "{\n  status: draft, # for now\n  profile: performance-reference,\n  module: parser,\n  completeness: 0,\n  related: [],\n  dependencies: [a.md],\n}",
      "{\n  status: draft, # for now\n  profile: performance-reference,\n  module: parser,\n  completeness: 0,\n  related: [],\n  dependencies: [a.md], \(added),\n}"
    ),
    (
      "  status: draft\n  module: parser\n  profile: performance-reference\n  completeness: 0\n  related: []\n  dependencies: []",
      "  status: draft\n  module: parser\n  profile: performance-reference\n  completeness: 0\n  related: []\n  dependencies: []\n  "
        + added.replacingOccurrences(of: ", ", with: "\n  ")
    ),
  ]

  @Test(arguments: frontMatters) func addsAllMissingFieldsAtOnce(_ before: String, _ after: String) throws {
    let scratch = try Scratch(["parser.md": "---\n\(before)\n---\n\(Self.body)"])
    let arguments = ["fix", "--unsafe", "--rule", "missing-field", "--today", "2026-11-02"]
    let outcome = try Program.run(arguments, in: scratch.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try text(scratch, "parser.md") == "---\n\(after)\n---\n\(Self.body)")
    #expect(try Program.run(arguments, in: scratch.folder).output == "nothing to fix in 1 document\n")
  }
}
