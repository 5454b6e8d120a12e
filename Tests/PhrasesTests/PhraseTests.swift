import Testing

@testable import Phrases

@Suite struct PhraseTests {
  private static let french = Wording(
    .french,
    [
      Wording.Entry(english: "{1} leads to {2}", forms: ["{2} vient de {1}"]),
      Wording.Entry(english: "; did you mean '{1}'?", forms: [" ; vouliez-vous dire « {1} » ?"]),
      Wording.Entry(english: "no rule is named '{1}'{2}", forms: ["aucune règle ne s'appelle « {1} »{2}"]),
      Wording.Entry(english: "{1} or {2}", forms: ["{1} ou {2}"]),
      Wording.Entry(english: "table", forms: ["tableau"]),
      Wording.Entry(english: "{1} file", forms: ["{1} fichier", "{1} fichiers"]),
      Wording.Entry(english: "{1} files", forms: ["{1} fichier", "{1} fichiers"]),
    ])

  @Test func englishIsWhatStandsInTheProgram() {
    let (name, count) = ("p95", 3)
    let phrase: Phrase = "'\(name)' stands \(count) times in {1}"
    #expect("\(phrase)" == "'p95' stands 3 times in p95")
    #expect("\("no values here, {} and {x}" as Phrase)" == "no values here, {} and {x}")
  }

  @Test func valuesStandWhereTheLanguageWantsThem() {
    #expect(Self.french("\("a") leads to \("b")") == "b vient de a")
  }

  @Test func whatIsSaidWithinIsSaidInTheSameLanguage() {
    let hint: Phrase = "; did you mean '\("empty-section")'?"
    let phrase: Phrase = "no rule is named '\("emty")'\(hint)"
    #expect(Self.french(phrase) == "aucune règle ne s'appelle « emty » ; vouliez-vous dire « empty-section » ?")
    #expect("\(phrase)" == "no rule is named 'emty'; did you mean 'empty-section'?")
  }

  /// A name that happens to be a phrase as well stays what it is.
  @Test func valuesAreSaidAsTheyAre() {
    #expect(Self.french("\("table") leads to \("{1}")") == "{1} vient de table")
    #expect(Self.french(Phrase(verbatim: "table")) == "table")
    #expect(Self.french("table") == "tableau")
  }

  @Test(arguments: [
    (0, "0 files", "0 fichier"), (1, "1 file", "1 fichier"), (2, "2 files", "2 fichiers"),
    (-1, "-1 files", "-1 fichiers"), (1_000_000, "1000000 files", "1000000 fichiers"),
  ]) func numbersHaveTheirForms(number: Int, english: String, french: String) {
    let phrase = Phrase(number, "file", "files")
    #expect(Wording.english(phrase) == english)
    #expect(Self.french(phrase) == french)
  }

  @Test func whatHasNoWordsInALanguageIsSaidInEnglish() {
    let phrase: Phrase = "\("x") of \("table" as Phrase)"
    #expect(Self.french(phrase) == "x of tableau")
    #expect(Self.french.missing(in: phrase) == ["{1} of {2}"])
    #expect(Self.french.missing(in: "table") == [])
    #expect(Self.french.missing(in: "{1}: {2}") == [])
    #expect(Wording.english.missing(in: phrase) == [])
  }

  @Test func phrasesAreJoined() {
    let words: [Phrase] = ["table", "x", "y"]
    #expect("\(words.joined())" == "table, x, y")
    #expect(Self.french(words.alternatives) == "tableau, x ou y")
    #expect("\(([] as [Phrase]).joined())|\(([] as [Phrase]).alternatives)" == "|")
    #expect(Self.french(["table"].alternatives) == "tableau")
    #expect(("a" as Phrase) + "" == "a" && ("" as Phrase) + "b" == "b" && ("a" as Phrase) + "b" == "ab")
  }
}
