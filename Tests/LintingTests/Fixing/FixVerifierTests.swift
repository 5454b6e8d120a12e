import MarkdownModel
import Testing

@testable import Linting

/// A fix that changes more than it says is not made.
@Suite struct FixVerifierTests {
  private static let text = """
    ---
    # état
    status: "Draft"   # as spelled
    completeness: 40
    owner:
    tags: [a, b]
    ---

    # Cart performance

    | Route | p95    |
    | ----- | ------ |
    | /cart | 120 ms |

    - [ ] Index `cart`

    """

  private func accepts(_ old: String, _ new: String, in text: String = text) throws -> Bool {
    let bytes = Array(text.utf8)
    let range = try bytes.only(old)
    var edits = EditList()
    _ = edits.add([Edit(range: ByteRange(range.lowerBound, range.upperBound), replacement: Array(new.utf8))])
    return FixVerifier(SourceText(bytes)).accepts(edits)
  }

  @Test(arguments: [
    ("Draft", "draft"), ("40", "62"), ("[a, b]", "[a, c]"), ("120 ms", "118 ms"),
    ("tags: [a, b]\n", "tags: [a, b]\nmodule: cart\n"), ("Index `cart`", "Index the cart"),
  ])
  func acceptsWhatChangesAValue(_ old: String, _ new: String) throws {
    #expect(try accepts(old, new))
  }

  @Test(arguments: [
    // Broken YAML, a comment where a value was, another key, a lost key, an end of the front matter.
    ("40", "[40"), ("40", "a: b: c"), ("40", "\"40"), ("40", "# 40"), ("40", "\n---\n"), ("40\nowner:", "40 owner:"),
    // Another table, another block, another heading, a box ticked.
    ("120 ms", "120 | ms\n\n"), ("| /cart", "\n| /cart"), ("Index `cart`", "\n\nIndex"), ("# Cart", "## Cart"),
    ("[ ]", "[x]"),
  ])
  func refusesWhatChangesMore(_ old: String, _ new: String) throws {
    #expect(try !accepts(old, new))
  }

  @Test func acceptsAValueWhereNoneWas() throws {
    let bytes = Array(Self.text.utf8)
    let end = try bytes.only("owner:").upperBound
    for (value, isAccepted) in [(" Ines", true), (" [Ines]", true), ("Ines", false), (" {", false)] {
      var edits = EditList()
      _ = edits.add([Edit(range: ByteRange(end, end), replacement: Array(value.utf8))])
      #expect(FixVerifier(SourceText(bytes)).accepts(edits) == isAccepted, "\(value)")
    }
  }

  @Test func refusesAnyChangeOfBrokenFrontMatter() throws {
    let text = Self.text.replacing("tags: [a, b]", with: "tags: [a, b")
    #expect(try !accepts("40", "62", in: text))
    #expect(try accepts("120 ms", "118 ms", in: text))
  }
}
