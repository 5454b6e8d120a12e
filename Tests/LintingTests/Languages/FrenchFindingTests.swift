import MarkdownModel
import Phrases
import RuleModel
import Testing

@testable import Linting

/// What is found in French is found in English, and is said in French throughout.
@Suite struct FrenchFindingTests {
  static let examples = CardExamplesTests.Case.all(bad: true)

  private func linters(_ setting: Setting, _ bytes: [UInt8], _ path: String) throws -> (Linter, Linter) {
    let context = setting.context(of: bytes, path)
    return (
      Linter(try LintRun.book, context: context), Linter(try FrenchCardTests.french.get(), context: context)
    )
  }

  /// What is wrong with the French findings of a document.
  private func mistakes(_ bytes: [UInt8], path: String = "document.md", in setting: Setting = Setting()) throws
    -> [String]
  {
    let (english, french) = try linters(setting, bytes, path)
    let (ours, theirs) = (english.lint(bytes, path: path).diagnostics, french.lint(bytes, path: path).diagnostics)
    guard
      ours.map({ "\($0.rule) \($0.range) \($0.severity)" }) == theirs.map({ "\($0.rule) \($0.range) \($0.severity)" })
    else { return ["the findings differ"] }
    var mistakes: [String] = []
    for (our, their) in zip(ours, theirs) {
      if our.edits != their.edits { mistakes.append("the fix differs: \(their.rule)") }
      if our.message == their.message { mistakes.append("in English: \(their.message)") }
      mistakes += Self.englishWords(in: their.message, unlike: our.message)
    }
    guard let subject = french.subject(of: bytes, path: path) else { return mistakes }
    for rule in french.book.rules {
      for finding in rule.check.findings(in: subject) {
        for phrase in finding.phrases.values {
          mistakes += french.book.wording.missing(in: phrase).map { "no French for: \($0)" }
        }
        let known = Set(finding.values.names).union(finding.phrases.names)
        for (name, _) in MessageTemplate.names(in: rule.card.message) where !known.contains(name) {
          mistakes.append("nothing gives {\(name)} a value: \(rule.card.id)")
        }
      }
    }
    return mistakes
  }

  /// English words outside what is quoted or in parentheses; some of a profile's names are quoted without marks.
  private static func englishWords(in message: String, unlike english: String) -> [String] {
    let plain = message.replacing(/«[^»]*»|\([^)]*\)/, with: "")
    let words = Set(plain.split { !$0.isLetter }.map { $0.lowercased() })
    let found = words.intersection([
      "the", "is", "and", "of", "has", "no", "here", "which", "with", "below", "above", "missing", "write", "expected",
      "mean", "under", "after", "before", "days", "ago", "not", "its", "that", "this",
    ])
    return found.map { "the English word '\($0)' in: \(message)" }
  }

  @Test(arguments: examples) func anExampleIsToldInFrench(_ example: CardExamplesTests.Case) throws {
    let bytes = ExampleText.bytes(example.example.text)
    let mistakes = try mistakes(bytes, in: example.example.setting)
    #expect(mistakes == [])
  }

  /// The values of messages; the examples show the messages around them.
  @Test(arguments: PlantTable.all) func plantedDefectsAreToldInFrench(_ table: PlantTable) throws {
    let book = try FrenchCardTests.french.get()
    let rule = try #require(book.rules.first { $0.card.id == table.rule })
    var missing: Set<String> = []
    for plant in table.defects {
      let text = try plant.planted(table.rule).text
      let linter = Linter(book, context: plant.setting.context(of: text, plant.document.path))
      guard let subject = linter.subject(of: text, path: plant.document.path) else { continue }
      for phrase in rule.check.findings(in: subject).flatMap(\.phrases.values) {
        missing.formUnion(book.wording.missing(in: phrase))
      }
    }
    #expect(missing == [])
  }

  @Test func theShowcaseIsToldInFrench() throws {
    for name in try Repository.names(in: "Fixtures/showcase") {
      let mistakes = try mistakes(try Repository.bytes("Fixtures/showcase/\(name)"), path: name)
      #expect(mistakes == [], "\(name)")
    }
  }

  @Test func brokenFrontMatterIsExplainedInFrench() throws {
    let broken = [
      "a: [b", "a: 'b", "a: b: c", "a b\nc: d", "a: @b", "\ta: b", "a: *b\nc: [*d", "- a\n- b", "a", "a: {b",
      "a: \"\\q\"",
      "a: b\n  - c\n d: e", "? a\n: b\nc", "a: |\n\tb", "%x\na: b", "a: !<b", "key: &\n", "a: b\n---\nc: d\n...\n",
    ]
    for yaml in broken {
      let text = "---\n\(yaml)\n---\n\n# Load performance\n\nThe p95 latency is 310 ms.\n"
      let mistakes = try mistakes(Array(text.utf8))
      #expect(mistakes == [], "\(yaml)")
    }
    #expect(try mistakes(Array("+++\na = 1\n+++\n\n# Load performance\n\nThe p95 is 3 ms.\n".utf8)) == [])
    #expect(try mistakes(Array("---\nstatus: draft\n\n# Load performance\n\nThe p95 is 3 ms.\n".utf8)) == [])
  }

  @Test func aPatternThatGivesUpSaysSoInFrench() throws {
    let phrase = Finding(
      at: ByteRange(0, 1),
      message:
        "the rule's pattern gave up here and read no further: it takes more than \(1) steps; write it without a repetition in a repetition"
    ).message
    let wording = try FrenchCardTests.french.get().wording
    #expect(try wording.missing(in: #require(phrase)) == [])
  }
}
