import MarkdownModel

/// Guesses a document's language from its most frequent small words, or its script.
enum Language {
  /// Words that are frequent in one of the languages and rare in the others.
  private static let words: [(code: String, matcher: Set<String>)] = [
    // "as", "do" and "no" are Portuguese as well.
    (
      "en",
      [
        "the", "and", "of", "to", "is", "for", "with", "are", "that", "this", "not", "from", "be", "by", "per", "as",
        "do", "no",
      ]
    ),
    (
      "fr",
      [
        "le", "la", "les", "des", "du", "et", "est", "une", "pour", "dans", "sur", "par", "avec", "aux", "au", "ce",
        "pas", "qui", "en", "se", "ou", "plus",
      ]
    ),
    (
      "de",
      ["der", "die", "das", "und", "ist", "nicht", "mit", "von", "den", "zu", "ein", "eine", "auf", "wird", "bei"]
    ),
    ("es", ["el", "los", "las", "del", "y", "en", "una", "por", "con", "se", "es", "para", "al", "como"]),
    ("pt", ["o", "os", "as", "do", "da", "dos", "das", "e", "em", "um", "uma", "com", "para", "nao", "no", "na"]),
    ("it", ["il", "gli", "dei", "della", "di", "e", "che", "per", "con", "una", "non", "sono", "del"]),
    ("nl", ["het", "een", "van", "en", "is", "op", "te", "voor", "niet", "met", "zijn", "wordt"]),
    ("tr", ["ve", "bir", "bu", "icin", "ile", "olarak", "daha", "veya"]),
  ]
  /// A word, packed into a number, and the languages that it speaks for as a bit set.
  private struct Vote {
    var word: UInt64 = 0
    var languages: UInt8 = 0
  }

  /// All words by open addressing.
  private static let votes: [Vote] = {
    var votes = [Vote](repeating: Vote(), count: tableSize)
    for (index, language) in words.enumerated() {
      for word in language.matcher {
        let key = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
        var slot = slot(of: key)
        while votes[slot].word != 0, votes[slot].word != key { slot = (slot + 1) % tableSize }
        votes[slot].word = key
        votes[slot].languages |= 1 << UInt8(index)
      }
    }
    return votes
  }()
  private static let tableSize = 512

