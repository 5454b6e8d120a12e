import Testing

@testable import Linting

/// Documents in fences, and the files around them.
@Suite struct NestedDocumentTests {
  private static let around = """
    # Queue performance

    The queue takes 1,200 messages a second on two nodes; its latency is 12 ms (p95) at that load.
    It was measured for an hour with the replay of a working day, and once more at night.

    - **On call:** {{who}}

    """

  private func found(_ heading: String) throws -> [String] {
    let text = "\(Self.around)\n## \(heading)\n\n```markdown\n# Queue performance\n\n- **Owner:** {{name}}\n```\n"
    return try LintRun.found(text).filter { $0.rule == "unfilled-placeholder" }.map(\.text)
  }

  @Test func aFileThatSaysMoreThanItsFencesIsADocumentToo() throws {
    #expect(try found("The same for the second queue") == ["{{who}}", "{{name}}"])
  }

  @Test(arguments: ["Report template", "Example", "Modèle de compte rendu", "Vorlage"])
  func whatIsThereToBeCopiedMayHaveBlanks(heading: String) throws {
    #expect(try found(heading) == ["{{who}}"])
  }

  @Test func aTemplateThatIsWrappedInAFenceIsTheDocument() throws {
    let text = "# Template\n\n```markdown\n\(Self.around)\n- **Owner:** {{name}}\n```\n"
    #expect(
      try LintRun.found(text).filter { $0.rule == "unfilled-placeholder" }.map(\.text) == ["{{who}}", "{{name}}"])
  }
}
