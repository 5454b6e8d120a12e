import MarkdownModel
import Testing

@Suite struct SourceTextTests {
  @Test func countsEveryLineEnding() {
    let source = SourceText("a\nb\r\nc\rd")
    #expect(source.lineCount == 4)
    #expect((0..<4).map { source.string(source.lineRange($0)) } == ["a", "b", "c", "d"])
  }
}
