import Foundation
import Testing

@Suite struct ExitStatusTests {
  private static let clean = "# Queue performance\n\nThe drain rate is 300 msg/s.\n"
  private static let blank = "# Queue performance\n\n- **Drain rate:** {{rate}}\n"
  private static let marked = "# Queue performance\n\n- **Drain rate:** TBD\n"

  struct Case: Sendable, CustomStringConvertible {
    let arguments: [String]
    let status: Int32
    var description: String { arguments.joined(separator: " ") }
  }

  @Test(arguments: [
    Case(arguments: ["check", "clean.md"], status: 0),
    Case(arguments: ["clean.md"], status: 0),
    Case(arguments: ["check", "blank.md"], status: 1),
    Case(arguments: ["check", "marked.md"], status: 0),
    Case(arguments: ["check", "marked.md", "--fail-on", "warning"], status: 1),
    Case(arguments: ["check", "."], status: 1),
    Case(arguments: ["check", "--no-such-option"], status: 2),
    Case(arguments: ["check", "--format", "xml", "clean.md"], status: 2),
    Case(arguments: ["check", "--jobs", "0", "clean.md"], status: 2),
    Case(arguments: ["check", "-", "clean.md"], status: 2),
    Case(arguments: ["explain", "no-such-rule"], status: 2),
    Case(arguments: ["profile", "show", "no-such-profile"], status: 2),
    Case(arguments: ["check", "missing.md"], status: 3),
    Case(arguments: ["check", "missing.md", "blank.md"], status: 3),
    Case(arguments: ["profile", "which", "missing.md"], status: 3),
    Case(arguments: ["report", "."], status: 0),
    Case(arguments: ["rules"], status: 0),
    Case(arguments: ["--version"], status: 0),
    Case(arguments: ["--help"], status: 0),
  ])
  func endsAsPromised(_ example: Case) throws {
    let scratch = try Scratch(["clean.md": Self.clean, "blank.md": Self.blank, "marked.md": Self.marked])
    let outcome = try Program.run(example.arguments, in: scratch.folder)
    #expect(outcome.status == example.status, "\(outcome.output)\(outcome.errors)")
  }

  @Test func lintsTheOthersWhenAFileCannotBeRead() throws {
    let scratch = try Scratch(["blank.md": Self.blank])
    let outcome = try Program.run(["check", "missing.md", "blank.md"], in: scratch.folder)
    #expect(
      outcome.output.contains("blank.md:3:19: error: placeholder '{{rate}}' is not filled in [unfilled-placeholder]"))
    #expect(outcome.errors.contains("missing.md: no such file or directory"))
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "only Linux has a device that is always full"),
    arguments: [
      ["check", "blank.md"], ["check", "blank.md", "--format", "json"], ["check", "--output", "text", "blank.md"],
      ["report", "."], ["facts", "clean.md"], ["rules"], ["fix", "clean.md"],
    ])
  func outputThatIsLostIsAFailure(_ arguments: [String]) throws {
    let scratch = try Scratch(["clean.md": Self.clean, "blank.md": Self.blank])
    let outcome = try Program.run(arguments, in: scratch.folder, device: "/dev/full")
    #expect(outcome.status == 3)
    #expect(outcome.errors == "perflint: <stdout>: cannot be written: no space left on device\n")
  }
}
