import MarkdownModel
import StructuredData
import Testing

@testable import Linting

/// What a pattern of a team's own finds, and where. `⟦` and `⟧` mark what is to be found.
@Suite struct PatternCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let parameters: String
    let document: String

    init(_ parameters: String, _ document: String) {
      self.parameters = parameters
      self.document = "# Load performance\n\n" + document
    }

    var testDescription: String { "\(parameters) in \(document.debugDescription)" }

    /// The document without marks, and the ranges that they mark.
    var marked: (bytes: [UInt8], ranges: [Range<Int>]) {
      var bytes: [UInt8] = []
      var ranges: [Range<Int>] = []
      var open = 0
      for character in document.unicodeScalars {
        switch character {
        case "⟦": open = bytes.count
        case "⟧": ranges.append(open..<bytes.count)
        default: bytes += Array(String(character).utf8)
        }
      }
      return (bytes, ranges)
    }
  }

  static let cases = [
    // Where nothing is said: whatever people read, and nothing else.
    Case("{pattern: fast}", "⟦fast⟧ `fast` [⟦fast⟧](http://fast.io)\n\n- ⟦fast⟧\n\n```\nfast\n```\n"),
    Case("{pattern: fast}", "| ⟦fast⟧ | b |\n| --- | --- |\n| a | **⟦fast⟧** |\n"),
    Case("{pattern: 5 ms}", "It takes ⟦5 **ms⟧**.\n"),
    Case("{pattern: 'very\\s+fast'}", "> It is ⟦very\n> fast⟧ now.\n"),
    Case("{pattern: 'é+'}", "caf⟦é⟧ n⟦éé⟧\n"),
    Case("{pattern: '^b'}", "a\n⟦b⟧ b\n"),
    Case("{pattern: 'a$'}", "a b ⟦a⟧\n\na ⟦a⟧\n"),
    Case("{pattern: 'end\\s*'}", "the ⟦end⟧\n\nthe ⟦end ⟧of it\n"),
    Case("{pattern: 'a[^x]*b'}", "a\n\nb ⟦a b a b⟧\n"),
    Case("{pattern: 'x*'}", "aa ⟦xx⟧ aa\n"),
    Case("{pattern: '(?<=is )fast'}", "it is ⟦fast⟧, fast\n"),
    // Places.
    Case("{pattern: fast, in: headings}", "fast\n\n## ⟦fast⟧\n\n- fast\n"),
    Case("{pattern: fast, in: prose}", "## fast\n\n⟦fast⟧\n\n- ⟦fast⟧\n\n| fast |\n| --- |\n| fast |\n"),
    Case("{pattern: fast, in: list-items}", "fast\n\n- ⟦fast⟧\n\n  ⟦fast⟧\n\nfast\n"),
    Case("{pattern: fast, in: cells}", "fast\n\n| fast |\n| --- |\n| ⟦fast⟧ |\n"),
    Case("{pattern: fast, in: [headers, headings]}", "## ⟦fast⟧\n\n| ⟦fast⟧ |\n| --- |\n| fast |\n"),
    Case(
      "{pattern: 'fa.t', in: code}", "fast `⟦fast⟧`\n\n```sh\necho ⟦fast⟧\n```\n\n    ⟦fast⟧\n\n| `⟦fast⟧` |\n| --- |\n"
    ),
    Case("{pattern: 'a$', in: code}", "> ```\n> ⟦a⟧\n> b a c\n> ⟦a⟧\n> ```\n"),
    // Sections.
    Case("{pattern: fast, sections: Goals}", "fast\n\n## 1. goal\n\n⟦fast⟧\n\n### More\n\n⟦fast⟧\n\n## Else\n\nfast\n"),
    Case("{pattern: fast, sections: [Ziele, Objectifs]}", "## Objectifs\n\n⟦fast⟧\n\n## Goals\n\nfast\n"),
    // Columns.
    Case("{pattern: '\\d+', columns: Target}", "1\n\n| Item | Target | Now |\n| --- | --- | --- |\n| 2 | ⟦3⟧ | 4 |\n"),
    Case(
      "{pattern: '\\d+', columns: {roles: [target, current]}}",
      "| Metric | Objective | Current | Owner |\n| --- | --- | --- | --- |\n| 2 | 3 | ⟦4⟧ | 5 |\n"),
    Case(
      "{pattern: '\\w+', columns: Target, in: [headers, cells]}",
      "| Item | ⟦Target⟧ |\n| --- | --- |\n| a | ⟦b⟧ |\n"),
    // Flags.
    Case("{pattern: FAST, ignore-case: true}", "so ⟦Fast⟧\n"),
    Case("{pattern: fast, whole-words: true}", "breakfast ⟦fast⟧ faster\n"),
    Case("{pattern: fast, unless: '\\d+ ms'}", "⟦fast⟧\n\nfast: 5 ms\n\n- ⟦fast⟧\n"),
    // What must be there.
    Case(
      "{require: '\\d+ ms', each: text, in: cells, columns: Target}",
      "| A | Target |\n| --- | --- |\n| x | 5 ms |\n| y | ⟦fast⟧ |\n"),
    Case("{require: '^[A-Z]', each: text, in: headings}", "## ⟦lower⟧\n\n## Upper\n"),
    Case(
      "{require: owner, ignore-case: true, sections: [Risk, Rollback]}",
      "## Risks\n\nOwner: a\n\n## ⟦Rollback⟧\n\nno\n\n### Deep\n\nno\n"),
    Case("{require: owner, sections: Rollback}", "## Rollback\n\n### Deep\n\nowner\n"),
    Case("{require: owner, sections: Rollback}", "## Else\n"),
    Case("{require: owner}", "The owner.\n"),
    Case("{require: '(?=owner)', sections: Rollback}", "## Rollback\n\nowner\n\n# Rollback\n\nan owner\n"),
  ]

  @Test(arguments: cases) func findsExactlyWhatIsMarked(_ example: Case) throws {
    let book = try OwnCard.book(OwnCard.text(with: example.parameters))
    let (bytes, ranges) = example.marked
    let found = Linter(book).lint(bytes, path: "document.md").diagnostics.map { $0.range.lower..<$0.range.upper }
    #expect(found == ranges)
  }

  @Test func aDocumentWithoutWhatItMustHoldIsReportedAtItsTitle() throws {
    let book = try OwnCard.book(OwnCard.text(with: "{require: owner}", message: "no owner in '{text}'"))
    let found = OwnCard.found(book, in: Array("# Load performance\n\nNobody.\n".utf8))
    #expect(found.map(\.text) == ["Load performance"])
    #expect(found.map(\.message) == ["no owner in 'Load performance'"])
  }

  @Test func valuesOfTheFrontMatterAreFoundByTheirKeys() throws {
    let text = "---\ntitle: \"a TODO b\"\ntags: [x, TODO]\nnote: 'TODO'\n---\n# Load performance\n\nTODO\n"
    func ranges(_ parameters: String) throws -> [Int] {
      Linter(try OwnCard.book(OwnCard.text(with: parameters))).lint(Array(text.utf8), path: "a.md").diagnostics
        .map(\.range.lower)
    }
    #expect(try ranges("{pattern: TODO, in: front-matter}") == [14, 32, 45])
    #expect(try ranges("{pattern: TODO, keys: [tags, note]}") == [32, 45])
  }

  @Test func groupsStandInTheMessage() throws {
    let book = try OwnCard.book(
      OwnCard.text(
        with: "{pattern: '(\\d+) (?<unit>ms|s)(x)?'}", message: "{0}: {1} of {unit}{3} in '{section}'; {unit} {2}"))
    let found = OwnCard.found(book, in: Array("# Load performance\n\n## Now\n\n95 **ms**\n".utf8))
    #expect(found.map(\.message) == ["95 ms: 95 of ms in 'Now'; ms ms"])
  }

  @Test func bytesThatAreNoTextAreNoObstacle() throws {
    let book = try OwnCard.book(OwnCard.text(with: "{pattern: 'b.?c'}"))
    let bytes = Array("# Load performance\n\nb".utf8) + [0xFF, 0x63, 0x20, 0xC3, 0x20, 0x62, 0x63, 0xE2, 0x82, 0x0A]
    let ranges = Linter(book).lint(bytes, path: "a.md").diagnostics.map(\.range)
    #expect(ranges == [ByteRange(20, 23), ByteRange(26, 28)])
  }

  @Test func aLongTextIsSearchedInParts() throws {
    let book = try OwnCard.book(OwnCard.text(with: "{pattern: 'x[^y]*?z|ab', in: [prose, code]}"))
    let line = String(repeating: "q", count: 99)
    let filler = Array(repeating: line, count: 2000).joined(separator: "\n")
    let one = String(repeating: "é", count: 100_000)
    let text = "# Load performance\n\nab \(filler) ab\n\n\(one) ab \(one)\n\n```\n\(filler)\nab\n```\n\nxz\n"
    let found = OwnCard.found(book, in: Array(text.utf8))
    #expect(found.map(\.text) == ["ab", "ab", "ab", "ab", "xz"])
  }

  /// Nothing a document holds can make a rule run for ever.
  @Test(arguments: [
    "(a+)+$", "^(\\w+\\s?)*$", "(a|aa)+$", "([a-z]+)*\\d\\d", "(?:a?){30}a{30}b", "(.*a){20}z",
  ])
  func aPatternThatRunsAwayEndsWithADiagnostic(_ pattern: String) throws {
    let book = try OwnCard.book(OwnCard.text(with: "{pattern: '\(pattern)'}"))
    let hostile = String(repeating: "a", count: 5000) + "! b z 1"
    let text = "# Load performance\n\n22 a! ok\n\n" + String(repeating: hostile + "\n\n", count: 20)
    let found = OwnCard.found(book, in: Array(text.utf8))
    #expect(found.count { $0.message.hasPrefix("the rule's pattern gave up here and read no further") } == 1)
    #expect(found.last?.text == hostile)
  }

  @Test func whatMustBeThereIsNotMissedWhereThePatternGaveUp() throws {
    let hostile = String(repeating: "a", count: 5000) + "!"
    for each in ["document", "text"] {
      let book = try OwnCard.book(OwnCard.text(with: "{require: '(a+)+$', each: \(each), in: prose}"))
      let found = OwnCard.found(book, in: Array("# Load performance\n\n\(hostile)\n".utf8))
      #expect(found.map(\.text) == [hostile])
      #expect(found[0].message.contains("gave up"))
    }
  }

  @Test func aPatternThatLooksFarAheadTakesTimeByTheTextsLength() throws {
    let book = try OwnCard.book(OwnCard.text(with: "{pattern: 'a[^!]*!!|x(?=.*never)', in: prose}"))
    let text = "# Load performance\n\n" + String(repeating: "ax ", count: 200_000) + "! never\n"
    let found = OwnCard.found(book, in: Array(text.utf8))
    #expect(found.count <= 1000)
  }

  @Test func thousandsOfFindingsAreCutShort() throws {
    let book = try OwnCard.book(OwnCard.text(with: "{pattern: a}"))
    let text = "# Load performance\n\n" + String(repeating: "a ", count: 5000) + "\n"
    #expect(OwnCard.found(book, in: Array(text.utf8)).count == 1000)
  }
}
