import MarkdownModel

/// A word of a phrase as a `PhraseTable` takes it: worked out when the program is built, or from a key at run time.
struct PhraseWord: Equatable {
  private enum Mark {
    static let first: UInt64 = 1, last: UInt64 = 2, unspaced: UInt64 = 4
    /// Before the last five bits each of the phrase's first two letters.
    static let count: UInt64 = 3
  }

  /// How many bytes of seven bits it takes: eight and three.
  private static let width = 11
  private static let lowBits: UInt64 = 56

  /// Of a phrase of a script without blanks no digest, but where it stands among the keys.
  let digest: UInt64
  private let marks: UInt64

  var isFirst: Bool { marks & Mark.first != 0 }
  var isLast: Bool { marks & Mark.last != 0 }
  /// Nil unless the phrase is of a script without blanks.
  var unspaced: Range<Int>? {
    marks & Mark.unspaced == 0 ? nil : Int(digest >> 32)..<Int(digest & 0xFFFF_FFFF)
  }
  /// The first two letters of the phrase by their last five bits.
  var letters: (UInt8, UInt8) {
    let letters = marks >> Mark.count
    return (UInt8(letters & 31), UInt8(letters >> 5 & 31))
  }

  // MARK: Of keys

  /// Gives the words of keys, each on a line of its own.
  static func forEach(of keys: UnsafeBufferPointer<UInt8>, _ give: (PhraseWord) -> Void) {
    var start = 0
    for end in keys.indices where keys[end] == .lineFeed {
      if start < end { forEach(of: start..<end, in: keys, give) }
      start = end + 1
    }
  }

  private static func forEach(
    of phrase: Range<Int>, in keys: UnsafeBufferPointer<UInt8>, _ give: (PhraseWord) -> Void
  ) {
    let first = keys[phrase.lowerBound]
    // Korean sets blanks: 「개선 전」 is two words.
    if first >= 0xE0, !keys[phrase].contains(.space) {
      let place = UInt64(phrase.lowerBound) << 32 | UInt64(phrase.upperBound)
      return give(PhraseWord(digest: place, marks: Mark.unspaced))
    }
    let second = phrase.count > 1 ? keys[phrase.lowerBound + 1] : .space
    let letters = UInt64(first & 31) << Mark.count | UInt64(second & 31) << (Mark.count + 5)
    var start = phrase.lowerBound
    while start < phrase.upperBound {
      var end = start
      while end < phrase.upperBound, keys[end] != .space { end += 1 }
      var marks = letters
      if start == phrase.lowerBound { marks |= Mark.first }
      if end == phrase.upperBound { marks |= Mark.last }
      give(PhraseWord(digest: WordDigest.of(keys[start..<end]), marks: marks))
      start = end + 1
    }
  }

  // MARK: Packed

  /// The words of keys as ASCII, which may stand in a string literal.
  static func packed(_ keys: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = []
    keys.withUnsafeBufferPointer { keys in
      forEach(of: keys) { word in
        let rest = word.digest >> lowBits | word.marks << 8
        packed += (0..<8).map { UInt8(word.digest >> ($0 * 7) & 0x7F) }
        packed += (0..<3).map { UInt8(rest >> ($0 * 7) & 0x7F) }
      }
    }
    return packed
  }

  /// How many words `packed` wrote.
  static func count(packed: UnsafeBufferPointer<UInt8>) -> Int { packed.count / width }

  private init(digest: UInt64, marks: UInt64) { (self.digest, self.marks) = (digest, marks) }

  /// One of the words that `packed` wrote.
  @inline(__always)
  init(packed: UnsafeBufferPointer<UInt8>, _ index: Int) {
    let place = index * Self.width
    let rest =
      UInt64(packed[place + 8]) | UInt64(packed[place + 9]) << 7 | UInt64(packed[place + 10]) << 14
    digest = Self.joined(EightBytes(packed, at: place).bits) | rest << Self.lowBits
    marks = rest >> 8
  }

  /// Eight numbers of seven bits as one: neighbours are pushed together, then pairs, then fours.
  @inline(__always)
  private static func joined(_ eight: UInt64) -> UInt64 {
    let pairs = eight & 0x007F_007F_007F_007F | (eight & 0x7F00_7F00_7F00_7F00) >> 1
    let fours = pairs & 0x0000_3FFF_0000_3FFF | (pairs & 0x3FFF_0000_3FFF_0000) >> 2
    return fours & 0x0FFF_FFFF | (fours >> 32) << 28
  }
}
