import MarkdownModel
import Quantities

/// The words of a text made comparable, each with where it stands; one value is filled again and again.
///
/// Words fold like `FoldedText.key`: lower case, without accents, plurals and British spellings levelled.
struct WordScan: Sendable {
  struct Word: Sendable {
    /// Into `bytes`.
    let folded: Range<Int>
    /// In the source.
    let range: ByteRange
    /// Of the folded letters.
    let digest: UInt64
  }

  /// Nothing behind so many bytes is read: no header, label, goal or condition is that long.
  private static let longestText = 1 << 16
  /// What most labels and cells fit into.
  private static let leastRoom = 128

  /// The words that were read last, in memory that is used again and again.
  struct Words: RandomAccessCollection, Sendable {
    fileprivate var room: [Word] = []
    fileprivate(set) var count = 0

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    subscript(index: Int) -> Word { room[index] }
  }

  /// The folded letters of all words, and room for more.
  private(set) var bytes: [UInt8] = []
  private(set) var words = Words()
  /// Whether any word has a letter that folds to no ASCII one.
  private var isBeyondASCII = false

  /// As if it had read nothing; it keeps its memory.
  mutating func forgetWords() {
    words.count = 0
    isBeyondASCII = false
  }

  /// Reads the words of a range, at most so many.
  mutating func read(_ source: [UInt8], _ range: ByteRange, most: Int = 4096) {
    let limit = min(range.upper, range.lower + Self.longestText)
    makeRoom(for: max(0, limit - range.lower), most: most)
    let (count, isBeyondASCII) = bytes.withUnsafeMutableBufferPointer { letters in
      words.room.withUnsafeMutableBufferPointer { words in
        source.withUnsafeBufferPointer { text in
          var reading = Reading(text, range.lower..<limit, into: letters)
          return (reading.read(source, into: words, most: min(most, words.count)), reading.isBeyondASCII)
        }
      }
    }
    words.count = count
    self.isBeyondASCII = isBeyondASCII
  }

  /// Takes the words of a text that has been folded already, joined by one blank; their ranges are those in that text.
  mutating func read(folded text: ArraySlice<UInt8>, most: Int) {
    let limit = min(text.count, Self.longestText)
    makeRoom(for: limit, most: most)
    let (count, isBeyondASCII) = bytes.withUnsafeMutableBufferPointer { letters in
      words.room.withUnsafeMutableBufferPointer { words in
        _ = letters.update(fromContentsOf: text[..<(text.startIndex + limit)])
        return Self.split(UnsafeBufferPointer(letters), upTo: limit, into: words, most: min(most, words.count))
      }
    }
    words.count = count
    self.isBeyondASCII = isBeyondASCII
  }

  /// Splits folded letters at the blanks; the number of words, and whether any letter is none of ASCII.
  @inline(__always)
  private static func split(
    _ letters: UnsafeBufferPointer<UInt8>, upTo limit: Int, into words: UnsafeMutableBufferPointer<Word>, most: Int
  ) -> (count: Int, isBeyondASCII: Bool) {
    var (count, start, all) = (0, 0, UInt8(0))
    while start < limit, count < most {
      var end = start
      while end < limit, letters[end] != .space {
        all |= letters[end]
        end += 1
      }
      words[count] = Word(
        folded: start..<end, range: ByteRange(start, end), digest: Digest.word(letters, start..<end))
      count += 1
      start = end + 1
    }
    return (count, all >= 0x80)
  }

  @inline(__always)
  private mutating func makeRoom(for length: Int, most: Int) {
    if bytes.count < Folding.room(for: length) {
      bytes = [UInt8](filledWith: 0, count: max(Self.leastRoom, Folding.room(for: length * 2)))
    }
    // Words stand apart.
    guard words.room.count < min(most, (length + 1) / 2) else { return }
    let none = Word(folded: 0..<0, range: ByteRange(0, 0), digest: 0)
    words.room = [Word](filledWith: none, count: min(most, max(Self.leastRoom / 4, length)))
  }

