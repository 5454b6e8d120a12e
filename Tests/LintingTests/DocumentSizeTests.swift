import Testing

@testable import Linting

@Suite struct DocumentSizeTests {
  @Test(arguments: [(0, false), (1, true)]) func aByteMoreThanAllowedIsTooMuch(_ more: Int, isTooLarge: Bool) throws {
    let head = "# Checkout performance\n\n"
    let card = try #require(try LintRun.book.card("document-too-large"))
    let size = try card.integer(option: "maximum-size") + more
    let text = head + String(repeating: "all is well. ", count: size / 13 + 1)
    let found = try LintRun.found(Array(text.utf8.prefix(size)))
    #expect(found.contains { $0.rule == "document-too-large" } == isTooLarge)
  }
}
