import RuleModel
import Testing

@testable import Linting

/// Templates that nobody has filled in, made from each profile: they are recognised, and each blank is found.
@Suite struct SyntheticTemplateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let profile: Profile
    let language: String
    let blank: Profile.Blank

    var testDescription: String { "\(profile.id), \(language), \(blank.rawValue)" }
    var text: String { SyntheticTemplate(profile, language: language, blank: blank).text }

    static var all: [Case] {
      let profiles = ((try? LintRun.book.profiles) ?? []).filter(\.hasSections)
      return profiles.flatMap { profile in
        ["en", "fr"].flatMap { language in
          Profile.Blank.allCases.map { Case(profile: profile, language: language, blank: $0) }
        }
      }
    }
  }

  @Test func everyProfileWithSectionsIsTried() { #expect(Case.all.count == 5 * 2 * 4) }

  @Test(arguments: Case.all) func aTemplateIsRecognised(_ example: Case) throws {
    let subject = try #require(try LintRun.report(Array(example.text.utf8)).subject)
    #expect(subject.match.profile.id == example.profile.id)
    #expect(subject.missingSections == [])
  }

  @Test(arguments: Case.all) func everyBlankOfATemplateIsFoundAndNothingElse(_ example: Case) throws {
    let found = try LintRun.found(example.text)
    let places = found.filter { $0.rule == "unfilled-placeholder" }.map {
      BlankScanner.Place(line: $0.line, column: $0.column)
    }
    #expect(places == BlankScanner.places(in: example.text))
    #expect(found.filter { $0.rule != "unfilled-placeholder" } == [])
  }

  @Test(arguments: Case.all) func anUntouchedTemplateScoresNearlyNothing(_ example: Case) throws {
    let subject = try #require(try LintRun.report(Array(example.text.utf8)).subject)
    #expect(subject.completeness.score <= 5)
  }
}
