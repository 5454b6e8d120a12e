import MarkdownModel

/// Finds any of many phrases in running text, folded, at word boundaries.
///
/// A bit set over the first three folded letters turns most words away before anything is compared.
struct PhraseMatcher: Sendable {
  private static let startLength = 3
  private static let bits: UInt32 = 1 << 14

  private var phrases: [[UInt8]] = []
  private var byStart: [UInt32: [Int]] = [:]
  private var starts = [UInt64](repeating: 0, count: Int(bits / 64))

  init(_ texts: [String]) {
    for text in texts {
      let folded = FoldedText(text).bytes
      guard folded.count >= 2 else { continue }
      let start = Self.start(folded)
      let bit = Self.bit(start)
      starts[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
      byStart[start, default: []].append(phrases.count)
      phrases.append(folded)
    }
    // The longest phrase wins.
    for start in byStart.keys { byStart[start]?.sort { phrases[$0].count > phrases[$1].count } }
  }

  /// The first three bytes; a blank stands for what a shorter phrase lacks.
  private static func start(_ folded: [UInt8]) -> UInt32 {
    (0..<startLength).reduce(0) { $0 << 8 | UInt32($1 < folded.count ? folded[$1] : .space) }
  }

  private static func bit(_ start: UInt32) -> UInt32 { (start &* 0x9E37_79B1) >> 18 & (bits - 1) }

  /// The first three folded bytes of the text at an offset.
  private static func start(in source: [UInt8], at offset: Int, limit: Int) -> UInt32? {
    var start: UInt32 = 0
    var count = 0
    var index = offset
    while count < startLength, index < limit {
      let byte = source[index]
      if byte < 0x80 {
        start = start << 8 | UInt32(byte.isAlphanumericASCII ? byte.lowercasedASCII : .space)
        count += 1
        index += 1
        continue
      }
      let letter = Folding.letter(in: source, at: index, limit: limit)
      guard letter.isWord else {
        start = start << 8 | UInt32(UInt8.space)
        count += 1
        index += letter.width
        continue
      }
      let folded =
        letter.first >= 0x80
        ? Array(source[index..<index + letter.width])
        : letter.second == 0 ? [letter.first] : [letter.first, letter.second]
      for byte in folded where count < startLength {
        start = start << 8 | UInt32(byte)
        count += 1
      }
      index += letter.width
    }
    while count < startLength {
      start = start << 8 | UInt32(UInt8.space)
      count += 1
    }
    return start
  }

  /// Whether any phrase begins with the three letters at an offset.
  func mayStart(in source: [UInt8], at index: Int, limit: Int) -> Bool {
    guard index + 1 < limit, let start = Self.start(in: source, at: index, limit: limit) else { return false }
    let bit = Self.bit(start)
    return starts[Int(bit >> 6)] & (1 << UInt64(bit & 63)) != 0
  }

  /// The end of the longest phrase that starts at an offset, which must be the start of a word.
  func match(in source: [UInt8], at index: Int, limit: Int) -> Int? {
    guard mayStart(in: source, at: index, limit: limit), let start = Self.start(in: source, at: index, limit: limit),
      let candidates = byStart[start]
    else { return nil }
    for candidate in candidates {
      if let end = end(of: phrases[candidate], in: source, at: index, limit: limit) { return end }
    }
    return nil
  }

  private func end(of phrase: [UInt8], in source: [UInt8], at start: Int, limit: Int) -> Int? {
    var index = start
    var matched = 0
    while matched < phrase.count {
      guard index < limit else { return nil }
      let byte = source[index]
      if byte.isAlphanumericASCII {
        guard phrase[matched] == byte.lowercasedASCII else { return nil }
        matched += 1
        index += 1
        continue
      }
      let letter = Folding.letter(in: source, at: index, limit: limit)
      if letter.isWord {
        for byte in Self.folded(letter, in: source, at: index) {
          guard matched < phrase.count, phrase[matched] == byte else { return nil }
          matched += 1
        }
      } else if phrase[matched] == .space {
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

  private static func folded(_ letter: FoldedLetter, in source: [UInt8], at index: Int) -> [UInt8] {
    if letter.first >= 0x80 { return Array(source[index..<index + letter.width]) }
    return letter.second == 0 ? [letter.first] : [letter.first, letter.second]
  }
}
