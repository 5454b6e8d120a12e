import Testing

@testable import Linting

/// What language a short document is taken for.
@Suite struct LanguageGuessTests {
  private func language(_ text: String) throws -> String? {
    try LintRun.report(Array("# Performance\n\n\(text)\n".utf8)).subject?.language
  }

  @Test func aComplexityIsNoPortuguese() throws {
    #expect(try language("Lookups O(1), inserts O(log n), no weights, merges O(n + e).") == "en")
  }

  @Test func englishWordsThatArePortugueseTooStayEnglish() throws {
    #expect(try language("No retries. Do it twice, as before.") == "en")
  }

  @Test func portugueseStaysPortuguese() throws {
    #expect(try language("O tempo de resposta e o uso de memória.") == "pt")
  }
}
