import RuleModel
import StructuredData
import Testing

/// What somebody sees who writes a profile and makes a mistake.
@Suite struct WrongProfileTests {
  private static let profile = """
    id: some-plan
    title: Some plan
    summary: A plan.
    order: relative
    blanks: [double-brace, angle]
    front-matter: {required: false, fields: [{id: status, required: true}]}
    recognition:
      titles: {en: [Plan], fr: [Plan]}
    fields:
      - {id: owner, names: {en: [Owner]}, role: owner, required: true}
    sections:
      - id: overview
        level: 2
        names: {en: [Overview]}
        required: true
        weight: 3
        text: true
        tables:
          - id: metrics
            rows: 1
            columns:
              - {id: metric, names: {en: [Metric]}, role: subject, required: true}
              - {id: target, names: {en: [Target]}, role: target}
        lists:
          - {id: goals, kind: tasks, items: 2}
    """

  private func mistake(_ yaml: String) -> DataError? {
    do throws(DataError) {
      guard let node = try YAMLReader.read(Array(yaml.utf8)) else { return nil }
      _ = try Profile(node)
      return nil
    } catch {
      return error
    }
  }

  @Test func theProfileItselfIsRight() { #expect(mistake(Self.profile)?.message == nil) }

  @Test(arguments: [
    (
      "order: relative", "order: relatve", 4, 8, "'relatve' is none of none, relative, strict; did you mean 'relative'?"
    ),
    ("order: relative", "ordre: relative", 4, 1, "unknown key 'ordre' in a profile; did you mean 'order'?"),
    ("angle]", "angel]", 5, 24, "'angel' is none of double-brace, bracket, brace, angle; did you mean 'angle'?"),
    (
      "{required: false, ", "{requird: false, ", 6, 16,
      "unknown key 'requird' in front-matter; did you mean 'required'?"
    ),
    ("required: false", "required: no", 6, 26, "expected true or false"),
    (
      "  titles: {en: [Plan], fr: [Plan]}", "  titles: [Plan]", 8, 11,
      "expected names by language, as in {en: [Overview]}"
    ),
    ("fr: [Plan]", "fra: [Plan]", 8, 24, "expected a language code of two letters"),
    ("fr: [Plan]", "fr: []", 8, 28, "expected at least one name"),
    ("fr: [Plan]", "fr: Plan", 8, 28, "expected a list"),
    ("role: owner", "role: ownr", 10, 45, "'ownr' is no role; did you mean 'owner'?"),
    ("role: subject", "role: topic", 22, 55, "'topic' is no role"),
    ("level: 2", "level: two", 13, 12, "expected a whole number"),
    ("level: 2", "level: 7", 12, 5, "expected a level from 1 to 6"),
    ("weight: 3", "wieght: 3", 16, 5, "unknown key 'wieght' in a section; did you mean 'weight'?"),
    ("text: true", "text: 1", 17, 11, "expected true or false"),
    ("          - {id: target, names: {en: [Target]}, role: target}\n", "", 19, 9, "expected at least two columns"),
    ("kind: tasks", "kind: task", 25, 27, "'task' is none of bullets, numbers, tasks; did you mean 'tasks'?"),
    (
      "sections:\n", "sections:\n  - {id: overview, names: {en: [A]}}\n", 13, 5,
      "the section id 'overview' stands here twice"
    ),
    ("fields:\n  - {id: owner", "fields:\n  - {ib: owner", 10, 6, "unknown key 'ib' in a field; did you mean 'id'?"),
  ]) func aMistakeIsNamedAtItsPlace(right: String, wrong: String, line: Int, column: Int, message: String) throws {
    let error = try #require(mistake(Self.profile.replacing(right, with: wrong, maxReplacements: 1)))
    #expect(error.place == DataPlace(line: line, column: column))
    #expect("\(error.message)" == message)
  }

  @Test func aVocabularyHoldsListsAndSets() throws {
    var vocabulary = Vocabulary()
    try vocabulary.add(
      #require(try YAMLReader.read(Array("a: [x, y]\nb: {en: [u], fr: [v]}\nc:\n  - [p, q]\n  - [r]".utf8))))
    #expect(vocabulary.words("a") == ["x", "y"])
    #expect(vocabulary.words("b") == ["u", "v"])
    #expect(vocabulary.sets("c") == [["p", "q"], ["r"]])
    #expect(vocabulary.words("none") == [])
  }
}
