import MarkdownModel

/// Where in a text a placeholder may begin: most words are passed over by their first letters.
///
/// A class because the scan of every text asks it: one reference is cheap to hold, its tables are not.
final class PlaceholderStarts: Sendable {
  enum Interest {
    case blank, dollar, question, underscore, digit
    /// A word that may be a marker, a stand-in, a pattern of a date or an address.
    case word
    /// A word that may begin a phrase and nothing else.
    case phrase
  }

  private let pairs: StartPairs
  private let phrases: PhraseMatcher

  init(words: WordStarts, phraseStarts: WordStarts, phrases: PhraseMatcher) {
    pairs = StartPairs(words: words, phrases: phraseStarts)
    self.phrases = phrases
  }

  /// The next offset at which a placeholder may begin, and what stands there.
  func next(in cursor: TextCursor, from start: Int, to limit: Int) -> (interest: Interest, start: Int)? {
    cursor.bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < limit {
        let byte = bytes[index]
        if byte.isLetterASCII {
          if let interest = interest(ofWordAt: index, in: cursor, bytes, limit: limit) { return (interest, index) }
          index = Self.endOfWordAndBlank(from: index, in: cursor, bytes, start: start, limit: limit)
        } else if byte == .space {
          index &+= 1
        } else if byte.isDigit {
          let end = Self.numberEnd(at: index, in: bytes, limit: limit)
          if end == index { return (.digit, index) }
          index = end
        } else if byte < 0x80 {
          if let interest = Self.interest(ofSignAt: index, in: bytes, limit: limit) { return (interest, index) }
          index &+= 1
        } else if byte == 0xE2 {
          // U+2039, a single guillemet, among dashes, arrows and quotes.
          if index + 2 < limit, bytes[index + 1] == 0x80, bytes[index + 2] == 0xB9 { return (.blank, index) }
          index = min(index + 3, limit)
        } else if Self.isLead(byte) {
          if let interest = interest(ofWordAt: index, in: cursor, bytes, limit: limit) { return (interest, index) }
          index = Self.wordEnd(from: index, in: cursor, bytes, start: start, limit: limit)
        } else {
          index &+= 1
        }
      }
      return nil
    }
  }

  /// What an ASCII sign may begin.
  @inline(__always)
  private static func interest(
    ofSignAt index: Int, in bytes: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Interest? {
    switch bytes[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "["), .backslash: return .blank
    case UInt8(ascii: "%"):
      let next = index + 1 < limit ? bytes[index + 1] : 0
      return next.isAlphanumericASCII || next == UInt8(ascii: "{") ? .blank : nil
    case UInt8(ascii: "@"): return index + 1 < limit && bytes[index + 1] == UInt8(ascii: "@") ? .blank : nil
    case UInt8(ascii: "$"): return .dollar
    case UInt8(ascii: "?"): return .question
    case UInt8(ascii: "_"): return .underscore
    default: return nil
    }
  }

  /// The end of a number or date; the offset itself where letters go on like a pattern of one: `20XX`, `2026-MM-DD`.
  @inline(__always)
  private static func numberEnd(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
    var end = start
    while end < limit {
      let byte = bytes[end]
      if byte.isDigit {
        end += 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") {
        guard end + 1 < limit, bytes[end + 1].isAlphanumericASCII else { return end }
        if !bytes[end + 1].isDigit { return start }
        end += 1
      } else {
        return byte | 0x20 == UInt8(ascii: "x") || byte | 0x20 == UInt8(ascii: "y") ? start : end
      }
    }
    return end
  }

  // MARK: Words

  /// What a word may begin, by its first letters and by what stands before it.
  @inline(__always)
  private func interest(
    ofWordAt index: Int, in cursor: TextCursor, _ bytes: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Interest? {
    let (first, second) = (bytes[index], index + 1 < limit ? bytes[index + 1] : 0)
    let begins = pairs[first, second]
    if begins.word { return .word }
    guard begins.phrase, !Self.isBehindPlainWord(index, in: cursor, bytes),
      phrases.mayStart(in: cursor.bytes, at: index, limit: limit)
    else { return nil }
    return .phrase
  }

  /// Whether a word and a blank stand before: within a clause no phrase counts.
  @inline(__always)
  private static func isBehindPlainWord(
    _ index: Int, in cursor: TextCursor, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    index - 2 >= cursor.limits.lower && bytes[index - 1] == .space && bytes[index - 2].isAlphanumericASCII
  }

  /// The lead of a letter beyond ASCII, as far as one byte tells.
  private static func isLead(_ byte: UInt8) -> Bool { byte >= 0xC3 && byte <= 0xF4 && byte != 0xE2 }

  /// The end of the word at an offset: ASCII quickly, other letters one by one.
  @inline(__always)
  private static func wordEnd(
    from index: Int, in cursor: TextCursor, _ bytes: UnsafeBufferPointer<UInt8>, start: Int, limit: Int
  ) -> Int {
    let end = EightBytes.wordEnd(in: bytes, from: index, to: limit)
    guard end < limit, bytes[end] >= 0x80, bytes[end] != 0xE2 else { return end }
    return wordEnd(beyondASCII: end, in: cursor, bytes, start: start, limit: limit)
  }

  /// The same, and behind the blank that most words are followed by.
  @inline(__always)
  private static func endOfWordAndBlank(
    from index: Int, in cursor: TextCursor, _ bytes: UnsafeBufferPointer<UInt8>, start: Int, limit: Int
  ) -> Int {
    let end = EightBytes.lettersEnd(in: bytes, from: index, to: limit)
    if end < limit, bytes[end] == .space { return end + 1 }
    return wordEnd(from: end, in: cursor, bytes, start: start, limit: limit)
  }

  @inline(never)
  private static func wordEnd(
    beyondASCII index: Int, in cursor: TextCursor, _ bytes: UnsafeBufferPointer<UInt8>, start: Int, limit: Int
  ) -> Int {
    var end = index
    while end < limit, bytes[end].isAlphanumericASCII || bytes[end] == UInt8(ascii: "_") || isLead(bytes[end]) {
      end += 1
    }
    guard end < limit, bytes[end] >= 0x80, bytes[end] != 0xE2 else { return end }
    return max(end, cursor.plainWordEnd(wordStart(end, bytes, start), limit))
  }

  /// The start of the character that holds an offset.
  private static func wordStart(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int {
    var start = index
    while start > limit, bytes[start].isContinuation { start -= 1 }
    return start
  }
}
