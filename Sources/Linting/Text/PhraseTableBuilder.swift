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
          insert(UnsafeBufferPointer(rebasing: keys[start..<end]), tag)
          start = end + 1
        }
      }
    }
  }

  /// - Parameter phrase: its key.
  private mutating func insert(_ phrase: UnsafeBufferPointer<UInt8>, _ tag: UInt8) {
    guard let first = phrase.first else { return }
    if first >= 0xE0 { return unspaced.append((Array(phrase), tag)) }
    starts.insert(first, phrase.count > 1 ? phrase[1] : .space)
    var key = Digest.seed
    var word = WordDigest()
    for byte in phrase {
      guard byte == .space else {
        word.add(byte)
        continue
      }
      if key == Digest.seed { insertFirst(word.value) }
      key = Digest.joining(word.value, to: key)
      word = WordDigest()
      slots[takenSlot(of: key)].goOn()
    }
    if key == Digest.seed { insertFirst(word.value) }
    slots[takenSlot(of: Digest.joining(word.value, to: key))].mark(tag)
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
