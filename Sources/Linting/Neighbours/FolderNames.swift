import StructuredData

/// The names in a folder, made ready for one that is spelled wrong.
struct FolderNames: Sendable {
  /// More are not compared letter by letter.
  private static let mostCandidates = 500

  /// The names of one type, in order, and their stems.
  private struct Alike: Sendable {
    let names: [String]
    let stems: KnownWords
  }

  /// The first of those that differ only in letter case, by its lower case.
  private let byLetters: [String: String]
  /// The first with a stem, whatever its type.
  private let byStem: [String: String]
  private let byType: [String: Alike]

  init(_ names: [String]) {
    let sorted = names.sorted()
    byLetters = Dictionary(sorted.map { ($0.lowercased(), $0) }) { first, _ in first }
    guard sorted.count <= Self.mostCandidates else {
      (byStem, byType) = ([:], [:])
      return
    }
    let parts = sorted.map { (name: $0, parts: Self.parts(of: $0)) }
    byStem = Dictionary(parts.map { ($0.parts.stem, $0.name) }) { first, _ in first }
    byType = Dictionary(grouping: parts, by: \.parts.type).mapValues { alike in
      Alike(names: alike.map(\.name), stems: KnownWords(alike.map(\.parts.stem)))
    }
  }

  /// The name that was probably meant.
  func nearest(to name: String) -> String? {
    if let same = byLetters[name.lowercased()] { return same }
    let (stem, type) = Self.parts(of: name)
    if let twin = byStem[stem] { return twin }
    guard stem.utf8.count > 2, let alike = byType[type] else { return nil }
    return alike.stems.nearest(to: stem).map { alike.names[$0] }
  }

  /// The extension is no part of the word: `b.md` is not nearly `a.md`, but `flame.svg` may be `flame.png`.
  private static func parts(of name: String) -> (stem: String, type: String) {
    guard let type = RelativePath.fileExtension(of: name) else { return (name, "") }
    return (String(Substring(name.utf8.dropLast(type.utf8.count + 1))), type.lowercased())
  }
}
