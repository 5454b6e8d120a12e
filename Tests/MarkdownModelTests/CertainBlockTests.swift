import MarkdownModel
import Testing

/// Blocks that are read without libcmark are those that it would give, whatever stands around them.
@Suite struct CertainBlockTests {
  @Test(
    arguments: [
      "# Title\n\ntext\nmore\n\n## Next ##\n", "- a\n- b\n\n# Title\n\n- c\n", "text\n\n- a\n  - b\n\n  - c\n- d\n",
      "1. a\n   1. b\n2. c\n", "- a\nlazy\n  more\n\n---\n", "- [ ] open\n- [x] done\n- [x]\n", "text\n- a\n\n***\n",
      "| a | `b` |\n|---|---|\n| **c** | d |\n", "```\ncode\n```\n\ntext\n", "text\n~~~ x\n~~~\n",
      "a **b** *c* _d_ `e` [f](g) <5 & 3 * 4 snake_case [h]\n", "<!-- a\n\nb -->\n\ntext\n",
    ]
  )
  func areThoseOfLibcmark(text: String) {
    // Behind a tag nothing is certain to the end of the document.
    let certain = Document(SourceText(text))
    let read = Document(SourceText("<?x?>\n\n" + text))
    let shift = 7
    #expect(certain.blocks.dropFirst().map(\.kind) == read.blocks.dropFirst(2).map(\.kind))
    #expect(
      certain.blocks.dropFirst().map { ByteRange($0.range.lower + shift, $0.range.upper + shift) }
        == read.blocks.dropFirst(2).map(\.range))
    #expect(certain.blocks.dropFirst().map(\.task) == read.blocks.dropFirst(2).map(\.task))
    #expect(certain.inlines.map(\.kind) == read.inlines.map(\.kind))
    #expect(
      certain.inlines.map { ByteRange($0.content.lower + shift, $0.content.upper + shift) }
        == read.inlines.map(\.content))
  }

  @Test(
    arguments: [
      ("text\n\n[x]: /y\n\n- [x] a\n", InlineKind.link), ("a **b*c*d**\n", .emphasis), ("![a](b)\n", .image),
      ("a <b@c.d>\n", .autolink),
    ]
  )
  func whatIsNotCertainIsReadByLibcmark(text: String, kind: InlineKind) {
    #expect(Document(SourceText(text)).inlines.contains { $0.kind == kind })
  }

  @Test func aListBehindAParagraphsOwnItemIsOne() {
    let document = Document(SourceText("[x]: /y\n-     a\n- b\n"))
    #expect(document.blocks.count { $0.kind == .list } == 1)
  }
}
