import MarkdownModel
import Testing

@testable import Linting

@Suite struct FrontMatterTests {
  private func frontMatter(_ text: String) -> (FrontMatter, SourceText) {
    let source = SourceText(text)
    let block = FrontMatterBlock(in: source, at: source.byteOrderMarkLength, limit: source.bytes.count)
    return (FrontMatter(block, in: source), source)
  }

  /// Keys and values by their bytes in the file.
  private func entries(_ text: String) -> [String] {
    let (frontMatter, source) = frontMatter(text)
    return frontMatter.entries.map { "\(source.string($0.keyRange))=\(source.string($0.range))" }
  }

  @Test(arguments: ["\n", "\r\n"], ["", "\u{FEFF}"]) func keysAndValuesHaveTheirBytesInEveryForm(
    ending: String, mark: String
  ) {
    let lines = [
      "---", "# café", "status: \"current\" # now", "'module':  tile", "related: [a.md, \"b c.md\"]", "dependencies:",
      "  - x.md", "note: &n |", "  # no comment", "  text", "empty:", "---", "", "# T",
    ]
    let text = mark + lines.joined(separator: ending)
    #expect(
      entries(text) == [
        "status=current", "module=tile", "related=[a.md, \"b c.md\"]", "dependencies=- x.md",
        "note=&n |\(ending)  # no comment\(ending)  text", "empty=",
      ])
    let (frontMatter, source) = frontMatter(text)
    #expect(frontMatter.elements(of: frontMatter.entries[2]).map { source.string($0.range) } == ["a.md", "b c.md"])
    #expect(frontMatter.elements(of: frontMatter.entries[3]).map(\.text) == ["x.md"])
    #expect(frontMatter.comments.map { source.string($0) } == [" café", " now"])
    #expect(frontMatter.problem == nil)
  }

  @Test func brokenYAMLStillHasItsLines() {
    let text = "---\nstatus: draft\nrelated: [a.md\nmodule: {{name}}\n---\n"
    let (frontMatter, source) = frontMatter(text)
    #expect(frontMatter.problem != nil && !frontMatter.isReadable)
    #expect(frontMatter.entry("status")?.text == "draft")
    #expect(frontMatter.values.map { source.string($0.range) } == ["draft", "[a.md", "{{name}}"])
  }

  @Test func aListInBracketsIsNoBlank() {
    let (frontMatter, source) = frontMatter("---\na: [x.md, y]\nb: [cache]\nc: [Project Name]\nd: {module}\n---\n")
    #expect(frontMatter.values.map { source.string($0.range) } == ["x.md", "y", "cache", "[Project Name]", "{module}"])
  }

  @Test(arguments: [
    "---\na: \u{0}\n---\n", "---\n\u{0}\n---\n", "---\n---\n", "---\n...\n", "---\n: \n---\n", "---\n? a\n---\n",
    "---\n%YAML 9.9\n---\n", "---\n!!x !y &z\n---\n", "---\n*a : *b\n---\n", "---\n\"\\uD800\": x\n---\n",
    "---\n[]: {}\n---\n",
    "---\na: !!binary x\n---\n", "---\n- - - - a\n---\n", "---\r---\r", "---\na: 'x\n\n\n---\n",
    "---\n\u{85}a: b\n---\n",
    "---\n\u{2028}a: \u{2028}b\n---\n", "---\na: >\n---\n",
  ]) func nothingTraps(text: String) throws {
    let (frontMatter, source) = frontMatter(text)
    for entry in frontMatter.entries { #expect(source.range.contains(entry.range)) }
    if let problem = frontMatter.problem { #expect(source.range.contains(problem.range)) }
    _ = try LintRun.report(Array(text.utf8))
    _ = try LintRun.report(Array((text + "# Performance\n\n120 ms\n").utf8))
  }

  @Test func bytesThatAreNoTextAreReportedOnceAndElsewhere() throws {
    let bytes =
      Array("---\nstatus: draft\nnote: a".utf8) + [0xFF, 0xC3] + Array("b\n---\n\n# Performance\n\n120 ms\n".utf8)
    #expect(try LintRun.found(bytes).map(\.rule) == ["invalid-utf8"])
  }

  /// Each is far more than anybody writes, and is read in time that grows with its length.
  @Test func hugeFrontMatterIsRead() throws {
    let keys = (0..<90_000).map { "key-\($0): v\($0)\n" }.joined()
    let many = "---\nstatus: draft\n\(keys)completeness: 300\n---\n\n# Performance\n\n120 ms\n"
    #expect(try LintRun.found(many).map(\.rule) == ["invalid-completeness", "document-too-large"])
    let same = "---\n" + String(repeating: "a: b\n", count: 50_000) + "---\n\n# Performance\n\n120 ms\n"
    #expect(try LintRun.found(same).count { $0.rule == "duplicate-key" } == 49_999)
    let comments =
      "---\nstatus: draft\n" + String(repeating: "# c\nk: \"# x\"\n", count: 1)
      + String(repeating: "# c\n", count: 50_000) + "---\n\n# Performance\n\n120 ms\n"
    #expect(try LintRun.found(comments) == [])
    let long =
      "---\nrelated: [" + String(repeating: "a.md, ", count: 50_000) + "b.md]\n---\n\n# Performance\n\n120 ms\n"
    #expect(try LintRun.found(long) == [])
  }

  @Test(arguments: [
    ("---\nstatus: draft\n\n# Cache performance\n\nThe p95 is 120 ms.\n\n---\n\nEnd.\n", true),
    ("---\nstatus: draft\n\n# Cache performance\n\nThe p95 is 120 ms.\n", true),
    ("---\n\n# Cache performance\n\nThe p95 is 120 ms.\n\n---\n", false),
    ("---\nstatus: draft\n\n# The dates\n\ncreated: 2026-10-01\n---\n\n# Cache performance\n\n120 ms\n", false),
  ]) func frontMatterThatIsNeverClosedIsKnown(text: String, isUnclosed: Bool) throws {
    let found = try LintRun.found(text)
    #expect(found.map(\.rule) == (isUnclosed ? ["invalid-front-matter"] : []))
    #expect(!isUnclosed || found.first?.text == "---")
  }

  @Test func linesBelowTheTitleAreFieldsToo() throws {
    let text =
      "# Cache performance\n\n**Statut :** Brouillon\n**Date :** 14/09/2026\n\nLe p95 est de 120 ms.\n\n**Owner:** TBD\n"
    let report = try LintRun.report(Array(text.utf8))
    #expect(report.subject?.status == .draft)
    #expect(report.diagnostics.map(\.severity) == [.note])
  }
}
