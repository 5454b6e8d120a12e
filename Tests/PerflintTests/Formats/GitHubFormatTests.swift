import Foundation
import Testing

@Suite struct GitHubFormatTests {
  private static func document(errors: Int, warnings: Int) -> String {
    "# Queue performance\n\n" + (0..<warnings).map { "- **W\($0):** TBD\n" }.joined() + "\n"
      + (0..<errors).map { "- **E\($0):** {{e\($0)}}\n" }.joined()
  }

  @Test func theWorstTenOfEachSeverityBecomeAnnotations() throws {
    let scratch = try Scratch(["a.md": Self.document(errors: 13, warnings: 25)])
    let lines = try Program.run(["check", "--format", "github"], in: scratch.folder).lines
    #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("::error file=a.md,line=") })
    #expect(lines[10..<20].allSatisfy { $0.hasPrefix("::warning file=a.md,line=") })
    #expect(lines[20] == "::notice title=perflint::18 more findings, listed in the log and the summary of the job")
    #expect(lines[21..<24].allSatisfy { $0.hasPrefix("error: a.md:") })
    #expect(lines[24..<39].allSatisfy { $0.hasPrefix("warning: a.md:") })
    #expect(lines[39...] == ["13 errors, 25 warnings in 1 document"])
  }

  @Test func theSummaryOfTheJobIsContinued() throws {
    let scratch = try Scratch(["a.md": Self.document(errors: 1, warnings: 0), "summary": "before\n"])
    let environment = ["GITHUB_STEP_SUMMARY": scratch.folder.appending(path: "summary").path]
    _ = try Program.run(["check", "a.md"], in: scratch.folder, environment: environment)
    #expect(try scratch.text("summary") == "before\n")
    _ = try Program.run(["check", "a.md", "--format", "github"], in: scratch.folder, environment: environment)
    let summary = try scratch.text("summary")
    #expect(summary.hasPrefix("before\n## perflint\n"))
    #expect(summary.contains("| 4:11 | error | placeholder '{{e0}}' is not filled in | unfilled-placeholder |"))
  }

  @Test func aSummaryStaysBelowTheLimit() throws {
    let scratch = try Scratch(["a.md": Self.document(errors: 20_000, warnings: 0)])
    let summary = scratch.folder.appending(path: "summary")
    _ = try Program.run(
      ["check", "a.md", "--format", "github"], in: scratch.folder, environment: ["GITHUB_STEP_SUMMARY": summary.path])
    let text = try scratch.text("summary")
    #expect((900_000..<1_048_576).contains(text.utf8.count))
    #expect(text.hasSuffix(" more findings, too many to show here\n"))
  }

  @Test func noDocumentGivesACommand() throws {
    let scratch = try Scratch([:])
    try HostileDocuments.write(to: scratch.folder)
    let lines = try Program.run(["check", ".", "--format", "github"], in: scratch.folder).lines
    for line in lines {
      let isOurs = ["::error file=", "::warning file=", "::notice file=", "::notice title=perflint::"].contains {
        line.hasPrefix($0)
      }
      let isPlain = ["error: ", "warning: ", "note: "].contains { line.hasPrefix($0) } || line == lines.last
      #expect(isOurs || isPlain && !line.contains("##["), "\(line)")
    }
  }

  @Test func aScoreBelowItsMinimumIsAnAnnotation() throws {
    let scratch = try Scratch(["a.md": Self.document(errors: 1, warnings: 0)])
    let outcome = try Program.run(["check", "--format", "github", "--min-score", "90"], in: scratch.folder)
    #expect(outcome.lines[0].hasPrefix("::error title=perflint::a.md: the completeness is "))
  }

  private func hostile() throws -> Scratch {
    let scratch = try Scratch([:])
    try HostileDocuments.write(to: scratch.folder)
    let fixable = "---\nstatus: Draft\n::error::x\n---\n\n# Cache performance\n\n::error::z\n"
    try Data(fixable.utf8).write(to: scratch.folder.appending(path: "::error::fixable.md"))
    return scratch
  }

  /// What people read is no command either, on neither stream.
  @Test(arguments: [
    ["check", "."], ["check", ".", "gone/\n::error::x"], ["report", "."], ["facts", "."], ["fix", "--check", "."],
    ["score", "::error::x.md"], ["score", "::error::none.md"],
  ])
  func noTextForPeopleIsACommand(arguments: [String]) throws {
    let scratch = try hostile()
    let outcome = try Program.run(arguments, in: scratch.folder, environment: ["GITHUB_ACTIONS": "true"])
    for line in (outcome.output + outcome.errors).split(separator: "\n") {
      #expect(!line.drop { $0 == " " }.hasPrefix("::") && !line.contains("##["), "\(line)")
    }
  }

  @Test func aPatchInTheLogIsNoCommandAndStillAPatch() throws {
    let scratch = try hostile()
    let text =
      "---\nstatus: Draft\ncompleteness: 20\n---\n\n::error::z\n\n# Queue performance\n\nThe drain rate is 300 msg/s.\n"
    try Data(text.utf8).write(to: scratch.folder.appending(path: "fixable.md"))
    let outcome = try Shell.run(
      "\"$PROGRAM\" fix --diff fixable.md 2>errors | tee patch && git apply patch && grep '^status' fixable.md",
      in: scratch.folder, environment: ["GITHUB_ACTIONS": "true", "PROGRAM": Program.path.path])
    #expect(outcome.status == 0, "\(outcome.output)")
    let lines = outcome.output.split(separator: "\n")
    let token = try #require(lines.first).dropFirst("::stop-commands::".count)
    #expect(lines.contains(" ::error::z"))
    #expect(lines.suffix(2) == ["::\(token)::", "status: draft"])
  }
}
