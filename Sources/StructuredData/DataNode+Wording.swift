import Phrases

extension DataNode {
  /// The phrases of a file of messages in a language: a list of `{en: …, fr: …}`, where `fr` is a text, or two of them:
  /// for one thing, and for more.
  public func wordingEntries(in language: MessageLanguage) -> [Wording.Entry] {
    (elements ?? []).compactMap { entry in
      guard let english = entry["en"]?.string, let forms = entry[language.rawValue] else { return nil }
      return Wording.Entry(
        english: english, forms: forms.string.map { [$0] } ?? forms.elements?.compactMap(\.string) ?? [])
    }
  }
}
