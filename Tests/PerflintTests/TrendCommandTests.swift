import Foundation
import Testing

/// Trends of scratch repositories whose every commit is known.
@Suite struct TrendCommandTests {
  private static let blank = "# Queue performance\n\n- **Drain rate:** {{rate}}\n- **Lag:** {{lag}}\n"
  private static let half = blank.replacing("{{lag}}", with: "3 s")
  private static let full = half.replacing("{{rate}}", with: "300 msg/s")

  private struct Point: Decodable, Equatable {
    let date: String
    let documents: Int
    let completeness: Int
    let openPlaceholders: Int
    let errors: Int
  }

  private struct Output: Decodable { let points: [Point] }

  private func trend(of repository: GitRepository, _ arguments: String...) throws -> [Point] {
    let outcome = try Program.run(["trend", "--format", "json"] + arguments, in: repository.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Output.self, from: Data(outcome.output.utf8)).points
  }

  private func repository() throws -> GitRepository {
    let repository = try GitRepository()
    try repository.commit(["docs/a [1].md": Self.blank, "notes.txt": "one"])
    try repository.commit(["docs/a [1].md": Self.half, "docs/faq.md": "# Questions\n"])
    try repository.commit(["notes.txt": "two"])
    try repository.commit(["docs/deep/b.MD": Self.blank, "other/c.md": Self.blank])
    try repository.commit(["docs/a [1].md": Self.full], without: "docs/deep/b.MD")
    return repository
  }

  @Test func everyCommitThatChangedADocumentIsAPoint() throws {
    let repository = try repository()
    let points = try trend(of: repository, "docs")
    #expect(points.map(\.date) == ["2026-03-11", "2026-03-12", "2026-03-14", "2026-03-15"])
    #expect(points.map(\.documents) == [1, 1, 2, 1])
    #expect(points.map(\.openPlaceholders) == [2, 1, 3, 0])
    #expect(points.map(\.errors) == [2, 1, 3, 0])
    #expect(points.map(\.completeness) == [0, 25, 12, 100])
    #expect(try trend(of: repository, "docs/a [1].md").map(\.openPlaceholders) == [2, 1, 0])
    #expect(try trend(of: repository).map(\.documents) == [1, 1, 3, 2])
    #expect(try trend(of: repository, "docs", "other").map(\.documents) == [1, 1, 3, 2])
  }

  @Test func nothingIsCheckedOut() throws {
    let repository = try repository()
    try Data("changed".utf8).write(to: repository.folder.appending(path: "docs/a [1].md"))
    _ = try trend(of: repository)
    #expect(try repository.scratch.text("docs/a [1].md") == "changed")
    let status = try Shell.run("git status --porcelain", in: repository.folder)
    #expect(status.output.split(separator: "\n").count == 1)
  }

  @Test func beginsWhereItIsAskedTo() throws {
    let repository = try repository()
    #expect(try trend(of: repository, "docs", "--since", "HEAD~1").map(\.openPlaceholders) == [3, 0])
    #expect(try trend(of: repository, "docs", "--commits", "2").map(\.openPlaceholders) == [2, 0])
  }

  @Test func isSeenAtOnceInATerminal() throws {
    let repository = try repository()
    let lines = try Program.run(["trend", "docs"], in: repository.folder).lines
    #expect(lines[0] == "1 document, 4 commits from 2026-03-11 to 2026-03-15")
    #expect(lines[1] == "completeness       ▁▃▂█  0 → 100")
    #expect(lines[2] == "open placeholders  ▆▃█▁  2 → 0")
    #expect(lines[5].contains("2026-03-15          1           100     0       0"))
  }

  @Test func thePageDrawsIt() throws {
    let repository = try repository()
    let page = try Program.run(["report", "docs", "--format", "html", "--trend"], in: repository.folder)
    #expect(page.status == 0)
    #expect(page.output.contains("4 commits from 2026-03-11 to 2026-03-15"))
    #expect(page.output.components(separatedBy: "<path class=\"curve\"").count == 4)
  }

  @Test(arguments: [
    (["trend", "--since", "nowhere"], 2, "git knows no commit 'nowhere'"),
    (["trend", "--since=--all"], 2, "git knows no commit '--all'"),
    (["trend", "gone"], 3, "gone: is in no git repository"), (["trend", "--commits", "1"], 2, "from 2"),
    (["report", "--trend"], 2, "--trend goes with --format html"),
    (["report", "--format", "html", "--since", "HEAD"], 2, "--since goes with --trend"),
  ])
  func mistakesAreNamed(arguments: [String], status: Int32, message: String) throws {
    let repository = try repository()
    let outcome = try Program.run(arguments, in: repository.folder)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func aFolderWithoutHistoryIsNoError() throws {
    let repository = try GitRepository()
    let outcome = try Program.run(["trend"], in: repository.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "no commit has a Markdown file there\n")
    let outside = try Scratch(["a.md": Self.blank])
    let failed = try Program.run(
      ["trend"], in: outside.folder,
      environment: ["GIT_CEILING_DIRECTORIES": outside.folder.deletingLastPathComponent().path])
    #expect(failed.status == 3)
  }

  @Test func aLongHistoryIsReadInHelpings() throws {
    let repository = try GitRepository()
    for round in 0..<2 {
      var files: [String: String] = [:]
      for number in 0..<250 { files["\(number).md"] = Self.half + "\nRound \(round), \(number) ms.\n" }
      try repository.commit(files)
    }
    #expect(try trend(of: repository).map(\.openPlaceholders) == [250, 250])
  }
}
