import MarkdownModel
import Testing

/// libcmark's positions are wrong or missing in each of these cases; the ranges must be right all the same.
@Suite struct RangeRepairTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let quirk: String
    let text: String
    /// Kind, and the source bytes of the whole inline.
    let inlines: [String]

    init(_ quirk: String, _ text: String, _ inlines: String...) {
      self.quirk = quirk
      self.text = text
      self.inlines = inlines
    }

    var testDescription: String { quirk }
  }

  static let cases: [Case] = [
    Case("indented continuation line", "A\n    **p** q", "text A", "strong **p**", "text p", "text  q"),
    Case("tab before a continuation line", "A\n\t*p*", "text A", "emphasis *p*", "text p"),
    Case("continuation line of a list item", "10. A\n     `p` q", "text A", "code `p`", "text  q"),
    Case("lazy line of a quote", "> A\n**p**", "text A", "strong **p**", "text p"),
    Case("lazy line of two quotes", "> > A\n> **p**", "text A", "strong **p**", "text p"),
    Case("deeper marker on the second line", "> A\n>  > b\n", "text A", "text b"),
    Case("more blanks before a deeper marker", "> > A\n>  > **b**", "text A", "strong **b**", "text b"),
    Case("a marker that is indented too far is text", "> > A\n>      > b", "text A", "text > b"),
    Case("quote in an item in a quote", "> - > A\n>   > **b**", "text A", "strong **b**", "text b"),
    Case("escapes", "a \\*b\\* **c**", "text a \\*b\\* ", "strong **c**", "text c"),
    Case("backslash that escapes nothing", "a\\b *c*", "text a\\b ", "emphasis *c*", "text c"),
    Case("entities", "&auml;&#228;&#xE4; *c*", "text &auml;&#228;&#xE4; ", "emphasis *c*", "text c"),
    Case("entity of two scalars", "&NotEqualTilde;*c*", "text &NotEqualTilde;", "emphasis *c*", "text c"),
    Case("entity that is a blank", "&#9;a\n&#9;b *c*", "text &#9;a", "text &#9;b ", "emphasis *c*", "text c"),
    Case("entity that is none", "&nosuch; & *c*", "text &nosuch; & ", "emphasis *c*", "text c"),
    Case("escaped ampersand", "&amp;lt; \\&lt; *c*", "text &amp;lt; \\&lt; ", "emphasis *c*", "text c"),
    Case("number too long for an entity", "&#x0000041; *c*", "text &#x0000041; ", "emphasis *c*", "text c"),
    Case("link over two lines", "x [a\nb](u) c", "text x ", "link [a\nb](u)", "text a", "text b", "text  c"),
    Case(
      "link with its title on the next line", "[a](u\n  \"t\") c", "link [a](u\n  \"t\")", "text a", "text  c"),
    Case("link over two quoted lines", "> [a\n> b](u) c", "link [a\n> b](u)", "text a", "text b", "text  c"),
    Case("destination in angle brackets", "[a](<u v> 't') c", "link [a](<u v> 't')", "text a", "text  c"),
    Case("destination with parentheses", "[a](u(v)\\)w) c", "link [a](u(v)\\)w)", "text a", "text  c"),
    Case("title with an escaped quote at its end", "[a](u \"t\\\") c", "link [a](u \"t\\\")", "text a", "text  c"),
    Case("full reference", "[a][ R ] c\n\n[r]: u", "link [a][ R ]", "text a", "text  c"),
    Case("collapsed reference", "[r][] c\n\n[r]: u", "link [r][]", "text r", "text  c"),
    Case("shortcut reference", "[r] (c)\n\n[r]: u", "link [r]", "text r", "text  (c)"),
    Case("shortcut before a bracket", "[r][a[b\n\n[r]: u", "link [r]", "text r", "text [a[b"),
    Case("image in a link", "[![a](b)](c)", "link [![a](b)](c)", "image ![a](b)", "text a"),
    Case(
      "autolink", "x <https://a/b&amp;c\\d> y", "text x ", "autolink <https://a/b&amp;c\\d>",
      "text https://a/b&amp;c\\d", "text  y"),
    Case("inline HTML", "a <b c='d'>e</b>", "text a ", "html <b c='d'>", "text e", "html </b>"),
    Case("inline HTML over two lines", "a <b\n  c> d", "text a ", "html <b\n  c>", "text  d"),
    Case("inline HTML over two lazy lines", "> a <b \n  c> d", "text a ", "html <b \n  c>", "text  d"),
    Case("HTML comment over quoted lines", "> a <!-- b\n> c --> d", "text a ", "html <!-- b\n> c -->", "text  d"),
    Case("code span", "a `b` c", "text a ", "code `b`", "text  c"),
    Case("code span with backticks", "a `` b`c `` d", "text a ", "code `` b`c ``", "text  d"),
    Case("code span over two lines", "a `b\n  c` d", "text a ", "code `b\n  c`", "text  d"),
    Case("backticks that open nothing", "``a `b`", "text ``a ", "code `b`"),
    Case("soft break", "a \nb", "text a", "text b"),
    Case("hard break of blanks", "a   \n  b", "text a", "text b"),
    Case("hard break of a backslash", "*a*\\\n*b*", "emphasis *a*", "text a", "emphasis *b*", "text b"),
    Case("form feed before a break", "a\u{C}\nb", "text a", "text b"),
    Case("lazy line after a backslash", "> a\\\n   b *c*", "text a", "text b ", "emphasis *c*", "text c"),
    Case("emphasis on a lazy line after a backslash", "> a\\\n   *c*", "text a", "emphasis *c*", "text c"),
    Case("nested emphasis", "***a** b*", "emphasis ***a** b*", "strong **a**", "text a", "text  b"),
    Case("NUL byte", "a\0b *c\0*", "text a\0b ", "emphasis *c\0*", "text c\0"),
    Case("NUL byte in HTML", "a <b c='\0'> d", "text a ", "html <b c='\0'>", "text  d"),
    Case("setext heading", "a\n  *b*\n===\nc", "text a", "emphasis *b*", "text b", "text c"),
    Case("ATX heading with closing marks", "##   *a* b  ## ", "emphasis *a*", "text a", "text  b"),
    Case("ATX heading with a mark in it", "# a # b#", "text a # b#"),
    Case("setext heading that starts with a mark", "#a\nb\n---", "text #a", "text b"),
    Case(
      "definition before a paragraph", "[r]: u 't'\n*a* [r]", "emphasis *a*", "text a", "text  ", "link [r]", "text r"),
    Case("definition over three lines", "[r]:\n  u\n  't\n'\na", "text a"),
    Case("definition whose title is none", "[r]: u\n't' a", "text 't' a"),
    Case("definitions before what looks like one", "[r]: u\n[r]: v\n[r]: w x", "link [r]", "text r", "text : w x"),
    Case("definition before an underline", "[r]: u\n===\na", "text ===", "text a"),
    Case("definition in a quote", "> [r]: u\n> *a*", "emphasis *a*", "text a"),
    Case("lazy line after a definition", "> [r]: u\n  a *b*", "text a ", "emphasis *b*", "text b"),
    Case("emphasis beside CJK", "全**体**の", "text 全", "strong **体**", "text 体", "text の"),
  ]

  @Test(arguments: cases) func aRangeIsWhatItSays(_ example: Case) {
    for (ending, mark) in [("\n", ""), ("\r\n", ""), ("\r", ""), ("\n", "\u{FEFF}")] {
      let text = mark + example.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ending)
      let document = Document(SourceText(text))
      let found = document.inlines.map { "\($0.kind) \(document.string($0.range))" }
      let expected = example.inlines.map {
        $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ending)
      }
      #expect(found == expected)
      DocumentInvariants.expect(document)
    }
  }

  @Test(arguments: [
    ("[a *b*](u)", "a *b*", "u"), ("![a](<u v> 't')", "a", "u v"), ("[a][]\n\n[a]: u", "a", ""), ("[](u)", "", "u"),
    ("[a]()", "a", ""), ("<https://u>", "https://u", ""),
  ])
  func aLinkKnowsItsTextAndDestination(text: String, content: String, destination: String) throws {
    let document = Document(SourceText(text))
    let link = try #require(document.inlines.first)
    #expect(document.string(link.content) == content)
    #expect(document.string(link.destination) == destination)
  }

  @Test func textInALinkIsMarked() {
    let document = Document(SourceText("a [b *c* ![d](e)](f) <https://g> h"))
    let marked = document.inlines.filter { $0.isLinkText && $0.kind == .text }.map { document.string($0.range) }
    #expect(marked == ["b ", "c", " ", "d", "https://g"])
  }
}
