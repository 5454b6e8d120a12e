import MarkdownModel

/// The first two bytes of words that may begin a placeholder: turns most words of a text away with one look.
struct WordStarts: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// The starts of phrases, of which many more begin alike than are meant.
  init(phrases: [String]) {
    for phrase in phrases { addFolded(FoldedText(phrase).bytes) }
    addAccented()
  }

  /// The starts of everything else: marker words, stand-ins, patterns of dates, addresses.
  init(words: [String]) {
    for word in words { add(Array(word.utf8)) }
    for start in ["ht", "HT", "ww", "WW", "O("] { add(Array(start.utf8)) }
    addStandIns()
  }

  /// A letter with an accent folds to a plain one: no short answer.
  private mutating func addAccented() {
    for first in UInt8(0xC3)...UInt8(0xC5) { addAll(first) }
    for first in UInt8(0)..<0x80 { for second in UInt8(0xC3)...UInt8(0xC5) { insert(first, second) } }
  }

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
    for letter in "ymdjatYMDJATX".utf8 { add([letter, letter]) }
  }

  private mutating func addAll(_ first: UInt8) {
    for word in 0..<4 { bits[Int(first) * 4 + word] = .max }
  }

  private mutating func addFolded(_ folded: [UInt8]) {
    guard folded.count >= 2 else { return }
    for first in cases(folded[0]) {
      if folded[1] == .space {
        for second in UInt8(0)..<0x80 where !second.isAlphanumericASCII { add([first, second]) }
      } else {
        for second in cases(folded[1]) { add([first, second]) }
      }
    }
  }

  private func cases(_ letter: UInt8) -> [UInt8] { letter.isLowerASCII ? [letter, letter & 0xDF] : [letter] }

  private mutating func add(_ start: [UInt8]) {
    if start.count >= 2 { insert(start[0], start[1]) }
  }

  private mutating func insert(_ first: UInt8, _ second: UInt8) {
    let index = UInt16(first) << 8 | UInt16(second)
    bits[Int(index >> 6)] |= 1 << UInt64(index & 63)
  }
}
