import MarkdownModel
import RuleModel

/// Finds any of many phrases in running text, folded, at word boundaries.
///
/// The phrases lie in chains by their first three folded letters, so most words are turned away before anything is
/// compared.
struct PhraseMatcher: Sendable {
  private static let startLength = 3
  /// Chains are as good as empty with so many of them.
  private static let chainsPerPhrase = 16
  private static let none = UInt16.max

  /// All phrases, one behind the other.
  private var letters: [UInt8] = []
  private var phrases: [ByteRange] = []
  /// For each chain its first phrase, and for each phrase the next of its chain; the longest comes first.
  private var heads: [UInt16]
  private var next: [UInt16] = []
  /// Leaves of a hash as many bits as tell the chains apart.
  private let shift: UInt32

  init(_ list: WordList) {
    let texts = ListedTexts(list)
    let chains = max(16, texts.ranges.count * Self.chainsPerPhrase)
    shift = UInt32((UInt32(chains) - 1).leadingZeroBitCount)
    heads = [UInt16](filledWith: Self.none, count: 1 << (32 - shift))
    for range in texts.ranges {
      let start = letters.count
      Folding.append(texts.bytes, range, to: &letters) { $1.upperBound }
      if letters.count - start < 2 {
        letters.removeLast(letters.count - start)
      } else {
        phrases.append(ByteRange(start, letters.count))
      }
    }
    precondition(phrases.count < Int(Self.none), "a phrase list has fewer than 65,535 phrases")
    // Eight letters are read at once.
    letters.append(contentsOf: repeatElement(0, count: 8))
    phrases.sort { $0.count < $1.count }
    for (index, phrase) in phrases.enumerated() {
      let place = chain(start(of: phrase))
      next.append(heads[place])
      heads[place] = UInt16(index)
    }
  }

  /// The first two folded bytes of each phrase.
  func forEachStart(_ body: (UInt8, UInt8) -> Void) {
    for phrase in phrases { body(letters[phrase.lower], letters[phrase.lower + 1]) }
  }

  /// The first three bytes; a blank stands for what a shorter phrase lacks.
  private func start(of phrase: ByteRange) -> UInt32 {
    (0..<Self.startLength).reduce(0) { start, offset in
      start << 8 | UInt32(offset < phrase.count ? letters[phrase.lower + offset] : .space)
    }
  }

  @inline(__always)
  private func chain(_ start: UInt32) -> Int { Int((start &* 0x9E37_79B1) >> shift) }

  /// The first three folded bytes of the text at an offset.
  @inline(__always)
  private static func start(in source: [UInt8], at offset: Int, limit: Int) -> UInt32 {
    guard offset + 2 < limit else { return foldedStart(in: source, at: offset, limit: limit) }
    let (a, b, c) = (source[offset], source[offset + 1], source[offset + 2])
    guard (a | b | c) < 0x80 else { return foldedStart(in: source, at: offset, limit: limit) }
    return UInt32(plain(a)) << 16 | UInt32(plain(b)) << 8 | UInt32(plain(c))
  }

  @inline(__always)
  private static func plain(_ byte: UInt8) -> UInt8 { byte.isAlphanumericASCII ? byte.lowercasedASCII : .space }

  private static func foldedStart(in source: [UInt8], at offset: Int, limit: Int) -> UInt32 {
    var start: UInt32 = 0
    var count = 0
    var index = offset
    func append(_ byte: UInt8) {
      guard count < startLength else { return }
      start = start << 8 | UInt32(byte)
      count += 1
    }
    while count < startLength, index < limit {
      let letter = Folding.letter(in: source, at: index, limit: limit)
      if !letter.isWord {
        append(.space)
      } else if letter.first >= 0x80 {
        for offset in 0..<letter.width { append(source[index + offset]) }
      } else {
        append(letter.first)
        if letter.second != 0 { append(letter.second) }
      }
      index += letter.width
    }
    while count < startLength { append(.space) }
    return start
  }

