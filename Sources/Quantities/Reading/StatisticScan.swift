/// A statistic that a text names, and where.
struct NamedStatistic {
  let statistic: Statistic
  let range: Range<Int>
}

/// Finds the statistics that a text names: `p95`, `P(99.9)`, `99th percentile`, « au 95e centile », `average`.
struct StatisticReader {
  let text: ByteText
  let vocabulary: QuantityVocabulary
  let style: NumberStyle

  /// How far before a value its name may begin, all of `p50/p90/p95/p99:` included, and how far behind it.
  private static var farthestBefore: Int { 256 }
  private static var farthestBehind: Int { 16 }
  /// « 100e »
  private static var mostOrdinalDigits: Int { 3 }
  private static var longestEnding: Int { 4 }

  /// The first percentile, which says most; else the first statistic.
  func best() -> NamedStatistic? {
    var index = text.lower
    let first = next(&index, below: text.upper)
    var found = first
    while let named = found {
      if named.statistic.isPercentile { return named }
      found = next(&index, below: text.upper)
    }
    return first
  }

  /// Appends those from an index on that stand near enough to a value; the index is left behind them.
  func read(near value: Range<Int>, from index: inout Int, into found: inout [NamedStatistic]) {
    index = max(index, value.lowerBound - Self.farthestBefore)
    let end = min(text.upper, value.upperBound + Self.farthestBehind)
    while let named = next(&index, below: end) { found.append(named) }
  }

  /// The next name that begins before an end; the index is left behind it, or behind the end.
  private func next(_ index: inout Int, below end: Int) -> NamedStatistic? {
    while index < end {
      let byte = text.bytes[index]
      if (byte | 0x20) &- 0x61 < 26 {
        if !vocabulary.filter.mayBegin(.statistic, byte, text[index &+ 1]) {
          index = wordEnd(index)
        } else if text.isJoinedBefore(index) {
          if text[index - 1] == UInt8(ascii: "_"), byte | 0x20 == UInt8(ascii: "p"), let named = percentile(at: index) {
            // `checkout_latency_p95`
            index = named.range.upperBound
            return named
          }
          index &+= 1
        } else if vocabulary.filter.mayBegin(.statistic, text, index), let named = named(at: index) {
          index = named.range.upperBound
          return named
        } else {
          index = text.wordEnd(index)
        }
      } else if byte &- 0x30 < 10 {
        var end = index &+ 1
        while text.isDigit(end) { end &+= 1 }
        if end &- index <= Self.mostOrdinalDigits, mayBeOrdinal(endingAt: end) || text.isDigit(end &+ 1),
          let named = ordinal(at: index)
        {
          index = named.range.upperBound
          return named
        }
        index = end
      } else if byte >= 0xC2, let named = beyondASCII(&index) {
        return named
      } else if byte < 0xC2 {
        index &+= 1
      }
    }
    return nil
  }

  /// The name that begins with a letter beyond ASCII; the index is left behind it, or behind the character or word.
  private func beyondASCII(_ index: inout Int) -> NamedStatistic? {
    let start = index
    let isUnspaced = text.isCJK(start)
    guard isUnspaced || text.isWordStart(start) && !text.isJoinedBefore(start) else {
      index += 1
      return nil
    }
    if vocabulary.filter.mayBegin(.statistic, text, start), let named = named(at: start) {
      index = named.range.upperBound
      return named
    }
    index = isUnspaced ? start + 3 : max(start + 1, text.wordEnd(start))
    return nil
  }

  /// The end of a word; of one that other letters or digits are joined to, where its letters end.
  @inline(__always)
  private func wordEnd(_ start: Int) -> Int {
    let end = text.plainLettersEnd(start)
    guard end < text.upper, text.bytes[end] >= 0x80 || text.bytes[end] &- 0x30 < 10, !text.isJoinedBefore(start) else {
      return end
    }
    return text.wordEnd(end)
  }

  private func named(at index: Int) -> NamedStatistic? { percentile(at: index) ?? word(at: index) }

  // MARK: Forms

