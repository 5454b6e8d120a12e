import Foundation
import Testing

/// The steps of the CI systems, their shell run in a scratch repository.
@Suite struct ContinuousIntegrationTests {
  private static let blank = "# Queue performance\n\n- **Drain rate:** {{rate}}\n- **Owner:** TBD\n"
  private static let good = "# Queue performance\n\nThe drain rate is 300 msg/s.\n"

  private func run(_ tool: String, _ file: String, in scratch: Scratch, _ inputs: [String]) throws -> Shell.Outcome {
    let quoted = inputs.map { "'\($0)'" }.joined(separator: " ")
    return try Shell.run(
      "\"$PYTHON\" Tests/Tools/\(tool) \(file) '\(scratch.folder.path)' \(quoted)", in: Program.root,
      environment: [
        "PYTHON": try TestTools.path("python").path,
        "GITHUB_STEP_SUMMARY": scratch.folder.appending(path: "summary.txt").path,
        "PATH": Program.path.deletingLastPathComponent().path + ":/usr/bin:/bin",
      ])
  }

  private func runAction(in scratch: Scratch, _ inputs: String...) throws -> (
    status: Int32, log: String, outputs: [String: String]
  ) {
    let outcome = try run("run_action.py", "action.yml", in: scratch, ["program=\(Program.path.path)"] + inputs)
    let last = outcome.output.split(separator: "\n").last ?? ""
    return (
      outcome.status, outcome.output, (try? JSONDecoder().decode([String: String].self, from: Data(last.utf8))) ?? [:]
    )
  }

  @Test func theActionAnnotatesCountsAndFails() throws {
    let scratch = try Scratch([".git/HEAD": "", "docs/a.md": Self.blank, "other docs/b.md": Self.good])
    let run = try runAction(in: scratch)
    #expect(run.status == 1)
    #expect(
      run.log.contains("::error file=docs/a.md,line=3,endLine=3,col=19,endColumn=27,title=unfilled-placeholder::"))
    #expect(
      run.outputs == ["status": "1", "errors": "1", "warnings": "1", "notes": "0", "sarif": "perflint.sarif"],
      "\(run.log)")
    #expect(try scratch.text("perflint.sarif").contains(#""uri":"docs/a.md""#))
    #expect(try scratch.text("summary.txt").contains("### docs/a.md"))
    #expect(!run.log.contains("uses github/codeql-action"))
  }

  @Test func theInputsOfTheActionCount() throws {
    let scratch = try Scratch([".git/HEAD": "", "docs/a.md": Self.blank, "other docs/b.md": Self.good])
    let clean = try runAction(in: scratch, "paths=other docs\n", "upload-sarif=true", "sarif=out.sarif")
    #expect(clean.status == 0, "\(clean.log)")
    #expect(clean.outputs["errors"] == "0")
    #expect(
      clean.log.contains(
        "uses github/codeql-action/upload-sarif@v3 {'sarif_file': 'out.sarif', 'category': 'perflint'}"))
    #expect(try runAction(in: scratch, "paths=docs", "min-score=10 current=20", "fail-on=error").status == 1)
    #expect(try runAction(in: scratch, "paths=other docs", "min-score=100", "sarif=").status == 0)
    let wrong = try runAction(in: scratch, "fail-on=fatal")
    #expect(wrong.status == 2)
    #expect(wrong.outputs["status"] == "2")
    // No input becomes a command.
    let hostile = try runAction(
      in: scratch, "paths=$(touch pwned)`touch pwned`; touch pwned", "min-score=$(touch pwned)")
    #expect(hostile.status == 2)
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.appending(path: "pwned").path))
  }

  @Test func theActionLooksOnlyAtWhatChanged() throws {
    let repository = try GitRepository()
    try repository.commit(["old.md": Self.blank])
    try repository.git("checkout -q -b work")
    try repository.commit(["new.md": Self.good])
    let clean = try runAction(in: repository.scratch, "changed=main")
    #expect(clean.status == 0, "\(clean.log)")
    #expect(try runAction(in: repository.scratch).status == 1)
    #expect(try runAction(in: repository.scratch, "changed=nowhere").status == 2)
  }

  @Test func theActionBuildsTheProgramOnce() throws {
    let scratch = try Scratch([
      "project/.git/HEAD": "", "project/a.md": Self.blank, "action/Package.swift": "", "action/Plugins/a": "",
      "action/Rules/a": "", "action/Sources/a": "",
      "action/Makefile": "build:\n\tmkdir -p .build/release && ln -s '\(Program.path.path)' .build/release/perflint\n",
    ])
    let action = scratch.folder.appending(path: "action/action.yml")
    try FileManager.default.copyItem(at: Program.root.appending(path: "action.yml"), to: action)
    func key() throws -> Substring? {
      let outcome = try Shell.run(
        "\"$PYTHON\" Tests/Tools/run_action.py '\(action.path)' '\(scratch.folder.path)/project'", in: Program.root,
        environment: ["PYTHON": try TestTools.path("python").path])
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("::error file=a.md,line=3"), "\(outcome.output)")
      return outcome.output.split(separator: "'key': ").last?.prefix(84)
    }
    let first = try key()
    #expect(first?.hasPrefix("'perflint-Linux-X64-") == true)
    #expect(try key() == first)
    try Data("changed".utf8).write(to: scratch.folder.appending(path: "action/Sources/a"))
    #expect(try key() != first)
  }

  @Test func theTemplateForGitLabWritesItsReportsAndFails() throws {
    let scratch = try Scratch([".git/HEAD": "", "docs/a.md": Self.blank, "other/b.md": Self.good])
    let failed = try run("run_gitlab.py", "templates/perflint.yml", in: scratch, [])
    #expect(failed.status == 1)
    #expect(failed.output.contains("docs/a.md:3:19: error: "))
    #expect(try scratch.text("gl-code-quality-report.json").contains(#""path" : "docs/a.md""#))
    #expect(try scratch.text("perflint.xml").contains(#"<testcase name="no findings" classname="other/b.md""#))
    let passed = try run("run_gitlab.py", "templates/perflint.yml", in: scratch, ["paths=other", "min-score=50"])
    #expect(passed.status == 0, "\(passed.output)")
    #expect(try scratch.text("gl-code-quality-report.json") == "[\n\n]\n")
  }

  @Test func theFilesForOthersAreValidAndTheReadmeShowsThemRight() throws {
    let outcome = try Shell.run(
      "'\(try TestTools.path("python").path)' Tests/Tools/adoption.py .", in: Program.root)
    #expect(outcome.status == 0, "\(outcome.output)")
  }
}
