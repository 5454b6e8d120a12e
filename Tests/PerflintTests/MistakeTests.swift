import Testing

@Suite struct MistakeTests {
  struct Case: Sendable, CustomStringConvertible {
    let arguments: [String]
    let expected: String
    var description: String { arguments.joined(separator: " ") }
  }

  @Test(arguments: [
    Case(arguments: ["explain", "unfiled-placeholder"], expected: "did you mean 'unfilled-placeholder'?"),
    Case(arguments: ["explain", "toc-missmatch"], expected: "did you mean 'toc-mismatch'?"),
    Case(arguments: ["explain", "zzz"], expected: "'perflint rules' lists them"),
    Case(arguments: ["profile", "show", "performance-plam"], expected: "did you mean 'performance-plan'?"),
    Case(arguments: ["reprot"], expected: "did you mean the command 'report'?"),
    Case(arguments: ["check", "--formt", "json"], expected: "Did you mean '--format'?"),
    Case(arguments: ["check", "--format", "jsn"], expected: "json"),
  ])
  func namesTheNearestRightWord(_ example: Case) throws {
    let outcome = try Program.run(example.arguments)
    #expect(outcome.errors.contains(example.expected), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
