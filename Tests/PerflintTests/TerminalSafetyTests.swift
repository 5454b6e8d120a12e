import Testing

/// Neither a document, nor a file name, nor an argument can steer the terminal.
@Suite struct TerminalSafetyTests {
  private static let name = "a\u{1B}[31m\u{7}b\u{202E}\u{9B}2J.md"
  private static let text =
    "# Cache performance\n\n- **Target:** {{a\u{1B}[2J\u{7}\u{9B}31m\u{202E}b}}\n- **Peak \u{1B}]0;x\u{7}:** 5\u{202E}0 ms\n\n## A\u{1B}[1mB\n"

  private func isSafe(_ text: String) -> Bool {
    !text.unicodeScalars.contains { scalar in
      (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value)
    }
  }

  @Test(arguments: [
    ["check"], ["check", "--format", "json"], ["report"], ["facts"], ["facts", "--format", "json"],
    ["facts", "--format", "csv"],
    ["profile", "which", name], ["check", "--all"],
  ])
  func nothingOfADocumentReachesTheOutputRaw(arguments: [String]) throws {
    let scratch = try Scratch([Self.name: Self.text, "skip\u{1B}[2J.md": "# Holidays\n"])
    let outcome = try Program.run(arguments, in: scratch.folder)
    #expect(outcome.output.utf8.count > 20)
    #expect(isSafe(outcome.output), "\(outcome.output.debugDescription)")
    #expect(isSafe(outcome.errors))
  }

  @Test(arguments: [
    ["check", "gone\u{1B}[31m.md"], ["explain", "x\u{1B}[31m"], ["profile", "show", "x\u{1B}[31m"],
    ["profile", "which", "x\u{1B}[31m"],
    ["check", "--x\u{1B}[31m"], ["check", "--format", "x\u{1B}[31m"],
  ])
  func mistakesAreRepeatedWithoutTheirEscapes(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status >= 2)
    #expect(!outcome.errors.isEmpty)
    #expect(isSafe(outcome.errors), "\(outcome.errors.debugDescription)")
  }

  @Test func theTextOfJSONIsWhatTheDocumentSays() throws {
    let scratch = try Scratch(["a.md": "# Cache performance\n\n{{a\u{9B}\u{202E}\u{7F}b}} ms\n"])
    let output = try Program.run(["check", "--format", "json"], in: scratch.folder).output
    #expect(output.contains(#"'{{a\u009b\u202e\u007fb}}'"#))
  }
}
