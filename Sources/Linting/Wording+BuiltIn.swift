import Phrases
import StructuredData

extension Wording {
  /// How perflint says its phrases in a language, as `Rules/messages` has it; English is said as it stands in the program.
  public static func builtIn(_ language: MessageLanguage) -> Wording {
    guard language != .english else { return .english }
    var entries: [Entry] = []
    for file in RuleIndex.files where file.folder == "messages" {
      entries += file.node().wordingEntries(in: language)
    }
    return Wording(language, entries)
  }
}
