import Phrases

/// Texts by language, as in `{en: a rule, fr: une règle}`: what is said in one language may stand wherever a text does.
extension DataNode {
  /// The entries of such texts; nil where the node is something else.
  var textsByLanguage: [Entry]? {
    guard let entries, entries.contains(where: { MessageLanguage(rawValue: $0.key.string ?? "") != nil }),
      entries.allSatisfy({ $0.key.string?.utf8.count == 2 && $0.value.string != nil })
    else { return nil }
    return entries
  }

  /// The text in a language; in English, or the first there is, where it has none in that.
  static func text(in language: String, among entries: [Entry]) -> Int {
    entries.firstIndex { $0.key.string == language } ?? entries.firstIndex { $0.key.string == "en" } ?? 0
  }

  /// The node with one text in the place of texts by language, here and below.
  public func spoken(in language: MessageLanguage) -> DataNode {
    hasTextsByLanguage ? choosingTexts(in: language) : self
  }

  /// Most cards of a team's own have none, and stay as they are. Depth is bounded by `YAMLReader.maximumDepth`.
  private var hasTextsByLanguage: Bool {
    switch content {
    case .scalar: false
    case .sequence(let elements): elements.contains(where: \.hasTextsByLanguage)
    case .mapping(let entries): textsByLanguage != nil || entries.contains(where: \.value.hasTextsByLanguage)
    }
  }

  private func choosingTexts(in language: MessageLanguage) -> DataNode {
    switch content {
    case .scalar: return self
    case .sequence(let elements):
      return DataNode(
        .sequence(elements.map { $0.choosingTexts(in: language) }), start: start, end: end, isPlain: isPlain)
    case .mapping(let entries):
      if let texts = textsByLanguage { return texts[Self.text(in: language.rawValue, among: texts)].value }
      return DataNode(
        .mapping(entries.map { Entry(key: $0.key, value: $0.value.choosingTexts(in: language)) }), start: start,
        end: end,
        isPlain: isPlain)
    }
  }
}
