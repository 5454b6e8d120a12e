import RuleModel
import StructuredData
import Testing

@testable import Linting

/// What `new` writes is a draft that passes, and `learn` makes the same profile of it again.
@Suite struct NewDocumentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let profile: Profile
    let language: String
    let book: RuleBook

    var testDescription: String { "\(profile.id), \(language)" }

    var document: String { FreshText.of(profile, in: book, language: language) }

    /// All built-in profiles, and those learnt from the templates in `Fixtures/templates`.
    static let all: [Case] = {
      guard let book = try? LintRun.book else { return [] }
      let builtIn = book.profiles.flatMap { profile in
        (profile.hasSections ? ["en", "fr"] : ["en"]).map { Case(profile: profile, language: $0, book: book) }
      }
      let own = OwnTemplate.all.compactMap { template -> Case? in
        guard let profile = try? template.profile() else { return nil }
        let book = book.adding([profile])
        return book.profile(profile.id).map {
          Case(profile: $0, language: $0.languages.first ?? "en", book: book)
        }
      }
      return builtIn + own
    }()
  }

  private func learnt(_ text: String, in book: RuleBook) throws -> Profile {
    try TemplateLearner(book).profile(of: Array(text.utf8), id: "again")
  }

  @Test func everyProfileIsTried() { #expect(Case.all.count == 5 * 2 + 1 + 5) }

  @Test(arguments: Case.all) func aFreshDocumentPassesAsADraft(_ example: Case) throws {
    let report = Linter(example.book, context: Setting().context()).lint(Array(example.document.utf8), path: "a.md")
    let subject = try #require(report.subject)
    #expect(subject.match.profile.id == example.profile.id)
    #expect(subject.status == .draft)
    #expect(report.diagnostics.filter { $0.severity > .note }.map(\.message) == [])
    // The dates and the status in the front matter are filled in.
    #expect(subject.completeness.score <= 10)
    #expect(subject.missingSections == [])
    let other = Set(report.diagnostics.map(\.rule)).subtracting(["unfilled-placeholder", "stock-name"])
    #expect(other == [])
  }

  @Test(arguments: Case.all) func aFreshDocumentIsTheSameEachTime(_ example: Case) {
    #expect(example.document == example.document)
    #expect(example.document.contains("2026-11-02"))
  }

  /// The `profile:` line names the older profile, and what a document cannot show comes from there.
  @Test(arguments: Case.all) func learnMakesTheSameProfileOfIt(_ example: Case) throws {
    let learnt = try learnt(example.document, in: example.book)
    #expect(Self.difference(Self.body(learnt), Self.body(example.profile)) == [])
  }

  @Test(arguments: Case.all) func learnSeesAllThatADocumentShows(_ example: Case) throws {
    let lines = example.document.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.filter { !$0.hasPrefix("profile: ") }.joined(separator: "\n")
    let learnt = try learnt(text, in: example.book)
    let visible = VisibleProfile(learnt, language: example.language).lines
    let expected = VisibleProfile(example.profile, language: example.language).lines
    #expect(Self.difference(visible[...], expected[...]) == [])
  }

  @Test(arguments: Case.all) func aProfileIsReadBackFromItsText(_ example: Case) throws {
    let text = ProfileText(example.profile).text
    let node = try #require(try YAMLReader.read(Array(text.utf8)))
    #expect(ProfileText(try Profile(node)).text == text)
  }

  /// Without id, title and summary, which are the learnt profile's own.
  private static func body(_ profile: Profile) -> ArraySlice<String> {
    ProfileText(profile).text.split(separator: "\n").map(String.init).dropFirst(3)
  }

  private static func difference(_ found: ArraySlice<String>, _ expected: ArraySlice<String>) -> [String] {
    Array(found).difference(from: Array(expected)).map { change in
      switch change {
      case .insert(_, let line, _): "+ " + line
      case .remove(_, let line, _): "- " + line
      }
    }
  }
}

/// What `new` writes on the day of the tests.
enum FreshText {
  static func of(_ profile: Profile, in book: RuleBook, language: String = "en") -> String {
    guard let today = LintRun.today else { return "" }
    return NewDocument(profile, in: book, language: language, today: today).text
  }
}
