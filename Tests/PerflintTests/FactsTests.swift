import Foundation
import Testing

/// `perflint facts`: what the documents state, for people and for other programs.
@Suite struct FactsTests {
  private static let document = """
    ---
    lang: en
    ---

    # Import performance

    | Metric     | Current  | Target   | P95 (ms) |
    | ---------- | -------- | -------- | -------- |
    | Page load  | 2.8 s    | < 2 s    | 3,400    |
    | "Hit", 2nd | ~85 %    | ≥ 95 %   | -        |

    - **p99:** between 2 and 5 s at 1,200 req/s
    - Plan 2026, HTTP 500 and version 3.6 are no quantities
    """

  private func run(_ arguments: String...) throws -> String {
    let scratch = try Scratch(["a.md": Self.document, "skip.md": "# Holidays\n\n5 ms\n"])
    let outcome = try Program.run(["facts"] + arguments, in: scratch.folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    return outcome.output
  }

  @Test func printsATableUnderThePathOfEachDocument() throws {
    let lines = try run().split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines[1] == ["./a.md"] || lines[1] == ["a.md"])
    #expect(lines[2] == ["9:16", "Import", "performance", "Page", "load", "current", "2.8", "s"])
    #expect(lines[3] == ["9:27", "Import", "performance", "Page", "load", "target", "<", "2", "s"])
    #expect(lines[4].suffix(4) == ["p95", "value", "3400", "ms"])
    #expect(lines.count == 9)
  }

  @Test func writesCSVThatSpreadsheetsReadAsText() throws {
    let scratch = try Scratch([
      "=a.md":
        "# Cache performance\n\n| Metric | Target |\n| --- | --- |\n| =SUM(A1), \"x\" | +5 % |\n| @b | < 3 ms |\n"
    ])
    let output = try Program.run(["facts", "--format", "csv"], in: scratch.folder).output
    let lines = output.components(separatedBy: "\n")
    #expect(lines.count == 4 && lines[3].isEmpty)
    #expect(lines[0].hasPrefix("path,line,column,"))
    #expect(lines[1].contains("\"'=SUM(A1), \"\"x\"\"\""))
    #expect(lines[1].contains("'+5 %"))
    #expect(lines[2].contains(",<,false,3,3,single,,ms,"))
  }

  @Test func writesJSONWithExactRanges() throws {
    let json = try JSONSerialization.jsonObject(with: Data(try run("--format", "json").utf8)) as? [String: Any]
    let documents = try #require(json?["documents"] as? [[String: Any]])
    #expect(documents.count == 1)
    let facts = try #require(documents[0]["facts"] as? [[String: Any]])
    #expect(
      facts.map { $0["text"] as? String } == [
        "2.8 s", "< 2 s", "3,400", "~85 %", "≥ 95 %", "between 2 and 5 s", "1,200 req/s",
      ])
    let bytes = Array(Self.document.utf8)
    for fact in facts {
      let range = try #require(fact["range"] as? [String: [String: Int]])
      let text = String(decoding: bytes[range["start"]!["offset"]!..<range["end"]!["offset"]!], as: UTF8.self)
      #expect(text == fact["text"] as? String)
    }
    #expect(facts[5]["statistic"] as? String == "p99")
    #expect(facts[6]["role"] as? String == "load")
  }

  @Test func saysSoWhereNothingIsStated() throws {
    let scratch = try Scratch(["a.md": "# Cache performance\n\nNothing.\n\n## More\n"])
    #expect(try Program.run(["facts"], in: scratch.folder).output == "no quantities found\n")
  }
}
