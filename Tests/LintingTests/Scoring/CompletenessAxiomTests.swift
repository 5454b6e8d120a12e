import RuleModel
import Testing

@testable import Linting
import TestSupport

/// What holds for the score of every document, tried on thousands of generated ones. A failure names profile and seed.
@Suite struct CompletenessAxiomTests {
  static let seedsPerProfile = 30

  static var profiles: [String] { ((try? LintRun.book.profiles) ?? []).map(\.id) }

  /// One document, and chances to change it.
  struct Trial {
    let name: String
    let document: GeneratedDocument
    var random: SeededGenerator
    var isFilled: [Bool] = []

    init(_ profile: Profile, seed: Int) {
      name = "\(profile.id), seed \(seed)"
      random = SeededGenerator(seed: UInt64(seed))
      document = GeneratedDocument(profile, &random)
      let share = random.one(of: [5, 30, 50, 70, 95])
      isFilled = (0..<document.slotCount).map { _ in random.chance(share) }
    }

    func score(_ text: [UInt8]) throws -> Int {
      let subject = try #require(Linter(try LintRun.book).subject(of: text, path: "document.md"))
      try #require(subject.match.profile.id == document.profile.id)
      return subject.completeness.score
    }
  }

  private func trials(_ profile: String, _ check: (inout Trial) throws -> Void) throws {
    let profile = try #require(try LintRun.book.profile(profile))
    for seed in 1...Self.seedsPerProfile {
      var trial = Trial(profile, seed: seed)
      try check(&trial)
    }
  }

  @Test(arguments: profiles) func aScoreLiesBetweenNothingAndAll(_ profile: String) throws {
    try trials(profile) { (trial) throws in
      let score = try trial.score(trial.document.text(trial.isFilled))
      #expect((0...100).contains(score), "\(trial.name)")
    }
  }

  @Test(arguments: profiles) func anUntouchedTemplateScoresAtMostFive(_ profile: String) throws {
    try trials(profile) { (trial) throws in
      let untouched = [Bool](repeating: false, count: trial.document.slotCount)
      #expect(try trial.score(trial.document.text(untouched)) <= 5, "\(trial.name)")
    }
  }

  @Test(arguments: profiles) func aDocumentWithEverySlotFilledScoresAHundred(_ profile: String) throws {
    try trials(profile) { (trial) throws in
      let full = [Bool](repeating: true, count: trial.document.slotCount)
      #expect(try trial.score(trial.document.text(full, WritingStyle(&trial.random))) == 100, "\(trial.name)")
    }
  }

  @Test(arguments: profiles) func fillingASlotNeverLowersAScore(_ profile: String) throws {
    try trials(profile) { (trial) throws in
      guard let open = trial.isFilled.indices.filter({ !trial.isFilled[$0] }).randomElement(using: &trial.random) else {
        return
      }
      var more = trial.isFilled
      more[open] = true
      let before = try trial.score(trial.document.text(trial.isFilled))
      #expect(try trial.score(trial.document.text(more)) >= before, "\(trial.name), slot \(open)")
    }
  }

  @Test(arguments: profiles) func removingARequiredSectionNeverRaisesAScore(_ profile: String) throws {
    try trials(profile) { (trial) throws in
      guard let part = trial.document.requiredParts.randomElement(using: &trial.random) else { return }
      let before = try trial.score(trial.document.text(trial.isFilled))
      let after = try trial.score(trial.document.text(trial.isFilled, omitting: part))
      #expect(after <= before, "\(trial.name), parts \(part)")
    }
  }

  @Test(arguments: profiles) func reorderingRowsChangesNothing(_ profile: String) throws {
    try trials(profile) { (trial) throws in
      let before = try trial.score(trial.document.text(trial.isFilled))
      let shuffled = trial.document.text(trial.isFilled, rowOrder: trial.random)
      #expect(try trial.score(shuffled) == before, "\(trial.name)")
    }
  }

  @Test(arguments: profiles) func markupChangesNothing(_ profile: String) throws {
    try trials(profile) { (trial) throws in
      let style = WritingStyle(&trial.random)
      let before = try trial.score(trial.document.text(trial.isFilled))
      #expect(try trial.score(trial.document.text(trial.isFilled, style)) == before, "\(trial.name), \(style)")
    }
  }
}
