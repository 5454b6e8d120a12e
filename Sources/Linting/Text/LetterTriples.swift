import MarkdownModel
import RuleModel

/// The first three letters of phrases, whatever their case: turns most texts away before their words are read.
struct LetterTriples: Sendable {
  /// Letters are told apart by their last five bits; a blank or mark is 0.
  private static let bitsPerLetter = 5

  private var thirds = [UInt32](repeating: 0, count: 1 << (2 * bitsPerLetter))

  init(_ lists: [WordList]) {
    for list in lists {
      let keys = ListedTexts(keysOf: list)
      for key in keys.ranges where !key.isEmpty { insert(keys.bytes[key.lower..<min(key.upper, key.lower + 3)]) }
    }
  }

  private mutating func insert(_ start: ArraySlice<UInt8>) {
    let letters = start + [.space, .space]
    let (first, second, third) = (
      letters[start.startIndex], letters[start.startIndex + 1], letters[start.startIndex + 2]
    )
    // Behind a word of one letter may stand more than one blank.
    let bits = second == .space ? UInt32.max : 1 << Self.bits(third)
    thirds[Self.place(first, second)] |= bits
  }

  @inline(__always)
  private static func bits(_ letter: UInt8) -> UInt32 { letter.isAlphanumericASCII ? UInt32(letter & 31) : 0 }

  @inline(__always)
  private static func place(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << bitsPerLetter | Int(bits(second))
  }

  /// Whether any of the phrases may begin anywhere in a text; always where a letter beyond ASCII stands.
  func mayOccur(in source: [UInt8], _ range: ByteRange) -> Bool {
    source.withUnsafeBufferPointer { source in
      var isBehindWord = false
      var index = range.lower
      while index < range.upper {
        let byte = source[index]
        if byte >= 0x80 { return true }
        let isWord = byte.isAlphanumericASCII
        if isWord, !isBehindWord {
          let second = index + 1 < range.upper ? source[index + 1] : .space
          let third = index + 2 < range.upper ? source[index + 2] : .space
          if (second | third) >= 0x80 || thirds[Self.place(byte, second)] & (1 << Self.bits(third)) != 0 { return true }
        }
        isBehindWord = isWord
        index += 1
      }
      return false
    }
  }
}
