import MarkdownModel
import Testing

@Suite struct CommonMarkSpecificationTests {
  private let examples: [Specification.Example]
  private let reference: [[ReferenceNode]]

  init() throws { (examples, reference) = try Self.readings.get() }

  private static let readings = Result {
    let examples = try Specification.examples()
    let outputs = try Program.run("cmark -t xml --sourcepos", onEach: examples.map(\.bytes))
    return (examples, outputs.map(ReferenceNode.nodes(inXML:)))
  }

  @Test func theSpecificationIsWhole() {
    #expect(examples.count > 600)
  }

  @Test func everyExampleHasTheBlocksAndInlinesOfLibcmark() {
    for (example, nodes) in zip(examples, reference) {
      let document = Document(SourceText(example.bytes))
      if document.tables.isEmpty, document.frontMatter == nil {
        #expect(Shape.lines(of: document) == Shape.lines(of: nodes), "example \(example.number): \(example.text)")
      }
    }
  }

  @Test func everyExampleWithATableHasTheBlocksAndCellsOfCmarkGFM() throws {
    let withTables = examples.filter { !Document(SourceText($0.bytes)).tables.isEmpty }
    #expect(withTables.count >= 7)
    let outputs = try Program.run("cmark-gfm -e table -t xml --sourcepos", onEach: withTables.map(\.bytes))
    for (example, output) in zip(withTables, outputs) {
      let document = Document(SourceText(example.bytes))
      let nodes = ReferenceNode.nodes(inXML: output)
      #expect(
        TableShape.lines(of: document) == TableShape.lines(of: nodes), "example \(example.number): \(example.text)")
    }
  }

  @Test func everyRangeIsWhatItSays() {
    for (example, nodes) in zip(examples, reference) {
      let document = Document(SourceText(example.bytes))
      if document.tables.isEmpty, document.frontMatter == nil { InlineContent.expectSame(document, nodes) }
      DocumentInvariants.expect(document)
    }
  }

  @Test(arguments: ["\r\n", "\r"]) func otherLineEndingsChangeNoBlock(lineEnding: String) {
    for example in examples {
      let document = Document(SourceText(example.text))
      let other = Document(
        SourceText(example.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnding)))
      #expect(Shape.lines(of: other) == Shape.lines(of: document), "example \(example.number): \(example.text)")
    }
  }

  @Test func aByteOrderMarkChangesNoBlock() {
    for example in examples {
      let document = Document(SourceText(example.text))
      let other = Document(SourceText([0xEF, 0xBB, 0xBF] + example.bytes))
      #expect(Shape.lines(of: other) == Shape.lines(of: document), "example \(example.number): \(example.text)")
    }
  }
}
