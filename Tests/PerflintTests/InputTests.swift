import Testing

@Suite struct InputTests {
  private static let marked = "# Performance\n\n- A: TBD\n- B: X ms\n"

  @Test func findingsStandInTheOrderOfFilesAndLines() throws {
    let scratch = try Scratch(["b.md": Self.marked, "a/z.md": Self.marked, "a.md": Self.marked])
    let places = try Program.run(["check"], in: scratch.folder).lines.dropLast().map { $0.split(separator: ": ")[0] }
    #expect(places == ["a.md:3:6", "a.md:4:6", "a/z.md:3:6", "a/z.md:4:6", "b.md:3:6", "b.md:4:6"])
  }

  @Test func aDocumentInAFenceKeepsThePlacesOfItsFile() throws {
    let text = "# Prompts\n\nText.\n\n````markdown\n# Cache performance\n\n- **Target:** {{t}}\n````\n"
    #expect(
      try Program.run(["check", "-"], input: text).lines.first?.hasPrefix("<stdin>:8:15: error: placeholder '{{t}}'")
        == true)
  }

  @Test func standardInputHasTheNameThatItIsGiven() throws {
    let outcome = try Program.run(["check", "-", "--stdin-filename", "docs/x.md"], input: Self.marked)
    #expect(outcome.lines.first?.hasPrefix("docs/x.md:3:6: warning: ") == true)
  }

  @Test(arguments: [
    ["check", "--stdin-filename", "a.md", "b.md"], ["check", "--stdin-filename", "a.md"], ["check", "--jobs", "many"],
    ["rules", "extra"], ["explain"],
  ]) func optionsThatMakeNoSenseAreRefused(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty && !outcome.errors.isEmpty)
  }

  @Test func aMistypedSubcommandIsNamed() throws {
    let outcome = try Program.run(["profile", "shwo", "performance-plan"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("did you mean 'show'?"), "\(outcome.errors)")
  }

  @Test func theOptionForColourWinsOverTheEnvironment() throws {
    let always = try Program.run(
      ["check", "-", "--color", "always"], input: Self.marked, environment: ["NO_COLOR": "1"])
    #expect(always.output.contains("\u{1B}["))
    let never = try Program.run(
      ["check", "-", "--color", "never"], input: Self.marked, environment: ["CLICOLOR_FORCE": "1"])
    #expect(!never.output.contains("\u{1B}["))
    let empty = try Program.run(
      ["check", "-"], input: Self.marked, environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": ""])
    #expect(empty.output.contains("\u{1B}["))
  }
}
