import Foundation
import Testing

/// Fingerprints outlive what happens around a finding.
@Suite struct FingerprintTests {
  private static let table = "| Metric | Target |\n| --- | --- |\n| p95 | {{a}} |\n| p99 | {{a}} |\n"
  private static let wide =
    "| Metric     | Target      |\n| ---------- | ----------- |\n| p95        | {{a}}       |\n| p99        | {{a}}       |\n"
  private static let list = "\n- **A:** TBD\n- **A:** TBD\n"

  private func fingerprints(_ text: String, format: String) throws -> [String] {
    let scratch = try Scratch(["docs/a.md": "# Queue performance\n\n" + text, ".git/HEAD": ""])
    let output = try Program.run(["check", "a.md", "--format", format], in: scratch.folder.appending(path: "docs"))
      .output
    #expect(output.contains("docs/a.md"), "paths start at the top of the repository")
    let json = try JSONSerialization.jsonObject(with: Data(output.utf8))
    if let issues = json as? [[String: Any]] { return issues.compactMap { $0["fingerprint"] as? String } }
    let runs = (json as? [String: Any])?["runs"] as? [[String: Any]]
    let results = runs?.first?["results"] as? [[String: Any]] ?? []
    return results.compactMap { ($0["partialFingerprints"] as? [String: String])?["perflint/v1"] }
  }

  @Test(arguments: ["sarif", "gitlab"]) func surviveMovedLinesAndWidths(format: String) throws {
    let before = try fingerprints(Self.table + Self.list, format: format)
    #expect(before.count == 4)
    #expect(Set(before).count == 4)
    #expect(try fingerprints("One.\n\nTwo.\n\n" + Self.table + Self.list, format: format) == before)
    #expect(try fingerprints(Self.wide + Self.list, format: format) == before)
    #expect(try fingerprints((Self.table + Self.list).replacing("\n", with: "\r\n"), format: format) == before)
    let changed = try fingerprints(Self.table.replacing("p95", with: "p90") + Self.list, format: format)
    #expect(changed.dropFirst() == before.dropFirst())
    #expect(changed.first != before.first)
  }
}
