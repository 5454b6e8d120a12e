import MarkdownModel

/// Whether a text gives a figure at all, whatever it measures.
struct MeasureScan: Sendable {
  let words: VagueWords
  private var scan = WordScan()

  init(_ words: VagueWords) { self.words = words }

  /// `310 ms`, `~2x`, `half`; not `p95`, `Phase 2`, `HTTP/2`, `2027`, `5xx`.
  mutating func statesMeasure(_ source: [UInt8], _ range: ByteRange) -> Bool {
    if startsWithFigure(source, range) { return true }
    scan.read(source, range)
    for word in scan.words.indices {
      if scan.isFigure(word, in: source, numbered: words.numbered) { return true }
      if words.bounds.match(in: scan, at: word, limit: scan.words.count) != nil { return true }
    }
    return false
  }

  /// The quick answer for most values: a number, perhaps behind a comparator or sign.
  private func startsWithFigure(_ source: [UInt8], _ range: ByteRange) -> Bool {
    var index = range.lower
    while index < range.upper, !source[index].isAlphanumericASCII, index < range.lower + 6 { index += 1 }
    guard index < range.upper, source[index].isDigit else { return false }
    while index < range.upper, source[index].isDigit || source[index] == UInt8(ascii: ".") { index += 1 }
    return index < range.upper && (source[index] == .space || source[index] == UInt8(ascii: "%"))
      && index + 1 < range.upper && source[index + 1].isLowerASCII
  }
}
