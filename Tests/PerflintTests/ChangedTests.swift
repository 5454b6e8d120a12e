import Foundation
import Testing

/// `--changed`, on real repositories.
@Suite struct ChangedTests {
  private static let clean = "# Queue performance\n\n- **Drain rate:** 300 msg/s\n"
  private static func refers(_ text: String) -> String { clean + "\n\(text)\n" }

  /// The documents that were looked at.
  private func checked(_ folder: URL, _ arguments: String...) throws -> [String] {
    struct Output: Decodable {
      struct Document: Decodable { let path: String }
      let documents: [Document]
    }
    let outcome = try Program.run(["check", "--format", "json", "--fail-on", "error"] + arguments, in: folder)
    #expect([0, 1].contains(outcome.status), "\(outcome.errors)")
    return try JSONDecoder().decode(Output.self, from: Data(outcome.output.utf8)).documents.map(\.path)
  }

  private func repository(_ files: [String: String]) throws -> GitRepository {
    let repository = try GitRepository()
    try repository.commit(files)
    return repository
  }

  // MARK: What changed

  @Test func whatIsNotCommittedCounts() throws {
    let repository = try repository([
      "same.md": Self.clean, "staged.md": Self.clean, "unstaged.md": Self.clean, "put-back.md": Self.clean,
      "docs/deep/moved.md": Self.clean, "notes.txt": "a",
    ])
    #expect(try checked(repository.folder, "--changed") == [])
    try repository.write(["staged.md": Self.clean + "\nMore.\n", "put-back.md": Self.clean + "\nMore.\n"])
    try repository.git("add -A")
    try repository.write([
      "unstaged.md": Self.clean + "\nMore.\n", "put-back.md": Self.clean, "docs/new.md": Self.clean, "notes.txt": "b",
    ])
    try repository.git("mv docs/deep/moved.md moved.md")
    let changed = ["docs/new.md", "moved.md", "put-back.md", "staged.md", "unstaged.md"]
    #expect(try checked(repository.folder, "--changed") == changed)
    #expect(try checked(repository.folder, "--changed", "--jobs", "1") == changed)
    #expect(try checked(repository.folder, "--changed=HEAD") == changed)
    #expect(try checked(repository.folder, "docs", "--changed") == ["docs/new.md"])
    #expect(try checked(repository.folder.appending(path: "docs"), "--changed") == ["new.md"])
    #expect(try checked(repository.folder, "same.md", "staged.md", "--changed") == ["staged.md"])
    #expect(try checked(repository.folder, "--changed", "--", "staged.md") == ["staged.md"])
  }

  @Test func whatGitLeavesOutDoesNotCount() throws {
    let repository = try repository([".gitignore": "build/\n", "a.md": Self.clean])
    try repository.write(["build/b.md": Self.clean])
    #expect(try checked(repository.folder, "build/b.md", "--changed") == [])
  }

  @Test func aRepositoryWithoutACommitIsNewAsAWhole() throws {
    let repository = try GitRepository()
    try repository.write(["a.md": Self.clean, "b.md": Self.clean])
    try repository.git("add a.md")
    #expect(try checked(repository.folder, "--changed") == ["a.md", "b.md"])
  }

  @Test func aBranchCountsFromWhereItLeftTheOther() throws {
    let repository = try repository(["a.md": Self.clean, "b.md": Self.clean, "c.md": Self.clean])
    try repository.git("checkout -q -b work")
    try repository.commit(["a.md": Self.clean + "\nMore.\n"])
    try repository.git("checkout -q main")
    try repository.commit(["b.md": Self.clean + "\nMore.\n"])
    try repository.git("checkout -q work")
    try repository.write(["c.md": Self.clean + "\nMore.\n"])
    #expect(try checked(repository.folder, "--changed", "main") == ["a.md", "c.md"])
    #expect(try checked(repository.folder, "--changed=main") == ["a.md", "c.md"])
    #expect(try checked(repository.folder, "--changed", "main", "a.md", "b.md") == ["a.md"])
    #expect(try checked(repository.folder, "--changed", "main~1") == ["a.md", "c.md"])
    #expect(try checked(repository.folder, "--changed") == ["c.md"])
  }

  @Test func anyNameOfAFileIsRead() throws {
    let names = ["a b.md", "durée.md", "line\nfeed.md", "quote\".md", "tab\t.md", "-x.md", "日本.md", "[1]*.md"]
    let repository = try repository(["same.md": Self.clean])
    try repository.write(Dictionary(uniqueKeysWithValues: names.map { ($0, Self.clean) }))
    #expect(try checked(repository.folder, "--changed").count == names.count)
    try repository.commit()
    try repository.write(["durée.md": Self.clean + "\n", "line\nfeed.md": Self.clean + "\n"])
    #expect(try checked(repository.folder, "--changed") == ["durée.md", "line\nfeed.md"])
  }

