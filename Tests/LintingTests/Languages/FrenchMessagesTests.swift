import Phrases
import StructuredData
import Testing

@testable import Linting

/// The files below `Rules/messages`.
@Suite struct FrenchMessagesTests {
  static let entries: [Wording.Entry] = RuleIndex.files.filter { $0.folder == "messages" }.flatMap {
    $0.node().wordingEntries(in: .french)
  }

  /// `{1}`, `{2}`, … in a text.
  private static func slots(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{[0-9]+\}/).map { String($0.output) })
  }

  @Test func thereAreMessages() { #expect(Self.entries.count > 300) }

  @Test func everyFormNamesTheValuesOfTheEnglishText() {
    for entry in Self.entries {
      #expect(!entry.forms.isEmpty, "\(entry.english)")
      for form in entry.forms { #expect(Self.slots(form) == Self.slots(entry.english), "\(entry.english)") }
    }
  }

  @Test func textsAreSetAsFrenchIs() {
    for entry in Self.entries {
      for form in entry.forms { #expect(FrenchTypography.mistake(in: form) == nil, "\(entry.english)") }
    }
  }

  @Test func aSpaceAtAnEndStaysThere() {
    for entry in Self.entries where entry.english.hasPrefix(" ") || entry.english.hasPrefix(",") {
      for form in entry.forms { #expect(form.first == entry.english.first, "\(entry.english)") }
    }
  }
}
