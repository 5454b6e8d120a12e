import Foundation
import Testing

@testable import Linting

@Suite struct FileFinderTests {
  private func found(_ paths: [String] = [""], in folder: Folder) -> [String] {
    folder.relative(FileFinder(paths.map { $0.isEmpty ? folder.path : folder.path + "/" + $0 }).files)
  }

  @Test func markdownFilesAreFoundAtAnyDepthInOrder() throws {
    let folder = try Folder()
    try folder.write([
      "b.md", "a/z.markdown", "a/b/c.MD", "a.md", "note.txt", "x.mdx", ".md", "é.md", "k.mkd", "m.mdown",
    ])
    #expect(found(in: folder) == ["a.md", "a/b/c.MD", "a/z.markdown", "b.md", "k.mkd", "m.mdown", "é.md"])
  }

  @Test func aNamedFileIsTakenWhateverItsName() throws {
    let folder = try Folder()
    try folder.write(["plan.txt", "a.md", ".gitignore"])
    try folder.write([".gitignore": "*"])
    #expect(found(["plan.txt", "a.md"], in: folder) == ["a.md", "plan.txt"])
  }

  @Test func aFileNamedTwiceIsFoundOnce() throws {
    let folder = try Folder()
    try folder.write(["a.md"])
    #expect(found(["", "a.md", ""], in: folder) == ["a.md"])
  }

  @Test func ignoredFilesAreLeftOut() throws {
    let folder = try Folder()
    try folder.write([
      "a.md", "build/b.md", "docs/old.md", "docs/keep.md", "docs/x/draft-1.md", "vendor/v.md", "vendor/own/o.md",
    ])
    try folder.write([".gitignore": "build/\nold.md\n/vendor/*\n!/vendor/own\n", "docs/x/.gitignore": "draft-*\n"])
    #expect(found(in: folder) == ["a.md", "docs/keep.md", "vendor/own/o.md"])
  }

  @Test func aNestedFileOverrulesTheOneAbove() throws {
    let folder = try Folder()
    try folder.write(["docs/a.md", "a.md"])
    try folder.write([".gitignore": "*.md", "docs/.gitignore": "!a.md"])
    #expect(found(in: folder) == ["docs/a.md"])
  }

  @Test func filesAboveCountUpToTheRepository() throws {
    let folder = try Folder()
    try folder.write(["repo/docs/a.md", "repo/docs/skip.md", "repo/docs/out/b.md"])
    try folder.write([
      "repo/.git/HEAD": "", "repo/.gitignore": "/docs/out\n", ".gitignore": "a.md", "repo/docs/.gitignore": "skip.md",
    ])
    #expect(found(["repo/docs"], in: folder) == ["repo/docs/a.md"])
    #expect(found(["repo/docs/"], in: folder) == ["repo/docs/a.md"])
  }

  @Test func theFolderOfGitIsNotSearched() throws {
    let folder = try Folder()
    try folder.write([".git/x.md", "a/.git/y.md", ".github/z.md"])
    #expect(found(in: folder) == [".github/z.md"])
  }

  @Test func linksToFilesCountAndLinksToFoldersDoNot() throws {
    let folder = try Folder()
    try folder.write(["docs/a.md"])
    for (link, target) in [("b.md", "docs/a.md"), ("loop", "."), ("gone.md", "nowhere.md"), ("dir.md", "docs")] {
      try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + link, withDestinationPath: target)
    }
    #expect(found(in: folder) == ["b.md", "docs/a.md"])
    #expect(found(["loop"], in: folder).count == 2)
  }

  @Test func whatCannotBeReadIsNamed() throws {
    let folder = try Folder()
    try folder.write(["a.md", "closed/b.md"])
    #expect(mkfifo(folder.path + "/pipe.md", 0o644) == 0)
    #expect(FileFinder([folder.path]).files.count == 2)
    let finder = FileFinder(["missing.md", "pipe.md", "a.md"].map { folder.path + "/" + $0 })
    #expect(folder.relative(finder.files) == ["a.md"])
    #expect(folder.relative(finder.failures.map(\.path)) == ["missing.md", "pipe.md"])
    #expect(finder.failures.map(\.reason) == ["no such file or directory", "not a regular file"])
  }

  @Test(.disabled(if: geteuid() == 0, "the superuser may read every folder")) func aClosedFolderIsNamed() throws {
    let folder = try Folder()
    try folder.write(["a.md", "closed/b.md"])
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/closed")
    let finder = FileFinder([folder.path])
    #expect(folder.relative(finder.files) == ["a.md"])
    #expect(folder.relative(finder.failures.map(\.path)) == ["closed"])
    #expect(finder.failures.map(\.reason) == ["permission denied"])
  }

  @Test func aPipeIsNeverOpened() throws {
    let folder = try Folder()
    #expect(mkfifo(folder.path + "/pipe", 0o644) == 0)
    #expect(throws: ReadError.self) { try SourceFile.read(folder.path + "/pipe") }
    #expect(throws: ReadError.self) { try SourceFile.read(folder.path) }
  }

  @Test func deepFoldersNeedNoRecursion() throws {
    let folder = try Folder()
    try folder.write([String(repeating: "d/", count: 400) + "a.md"])
    #expect(found(in: folder).count == 1)
  }
}
