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
  private let words: [String]
  /// Of each word what turns most of them away, without a look at its letters.
  private let outlines: [Outline]

  public init(_ words: [String]) {
    self.words = words
    outlines = words.map(Outline.init)
  }

  /// The index of the word with the fewest edits, the first of equals, if at most a third of the word differs.
  public func nearest(to word: String) -> Int? {
    let wanted = Spelling(word)
    var limit = max(1, wanted.count / 3)
    var nearest: Int?
    for index in outlines.indices where wanted.outline.mayBe(outlines[index], atMost: limit) {
      guard let distance = wanted.distance(to: Spelling(words[index]), atMost: limit) else { continue }
      nearest = index
      if distance == 0 { break }
      limit = distance - 1
    }
    return nearest
  }
}

/// How long a word is, and which letters it has.
private struct Outline: Sendable {
  /// The number of scalars of the whole word.
  let count: Int
  /// One bit for each letter that occurs; several letters share one.
  let present: UInt64

  init(_ word: String) {
    var plain = word
    let ascii: Outline? = plain.withUTF8 { bytes in
      var present: UInt64 = 0
      for (index, byte) in bytes.enumerated() {
        guard byte < 0x80 else { return nil }
        if index < Spelling.mostLetters { present |= Self.bit(of: UInt32(Spelling.lowered(ascii: byte))) }
      }
      return Outline(count: bytes.count, present: present)
    }
    self = ascii ?? Spelling(word).outline
  }

  init(count: Int, present: UInt64) { (self.count, self.present) = (count, present) }

  static func bit(of letter: UInt32) -> UInt64 { 1 << UInt64(letter & 63) }

  /// Whether a word is not farther away for its length and letters alone: an edit adds or removes one letter, or does both.
  @inline(__always)
  func mayBe(_ other: Outline, atMost limit: Int) -> Bool {
    limit >= 0 && abs(count - other.count) <= limit && (present ^ other.present).nonzeroBitCount <= 2 * limit
  }
}

/// A word as distances are measured: in small letters, and no more than the first 64.
struct Spelling: Sendable {
  fileprivate static let mostLetters = 64

  fileprivate let outline: Outline
  private let letters: [Unicode.Scalar]

  /// The number of scalars of the whole word.
  var count: Int { outline.count }

  init(_ word: String) {
    var plain = word
    let ascii = plain.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } ? Self.lowered(bytes) : nil }
    letters = ascii ?? Self.lowered(word.unicodeScalars)
    var present: UInt64 = 0
    for letter in letters { present |= Outline.bit(of: letter.value) }
    outline = Outline(count: ascii == nil ? word.unicodeScalars.count : word.utf8.count, present: present)
  }

  private static func lowered(_ bytes: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar] {
    let count = min(bytes.count, mostLetters)
    return Array(unsafeUninitializedCapacity: count) { letters, initialized in
      for index in 0..<count {
        letters.initializeElement(at: index, to: Unicode.Scalar(lowered(ascii: bytes[index])))
      }
      initialized = count
    }
  }

  fileprivate static func lowered(ascii byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func lowered(latin byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 || byte &- 0xC0 < 31 && byte != 0xD7 ? byte | 0x20 : byte
  }

  /// As `lowercased` would give them, which takes longer and goes to the end of the word.
  private static func lowered(_ scalars: String.UnicodeScalarView) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(mostLetters)
    for scalar in scalars where letters.count < mostLetters {
      if let byte = UInt8(exactly: scalar.value) {
        letters.append(Unicode.Scalar(lowered(latin: byte)))
      } else {
        letters += scalar.properties.lowercaseMapping.unicodeScalars.prefix(mostLetters - letters.count)
      }
    }
    return letters
  }

  /// The optimal string alignment distance; nil when it is over the limit.
  ///
  /// All rows of a column at once, a bit for each (Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and
  /// Damerau edit distances").
  func distance(to other: Spelling, atMost limit: Int) -> Int? {
    guard outline.mayBe(other.outline, atMost: limit) else { return nil }
    guard !letters.isEmpty else { return other.letters.count <= limit ? other.letters.count : nil }
    let distance = withPlaces { self.distance(to: other.letters, $0) }
    return distance <= limit ? distance : nil
  }

  private func distance(to others: [Unicode.Scalar], _ places: (Unicode.Scalar) -> UInt64) -> Int {
    let last: UInt64 = 1 << UInt64(letters.count - 1)
    var distance = letters.count
    var (plus, minus, diagonal, before) = (UInt64.max, UInt64(0), UInt64(0), UInt64(0))
    for letter in others {
      let same = places(letter)
      let swapped = (~diagonal & same) << 1 & before
      diagonal = (((same & plus) &+ plus) ^ plus) | same | minus | swapped
      var rises = minus | ~(diagonal | plus)
      var falls = diagonal & plus
      if rises & last != 0 { distance += 1 }
      if falls & last != 0 { distance -= 1 }
      (rises, falls) = (rises << 1 | 1, falls << 1)
      (plus, minus) = (falls | ~(diagonal | rises), rises & diagonal)
      before = same
    }
    return distance
  }

  /// Lends what tells the places of a letter, a bit for each.
  @inline(__always)
  private func withPlaces(_ use: ((Unicode.Scalar) -> UInt64) -> Int) -> Int {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 0x80) { ascii in
      ascii.initialize(repeating: 0)
      for (index, letter) in letters.enumerated() where letter.isASCII {
        ascii[Int(letter.value)] |= 1 << UInt64(index)
      }
      return use { letter in
        if letter.isASCII { return ascii[Int(letter.value)] }
        return letters.indices.reduce(0) { letters[$1] == letter ? $0 | 1 << UInt64($1) : $0 }
      }
    }
  }
}
