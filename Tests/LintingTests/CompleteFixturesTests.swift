import Testing

@testable import Linting

/// The documents that say everything: nothing is found in them, and nothing is open.
@Suite struct CompleteFixturesTests {
  @Test func everyFileIsNamedHere() throws {
    let files = try Repository.names(in: "Fixtures/complete").filter { $0.hasSuffix(".md") }
    #expect(files == CompleteDocument.allCases.map { "\($0.rawValue).md" }.sorted())
  }

  @Test(arguments: CompleteDocument.allCases) func aCompleteDocumentHasNoFinding(_ document: CompleteDocument) throws {
    for form in FileForm.allCases {
      #expect(try LintRun.found(form.bytes(document.bytes), path: document.path) == [], "\(form)")
    }
  }

  @Test(arguments: CompleteDocument.allCases) func aCompleteDocumentIsRecognised(_ document: CompleteDocument) throws {
    let subject = try #require(try LintRun.report(document.bytes, path: document.path).subject)
    #expect(subject.match.profile.id == document.profile)
    #expect(subject.match.reason == (document.profile == "performance-document" ? .subject : .likeness))
  }

  @Test(arguments: CompleteDocument.allCases) func aCompleteDocumentIsFilledToTheLastSlot(_ document: CompleteDocument)
    throws
  {
    let subject = try #require(try LintRun.report(document.bytes, path: document.path).subject)
    let completeness = subject.completeness
    let open = completeness.sections.flatMap { section in
      completeness.slots[section.slots].filter { !$0.isFilled }.map { slot in
        "\(section.place): \(slot.range.map { "'\(subject.document.string($0))'" } ?? "nothing")"
      }
    }
    #expect(open == [])
    #expect(completeness.score == 100)
    #expect(!completeness.slots.isEmpty)
  }

  @Test(arguments: CompleteDocument.allCases) func aCompleteDocumentLacksNoSection(_ document: CompleteDocument) throws
  {
    let subject = try #require(try LintRun.report(document.bytes, path: document.path).subject)
    #expect(subject.missingSections == [])
    #expect(subject.openPlaceholderCount == 0)
  }
}