  /// `p95`, `P99.9`, `p999`, `p(95)`, `tp99`, `percentile 95`
  private func percentile(at start: Int) -> NamedStatistic? {
    var index = start
    if text[index] | 0x20 == UInt8(ascii: "t"), text[index + 1] | 0x20 == UInt8(ascii: "p") { index += 1 }
    if text[index] | 0x20 == UInt8(ascii: "p") {
      let isCalled = text[index + 1] == UInt8(ascii: "(")
      let first = isCalled ? index + 2 : text[index + 1] == UInt8(ascii: "-") ? index + 2 : index + 1
      if text.isDigit(first), let (value, end) = number(at: first, allowsDecimalsAfterTwo: true) {
        if isCalled, text[end] != UInt8(ascii: ")") { return nil }
        // P0 to P9 are priorities; `p95_latency` and `p2p` are names.
        guard end - first >= 2, text.isASCIILetter(end) == false, !isTask(end) else { return nil }
        return NamedStatistic(statistic: .percentile(value), range: start..<(isCalled ? end + 1 : end))
      }
    }
    let end = text.lettersEnd(index)
    guard end > index, vocabulary.roles(text, index..<end).contains(.percentile) else {
      return nil
    }
    let first = text.skipBlanks(end)
    guard text.isDigit(first), let (value, stop) = number(at: first, allowsDecimalsAfterTwo: true), stop - first >= 2
    else { return nil }
    return NamedStatistic(statistic: .percentile(value), range: start..<stop)
  }

  /// `P17-T06`, `P26-01`
  private func isTask(_ end: Int) -> Bool {
    guard text[end] == UInt8(ascii: "-") else { return false }
    return text.isDigit(end + 1) || text[end + 1] &- 0x41 < 26 && text.isDigit(end + 2)
  }

  /// `99.9th percentile`, « 95e centile », `95%ile`
  private func ordinal(at start: Int) -> NamedStatistic? {
    guard let (value, end) = number(at: start, allowsDecimalsAfterTwo: false), mayBeOrdinal(endingAt: end) else {
      return nil
    }
    if headsTimes(end) { return NamedStatistic(statistic: .percentile(value), range: start..<end + 1) }
    var index = end
    if text[index] == UInt8(ascii: "%") { index += 1 }
    if text[index] == UInt8(ascii: "."), text.blankLength(index + 1) > 0 { index += 1 }
    var suffixEnd = text.lettersEnd(index)
    if text.isCJK(index) { suffixEnd = index }
    if suffixEnd - index > Self.longestEnding { suffixEnd = index }
    if text[suffixEnd] == 0xC2, text.has("º", at: suffixEnd) || text.has("ª", at: suffixEnd) { suffixEnd += 2 }
    var word = text.skipBlanks(suffixEnd)
    if text[word] == UInt8(ascii: "-") { word += 1 }
    if text[end] == UInt8(ascii: "%"), suffixEnd - index == 3, text.has("ile", at: index) {
      return NamedStatistic(statistic: .percentile(value), range: start..<suffixEnd)
    }
    var (roles, stop) = PhraseReader(text: text, vocabulary: vocabulary).phrase(behind: word, .percentile)
    if text.isCJK(word) { (roles, stop) = unspacedPercentile(at: word) }
    if roles.contains(.percentile) { return NamedStatistic(statistic: .percentile(value), range: start..<stop) }
    return isOrdinalAlone(start, end, suffixEnd)
      ? NamedStatistic(statistic: .percentile(value), range: start..<suffixEnd) : nil
  }

  /// `95% (ms)`, as load generators head their percentiles.
  @inline(__always)
  private func headsTimes(_ end: Int) -> Bool {
    guard text[end] == UInt8(ascii: "%"), case let open = text.skipBlanks(end + 1), text[open] == UInt8(ascii: "("),
      case let close = text.lettersEnd(open + 1), text[close] == UInt8(ascii: ")")
    else { return false }
    return vocabulary.unit(symbol: text, open + 1..<close)?.dimension == .time
  }

  /// `Response time (95th)`, `95th`, `95th pct`: in parentheses and as a whole label nothing else than a percentile is
  /// meant.
  private func isOrdinalAlone(_ start: Int, _ end: Int, _ suffixEnd: Int) -> Bool {
    guard suffixEnd - end == 2, end - start >= 2, text[start] >= UInt8(ascii: "5"), text.has("th", at: end) else {
      return false
    }
    let isInside =
      start > text.lower && text[start - 1] == UInt8(ascii: "(") && text[suffixEnd] == UInt8(ascii: ")")
    let isWhole =
      text.skipBlanks(text.lower) == start
      && (text.skipBlanks(suffixEnd) >= text.upper || text.has("pct", at: text.skipBlanks(suffixEnd)))
    return isInside || isWhole
  }

