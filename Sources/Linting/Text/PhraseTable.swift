import MarkdownModel

/// Phrases with what each stands for, looked up by the hash of their folded words.
struct PhraseTable: Sendable {
  struct Match: Sendable {
    let tag: UInt8
    /// How many words it takes.
    let words: Int
  }

  private(set) var longest = 0
  private var keys: [UInt64]
  private var tags: [UInt8]
  private let mask: Int
  /// The first two letters of the phrases.
  private var starts = LetterPairs()
  /// Phrases of scripts that set no blanks between words, the longest first; they are found anywhere in a word.
  private(set) var unspaced: [(bytes: [UInt8], tag: UInt8)] = []

  /// - Parameter phrases: of two alike the first counts; tags are at least 1.
  init(_ phrases: [(text: String, tag: UInt8)]) {
    var size = 64
    while size < phrases.count * 4 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    tags = [UInt8](repeating: 0, count: size)
    mask = size - 1
    for phrase in phrases {
      let folded = FoldedText(phrase.text).key.bytes
      guard let first = folded.first else { continue }
      if first >= 0xE0 {
        unspaced.append((folded, phrase.tag))
      } else {
        longest = max(longest, folded.count { $0 == .space } + 1)
        starts.insert(first, folded.count > 1 ? folded[1] : .space)
        insert(Digest.fnv1a(folded[...]), phrase.tag)
      }
    }
    unspaced.sort { $0.bytes.count > $1.bytes.count }
  }

  private mutating func insert(_ key: UInt64, _ tag: UInt8) {
    var slot = Int(truncatingIfNeeded: key) & mask
    while tags[slot] != 0 {
      if keys[slot] == key { return }
      slot = (slot + 1) & mask
    }
    (keys[slot], tags[slot]) = (key, tag)
  }

  /// What the words of a hash stand for; 0 for nothing.
  func tag(_ key: UInt64) -> UInt8 {
    var slot = Int(truncatingIfNeeded: key) & mask
    while tags[slot] != 0 {
      if keys[slot] == key { return tags[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// Whether any phrase may begin anywhere in a text: a quick answer for most texts, before their words are read.
  func mayOccur(in source: [UInt8], _ range: ByteRange) -> Bool {
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

  /// The longest phrase that begins with a word.
  func match(in scan: WordScan, at word: Int, limit: Int) -> Match? {
    let first = scan.words[word].folded
    let second = first.count > 1 ? scan.bytes[first.lowerBound + 1] : .space
    guard word < limit, starts.contains(scan.bytes[first.lowerBound], second) else { return nil }
    var hash = Digest.seed
    var best: Match?
    for index in word..<min(limit, word + longest) {
      let folded = scan.words[index].folded
      if index > word { hash = Digest.adding(.space, to: hash) }
      for offset in folded { hash = Digest.adding(scan.bytes[offset], to: hash) }
      if case let tag = tag(hash), tag != 0 { best = Match(tag: tag, words: index - word + 1) }
    }
    return best
  }

  /// The longest phrase that stands anywhere in a word of a script without blanks; 0 for none.
  func unspacedTag(in scan: WordScan, word: Int) -> UInt8 {
    guard scan.isUnspaced(word) else { return 0 }
    let folded = scan.words[word].folded
    let text = Array(scan.bytes[folded])
    return unspaced.first { text.firstRange(of: $0.bytes) != nil }?.tag ?? 0
  }
}