  /// Whether any phrase may begin with the three letters at an offset.
  @inline(__always)
  func mayStart(in source: [UInt8], at index: Int, limit: Int) -> Bool {
    index + 1 < limit && heads[chain(Self.start(in: source, at: index, limit: limit))] != Self.none
  }

  /// The end of the longest phrase that starts at an offset, which must be the start of a word.
  func match(in source: [UInt8], at index: Int, limit: Int) -> Int? {
    guard index + 1 < limit else { return nil }
    var phrase = heads[chain(Self.start(in: source, at: index, limit: limit))]
    guard phrase != Self.none else { return nil }
    let start = PlainStart(of: source, at: index, limit: limit)
    while phrase != Self.none {
      let range = phrases[Int(phrase)]
      if start.mayBegin(range, of: letters), let end = end(of: range, in: source, at: index, limit: limit) {
        return end
      }
      phrase = next[Int(phrase)]
    }
    return nil
  }

  private func end(of phrase: ByteRange, in source: [UInt8], at start: Int, limit: Int) -> Int? {
    var index = start
    var matched = phrase.lower
    while matched < phrase.upper {
      guard index < limit else { return nil }
      let byte = source[index]
      if byte.isAlphanumericASCII {
        guard letters[matched] == byte.lowercasedASCII else { return nil }
        matched += 1
        index += 1
        continue
      }
      let letter = Folding.letter(in: source, at: index, limit: limit)
      if letter.isWord {
        guard let behind = end(ofLetter: letter, at: index, in: source, from: matched, to: phrase.upper) else {
          return nil
        }
        matched = behind
      } else if letters[matched] == .space {
        // Any run of blanks or punctuation inside one line or over a soft break is one blank.
        matched += 1
        var next = index
        while next < limit, case let gap = Folding.letter(in: source, at: next, limit: limit), !gap.isWord {
          next += gap.width
        }
        index = next
        continue
      } else if !isCombining(source, index) {
        return nil
      }
      index += letter.width
    }
    let isAtWordEnd = index >= limit || !Folding.letter(in: source, at: index, limit: limit).isWord
    return isAtWordEnd ? index : nil
  }

  private func isCombining(_ source: [UInt8], _ index: Int) -> Bool { source[index] == 0xCC || source[index] == 0xCD }

  /// The end of a folded letter beyond ASCII in a phrase; nil where the phrase goes on otherwise.
  private func end(ofLetter letter: FoldedLetter, at index: Int, in source: [UInt8], from start: Int, to end: Int)
    -> Int?
  {
    if letter.first >= 0x80 {
      guard start + letter.width <= end else { return nil }
      for offset in 0..<letter.width where letters[start + offset] != source[index + offset] { return nil }
      return start + letter.width
    }
    guard letters[start] == letter.first else { return nil }
    if letter.second == 0 { return start + 1 }
    return start + 1 < end && letters[start + 1] == letter.second ? start + 2 : nil
  }
}

/// Up to eight bytes at the start of a text as phrases have them: turns most phrases away with one look.
private struct PlainStart {
  /// Small letters, digits, and blanks for all else.
  private let folded: UInt64
  /// What of them is certain: nothing from a letter beyond ASCII on, or behind the first of several marks.
  private let certain: UInt64

  init(of source: borrowing [UInt8], at index: Int, limit: Int) {
    guard index >= 0, index + 8 <= min(limit, source.count) else {
      (folded, certain) = (0, 0)
      return
    }
    let eight = source.withUnsafeBufferPointer { EightBytes($0, at: index) }
    folded = eight.spaced
    let gaps = eight.marks
    let unclear = (gaps & gaps >> 8) << 8 | eight.beyondASCII
    certain = unclear == 0 ? .max : 1 << UInt64(unclear.trailingZeroBitCount & ~7) - 1
  }

  @inline(__always)
  func mayBegin(_ phrase: ByteRange, of letters: [UInt8]) -> Bool {
    let eight = letters.withUnsafeBufferPointer { EightBytes($0, at: phrase.lower) }
    let own: UInt64 = phrase.count >= 8 ? .max : 1 << UInt64(phrase.count * 8) - 1
    return (eight.bits ^ folded) & own & certain == 0
  }
}
