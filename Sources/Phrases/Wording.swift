/// Says phrases in a language.
public struct Wording: Sendable {
  /// How a phrase is said; of two forms the first is for one thing, the second for more, by the first number in it.
  public struct Entry: Sendable {
    public let english: String
    public let forms: [String]

    public init(english: String, forms: [String]) { (self.english, self.forms) = (english, forms) }
  }

  public static let english = Wording(.english)

  public let language: MessageLanguage
  private let forms: [String: [String]]

  /// - Parameter entries: how phrases are said in the language; what is not among them is said in English.
  public init(_ language: MessageLanguage, _ entries: [Entry] = []) {
    self.language = language
    forms = Dictionary(entries.map { ($0.english, $0.forms) }) { _, last in last }
  }

  /// A phrase as it is said in the language.
  public func callAsFunction(_ phrase: Phrase) -> String {
    if phrase.isVerbatim { return phrase.template }
    let template = self.template(of: phrase)
    if phrase.values.isEmpty { return template }
    return filled(template, phrase.values)
  }

  /// What stands between a number and its decimals.
  public var decimalMark: String { language == .french ? "," : "." }

  /// What of a phrase is said in English for want of words.
  public func missing(in phrase: Phrase) -> [String] {
    if phrase.isVerbatim || language == .english { return [] }
    let own = forms[phrase.template] == nil && Self.hasWords(phrase.template) ? [phrase.template] : []
    return own + phrase.values.flatMap { missing(in: $0) }
  }

  private func template(of phrase: Phrase) -> String {
    guard !forms.isEmpty, let forms = forms[phrase.template], let first = forms.first else { return phrase.template }
    guard forms.count > 1, let number = phrase.values.lazy.compactMap({ Int($0.template) }).first else { return first }
    return language.isSingular(number) ? first : forms[1]
  }

  private static func hasWords(_ template: String) -> Bool {
    template.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  /// A template with the values in their places.
  private func filled(_ template: String, _ values: [Phrase]) -> String {
    var text = ""
    var rest = template.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let behind = rest.index(after: open)
      guard let close = rest[behind...].firstIndex(where: { !(0x30...0x39).contains($0) }),
        rest[close] == UInt8(ascii: "}"), let number = Int(Substring(rest[behind..<close])),
        values.indices.contains(number - 1)
      else {
        text += Substring(rest[..<behind])
        rest = rest[behind...]
        continue
      }
      text += Substring(rest[..<open])
      text += self(values[number - 1])
      rest = rest[rest.index(after: close)...]
    }
    return text + Substring(rest)
  }
}
