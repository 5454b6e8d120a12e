import Testing

@testable import Linting

/// Which documents are taken for performance documents when neither their title nor their name says so.
@Suite struct SubjectMatterTests {
  private func isTaken(_ text: String) throws -> Bool {
    Linter(try RuleBook.builtIn()).lint(Array(text.utf8), path: "notes.md").subject != nil
  }

  private static let rows = "| Quotes | 120 ms | 310 ms |\n| Orders | 90 ms | 280 ms |\n| Search | 40 ms | 190 ms |\n"

  @Test(arguments: ["| Service | p95 | p99 |", "| Service | SLO | SLA |", "| Service | Latency | Response time |"])
  func columnsOfPerformanceTell(_ header: String) throws {
    #expect(try isTaken("# Pricing service, October\n\n\(header)\n| --- | --- | --- |\n\(Self.rows)"))
  }

  @Test func aHeadingAndAColumnTell() throws {
    #expect(
      try isTaken("# Pricing service\n\n## Load tests\n\n| Service | p95 | Max |\n| --- | --- | --- |\n\(Self.rows)"))
  }

  @Test(arguments: ["| Service | p95 | Colour |", "| Service | Shipping | Delivery |", "| Pager | Phase | Post |"])
  func otherColumnsDoNot(_ header: String) throws {
    #expect(try !isTaken("# Pricing service, October\n\n\(header)\n| --- | --- | --- |\n\(Self.rows)"))
  }

  @Test func columnsWithoutFiguresDoNot() throws {
    #expect(try !isTaken("# Words\n\n| Word | SLO | SLA |\n| --- | --- | --- |\n| Meaning | objective | agreement |\n"))
  }
}
