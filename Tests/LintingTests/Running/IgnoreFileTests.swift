import Testing

@testable import Linting

@Suite struct IgnoreFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let lines: String
    let path: String
    let isFolder: Bool
    let verdict: Bool?

    init(_ lines: String, _ path: String, folder isFolder: Bool = false, _ verdict: Bool?) {
      (self.lines, self.path, self.isFolder, self.verdict) = (lines, path, isFolder, verdict)
    }

    var testDescription: String { "\(lines.debugDescription) of \(path)" }
  }

  static let cases = [
    Case("*.md", "a.md", true), Case("*.md", "docs/a.md", true), Case("*.md", "a.txt", nil), Case("", "a.md", nil),
    Case("# a.md", "# a.md", nil), Case("\\# a.md", "# a.md", true), Case(#"\!a.md"#, "!a.md", true),
    Case("*.md\n!keep.md", "keep.md", false), Case("!keep.md\n*.md", "keep.md", true),
    Case("/a.md", "a.md", true), Case("/a.md", "docs/a.md", nil), Case("docs/a.md", "docs/a.md", true),
    Case("docs/a.md", "x/docs/a.md", nil), Case("build/", "build", folder: true, true), Case("build/", "build", nil),
    Case("build/", "x/build", folder: true, true), Case("docs/**", "docs/x/a.md", true),
    Case("**/tmp/*", "a/tmp/b.md", true),
    Case("a.md  ", "a.md", true), Case(#"a.md\ "#, "a.md ", true), Case("a.md\r\nb.md\r\n", "b.md", true),
    Case("[a-c].md", "b.md", true), Case("a?.md", "ab.md", true), Case("\n\n \n", "a.md", nil),
  ]

  @Test(arguments: cases) func theLastMatchingLineDecides(_ example: Case) {
    let file = IgnoreFile(Array(example.lines.utf8), folder: "")
    #expect(file.ignores(example.path, isFolder: example.isFolder) == example.verdict)
  }

  @Test func aFileSpeaksForItsFolderOnly() {
    let file = IgnoreFile(Array("*.md\n/x.txt".utf8), folder: "docs/")
    #expect(file.ignores("docs/a.md", isFolder: false) == true)
    #expect(file.ignores("docs/x.txt", isFolder: false) == true)
    #expect(file.ignores("docs/y/x.txt", isFolder: false) == nil)
    #expect(file.ignores("a.md", isFolder: false) == nil)
  }

  @Test func aFileAboveTheSearchedFolderIsReadFromThere() {
    let file = IgnoreFile(Array("/docs/old/\nsecret.md".utf8), below: "docs", as: ".")
    #expect(file.ignores("old", isFolder: true) == true)
    #expect(file.ignores("new", isFolder: true) == nil)
    #expect(file.ignores("a/secret.md", isFolder: false) == true)
  }
}
