import RuleModel

/// A phrase, or words that longer ones begin with: the upper bits of their hash, whether phrases go on, and the tag.
struct PhraseSlot: Sendable {
  private static let keyBits: UInt64 = ~0x1FF
  private static let goesOnBit: UInt64 = 0x100

  /// 0 for a free slot.
  private var bits: UInt64 = 0

  var isFree: Bool { bits == 0 }
  /// 0 for words that are no phrase themselves.
  var tag: UInt8 { UInt8(truncatingIfNeeded: bits) }
  var goesOn: Bool { bits & Self.goesOnBit != 0 }

  func holds(_ key: UInt64) -> Bool { (bits ^ key) & Self.keyBits == 0 }

  fileprivate mutating func take(_ key: UInt64) { bits |= key & Self.keyBits }
  fileprivate mutating func goOn() { bits |= Self.goesOnBit }
  /// Of two phrases alike the first counts.
  fileprivate mutating func mark(_ tag: UInt8) {
    if self.tag == 0 { bits |= UInt64(tag) }
  }
}

/// Sorts phrases into the slots of a `PhraseTable`.
struct PhraseTableBuilder {
  private(set) var slots: [PhraseSlot]
  private(set) var firstWords: [UInt64]
  private(set) var starts = LetterPairs()
  /// Phrases of scripts that set no blanks between words; they are found anywhere in a word.
  private(set) var unspaced: [(bytes: [UInt8], tag: UInt8)] = []

  /// Room for all phrases of some lists.
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
    slots = [PhraseSlot](repeating: PhraseSlot(), count: size)
    firstWords = [UInt64](repeating: 0, count: size / 16)
  }

  mutating func fill(_ lists: [(list: WordList, tag: UInt8)]) {
    for (list, tag) in lists {
      list.forEachKeys { keys in
        var start = 0
        for end in keys.indices where keys[end] == .lineFeed {
          insert(start..<end, of: keys, tag)
          start = end + 1
        }
      }
    }
  }

  /// - Parameter phrase: where its key stands.
  private mutating func insert(_ phrase: Range<Int>, of keys: UnsafeBufferPointer<UInt8>, _ tag: UInt8) {
    guard !phrase.isEmpty else { return }
    let first = keys[phrase.lowerBound]
    if first >= 0xE0 { return unspaced.append((Array(keys[phrase]), tag)) }
    starts.insert(first, phrase.count > 1 ? keys[phrase.lowerBound + 1] : .space)
    var key = Digest.seed
    var start = phrase.lowerBound
    while true {
      var end = start
      while end < phrase.upperBound, keys[end] != .space { end += 1 }
      let word = Self.digest(of: start..<end, in: keys)
      if start == phrase.lowerBound { insertFirst(word) }
      key = Digest.joining(word, to: key)
      let slot = takenSlot(of: key)
      if end == phrase.upperBound { return slots[slot].mark(tag) }
      slots[slot].goOn()
      start = end + 1
    }
  }

  private static func digest(of word: Range<Int>, in keys: UnsafeBufferPointer<UInt8>) -> UInt64 {
    word.upperBound + 8 <= keys.count ? Digest.word(keys, word) : WordDigest.of(keys[word])
  }

  private mutating func insertFirst(_ digest: UInt64) {
    firstWords[Int(truncatingIfNeeded: digest >> 6) & (firstWords.count - 1)] |= 1 << (digest & 63)
  }

  private mutating func takenSlot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while !slots[slot].isFree, !slots[slot].holds(key) { slot = (slot + 1) & mask }
    slots[slot].take(key)
    return slot
  }
}
