import Linting
import StructuredData
import Testing

@testable import Configuration

/// Every mistake in rules and words of a team's own is one of the configuration: named with file, line and column, and
/// where there is one with the word that was meant.
@Suite struct WrongOwnFilesTests {
  /// A card that is right, to be spoilt.
  private static let card = """
    id: team-blank
    family: team
    severity: warning
    summary: A blank of ours.
    why: Readers wait for it.
    check: pattern
    with:
      pattern: 'TB[ACD]'
      sections: [Goals]
    message: "'{0}' is a blank"
    examples:
      - bad: x
        at: x
      - good: y
    """

  struct Wrong: Sendable, CustomTestStringConvertible {
    var old = ""
    var new = ""
    var words: String?
    /// As `file:line:column: message`; without a file it is that of the card, or of the words.
    let expected: String

    /// A card with a part replaced.
    static func card(_ old: String, _ new: String, _ expected: String) -> Wrong {
      Wrong(old: old, new: new, expected: expected)
    }

    static func words(_ text: String, _ expected: String) -> Wrong { Wrong(words: text, expected: expected) }

    var testDescription: String { words ?? "\(old) → \(new)" }
  }

  static let cards: [Wrong] = [
    // What is wrong with any card.
    .card("severity: warning", "severty: warning", "3:1: unknown key 'severty' in a card; did you mean 'severity'?"),
    .card("severity: warning", "severity: warn", "3:11: 'warn' is none of note, warning, error"),
    .card("id: team-blank", "id: Team blank", "1:5: expected an id of lower-case words joined by '-'"),
    .card("family: team", "family: Our team", "2:9: expected a family of lower-case words joined by '-'"),
    .card("why: Readers wait for it.\n", "", "1:1: the key 'why' is missing"),
    .card("  - good: y", "  - goood: y", "14:5: unknown key 'goood' in an example; did you mean 'good'?"),
    .card("  - good: y", "", "1:1: expected at least one bad and one good example"),
    .card("family: team", "family: team\nid: other", "3:1: the key 'id' stands here twice"),
    .card("why: Readers wait for it.", "why: *it", "5:6: aliases are not supported; write the value out"),
    // Ids.
    .card(
      "id: team-blank", "id: vague-value",
      "1:5: the rule 'vague-value' is built in; set its severity and options under 'rules' of the configuration, or give this one another id"
    ),
    // Checks and their parameters.
    .card("check: pattern", "check: patern", "6:8: no check is named 'patern'; did you mean 'pattern'?"),
    .card(
      "check: pattern", "check: heading-level", "8:3: the check 'heading-level' takes no parameters"),
    .card(
      "with:\n  pattern: 'TB[ACD]'\n  sections: [Goals]\n", "",
      "1:1: the check 'pattern' needs 'with: {pattern: …}' or 'with: {require: …}'"),
    .card(
      "pattern: 'TB", "patern: 'TB", "8:3: unknown key 'patern' in the parameters of 'pattern'; did you mean 'pattern'?"
    ),
    .card("pattern: 'TB[ACD]'\n  ", "", "8:3: expected either 'pattern' or 'require'"),
    .card("sections: [Goals]", "require: a", "8:3: expected either 'pattern' or 'require'"),
    .card("sections: [Goals]", "each: text", "9:9: 'each' goes with 'require'"),
    .card(
      "sections: [Goals]", "in: prosa",
      "9:7: 'prosa' is none of headings, prose, list-items, headers, cells, code, front-matter; did you mean 'prose'?"),
    .card("sections: [Goals]", "in: []", "9:7: expected at least one place"),
    .card("sections: [Goals]", "sections: ['…']", "9:14: expected the name of a section"),
    .card("sections: [Goals]", "sections: []", "9:13: expected the name of a section"),
    .card("sections: [Goals]", "columns: {roles: [traget]}", "9:21: 'traget' is none of"),
    .card(
      "sections: [Goals]", "columns: {role: target}", "9:13: unknown key 'role' in the columns; did you mean 'roles'?"),
    .card("sections: [Goals]", "columns: {}", "9:12: expected headers, or '{headers: […], roles: […]}'"),
    .card(
      "sections: [Goals]", "columns: Target\n  in: prose",
      "9:12: columns have only 'cells' and 'headers'; add one of them to 'in'"),
    .card(
      "sections: [Goals]", "keys: owner\n  in: cells",
      "9:9: only the front matter has keys; add 'front-matter' to 'in'"),
    .card("sections: [Goals]", "ignore-case: yes", "9:16: expected true or false"),
    .card(
      "pattern: 'TB[ACD]'\n  sections: [Goals]", "require: a\n  each: section",
      "9:9: 'each: section' goes with 'sections'"),
    .card("pattern: 'TB[ACD]'", "require: a\n  unless: b", "9:11: 'unless' goes with 'pattern'"),
    .card(
      "pattern: 'TB[ACD]'\n  sections: [Goals]", "require: a\n  each: sentence",
      "9:9: 'sentence' is none of document, section, text"),
    // Patterns, by the character that is wrong.
    .card("'TB[ACD]'", "'TB[ACD'", "8:19: wrong pattern: missing terminating ] for character class"),
    .card("'TB[ACD]'", "'it''s (a'", "8:21: wrong pattern: missing closing parenthesis"),
    .card("'TB[ACD]'", "\"\\u00e9\\\\d+ (\"", "8:25: wrong pattern: missing closing parenthesis"),
    .card("'TB[ACD]'", "|-\n    a\n    b)c", "10:6: wrong pattern: unmatched closing parenthesis"),
    .card("'TB[ACD]'", "*TB", "8:12: aliases are not supported; write the value out"),
    .card("'TB[ACD]'", "''", "8:13: wrong pattern: the pattern is empty"),
    .card("'TB[ACD]'", "'(?<=a+)b'", "8:13: wrong pattern: lookbehind assertion is not fixed length"),
    .card("'TB[ACD]'", "[a]", "8:12: expected a pattern"),
    .card("sections: [Goals]", "unless: 'a{2,1}'", "9:17: wrong pattern: numbers out of order in {} quantifier"),
    // Messages.
    .card("'{0}' is a", "'{1}' is a", "10:12: nothing gives '{1}' a value; there are 0, section"),
    .card("'{0}' is a", "'{0}' in '{sction}' is a", "10:21: nothing gives '{sction}' a value; did you mean 'section'?"),
  ]