  // MARK: What refers to it

  @Test(arguments: [
    "See [a](a%20b.md).", "See [a](<a b.md#goals>).", "See [the page][page].\n\n[page]: a%20b.md", "![a](a%20b.md)",
    "<a href=\"a%20b.md\">a</a>", "See [a](../docs/a%20b.md?x=1).", "See [a](/docs/a%20b.md).", "See [a](a%20b).",
  ]) func aLinkRefers(_ text: String) throws {
    try expectReference(in: Self.refers(text))
  }

  @Test(arguments: [
    "related: [a b.md]", "dependencies:\n  - ./a b.md", "related: docs/a b.md", "sources: [../docs/a b.md]",
  ])
  func aRelationRefers(_ line: String) throws {
    try expectReference(in: "---\ntitle: Queue\n\(line)\n---\n\n" + Self.clean)
  }

  /// The document named changes, moves and goes; each time the one that refers to it is looked at.
  private func expectReference(in text: String) throws {
    let repository = try repository([
      "docs/a b.md": Self.clean, "docs/refers.md": text, "docs/other.md": Self.refers("See [a](c.md), `a b.md`."),
    ])
    try repository.write(["docs/a b.md": Self.clean + "\nMore.\n"])
    #expect(try checked(repository.folder, "--changed") == ["docs/a b.md", "docs/refers.md"])
    try repository.git("checkout -q .")
    try repository.git("mv 'docs/a b.md' docs/c.md")
    #expect(try checked(repository.folder, "--changed") == ["docs/c.md", "docs/other.md", "docs/refers.md"])
    try repository.commit(without: "docs/c.md")
    #expect(try checked(repository.folder, "--changed", "HEAD~1") == ["docs/refers.md"])
  }

  @Test func aPlaceInCodeRefers() throws {
    let repository = try repository([
      "src/store/lru.ts": "a\nb\n", "docs/a.md": Self.refers("- Location: `src/store/lru.ts:2`"),
      "docs/b.md": Self.clean,
    ])
    try repository.write(["src/store/lru.ts": "a\n"])
    let outcome = try Program.run(["check", "--changed"], in: repository.folder)
    #expect(outcome.lines.first?.hasPrefix("docs/a.md:5:") == true)
    #expect(outcome.output.contains("the file has 1 line"))
    #expect(outcome.errors == "perflint: changed since the last commit: 0 of 2 files; referring to what changed: 1\n")
  }

  @Test func aFolderThatIsGoneIsReferredTo() throws {
    let repository = try repository(["old/a.txt": "a", "b.md": Self.refers("See [old](old/)."), "c.md": Self.clean])
    try repository.remove("old")
    #expect(try checked(repository.folder, "--changed") == ["b.md"])
  }

  @Test func aDocumentInAFencedBlockRefersToo() throws {
    let repository = try repository([
      "a.md": Self.clean, "template.md": "# Template\n\n```markdown\n\(Self.refers("See [a](a.md)."))```\n",
    ])
    try repository.write(["a.md": Self.clean + "\nMore.\n"])
    #expect(try checked(repository.folder, "--changed") == ["a.md", "template.md"])
  }

  @Test func aSymbolicLinkIsWhatItLeadsTo() throws {
    let repository = try repository(["real/a.md": Self.clean, "b.md": Self.refers("See [a](docs/a.md).")])
    try repository.git("checkout -q -b links && ln -s real docs && ln -s real/a.md link.md && git add -A")
    try repository.commit()
    try repository.write(["real/a.md": Self.clean + "\nMore.\n"])
    #expect(try checked(repository.folder, "--changed") == ["b.md", "link.md", "real/a.md"])
  }

  @Test func aRepositoryInsideCountsAsAWhole() throws {
    let repository = try repository(["a.md": Self.clean])
    try repository.git("init -q inner")
    try repository.write(["inner/b.md": Self.clean])
    #expect(try checked(repository.folder, "--changed") == ["inner/b.md"])
  }

  // MARK: Other commands

  @Test func fixMendsOnlyWhatChanged() throws {
    let text = "---\nstatus: Draft\ncompleteness: 100\n---\n\n" + Self.clean
    let repository = try repository(["a.md": text, "b.md": text + "\nSee [a](a.md).\n", "c.md": text])
    try repository.write(["a.md": text + "\nMore.\n"])
    let outcome = try Program.run(["fix", "--changed"], in: repository.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try Shell.run("grep -l 'status: draft' *.md", in: repository.folder).output == "a.md\n")
  }

  @Test func reportShowsWhatChanged() throws {
    let repository = try repository(["a.md": Self.clean, "b.md": Self.refers("See [a](a.md)."), "c.md": Self.clean])
    try repository.write(["a.md": Self.clean + "\nMore.\n"])
    let outcome = try Program.run(["report", "--changed", "--format", "json"], in: repository.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("a.md") && outcome.output.contains("b.md") && !outcome.output.contains("c.md"))
  }

