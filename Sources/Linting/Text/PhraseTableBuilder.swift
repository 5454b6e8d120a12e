import Quantities
import RuleModel
import StructuredData

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
  private enum Phrases {
    /// The key of one, and a line feed.
    case one([UInt8])
    case packed(PackedWords)
  }

  private let parts: [(phrases: Phrases, tag: UInt8)]
  /// How many slots the phrases need.
  let slotCount: Int
  /// How many numbers of 64 bits: some 16 bits for each first word or more, so that few others pass for one.
  let firstWordCount: Int

  init(_ lists: [(list: WordList, tag: UInt8)]) {
    var parts: [(phrases: Phrases, tag: UInt8)] = []
    // About one for each language.
    parts.reserveCapacity(lists.count * 8)
    var (phraseCount, wordCount) = (0, 0)
    for (list, tag) in lists {
      list.forEachPart { part in
        switch part {
        case .text(let text):
          let key = FoldedText.keyLine(of: text)
          parts.append((.one(key), tag))
          phraseCount += 1
          wordCount += key.count { $0 <= .space }
        case .words(let words):
          parts.append((.packed(words), tag))
          phraseCount += words.count
          wordCount += PhraseWord.count(packed: words.digests)
        }
      }
    }
    slotCount = .powerOfTwo(atLeast: max(8, wordCount * 3 / 2))
    firstWordCount = Int.powerOfTwo(atLeast: max(64, phraseCount * 16, wordCount * 8)) / 64
    self.parts = parts
  }

  func fill(_ slots: PhraseSlots) -> UnspacedPhrases? {
    var filling = PhraseFilling(slots)
    for (phrases, tag) in parts {
      switch phrases {
      case .one(let key):
        key.withUnsafeBufferPointer { key in
          PhraseWord.forEach(of: key) { filling.insert($0, of: key, tag) }
        }
      case .packed(let words):
        for index in 0..<PhraseWord.count(packed: words.digests) {
          filling.insert(PhraseWord(packed: words.digests, index), of: words.keys, tag)
        }
      }
    }
    return filling.unspaced
  }
}

/// What a `PhraseTable` is made of, as long as it is being made.
struct PhraseSlots {
  /// All of them free.
  let slots: UnsafeMutableBufferPointer<PhraseSlot>
  let firstWords: UnsafeMutableBufferPointer<UInt64>
  let starts: UnsafeMutableBufferPointer<UInt32>
}

/// Puts words into slots, one after the other.
private struct PhraseFilling {
  private let table: PhraseSlots
  /// The digest of the phrase as far as its words have come.
  private var key = Digest.seed
  /// Phrases of scripts that set no blanks between words; they are found anywhere in a word.
  private(set) var unspaced: UnspacedPhrases?

  init(_ table: PhraseSlots) { self.table = table }

  @inline(__always)
  mutating func insert(_ word: PhraseWord, of keys: UnsafeBufferPointer<UInt8>, _ tag: UInt8) {
    if let phrase = word.unspaced { return addUnspaced(UnsafeBufferPointer(rebasing: keys[phrase]), tag) }
    if word.isFirst {
      LetterPairs.insert(word.letters.0, word.letters.1, into: table.starts)
      let place = Int(truncatingIfNeeded: word.digest >> 6) & (table.firstWords.count - 1)
      table.firstWords[place] |= 1 << (word.digest & 63)
      key = Digest.seed
    }
    key = Digest.joining(word.digest, to: key)
    let slot = takenSlot()
    if word.isLast { table.slots[slot].mark(tag) } else { table.slots[slot].goOn() }
  }

  private func takenSlot() -> Int {
    let slots = table.slots
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while !slots[slot].isFree, !slots[slot].holds(key) { slot = (slot + 1) & mask }
    slots[slot].take(key)
    return slot
  }

  @inline(never)
  private mutating func addUnspaced(_ phrase: UnsafeBufferPointer<UInt8>, _ tag: UInt8) {
    var phrases = unspaced.take() ?? UnspacedPhrases()
    phrases.add(phrase, tag)
    unspaced = phrases
  }
}
