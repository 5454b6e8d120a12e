import Foundation
import Testing

/// Every command that the README shows works as printed.
@Suite struct ReadmeTests {
  private static func commands() throws -> [String] {
    let text = try String(contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
    var commands: [String] = []
    var isShell = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isShell = line == "```sh"
      } else if isShell, line.contains("perflint "), !line.hasPrefix("make "), !line.hasPrefix("#"),
        !line.hasPrefix("git ")
      {
        commands.append(String(line))
      }
    }
    return commands
  }

  @Test func showsCommandsThatRun() throws {
    let commands = try Self.commands()
    #expect(commands.count >= 5)
    // Commands that write files write them elsewhere.
    let scratch = try Scratch(["scratch.txt": ""])
    try FileManager.default.copyItem(
      at: Program.root.appending(path: "Fixtures"), to: scratch.folder.appending(path: "Fixtures"))
    let prepared = try Shell.run(
      "git init -q && git add Fixtures && git -c user.name=a -c user.email=a@example.com commit -qm start",
      in: scratch.folder, environment: ["GIT_CONFIG_GLOBAL": "/dev/null"])
    try #require(prepared.status == 0, "\(prepared.output)")
    for command in commands {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", command]
      process.currentDirectoryURL = scratch.folder
      process.environment = ["PATH": Program.path.deletingLastPathComponent().path + ":/usr/bin:/bin"]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect([0, 1].contains(process.terminationStatus), "\(command)")
    }
  }

  @Test(arguments: [
    ("perflint check", ["check", "--today", "2026-11-21", "Fixtures/showcase/search-performance-plan.md"]),
    ("document  ", ["report", "--today", "2026-11-21", "Fixtures/showcase"]),
  ])
  func showsWhatTheProgramPrints(opening: String, arguments: [String]) throws {
    let readme = try String(contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```text\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    let block = try #require(blocks.first { $0.hasPrefix("$ " + opening) || $0.hasPrefix(opening) })
    let printed = Set(try Program.run(arguments).output.split(separator: "\n"))
    // What stands below a finding on a terminal is no line of its own elsewhere.
    let shown = block.split(separator: "\n").filter { line in
      line != "…" && !line.hasPrefix("$ ") && !line.hasPrefix(" ") && line.firstRange(of: /^[0-9]+ \|/) == nil
    }
    #expect(shown.count > 4)
    #expect(shown.filter { !printed.contains($0) } == [])
  }

  @Test func namesTargetsThatExist() throws {
    let readme = try String(contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
    let makefile = try String(contentsOf: Program.root.appending(path: "Makefile"), encoding: .utf8)
    for target in ["demo", "test", "install", "man", "dist"] {
      #expect(readme.contains("make \(target)"))
      #expect(makefile.contains("\n\(target):"))
    }
  }
}
