import RuleModel
import Testing

@testable import Linting

/// The status of a document decides how hard its findings weigh, for every rule.
@Suite struct StatusTests {
  static var cards: [String] { ((try? LintRun.book.cards) ?? []).map(\.id) }

  private func card(_ id: String) throws -> Card { try #require(try LintRun.book.card(id)) }

  @Test(arguments: cards) func stubsAndDraftsGetNotesAboutTheirContent(_ id: String) throws {
    let card = try card(id)
    for status in [DocumentStatus.stub, .draft] where card.isAboutContent {
      #expect(card.severity(for: status) == .note, "\(status)")
    }
  }

  @Test(arguments: cards) func currentDocumentsAndThoseWithoutStatusGate(_ id: String) throws {
    let card = try card(id)
    #expect(card.severity(for: .current) == card.severity)
    #expect(card.severity(for: nil) == card.severity)
  }

  @Test(arguments: cards) func whatNeedsReviewIsWarnedAtMostAboutItsContent(_ id: String) throws {
    let card = try card(id)
    let severity = try #require(card.severity(for: .needsReview))
    if card.isAboutContent { #expect(severity == min(card.severity, .warning)) }
  }

  @Test(arguments: cards) func archivedDocumentsKeepTheirIntegrityOnly(_ id: String) throws {
    let card = try card(id)
    #expect((card.severity(for: .archived) == nil) == card.isAboutContent)
  }

  @Test(arguments: cards) func noStatusMakesAFindingWeighMore(_ id: String) throws {
    let card = try card(id)
    for status in DocumentStatus.allCases {
      if let severity = card.severity(for: status) { #expect(severity <= card.severity, "\(status)") }
    }
  }

  /// The bad examples without front matter, with a status put before them.
  private func findings(_ id: String, _ status: DocumentStatus) throws -> [Diagnostic] {
    let example = try #require(try card(id).examples.first { $0.isBad && !$0.text.hasPrefix("---") })
    let bytes = Array("---\nstatus: \(status.rawValue)\n---\n\n".utf8) + ExampleText.bytes(example.text)
    return try LintRun.report(bytes).diagnostics.filter { $0.rule == id }
  }

  @Test(arguments: ["unfilled-placeholder", "empty-section", "missing-section"]) func aFindingSaysWhatItWouldWeigh(
    _ id: String
  ) throws {
    for finding in try findings(id, .draft) {
      #expect(finding.severity == .note)
      #expect(finding.unsoftened == (try card(id).severity))
    }
    #expect(try findings(id, .current).allSatisfy { $0.unsoftened == nil })
    #expect(try !findings(id, .current).isEmpty)
    #expect(try findings(id, .archived).isEmpty)
  }
}
