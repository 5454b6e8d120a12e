import MarkdownModel
import Testing
import TestSupport

/// Inputs that are meant to break or slow a parser.
@Suite struct HostileInputTests {
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable () -> [UInt8]

    init(_ name: String, _ make: @autoclosure @escaping @Sendable () -> String) {
      self.name = name
      self.make = { Array(make().utf8) }
    }

    var testDescription: String { name }
  }

  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  static let inputs: [Input] = [
    Input("nothing", ""),
    Input("only a byte order mark", "\u{FEFF}"),
    Input("only line endings", times(100_000, "\r\n\n\r")),
    Input("200,000 nested quotes", times(200_000, ">") + "a"),
    Input("200,000 nested quotes with a table", times(200_000, ">") + "a|b\n-|-\n" + times(200_000, ">") + "c|d"),
    Input("20,000 nested lists", times(20_000, "- ") + "a\n\n\n"),
    Input("nested lists, each on its line", (0..<1000).map { times($0, "  ") + "- a" }.joined(separator: "\n")),
    Input("quotes and lists in turn", times(10_000, "> - ") + "a\n  b"),
    Input("nested lists before many blank lines", times(5000, "- ") + "a" + times(50_000, "\n")),
    Input("lazy lines of a deep quote", times(2000, ">") + "a\n" + times(20_000, "> b\n")),
    Input("100,000 opening brackets", times(100_000, "[")),
    Input("100,000 closing brackets", times(100_000, "]")),
    Input("brackets in brackets", times(50_000, "[") + "a" + times(50_000, "]")),
    Input("unclosed links", times(30_000, "[a](b")),
    Input("unclosed links in angle brackets", times(30_000, "[a](<b")),
    Input("shortcut links with unclosed tails", times(2000, "[a](b \"c ") + "\n\n[a]: u"),
    Input("shortcut links with unclosed labels", times(5000, "[a][b ") + "\n\n[a]: u"),
    Input("images in images", times(20_000, "![") + "a" + times(20_000, "](u)")),
    Input("strong emphasis, never closed", times(65_000, "**a ")),
    Input("emphasis, never opened", times(65_000, "a_ ")),
    Input("emphasis in turn", times(30_000, "*a _b ")),
    Input("nested strong emphasis", times(20_000, "**a") + times(20_000, "b**")),
    Input("backticks of every length", (1...400).map { "e" + times($0, "`") }.joined()),
    Input("100,000 backticks", times(100_000, "`")),
    Input("code spans", times(50_000, "`a` ")),
    Input("backslashes", times(100_000, "\\")),
    Input("entities", times(30_000, "&auml;&nosuch;&#0;&")),
    Input("different entities that are none", (0..<30_000).map { "&a\($0);" }.joined()),
    Input("unclosed tags", times(30_000, "<a b='")),
    Input("unclosed comments", times(30_000, "<!-- a\n")),
    Input("unclosed declarations", times(10_000, "a <!A a <?b ")),
    Input("definitions", times(10_000, "[a]: u\n")),
    Input("different definitions", (0..<10_000).map { "[\($0)]: u\n" }.joined()),
    Input("a definition whose title never ends", times(10_000, "[a]: u '\n")),
    Input("a long title before its own text", "[a]: u '\n" + times(20_000, "b\n") + "'\n" + times(20_000, "b\n")),
    Input("what is nearly a delimiter row", "a\n" + times(20_000, "-|x\n")),
    Input("delimiter rows that fit no header", times(20_000, "a|b|c\n:-|-\n")),
    Input("a table of one column and many rows", "|a|\n|-|\n" + times(30_000, "|b|\n")),
    Input("a table of many columns", times(5000, "|a") + "\n" + times(5000, "|-") + "\n" + times(20, "|b\n")),
    Input("many short rows of a wide table", times(3000, "|a") + "\n" + times(3000, "|-") + "\n" + times(3000, "|b\n")),
    Input("a table that a code span crosses", "|a|b|\n|-|-|\n" + times(5000, "|`c|d`|\n")),
    Input("tables that lines of numbers end", times(5000, "|a|\n|-|\n2. b\n\n")),
    Input("tables that end in their own paragraph", times(5000, "|a|\n|-|\n2. b\n")),
    Input("tables with rows that look like underlines", times(2000, "|a|\n|-|\n=\n")),
    Input("headings", times(50_000, "# a\n")),
    Input("underlines", times(50_000, "a\n=\n")),
    Input("fences", times(50_000, "```\n")),
    Input("NUL bytes", times(50_000, "\0")),
    Input(
      "NUL bytes everywhere",
      "# \0\n\n|\0|\n|-|\n|`\0`|\n\n```\0\n\0\n```\n\n    ```\0\n\n<b\0>\n\n[\0](\0 '\0')\n\n[\0]: \0"),
    Input("tabs", times(1000, "\t>\t-\t1.\ta\n")),
  ]

  @Test(arguments: inputs) func hostileInputIsReadLikeAnyOther(_ input: Input) {
    DocumentInvariants.expect(Document(SourceText(input.make())))
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
      [0xFF, 0xFE],
      [0xEF, 0xBB], [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF],
    ] as [[UInt8]])
  func invalidUTF8IsText(bytes: [UInt8]) {
    for (before, after) in [
      ("", ""), ("# ", "\n"), ("*", "*"), ("|a|\n|-|\n|", "|"), ("[", "](u)"), ("&", ";"), ("<b c='", "'>"),
    ] {
      let document = Document(SourceText(Array(before.utf8) + bytes + Array(after.utf8)))
      DocumentInvariants.expect(document)
    }
  }

  @Test func aDocumentCutAnywhereIsADocument() {
    let bytes = Array(RichDocument.text.utf8)
    for end in bytes.indices {
      DocumentInvariants.expect(Document(SourceText(Array(bytes[..<end]))))
      DocumentInvariants.expect(Document(SourceText(Array(bytes[end...]))))
    }
  }

  @Test func everyPartOfWholeLinesIsADocument() {
    let source = SourceText(RichDocument.text)
    for first in 0..<source.lineCount {
      for last in stride(from: first, to: source.lineCount, by: 7) {
        let extent = ByteRange(source.lineStart(first), source.lineStart(last + 1))
        DocumentInvariants.expect(Document(source, extent: extent))
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func randomBytesAreADocument(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let count = Int.random(in: 0...60, using: &random)
      DocumentInvariants.expect(
        Document(SourceText((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })))
    }
  }

  @Test func fiveMegabytesAreADocument() {
    let text = Self.times(5_000_000 / RichDocument.text.utf8.count, RichDocument.text + "\n\n")
    let document = Document(SourceText(text))
    #expect(document.blocks.count > 100_000)
  }
}
