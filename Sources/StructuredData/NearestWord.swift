import Phrases

/// Finds the word that somebody meant.
public enum NearestWord {
  /// The candidate with the fewest edits (insert, delete, replace, swap neighbours), if at most a third of the word differs.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    KnownWords(candidates).nearest(to: word).map { candidates[$0] }
  }

  /// The same for candidates that were made ready before.
  public static func hint(for word: String, among candidates: [String], _ known: KnownWords) -> Phrase {
    known.nearest(to: word).map { "; did you mean '\(candidates[$0])'?" } ?? ""
  }

  /// `; did you mean 'x'?`, or nothing.
  public static func hint(for word: String, among candidates: [String]) -> Phrase {
    nearest(to: word, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }
}

/// Words among which the one that was meant is looked for, made ready to be asked more than once.
public struct KnownWords: Sendable {
  private let words: [Spelling]

  public init(_ words: [String]) { self.words = words.map(Spelling.init) }

  /// The index of the word with the fewest edits, the first of equals, if at most a third of the word differs.
  public func nearest(to word: String) -> Int? {
    let wanted = Spelling(word)
    var limit = max(1, wanted.count / 3)
    var nearest: Int?
    for index in words.indices where wanted.mayBe(words[index], atMost: limit) {
      guard let distance = wanted.distance(to: words[index], atMost: limit) else { continue }
      nearest = index
      if distance == 0 { break }
      limit = distance - 1
    }
    return nearest
  }
}

/// A word as distances are measured: in small letters, and no more than the first 64.
struct Spelling: Sendable {
  /// The number of scalars of the whole word.
  let count: Int
  private let letters: [Unicode.Scalar]
  /// One bit for each letter that occurs; several letters share one.
  private let present: UInt64

  init(_ word: String) {
    var plain = word
    let lowered: [Unicode.Scalar]? = plain.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return bytes.prefix(64).map { Unicode.Scalar($0 &- 0x41 < 26 ? $0 | 0x20 : $0) }
    }
    if let lowered {
      count = word.utf8.count
      letters = lowered
      present = letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
      return
    }
    count = word.unicodeScalars.count
    letters = Array(word.lowercased().unicodeScalars.prefix(64))
    present = letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  /// Whether a word is not farther away for its length and letters alone: an edit adds or removes one letter, or does both.
  func mayBe(_ other: Spelling, atMost limit: Int) -> Bool {
    limit >= 0 && abs(count - other.count) <= limit && (present ^ other.present).nonzeroBitCount <= 2 * limit
  }

  /// The optimal string alignment distance; nil when it is over the limit. O(n·m).
  func distance(to other: Spelling, atMost limit: Int) -> Int? {
    guard mayBe(other, atMost: limit) else { return nil }
    let (a, b) = (letters, other.letters)
    // Three rows of the table are all that is looked at.
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in a.indices {
      row[0] = i + 1
      var least = row[0]
      for j in b.indices {
        var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
        row[j + 1] = best
        least = min(least, best)
      }
      // What comes later is at least as far as the nearer of two rows, for a swap reaches back over one.
      if least > limit, i > 0, !last.contains(where: { $0 <= limit }) { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
