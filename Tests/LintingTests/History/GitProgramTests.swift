import Foundation
import Testing

@testable import Linting

@Suite struct GitProgramTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"] + arguments
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  @Test func givesWhatIsCommitted() throws {
    try folder.write(["docs/a b.md": "one\r\n\u{1F680}\n"])
    try git("init", "-q")
    try git("add", ".")
    try git("commit", "-q", "-m", "one")
    try folder.write(["docs/a b.md": "two\n", "new.md": "new\n"])
    #expect(GitProgram().committed(folder.path + "/docs/a b.md") == Array("one\r\n\u{1F680}\n".utf8))
    #expect(GitProgram().committed(folder.path + "/new.md") == nil)
  }

  @Test func knowsNothingWithoutARepositoryOrACommit() throws {
    try folder.write(["a.md": "one\n"])
    #expect(GitProgram().committed(folder.path + "/a.md") == nil)
    try git("init", "-q")
    #expect(GitProgram().committed(folder.path + "/a.md") == nil)
    #expect(GitProgram().committed(folder.path + "/none.md") == nil)
  }

  @Test func theDateFollowsAChangeOfTheText() throws {
    let text =
      "---\nstatus: current\nupdated: 2026-10-05\ncompleteness: 100\nlast-synced: 2026-10-05\n---\n\n# Cart performance\n\nThe cart answers in 120 ms.\n"
    try folder.write(["a.md": text, "b.md": text])
    try git("init", "-q")
    try git("add", ".")
    try git("commit", "-q", "-m", "one")
    let changed = text.replacing("120", with: "110")
    var context = Setting().context()
    context.committed = { GitProgram().committed($0) }
    let fixer = Fixer(Linter(try LintRun.book, context: context), FixSelection())
    #expect(fixer.fix(Array(text.utf8), path: folder.path + "/a.md").changes.isEmpty)
    let outcome = fixer.fix(Array(changed.utf8), path: folder.path + "/a.md")
    #expect(
      String(decoding: outcome.bytes, as: UTF8.self)
        == changed.replacing("updated: 2026-10-05", with: "updated: 2026-11-02"))
  }
}
