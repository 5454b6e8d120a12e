import MarkdownModel
import RuleModel
import Testing

@testable import Linting

@Suite struct LetterTriplesTests {
  private static let triples = LetterTriples([.words(["as fast", "a lot", "low", "高"])])

  @Test(arguments: ["low", "Lows", "up to: lower", "A lot", "a  lot", "runs as-fast", "très", "高"])
  func doNotTurnAway(_ text: String) { #expect(mayOccur(text)) }

  @Test(arguments: ["", "310 ms", "log", "below", "asks", "slow", "all of it"])
  func turnAway(_ text: String) { #expect(!mayOccur(text)) }

  private func mayOccur(_ text: String) -> Bool {
    let source = Array(text.utf8)
    return Self.triples.mayOccur(in: source, ByteRange(0, source.count))
  }
}
