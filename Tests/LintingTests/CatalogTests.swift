import MarkdownModel
import RuleModel
import Testing

@testable import Linting

/// What holds for the rules as a whole.
@Suite struct CatalogTests {
  /// The rules that the design asks for, by family.
  static let demanded: [(family: String, rules: [String])] = [
    (
      "front-matter",
      [
        "missing-front-matter", "invalid-front-matter", "duplicate-key", "missing-field", "unknown-field",
        "invalid-status", "invalid-completeness", "invalid-date", "date-order", "future-date", "overdue-review",
        "status-contradicts-completeness", "missing-related-document", "dependency-cycle", "depends-on-unfinished",
      ]
    ),
    ("reference", ["broken-link", "missing-anchor", "missing-code-location"]),
    ("document", ["invalid-utf8", "mojibake", "document-too-large", "unknown-profile", "unused-suppression"]),
    (
      "placeholder",
      [
        "unfilled-placeholder", "stand-in-number", "date-pattern", "unfinished-marker", "open-choice", "template-text",
        "empty-value", "stock-name",
      ]
    ),
    (
      "structure",
      [
        "missing-section", "empty-section", "misplaced-section", "duplicate-section", "missing-column", "missing-table",
        "missing-label",
        "skipped-heading-level", "toc-mismatch",
      ]
    ),
    (
      "quantity",
      [
        "vague-value", "missing-unit", "unknown-unit", "ambiguous-unit", "unit-mismatch", "missing-percentile",
        "baseless-comparison", "missing-comparator",
      ]
    ),
    (
      "target",
      [
        "component-without-target", "component-without-measurement", "component-without-action", "target-without-owner",
        "alert-without-threshold", "alert-without-duration", "alert-without-severity", "alert-without-action",
        "scenario-without-load",
      ]
    ),
  ]

  @Test(arguments: demanded) func everyRuleOfTheDesignIsThere(family: String, rules: [String]) throws {
    let cards = try LintRun.book.cards.filter { $0.family == family }.map(\.id)
    #expect(Set(rules).subtracting(cards) == [])
  }

  @Test func everyCheckHasACardAndEveryCardACheck() throws {
    let asked = Set(try LintRun.book.cards.map(\.check))
    // The only one that is there for rules of a team's own alone.
    #expect(asked.union([Pattern.name]) == Set(RuleIndex.checks.map { $0.name }))
  }

  @Test func everyCheckStandsInAFileOfItsName() throws {
    let files = try Repository.names(in: "Sources/Linting/Checks").map { $0.dropLast(".swift".count) }
    #expect(files.sorted() == RuleIndex.checks.map { "\($0)" }.map { Substring($0) }.sorted())
  }

