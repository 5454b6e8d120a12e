import Testing

@testable import Configuration

@Suite struct GlobTests {
  private func matches(_ glob: String, _ text: String) -> Bool { Glob.matches(Array(glob.utf8), Array(text.utf8)) }

  @Test(arguments: [
    ("a.md", "a.md"), ("*.md", "a.md"), ("*", ""), ("*", "abc"), ("a*c", "abbc"), ("?.md", "a.md"), ("a?c", "abc"),
    ("[abc].md", "b.md"), ("[a-c].md", "b.md"), ("[!a-c].md", "d.md"), ("[^a]", "b"), ("[]]", "]"), ("[a-]", "-"),
    ("**/a.md", "a.md"), ("**/a.md", "x/y/a.md"), ("docs/**", "docs/a/b.md"), ("a/**/b", "a/b"), ("a/**/b", "a/x/y/b"),
    (#"\*.md"#, "*.md"), (#"a\[b"#, "a[b"), ("docs/*/a.md", "docs/x/a.md"), ("é*.md", "été.md"), ("**", "a/b"),
  ]) func aGlobMatches(glob: String, text: String) { #expect(matches(glob, text)) }

  @Test(arguments: [
    ("a.md", "b.md"), ("*.md", "a/b.md"), ("?", ""), ("?", "/"), ("a?c", "ac"), ("[a-c].md", "d.md"),
    ("[!a-c].md", "b.md"),
    ("[!a]", "/"), ("[a", "a"), ("**/a.md", "xa.md"), ("docs/*/a.md", "docs/x/y/a.md"), ("docs/**/a", "doc/a"),
    ("A.md", "a.md"), ("", "a"),
  ]) func aGlobDoesNotMatch(glob: String, text: String) { #expect(!matches(glob, text)) }

  @Test func manyStarsAreNoTrap() {
    let glob = String(repeating: "*a", count: 60) + "b"
    #expect(!matches(glob, String(repeating: "a", count: 400)))
    #expect(!matches(String(repeating: "**/", count: 60) + "b", String(repeating: "a/", count: 200)))
  }
}