  @Test func aBaselineKeepsWhatIsNotLookedAt() throws {
    let blank = "# Queue performance\n\n- **Rate:** {{x}}\n"
    let repository = try repository(["a.md": blank, "b.md": blank])
    let written = try Program.run(["check", "--write-baseline"], in: repository.folder)
    #expect(written.errors.contains("2 findings in 2 documents"), "\(written.errors)")
    try repository.commit()
    try repository.write(["a.md": Self.clean])
    let covered = try Program.run(
      ["check", "--changed", "--baseline", ".perflint-baseline.json", "--strict-baseline"], in: repository.folder)
    #expect(covered.status == 1)
    #expect(!covered.errors.contains("b.md"))
    let again = try Program.run(["check", "--changed", "--write-baseline"], in: repository.folder)
    #expect(again.errors.contains("1 finding in 1 document"), "\(again.errors)")
  }

  // MARK: What git cannot tell

  private static let remedy =
    "fetch the whole history with 'git fetch --unshallow', in GitHub Actions with 'fetch-depth: 0' for actions/checkout"

  @Test func aShallowCloneIsNamed() throws {
    let repository = try repository(["a.md": Self.clean])
    try repository.git("checkout -q -b work")
    try repository.commit(["a.md": Self.clean + "\nMore.\n"])
    try repository.git("checkout -q main")
    try repository.commit(["b.md": Self.clean])
    let scratch = try Scratch(["x.txt": ""])
    let source = "file://\(repository.folder.path)"
    let cloned = try Shell.run(
      "git clone -q --depth 1 --no-single-branch -b work \(source) both && git clone -q --depth 1 -b work \(source) one",
      in: scratch.folder)
    #expect(cloned.status == 0, "\(cloned.output)")
    func refusal(_ clone: String, _ reference: String) throws -> String {
      let outcome = try Program.run(["check", "--changed", reference], in: scratch.folder.appending(path: clone))
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      return outcome.errors
    }
    #expect(
      try refusal("both", "origin/main")
        == "perflint: this clone is shallow and lacks the commit where 'origin/main' and HEAD parted; \(Self.remedy)\n")
    #expect(
      try refusal("one", "origin/main")
        == "perflint: git knows no commit 'origin/main' in this shallow clone; \(Self.remedy)\n")
    // What the clone has is enough for what is not committed, and the remedy is one.
    let both = scratch.folder.appending(path: "both")
    #expect(try checked(both, "--changed") == [])
    #expect(try Shell.run("git fetch -q --unshallow", in: both).status == 0)
    #expect(try checked(both, "--changed", "origin/main") == ["a.md"])
  }

  @Test(arguments: [
    (["--changed", "mian"], "git knows no commit 'mian'"), (["--changed=-x"], "git knows no commit '-x'"),
    (["--changed=main..main"], "git knows no commit 'main..main'"),
    (
      ["--changed", "docs"], "git knows no commit 'docs'; paths stand before --changed, or after '--changed=HEAD'"
    ),
    (["--changed="], "a commit is missing behind '--changed='"),
    (["--changed=alone"], "'alone' and HEAD have no commit in common"),
    (["-", "--changed"], "--changed goes with files and folders, not with standard input"),
    (["--changed", "main", ".", "docs/inner"], "docs/inner: is in another git repository than the other paths"),
  ]) func whatCannotBeComparedIsNamed(arguments: [String], message: String) throws {
    let repository = try repository(["a.md": Self.clean, "docs/b.md": Self.clean])
    try repository.git("checkout -q --orphan alone")
    try repository.commit()
    try repository.git("checkout -q main")
    try repository.git("init -q docs/inner")
    let outcome = try Program.run(["check"] + arguments, in: repository.folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "perflint: \(message)\n")
    #expect(outcome.output.isEmpty)
  }

  @Test func aFolderInNoRepositoryIsNamed() throws {
    let scratch = try Scratch(["a.md": Self.clean])
    let outcome = try Program.run(["check", "--changed"], in: scratch.folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors == "perflint: .: is in no git repository, so nothing can tell what changed\n")
  }

  @Test func aMissingProgramIsNamed() throws {
    let repository = try repository(["a.md": Self.clean])
    let outcome = try Program.run(["check", "--changed"], in: repository.folder, environment: ["PATH": "/nowhere"])
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == "perflint: git cannot be run, and nothing else can tell what changed; put it on the PATH\n")
  }

  @Test func whatGitRefusesIsPassedOn() throws {
    let repository = try repository(["a.md": Self.clean])
    try repository.write([".git/config": "[core\n"])
    let outcome = try Program.run(["check", "--changed"], in: repository.folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("perflint: git cannot tell what changed: bad config line 1"))
  }
}
