import Testing

@testable import Linting

/// A document's own sections neither pass for sections that are missing nor hide that a known one is only called otherwise.
@Suite struct StrangerSectionTests {
  private func missing(_ document: CompleteDocument, _ edits: [DocumentEdit]) throws -> [String] {
    var bytes = try document.bytes
    for edit in edits { bytes = try edit.applied(to: bytes).text }
    let report = try LintRun.report(bytes)
    return report.diagnostics.filter { $0.rule == "missing-section" }.map(\.message)
  }

  /// A section that is taken away, and one of the document's own that stays in its place.
  private static let strangers: [(CompleteDocument, String, String, DocumentEdit)] = [
    (
      .storefront, "## Risk Assessment", "Risk Assessment", .append("\n## Risk appetite\n\nThe board accepts little.\n")
    ),
    (
      .storefront, "## Risk Assessment", "Risk Assessment",
      .append("\n## Links\n\n| Page | Address |\n| --- | --- |\n| Board | /boards/7 |\n")
    ),
    (
      .storefront, "## Success Criteria", "Success Criteria",
      .append("\n## Success of last year\n\nThe shop sold well.\n")
    ),
    (
      .storefront, "### Monitoring", "Monitoring",
      .insert(after: "at most for 60 min.", "\n\n### Monitoring team\n\nAda Quist leads it.\n")
    ),
    (
      .invoiceSearch, "## Rollback Plan", "Rollback Plan",
      .append("\n## Glossary of search terms\n\nA posting list holds the invoices of one word.\n")
    ),
  ]

  @Test(arguments: strangers)
  func aStrangerDoesNotHideWhatIsMissing(
    _ document: CompleteDocument, _ section: String, _ name: String, _ stranger: DocumentEdit
  ) throws {
    #expect(try missing(document, [stranger]) == [])
    #expect(try missing(document, [stranger, .deleteSection(section)]).filter { $0.contains("'\(name)'") }.count == 1)
  }

  private static let renamed: [(CompleteDocument, DocumentEdit)] = [
    (.storefront, .replace("## Risk Assessment", by: "## What may go wrong")),
    (.storefront, .replace("## Risk Assessment", by: "## Risks of the plan")),
    (.storefront, .replace("### Monitoring", by: "### How we watch it")),
    (.passerelle, .replace("### 6.1 Risques", by: "### 6.1 Risques possibles")),
    (.storefront, .replace("## Success Criteria", by: "## We are done when")),
  ]

  @Test(arguments: renamed)
  func aSectionWithWhatIsExpectedIsTheOneMeant(_ document: CompleteDocument, _ edit: DocumentEdit) throws {
    #expect(try missing(document, [edit]) == [])
  }
}
