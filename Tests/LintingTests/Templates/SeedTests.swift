import Foundation
import Testing

@testable import Linting

/// The five templates that founded the project, where they lie beside the repository. Only numbers about them stand
/// here; they were counted by a script of a few regular expressions. `SyntheticTemplateTests` needs no such files.
@Suite struct SeedTests {
  struct Seed: Sendable, CustomTestStringConvertible {
    let number: String
    let profile: String
    /// Delimited blanks outside code.
    let blanks: Int
    let dots: Int
    let unknownComplexities: Int
    let choices: Int

    var testDescription: String { "\(number), \(profile)" }
  }

  static let seeds = [
    Seed(number: "000", profile: "performance-plan", blanks: 69, dots: 0, unknownComplexities: 0, choices: 0),
    Seed(number: "001", profile: "performance-optimization", blanks: 75, dots: 0, unknownComplexities: 0, choices: 0),
    Seed(number: "002", profile: "slo-capacity-plan", blanks: 240, dots: 0, unknownComplexities: 0, choices: 0),
    Seed(number: "003", profile: "performance-reference", blanks: 28, dots: 14, unknownComplexities: 4, choices: 10),
    Seed(number: "004", profile: "optimization-plan", blanks: 0, dots: 0, unknownComplexities: 0, choices: 0),
  ]

  private static let folder = Repository.root.appending(path: "../shared/seeds").standardizedFileURL
  static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  private func text(_ seed: Seed) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let name = try #require(names.first { $0.hasPrefix(seed.number) })
    return try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
  }

  @Test(.enabled(if: areThere), arguments: seeds) func aSeedFollowsItsProfile(_ seed: Seed) throws {
    #expect(try LintRun.report(Array(text(seed).utf8)).subject?.match.profile.id == seed.profile)
  }

  @Test(.enabled(if: areThere), arguments: seeds) func theBlanksOfASeedAreFoundWhereTheyStand(_ seed: Seed) throws {
    let text = try text(seed)
    let places = try LintRun.found(text).filter { $0.rule == "unfilled-placeholder" }
      .map { BlankScanner.Place(line: $0.line, column: $0.column) }
    #expect(places.count == seed.blanks)
    #expect(places == BlankScanner.places(in: text))
  }

  @Test(.enabled(if: areThere), arguments: seeds) func otherPlaceholdersOfASeedAreFound(_ seed: Seed) throws {
    let found = try LintRun.found(try text(seed))
    #expect(found.count { $0.rule == "empty-value" && $0.text == "..." } == seed.dots)
    #expect(found.count { $0.rule == "stand-in-number" && $0.text == "O(?)" } == seed.unknownComplexities)
    #expect(found.count { $0.rule == "open-choice" } == seed.choices)
  }

  @Test(.enabled(if: areThere), arguments: seeds) func aSeedLacksNoSection(_ seed: Seed) throws {
    let subject = try #require(try LintRun.report(Array(text(seed).utf8)).subject)
    #expect(subject.missingSections == [])
    let families = try LintRun.report(Array(text(seed).utf8)).diagnostics.map(\.family)
    #expect(!families.contains("structure"))
  }

  /// 004 has no blanks. Its four target figures are real, all else is the template's own words: 6 of 41 weights.
  @Test(.enabled(if: areThere), arguments: zip(seeds, [0, 0, 0, 0, 14])) func aSeedScoresNearlyNothing(
    _ seed: Seed, _ score: Int
  ) throws {
    #expect(try LintRun.report(Array(text(seed).utf8)).subject?.completeness.score == score)
  }

  @Test(.enabled(if: areThere)) func theFrenchSeedIsFrench() throws {
    #expect(try LintRun.report(Array(text(Self.seeds[2]).utf8)).subject?.language == "fr")
  }
}
