import MarkdownModel

/// Reads the name with which an unlabelled item begins: `Page load time` in `Page load time (p75) below 2 s`.
struct LeadingName {
  private static let mostWords = 24

  private let words: TargetWords
  private var scan = WordScan()

  init(_ words: TargetWords) { self.words = words }

  /// The words before the first figure, mark of comparison or punctuation, without those that only lead over to it.
  ///
  /// - Parameter isShort: whether the name ends before the first word that joins others, as in `Load testing with …`.
  mutating func name(in source: [UInt8], _ range: ByteRange, isShort: Bool = false) -> ByteRange? {
    scan.read(source, range, most: Self.mostWords)
    var count = 0
    while count < scan.words.count, !scan.isFigure(count, in: source, numbered: words.numbered) {
      if count > 0, hasMark(in: source, between: scan.words[count - 1].range, and: scan.words[count].range) { break }
      if isShort, count > 0, isFiller(count) { break }
      count += 1
    }
    while count > 1, isFiller(count - 1) { count -= 1 }
    guard count > 0 else { return nil }
    return ByteRange(scan.words[0].range.lower, scan.words[count - 1].range.upper)
  }

  private func isFiller(_ word: Int) -> Bool { words.fillers.tag(ofWhole: word..<word + 1, in: scan) != 0 }

  private func hasMark(in source: [UInt8], between first: ByteRange, and second: ByteRange) -> Bool {
    source[first.upper..<second.lower].contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "<")
        || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=") || byte == 0xE2
    }
  }
}
