import Quantities

/// Phrases of scripts that set no blanks between words, found anywhere in a word.
struct UnspacedPhrases: Sendable {
  private struct Phrase: Sendable {
    let letters: Range<Int>
    let tag: UInt8
    /// One more than the place of the one before it that begins alike; 0 for none.
    let previous: Int
  }

  /// The letters of all phrases, one behind the other.
  private var letters: [UInt8] = []
  private var phrases: [Phrase] = []
  /// One more than the place of the last phrase with a beginning, by that.
  private var last = HashTable(expecting: 40)

  /// Of two phrases alike the first counts.
  mutating func add(_ phrase: UnsafeBufferPointer<UInt8>, _ tag: UInt8) {
    let lower = letters.count
    letters.append(contentsOf: phrase)
    let start = Self.start(phrase, 0..<phrase.count)
    phrases.append(Phrase(letters: lower..<letters.count, tag: tag, previous: Int(last[start])))
    last[start] = UInt64(phrases.count)
  }

  /// The first three bytes: one character of the scripts in question.
  @inline(__always)
  private static func start(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    guard range.count > 2 else { return range.reduce(0) { $0 << 8 | UInt64(bytes[$1]) } }
    let lower = range.lowerBound
    return UInt64(bytes[lower]) << 16 | UInt64(bytes[lower + 1]) << 8 | UInt64(bytes[lower + 2])
  }

  /// What the longest phrase in a word stands for, of phrases of one length the first; 0 for none.
  func tag(in bytes: [UInt8], _ word: Range<Int>) -> UInt8 {
    var best: Int?
    bytes.withUnsafeBufferPointer { bytes in
      for index in word where bytes[index] >= 0xE0 {
        let rest = index..<word.upperBound
        var next = Int(last[Self.start(bytes, rest)])
        while next > 0 {
          let place = next - 1
          if isBetter(place, than: best), bytes[rest].starts(with: letters[phrases[place].letters]) { best = place }
          next = phrases[place].previous
        }
      }
    }
    return best.map { phrases[$0].tag } ?? 0
  }

  private func isBetter(_ place: Int, than best: Int?) -> Bool {
    guard let best else { return true }
    let (own, other) = (phrases[place].letters.count, phrases[best].letters.count)
    return own > other || own == other && place < best
  }

  /// What the phrase that is the whole of a word stands for; 0 for none.
  func tag(ofWhole word: Range<Int>, in bytes: [UInt8]) -> UInt8 {
    bytes.withUnsafeBufferPointer { bytes in
      var best = 0
      var next = Int(last[Self.start(bytes, word)])
      while next > 0 {
        // The one that was added first stands last in the chain.
        if bytes[word].elementsEqual(letters[phrases[next - 1].letters]) { best = next }
        next = phrases[next - 1].previous
      }
      return best > 0 ? phrases[best - 1].tag : 0
    }
  }
}