  static let vocabularies: [Wrong] = [
    .words("unfinshed-words: [a]", "1:1: no word list is named 'unfinshed-words'; did you mean 'unfinished-words'?"),
    .words("[a]", "1:1: expected word lists by name"),
    .words("unfinished-words: a", "1:19: expected a list of words, or lists by language"),
    .words("unfinished-words: [a, '']", "1:23: expected a word"),
    .words("unfinished-words: [a, [b]]", "1:23: expected a word"),
    .words("unfinished-words: {ad: [a], remove: [b]}", "1:29: expected a language code of two letters"),
    .words("unfinished-words: {ads: [a]}", "1:20: unknown key 'ads' in a change to a word list; did you mean 'add'?"),
    .words("unfinished-words: {}", "1:19: expected words, or what to add, remove or replace"),
    .words(
      "unfinished-words: {remove: [TBDD]}", "1:29: 'TBDD' is not in the list 'unfinished-words'; did you mean 'TBD'?"),
    .words("unfinished-words: [a]\nunfinished-words: [b]", "2:1: the list 'unfinished-words' stands here twice"),
    .words("choices: [low, high]", "1:11: expected a set of words, as in [low, high]"),
    .words("choices: low", "1:10: expected sets of words, as in [[low, high]]"),
    .words("units: [job]", "1:9: expected a unit as a mapping"),
    .words("units: job", "1:8: expected units, each as in {id: job, of: count, factor: 1, words: [job, jobs]}"),
    .words("units:\n  - {id: job, of: cuont, factor: 1, words: [job]}", "2:19: 'cuont' is none of"),
    .words("units:\n  - {id: job, of: count, factor: 0, words: [job]}", "2:34: expected a number above 0"),
    .words("units:\n  - {id: job, of: count, factor: 1}", "2:5: the unit 'job' has no 'symbols' and no 'words'"),
    .words(
      "units:\n  - {id: job, of: count, factor: 1, word: [job]}",
      "2:37: unknown key 'word' in a unit; did you mean 'words'?"),
    .words(
      "units:\n  - {id: jobs/s, of: count, factor: 1, per: sec, words: [jps]}", "2:45: no unit has the id 'sec'"),
    .words("units: {remove: [mss]}", "1:18: no unit has the id 'mss'; did you mean 'ms'?"),
    .words(
      "units:\n  - {id: job, of: count, factor: 1, words: [job]}\n  - {id: job, of: count, factor: 2, words: [jobs]}",
      "3:5: the unit 'job' stands here twice"),
    .words("", "1:1: the file is empty"),
    .words("unfinished-words: [a", "2:1: did not find expected ',' or ']' while parsing a flow sequence"),
  ]

