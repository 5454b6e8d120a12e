import MarkdownModel

/// Text made comparable: lower case, without Latin accents, every run of other characters one blank.
public struct FoldedText: Hashable, Sendable {
  public private(set) var bytes: [UInt8] = []

  public init(_ text: String) { self.init(Array(text.utf8), ByteRange(0, text.utf8.count)) }

  public init(_ source: [UInt8], _ range: ByteRange) {
    bytes = Self.written(of: range.count) { Folding.fold(source, range, into: $0, at: 0) { $1.upperBound } }
  }

  public var isEmpty: Bool { bytes.isEmpty }
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The same with plurals and British spellings levelled, for names of sections, columns and fields.
  public var key: FoldedText {
    var result = FoldedText()
    result.bytes = Self.written(of: bytes.count) {
      Folding.key(of: bytes, ByteRange(0, bytes.count), into: $0, at: 0)
    }
    return result
  }

  /// The key of a text, and a line feed.
  static func keyLine(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    Folding.append(Array(text), ByteRange(0, text.count), to: &key, endWord: Folding.stemmedEnd)
    key.append(.lineFeed)
    return key
  }

  private init() {}

  /// What is written into room for a text of so many bytes.
  @inline(__always)
  private static func written(of count: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int) -> [UInt8] {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Folding.room(for: count)) { text in
      let end = write(text)
      return Array(text[..<end])
    }
  }

  public func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// Whether any of some folded texts stands anywhere in it, within words too.
  func holdsAny(of texts: [StaticString]) -> Bool {
    let span = bytes.span
    return bytes.indices.contains { index in texts.contains { span.hasPrefix($0, at: index) } }
  }

  /// Whether the words of another text stand at the start.
  public func hasWordPrefix(_ other: FoldedText) -> Bool {
    bytes.starts(with: other.bytes) && (bytes.count == other.bytes.count || bytes[other.bytes.count] == .space)
  }
}

/// What a character folds to.
struct FoldedLetter {
  let isWord: Bool
  let first: UInt8
  let second: UInt8
  let width: Int

  /// How many bytes it folds to: those of another script stay as they are.
  var foldedCount: Int { first >= 0x80 ? width : second == 0 ? 1 : 2 }

  /// The bytes that it folds to.
  func folded(_ offset: Int, of source: [UInt8], at index: Int) -> UInt8 {
    offset == 0 ? first : first >= 0x80 ? source[index + offset] : second
  }
}

enum Folding {
  /// Latin-1 Supplement from U+00C0, folded to ASCII; 0 where there is no letter.
  private static let latin1: StaticString = "aaaaaaaceeeeiiiidnooooo\0ouuuuytsaaaaaaaceeeeiiiidnooooo\0ouuuuyty"
  /// Latin Extended-A from U+0100.
  private static let latinA: [UInt8] = Array(
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
      .utf8)

  /// The folded form of the character at an index; blanks and punctuation are no words, other scripts stay as they are.
  @inline(__always)
  static func letter(in source: [UInt8], at index: Int, limit: Int) -> FoldedLetter {
    let byte = source[index]
    if byte < 0x80 {
      return FoldedLetter(isWord: byte.isAlphanumericASCII, first: byte.lowercasedASCII, second: 0, width: 1)
    }
    return letter(beyondASCII: byte, in: source, at: index, limit: limit)
  }

  private static func letter(beyondASCII lead: UInt8, in source: [UInt8], at index: Int, limit: Int) -> FoldedLetter {
    // Nearly all that is no ASCII: two bytes, or three of a lead that any continuation may follow.
    if index + 1 < limit, case let second = source[index + 1], second.isContinuation {
      if lead >= 0xC2, lead <= 0xDF { return latin(lead: lead, trail: second) }
      if index + 2 < limit, lead > 0xE0, lead < 0xED, source[index + 2].isContinuation {
        return wide(lead: lead, second: second)
      }
    }
    return rare(lead: lead, in: source, at: index, limit: limit)
  }

  /// Of three bytes.
  @inline(__always)
  private static func wide(lead: UInt8, second: UInt8) -> FoldedLetter {
    let isSymbol = lead == 0xE2 || (lead == 0xE3 && second == 0x80) || (lead == 0xEF && second >= 0xBC)
    return FoldedLetter(isWord: !isSymbol, first: lead, second: 0, width: 3)
  }

  /// Cut off at the limit.
  @inline(never)
  private static func rare(lead: UInt8, in source: [UInt8], at index: Int, limit: Int) -> FoldedLetter {
    let width = min(source.scalarWidth(at: index), limit - index)
    switch width {
    case 2: return latin(lead: lead, trail: source[index + 1])
    case 3: return wide(lead: lead, second: source[index + 1])
    default: return FoldedLetter(isWord: false, first: lead, second: 0, width: width)
    }
  }

  private static func latin(lead: UInt8, trail: UInt8) -> FoldedLetter {
    switch lead {
    case 0xC3:
      let first = latin1.utf8Start[Int(trail & 0x3F)]
      // ß and Æ stand for two letters.
      let second: UInt8 = trail == 0x9F ? UInt8(ascii: "s") : trail & 0x5F == 0x06 ? UInt8(ascii: "e") : 0
      return FoldedLetter(isWord: first != 0, first: first, second: second, width: 2)
    case 0xC4, 0xC5:
      if lead == 0xC5, trail == 0x92 || trail == 0x93 {
        return FoldedLetter(isWord: true, first: UInt8(ascii: "o"), second: UInt8(ascii: "e"), width: 2)
      }
      let index = Int(lead - 0xC4) * 64 + Int(trail & 0x3F)
      return FoldedLetter(
        isWord: true, first: index < latinA.count ? latinA[index] : UInt8(ascii: "z"), second: 0, width: 2)
    case 0xC2: return FoldedLetter(isWord: false, first: 0, second: 0, width: 2)
    // A combining accent (U+0300 to U+036F) is no letter of its own: e followed by U+0301 folds like é.
    case 0xCC,
      0xCD where trail <= 0xAF:
      return FoldedLetter(isWord: false, first: 0, second: 0, width: 2)
    default: return FoldedLetter(isWord: true, first: lead, second: 0, width: 2)
    }
  }

