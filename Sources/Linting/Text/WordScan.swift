import MarkdownModel

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

  /// The folded letters of all words, and room for more.
  private(set) var bytes: [UInt8] = []
  private(set) var words: [Word] = []
  /// Whether any word has a letter that folds to no ASCII one.
  private var isBeyondASCII = false

  /// Reads the words of a range, at most so many.
  mutating func read(_ source: [UInt8], _ range: ByteRange, most: Int = 4096) {
    isBeyondASCII = false
    let limit = min(range.upper, range.lower + Self.longestText)
    // Nothing folds to more bytes than it has.
    let room = max(0, limit - range.lower)
    if bytes.count < room { bytes = [UInt8](repeating: 0, count: room * 2) }
    // Taken out of this value while they are filled: nothing asks for them meanwhile.
    var (letters, found) = ([UInt8](), [Word]())
    swap(&letters, &bytes)
    swap(&found, &words)
    found.removeAll(keepingCapacity: true)
    letters.withUnsafeMutableBufferPointer { letters in
      source.withUnsafeBufferPointer { text in
        var length = 0
        var index = range.lower
        while index < limit, found.count < most {
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
          let digest = fold(source, text, &index, to: limit, into: letters, &length)
          found.append(Word(folded: first..<length, range: ByteRange(start, index), digest: digest))
        }
      }
    }
    swap(&letters, &bytes)
    swap(&found, &words)
  }

  /// Folds one word, levels its ending and passes it; its digest.
  @inline(__always)
  private mutating func fold(
    _ source: [UInt8], _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int, to limit: Int,
    into letters: UnsafeMutableBufferPointer<UInt8>, _ length: inout Int
  ) -> UInt64 {
    let first = length
    var digest = Digest.seed
    // Of all but the last letter, which a plural loses.
    var shorter = digest
    while index < limit {
      let byte = text[index]
      if byte.isAlphanumericASCII {
        let letter = byte.loweredAlphanumericASCII
        letters[length] = letter
        length += 1
        (shorter, digest) = (digest, Digest.adding(letter, to: digest))
        index += 1
        continue
      }
      guard byte >= 0x80 else { break }
      let letter = Folding.letter(in: source, at: index, limit: limit)
      if letter.isWord {
        for offset in 0..<letter.foldedCount {
          let folded = letter.folded(offset, of: source, at: index)
          letters[length] = folded
          length += 1
          (shorter, digest) = (digest, Digest.adding(folded, to: digest))
        }
        if letter.first >= 0x80 { isBeyondASCII = true }
      } else if !Folding.isCombiningAccent(source, index) {
        break
      }
      index += letter.width
    }
    let end = length
    length = Folding.stemmedEnd(letters, first..<end)
    guard letters[length - 1] == UInt8(ascii: "n"), length - first >= 7 else { return length < end ? shorter : digest }
    // A British spelling may have changed in the middle.
    return Digest.fnv1a(UnsafeBufferPointer(rebasing: letters[first..<length]))
  }

  /// The digest of consecutive words, by which a `PhraseTable` knows them.
  func hash(_ words: Range<Int>) -> UInt64 {
    words.reduce(Digest.seed) { Digest.joining(self.words[$1].digest, to: $0) }
  }

  /// Whether a word is written with a letter that does without blanks between words.
  func isUnspaced(_ word: Int) -> Bool {
    guard isBeyondASCII else { return false }
    let folded = words[word].folded
    return bytes[folded.upperBound - 1] >= 0x80 || bytes[folded.lowerBound] >= 0xE0
  }
}
