import MarkdownModel
import Quantities
import RuleModel

/// Words of a list that a whole text may be, known by the digest of their letters.
struct WordSet: Sendable {
  /// As what words are compared.
  enum Form { case written, folded, key }

  private var digests: HashTable

  init(_ list: WordList, as form: Form = .folded) {
    let texts = form == .key ? ListedTexts(keysOf: list) : ListedTexts(list)
    digests = HashTable(expecting: texts.ranges.count)
    for range in texts.ranges {
      let digest =
        form == .folded
        ? Digest.folded(texts.bytes, range) : Digest.fnv1a(texts.bytes[range.lower..<range.upper])
      digests[digest] = 1
    }
  }

  /// - Parameter text: folded, or a key, as the words of the set are.
  func contains(_ text: FoldedText) -> Bool { contains(text.bytes[...]) }
  func contains(_ text: ArraySlice<UInt8>) -> Bool { contains(Digest.fnv1a(text)) }
  /// Whether a text is of the set once it is folded.
  func contains(_ source: [UInt8], folded range: ByteRange) -> Bool { contains(Digest.folded(source, range)) }
  func contains(_ digest: UInt64) -> Bool { digests[digest] != 0 }
}
