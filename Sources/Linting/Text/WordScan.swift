import MarkdownModel

/// The words of a text made comparable, each with where it stands; one value is filled again and again.
///
/// Words fold like `FoldedText.key`: lower case, without accents, plurals and British spellings levelled.
struct WordScan: Sendable {
  struct Word: Sendable {
    /// Into `bytes`.
    fileprivate(set) var folded: Range<Int>
    /// In the source.
    let range: ByteRange
  }

  /// The folded words, joined by one blank.
  private(set) var bytes: [UInt8] = []
  private(set) var words: [Word] = []

  /// Reads the words of a range, at most so many.
  mutating func read(_ source: [UInt8], _ range: ByteRange, most: Int = 4096) {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    var index = range.lower
    var start = -1
    while index < range.upper {
      let byte = source[index]
      if byte.isAlphanumericASCII {
        if start < 0 { start = begin(at: index) }
        bytes.append(byte.lowercasedASCII)
        index += 1
        continue
      }
      let letter = Folding.letter(in: source, at: index, limit: range.upper)
      if letter.isWord {
        if start < 0 { start = begin(at: index) }
        Folding.append(letter, of: source, at: index, to: &bytes)
      } else if start >= 0, !Folding.isCombiningAccent(source, index) {
        end(at: index)
        start = -1
        if words.count == most { return }
      }
      index += letter.width
    }
    if start >= 0 { end(at: range.upper) }
  }

  private mutating func begin(at offset: Int) -> Int {
    if !bytes.isEmpty { bytes.append(.space) }
    words.append(Word(folded: bytes.count..<bytes.count, range: ByteRange(offset, offset)))
    return offset
  }

  private mutating func end(at offset: Int) {
    let last = words.count - 1
    let start = words[last].folded.lowerBound
    Folding.stem(&bytes, from: start)
    words[last] = Word(folded: start..<bytes.count, range: ByteRange(words[last].range.lower, offset))
  }

  /// The hash of consecutive words, by which a `PhraseTable` knows them.
  func hash(_ words: Range<Int>) -> UInt64 {
    guard let first = words.first, let last = words.last else { return Digest.seed }
    var hash = Digest.seed
    for index in self.words[first].folded.lowerBound..<self.words[last].folded.upperBound {
      hash = Digest.adding(bytes[index], to: hash)
    }
    return hash
  }

  /// Whether a word is written with a letter that does without blanks between words.
  func isUnspaced(_ word: Int) -> Bool {
    let folded = words[word].folded
    return bytes[folded.upperBound - 1] >= 0x80 || bytes[folded.lowerBound] >= 0xE0
  }
}