  private static func slot(of key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 55) }

  private static let longestWord = 5
  private static let sampleSize = 3000
  /// How many more words than any other a language must have to be certain before the whole sample is read.
  private static let clearLead: Int32 = 12

  /// What the words and scripts read so far speak for.
  private struct Count {
    /// For each language the number of its words.
    var words = SIMD8<Int32>(repeating: 0)
    /// For each script the number of its bytes.
    var scripts = SIMD4<Int32>(repeating: 0)

    private mutating func vote(_ word: UInt64, _ length: Int, _ votes: UnsafeBufferPointer<Vote>) {
      guard length > 0, length <= longestWord else { return }
      var slot = slot(of: word)
      while votes[slot].word != word {
        if votes[slot].word == 0 { return }
        slot = (slot + 1) % tableSize
      }
      var languages = votes[slot].languages
      while languages != 0 {
        words[languages.trailingZeroBitCount] += 1
        languages &= languages - 1
      }
    }

    /// The language that leads clearly.
    var certain: String? {
      guard words.max() >= clearLead, scripts == .zero else { return nil }
      var (first, second, best) = (Int32(0), Int32(0), 0)
      for language in Language.words.indices {
        let count = words[language]
        if count > first { (first, second, best) = (count, first, language) } else if count > second { second = count }
      }
      return first - second >= clearLead ? Language.words[best].code : nil
    }

    /// Whether a letter stands alone in prose: `O(n + e)` is a complexity and no Portuguese.
    private func isWord(_ letter: Int, _ range: ByteRange, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
      (letter == range.lower || text[letter - 1] == .space)
        && (letter + 1 >= range.upper || text[letter + 1] == .space || text[letter + 1] >= 0x80)
    }

    /// - Parameter text: the bytes of the source.
    mutating func read(
      _ range: ByteRange, in bytes: [UInt8], _ text: UnsafeBufferPointer<UInt8>, _ votes: UnsafeBufferPointer<Vote>
    ) {
      var index = range.lower
      while index < range.upper {
        let byte = text[index]
        guard byte.isAlphanumericASCII else {
          index = byte < 0x80 ? index + 1 : readWord(beyondASCII: index, range, in: bytes, text, votes)
          continue
        }
        let end = EightBytes.alphanumericEnd(in: text, from: index, to: range.upper)
        let length = end - index
        if end < range.upper, text[end] >= 0x80 {
          index = readWord(beyondASCII: index, range, in: bytes, text, votes)
          continue
        }
        if length <= longestWord, length > 1 || end == range.upper || isWord(index, range, text) {
          vote(Self.packed(index..<end, text), length, votes)
        }
        // Behind it stands a blank or mark.
        index = end + 1
      }
    }

    /// A short plain word, as the votes know it.
    @inline(__always)
    private static func packed(_ word: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
      if word.lowerBound + 8 <= text.count { return EightBytes(text, at: word.lowerBound).packed(word.count) }
      return word.reduce(0) { $0 << 8 | UInt64(text[$1].loweredAlphanumericASCII) }
    }

    /// Reads one word letter by letter, or passes a sign beyond ASCII; where to go on.
    @inline(never)
    private mutating func readWord(
      beyondASCII start: Int, _ range: ByteRange, in bytes: [UInt8], _ text: UnsafeBufferPointer<UInt8>,
      _ votes: UnsafeBufferPointer<Vote>
    ) -> Int {
      var word: UInt64 = 0
      var length = 0
      var index = start
      while index < range.upper {
        let byte = text[index]
        if byte.isAlphanumericASCII {
          word = word << 8 | UInt64(byte.loweredAlphanumericASCII)
          length += 1
          index += 1
          continue
        }
        if byte < 0x80 {
          if length > 1 || length == 1 && isWord(index - 1, range, text) { vote(word, length, votes) }
          return index + 1
        }
        let letter = Folding.letter(in: bytes, at: index, limit: range.upper)
        guard letter.isWord, letter.first < 0x80 else {
          if letter.isWord, let script = Script(bytes, at: index) { scripts[script.rawValue] += Int32(letter.width) }
          vote(word, length, votes)
          return index + letter.width
        }
        word = word << 8 | UInt64(letter.first)
        length += 1
        index += letter.width
      }
      vote(word, length, votes)
      return index
    }
  }

  /// A two-letter code; English when nothing speaks for another language.
  static func guess(_ document: Document, units: [TextUnit]) -> String {
    var count = Count()
    var budget = sampleSize
    let (bytes, inlines) = (document.source.bytes, document.inlines)
    let certain: String? = votes.withUnsafeBufferPointer { votes in
      bytes.withUnsafeBufferPointer { text in
        for unit in units where budget > 0 {
          for index in unit.inlines where inlines[index].kind == .text {
            budget -= inlines[index].range.count
            count.read(inlines[index].range, in: bytes, text, votes)
          }
          if let certain = count.certain { return certain }
        }
        return nil
      }
    }
    if let certain { return certain }
    let scripts = count.scripts
    if let script = Script.allCases.max(by: { scripts[$0.rawValue] < scripts[$1.rawValue] }),
      Int(scripts[script.rawValue]) * 8 > sampleSize - max(budget, 0)
    {
      // Japanese mixes kana with Chinese characters.
      return scripts[Script.kana.rawValue] > 20 ? Script.kana.language : script.language
    }
    let words = count.words
    guard let best = Self.words.indices.max(by: { (words[$0], -$0) < (words[$1], -$1) }), words[best] > 0 else {
      return "en"
    }
    return Self.words[best].code
  }
}

/// A script that tells the language by itself; of two that are alike frequent the first one counts.
private enum Script: Int, CaseIterable {
  case kana, hangul, cyrillic, chinese

  init?(_ bytes: borrowing [UInt8], at index: Int) {
    switch bytes[index] {
    case 0xD0, 0xD1: self = .cyrillic
    case 0xE3 where bytes[index + 1] >= 0x81 && bytes[index + 1] <= 0x83: self = .kana
    case 0xE4...0xE9: self = .chinese
    case 0xEA...0xED: self = .hangul
    default: return nil
    }
  }

  /// A two-letter code.
  var language: String {
    switch self {
    case .chinese: "zh"
    case .cyrillic: "ru"
    case .hangul: "ko"
    case .kana: "ja"
    }
  }
}