  @Test func everyCheckIsFoundByItsName() {
    for check in RuleIndex.checks { #expect(RuleIndex.check(named: check.name).map { "\($0)" } == "\(check)") }
    #expect(RuleIndex.check(named: "nonsense") == nil)
  }

  @Test func wordsThatTheProgramBringsAlongHaveTheKeysThatTheyWouldGetOnReading() {
    for file in RuleIndex.files where ["vocabulary", "profiles"].contains(file.folder) {
      var keys: [String] = []
      let listed = ListedTexts(keysOf: .unread(file.node()))
      for range in listed.ranges {
        keys.append(String(decoding: listed.bytes[range.lower..<range.upper], as: UTF8.self))
      }
      var expected: [String] = []
      file.node().forEachText { expected.append(FoldedText(String(decoding: $0, as: UTF8.self)).key.string) }
      #expect(!keys.isEmpty && keys == expected)
    }
  }

  @Test func phrasesAreFoundWhetherTheProgramBringsThemAlongOrAUserDoes() throws {
    for name in ["role-value", "vague-speed", "alert-words", "measured-nouns"] {
      let list = try LintRun.book.vocabulary.list(name)
      var words: [String] = []
      list.forEach { words.append(String(decoding: $0, as: UTF8.self)) }
      let (builtIn, own) = (PhraseTable([(list, 1)]), PhraseTable([(.words(words), 1)]))
      var (found, scan) = (0, WordScan())
      for word in words {
        let bytes = Array(word.utf8)
        scan.read(bytes, ByteRange(0, bytes.count))
        let hash = scan.hash(0..<scan.words.count)
        #expect(builtIn.tag(hash) == own.tag(hash))
        #expect(builtIn.unspacedTag(in: scan, word: 0) == own.unspacedTag(in: scan, word: 0))
        if builtIn.tag(hash) == 1 || builtIn.unspacedTag(in: scan, word: 0) == 1 { found += 1 }
      }
      #expect(found * 10 > words.count * 9)
    }
  }

  @Test func whatAProfileIsRecognisedByIsReadFromItsFileAsFromTheWholeProfile() throws {
    func text(_ list: WordList) -> [String] {
      var words: [String] = []
      list.forEach { words.append(String(decoding: $0, as: UTF8.self)) }
      return words
    }
    func text(_ signs: ProfileSigns) -> String {
      let sections = signs.sections.map { "\($0.level) \($0.isRequired) \(text($0.names))" }
      return "\(signs.id) \(signs.file ?? "-") \(text(signs.titles)) \(signs.frontMatter) \(sections)"
    }
    let files = RuleIndex.files.filter { $0.folder == "profiles" }
    #expect(!files.isEmpty)
    for file in files {
      #expect(text(ProfileSigns(builtIn: file.node())) == text(ProfileSigns(try Profile(file.node()))))
    }
  }

  @Test func filesFoldersAndIdsAgree() throws {
    for file in RuleIndex.files {
      let parts = file.name.split(separator: "/")
      #expect(parts.count == 3 && parts[0] == "Rules")
      if ["vocabulary", "presets", "messages"].contains(parts[1]) { continue }
      #expect(file.node()["id"]?.string.map { "\($0).yaml" } == String(parts[2]))
      if parts[1] != "profiles" { #expect(file.node()["family"]?.string == String(parts[1])) }
    }
  }

  @Test func everyRuleFileIsInTheProgram() throws {
    var onDisk: [String] = []
    for folder in try Repository.names(in: "Rules") where !folder.contains(".") {
      onDisk += try Repository.names(in: "Rules/\(folder)").filter { $0.hasSuffix(".yaml") }.map {
        "Rules/\(folder)/\($0)"
      }
    }
    #expect(onDisk.sorted() == RuleIndex.files.map(\.name).sorted())
  }

  @Test func idsAreWordsJoinedByDashes() throws {
    for id in try LintRun.book.cards.map(\.id) + LintRun.book.profiles.map(\.id) {
      #expect(id.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil, "\(id)")
    }
  }

  @Test func cardsAreSortedById() throws {
    let ids = try LintRun.book.cards.map(\.id)
    #expect(ids == ids.sorted())
  }

  @Test func summariesAndReasonsAreSentencesAndMessagesAreNone() throws {
    for card in try LintRun.book.cards {
      #expect(card.summary.hasSuffix("."), "\(card.id)")
      #expect(card.why.hasSuffix("."), "\(card.id)")
      #expect(!card.message.hasSuffix("."), "\(card.id)")
    }
  }

  @Test func aBadExampleSaysWhereItsFindingsStand() throws {
    for card in try LintRun.book.cards {
      for example in card.examples { #expect(example.isBad != example.at.isEmpty, "\(card.id) at \(example.place)") }
    }
  }

  @Test func aRuleThatNeverFixesSaysSo() throws {
    for card in try LintRun.book.cards {
      let edits = try card.examples.filter(\.isBad).flatMap { example in
        try LintRun.report(ExampleText.bytes(example.text), in: example.setting).diagnostics.filter {
          $0.rule == card.id
        }.flatMap(\.edits)
      }
      #expect(edits.isEmpty == (card.fix == .none), "\(card.id)")
    }
  }
}
