import Foundation
import Testing

@testable import Linting

/// Repositories on the disk.
@Suite struct RepositoryTests {
  private func rules(_ file: String, in folder: Folder, paths: [String]) throws -> [String] {
    let finder = RepositoryFinder(paths: paths.map { $0.isEmpty ? folder.path : folder.path + "/" + $0 })
    let linter = Linter(try LintRun.book, context: LintContext { finder.home(ofDocumentAt: $0) })
    let path = folder.path + "/" + file
    return linter.lint(try SourceFile.read(path), path: path).diagnostics.map(\.rule)
  }

  private static let page = "# Cache performance\n\nThe p95 is 120 ms, see [there](other.md).\n"

  @Test func aRepositoryIsFoundAboveTheDocument() throws {
    let folder = try Folder()
    try folder.write([".git/HEAD": "", "docs/a/page.md": Self.page, "docs/b/page.md": Self.page, "docs/b/other.md": ""])
    #expect(try rules("docs/a/page.md", in: folder, paths: ["docs/a/page.md"]) == ["broken-link"])
    #expect(try rules("docs/b/page.md", in: folder, paths: ["docs/b/page.md"]) == [])
  }

  @Test func withoutRepositoryAFileIsJudgedByItselfAlone() throws {
    let folder = try Folder()
    try folder.write(["docs/page.md": Self.page])
    #expect(try rules("docs/page.md", in: folder, paths: ["docs/page.md"]) == [])
  }

  @Test func aNamedFolderCountsWhereItsLinksHold() throws {
    let folder = try Folder()
    try folder.write([
      "docs/page.md": Self.page + "\nSee [this](this.md).\n", "docs/this.md": "", "docs/lost.md": Self.page,
    ])
    #expect(try rules("docs/page.md", in: folder, paths: [""]) == ["broken-link"])
    #expect(try rules("docs/lost.md", in: folder, paths: [""]) == [])
  }

  @Test func nothingOutsideIsLookedAt() throws {
    let folder = try Folder()
    try folder.write([
      "secret.md": "---\nstatus: stub\n---\n", "repo/.git/HEAD": "",
      "repo/page.md":
        "---\nstatus: current\nrelated: [../secret.md, link.md, folder/secret.md]\ndependencies: [link.md]\n---\n\(Self.page)",
      "repo/other.md": "",
    ])
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path + "/repo/link.md", withDestinationPath: "../secret.md")
    try files.createSymbolicLink(atPath: folder.path + "/repo/folder", withDestinationPath: "..")
    let found = try rules("repo/page.md", in: folder, paths: ["repo"])
    #expect(found.count { $0 == "missing-related-document" } == 4)
    #expect(!found.contains("depends-on-unfinished"))
  }

  @Test func linksInsideAreFollowedAndLoopsEnd() throws {
    let folder = try Folder()
    try folder.write([
      ".git/HEAD": "", "docs/real.md": "", "page.md": Self.page + "\n[a](in/real.md) [b](loop/x.md) [c](self.md)\n",
      "other.md": "",
    ])
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path + "/in", withDestinationPath: "docs")
    try files.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: "loop2")
    try files.createSymbolicLink(atPath: folder.path + "/loop2", withDestinationPath: "loop")
    try files.createSymbolicLink(atPath: folder.path + "/self.md", withDestinationPath: "self.md")
    #expect(try rules("page.md", in: folder, paths: ["page.md"]) == ["broken-link", "broken-link"])
  }

  @Test func aRingOfLinkedFoldersIsNotWalked() throws {
    let folder = try Folder()
    try folder.write([
      ".git/HEAD": "", "page.md": "# Cache performance\n\n120 ms, [a](a/a/a/a/page.md), [b](a/a/none.md)\n",
    ])
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/a", withDestinationPath: ".")
    #expect(try rules("page.md", in: folder, paths: ["page.md"]) == ["broken-link"])
  }

  @Test func lettersCountAndTheRightNameIsNamed() throws {
    let folder = try Folder()
    try folder.write([".git/HEAD": "", "docs/Other.md": "", "docs/page.md": Self.page])
    let finder = RepositoryFinder(paths: [folder.path])
    let linter = Linter(try LintRun.book, context: LintContext { finder.home(ofDocumentAt: $0) })
    let path = folder.path + "/docs/page.md"
    #expect(
      linter.lint(Array(Self.page.utf8), path: path).diagnostics.map(\.message) == [
        "'other.md' does not exist; did you mean 'Other.md'?"
      ])
  }

  @Test func aDocumentThatIsNotOnTheDiskHasItsPlace() throws {
    let folder = try Folder()
    try folder.write([".git/HEAD": "", "docs/this.md": ""])
    let finder = RepositoryFinder(paths: ["-"])
    #expect(finder.home(ofDocumentAt: folder.path + "/docs/new.md")?.path == "docs/new.md")
    #expect(finder.home(ofDocumentAt: folder.path + "/none/new.md") == nil)
  }

  @Test func manyThreadsGetTheSameAnswers() throws {
    let folder = try Folder()
    var files = [".git/HEAD": ""]
    for number in 0..<60 {
      files["docs/\(number).md"] =
        "---\nstatus: current\ndependencies: [\((number + 1) % 60).md, none.md]\n---\n\n# Cache performance\n\n[a](\(number + 1).md#x)\n"
    }
    try folder.write(files)
    let paths = (0..<60).map { folder.path + "/docs/\($0).md" }
    let book = try LintRun.book
    func run(_ jobs: Int) -> [[String]] {
      let finder = RepositoryFinder(paths: [folder.path])
      let linter = Linter(book, context: LintContext { finder.home(ofDocumentAt: $0) })
      return ParallelRun.map(paths, jobs: jobs) { path in
        linter.lint((try? SourceFile.read(path)) ?? [], path: path).diagnostics.map { "\($0.range) \($0.message)" }
      }
    }
    let one = run(1)
    #expect(one.allSatisfy { $0.count >= 3 })
    #expect(run(4) == one)
  }
}
