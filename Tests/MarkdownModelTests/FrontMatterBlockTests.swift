import MarkdownModel
import Testing

@Suite struct FrontMatterBlockTests {
  @Test(arguments: [
    ("---\na: 1\n---\n", "a: 1\n"), ("---\na: 1\n---", "a: 1\n"), ("---\r\na: 1\r\n---\r\nb", "a: 1\r\n"),
    ("---\ra: 1\r---\rb", "a: 1\r"), ("\u{FEFF}---\na: 1\n---\nb", "a: 1\n"), ("---\na: 1\n...\nb", "a: 1\n"),
    ("---  \na: 1\n---\t\nb", "a: 1\n"), ("---\n---\nb", ""), ("---\n\n---\nb", "\n"),
    ("---\na: |\n  ---\n---\n", "a: |\n  ---\n"),
    ("---\n+++\n---\n", "+++\n"), ("---\na: 1\n----\n---\n", "a: 1\n----\n"), ("---\na: \0\n---\n", "a: \0\n"),
  ])
  func yamlStandsBetweenFences(text: String, content: String) throws {
    let document = Document(SourceText(text))
    let frontMatter = try #require(document.frontMatter)
    #expect(frontMatter.format == .yaml)
    #expect(document.string(frontMatter.content) == content)
    DocumentInvariants.expect(document)
  }

  @Test(arguments: [
    "", "---", "---\n", "---\na: 1\n", "---\na: 1\n--\n", "\n---\na: 1\n---\n", " ---\na: 1\n---\n", "--- a\n---\n",
    "----\na: 1\n----\n", "---\na: 1\n+++\n", "+++\na = 1\n...\n", "a\n---\nb\n---\n", "--\n--\n",
  ])
  func anythingElseIsText(text: String) {
    #expect(Document(SourceText(text)).frontMatter == nil)
  }

  @Test func tomlIsRecognised() throws {
    let document = Document(SourceText("+++\na = 1\n---\n+++\n# b"))
    let frontMatter = try #require(document.frontMatter)
    #expect(frontMatter.format == .toml)
    #expect(document.string(frontMatter.content) == "a = 1\n---\n")
    #expect(document.sections.count == 1)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func theBodyStartsBehindTheClosingFence(ending: String) {
    let document = Document(SourceText(["\u{FEFF}---", "a: 1", "---", "# *b*", ""].joined(separator: ending)))
    #expect(document.blocks.map(\.kind) == [.document, .heading])
    #expect(document.string(document.blocks[1].range) == "# *b*")
    #expect(document.inlines.map { document.string($0.range) } == ["*b*", "b"])
    #expect(document.blocks[0].range.upper == document.source.bytes.count)
  }

  @Test func aPartOfAFileHasItsOwnFrontMatter() throws {
    let source = SourceText("```\n---\na: 1\n---\n# b\n```\n# c\n")
    let extent = ByteRange(source.lineStart(1), source.lineStart(5))
    let document = Document(source, extent: extent)
    #expect(document.string(try #require(document.frontMatter).content) == "a: 1\n")
    #expect(document.sections.map { document.string($0.title) } == ["b"])
    #expect(Document(source, extent: ByteRange(source.lineStart(1), source.lineStart(3))).frontMatter == nil)
  }
}
