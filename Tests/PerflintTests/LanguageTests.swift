import Foundation
import Testing

/// What users see who ask for French.
@Suite struct LanguageTests {
  private static let document = """
    # Load performance

    | Metric      | Current | Target |
    | ----------- | ------- | ------ |
    | Search p95  | 310 ms  | fast   |
    | Basket p95  | 900 ms  | < 2 s  |

    """

  // MARK: Which language

  @Test(
    arguments: [
      ([:], [], false), (["LANG": "fr_FR.UTF-8"], [], true), (["LC_ALL": "C", "LANG": "fr_FR.UTF-8"], [], false),
      ([:], ["--lang", "fr"], true), ([:], ["--lang=fr_CA"], true), (["LANG": "fr_FR.UTF-8"], ["--lang", "en"], false),
    ] as [([String: String], [String], Bool)])
  func theOptionThenTheEnvironmentDecides(environment: [String: String], options: [String], isFrench: Bool) throws {
    let outcome = try Program.run(["check", "-"] + options, input: Self.document, environment: environment)
    #expect(outcome.output.contains("1 avertissement dans 1 document") == isFrench)
    #expect(outcome.output.contains("1 warning in 1 document") == !isFrench)
  }

  @Test(arguments: [
    ("fre", "; did you mean 'fr'?"), ("frnch", "; did you mean 'fr'?"), ("englis", "; did you mean 'en'?"),
    ("de", "; there are en, fr"), ("", "; there are en, fr"),
  ]) func anUnknownLanguageIsAMistake(name: String, hint: String) throws {
    for command in [["check"], ["report"], ["rules"], ["explain", "vague-value"], ["config"], ["trend"], ["init"]] {
      let outcome = try Program.run(command + ["--lang", name])
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("no language of messages is named '\(name)'\(hint)"), "\(command)")
    }
  }

  @Test func aMistakeInTheArgumentsIsNamedInTheLanguage() throws {
    let outcome = try Program.run(["check", "--lang", "fr", "--jobs", "0"])
    #expect(
      outcome.status == 2 && outcome.errors.contains("--jobs prend un nombre à partir de 1\u{A0}; trouvé\u{A0}: 0"))
  }

  // MARK: Findings

  /// Paths, places, severities and rules of the lines of a text report.
  private static func places(_ output: String) -> [String] {
    output.split(separator: "\n").compactMap { line in
      guard let rule = line.firstMatch(of: /^(.+?:\d+:\d+: \w+): .* \[([a-z0-9-]+)\]$/) else { return nil }
      return "\(rule.output.1) \(rule.output.2)"
    }
  }

  @Test func bothLanguagesFindTheSame() throws {
    let runs = try ["en", "fr"].map { try Program.run(["check", "Fixtures", "--lang", $0]).output }
    let places = runs.map(Self.places)
    #expect(places[0] == places[1])
    #expect(places[0].count > 50)
    #expect(runs[0] != runs[1])
  }

  @Test func keysAndIdsOfJSONAreTheSame() throws {
    let runs = try ["en", "fr"].map { language in
      try Program.run(["check", "Fixtures/showcase", "--format", "json", "--lang", language]).output
    }
    let lines = runs.map { $0.split(separator: "\n") }
    #expect(lines[0].count == lines[1].count)
    var messages = 0
    for (english, french) in zip(lines[0], lines[1]) where english != french {
      messages += 1
      #expect(english.contains("\"message\" : ") && french.contains("\"message\" : "), "\(french)")
    }
    #expect(messages > 50)
  }

  @Test(arguments: ["json", "jsonl", "sarif", "junit", "checkstyle", "gitlab", "github", "markdown", "html", "text"])
  func everyFormatSpeaksFrench(_ format: String) throws {
    let outcome = try Program.run(["check", "-", "--format", format, "--lang", "fr"], input: Self.document)
    #expect(outcome.output.contains("indiquer métrique, statistique et seuil"))
    #expect(!outcome.output.contains("has no measure"))
  }

  @Test func aBaselineCoversFindingsInEitherLanguage() throws {
    let scratch = try Scratch(["a.md": Self.document])
    _ = try Program.run(["check", "--write-baseline"], in: scratch.folder)
    let baseline = scratch.folder.appending(path: ".perflint-baseline.json")
    let english = try String(contentsOf: baseline, encoding: .utf8)
    let covered = try Program.run(
      ["check", "--baseline", ".perflint-baseline.json", "--strict-baseline", "--lang", "fr"], in: scratch.folder)
    #expect(covered.status == 0 && covered.output.contains("aucun constat"), "\(covered.output)\(covered.errors)")
    _ = try Program.run(["check", "--write-baseline", "--lang", "fr"], in: scratch.folder)
    #expect(try String(contentsOf: baseline, encoding: .utf8) == english)
  }

  // MARK: Own rules

  private static func card(_ message: String) -> String {
    """
    id: retired-host
    family: team
    severity: warning
    summary: {en: A host that was switched off., fr: Un hôte arrêté.}
    why: {fr: Il ne répond plus.}
    check: pattern
    with: {pattern: '\\bdepot-[a-d]\\b'}
    message: \(message)
    examples:
      - bad: "# Sorting performance\\n\\nSee depot-b.\\n"
        at: depot-b
      - good: "# Sorting performance\\n\\nSee depot-e.\\n"

    """
  }

  @Test(arguments: [
    ("{en: \"'{0}' is off\", fr: \"« {0} » est arrêté\"}", "'depot-a' is off", "« depot-a » est arrêté"),
    ("{fr: \"« {0} » est arrêté\"}", "« depot-a » est arrêté", "« depot-a » est arrêté"),
    ("\"'{0}' is off\"", "'depot-a' is off", "'depot-a' is off"),
  ]) func anOwnRuleSpeaksWhatItsCardHas(message: String, english: String, french: String) throws {
    let scratch = try Scratch([
      ".perflint.yml": "rule-files: rule.yaml\n", "rule.yaml": Self.card(message),
      "a.md": "# Sorting performance\n\nAll on depot-a.\n",
    ])
    for (language, text) in [("en", english), ("fr", french)] {
      let outcome = try Program.run(["check", "--lang", language], in: scratch.folder)
      #expect(
        outcome.output.contains("a.md:3:8: warning: \(text) [retired-host]"), "\(outcome.output)\(outcome.errors)")
      let explained = try Program.run(["explain", "retired-host", "--lang", language], in: scratch.folder).output
      #expect(explained.contains(language == "fr" ? "Un hôte arrêté." : "A host that was switched off."))
      #expect(explained.contains("Il ne répond plus."))
    }
    #expect(try Program.run(["rules", "--test"], in: scratch.folder).status == 0)
  }

  @Test func aWrongNameInEitherLanguageIsAMistake() throws {
    let scratch = try Scratch([
      ".perflint.yml": "rule-files: rule.yaml\n",
      "rule.yaml": Self.card("{en: \"'{0}' is off\", fr: \"« {hote} » est arrêté\"}"),
      "a.md": "# Sorting performance\n",
    ])
    let outcome = try Program.run(["check"], in: scratch.folder)
    #expect(outcome.status == 2 && outcome.errors.contains("nothing gives '{hote}' a value"), "\(outcome.errors)")
  }

  // MARK: Whole outputs

  @Test func anExplanationInFrench() throws {
    let text = try Program.run(["explain", "future-date", "--lang", "fr"]).output
    let head = text.components(separatedBy: "\n\nÀ éviter").first
    #expect(
      head == """
        future-date (front-matter, warning)

        Une date postérieure à aujourd'hui pour ce qui a forcément déjà eu lieu.

        Pourquoi\u{A0}: Une page datée dans le futur paraît fraîche dans tous les rapports, quel que soit son âge.

        Correction\u{A0}: à la main.

        Option slack (integer, par défaut 0)\u{A0}: de combien de jours une date peut être en avance, pour des équipes réparties dans le monde.
        """)
    #expect(text.contains("À éviter, le 2026-11-02") || text.contains("À éviter\u{A0}:"))
    #expect(text.contains("\nCorrect"))
  }

  @Test func theRulesInFrench() throws {
    let text = try Program.run(["rules", "--lang", "fr"]).output
    #expect(
      text.contains("  vague-value          warning  Une valeur, une cible ou un but exprimé par un mot sans mesure.\n")
        || text.contains("warning  Une valeur, une cible ou un but exprimé par un mot sans mesure.\n"))
    #expect(text.contains("(correction sûre)\n"))
  }

  @Test func aShowcaseInFrench() throws {
    let outcome = try Program.run(["check", "Fixtures/showcase/paiement-capacite.md", "--lang", "fr"])
    let golden = try String(
      contentsOf: Program.root.appending(path: "Tests/PerflintTests/Golden/paiement-capacite.fr.txt"), encoding: .utf8)
    #expect(outcome.output == golden)
  }

  @Test func configurationMistakesInFrench() throws {
    let scratch = try Scratch([".perflint.yml": "rules:\n  missing-unti: error\nfial-on: x\n", "a.md": Self.document])
    let outcome = try Program.run(["check", "--lang", "fr"], in: scratch.folder)
    #expect(
      outcome.errors == """
        .perflint.yml:2:3: error: il n'y a pas de règle «\u{A0}missing-unti\u{A0}»\u{A0}; vouliez-vous dire «\u{A0}missing-unit\u{A0}»\u{A0}?
        .perflint.yml:3:1: error: clé inconnue «\u{A0}fial-on\u{A0}» dans la configuration\u{A0}; vouliez-vous dire «\u{A0}fail-on\u{A0}»\u{A0}?

        """)
  }

  @Test(arguments: [
    (["report", "Fixtures/showcase"], "6 documents\u{A0}: 1 complet, "),
    (["score", "Fixtures/showcase/checkout-slo.md"], "rien n'est à remplir"),
    (["report", "Fixtures/showcase", "--format", "markdown"], "## Documents de performance\n"),
    (["report", "Fixtures/showcase", "--format", "html"], "<html lang=\"fr\">"),
    (["fix", "Fixtures/showcase", "--check"], " corrections dans "), (["config"], "règles\n"),
    (["profile", "show", "performance-plan"], "ordre des sections\u{A0}: relative\n"),
    (["facts", "Fixtures/showcase/checkout-slo.md"], "métrique"),
  ]) func allCommandsSpeakFrench(arguments: [String], words: String) throws {
    #expect(try Program.run(arguments + ["--lang", "fr"]).output.contains(words))
  }

  /// Words of reports that were left in English.
  @Test func aPageHasNoEnglishWordsOfItsOwn() throws {
    let page = try Program.run(["report", "Fixtures/complete", "--format", "html", "--lang", "fr"]).output
    let text = page.replacing(/<style>(.|\n)*?<\/style>|<script>(.|\n)*?<\/script>/, with: "")
    for word in [
      "Open", "Close", "Score by", "Weight", "Filled", "Findings", "current <", "target <", "Made by", " of 100",
      "Missing",
    ] {
      #expect(!text.contains(">\(word)") && !text.contains(" \(word)<"), "\(word)")
    }
  }
}
