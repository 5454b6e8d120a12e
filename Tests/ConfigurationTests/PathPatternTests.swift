import StructuredData
import Testing

@testable import Configuration

@Suite struct PathPatternTests {
  private static let place = DataPlace(line: 1, column: 1)

  private func matches(_ texts: [String], _ path: String) throws -> Bool? {
    var patterns = PathPatterns()
    for text in texts { try patterns.add(DataNode(.scalar(text), start: Self.place, end: Self.place)) }
    return patterns.matches(Array(path.utf8))
  }

  static let hits: [(String, [String], [String])] = [
    ("*.md", ["a.md", "x/y/a.md"], ["a.txt", "a.md.bak"]),
    ("plans/*.md", ["plans/a.md"], ["plans/x/a.md", "docs/plans/a.md"]),
    ("plans/**/*.md", ["plans/a.md", "plans/x/y/a.md"], ["plan/a.md"]),
    ("**/plans/*.md", ["plans/a.md", "x/y/plans/a.md"], ["plans/x/a.md"]),
    ("plans/**", ["plans/a.md", "plans/x/y.md"], ["plans", "x/plans/a.md"]),
    ("plans", ["plans/a.md", "x/plans/y/a.md", "plans"], ["plans.md", "myplans/a.md"]),
    ("plans/", ["plans/a.md", "x/plans/a.md"], ["plans"]),
    ("/a.md", ["a.md"], ["x/a.md"]),
    ("./docs/a.md", ["docs/a.md"], ["x/docs/a.md"]),
    ("docs", ["docs/a.md"], ["doc/s.md"]),
    ("{a,b}.md", ["a.md", "x/b.md"], ["c.md", "{a,b}.md"]),
    ("{plans,slo/{api,web}}/*.md", ["plans/a.md", "slo/api/a.md", "slo/web/a.md"], ["slo/a.md", "slo/db/a.md"]),
    ("a{,-draft}.md", ["a.md", "a-draft.md"], ["ab.md"]),
    ("[ab]?.md", ["a1.md", "bx.md"], ["c1.md", "a.md"]),
    ("[{]x.md", ["{x.md"], ["x.md"]),
    ("\\{x\\}.md", ["{x}.md"], ["x.md"]),
    ("**", ["a.md", "x/y/a.md"], []),
    ("été/*.md", ["été/a.md"], ["ete/a.md"]),
  ]

  @Test(arguments: hits) func aPatternNamesTheseAndNotThose(_ pattern: String, _ hits: [String], _ misses: [String])
    throws
  {
    for path in hits { #expect(try matches([pattern], path) == true, "\(path)") }
    for path in misses { #expect(try matches([pattern], path) == nil, "\(path)") }
  }

  @Test func theLastPatternThatMatchesDecides() throws {
    let patterns = ["docs/**", "!docs/plans/**", "docs/plans/old.md"]
    #expect(try matches(patterns, "docs/a.md") == true)
    #expect(try matches(patterns, "docs/plans/a.md") == false)
    #expect(try matches(patterns, "docs/plans/old.md") == true)
    #expect(try matches(patterns, "a.md") == nil)
  }

  @Test func aHostilePatternEnds() throws {
    let stars = String(repeating: "*a", count: 200)
    #expect(try matches([stars], String(repeating: "a", count: 2_000) + "b") == nil)
    #expect(try matches([String(repeating: "**/", count: 100) + "x"], String(repeating: "a/", count: 500)) == nil)
  }
}
