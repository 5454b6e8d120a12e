import PatternMatching
import Testing

/// Patterns as the library underneath understands them, within bounds.
@Suite struct TextPatternTests {
  private func first(_ pattern: String, in text: String, _ options: TextPattern.Options = []) throws -> String? {
    let bytes = Array(text.utf8)
    let search = PatternSearch(try TextPattern(pattern, options))
    return bytes.withUnsafeBufferPointer { buffer in
      guard case .match(let range) = search.next(in: buffer, from: 0) else { return nil }
      return String(decoding: bytes[range], as: UTF8.self)
    }
  }

  private func outcome(_ pattern: String, in text: String) throws -> PatternSearch.Outcome {
    let search = PatternSearch(try TextPattern(pattern))
    return Array(text.utf8).withUnsafeBufferPointer { search.next(in: $0, from: 0) }
  }

  @Test(arguments: [
    (#"\d+ ms"#, "at 95 ms", "95 ms"), (#"^b"#, "a\nb", "b"), (#"^b"#, "a\r\nb", "b"), (#"é+"#, "caféé", "éé"),
    (#"\w+"#, "…Éclair", "Éclair"), (#"(?<=a)."#, "ab", "b"), (#"x*"#, "aaxx", "xx"), (#"(?i)P95"#, "p95", "p95"),
    (#"(?:(?<n>a)|b)\b"#, "ab", "b"),
  ])
  func findsTheFirstThatIsNotEmpty(_ pattern: String, _ text: String, _ expected: String) throws {
    #expect(try first(pattern, in: text) == expected)
  }

  @Test func optionsHold() throws {
    #expect(try first("fast", in: "breakfast Fast") == "fast")
    #expect(try first("fast", in: "breakfast Fast", .wholeWords) == nil)
    #expect(try first("fast|fasts", in: "breakfast Fasts", [.wholeWords, .ignoringCase]) == "Fasts")
    #expect(try first("É", in: "café", .ignoringCase) == "é")
  }

  @Test(
    arguments: [
      ("", 0, "the pattern is empty"), ("a(b", 3, "missing closing parenthesis"),
      ("a[b", 3, "missing terminating ] for character class"), ("ab)", 2, "unmatched closing parenthesis"),
      ("a**", 2, "quantifier does not follow a repeatable item"),
      ("*a", 0, "quantifier does not follow a repeatable item"),
      (#"\C"#, 2, "using \\C is disabled by the application"), ("é(", 3, "missing closing parenthesis"),
    ] as [(String, Int, String)])
  func namesAMistakeWithItsPlace(_ pattern: String, _ byte: Int, _ reason: String) throws {
    do throws(PatternMistake) {
      _ = try TextPattern(pattern)
      Issue.record("no mistake was found in '\(pattern)'")
    } catch {
      #expect(error.byte == byte)
      #expect(error.reason == reason)
    }
  }

  @Test func groupsHaveNumbersAndNames() throws {
    let pattern = try TextPattern(#"(\d+)(?<unit>ms|s)(x)?"#)
    #expect(pattern.groupCount == 3)
    #expect(pattern.groupNames.map(\.name) == ["unit"])
    #expect(pattern.groupNames.map(\.number) == [2])
    let search = PatternSearch(pattern)
    Array("at 20ms".utf8).withUnsafeBufferPointer { text in
      #expect(search.next(in: text, from: 0) == .match(3..<7))
      #expect((0...4).map { search.group($0) } == [3..<7, 3..<5, 5..<7, nil, nil])
    }
  }

  /// Every one of these takes longer than the universe is old, if it is let.
  @Test(arguments: [
    "(a+)+$", "(a|aa)+$", "(a*)*b", "^(\\w+\\s?)*$", "(a+a+)+b", "(?:a?){30}a{30}b", "([a-z]+)*\\d", "(.*?a){25}z",
    "(?:(?:a*)*)*z", "(a|b|ab)*c$", "(?=(a+))\\1*(a+)+z", "(?R)?a+z|(a(?1)?a)+z",
  ])
  func aPatternThatRunsAwayIsStopped(_ pattern: String) throws {
    let text = String(repeating: "a", count: 30_000) + "! z b c 1"
    let outcome = try outcome(pattern, in: text)
    if case .match = outcome { return }
    #expect(outcome == .gaveUp || outcome == .none)
  }

  @Test func theWorstPatternGivesUp() throws {
    #expect(try outcome("(a+)+$", in: String(repeating: "a", count: 64) + "!") == .gaveUp)
  }

  @Test func manyThreadsSearchByOnePattern() async throws {
    let pattern = try TextPattern(#"(\w+)@(\d+)"#)
    let found = await withTaskGroup(of: String.self) { group in
      for number in 0..<64 {
        group.addTask {
          let search = PatternSearch(pattern)
          let text = Array("\(String(repeating: "x ", count: 500))job@\(number)".utf8)
          return text.withUnsafeBufferPointer { text in
            guard case .match = search.next(in: text, from: 0), let range = search.group(2) else { return "" }
            return String(decoding: text[range], as: UTF8.self)
          }
        }
      }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(found == Set((0..<64).map { "\($0)" }))
  }
}
