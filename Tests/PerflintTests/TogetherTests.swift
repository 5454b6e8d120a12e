import Testing

/// A run sees the documents that those it was asked about relate to, and reports only on those it was asked about.
@Suite struct TogetherTests {
  private static func page(_ title: String, _ head: String, objective: String) -> String {
    """
    ---
    status: current
    \(head)
    ---

    # \(title)

    | Service   | SLI          | SLO      |
    | --------- | ------------ | -------- |
    | Order API | Availability | \(objective) |
    | Order API | Latency p99  | < 450 ms |

    """
  }

  private static let plan = page("Checkout capacity plan", "related: [../slo/checkout.md]", objective: "≥ 99.95 %")
  private static let slo = page("Checkout SLOs", "owner: payments", objective: "≥ 99.9 %")
  private static let files = [".git/HEAD": "", "docs/plan.md": plan, "slo/checkout.md": slo]

  private static func contradictions(_ outcome: Program.Outcome) -> [String] {
    outcome.lines.filter { $0.contains("[contradicting-values]") }
  }

  @Test func aDocumentIsComparedWithItsNeighbourThatNobodyAskedFor() throws {
    let scratch = try Scratch(Self.files)
    let found = Self.contradictions(try Program.run(["check", "docs/plan.md"], in: scratch.folder))
    #expect(
      found == [
        "docs/plan.md:10:30: warning: 'Order API' is ≥ 99.95 % here and ≥ 99.9 % in slo/checkout.md:10;"
          + " say which of the two counts [contradicting-values]"
      ])
  }

  @Test func theNeighbourItselfIsNotReportedOn() throws {
    let scratch = try Scratch(Self.files)
    let outcome = try Program.run(["check", "docs/plan.md"], in: scratch.folder)
    #expect(outcome.lines.allSatisfy { !$0.hasPrefix("slo/") }, "\(outcome.output)")
    // It relates to nothing, so nothing is compared when it is read alone.
    #expect(Self.contradictions(try Program.run(["check", "slo/checkout.md"], in: scratch.folder)).isEmpty)
  }

  @Test func twoFilesOfACommitSeeTheirNeighbours() throws {
    var files = Self.files
    files["docs/other.md"] = Self.page(
      "Checkout load tests", "dependencies: [../slo/checkout.md]", objective: "≥ 99.8 %")
    let scratch = try Scratch(files)
    let both = try Program.run(["check", "docs/plan.md", "docs/other.md"], in: scratch.folder)
    #expect(Self.contradictions(both).map { $0.prefix { $0 != ":" } } == ["docs/other.md", "docs/plan.md"])
    let alone = try Program.run(["check", "docs/other.md"], in: scratch.folder)
    #expect(Self.contradictions(alone) == [Self.contradictions(both)[0]])
  }

  /// Files that are linted side by side share what was read of them.
  @Test func aRunOverTheFolderSaysOfEachFileWhatIsSaidOfItAlone() throws {
    var files = Self.files
    files["slo/tests.md"] = Self.page(
      "Checkout load tests", "related: [checkout.md, ../docs/plan.md]", objective: "≥ 99.5 %")
    let scratch = try Scratch(files)
    let together = try Program.run(["check", "--jobs", "1", "."], in: scratch.folder)
    let apart = try files.keys.filter { $0.hasSuffix(".md") }.flatMap {
      Self.contradictions(try Program.run(["check", $0], in: scratch.folder))
    }
    #expect(Self.contradictions(together).count == 2)
    #expect(Self.contradictions(together).sorted() == apart.sorted())
  }

  @Test func whatIsFoundDoesNotDependOnTheFolderOfTheRun() throws {
    let scratch = try Scratch(Self.files)
    let below = try Program.run(["check", "plan.md"], in: scratch.folder.appending(path: "docs"))
    let above = try Program.run(["check", "docs/plan.md"], in: scratch.folder)
    #expect(Self.contradictions(below).count == 1)
    #expect(Self.contradictions(above).count == 1)
  }

  @Test func aNeighbourOfTheSameMindIsSilent() throws {
    var files = Self.files
    files["slo/checkout.md"] = Self.page("Checkout SLOs", "owner: payments", objective: "99.95 %")
    let scratch = try Scratch(files)
    #expect(Self.contradictions(try Program.run(["check", "docs"], in: scratch.folder)).isEmpty)
  }

  @Test func anArchivedNeighbourStatesWhatWas() throws {
    var files = Self.files
    files["slo/checkout.md"] = Self.slo.replacing("status: current", with: "status: archived")
    let scratch = try Scratch(files)
    #expect(Self.contradictions(try Program.run(["check", "docs"], in: scratch.folder)).isEmpty)
  }

  @Test func anUnfinishedNeighbourIsSeenThoughNobodyAskedForIt() throws {
    var files = Self.files
    files["docs/plan.md"] = Self.page(
      "Checkout capacity plan", "dependencies: [../slo/checkout.md]", objective: "99.9 %")
    files["slo/checkout.md"] = Self.slo.replacing("status: current", with: "status: stub")
    let scratch = try Scratch(files)
    let outcome = try Program.run(["check", "docs/plan.md"], in: scratch.folder)
    #expect(outcome.lines.contains { $0.hasPrefix("docs/plan.md:3:") && $0.hasSuffix("[depends-on-unfinished]") })
    #expect(outcome.lines.allSatisfy { !$0.hasPrefix("slo/") }, "\(outcome.output)")
  }
}
