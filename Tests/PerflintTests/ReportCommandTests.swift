import Foundation
import Testing

@Suite struct ReportCommandTests {
  private static let ready = "---\nstatus: current\n---\n\n# Queue performance\n\nThe drain rate is 300 msg/s.\n"
  private static let open =
    "---\nstatus: current\n---\n\n# Cache performance\n\n- **A:** {{a}}\n- **B:** {{b}}\n- **C:** 3 ms\n"
  private static let marked = "# Import performance\n\n- **A:** TBD\n- **B:** 3 ms\n"
  private static let stale = "---\nstatus: needs-review\n---\n\n# Export performance\n\nThe p95 is 300 ms.\n"

  private func folder() throws -> Scratch {
    try Scratch([
      "docs/ready.md": Self.ready, "docs/open.md": Self.open, "docs/marked.md": Self.marked,
      "docs/stale.md": Self.stale, "faq.md": "# Questions\n",
    ])
  }

  private func documents(_ arguments: [String], in scratch: Scratch) throws -> [String] {
    let output = try Program.run(["report", "--format", "json"] + arguments, in: scratch.folder).output
    let json = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return (json?["documents"] as? [[String: Any]] ?? []).compactMap { $0["path"] as? String }
  }

  @Test func theJSONHasTheKeysOfTheContract() throws {
    let scratch = try folder()
    let output = try Program.run(["report", "--format", "json"], in: scratch.folder).output
    let json = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(Set(json.keys) == ["schemaVersion", "tool", "summary", "mostMissing", "documents"])
    let summary = try #require(json["summary"] as? [String: Int])
    #expect(
      Set(summary.keys) == [
        "documents", "skipped", "ready", "stale", "averageCompleteness", "openPlaces", "missingSections",
        "missedTargets", "errors", "warnings", "notes",
      ])
    #expect(summary["documents"] == 4 && summary["skipped"] == 1 && summary["ready"] == 1 && summary["stale"] == 1)
    let document = try #require((json["documents"] as? [[String: Any]])?.first)
    #expect(
      Set(document.keys) == [
        "path", "profile", "status", "state", "completeness", "declaredCompleteness", "openPlaces", "missingSections",
        "missedTargets", "errors", "warnings", "notes",
      ])
  }

  @Test func sortsAndFilters() throws {
    let scratch = try folder()
    #expect(try documents([], in: scratch).prefix(2) == ["docs/open.md", "docs/marked.md"])
    #expect(
      try documents(["--sort", "path"], in: scratch)
        == ["docs/marked.md", "docs/open.md", "docs/ready.md", "docs/stale.md"])
    #expect(try documents(["--sort", "errors"], in: scratch).first == "docs/open.md")
    #expect(try documents(["--sort", "status"], in: scratch).last == "docs/marked.md")
    #expect(try documents(["--only", "stale"], in: scratch) == ["docs/stale.md"])
    #expect(try documents(["--only", "ready", "--only", "stale", "--sort", "path"], in: scratch).count == 2)
  }

  @Test(arguments: [40, 60, 80, 100, 160]) func fitsTheTerminal(width: Int) throws {
    let scratch = try folder()
    let outcome = try Program.run(["report"], in: scratch.folder, environment: ["COLUMNS": "\(width)"])
    let table = outcome.lines.prefix(5)
    #expect(table.allSatisfy { $0.count <= width }, "\(outcome.output)")
    #expect(table.allSatisfy { $0.contains("document") || $0.contains(".md") && $0.contains("█") })
  }

  @Test func saysWhatChanged() throws {
    let scratch = try folder()
    let earlier = try Program.run(["report", "--format", "json"], in: scratch.folder).output
    let file = scratch.folder.appending(path: "report.json")
    try Data(earlier.utf8).write(to: file)
    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: scratch.folder.appending(path: "docs/\(name)"))
    }
    let same = try Program.run(
      ["report", "--format", "markdown", "--against", "report.json"], in: scratch.folder
    ).output
    #expect(same.contains("Nothing changed."))
    try write("open.md", Self.open.replacing("{{a}}", with: "4 ms").replacing("{{b}}", with: "5 ms"))
    try write("ready.md", Self.ready + "\n- **X:** {{x}}\n- **Y:** {{y}}\n")
    try write("new|`file`.md", Self.ready)
    try FileManager.default.removeItem(at: scratch.folder.appending(path: "docs/stale.md"))
    let text = try Program.run(["report", "--against", "report.json"], in: scratch.folder)
    let changes = text.lines.filter { $0.contains("→") || $0.hasPrefix("new:") || $0.hasPrefix("gone:") }
    #expect(changes.map { $0.split(separator: ":")[0] } == ["worse", "better", "new", "gone"], "\(text.output)")
    #expect(changes.first?.hasPrefix("worse: docs/ready.md: score 100 → ") == true)
    #expect(text.lines.first?.contains("change") == true)
    let page = try Program.run(
      ["report", "--format", "markdown", "--against", "report.json"], in: scratch.folder
    ).output
    #expect(page.contains("### What changed"))
    #expect(page.contains(#"| docs/new\|\`file\`.md | new: 100 |"#))
    #expect(page.contains("| docs/stale.md | gone |"))
    #expect(page.contains("→ 100 (+"))
  }

  @Test(arguments: [
    (["--min-score", "100"], 1, "docs/open.md: the completeness is "), (["--min-score", "10"], 0, ""),
    (["--fail-on", "error"], 1, ""), (["--fail-on", "error", "docs/ready.md"], 0, ""), ([], 0, ""),
    (["--against", "faq.md"], 2, "faq.md: is no report of perflint"),
    (["--against", "none.json"], 3, "none.json: no such file"), (["--format", "pdf"], 2, "badge"),
    (["--only", "bad"], 2, "stale"),
  ])
  func isAGateWhereItIsAsked(arguments: [String], status: Int32, message: String) throws {
    let scratch = try folder()
    let outcome = try Program.run(["report"] + arguments, in: scratch.folder)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(message.isEmpty || outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func namesTheTargetsThatAreMissed() throws {
    let table = "| Metric | Current | Target |\n| --- | --- | --- |\n| Page load | 2.8 s | < 2 s |\n"
    let scratch = try Scratch(["a.md": "# Queue performance\n\n" + table])
    let text = try Program.run(["report"], in: scratch.folder).lines
    #expect(text.contains("missed: a.md:5: Page load: 2.8 s, target < 2 s"))
    #expect(text.contains { $0.hasSuffix("1 missed target") })
    let page = try Program.run(["report", "--format", "markdown"], in: scratch.folder).output
    #expect(page.contains("| a.md:5 | Page load | 2.8 s | &lt; 2 s |"))
  }

  @Test func theBadgeIsAnImageAndAnEndpoint() throws {
    let scratch = try folder()
    let image = try Program.run(["report", "--format", "badge"], in: scratch.folder).output
    #expect(image.hasPrefix("<svg ") && image.hasSuffix("</svg>\n"))
    let outcome = try Program.run(["report", "--format", "badge-json"], in: scratch.folder).output
    let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.utf8)) as? [String: Any])
    #expect(Set(json.keys) == ["schemaVersion", "label", "message", "color"])
    #expect(image.contains(">\(json["message"] as? String ?? "-")<"))
  }
}
