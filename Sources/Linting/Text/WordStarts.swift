import MarkdownModel
import RuleModel

/// The first two bytes of words that may begin a placeholder: turns most words of a text away with one look.
struct WordStarts: Sendable {
  fileprivate var bits = [UInt64](repeating: 0, count: 1024)

  /// The starts of phrases, of which many more begin alike than are meant.
  init(phrases: WordList) {
    let keys = ListedTexts(keysOf: phrases)
    for range in keys.ranges where range.count >= 2 { addFolded(keys.bytes[range.lower], keys.bytes[range.lower + 1]) }
    addAccented()
  }

  /// The starts of everything else: marker words, stand-ins, patterns of dates, addresses.
  init(words: WordList) {
    words.forEach { word in
      if word.count >= 2 { insert(word[0], word[1]) }
    }
    for (first, second) in zip("hHwWO".utf8, "tTwW(".utf8) { insert(first, second) }
    addStandIns()
  }

  /// A letter with an accent folds to a plain one: no short answer.
  private mutating func addAccented() {
    for first in UInt8(0xC3)...UInt8(0xC5) { addAll(first) }
    for first in UInt8(0)..<0x80 { for second in UInt8(0xC3)...UInt8(0xC5) { insert(first, second) } }
  }

  /// The starts of either.
  func union(_ other: WordStarts) -> WordStarts {
    var union = self
    for index in bits.indices { union.bits[index] |= other.bits[index] }
    return union
  }

  /// The ASCII bytes that may follow a first one.
  func forEachASCII(behind first: UInt8, _ body: (UInt8) -> Void) {
    for half in 0..<2 {
      var rest = bits[Int(first) * 4 + half]
      while rest != 0 {
        body(UInt8(half * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }

  @inline(__always)
  func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    let index = UInt16(first) << 8 | UInt16(second)
    return bits[Int(index >> 6)] & (1 << UInt64(index & 63)) != 0
  }

  /// `X ms`, `Xms`, `xx%`, `YYYY`, `dd/mm`: a letter with its like or no letter; behind a capital a unit may follow.
  private mutating func addStandIns() {
    for letter in "XYZ".utf8 { addAll(letter) }
    for letter in "NW".utf8 {
      for second in UInt8(0)..<0x80 where !second.isLetterASCII || second == letter { insert(letter, second) }
      for unit in "msMGKk".utf8 { insert(letter, unit) }
    }
    for letter in "xyzn".utf8 {
      for second in UInt8(0)...0xFF where !second.isLetterASCII || second == letter { insert(letter, second) }
    }
    for letter in "ymdjatgYMDJATGX".utf8 { insert(letter, letter) }
  }

  private mutating func addAll(_ first: UInt8) {
    for word in 0..<4 { bits[Int(first) * 4 + word] = .max }
  }

  /// Adds the first two bytes of a folded phrase as they may stand in a text.
  private mutating func addFolded(_ first: UInt8, _ second: UInt8) {
    if second == .space {
      for second in UInt8(0)..<0x80 where !second.isAlphanumericASCII { addCases(first, second) }
    } else {
      addCases(first, second)
      if second.isLowerASCII { addCases(first, second & 0xDF) }
    }
  }

  private mutating func addCases(_ first: UInt8, _ second: UInt8) {
    insert(first, second)
    if first.isLowerASCII { insert(first & 0xDF, second) }
  }

  private mutating func insert(_ first: UInt8, _ second: UInt8) {
    let index = UInt16(first) << 8 | UInt16(second)
    bits[Int(index >> 6)] |= 1 << UInt64(index & 63)
  }
}

/// The starts of words and of phrases side by side: one look tells what begins with two bytes.
struct StartPairs: Sendable {
  private struct Bits {
    let words: UInt64
    let phrases: UInt64
  }

  private let bits: [Bits]

  init(words: WordStarts, phrases: WordStarts) { bits = zip(words.bits, phrases.bits).map(Bits.init) }

  @inline(__always)
  subscript(first: UInt8, second: UInt8) -> (word: Bool, phrase: Bool) {
    let index = UInt16(first) << 8 | UInt16(second)
    let pair = bits[Int(index >> 6)]
    let bit: UInt64 = 1 << UInt64(index & 63)
    return (pair.words & bit != 0, pair.phrases & bit != 0)
  }
}
