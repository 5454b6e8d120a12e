/// What the words of the vocabulary begin and end with: turns most words of a text away with one look, unhashed.
struct WordFilter: Sendable {
  struct Kind: OptionSet, Sendable {
    let rawValue: UInt8
    static let role = Kind(rawValue: 1), statistic = Kind(rawValue: 2), unit = Kind(rawValue: 4)
    fileprivate static let roleEnd = Kind(rawValue: 8)
  }

  /// For two ASCII bytes what may begin, or end, with them. A letter with an accent folds to another: no short answer.
  private var kinds = [Kind](repeating: [], count: 1 << 14)

  init() {
    for letter in "pP".utf8 {
      for second in "0123456789(-".utf8 { insert(letter, second, .statistic) }
    }
    for first in "tT".utf8 { for second in "pP".utf8 { insert(first, second, .statistic) } }
  }

  mutating func add(_ words: [ArraySlice<UInt8>], _ kind: Kind) {
    let folded = Array(words.joined(separator: [0x20]))
    guard let first = folded.first, let last = folded.last else { return }
    let second = folded.count > 1 ? folded[1] : 0x20
    let secondLast = folded.count > 1 ? folded[folded.count - 2] : 0x20
    for first in Self.spellings(first) { for second in Self.spellings(second) { insert(first, second, kind) } }
    guard kind.contains(.role) else { return }
    for last in Self.spellings(last) { for before in Self.spellings(secondLast) { insert(before, last, .roleEnd) } }
  }

  /// A blank stands for whatever parts words, and for the end of the text.
  private static func spellings(_ byte: UInt8) -> [UInt8] {
    if byte == 0x20 { return (0..<0x80).filter { ($0 | 0x20) &- 0x61 >= 26 && $0 &- 0x30 >= 10 } }
    return byte &- 0x61 < 26 ? [byte, byte & 0xDF] : [byte]
  }

  private mutating func insert(_ first: UInt8, _ second: UInt8, _ kind: Kind) {
    if first | second < 0x80 { kinds[Int(first) << 7 | Int(second)].formUnion(kind) }
  }

  @inline(__always)
  private func contains(_ kind: Kind, _ first: UInt8, _ second: UInt8) -> Bool {
    first | second >= 0x80 || !kinds[Int(first) << 7 | Int(second)].isDisjoint(with: kind)
  }

  /// Whether a word that begins at an index may be of a kind.
  @inline(__always)
  func mayBegin(_ kind: Kind, _ text: ByteText, _ index: Int) -> Bool { contains(kind, text[index], text[index + 1]) }

  /// Whether a word that ends before an index may have a role.
  @inline(__always)
  func mayEndRole(_ text: ByteText, _ end: Int) -> Bool { contains(.roleEnd, text[end - 2], text[end - 1]) }
}
