import MarkdownModel

/// The 64-bit FNV-1a hash, by which names and template sentences are known.
enum Digest {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  static func fnv1a(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(seed) { adding($1, to: $0) } }
  static func fnv1a(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 { bytes.reduce(seed) { adding($1, to: $0) } }

  /// The digest of a word's next eight letters, or of its last ones with zeros behind them.
  @inline(__always)
  static func adding(eight letters: UInt64, to hash: UInt64) -> UInt64 { joining(letters, to: hash) }

  /// The digest of one folded word, as `WordDigest` works it out letter by letter.
  ///
  /// - Parameter letters: with seven bytes or more behind the word.
  @inline(__always)
  static func word(_ letters: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> UInt64 {
    var hash = seed
    var index = word.lowerBound
    while index + 8 < word.upperBound {
      hash = adding(eight: EightBytes(letters, at: index).bits, to: hash)
      index += 8
    }
    let unused = UInt64(truncatingIfNeeded: 8 &- (word.upperBound &- index)) &* 8
    return adding(eight: EightBytes(letters, at: index).bits & (UInt64.max &>> unused), to: hash)
  }

  /// The digest of a phrase, from `seed` on word by word.
  @inline(__always)
  static func joining(_ word: UInt64, to phrase: UInt64) -> UInt64 {
    let mixed = (phrase ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 32
  }

  /// The hash of a text's key; see `FoldedText.key`.
  static func key(_ text: String) -> UInt64 { key(Array(text.utf8), ByteRange(0, text.utf8.count)) }

  static func key(_ source: [UInt8], _ range: ByteRange) -> UInt64 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Folding.room(for: range.count)) { letters in
      fnv1a(UnsafeBufferPointer(rebasing: letters[..<Folding.key(of: source, range, into: letters, at: 0)]))
    }
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
      if byte < 0x80, !byte.isAlphanumericASCII {
        isBehindGap = true
        index += 1
        continue
      }
      if byte < 0x80 {
        if isBehindGap, !isEmpty { hash = adding(.space, to: hash) }
        (isEmpty, isBehindGap) = (false, false)
        repeat {
          hash = adding(source[index].loweredAlphanumericASCII, to: hash)
          index += 1
        } while index < range.upper && source[index].isAlphanumericASCII
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

/// The digest of one folded word, put together letter by letter.
struct WordDigest {
  private var hash = Digest.seed
  private var letters: UInt64 = 0
  private var count: UInt64 = 0

  mutating func add(_ letter: UInt8) {
    if count == 8 {
      hash = Digest.adding(eight: letters, to: hash)
      (letters, count) = (0, 0)
    }
    letters |= UInt64(letter) << (count * 8)
    count += 1
  }

  var value: UInt64 { Digest.adding(eight: letters, to: hash) }

  static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    var digest = WordDigest()
    for letter in word { digest.add(letter) }
    return digest.value
  }
}

/// Turns away most digests that are not in a set, with one look.
struct DigestFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 256)

  mutating func insert(_ digest: UInt64) { bits[Int(digest >> 6 & 0xFF)] |= 1 << (digest & 63) }

  mutating func formUnion(_ other: DigestFilter) {
    for place in bits.indices { bits[place] |= other.bits[place] }
  }

  func mayContain(_ digest: UInt64) -> Bool { bits[Int(digest >> 6 & 0xFF)] & (1 << (digest & 63)) != 0 }
}
