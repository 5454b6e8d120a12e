import MarkdownModel

/// Whether a text gives a figure at all, whatever it measures.
struct MeasureScan: Sendable {
  let words: VagueWords
  private var scan = WordScan()

  init(_ words: VagueWords) { self.words = words }

  /// `310 ms`, `~2x`, `half`; not `p95`, `Phase 2`, `HTTP/2`, `2027`, `5xx`.
  ///
  /// - Parameter countsLoads: whether "at 900 req/s", under which something is to hold, is a measure.
  mutating func statesMeasure(_ source: [UInt8], _ range: ByteRange, countsLoads: Bool) -> Bool {
    if startsWithFigure(source, range) { return true }
    scan.read(source, range)
    var end = 0
    for word in scan.words.indices where word >= end {
      if let behind = behindDate(from: word, in: source) {
        end = behind
        continue
      }
      if !countsLoads, let behind = behindLoad(from: word, in: source) {
        end = behind
        continue
      }
      if scan.isFigure(word, in: source, numbered: words.numbered) { return true }
      if words.bounds.match(in: scan, at: word, limit: scan.words.count) != nil { return true }
    }
    return false
  }

  /// `by 2027-01-31`, "by 31 March 2027" measure nothing: behind the date that begins with a word.
  private func behindDate(from word: Int, in source: [UInt8]) -> Int? {
    if let behind = behindNamedDay(from: word, in: source) { return behind }
    guard word + 2 < scan.words.count, source[scan.words[word].range.lower].isDigit else { return nil }
    let parts = scan.words[word...word + 2].map(\.range)
    let isDate =
      parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { source[$0.lower..<$0.upper].allSatisfy(\.isDigit) }
      && zip(parts, parts.dropFirst()).allSatisfy { $1.lower == $0.upper + 1 && source[$0.upper] == UInt8(ascii: "-") }
    return isDate ? word + 3 : nil
  }

  /// "at 900 req/s", "with 1,200 users": behind the unit.
  private func behindLoad(from word: Int, in source: [UInt8]) -> Int? {
    guard words.loadLeads.match(in: scan, at: word, limit: word + 1) != nil else { return nil }
    var next = word + 1
    while next < scan.words.count, source[scan.words[next].range.lower].isDigit { next += 1 }
    guard next > word + 1, next < scan.words.count, case let end = scan.words[next].range.upper,
      words.loadUnits.match(in: scan, at: next, limit: scan.words.count) != nil
        || end < source.count && source[end] == UInt8(ascii: "/")
    else { return nil }
    return next + 1
  }

  /// `31 March`, « 1er mars 2027 », `March 31`
  private func behindNamedDay(from word: Int, in source: [UInt8]) -> Int? {
    guard word + 1 < scan.words.count else { return nil }
    let (first, second) = (scan.words[word].range, scan.words[word + 1].range)
    func isDay(_ range: ByteRange) -> Bool { source[range.lower].isDigit && range.count <= 4 }
    func isMonth(_ range: ByteRange) -> Bool {
      !source[range.lower].isDigit && words.months.number(of: range, in: source) != nil
    }
    return isDay(first) && isMonth(second) || isMonth(first) && isDay(second) ? word + 2 : nil
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
