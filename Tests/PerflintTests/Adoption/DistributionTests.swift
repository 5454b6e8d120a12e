import Foundation
import Testing

/// What those get who have no Swift: the archive, the wheel, the manual and the completions.
@Suite struct DistributionTests {
  private static let blank = "# Queue performance\n\n- **Drain rate:** {{rate}}\n"

  private func shell(_ line: String, in scratch: Scratch, _ environment: [String: String] = [:]) throws -> Shell.Outcome
  {
    try Shell.run(
      line, in: scratch.folder,
      environment: ["PROGRAM": Program.path.path, "ROOT": Program.root.path].merging(environment) { $1 })
  }

  @Test func theArchiveAndTheWheelBringAProgramThatRuns() throws {
    let scratch = try Scratch(["docs/a.md": Self.blank])
    let packed = try shell("cp \"$PROGRAM\" program && \"$ROOT/Scripts/dist\" program dist", in: scratch)
    try #require(packed.status == 0, "\(packed.output)")
    #expect(packed.output.contains(/program: [0-9]+ bytes, stripped [0-9]+\n/), "\(packed.output)")
    let unpacked = try shell(
      """
      set -e
      cd dist && sha256sum -c SHA256SUMS && mkdir ../unpacked && tar -xzf perflint-*.tar.gz -C ../unpacked
      cd ../unpacked/perflint-* && ls README.md CHANGELOG.md LICENSE share/man/man1/perflint.1
      bin/perflint --version
      """, in: scratch)
    #expect(unpacked.status == 0, "\(unpacked.output)")
    #expect(unpacked.output.hasSuffix("0.1.0\n"))

    let python = try TestTools.path("python").path
    let installed = try shell(
      "'\(python)' -m venv clean && clean/bin/pip install -q --no-index dist/*.whl && clean/bin/perflint --version && "
        + "clean/bin/pip show -f perflint-markdown && clean/bin/pip check", in: scratch)
    #expect(installed.status == 0, "\(installed.output)")
    #expect(installed.output.hasPrefix("0.1.0\n"))
    #expect(installed.output.contains("bin/perflint\n"))
    let checked = try shell("clean/bin/perflint check docs", in: scratch)
    #expect(checked.status == 1)
    #expect(checked.output.contains("docs/a.md:3:19: error:"), "\(checked.output)")

    // The hook of the README, installed by pre-commit itself.
    let hook = """
      repos:
        - repo: local
          hooks:
            - id: perflint
              name: perflint
              entry: perflint check
              args: [--]
              language: python
              additional_dependencies: [perflint-markdown==0.1.0]
              types: [markdown]

      """
    try Data(hook.utf8).write(to: scratch.folder.appending(path: "docs/.pre-commit-config.yaml"))
    let tools = try TestTools.path("pre-commit").deletingLastPathComponent().path
    let run = try shell(
      "cd docs && git init -q && git add -A && pre-commit run --all-files", in: scratch,
      [
        "PATH": "\(tools):/usr/bin:/bin", "PRE_COMMIT_HOME": scratch.folder.appending(path: "cache").path,
        "PIP_FIND_LINKS": scratch.folder.appending(path: "dist").path, "GIT_CONFIG_GLOBAL": "/dev/null",
      ])
    #expect(run.status == 1)
    #expect(run.output.contains("a.md:3:19: error: placeholder '{{rate}}' is not filled in"), "\(run.output)")
  }

  @Test func theSameProgramGivesTheSameWheel() throws {
    let scratch = try Scratch(["program": "#!/bin/sh\necho 1.2.3\n"])
    let outcome = try shell(
      """
      chmod +x program
      "$ROOT/Scripts/wheel" ./program one 2>/dev/null || echo refused
      """, in: scratch)
    #expect(outcome.output.hasSuffix("refused\n"), "\(outcome.output)")
    let twice = try shell(
      """
      set -e
      "$ROOT/Scripts/wheel" "$PROGRAM" one 2>/dev/null && sleep 1.1 && "$ROOT/Scripts/wheel" "$PROGRAM" two 2>/dev/null
      cmp one/*.whl two/*.whl
      """, in: scratch)
    #expect(twice.status == 0, "\(twice.output)")
  }

  @Test func theManualIsValidAndNamesEverything() throws {
    let scratch = try Scratch([:])
    try FileManager.default.createDirectory(at: scratch.folder, withIntermediateDirectories: true)
    let lint = try shell(
      "\"$ROOT/Scripts/man\" \"$PROGRAM\" > perflint.1 && mandoc -T lint -W warning perflint.1", in: scratch)
    #expect(lint.status == 0 && lint.output.isEmpty, "\(lint.output)")
    let page = try shell("mandoc -T ascii -O width=200 perflint.1 | sed 's/.\\x08//g'", in: scratch).output
    for command in ["check", "fix", "report", "trend", "score", "facts", "rules", "explain", "profile which"] {
      #expect(page.contains("\n   perflint \(command)\n"), "\(command)")
      let help = try Program.run(command.split(separator: " ").map(String.init) + ["--help"]).output
      for option in help.split(whereSeparator: \.isWhitespace) where option.hasPrefix("--") && option.count > 4 {
        #expect(page.contains(option.prefix { $0 != "," && $0 != "'" }), "\(command) \(option)")
      }
    }
    #expect(page.contains("EXIT STATUS"))
  }

  @Test func shellsCompleteCommandsAndFormats() throws {
    let scratch = try Scratch([:])
    try FileManager.default.createDirectory(at: scratch.folder, withIntermediateDirectories: true)
    let files = try shell(
      "\"$ROOT/Scripts/completions\" \"$PROGRAM\" share && find share -type f | sort", in: scratch)
    #expect(
      files.output.split(separator: "\n") == [
        "share/bash-completion/completions/perflint", "share/fish/vendor_completions.d/perflint.fish",
        "share/zsh/site-functions/_perflint",
      ])
    func completed(_ words: String...) throws -> [Substring] {
      let script = """
        source share/bash-completion/completions/perflint
        COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
        COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
        _perflint perflint '\(words[words.count - 1])' '\(words[words.count - 2])'
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      try Data(script.utf8).write(to: scratch.folder.appending(path: "complete"))
      return try shell("bash complete", in: scratch).output.split(separator: "\n")
    }
    #expect(try completed("perflint", "rep") == ["report"])
    #expect(try completed("perflint", "check", "--format", "sa") == ["sarif"])
    #expect(try completed("perflint", "report", "--form") == ["--format"])
  }
}
