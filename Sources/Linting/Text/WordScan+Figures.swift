import MarkdownModel

extension WordScan {
  /// Whether a word is a number that may measure something: `310`, `200ms`, `2x`; not `5xx`, `95th`, `2027`, the `2` of
  /// `HTTP/2` and `Phase 2`, nor the `9` of `p99.9`.
  ///
  /// - Parameter numbered: nouns that are numbered.
  func isFigure(_ word: Int, in source: [UInt8], numbered: PhraseTable) -> Bool {
    guard bytes[words[word].folded.lowerBound].isDigit else { return false }
    let folded = bytes[words[word].folded]
    let digits = folded.prefix(while: \.isDigit)
    let place = words[word].range
    if isClassOrOrdinal(folded.dropFirst(digits.count)) { return false }
    if digits.count == folded.count, isYear(digits), byte(place.upper, source) != UInt8(ascii: "%") { return false }
    guard word > 0 else { return true }
    let before = source[place.lower - 1]
    if before == UInt8(ascii: "#") || before == UInt8(ascii: "/") { return false }
    if before == UInt8(ascii: "."), isPercentile(word - 1) { return false }
    let isAdjacent = words[word - 1].range.upper + 1 >= place.lower
    return !isAdjacent || numbered.tag(ofWhole: word - 1..<word, in: self) == 0
  }

  /// `p95`, `p999`.
  func isPercentile(_ word: Int) -> Bool {
    let place = words[word].folded
    guard place.count >= 3, bytes[place.lowerBound] == UInt8(ascii: "p") else { return false }
    return bytes[place.dropFirst()].allSatisfy(\.isDigit)
  }

  private func isClassOrOrdinal(_ ending: ArraySlice<UInt8>) -> Bool {
    guard ending.count == 2 else { return false }
    return ["xx", "th", "st", "nd", "rd"].contains { ending.elementsEqual($0.utf8) }
  }

  private func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.count == 4 && (digits.starts(with: "20".utf8) || digits.starts(with: "19".utf8))
  }

  private func byte(_ index: Int, _ source: [UInt8]) -> UInt8 { index < source.count ? source[index] : 0 }
}
