import StructuredData

/// A text of a document's in English and, where it has one, in other languages.
public struct LocalizedText: Sendable {
  public let english: String
  private let others: [String: String]

  /// Reads plain text (English), or a mapping by language code with `en` in it.
  public init(_ node: DataNode) throws(DataError) {
    if let text = node.string {
      english = text
      others = [:]
      return
    }
    guard let entries = node.entries, let text = node["en"]?.string else {
      throw DataError(at: node.start, "expected text, or texts by language with 'en' among them")
    }
    english = text
    var others: [String: String] = [:]
    for entry in entries { others[entry.key.string ?? ""] = entry.value.string }
    self.others = others
  }

  public init(english: String) {
    self.english = english
    others = [:]
  }

  public func text(in language: String) -> String { others[language] ?? english }

  /// English first.
  public var languages: [String] { ["en"] + others.keys.filter { $0 != "en" }.sorted() }
}

/// Names of the same thing by language: `{en: [Overview, Summary], fr: [Aperçu]}`.
public struct Names: Sendable {
  /// All names of all languages, the first English one first.
  public let all: [String]
  /// Which of them are of which language.
  private let parts: [(language: String, names: Range<Int>)]
  /// By what documents' own names are compared with these: the digests of the names' keys; worked out once for all
  /// documents.
  public let keyDigests = Lazy<[UInt64]>()
  /// The same for the longer words of the keys, of which less is asked.
  public let wordDigests = Lazy<[UInt64]>()

  public init(_ node: DataNode) throws(DataError) {
    guard let entries = node.entries, !entries.isEmpty else {
      throw DataError(at: node.start, "expected names by language, as in {en: [Overview]}")
    }
    var all: [String] = []
    var parts: [(language: String, names: Range<Int>)] = []
    parts.reserveCapacity(entries.count)
    for entry in entries {
      guard let language = entry.key.string, language.utf8.count == 2 else {
        throw DataError(at: entry.key.start, "expected a language code of two letters")
      }
      let names = try DataReader.strings(entry.value)
      guard !names.isEmpty else { throw DataError(at: entry.value.start, "expected at least one name") }
      if !node.isBuiltIn, let empty = entry.value.elements?.first(where: { !Self.isName($0.string ?? "") }) {
        throw DataError(at: empty.start, "expected a name with a letter or digit in it")
      }
      parts.append((language, all.count..<all.count + names.count))
      if all.isEmpty { all = names } else { all += names }
    }
    self.all = all
    self.parts = parts
  }

  public init() {
    all = []
    parts = []
  }

  init(_ byLanguage: [(language: String, names: [String])]) {
    var all: [String] = []
    parts = byLanguage.map { language, names in
      all += names
      return (language, all.count - names.count..<all.count)
    }
    self.all = all
  }

  public var languages: [String] { parts.map(\.language) }

  public func names(in language: String) -> ArraySlice<String> {
    parts.first { $0.language == language }.map { all[$0.names] } ?? []
  }

  private static func isName(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x80 || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
  }

  /// The first name in a language, else the first of all.
  public func first(in language: String) -> String { names(in: language).first ?? all.first ?? "" }
}
