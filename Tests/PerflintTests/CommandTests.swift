import Testing

@Suite struct CommandTests {
  @Test func explainsARuleWithItsExamples() throws {
    let output = try Program.run(["explain", "mojibake"]).output
    for part in ["mojibake (document, warning)", "Why:", "Fix: safe.", "Bad:", "Good:"] {
      #expect(output.contains(part))
    }
  }

  /// `--color auto` changes nothing, and is left to the argument parser.
  @Test(arguments: [
    [], ["Fixtures/showcase"], ["check", "Fixtures/showcase"], ["--jobs", "1", "Fixtures/showcase"],
    ["check", "--all", "README.md", "Fixtures/complete", "--jobs", "2"], ["check", "nowhere.md"], ["check", "fix"],
    ["check", "--no-config", "--today", "2026-11-21", "Fixtures/showcase"], ["check", "--today", "2026-11-31"],
    ["check", "--jobs", "0"], ["check", "--jobs"], ["check", "--jobs", "x"], ["check", "--all", "--all", "README.md"],
    ["check", "--", "README.md"], ["check", ""], ["checks"],
  ]) func aPlainCheckIsThatOfTheArgumentParser(arguments: [String]) throws {
    let plain = try Program.run(arguments)
    let parsed = try Program.run(arguments.contains("--") ? arguments : arguments + ["--color", "auto"])
    #expect(plain.output == parsed.output && plain.errors == parsed.errors && plain.status == parsed.status)
  }

  @Test func listsEveryRuleOnce() throws {
    let lines = try Program.run(["rules"]).lines
    let rules = lines.filter { $0.hasPrefix("  ") }.compactMap { $0.split(separator: " ").first }
    #expect(rules.count == Set(rules).count)
    #expect(rules.contains("unfilled-placeholder"))
  }

  @Test func listsAndShowsProfiles() throws {
    let list = try Program.run(["profile", "list"]).lines
    #expect(list.count == 6)
    for line in list {
      let id = String(line.prefix { $0 != " " })
      let shown = try Program.run(["profile", "show", id])
      #expect(shown.status == 0)
      #expect(shown.output.hasPrefix("\(id): "))
    }
  }

  @Test func saysWhichProfileAndWhy() throws {
    let plan = try Program.run(["profile", "which", "Fixtures/complete/performance-plan-storefront.md"]).lines
    #expect(plan.first == "performance-plan: by likeness of its headings")
    let general = try Program.run(["profile", "which", "Fixtures/complete/performance-document-scan-benchmark.md"])
      .lines
    #expect(general.first?.hasPrefix("performance-document: ") == true)
  }
}
