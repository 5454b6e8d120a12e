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
      if isFigure(word, source, range) { return true }
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

  private func isFigure(_ word: Int, _ source: [UInt8], _ range: ByteRange) -> Bool {
    let folded = scan.bytes[scan.words[word].folded]
    guard let first = folded.first, first.isDigit else { return false }
    let digits = folded.prefix(while: \.isDigit)
    let rest = folded.dropFirst(digits.count)
    let place = scan.words[word].range
    if rest.elementsEqual("xx".utf8) || rest.elementsEqual("th".utf8) || rest.elementsEqual("st".utf8)
      || rest.elementsEqual("nd".utf8) || rest.elementsEqual("rd".utf8)
    {
      return false
    }
    if rest.isEmpty, isYear(digits), place.upper >= range.upper || source[place.upper] != UInt8(ascii: "%") {
      return false
    }
    if word > 0 {
      let before = source[place.lower - 1]
      // `HTTP/2`, `#12`, and the rest of `p99.9`.
      if before == UInt8(ascii: "#") || before == UInt8(ascii: "/") { return false }
      if before == UInt8(ascii: "."), isPercentile(word - 1) { return false }
      if words.numbered.tag(scan.hash(word - 1..<word)) != 0, scan.words[word - 1].range.upper + 1 >= place.lower {
        return false
      }
    }
    return true
  }

  private func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.count == 4 && (digits.starts(with: "20".utf8) || digits.starts(with: "19".utf8))
  }

  private func isPercentile(_ word: Int) -> Bool {
    let folded = scan.bytes[scan.words[word].folded]
    return folded.first == UInt8(ascii: "p") && folded.dropFirst().allSatisfy(\.isDigit)
  }
}
