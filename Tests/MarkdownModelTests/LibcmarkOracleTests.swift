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

  /// What may open, close or hide a fenced block: the code in them is kept from libcmark.
  private static let fences = [
    "```\n", "```\n", "```\n", "``` swift\n", "````\n", "`````\n", "~~~\n", "~~~\n", "~~~~ x\n", " ```\n", "   ```\n",
    "    ```\n", "\t```\n", "- ```\n", "> ```\n", "> ~~~\n", "1. a\n", "  ```\n", "<div>\n", "<!--\n", "-->\n",
    "<pre>\n",
    "</pre>\n", "<?\n", "?>\n", "<a>\n", "- <!--\n", "> <pre>\n", "\n", "\n", "\n", "text\n", "text\n", "# title\n",
    "- item\n", "  more\n", "> quote\n", "    code\n", "[r]: u\n", "[r]:\n", "``` a`b\n", "``` é\n", "```  \n",
    "```\t\n",
    "---\n", "===\n", "```\r\n", "x\r", "`` ` ``\n", "\u{C}\n", "\0\n", "    <!--\n",
  ]

  @Test(arguments: [4, 5, 6] as [UInt64]) func fencedCodeHasTheBlocksOfLibcmark(seed: UInt64) throws {
    try compare(seed: seed, count: 800, parts: Self.fences, most: 18)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func generatedTextHasTheBlocksAndInlinesOfLibcmark(seed: UInt64) throws {
    try compare(seed: seed, count: 400, parts: Self.tokens, most: 25)
  }

  private func compare(seed: UInt64, count: Int, parts: [String], most: Int) throws {
    var random = SeededGenerator(seed: seed)
    let texts = (0..<count).map { _ in
      "\n" + (0..<Int.random(in: 2...most, using: &random)).map { _ in random.one(of: parts) }.joined()
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
