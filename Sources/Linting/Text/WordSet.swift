import MarkdownModel
import Quantities
import RuleModel

/// Words of a list that a whole text may be, known by the digest of their letters.
struct WordSet: Sendable {
  /// As what words are compared.
  enum Form { case written, folded, key }

  private var digests: DigestSet
  /// A bit for the first byte of each word, by its last five bits.
  private var starts: UInt32 = 0

  init(_ list: WordList, as form: Form = .folded) {
    let texts = form == .key ? ListedTexts(keysOf: list) : ListedTexts(list)
    digests = DigestSet(room: texts.ranges.count)
    for range in texts.ranges {
      digests.insert(
        form == .folded
          ? Digest.folded(texts.bytes, range) : Digest.fnv1a(texts.bytes[range.lower..<range.upper]))
      if !range.isEmpty { addStart(texts.bytes[range.lower]) }
    }
  }

  /// Letters beyond ASCII may fold to any.
  private mutating func addStart(_ byte: UInt8) { starts = byte < 0x80 ? starts | 1 << UInt32(byte & 31) : .max }

  /// Whether the key of a text may be of the set, by its first letter: a quick answer for most.
  func mayHold(_ source: [UInt8], keyOf text: ByteRange) -> Bool {
    for index in text.lower..<text.upper {
      let byte = source[index]
      if byte >= 0x80 { return true }
      if byte.isAlphanumericASCII { return starts & 1 << UInt32(byte & 31) != 0 }
    }
    return false
  }

  /// - Parameter text: folded, or a key, as the words of the set are.
  func contains(_ text: FoldedText) -> Bool { contains(text.bytes[...]) }
  func contains(_ text: ArraySlice<UInt8>) -> Bool { contains(Digest.fnv1a(text)) }
  /// Whether a text is of the set once it is folded.
  func contains(_ source: [UInt8], folded range: ByteRange) -> Bool { contains(Digest.folded(source, range)) }
  func contains(_ digest: UInt64) -> Bool { digests.contains(digest) }
}
