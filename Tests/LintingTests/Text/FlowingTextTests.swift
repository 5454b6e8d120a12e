import Testing

@testable import Linting

/// Where authors break their lines says nothing of what they write.
@Suite struct FlowingTextTests {
  private static let lead = "In the week of the sale we measured the checkout again on all of its nodes. "

  private static let sentences = [
    "The p95 latency fell from 310 ms to 190 ms (−52 %) in one week.",
    "The heap fell from 7.8 GiB to 5.2 GiB, which is 50 % less.",
    "The outage ran from 10:12 to 11:47 UTC, that is for 75 minutes.",
    "At peak 188 of 200 connections (84 %) are taken.",
    "In all 14 nodes × 12 cores = 186 cores work on it.",
    "Le parc occupe 42 To sur 60 To, soit 80 %.",
    "The p95 was 190 ms and the p99 was 170 ms.",
    "Of 120,000 requests, 1,200 failed, an error rate of 0.1 %.",
    "Throughput of the parser has improved from 810 MB/s to 640 MB/s.",
  ]

  @Test(arguments: sentences) func aBrokenLineIsReadOn(_ sentence: String) throws {
    let expected = try rules("# Checkout performance report\n\n" + Self.lead + sentence + "\n")
    #expect(!expected.isEmpty)
    let whole = Self.lead + sentence
    for index in whole.indices where whole[index] == " " && index > Self.lead.index(before: Self.lead.endIndex) {
      let (line, next) = (whole[..<index], whole[whole.index(after: index)...])
      for form in ["\(line)\n\(next)\n", "\(line)\r\n\(next)\r\n", "- \(line)\n  \(next)\n"] {
        #expect(try rules("# Checkout performance report\n\n" + form) == expected, "\(line)⏎\(next)")
      }
    }
  }

  @Test(arguments: [
    // A hard break, labels and short lines keep statements apart.
    "The p95 was 190 ms  \nand p99 170 ms is what the other checkout has.",
    "**Reads:** 42 TB of 60 TB\n**Rest:** 80 % of the disks",
    "Scan 42 TB of 60 TB\n80 % of the nodes answered",
  ]) func linesMayStandByThemselves(_ lines: String) throws {
    #expect(try rules("# Checkout performance report\n\n" + lines + "\n").filter { $0.hasSuffix("arithmetic") } == [])
  }

  private func rules(_ text: String) throws -> [String] { try LintRun.found(text).map(\.rule).sorted() }
}
