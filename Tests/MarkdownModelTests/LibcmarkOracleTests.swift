import MarkdownModel
import Testing
import TestSupport

/// Generated texts must have the blocks and inlines that libcmark gives them.
@Suite struct LibcmarkOracleTests {
  private static let tokens = [
    "a", "b c", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "*", "**", "_", "__", "`", "``", "[", "]", "(", ")",
    "](u)",
    "](<u v> 't')", "![", "[r]", "[r][]", "[a][r]", "\n\n[r]: u 't'\n", "[r]: u\n", "<", ">", "<b>", "</b>",
    "<b\nc='d'>",
    "<https://a.b>", "<!-- c -->", "<!--\nc", "\\", "\\*", "\\\n", "  \n", "&auml;", "&amp;", "&#65;", "&no;", "&",
    "\n> ",
    "\n>", "\n- ", "\n  - ", "\n1. ", "\n2) ", "\n# ", "\n## a #\n", "\n===\n", "\n---\n", "\n```\n", "\n~~~ x\n",
    "\n    ",
    "\n<div>\n", "\n***\n", "é", "日本", "🚀", "\"", "'", "!", ":", "é*", "\0", "\u{C}", "\r\n", "\r", "|", ".",
  ]

  @Test(arguments: [1, 2, 3] as [UInt64]) func generatedTextHasTheBlocksAndInlinesOfLibcmark(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = (0..<400).map { _ in
      "\n" + (0..<Int.random(in: 2...25, using: &random)).map { _ in random.one(of: Self.tokens) }.joined()
    }
    let outputs = try Program.run("cmark -t xml --sourcepos", onEach: texts.map { Array($0.utf8) })
    for (text, output) in zip(texts, outputs) {
      let document = Document(SourceText(text))
      DocumentInvariants.expect(document)
      let nodes = ReferenceNode.nodes(inXML: output)
      if document.tables.isEmpty {
        #expect(Shape.lines(of: document) == Shape.lines(of: nodes), "seed \(seed): \(text.debugDescription)")
        InlineContent.expectSame(document, nodes)
      }
    }
  }
}
