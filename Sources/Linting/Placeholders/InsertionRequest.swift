import MarkdownModel
import RuleModel

/// Recognises a whole text that tells where something is to be put: "Insert diagram here.", « Indiquez ici … », 请在此填写….
///
/// A class because every scanner of values holds it: one reference is cheap to pass on.
final class InsertionRequest: Sendable {
  private static let longest = 80
  private static let mostWords = 8

  let firstLetters: WordStarts
  private let starts: PhraseMatcher
  private let ends: PhraseMatcher
  /// Words for the place that may as well follow the verb.
  private let places: PhraseMatcher
  /// Of scripts without blanks: how a text begins that says it all, how it begins and how it ends otherwise.
  private let unspaced: [[UInt8]]
  private let unspacedPlaces: [[UInt8]]
  private let unspacedEnds: [[UInt8]]
  /// The first letters of those that begin a text.
  private let unspacedStarts: [UInt32]

  init(_ vocabulary: Vocabulary) {
    func texts(_ name: String) -> [[UInt8]] { vocabulary.words(name).map { Array($0.utf8) } }
    firstLetters = WordStarts(phrases: vocabulary.list("insertion-starts"))
    starts = PhraseMatcher(vocabulary.list("insertion-starts"))
    ends = PhraseMatcher(vocabulary.list("insertion-ends"))
    places = PhraseMatcher(vocabulary.list("insertion-places"))
    unspaced = texts("unspaced-insertions")
    unspacedPlaces = texts("unspaced-insertion-places")
    unspacedEnds = texts("unspaced-insertion-ends")
    unspacedStarts = (unspaced + unspacedPlaces).map { Self.letter($0, at: 0) }
  }

  func isWhole(_ text: ByteRange, in bytes: [UInt8]) -> Bool {
    guard text.count >= 2, text.count <= Self.longest else { return false }
    if bytes[text.lower] >= 0xE3, text.count >= 3, unspacedStarts.contains(Self.letter(bytes, at: text.lower)),
      isUnspaced(bytes[text.lower..<text.upper])
    {
      return true
    }
    guard firstLetters.contains(bytes[text.lower], bytes[text.lower + 1]),
      starts.mayStart(in: bytes, at: text.lower, limit: text.upper),
      let verb = starts.match(in: bytes, at: text.lower, limit: text.upper)
    else { return false }
    var end = text.upper
    while end > text.lower, bytes[end - 1].isPunctuationASCII { end -= 1 }
    if verb < end, places.match(in: bytes, at: verb + 1, limit: end) != nil { return true }
    let words = (text.lower + 1..<max(text.lower + 1, end)).filter { bytes[$0 - 1] == .space }
    return words.count < Self.mostWords && words.contains { ends.match(in: bytes, at: $0, limit: end) == end }
  }

  /// Three bytes: the letter of a script without blanks.
  private static func letter(_ bytes: [UInt8], at index: Int) -> UInt32 {
    UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
  }

  private func isUnspaced(_ text: ArraySlice<UInt8>) -> Bool {
    if unspaced.contains(where: { text.starts(with: $0) }) { return true }
    let rest = text.withoutFullStop
    return unspacedPlaces.contains { rest.starts(with: $0) } && unspacedEnds.contains { rest.ends(with: $0) }
  }
}

extension ArraySlice where Element == UInt8 {
  /// Without `。` or `.` at its end.
  fileprivate var withoutFullStop: ArraySlice<UInt8> {
    if suffix(3).elementsEqual("。".utf8) { return dropLast(3) }
    return last == UInt8(ascii: ".") ? dropLast() : self
  }

  fileprivate func ends(with suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}
