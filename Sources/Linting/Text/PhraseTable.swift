import MarkdownModel
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
  private var used = 0
  private var starts = LetterPairs()
  /// Phrases of scripts that set no blanks between words, the longest first; they are found anywhere in a word.
  private var unspaced: [(bytes: [UInt8], tag: UInt8)] = []
  /// Their indices by their first characters.
  private var unspacedByStart: [UInt32: [Int]] = [:]

  /// How many bytes of the lists are folded at once.
  private static let chunkLength = 1 << 13

  /// - Parameter lists: of two phrases alike the first counts; tags are at least 1.
  init(_ lists: [(list: WordList, tag: UInt8)]) {
    var texts = ListedTexts()
    var tags: [UInt8] = []
    for (list, tag) in lists {
      texts.add(list)
      tags.append(contentsOf: repeatElement(tag, count: texts.ranges.count - tags.count))
    }
    var size = 16
    while size < tags.count * 4 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    var scan = WordScan()
    var first = 0
    while first < tags.count {
      let start = texts.ranges[first].lower
      var end = first + 1
      while end < tags.count, texts.ranges[end].upper - start <= Self.chunkLength { end += 1 }
      scan.read(texts.bytes, ByteRange(start, texts.ranges[end - 1].upper), most: .max)
      var word = 0
      for phrase in first..<end {
        let firstWord = word
        while word < scan.words.count, scan.words[word].range.lower < texts.ranges[phrase].upper { word += 1 }
        insert(scan, firstWord..<word, tags[phrase])
      }
      first = end
    }
    unspaced.sort { $0.bytes.count > $1.bytes.count }
    for (index, phrase) in unspaced.enumerated() {
      unspacedByStart[Self.start(phrase.bytes[...]), default: []].append(index)
    }
  }

  /// The first three bytes: one character of the scripts in question.
  private static func start(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.prefix(3).reduce(0) { $0 << 8 | UInt32($1) } }

  private mutating func insert(_ scan: WordScan, _ words: Range<Int>, _ tag: UInt8) {
    guard !words.isEmpty else { return }
    let first = scan.words[words.lowerBound].folded
    if scan.bytes[first.lowerBound] >= 0xE0 {
      unspaced.append((scan.joined(words), tag))
    } else {
      starts.insert(scan.bytes[first.lowerBound], first.count > 1 ? scan.bytes[first.lowerBound + 1] : .space)
      while (used + words.count) * 2 > slots.count { grow() }
      used += slots.withUnsafeMutableBufferPointer { Self.insert(words, of: scan, tag, into: $0) }
    }
  }

  /// - Returns: how many slots it took.
  private static func insert(
    _ words: Range<Int>, of scan: WordScan, _ tag: UInt8, into slots: UnsafeMutableBufferPointer<Slot>
  ) -> Int {
    var taken = 0
    var key = Digest.seed
    let mask = slots.count - 1
    for word in words {
      key = Digest.joining(scan.words[word].digest, to: key)
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot].key != key, slots[slot].key != 0 { slot = (slot + 1) & mask }
      if slots[slot].key == 0 { taken += 1 }
      slots[slot].key = key
      if word + 1 < words.upperBound {
        slots[slot].goesOn = true
      } else if slots[slot].tag == 0 {
        slots[slot].tag = tag
      }
    }
    return taken
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for entry in old where entry.key != 0 { slots[slot(of: entry.key)] = entry }
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
      guard let phrases = unspacedByStart[Self.start(rest)] else { continue }
      if let found = phrases.first(where: { rest.starts(with: unspaced[$0].bytes) }) { best = min(best, found) }
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
