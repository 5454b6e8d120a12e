import Phrases
import Testing

@Suite struct MessageLanguageTests {
  @Test(arguments: [
    ("fr", MessageLanguage.french), ("fr_FR.UTF-8", .french), ("fr_CA", .french), ("fr-CH", .french), ("FR", .french),
    ("fr_FR@euro", .french), ("en", .english), ("en_GB.UTF-8", .english),
  ]) func aLocaleNamesItsLanguage(name: String, language: MessageLanguage) {
    #expect(MessageLanguage(locale: name) == language)
  }

  @Test(arguments: ["", "C", "POSIX", "C.UTF-8", "de_DE", "french", "f", "frx", "_fr"])
  func whatIsNotSpokenIsNoLanguage(_ name: String) { #expect(MessageLanguage(locale: name) == nil) }

  /// The environment and `--lang`, and what follows.
  @Test(
    arguments: [
      ([:], "check", MessageLanguage.english),
      (["LANG": "fr"], "check", .french), (["LANG": "fr_FR.UTF-8"], "", .french), (["LANG": "C"], "check", .english),
      (["LANG": "POSIX"], "", .english), (["LANG": "de_DE.UTF-8"], "", .english), (["LANG": "nonsense"], "", .english),
      (["LC_MESSAGES": "fr_CA"], "", .french), (["LC_MESSAGES": "en_US", "LANG": "fr_FR"], "", .english),
      (["LC_MESSAGES": "", "LANG": "fr_FR"], "", .french), (["LC_ALL": "C", "LANG": "fr_FR"], "", .english),
      (["LC_ALL": "", "LC_MESSAGES": "fr", "LANG": "en"], "", .french),
      (["LC_ALL": "fr_FR", "LC_MESSAGES": "C", "LANG": "en"], "", .french),
      (["LC_ALL": "de_DE", "LANG": "fr_FR"], "", .english), (["LANGUAGE": "fr", "LC_CTYPE": "fr_FR"], "", .english),
      ([:], "check --lang fr", .french), ([:], "check --lang=fr a.md", .french), ([:], "--lang fr", .french),
      (["LANG": "fr_FR"], "check --lang en", .english), (["LC_ALL": "fr_FR"], "report --lang=en_GB", .english),
      (["LC_ALL": "C"], "explain vague-value --lang fr", .french), ([:], "check --lang en --lang fr", .french),
      ([:], "check -- --lang fr", .english), ([:], "check --lang", .english),
      (["LANG": "fr"], "check --lang de", .french),
      ([:], "new performance-plan a.md --lang fr", .english),
      (["LANG": "fr_FR"], "new performance-plan a.md --lang en", .french),
    ] as [([String: String], String, MessageLanguage)])
  func aRunSpeaksAsItIsAsked(environment: [String: String], arguments: String, language: MessageLanguage) {
    let arguments = arguments.split(separator: " ").map(String.init)
    #expect(MessageLanguage(arguments: arguments[...]) { environment[$0] } == language)
  }
}
