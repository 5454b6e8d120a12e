import MarkdownModel
import RuleModel

/// Phrases with what each stands for, looked up by the hash of their folded words.
///
/// A class because every reader of texts holds some: one reference is cheap to pass on.
final class PhraseTable: Sendable {
  struct Match: Sendable {
    let tag: UInt8
    /// How many words it takes.
    let words: Int
  }

  /// By open addressing.
  private let slots: [PhraseSlot]
  /// A bit for each first word, by its digest: turns most words away before a slot is looked for.
  private let firstWords: [UInt64]
  private let starts: LetterPairs
  private let unspaced: UnspacedPhrases?

  /// - Parameter lists: of two phrases alike the first counts; tags are at least 1.
  init(_ lists: [(list: WordList, tag: UInt8)]) {
    let builder = PhraseTableBuilder(lists)
    var slots = [PhraseSlot](filledWith: PhraseSlot(), count: builder.slotCount)
    var firstWords = [UInt64](filledWith: 0, count: builder.firstWordCount)
    var starts = LetterPairs()
    unspaced = slots.withUnsafeMutableBufferPointer { slots in
      firstWords.withUnsafeMutableBufferPointer { firstWords in
        starts.withUnsafeMutablePairs { starts in
          builder.fill(PhraseSlots(slots: slots, firstWords: firstWords, starts: starts))
        }
      }
    }
    self.starts = starts
    (self.slots, self.firstWords) = (slots, firstWords)
  }

  @inline(__always)
  private func slot(of key: UInt64) -> PhraseSlot {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while !slots[slot].isFree, !slots[slot].holds(key) { slot = (slot + 1) & mask }
    return slots[slot]
  }

  /// What the words of a hash stand for; 0 for nothing.
  func tag(_ key: UInt64) -> UInt8 { slot(of: key).tag }

  /// What one folded word stands for; 0 for nothing.
  func tag(ofWord word: ArraySlice<UInt8>) -> UInt8 { tag(Digest.joining(WordDigest.of(word), to: Digest.seed)) }

  /// What some words that were read stand for as a whole; 0 for nothing.
  func tag(ofWhole words: Range<Int>, in scan: WordScan) -> UInt8 {
    guard !words.isEmpty, mayBegin(with: scan.words[words.lowerBound].digest) else { return 0 }
    return tag(scan.hash(words))
  }

  /// Whether any phrase may begin with a word.
  @inline(__always)
  private func mayBegin(with digest: UInt64) -> Bool {
    firstWords[Int(truncatingIfNeeded: digest >> 6) & (firstWords.count - 1)] & (1 << (digest & 63)) != 0
  }

  /// Whether any phrase may begin with a word that was read: a quick answer for most.
  @inline(__always)
  func mayBegin(in scan: WordScan, at word: Int) -> Bool {
    mayBegin(with: scan.words[word].digest) || unspaced != nil && scan.isUnspaced(word)
  }

  /// Whether any phrase may begin with the first word of a text: a quick answer before words are read.
  func mayBegin(in source: [UInt8], _ text: ByteRange) -> Bool {
    source.withUnsafeBufferPointer { source in
      var index = text.lower
      while index < text.upper, source[index] < 0x80, !source[index].isAlphanumericASCII { index += 1 }
      return index < text.upper && mayBegin(in: source, at: index, limit: text.upper)
    }
  }

  /// Whether any phrase may begin with the word at an index: a quick answer before words are read.
  @inline(__always)
  func mayBegin(in source: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int) -> Bool {
    let byte = source[index]
    if byte >= 0x80 { return true }
    let second = index + 1 < limit ? source[index + 1] : .space
    if second >= 0x80 { return true }
    guard starts.contains(byte, second.isAlphanumericASCII ? second : .space) else { return false }
    return WordDigest.plain(in: source, at: index, limit: limit).map { mayBegin(with: $0) } ?? true
  }

  /// Whether any phrase may begin anywhere in a text: a quick answer for most texts, before their words are read.
  func mayOccur(in source: [UInt8], _ range: ByteRange) -> Bool {
    source.withUnsafeBufferPointer { source in
      var isBehindWord = false
      var index = range.lower
      while index < range.upper {
        let byte = source[index]
        if byte < 0x80 {
          let isWord = byte.isAlphanumericASCII
          if isWord, !isBehindWord, mayBegin(in: source, at: index, limit: range.upper) { return true }
          isBehindWord = isWord
          index += 1
        } else if isBehindWord, Folding.isAccented(source, index, range.upper) {
          // The word begins otherwise, however it goes on.
          index += 2
        } else if let width = Folding.signWidth(source, index, range.upper) {
          isBehindWord = false
          index += width
        } else {
          return true
        }
      }
      return false
    }
  }

  /// The longest phrase that begins with a word.
  @inline(__always)
  func match(in scan: WordScan, at word: Int, limit: Int) -> Match? {
    guard word < limit, mayBegin(with: scan.words[word].digest) else { return nil }
    return longest(in: scan, at: word, limit: limit)
  }

  private func longest(in scan: WordScan, at word: Int, limit: Int) -> Match? {
    var key = Digest.seed
    var best: Match?
    for index in word..<limit {
      key = Digest.joining(scan.words[index].digest, to: key)
      let slot = slot(of: key)
      if slot.tag != 0 { best = Match(tag: slot.tag, words: index - word + 1) }
      if !slot.goesOn { break }
    }
    return best
  }

  /// The longest phrase that stands anywhere in a word of a script without blanks; 0 for none.
  @inline(__always)
  func unspacedTag(in scan: WordScan, word: Int) -> UInt8 {
    guard let unspaced, scan.isUnspaced(word) else { return 0 }
    return unspaced.tag(in: scan.bytes, scan.words[word].folded)
  }

  /// The same for a phrase that is the whole word: 高, but not 高可用.
  func unspacedTag(ofWhole word: Int, in scan: WordScan) -> UInt8 {
    guard let unspaced, scan.isUnspaced(word) else { return 0 }
    return unspaced.tag(ofWhole: scan.words[word].folded, in: scan.bytes)
  }
}

extension WordScan {
  /// Whether any phrase of a table stands in a text, of whose words so many count at most. What was read is no matter
  /// then: of most texts nothing is.
  mutating func finds(_ table: PhraseTable, in source: [UInt8], _ range: ByteRange, most: Int) -> Bool {
    guard table.mayOccur(in: source, range) else { return false }
    read(source, range, most: most)
    return holds(table)
  }

  /// Whether any phrase of a table stands in what was read.
  func holds(_ table: PhraseTable) -> Bool {
    words.indices.contains { table.match(in: self, at: $0, limit: words.count) != nil }
  }
}
