import MarkdownModel

/// Where in a text a placeholder may begin: most words are passed over by their first letters.
///
/// A class because the scan of every text asks it: one reference is cheap to hold, its tables are not.
final class PlaceholderStarts: Sendable {
  enum Interest: UInt8 {
    case none, blank, dollar, question, underscore, digit, letter

    /// From here on they go on a word.
    fileprivate static let firstInWord = Interest.underscore
  }

  /// What each byte may begin, as plain numbers: they are compared for every byte of a text.
  private let interests: [Interest.RawValue]
  private let words: WordStarts
  /// Of words and phrases, so that one look turns most words away.
  private let all: WordStarts
  private let phrases: PhraseMatcher

  init(words: WordStarts, phraseStarts: WordStarts, phrases: PhraseMatcher) {
    interests = Self.interests().map(\.rawValue)
    self.words = words
    self.phrases = phrases
    all = words.union(phraseStarts)
  }

  private static func interests() -> [Interest] {
    var table = [Interest](repeating: .none, count: 256)
    for byte in "{<%@[\\".utf8 { table[Int(byte)] = .blank }
    table[0xE2] = .blank
    table[Int(UInt8(ascii: "$"))] = .dollar
    table[Int(UInt8(ascii: "?"))] = .question
    table[Int(UInt8(ascii: "_"))] = .underscore
    for byte in UInt8(0)...0xFF where byte.isAlphanumericASCII { table[Int(byte)] = byte.isDigit ? .digit : .letter }
    for byte in UInt8(0xC3)...0xF4 where byte != 0xE2 { table[Int(byte)] = .letter }
    return table
  }

  /// The next offset at which a placeholder may begin, and what stands there.
  func next(in cursor: TextCursor, from start: Int, to limit: Int) -> (interest: Interest, start: Int)? {
    cursor.bytes.withUnsafeBufferPointer { bytes in
      interests.withUnsafeBufferPointer { interests in
        var index = start
        while index < limit {
          let number = interests[Int(bytes[index])]
          if number == Interest.none.rawValue {
            index &+= 1
            continue
          }
          guard number == Interest.letter.rawValue else {
            guard let interest = Interest(rawValue: number) else { return nil }
            let end = Self.plainEnd(interest, at: index, in: bytes, limit: limit)
            if end == index { return (interest, index) }
            index = end
            continue
          }
          if mayBegin(at: index, in: cursor.bytes, bytes, limit: limit) { return (.letter, index) }
          repeat { index &+= 1 } while index < limit && interests[Int(bytes[index])] >= Interest.firstInWord.rawValue
          if index < limit, bytes[index] >= 0x80, bytes[index] != 0xE2 {
            index = max(index, cursor.plainWordEnd(Self.wordStart(index, bytes, start), limit))
          }
        }
        return nil
      }
    }
  }

  /// Where to go on behind a number or sign that begins no placeholder for sure; its own offset where it may begin one.
  @inline(__always)
  private static func plainEnd(
    _ interest: Interest, at index: Int, in bytes: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Int {
    if interest == .digit { return numberEnd(at: index, in: bytes, limit: limit) }
    guard interest == .blank else { return index }
    let next = index + 1 < limit ? bytes[index + 1] : 0
    switch bytes[index] {
    // U+2039, a single guillemet, among dashes, arrows and quotes.
    case 0xE2: return next == 0x80 && index + 2 < limit && bytes[index + 2] == 0xB9 ? index : min(index + 3, limit)
    case UInt8(ascii: "%"): return next.isAlphanumericASCII || next == UInt8(ascii: "{") ? index : index + 1
    case UInt8(ascii: "@"): return next == UInt8(ascii: "@") ? index : index + 1
    default: return index
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

  /// Whether a word may begin a placeholder, by its first letters.
  @inline(__always)
  private func mayBegin(
    at index: Int, in source: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> Bool {
    let (first, second) = (bytes[index], index + 1 < limit ? bytes[index + 1] : 0)
    guard all.contains(first, second) else { return false }
    return words.contains(first, second) || phrases.mayStart(in: source, at: index, limit: limit)
  }

  /// The start of the character that holds an offset.
  private static func wordStart(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int {
    var start = index
    while start > limit, bytes[start].isContinuation { start -= 1 }
    return start
  }
}