  /// Whether anything behind a number may make an ordinal of it: most are followed by a blank and another word, or by a
  /// sign of per cent and no word.
  @inline(__always)
  private func mayBeOrdinal(endingAt end: Int) -> Bool {
    switch text[end] {
    case 0x20: return mayNamePercentile(end + 1)
    case UInt8(ascii: "%"):
      switch text[end + 1] {
      case 0x20: return mayNamePercentile(end + 2)
      case 0x00, UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "|"),
        UInt8(ascii: "/"), UInt8(ascii: "]"):
        return false
      default: return true
      }
    case UInt8(ascii: "."): return text.blankLength(end + 1) > 0
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "_"), 0x09, 0x0A, 0x0D, 0x80...0xFF:
      return true
    default: return text.isASCIILetter(end) && mayBeOrdinal(lettersFrom: end)
    }
  }

  /// Whether letters right behind a number may be the ending of an ordinal, or the name of a percentile.
  private func mayBeOrdinal(lettersFrom start: Int) -> Bool {
    let end = text.lettersEnd(start)
    if end - start > Self.longestEnding { return vocabulary.filter.mayBegin(.percentile, text, start) }
    switch text[end] {
    case 0x20: return mayNamePercentile(end + 1) || text.has("th", at: start)
    case 0x00, UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "|"),
      UInt8(ascii: "/"):
      return text.has("th", at: start)
    default: return true
    }
  }

  /// Whether what stands behind a number and a blank may name a percentile, or is no word.
  @inline(__always)
  private func mayNamePercentile(_ index: Int) -> Bool {
    switch text[index] {
    case 0x00, UInt8(ascii: "|"), UInt8(ascii: "/"): false
    case let byte where (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10:
      vocabulary.filter.mayBegin(.percentile, text, index)
    default: true
    }
  }

  /// `パーセンタイル` is longer than other words of its kind.
  private func unspacedPercentile(at start: Int) -> (WordRoles, Int) {
    guard vocabulary.filter.mayBegin(.percentile, text, start) else { return ([], start) }
    var end = start
    for _ in 0..<8 where text.isCJK(end) {
      end += 3
      let roles = vocabulary.roles(text, start..<end)
      if roles.contains(.percentile) { return (roles, end) }
    }
    return ([], start)
  }

  /// A percentile's number in thousandths of a per cent: `95`, `99.9`, `999` for 99.9.
  private func number(at start: Int, allowsDecimalsAfterTwo: Bool) -> (value: Int32, end: Int)? {
    var index = start
    var whole: Int32 = 0
    while text.isDigit(index), index - start < 5 {
      whole = whole * 10 + Int32(text[index] &- 0x30)
      index += 1
    }
    guard index > start, !text.isDigit(index) else { return nil }
    switch index - start {
    case 1, 2: whole *= 1000
    case 3 where whole == 100: whole *= 1000
    case 3 where allowsDecimalsAfterTwo && whole >= 990: whole *= 100
    case 4 where allowsDecimalsAfterTwo && whole >= 9990: whole *= 10
    default: return nil
    }
    let mark = text[index]
    if mark == UInt8(ascii: ".") || mark == UInt8(ascii: ","), text.isDigit(index + 1), whole < 100_000,
      index - start <= 2
    {
      var place: Int32 = 100
      index += 1
      while text.isDigit(index) {
        whole += place * Int32(text[index] &- 0x30)
        place /= 10
        index += 1
      }
    }
    return whole <= 100_000 ? (whole, index) : nil
  }

  /// "a 15-min interval", `docs/min`
  private func isMinute(_ start: Int) -> Bool {
    text[start - 1] == UInt8(ascii: "-") && text.isDigit(start - 2) || text[start - 1] == UInt8(ascii: "/")
  }

  private func word(at start: Int) -> NamedStatistic? {
    let (roles, end) = PhraseReader(text: text, vocabulary: vocabulary).phrase(behind: start, .statistic)
    // `min(110, 10)` is a function.
    if text[end] == UInt8(ascii: "("), text.isDigit(end + 1) { return nil }
    if roles.contains(.minimum), isMinute(start) { return nil }
    let statistic: Statistic? =
      roles.contains(.median)
      ? .median
      : roles.contains(.mean) || roles.contains(.latinMean) && style != .decimalPoint
        ? .mean
        : roles.contains(.deviation)
          ? .deviation
          : roles.contains(.maximum)
            ? .maximum : roles.contains(.minimum) ? .minimum : roles.contains(.peak) ? .peak : nil
    return statistic.map { NamedStatistic(statistic: $0, range: start..<end) }
  }
}

extension Statistic {
  public var isPercentile: Bool { if case .percentile = self { true } else { false } }
}