  static let configurations: [(text: String, expected: String)] = [
    ("rule-files: rule/", "1:13: there is no file or folder 'rule/'; did you mean 'rules'?"),
    (
      "rule-files: [rules/team-blnk.yaml]",
      "1:14: there is no file or folder 'rules/team-blnk.yaml'; did you mean 'team-blank.yaml'?"
    ),
    ("rule-files: rules/*.yml", "1:13: no .yaml or .yml file matches 'rules/*.yml'"),
    ("rule-files: docs", "1:13: the folder 'docs' holds no .yaml or .yml file"),
    ("rule-files: 'rules/{a'", "1:13: '{' is not closed in the pattern 'rules/{a'"),
    ("rule-files: {a: b}", "1:13: expected the path of a file, of a folder, or a pattern"),
    ("rule-files:", "1:1: 'rule-files' has no value; give it one or leave the key out"),
    ("vocabulary: wrds.yaml", "1:13: there is no file or folder 'wrds.yaml'; did you mean 'words.yaml'?"),
    ("rule-file: rules", "1:1: unknown key 'rule-file' in the configuration; did you mean 'rule-files'?"),
    ("rule-files: rules\nrules: {team-blnk: off}", "2:9: no rule is named 'team-blnk'; did you mean 'team-blank'?"),
    (
      "rule-files: rules\nrules: {team-blank: {options: {size: 3}}}", "2:32: the rule 'team-blank' has no option 'size'"
    ),
    ("overrides: [{files: a, rule-files: rules}]", "1:24: unknown key 'rule-files' in an override"),
  ]

  private func problems(_ files: [String: String]) throws -> [String] {
    var sample = try Sample(files.merging(["docs/a.md": ""]) { $1 })
    let resolved = sample.resolve("docs/a.md")
    let added = try Sample.book.adding(resolved.additions)
    return Sample.shown(sample.tree.problems + added.problems)
  }

  /// Compares the beginning: a list of all words is not repeated here.
  private func expect(_ problems: [String], _ file: String, _ expected: String) {
    let parts = expected.split(separator: " ", maxSplits: 1)
    #expect(problems.count == 1 && problems[0].hasPrefix("\(file):\(parts[0]) error: \(parts[1])"), "\(problems)")
  }

  @Test func theCardItselfIsRight() throws {
    #expect(try problems([".perflint.yml": "rule-files: rules", "rules/a.yaml": Self.card]) == [])
  }

  @Test(arguments: cards) func aWrongCardIsNamed(_ wrong: Wrong) throws {
    let text = Self.card.replacing(wrong.old, with: wrong.new, maxReplacements: 1)
    #expect(text != Self.card)
    let files = [".perflint.yml": "rule-files: rules/\nrules: {team-blank: note}", "rules/a.yaml": text]
    let found = try problems(files).filter { !$0.hasPrefix(".perflint.yml:2:9: error: no rule is named") }
    expect(found, "rules/a.yaml", wrong.expected)
  }

  @Test(arguments: vocabularies) func aWrongVocabularyIsNamed(_ wrong: Wrong) throws {
    let files = [".perflint.yml": "vocabulary: words.yaml", "words.yaml": wrong.words ?? ""]
    expect(try problems(files), "words.yaml", wrong.expected)
  }

  @Test(arguments: configurations) func aWrongNameIsNamed(_ text: String, _ expected: String) throws {
    let files = [".perflint.yml": text, "rules/team-blank.yaml": Self.card, "words.yaml": "units: []"]
    expect(try problems(files), ".perflint.yml", expected)
  }

  @Test func aSecondRuleOfAnIdIsRefused() throws {
    let files = [".perflint.yml": "rule-files: rules", "rules/a.yaml": Self.card, "rules/b.yaml": "# b\n" + Self.card]
    expect(
      try problems(files), "rules/b.yaml", "2:5: the id 'team-blank' is that of the rule in rules/a.yaml already")
  }

  @Test func aFileThatIsNamedTwiceIsReadOnce() throws {
    let files = [
      ".perflint.yml": "extends: ./team.yml\nrule-files: [rules, 'rules/**/*.yaml', rules/a.yaml]",
      "team.yml": "rule-files: rules/a.yaml", "docs/.perflint.yml": "extends: ../team.yml\nrules: {team-blank: off}",
      "rules/a.yaml": Self.card,
    ]
    #expect(try problems(files) == [])
  }

  @Test func aFileMayHoldSeveralCards() throws {
    let second = Self.card.replacing("team-blank", with: "team-empty").replacing(
      "severity: warning", with: "severity: eror")
    let text = [Self.card, second].map { card in
      "- " + card.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
    }.joined(separator: "\n")
    let files = [
      ".perflint.yml": "rule-files: cards.yaml\nrules: {team-blank: note, team-empty: note}", "cards.yaml": text,
    ]
    expect(
      try problems(files), "cards.yaml", "17:13: 'eror' is none of note, warning, error; did you mean 'error'?")
  }

  @Test func rulesHoldBelowTheFolderThatNamesThem() throws {
    var sample = try Sample([
      "docs/.perflint.yml": "rule-files: ../rules/*.yaml", "rules/a.yaml": Self.card,
      "docs/deep/.perflint.yml":
        "rules: {team-blank: error}",
    ])
    #expect(sample.resolve("docs/deep/a.md").additions.rules.map(\.card.id) == ["team-blank"])
    #expect(sample.resolve("b.md").additions.isEmpty)
    #expect(sample.tree.problems.isEmpty)
  }
}