  /// The room that folding a text of so many bytes needs: none folds to more than it has, but eight are written at once.
  static func room(for count: Int) -> Int { count + 7 }

  /// Appends a text folded.
  ///
  /// - Parameter endWord: called with the buffer and a word in it that is complete; the word's new end.
  @inline(__always)
  static func append(
    _ source: [UInt8], _ range: ByteRange, to text: inout [UInt8],
    endWord: (UnsafeMutableBufferPointer<UInt8>, Range<Int>) -> Int
  ) {
    let start = text.count
    text.append(contentsOf: repeatElement(0, count: room(for: range.count)))
    let end = text.withUnsafeMutableBufferPointer { text in
      fold(source, range, into: text, at: start, endWord: endWord)
    }
    text.removeLast(text.count - end)
  }

  /// Writes a text folded into a buffer from an offset on; behind what it wrote.
  ///
  /// - Parameter text: with the room that the text needs.
  @inline(__always)
  static func fold(
    _ source: [UInt8], _ range: ByteRange, into text: UnsafeMutableBufferPointer<UInt8>, at start: Int,
    endWord: (UnsafeMutableBufferPointer<UInt8>, Range<Int>) -> Int
  ) -> Int {
    source.withUnsafeBufferPointer { bytes in
      var end = start
      var word = start
      var isInWord = false
      func beginWord() {
        if isInWord { return }
        if end > start {
          text[end] = .space
          end += 1
        }
        word = end
        isInWord = true
      }
      var index = range.lower
      while index < range.upper {
        if bytes[index].isAlphanumericASCII {
          beginWord()
          let count = EightBytes.copyLowered(bytes, index..<range.upper, to: text, at: end)
          (end, index) = (end + count, index + count)
          continue
        }
        let letter = Folding.letter(in: source, at: index, limit: range.upper)
        if letter.isWord {
          beginWord()
          for offset in 0..<letter.foldedCount {
            text[end] = letter.folded(offset, of: source, at: index)
            end += 1
          }
        } else if isInWord, !isCombiningAccent(source, index) {
          end = endWord(text, word..<end)
          isInWord = false
        }
        index += letter.width
      }
      return isInWord ? endWord(text, word..<end) : end
    }
  }

  /// Writes the key of a text into a buffer from an offset on; behind what it wrote.
  static func key(
    of source: [UInt8], _ range: ByteRange, into text: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Int {
    fold(source, range, into: text, at: start, endWord: stemmedEnd)
  }

  /// Whether a letter of two bytes stands at an index that folds to a plain one.
  @inline(__always)
  static func isAccented(_ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    guard index + 1 < limit, source[index] &- 0xC3 < 3, source[index + 1].isContinuation else { return false }
    return source[index] != 0xC3 || latin1.utf8Start[Int(source[index + 1] & 0x3F)] != 0
  }

  /// The width of a sign beyond ASCII that parts words; nil for letters and for what nobody can tell at once.
  @inline(__always)
  static func signWidth(_ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int) -> Int? {
    guard index + 1 < limit, source[index + 1].isContinuation else { return nil }
    if source[index] == 0xC2 { return 2 }
    return source[index] == 0xE2 && index + 2 < limit && source[index + 2].isContinuation ? 3 : nil
  }

  /// U+0300 to U+036F: it belongs to the letter before it.
  static func isCombiningAccent(_ source: [UInt8], _ index: Int) -> Bool {
    source[index] == 0xCC || (source[index] == 0xCD && index + 1 < source.count && source[index + 1] <= 0xAF)
  }

  /// Takes the plural ending off a word in a buffer, and spells it the American way; its new end.
  @inline(__always)
  static func stemmedEnd(_ text: UnsafeMutableBufferPointer<UInt8>, _ word: Range<Int>) -> Int {
    guard word.count > 3, case let last = text[word.upperBound - 1],
      last == UInt8(ascii: "s") || last == UInt8(ascii: "n")
    else { return word.upperBound }
    return levelledEnd(text, word)
  }

  /// The same of fewer than eight letters, packed, of which no ending is spelled otherwise.
  @inline(__always)
  static func stemmedCount(ofShort letters: UInt64, _ count: Int) -> Int {
    guard count > 3, case let ending = letters &>> UInt64(truncatingIfNeeded: 8 * (count - 2)) & 0xFFFF,
      ending >> 8 == UInt64(UInt8(ascii: "s")), ending & 0xFF != UInt64(UInt8(ascii: "s"))
    else { return count }
    return count - 1
  }

  private static func levelledEnd(_ text: UnsafeMutableBufferPointer<UInt8>, _ word: Range<Int>) -> Int {
    var end = word.upperBound
    let isPlural = word.count > 3 && text[end - 1] == UInt8(ascii: "s") && text[end - 2] != UInt8(ascii: "s")
    if isPlural { end -= 1 }
    if word.count > 7, text[end - 1] == UInt8(ascii: "n"), text[(end - 7)..<end].elementsEqual("isation".utf8) {
      text[end - 6] = UInt8(ascii: "z")
    }
    return end
  }
}
