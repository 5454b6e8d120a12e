import Foundation
import Testing

@Suite struct JSONContractTests {
  private static func json(_ arguments: [String], input: String) throws -> [String: Any] {
    let outcome = try Program.run(["check", "--format", "json"] + arguments, input: input)
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private static func findings(_ text: String) throws -> [[String: Any]] {
    let object = try json(["-", "--stdin-filename", "docs/queue.md"], input: text)
    let documents = try #require(object["documents"] as? [[String: Any]])
    return try #require(documents.first?["findings"] as? [[String: Any]])
  }

  @Test func hasTheKeysOfTheContract() throws {
    let text =
      "---\nstatus: current\ncompleteness: 80\n---\n\n# Queue performance\n\n- **Drain rate:** {{rate}}\n"
      + "- **Depth:** 40\n- **Peak:** 90\n- **Owner:** Ines\n- **Zone:** Paris\n"
      + ["Red", "Blue", "Green", "Black", "White", "Grey", "Brown", "Pink"].map { "- **\($0):** 4\n" }.joined()
    let object = try Self.json(["-", "--stdin-filename", "docs/queue.md"], input: text)
    #expect(Set(object.keys) == ["schemaVersion", "tool", "summary", "documents", "skipped"])
    #expect(object["schemaVersion"] as? Int == 1)
    #expect((object["tool"] as? [String: String])?["name"] == "perflint")
    #expect(
      object["summary"] as? [String: Int] == ["documents": 1, "skipped": 0, "errors": 1, "warnings": 0, "notes": 0])
    let document = try #require((object["documents"] as? [[String: Any]])?.first)
    #expect(
      Set(document.keys) == [
        "path", "profile", "language", "status", "declaredCompleteness", "completeness", "findings",
      ])
    #expect(document["path"] as? String == "docs/queue.md")
    #expect(document["profile"] as? String == "performance-document")
    #expect(document["status"] as? String == "current")
    #expect(document["declaredCompleteness"] as? Int == 80)
    let finding = try #require((document["findings"] as? [[String: Any]])?.first)
    #expect(Set(finding.keys) == ["rule", "family", "severity", "message", "range", "fix"])
    #expect(finding["fix"] is NSNull)
    #expect(finding["message"] as? String == "placeholder '{{rate}}' is not filled in")
    let range = try #require(finding["range"] as? [String: [String: Int]])
    #expect(
      range == [
        "start": ["line": 8, "column": 19, "offset": 81], "end": ["line": 8, "column": 27, "offset": 89],
      ])
  }

  @Test func writesNullWhereNothingIsDeclared() throws {
    let object = try Self.json(["-"], input: "# Queue performance\n\nText of 3 ms.\n")
    let document = try #require((object["documents"] as? [[String: Any]])?.first)
    #expect(document["status"] is NSNull)
    #expect(document["declaredCompleteness"] is NSNull)
  }

  @Test func listsWhatIsSkipped() throws {
    let object = try Self.json(["-", "--stdin-filename", "docs/faq.md"], input: "# Questions\n\nNone.\n")
    #expect((object["documents"] as? [Any])?.isEmpty == true)
    let skipped = try #require((object["skipped"] as? [[String: String]])?.first)
    #expect(skipped == ["path": "docs/faq.md", "reason": "not a performance document"])
  }

  struct Placed: Sendable {
    let text: String
    let line: Int
    let column: Int
    let offset: Int
  }

  @Test(arguments: [
    Placed(text: "# Queue performance\n\n{{a}} ms", line: 3, column: 1, offset: 21),
    Placed(text: "# Queue performance\r\n\r\n{{a}} ms", line: 3, column: 1, offset: 23),
    Placed(text: "\u{FEFF}# Queue performance {{a}}", line: 1, column: 21, offset: 23),
    Placed(text: "# Queue performance\n\n👩 é 数 {{a}}", line: 3, column: 7, offset: 33),
    Placed(text: "# Queue performance\n\n> one\n> {{a}}", line: 4, column: 3, offset: 29),
    Placed(text: "# Queue performance\n\n| a | b |\n|---|---|\n| 数 | {{a}} |", line: 5, column: 7, offset: 49),
    Placed(text: "Intro.\n\n```markdown\n# Queue performance\n\n{{a}} ms\n```", line: 6, column: 1, offset: 41),
  ])
  func countsScalarsAndBytes(_ example: Placed) throws {
    let finding = try #require(
      try Self.findings(example.text).first { $0["rule"] as? String == "unfilled-placeholder" })
    let start = try #require((finding["range"] as? [String: [String: Int]])?["start"])
    #expect(start == ["line": example.line, "column": example.column, "offset": example.offset])
  }

  @Test func carriesTheEditsOfAFix() throws {
    let finding = try #require(try Self.findings("# Queue performance âœ“\n\nText of 3 ms.\n").first)
    let fix = try #require(finding["fix"] as? [String: Any])
    #expect(fix["grade"] as? String == "safe")
    let edit = try #require((fix["edits"] as? [[String: Any]])?.first)
    #expect(edit["replacement"] as? String == "✓")
  }
}
