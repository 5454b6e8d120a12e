import MarkdownModel

/// Finds any of many phrases in running text, folded, at word boundaries.
///
/// A bit set over the first two folded letters turns most words away before anything is compared.
struct PhraseMatcher: Sendable {
  private var phrases: [[UInt8]] = []
  private var byStart: [UInt16: [Int]] = [:]
  private var starts = [UInt64](repeating: 0, count: 1024)

  init(_ texts: [String]) {
    for text in texts {
      let folded = FoldedText(text).bytes
      guard folded.count >= 2 else { continue }
      let start = Self.start(folded[0], folded[1])
      starts[Int(start >> 6)] |= 1 << (start & 63)
      byStart[start, default: []].append(phrases.count)
      phrases.append(folded)
    }
    // The longest phrase wins.
    for start in byStart.keys { byStart[start]?.sort { phrases[$0].count > phrases[$1].count } }
  }

  private static func start(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

  /// The end of the longest phrase that starts at an offset, which must be the start of a word.
  func match(in source: [UInt8], at index: Int, limit: Int) -> Int? {
    guard index + 1 < limit else { return nil }
    let first = Folding.letter(in: source, at: index, limit: limit)
    guard first.isWord else { return nil }
    let next = index + first.width
    var second = first.second
    if first.first >= 0x80 {
      second = source[index + 1]
    } else if second == 0 {
      guard next < limit else { return nil }
      let letter = Folding.letter(in: source, at: next, limit: limit)
      second = letter.isWord ? letter.first : .space
    }
    let start = Self.start(first.first, second)
    guard starts[Int(start >> 6)] & (1 << (start & 63)) != 0, let candidates = byStart[start] else { return nil }
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
        while next < limit, case let gap = Folding.letter(in: source, at: next, limit: limit), !gap.isWord { next += gap.width }
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
