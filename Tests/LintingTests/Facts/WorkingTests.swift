import Testing

@testable import Linting

/// How a message shows that it reckoned.
@Suite struct WorkingTests {
  @Test(arguments: [
    ("The import fell by 70 %, from 20 s to 10 s.", "50 % ((20 s − 10 s) / 20 s)"),
    // Nobody reckons a rise as a fall below zero.
    ("The import rose by 40 %, from 18.5 s to 26.7 s.", "44 % ((26.7 s − 18.5 s) / 18.5 s)"),
  ]) func aChangeIsReckonedInItsDirection(sentence: String, working: String) throws {
    let report = try LintRun.report(Array("# Queue performance\n\n\(sentence)\n".utf8))
    let message = try #require(report.diagnostics.first { $0.rule == "improvement-arithmetic" }?.message)
    #expect(message.contains(working))
  }
}
