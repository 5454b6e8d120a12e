import MarkdownModel
import Quantities
import RuleModel

/// Phrases with what each stands for, looked up by the hash of their folded words.
struct PhraseTable: Sendable {
  struct Match: Sendable {
    let tag: UInt8
    /// How many words it takes.
    let words: Int
  }

  private struct Slot: Sendable {
    /// Of a phrase, or of words that longer ones begin with; 0 for a free slot.
    var key: UInt64 = 0
    var tag: UInt8 = 0
    var goesOn = false
  }

  private var slots: [Slot]
  private var starts = LetterPairs()
  /// Phrases of scripts that set no blanks between words, the longest first; they are found anywhere in a word.
  private var unspaced: [(bytes: [UInt8], tag: UInt8)] = []
  /// One more than the index of the first with a beginning, by that, and of each the next one alike.
  private var unspacedHeads = HashTable(expecting: 0)
  private var unspacedNext: [Int] = []

  /// - Parameter lists: of two phrases alike the first counts; tags are at least 1.
  init(_ lists: [(list: WordList, tag: UInt8)]) {
    var (phrases, words) = (0, 0)
    for (list, _) in lists {
      list.forEachKeys { keys in
        for byte in keys {
          if byte == .lineFeed { phrases += 1 }
          if byte <= .space { words += 1 }
        }
      }
    }
    var size = 16
    while size < max(phrases * 4, words * 2) { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    for (list, tag) in lists {
      list.forEachKeys { keys in
        var start = 0
        for end in keys.indices where keys[end] == .lineFeed {
          insert(UnsafeBufferPointer(rebasing: keys[start..<end]), tag)
          start = end + 1
        }
      }
    }
    linkUnspaced()
  }

  /// The longest comes first.
  private mutating func linkUnspaced() {
    guard !unspaced.isEmpty else { return }
    unspaced.sort { $0.bytes.count > $1.bytes.count }
    unspacedNext = [Int](repeating: 0, count: unspaced.count)
    for index in unspaced.indices.reversed() {
      let start = Self.start(unspaced[index].bytes[...])
      unspacedNext[index] = Int(unspacedHeads[start])
      unspacedHeads[start] = UInt64(index + 1)
    }
  }

  /// The first three bytes: one character of the scripts in question.
  private static func start(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.prefix(3).reduce(0) { $0 << 8 | UInt64($1) } }

  /// - Parameter phrase: its key.
  private mutating func insert(_ phrase: UnsafeBufferPointer<UInt8>, _ tag: UInt8) {
    guard let first = phrase.first else { return }
    if first >= 0xE0 { return unspaced.append((Array(phrase), tag)) }
    starts.insert(first, phrase.count > 1 ? phrase[1] : .space)
    slots.withUnsafeMutableBufferPointer { Self.insert(phrase, tag, into: $0) }
  }

  private static func insert(
    _ phrase: UnsafeBufferPointer<UInt8>, _ tag: UInt8, into slots: UnsafeMutableBufferPointer<Slot>
  ) {
    var key = Digest.seed
    var word = Digest.seed
    for byte in phrase {
      guard byte == .space else {
        word = Digest.adding(byte, to: word)
        continue
      }
      key = Digest.joining(word, to: key)
      word = Digest.seed
      let slot = slot(of: key, in: slots)
      slots[slot].key = key
      slots[slot].goesOn = true
    }
    key = Digest.joining(word, to: key)
    let slot = slot(of: key, in: slots)
    slots[slot].key = key
    if slots[slot].tag == 0 { slots[slot].tag = tag }
  }

  private static func slot(of key: UInt64, in slots: UnsafeMutableBufferPointer<Slot>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot].key != key, slots[slot].key != 0 { slot = (slot + 1) & mask }
    return slot
  }

  /// The slot of a key, or the free one where it would go.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot].key != key, slots[slot].key != 0 { slot = (slot + 1) & mask }
    return slot
  }

  /// What the words of a hash stand for; 0 for nothing.
  func tag(_ key: UInt64) -> UInt8 { slots[slot(of: key)].tag }

  /// What one folded word stands for; 0 for nothing.
  func tag(ofWord word: ArraySlice<UInt8>) -> UInt8 { tag(Digest.joining(Digest.fnv1a(word), to: Digest.seed)) }

  /// Whether any phrase may begin anywhere in a text: a quick answer for most texts, before their words are read.
  func mayOccur(in source: [UInt8], _ range: ByteRange) -> Bool {
    source.withUnsafeBufferPointer { source in
      var isBehindWord = false
      var index = range.lower
      while index < range.upper {
        let byte = source[index]
        if byte >= 0x80 { return true }
        let isWord = byte.isAlphanumericASCII
        if isWord, !isBehindWord {
          let second = index + 1 < range.upper ? source[index + 1] : .space
          if second >= 0x80 || starts.contains(byte, second.isAlphanumericASCII ? second : .space) { return true }
        }
        isBehindWord = isWord
        index += 1
      }
      return false
    }
  }

  /// The longest phrase that begins with a word.
  func match(in scan: WordScan, at word: Int, limit: Int) -> Match? {
    let first = scan.words[word].folded
    let second = first.count > 1 ? scan.bytes[first.lowerBound + 1] : .space
    guard word < limit, starts.contains(scan.bytes[first.lowerBound], second) else { return nil }
    var key = Digest.seed
    var best: Match?
    for index in word..<limit {
      key = Digest.joining(scan.words[index].digest, to: key)
      let slot = slots[slot(of: key)]
      if slot.tag != 0 { best = Match(tag: slot.tag, words: index - word + 1) }
      if !slot.goesOn { break }
    }
    return best
  }

  /// The longest phrase that stands anywhere in a word of a script without blanks; 0 for none.
  func unspacedTag(in scan: WordScan, word: Int) -> UInt8 {
    guard !unspaced.isEmpty, scan.isUnspaced(word) else { return 0 }
    let folded = scan.words[word].folded
    var best = unspaced.count
    for index in folded where scan.bytes[index] >= 0xE0 {
      let rest = scan.bytes[index..<folded.upperBound]
      var next = Int(unspacedHeads[Self.start(rest)])
      while next > 0, next - 1 < best {
        if rest.starts(with: unspaced[next - 1].bytes) { best = next - 1 }
        next = unspacedNext[next - 1]
      }
    }
    return best < unspaced.count ? unspaced[best].tag : 0
  }
}

extension WordScan {
  /// Whether any phrase of a table stands in what was read.
  func holds(_ table: PhraseTable) -> Bool {
    words.indices.contains { table.match(in: self, at: $0, limit: words.count) != nil }
  }
}
