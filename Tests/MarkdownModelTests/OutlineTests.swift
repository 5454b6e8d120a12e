import MarkdownModel
import Testing

@Suite struct OutlineTests {
  private func outline(_ text: String) -> [String] {
    let document = Document(SourceText(text))
    return document.sections.map { section in
      "\(section.level) '\(document.string(section.number))' '\(document.string(section.title))' in \(section.parent)"
    }
  }

  @Test func sectionsNestByLevel() {
    #expect(
      outline("# A\n## B\n### C\n## D\n# E") == [
        "1 '' 'A' in -1", "2 '' 'B' in 0", "3 '' 'C' in 1", "2 '' 'D' in 0", "1 '' 'E' in -1",
      ])
  }

  @Test func aSkippedLevelStillNests() {
    #expect(
      outline("# A\n#### B\n### C\n## D") == ["1 '' 'A' in -1", "4 '' 'B' in 0", "3 '' 'C' in 0", "2 '' 'D' in 0"])
  }

  @Test func quotedHeadingsAreNoSections() {
    #expect(outline("# A\n> ## B\n> - ### C\n\n- > # D\n\n## E") == ["1 '' 'A' in -1", "2 '' 'E' in 0"])
  }

  @Test func aDocumentMayStartBelowTheFirstLevel() {
    #expect(outline("### A\n# B\n## C") == ["3 '' 'A' in -1", "1 '' 'B' in -1", "2 '' 'C' in 1"])
  }

  @Test(arguments: [
    ("1. Title", "1. ", "Title"), ("1.2 Title", "1.2 ", "Title"), ("1) Title", "1) ", "Title"),
    ("A. Title", "A. ", "Title"),
    ("A.1 Title", "A.1 ", "Title"), ("1.2.3. Title", "1.2.3. ", "Title"), ("1\\. Title", "1\\. ", "Title"),
    ("2024 results", "", "2024 results"), ("1.5x faster", "", "1.5x faster"), ("A title", "", "A title"),
    ("1.", "", "1."),
    ("*1.* Title", "", "*1.* Title"), ("", "", ""), ("3.  Two blanks", "3.  ", "Two blanks"),
  ])
  func aHeadingIsNumberAndTitle(heading: String, number: String, title: String) throws {
    for text in ["# \(heading)", "## \(heading) ##  \n", "- # \(heading)"] {
      let document = Document(SourceText(text))
      let section = try #require(document.sections.first)
      #expect(document.string(section.number) == number)
      #expect(document.string(section.title) == title)
    }
  }

  @Test func aSetextHeadingOfTwoLinesHasOneTitle() throws {
    let document = Document(SourceText("One\n  two\n---"))
    #expect(document.string(try #require(document.sections.first).title) == "One\n  two")
  }

  @Test func aSectionHoldsItsBlocksAndOwnsThoseBeforeTheNextHeading() {
    let document = Document(SourceText("before\n\n# A\n\na\n\n- b\n\n## B\n\nc\n\n# C"))
    let kinds = document.sections.map { section in document.blocks[section.blocks].map { "\($0.kind)" } }
    #expect(
      kinds == [
        ["heading", "paragraph", "list", "item", "paragraph", "heading", "paragraph"], ["heading", "paragraph"],
        ["heading"],
      ])
    let own = document.sections.map { section in document.blocks[section.ownBlocks].map { "\($0.kind)" } }
    #expect(own == [["paragraph", "list", "item", "paragraph"], ["paragraph"], []])
    #expect(document.sections.map(\.next) == [2, 2, 3])
  }

  @Test func everyBlockKnowsItsSection() {
    let document = Document(SourceText("before\n\n# A\n\na\n\n## B\n\nc"))
    #expect(document.blocks.indices.map { document.section(ofBlock: $0) } == [nil, nil, 0, 0, 1, 1])
  }
}
