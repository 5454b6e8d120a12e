import Testing

@testable import Linting

/// Which mark parts the decimals of a document, by its language and by the numbers that it states.
@Suite struct WrittenNumbersTests {
  private func gaps(_ language: String, _ rows: String...) throws -> [String] {
    let table = "| Metric | Current | Target | Gap |\n| --- | --- | --- | --- |\n" + rows.joined(separator: "\n")
    return try LintRun.found("---\nlang: \(language)\n---\n\n# Performance\n\n\(table)\n")
      .filter { $0.rule == "gap-arithmetic" }.map(\.text)
  }

  @Test func aFrenchDocumentMayKeepThePoint() throws {
    #expect(
      try gaps(
        "fr", "| Débit | 900 req/s | ≥ 1,200 req/s | 300 req/s |", "| Latence (p95) | 2.5 s | < 1.8 s | 0.7 s |") == [])
  }

  @Test func aCommaSomewhereKeepsTheComma() throws {
    #expect(
      try gaps(
        "fr", "| Débit | 900 req/s | ≥ 1,200 req/s | 300 req/s |", "| Latence (p95) | 2.5 s | < 1,8 s | 0.7 s |")
        == ["300 req/s"])
  }

  @Test func whatIsNoThousandsShowsThePointInGerman() throws {
    #expect(
      try gaps(
        "de", "| Import (p95) | 4.615 s | < 4 s | 0.615 s |", "| Start | 0.894 s | < 0.5 s | 0.394 s |",
        "| Suche (p95) | 2.5 s | < 1.8 s | 0.7 s |") == [])
  }

  @Test func aPointBetweenThousandsStaysOneInGerman() throws {
    #expect(
      try gaps(
        "de", "| Durchsatz | 900 req/s | ≥ 1.200 req/s | 300 req/s |", "| Suche (p95) | 2.5 s | < 1.8 s | 0.7 s |",
        "| Quote | 99.7 % | ≥ 99.9 % | 0.2 % |") == [])
  }

  @Test func roundThousandsShowTheirCommas() throws {
    for language in ["fr", "es"] {
      #expect(
        try gaps(
          language, "| Import | 1,700 ms | < 900 ms | 800 ms |", "| Export | 2,400 ms | < 1,200 ms | 1,200 ms |") == [])
    }
  }

  @Test func threeDecimalsAreNoThousands() throws {
    #expect(
      try gaps(
        "fr", "| Import | 1,700 ms | < 0,9 ms | 0,8 ms |", "| Export | 2,415 ms | < 1,200 ms | 1,215 ms |") == [])
  }

  @Test func datesAndVersionsAreNoDecimals() throws {
    #expect(
      try gaps(
        "fr", "| Débit 2.4.1 du 12.10 | 900 req/s | ≥ 1,200 req/s | 300 req/s |") == ["300 req/s"])
  }
}
