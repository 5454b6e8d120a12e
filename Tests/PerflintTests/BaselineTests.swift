import Foundation
import Testing

/// A baseline passes over what was there before, wherever it moved, and nothing else.
@Suite struct BaselineTests {
  private static let file = "baseline.json"
  private static let old = "# Queue performance\n\n- **Drain rate:** {{rate}}\n- **Owner:** TBD\n- **Load:** TBD\n"

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch([".git/HEAD": "", "docs/a.md": Self.old, "docs/b.md": Self.old])
    let outcome = try run(["--baseline", Self.file, "--write-baseline"])
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == "perflint: baseline.json: 6 findings in 2 documents\n")
  }

  private func run(_ arguments: [String], in folder: String = ".") throws -> Program.Outcome {
    try Program.run(["check"] + arguments, in: scratch.folder.appending(path: folder))
  }

  private func write(_ text: String, to name: String = "docs/a.md") throws {
    try Data(text.utf8).write(to: scratch.folder.appending(path: name))
  }

  private func baseline() throws -> String {
    try String(contentsOf: scratch.folder.appending(path: Self.file), encoding: .utf8)
  }

  @Test func whatIsKnownIsPassedOver() throws {
    let outcome = try run(["--baseline", Self.file, "--strict-baseline"])
    #expect(outcome.status == 0)
    #expect(outcome.output == "2 documents checked, no findings\n")
    #expect(outcome.errors == "")
    #expect(
      try run(["--baseline", "../baseline.json", "a.md"], in: "docs").output == "1 document checked, no findings\n")
  }

  @Test func movedAndReindentedLinesStayCovered() throws {
    try write("# Queue performance\n\nNew text.\n\n- **Owner:** TBD\n-   **Load:**   TBD\n- **Drain rate:** {{rate}}\n")
    #expect(try run(["--baseline", Self.file]).output == "2 documents checked, no findings\n")
  }

  @Test func whatIsNewIsReported() throws {
    try write(Self.old + "- **Peak:** {{rate}}\n")
    let outcome = try run(["--baseline", Self.file])
    #expect(outcome.status == 1)
    #expect(outcome.lines.first?.hasPrefix("docs/a.md:6:13: error: ") == true)
    #expect(outcome.lines.count == 2)
  }

  @Test func theSameOnceMoreIsNew() throws {
    try write(Self.old + "\n## Again\n\n- **Owner:** TBD\n")
    #expect(try run(["--baseline", Self.file]).lines.last == "1 warning in 2 documents")
  }

  @Test func whatIsNoLongerFoundIsNamed() throws {
    try write(Self.old.replacingOccurrences(of: "**Owner:** TBD", with: "**Owner:** Ines"))
    try FileManager.default.removeItem(at: scratch.folder.appending(path: "docs/b.md"))
    let outcome = try run(["--baseline", Self.file])
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.contains("perflint: baseline.json: docs/a.md: unfinished-marker is no longer found on 'TBD'\n"))
    #expect(outcome.errors.contains("perflint: baseline.json: docs/b.md: unfilled-placeholder is no longer found"))
    #expect(try run(["--baseline", Self.file, "--strict-baseline"]).status == 1)
    #expect(try run(["--baseline", Self.file, "--write-baseline"]).errors.hasSuffix("2 findings in 1 document\n"))
    #expect(try run(["--baseline", Self.file, "--strict-baseline"]).status == 0)
  }

  @Test func aRunOnSomeDocumentsKeepsWhatIsKnownOfTheOthers() throws {
    let before = try baseline()
    #expect(try run(["docs/a.md", "--baseline", Self.file, "--strict-baseline"]).status == 0)
    #expect(try run(["docs/a.md", "--baseline", Self.file, "--write-baseline"]).status == 0)
    #expect(try baseline() == before)
  }

  @Test func theFileIsSortedAndReadable() throws {
    #expect(
      try baseline().hasPrefix("{\n  \"documents\" : {\n    \"docs/a.md\" : [\n      {\n        \"count\" : 1,\n"))
    #expect(try baseline().contains("\"text\" : \"{{rate}}\""))
  }

  @Test func aWrongFileIsRefused() throws {
    #expect(try run(["--baseline", "no.json"]).status == 2)
    try write("{}", to: "wrong.json")
    let outcome = try run(["--baseline", "wrong.json"])
    #expect(outcome.status == 2)
    #expect(outcome.errors == "perflint: wrong.json: is no baseline of perflint; --write-baseline writes one\n")
    #expect(try run(["--strict-baseline"]).status == 2)
  }

  @Test func withoutARepositoryPathsCountFromTheFile() throws {
    let scratch = try Scratch(["docs/a.md": Self.old, "b.md": Self.old])
    _ = try Program.run(["check", "--baseline", Self.file, "--write-baseline", "."], in: scratch.folder)
    let docs = scratch.folder.appending(path: "docs")
    let inside = try Program.run(["check", "--baseline", "../\(Self.file)", "a.md"], in: docs)
    #expect(inside.output == "1 document checked, no findings\n" && inside.errors == "")
    let rewritten = try Program.run(["check", "--baseline", "../\(Self.file)", "--write-baseline", "a.md"], in: docs)
    #expect(rewritten.errors == "perflint: ../baseline.json: 6 findings in 2 documents\n")
    let elsewhere = try Program.run(
      ["check", "--baseline", scratch.folder.path + "/" + Self.file, scratch.folder.path],
      in: FileManager.default.temporaryDirectory)
    #expect(elsewhere.output == "2 documents checked, no findings\n" && elsewhere.errors == "")
  }
}