  /// The digest of consecutive words, by which a `PhraseTable` knows them.
  func hash(_ words: Range<Int>) -> UInt64 {
    words.reduce(Digest.seed) { Digest.joining(self.words[$1].digest, to: $0) }
  }

  /// Whether a word is written with a letter that does without blanks between words.
  @inline(__always)
  func isUnspaced(_ word: Int) -> Bool {
    guard isBeyondASCII else { return false }
    let folded = words[word].folded
    return bytes[folded.upperBound - 1] >= 0x80 || bytes[folded.lowerBound] >= 0xE0
  }
}

/// One reading of a text, word by word.
private struct Reading {
  /// The bytes of the source.
  private let text: UnsafeBufferPointer<UInt8>
  private let limit: Int
  private let letters: UnsafeMutableBufferPointer<UInt8>
  private var index: Int
  /// Of the folded letters.
  private var length = 0
  private(set) var isBeyondASCII = false

  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into letters: UnsafeMutableBufferPointer<UInt8>) {
    (self.text, self.letters) = (text, letters)
    (index, limit) = (range.lowerBound, range.upperBound)
  }

  /// The number of words.
  @inline(__always)
  mutating func read(_ source: [UInt8], into words: UnsafeMutableBufferPointer<WordScan.Word>, most: Int) -> Int {
    var count = 0
    while index < limit, count < most {
      let byte = text[index]
      if !byte.isAlphanumericASCII {
        guard byte >= 0x80 else {
          index += 1
          continue
        }
        let letter = Folding.letter(in: source, at: index, limit: limit)
        if !letter.isWord {
          index += letter.width
          continue
        }
      }
      let (start, first) = (index, length)
      let digest = fold(source)
      words[count] = WordScan.Word(folded: first..<length, range: ByteRange(start, index), digest: digest)
      count += 1
    }
    return count
  }

  /// Folds one word, levels its ending and passes it; its digest.
  @inline(__always)
  private mutating func fold(_ source: [UInt8]) -> UInt64 {
    let first = length
    foldPlain()
    if index < limit, text[index] >= 0x80 { foldRest(source) }
    length = Folding.stemmedEnd(letters, first..<length)
    return Digest.word(UnsafeBufferPointer(letters), first..<length)
  }

  /// ASCII letters and digits, up to the first byte that is none.
  @inline(__always)
  private mutating func foldPlain() {
    let count = EightBytes.copyLowered(text, index..<limit, to: letters, at: length)
    (index, length) = (index + count, length + count)
  }

  @inline(__always)
  private mutating func foldRest(_ source: [UInt8]) {
    let rest = Self.foldedRest(of: source, from: index, to: limit, into: letters, at: length)
    (index, length) = (rest.index, rest.length)
    if rest.isBeyondASCII { isBeyondASCII = true }
  }

  /// Folds the rest of a word from a letter beyond ASCII on. Apart from the reading, which so stays in registers.
  @inline(never)
  private static func foldedRest(
    of source: [UInt8], from start: Int, to limit: Int, into letters: UnsafeMutableBufferPointer<UInt8>, at end: Int
  ) -> (index: Int, length: Int, isBeyondASCII: Bool) {
    var (index, length, isBeyondASCII) = (start, end, false)
    while index < limit {
      let byte = source[index]
      if byte.isAlphanumericASCII {
        letters[length] = byte.loweredAlphanumericASCII
        (index, length) = (index + 1, length + 1)
        continue
      }
      guard byte >= 0x80 else { break }
      let letter = Folding.letter(in: source, at: index, limit: limit)
      if letter.isWord {
        for offset in 0..<letter.foldedCount {
          letters[length] = letter.folded(offset, of: source, at: index)
          length += 1
        }
        if letter.first >= 0x80 { isBeyondASCII = true }
      } else if !Folding.isCombiningAccent(source, index) {
        break
      }
      index += letter.width
    }
    return (index, length, isBeyondASCII)
  }
}
