import Quantities

/// Phrases of scripts that set no blanks between words, found anywhere in a word.
struct UnspacedPhrases: Sendable {
  /// The longest first.
  private let phrases: [(bytes: [UInt8], tag: UInt8)]
  /// One more than the index of the first with a beginning, by that, and of each the next one alike.
  private var heads = HashTable(expecting: 0)
  private var next: [Int] = []

  init(_ phrases: [(bytes: [UInt8], tag: UInt8)]) {
    self.phrases = phrases.sorted { $0.bytes.count > $1.bytes.count }
    next = [Int](repeating: 0, count: phrases.count)
    for index in self.phrases.indices.reversed() {
      let start = Self.start(self.phrases[index].bytes[...])
      next[index] = Int(heads[start])
      heads[start] = UInt64(index + 1)
    }
  }

  var isEmpty: Bool { phrases.isEmpty }

  /// The first three bytes: one character of the scripts in question.
  private static func start(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.prefix(3).reduce(0) { $0 << 8 | UInt64($1) } }

  /// What the longest phrase in a word stands for; 0 for none.
  func tag(in bytes: [UInt8], _ word: Range<Int>) -> UInt8 {
    var best = phrases.count
    for index in word where bytes[index] >= 0xE0 {
      let rest = bytes[index..<word.upperBound]
      var candidate = Int(heads[Self.start(rest)])
      while candidate > 0, candidate - 1 < best {
        if rest.starts(with: phrases[candidate - 1].bytes) { best = candidate - 1 }
        candidate = next[candidate - 1]
      }
    }
    return best < phrases.count ? phrases[best].tag : 0
  }
}
