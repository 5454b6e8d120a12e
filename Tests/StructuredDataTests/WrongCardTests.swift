import RuleModel
import StructuredData
import Testing

/// What somebody sees who writes a card and makes a mistake.
@Suite struct WrongCardTests {
  private static let card = """
    id: some-rule
    family: document
    severity: error
    by-status: {draft: note}
    summary: A thing.
    why: It matters.
    check: some-check
    message: "'{text}' is wrong"
    fix: none
    options:
      size: {type: integer, default: 3, about: how many}
    examples:
      - bad: x
        at: x
      - good: y
    """

  private func mistake(_ yaml: String) -> DataError? {
    do throws(DataError) {
      guard let node = try YAMLReader.read(Array(yaml.utf8)) else { return nil }
      _ = try Card(node, in: .english)
      return nil
    } catch {
      return error
    }
  }

  @Test func theCardItselfIsRight() { #expect(mistake(Self.card)?.message == nil) }

  @Test(arguments: [
    ("id: some-rule", "id: Some_Rule", 1, 5, "expected an id of lower-case words joined by '-'"),
    ("id: some-rule", "ib: some-rule", 1, 1, "unknown key 'ib' in a card; did you mean 'id'?"),
    ("severity: error", "severity: eror", 3, 11, "'eror' is none of note, warning, error; did you mean 'error'?"),
    ("severity: error", "severity: [error]", 3, 11, "'' is none of note, warning, error"),
    ("severity: error", "serverity: error", 3, 1, "unknown key 'serverity' in a card; did you mean 'severity'?"),
    ("family: document\n", "", 1, 1, "the key 'family' is missing"),
    ("family: document", "id: document", 2, 1, "the key 'id' stands here twice"),
    (
      "{draft: note}", "{drat: note}", 4, 13,
      "'drat' is none of stub, draft, current, needs-review, archived; did you mean 'draft'?"
    ),
    ("{draft: note}", "{draft: hint}", 4, 20, "'hint' is none of note, warning, error"),
    ("{draft: note}", "note", 4, 12, "expected severities by status"),
    (
      "summary: A thing.", "summary: [A thing.]", 5, 10,
      "expected text, or texts by language as in '{en: a rule, fr: une règle}'"
    ),
    (
      "summary: A thing.", "summary: {de: Ein Ding.}", 5, 10,
      "expected text, or texts by language as in '{en: a rule, fr: une règle}'"
    ),
    (
      "summary: A thing.", "summary: {en: A thing., fr: [Une chose.]}", 5, 10,
      "expected text, or texts by language as in '{en: a rule, fr: une règle}'"
    ),
    ("check: some-check", "check: [some-check]", 7, 8, "expected text for 'check'"),
    ("fix: none", "fix: save", 9, 6, "'save' is none of none, safe, unsafe; did you mean 'safe'?"),
    (
      "type: integer", "type: integr", 11, 16,
      "'integr' is none of integer, number, boolean, text, list, percentage, bytes; did you mean 'integer'?"
    ),
    ("default: 3, ", "", 11, 9, "the key 'default' is missing"),
    ("about: how many", "abuot: how many", 11, 37, "unknown key 'abuot' in an option; did you mean 'about'?"),
    ("  - good: y", "  - god: y", 15, 5, "unknown key 'god' in an example; did you mean 'good'?"),
    ("  - good: y", "  - bad: y\n    good: z", 15, 5, "expected either 'bad' or 'good'"),
    ("  - good: y", "", 1, 1, "expected at least one bad and one good example"),
    ("    at: x", "    at: {x: y}", 14, 9, "expected a list"),
    ("    at: x", "    at: [[x]]", 14, 10, "expected text"),
  ]) func aMistakeIsNamedAtItsPlace(right: String, wrong: String, line: Int, column: Int, message: String) throws {
    let error = try #require(mistake(Self.card.replacing(right, with: wrong, maxReplacements: 1)))
    #expect(error.place == DataPlace(line: line, column: column))
    #expect("\(error.message)" == message)
  }

  @Test func aMistakeIsPrintedLikeACompilerError() {
    let error = DataError(at: DataPlace(line: 3, column: 11), "expected text").inFile("Rules/a/b.yaml")
    #expect("\(error)" == "Rules/a/b.yaml:3:11: error: expected text")
  }
}
