import MarkdownModel
import Testing

/// libcmark ends blocks on a wrong line in these cases.
@Suite struct BlockRangeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let quirk: String
    let text: String
    let blocks: [String]

    init(_ quirk: String, _ text: String, _ blocks: String...) {
      self.quirk = quirk
      self.text = text
      self.blocks = blocks
    }

    var testDescription: String { quirk }
  }

  static let cases: [Case] = [
    Case("list and item before blank lines", "- a\n\n\nb", "list - a", "item - a", "paragraph a", "paragraph b"),
    Case(
      "nested lists before blank lines", "- - a\n\n\n", "list - - a", "item - - a", "list - a", "item - a",
      "paragraph a"),
    Case("empty item before blank lines", "-\n\n\nb", "list -", "item -", "paragraph b"),
    Case("item that holds only a definition", "- [r]: u\n\nb", "list - [r]: u", "item - [r]: u", "paragraph b"),
    Case("setext heading before a blank line", "a\n===\n\nb", "heading a\n===", "paragraph b"),
    Case("setext heading before a paragraph", "a\n---\nb", "heading a\n---", "paragraph b"),
    Case("setext heading before what looks like an underline", "a\n===\n---", "heading a\n===", "thematicBreak ---"),
    Case("setext heading before a definition", "a\n---\n[r]: u", "heading a\n---"),
    Case(
      "setext heading at the end of a quote", "> a\n> ===\n===", "blockQuote > a\n> ===", "heading a\n> ===",
      "paragraph ==="),
    Case("HTML comment on one line", "<!-- a -->\nb", "htmlBlock <!-- a -->", "paragraph b"),
    Case("HTML comment over lines", "<!-- a\n\nb -->\nc", "htmlBlock <!-- a\n\nb -->", "paragraph c"),
    Case("HTML block before a blank line", "<div>\na\n\nb", "htmlBlock <div>\na", "paragraph b"),
    Case(
      "fence that the end of a quote closes", "> ```\n> a\nb", "blockQuote > ```\n> a", "codeBlock ```\n> a",
      "paragraph b"),
    Case("fence that nothing closes", "```\na\n\n", "codeBlock ```\na\n"),
    Case(
      "code that looks like blocks", "```\n# a\n\n- b\n```\n# c\n\n~~~ d\n```\n~~~\ne",
      "codeBlock ```\n# a\n\n- b\n```", "heading # c", "codeBlock ~~~ d\n```\n~~~", "paragraph e"),
    Case(
      "code at the margin below an item", "- a\n  ```\n  b\n```\n# c\n```\nd", "list - a\n  ```\n  b",
      "item - a\n  ```\n  b", "paragraph a", "codeBlock ```\n  b", "codeBlock ```\n# c\n```", "paragraph d"),
    Case(
      "fence in HTML", "<pre>\n```\n</pre>\n# a\n```\n# b", "htmlBlock <pre>\n```\n</pre>", "heading # a",
      "codeBlock ```\n# b"),
    Case(
      "fence that starts indented", " ```\n```\n# a\n```\n# b", "codeBlock ```\n```", "heading # a",
      "codeBlock ```\n# b"),
    Case(
      "fence closed in an item", "- ```\n  a\n  ```\n- b", "list - ```\n  a\n  ```\n- b", "item - ```\n  a\n  ```",
      "codeBlock ```\n  a\n  ```", "item - b", "paragraph b"),
    Case("fence with what looks like a quote in it", "```\n> ```", "codeBlock ```\n> ```"),
    Case("indented code before blank lines", "    a\n\n\nb", "codeBlock a", "paragraph b"),
    Case("indented code that looks like a fence", "    ```\n    a", "codeBlock ```\n    a"),
    Case("paragraph without its trailing blanks", "a  \nb  \n\nc", "paragraph a  \nb", "paragraph c"),
    Case("heading without its trailing blanks", "# a  \nb", "heading # a", "paragraph b"),
  ]

  @Test(arguments: cases) func aBlockStartsAndEndsWithItsOwnText(_ example: Case) {
    for ending in ["\n", "\r\n", "\r"] {
      let text = example.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ending)
      let document = Document(SourceText(text))
      let found = document.blocks.dropFirst().map { "\($0.kind) \(document.string($0.range))" }
      let expected = example.blocks.map {
        $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ending)
      }
      #expect(found == expected)
      DocumentInvariants.expect(document)
    }
  }

  @Test(
    arguments: [
      ("```swift\na\n b\n```", ["a", " b"], true), ("> ```\n> a\n>  b", ["a", " b"], true),
      ("- ~~~\n  a\n\n  b\n  ~~~", ["a", "", "b"], true), ("    a\n\n     b", ["a", "", " b"], false),
      ("> \t\ta\n>     b", ["\ta", "b"], false), ("```\n```", [], true), ("~~~~\n~~~~ a\n~~~~", ["~~~~ a"], true),
      ("    ```js\n    a", ["```js", "a"], false),
    ] as [(String, [String], Bool)])
  func codeHasItsLinesWithoutMarkers(text: String, lines: [String], isFenced: Bool) throws {
    let document = Document(SourceText(text))
    let code = try #require(document.blocks.first { $0.kind == .codeBlock })
    #expect(document.segments[code.segments].map(document.string) == lines)
    #expect(code.isFencedOrSetext == isFenced)
  }
}
