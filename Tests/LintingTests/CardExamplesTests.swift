import RuleModel
import Testing

@testable import Linting

/// Every card proves itself: its bad examples raise its findings where it says, its good ones none.
@Suite struct CardExamplesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let number: Int
    let example: Card.Example

    var testDescription: String { "\(rule), \(example.isBad ? "bad" : "good") example \(number)" }

    static func all(bad: Bool) -> [Case] {
      let cards = (try? LintRun.book.cards) ?? []
      return cards.flatMap { card in
        card.examples.enumerated().filter { $0.element.isBad == bad }
          .map { Case(rule: card.id, number: $0.offset + 1, example: $0.element) }
      }
    }

    func texts() throws -> [String] {
      try LintRun.found(ExampleText.bytes(example.text), in: example.setting).filter { $0.rule == rule }.map(\.text)
    }
  }

  @Test(arguments: Case.all(bad: true)) func aBadExampleHasItsFindingsWhereTheCardSays(_ example: Case) throws {
    #expect(try example.texts() == example.example.at)
  }

  @Test(arguments: Case.all(bad: false)) func aGoodExampleHasNone(_ example: Case) throws {
    #expect(try example.texts() == [])
  }

  @Test(arguments: Case.all(bad: true)) func everyNameInAMessageHasItsValue(_ example: Case) throws {
    let bytes = ExampleText.bytes(example.example.text)
    let book = try LintRun.book
    for diagnostic in try LintRun.report(bytes, in: example.example.setting).diagnostics {
      let names = book.card(diagnostic.rule)?.message.matches(of: /\{[a-z]+\}/).map { String($0.output) } ?? []
      for name in names { #expect(!diagnostic.message.contains(name), "\(diagnostic.rule): \(diagnostic.message)") }
    }
  }

  @Test(arguments: Case.all(bad: false)) func aGoodExampleIsADocumentThatTheRuleLooksAt(_ example: Case) throws {
    let bad = try #require(try LintRun.book.card(example.rule)?.examples.first { $0.isBad })
    let profiles = try [bad.text, example.example.text].map {
      try LintRun.report(ExampleText.bytes($0)).subject?.match.profile.id
    }
    #expect(profiles[0] != nil && profiles[0] == profiles[1])
  }
}

extension Card.Example {
  /// The files and the day that it brings along; without files there is no repository.
  var setting: Setting {
    var setting = Setting()
    if !beside.isEmpty { setting.neighbours = Dictionary(uniqueKeysWithValues: beside) }
    if let day = CalendarDate(today) { setting.today = day }
    if !committed.isEmpty { setting.committed = Array(committed.utf8) }
    return setting
  }
}
