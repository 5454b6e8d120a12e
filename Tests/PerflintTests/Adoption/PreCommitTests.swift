import Foundation
import Testing

/// The hooks, installed and run by pre-commit itself.
@Suite struct PreCommitTests {
  private static let good = "# Queue performance\n\nThe drain rate is 300 msg/s.\n"
  private static let blank = "# Queue performance\n\n- **Drain rate:** {{rate}}\n"
  private static let misspelled =
    "---\nstatus: Draft\ncompleteness: 20\n---\n\n# Queue performance\n\nThe drain rate is 300 msg/s.\n"

  /// A repository that uses hooks from a repository that has the manifest.
  private struct Project {
    let scratch: Scratch
    var folder: URL { scratch.folder.appending(path: "project") }
    private let environment: [String: String]

    init(hooks: String) throws {
      scratch = try Scratch(["project/README.md": "# Holidays\n", "home/.keep": "", "bin/.keep": ""])
      let root = scratch.folder.path
      let tools = try TestTools.path("pre-commit").deletingLastPathComponent().path
      let program = Program.path.deletingLastPathComponent().path
      environment = [
        "HOME": "\(root)/home", "PRE_COMMIT_HOME": "\(root)/home/pre-commit", "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com", "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.com", "PATH": "\(root)/bin:\(tools):\(program):/usr/bin:/bin",
      ]
      let manifest = try Data(contentsOf: Program.root.appending(path: ".pre-commit-hooks.yaml"))
      try FileManager.default.createDirectory(
        at: scratch.folder.appending(path: "perflint"), withIntermediateDirectories: true)
      try manifest.write(to: scratch.folder.appending(path: "perflint/.pre-commit-hooks.yaml"))
      let prepared = try run(
        """
        cd ../perflint && git init -q && git add -A && git commit -qm manifest && git tag v1
        cd ../project && git init -q
        """)
      try #require(prepared.status == 0, "\(prepared.output)")
      try write(
        ".pre-commit-config.yaml",
        "repos:\n  - repo: \(root)/perflint\n    rev: v1\n    hooks:\n\(hooks)")
      let installed = try run("git add -A && git commit -qm start && pre-commit install")
      try #require(installed.status == 0, "\(installed.output)")
    }

    func write(_ name: String, _ text: String) throws {
      let url = folder.appending(path: name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }

    func text(_ name: String) throws -> String { try scratch.text("project/\(name)") }

    func run(_ line: String) throws -> Shell.Outcome { try Shell.run(line, in: folder, environment: environment) }
    func commit() throws -> Shell.Outcome { try run("git add -A && git commit -m change") }
  }

  @Test func theManifestIsValid() throws {
    let outcome = try Shell.run(
      "'\(try TestTools.path("pre-commit").path)' validate-manifest .pre-commit-hooks.yaml", in: Program.root)
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test func aCommitPassesFailsAndIsFixed() throws {
    let project = try Project(
      hooks: """
              - id: perflint-fix
                language: system
              - id: perflint-system
              - id: perflint-report
                language: system
                args: [docs, --min-score, current=90]

        """)
    try project.write("docs/a.md", Self.good)
    let passing = try project.commit()
    #expect(passing.status == 0, "\(passing.output)")
    #expect(!passing.output.contains("checked, no findings"), "a passing hook is silent")

    try project.write("docs/b.md", Self.blank)
    let failing = try project.commit()
    #expect(failing.status != 0)
    #expect(failing.output.contains("docs/b.md:3:19: error: placeholder '{{rate}}' is not filled in"))
    #expect(!failing.output.contains("docs/a.md:"))
    #expect(try project.run("git log --format=%s").output == "change\nstart\n")

    try project.write("docs/b.md", Self.misspelled)
    let fixing = try project.commit()
    #expect(fixing.status != 0)
    #expect(fixing.output.contains("files were modified by this hook"))
    #expect(try project.text("docs/b.md").contains("status: draft\n"))
    let fixed = try project.commit()
    #expect(fixed.status == 0, "\(fixed.output)")

    try project.write("docs/b.md", "---\nstatus: current\n---\n\n# Queue performance\n\n- **A:** 3 ms\n- **B:** TBD\n")
    let incomplete = try project.commit()
    #expect(incomplete.status != 0)
    #expect(incomplete.output.contains("docs/b.md: the completeness is "), "\(incomplete.output)")
    let gate = incomplete.output.split(separator: "\n").first { $0.hasPrefix("perflint report") }
    #expect(gate?.hasSuffix("Failed") == true)
  }

  @Test func namesThatLookLikeOptionsAreFiles() throws {
    let project = try Project(hooks: "      - id: perflint-system\n")
    try project.write("--output=text=pwned.md", Self.blank)
    try project.write("-x.md", Self.blank)
    let outcome = try project.commit()
    #expect(outcome.output.contains("-x.md:3:19: error:"), "\(outcome.output)")
    #expect(outcome.output.contains("--output=text=pwned.md:3:19: error:"))
    #expect(!FileManager.default.fileExists(atPath: project.folder.appending(path: "pwned.md").path))
  }

  @Test func chunksOfFilesAreLintedAtOnce() throws {
    let project = try Project(hooks: "      - id: perflint-system\n")
    for number in 0..<300 { try project.write("docs/\(number).md", Self.blank) }
    let outcome = try project.run("git add -A && pre-commit run --all-files")
    #expect(outcome.status == 1)
    let findings = outcome.output.split(separator: "\n").filter { $0.contains("[unfilled-placeholder]") }
    #expect(findings.count == 300)
    #expect(Set(findings).count == 300)
    let summaries = outcome.output.split(separator: "\n").filter { $0.contains(" errors in ") }
    #expect(summaries.count > 1 || ProcessInfo.processInfo.activeProcessorCount == 1)
  }

  /// What pre-commit does for `language: swift`, with a compiler that finds its work done.
  @Test func theHookThatBuildsRunsWhatWasBuilt() throws {
    let project = try Project(hooks: "      - id: perflint\n")
    let folder = Program.path.deletingLastPathComponent().path
    let swift = """
      #!/bin/sh
      echo "$@" >> "$HOME/swift.log"
      while [ $# -gt 0 ]; do
        if [ "$1" = --build-path ]; then mkdir -p "$2/release" && ln -s '\(folder)/perflint' "$2/release/perflint"; fi
        shift
      done
      """
    let url = project.scratch.folder.appending(path: "bin/swift")
    try Data(swift.utf8).write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
    try project.write("a.md", Self.blank)
    let outcome = try project.commit()
    #expect(outcome.status != 0)
    #expect(outcome.output.contains("a.md:3:19: error:"), "\(outcome.output)")
    #expect(try project.scratch.text("home/swift.log").contains("-c release"))
  }
}
