import MarkdownModel

/// The 64-bit FNV-1a hash, by which names and template sentences are known.
enum Digest {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  static func fnv1a(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(seed) { adding($1, to: $0) } }
  static func fnv1a(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 { bytes.reduce(seed) { adding($1, to: $0) } }

  /// The digest of a phrase, from `seed` on word by word.
  @inline(__always)
  static func joining(_ word: UInt64, to phrase: UInt64) -> UInt64 {
    let mixed = (phrase ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 32
  }

  /// The hash of a text's key; see `FoldedText.key`.
  static func key(_ text: String) -> UInt64 { key(Array(text.utf8), ByteRange(0, text.utf8.count)) }

  static func key(_ source: [UInt8], _ range: ByteRange) -> UInt64 {
    var letters: [UInt8] = []
    FoldedText.appendKey(of: source, range, to: &letters)
    return fnv1a(letters[...])
  }

  /// The hash of the folded text of a range: words in lower case without accents, joined by one blank. Nothing is
  /// allocated.
  static func folded(_ source: [UInt8], _ range: ByteRange) -> UInt64 {
    var hash = seed
    var isEmpty = true
    var isBehindGap = false
    var index = range.lower
    while index < range.upper {
      let byte = source[index]
      if byte.isAlphanumericASCII {
        if isBehindGap, !isEmpty { hash = adding(.space, to: hash) }
        (isEmpty, isBehindGap) = (false, false)
        hash = adding(byte.lowercasedASCII, to: hash)
        index += 1
        continue
      }
      let letter = Folding.letter(in: source, at: index, limit: range.upper)
      if letter.isWord {
        if isBehindGap, !isEmpty { hash = adding(.space, to: hash) }
        (isEmpty, isBehindGap) = (false, false)
        hash = adding(letter.first, to: hash)
        if letter.second != 0 { hash = adding(letter.second, to: hash) }
        if letter.first >= 0x80 {
          for offset in 1..<letter.width { hash = adding(source[index + offset], to: hash) }
        }
      } else if !Folding.isCombiningAccent(source, index) {
        isBehindGap = true
      }
      index += letter.width
    }
    return hash
  }

  static func folded(_ text: String) -> UInt64 { folded(Array(text.utf8), ByteRange(0, text.utf8.count)) }
}

/// Turns away most digests that are not in a set, with one look.
struct DigestFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 256)

  mutating func insert(_ digest: UInt64) { bits[Int(digest >> 6 & 0xFF)] |= 1 << (digest & 63) }

  func mayContain(_ digest: UInt64) -> Bool { bits[Int(digest >> 6 & 0xFF)] & (1 << (digest & 63)) != 0 }
}
