/// A stretch of UTF-8 that has digits.
public struct NumberedText: Sendable {
  let range: Range<Int>
  let digit: Int
  let leavesOutBare: Bool
  /// Of what was read in it and other texts, what stands in this one.
  public internal(set) var quantities: Range<Int> = 0..<0

  /// - Parameters:
  ///   - digit: the first one.
  ///   - leavesOutBare: whether the quantities matter only where one of them has a unit or a bound.
  public init(_ range: Range<Int>, from digit: Int, leavesOutBare: Bool = false) {
    (self.range, self.digit, self.leavesOutBare) = (range, digit, leavesOutBare)
  }
}

/// Reads the values that a text states.
///
/// It knows nothing of Markdown: marks of emphasis and code are blanks to it, and it is for the caller to leave out
/// what is no text.
public struct QuantityReader: Sendable {
  let vocabulary: QuantityVocabulary
  let style: NumberStyle

  public init(_ vocabulary: QuantityVocabulary, style: NumberStyle) {
    self.vocabulary = vocabulary
    self.style = style
  }

  /// The first digit of a stretch of UTF-8: where there is none, there is no quantity.
  public static func firstDigit(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let digit = reading(bytes, range) { $0.firstDigit(from: $0.lower) }
    return digit < min(range.upperBound, bytes.count) ? digit : nil
  }

  /// The quantities of some texts, in order.
  ///
  /// The texts are read side by side: each step is taken for all of them before the next one, because a processor that
  /// has just read the code of a step is quicker the second time.
  ///
  /// - Parameter texts: stretches of the bytes; each is told which of the quantities are its own.
  public func read(_ bytes: [UInt8], _ texts: inout [NumberedText]) -> [Quantity] {
    bytes.withUnsafeBufferPointer { bytes in
      var values = QuantityScan(bytes, vocabulary, style)
      for index in texts.indices {
        values.enter(texts[index].range)
        values.readValues(from: texts[index].digit)
        if texts[index].leavesOutBare { values.dropBare() }
        texts[index].quantities = values.own
      }
      var related = QuantityScan(bytes, vocabulary, style, expecting: values.found.count)
      for index in texts.indices where !texts[index].quantities.isEmpty {
        related.enter(texts[index].range, with: values.found[texts[index].quantities])
        related.relateValues()
        texts[index].quantities = related.own
      }
      return related.found
    }
  }

  /// The quantities of a stretch of UTF-8.
  public func quantities(_ bytes: [UInt8], _ range: Range<Int>) -> [Quantity] {
    guard let digit = Self.firstDigit(bytes, range) else { return [] }
    var texts = [NumberedText(range, from: digit)]
    return read(bytes, &texts)
  }

  /// The unit that a header or label names for its values: `P95 (ms)`, `Latency [ms]`, `Durée en s`, `Size, MB`,
  /// `Requests per second`, `Peak RPS`.
  public func unit(ofLabel bytes: [UInt8], _ range: Range<Int>) -> (unit: Unit, range: Range<Int>)? {
    Self.reading(bytes, range) { unit(ofLabel: $0) }
  }

  private func unit(ofLabel text: ByteText) -> (unit: Unit, range: Range<Int>)? {
    let units = UnitReader(text: text, vocabulary: vocabulary)
    var index = text.lower
    if let found = units.rate(at: index) { return found }
    while true {
      index = text.plainLettersEnd(index)
      guard index < text.upper else { return nil }
      switch text.bytes[index] {
      case UInt8(ascii: "/"):
        if let found = units.rate(around: index) { return found }
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ","):
        if let found = units.whole(at: index + 1), text[index] != UInt8(ascii: ",") || !units.isListed(found, at: index)
        {
          return found
        }
      case 0x20:
        if let found = units.linked(at: index + 1) ?? units.rate(at: index + 1) { return found }
      default: break
      }
      index += 1
    }
  }

  /// The unit that a text names and nothing else: `ms`.
  public func unit(named bytes: [UInt8], _ range: Range<Int>) -> Unit? {
    Self.reading(bytes, range) { UnitReader(text: $0, vocabulary: vocabulary).whole(at: $0.lower)?.unit }
  }

  /// Whether a header or label says that its numbers name things: `Phase`, `Port`, `No`, `Document version`, `VMID`.
  public func namesThings(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    Self.reading(bytes, range) { text in
      let end = text.skipBlanksBack(text.upper)
      return text.ends("ID", before: end)
        || vocabulary.roles(text, text.wordStart(before: end)..<end).contains(.identifier)
        || vocabulary.roles(text, text.lower..<end).contains(.naming)
    }
  }

  /// Whether a word bounds, names a statistic, multiplies or has another part of its own beside numbers.
  public func hasRole(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    Self.reading(bytes, range) { !vocabulary.roles($0, $0.lower..<$0.upper).isEmpty }
  }

  /// The statistic that a header or label names: `P95`, `Average response time`, « au 95e centile ».
  public func statistic(ofLabel bytes: [UInt8], _ range: Range<Int>) -> (statistic: Statistic, range: Range<Int>)? {
    // `Max p95`: the percentile says more.
    Self.reading(bytes, range) { StatisticReader(text: $0, vocabulary: vocabulary, style: style).best() }.map {
      ($0.statistic, $0.range)
    }
  }

  private static func reading<Value>(_ bytes: [UInt8], _ range: Range<Int>, _ read: (ByteText) -> Value) -> Value {
    let range = range.clamped(to: 0..<bytes.count)
    return bytes.withUnsafeBufferPointer {
      read(ByteText(bytes: $0, lower: range.lowerBound, upper: range.upperBound))
    }
  }
}

extension UnitReader {
  /// A unit that fills what stands between an index and the next closing bracket, or the end.
  func whole(at start: Int) -> (unit: Unit, range: Range<Int>)? {
    let first = text.skipBlanks(start)
    guard let found = unit(behindBlanks: first) else { return nil }
    let next = text[text.skipBlanks(found.range.upperBound)]
    let isEnd =
      next == 0 || next == UInt8(ascii: ":") || next == UInt8(ascii: ".") || next == UInt8(ascii: ")")
      || next == UInt8(ascii: "]") || next == UInt8(ascii: ",") || next == UInt8(ascii: "(")
      || next == UInt8(ascii: ";")
      || next == UInt8(ascii: "\\")
    return isEnd ? found : nil
  }

  /// `Pages (menu, tables, orders)` lists things.
  func isListed(_ found: (unit: Unit, range: Range<Int>), at comma: Int) -> Bool {
    found.unit.dimension == .count
      && (text[text.skipBlanks(found.range.upperBound)] == UInt8(ascii: ",")
        || (text.lower..<comma).contains { text[$0] == UInt8(ascii: ",") })
  }

  /// `Requests/sec`, `tok/s`, `Latency / ms`: what stands before the slash is counted, unless a blank parts them.
  func rate(around slash: Int) -> (unit: Unit, range: Range<Int>)? {
    guard let per = whole(at: slash + 1) else { return nil }
    let start = text.wordStart(before: slash)
    // `GET /jobs` is a route.
    guard start < slash else { return per.unit.dimension == .count && text[slash + 1] != 0x20 ? nil : per }
    let counted = unit(behindBlanks: start) ?? vocabulary.countUnit.map { ($0, start..<slash) }
    guard per.unit.dimension == .time, let counted,
      let rate = counted.unit.perID == nil ? counted.unit.per(per.unit) : counted.unit
    else { return nil }
    return (rate, start..<per.range.upperBound)
  }

  /// "requests per second", "peak RPS": how often something happens, at the end of a label.
  func rate(at start: Int) -> (unit: Unit, range: Range<Int>)? {
    let end = text.lettersEnd(start)
    guard end > start, case let next = text.skipBlanks(end) else { return nil }
    let isFollowedByPer =
      next > end && text.isASCIILetter(next) && vocabulary.filter.mayBegin(.per, text, next)
      && vocabulary.roles(text, next..<text.lettersEnd(next)).contains(.per)
    guard isFollowedByPer || (!text.isWordStart(next) && vocabulary.filter.mayBeginRate(text, start)),
      let found = whole(at: start), found.unit.perDimension == .time
    else { return nil }
    return found
  }

  /// « en ms », "in seconds", at the end of a label.
  func linked(at start: Int) -> (unit: Unit, range: Range<Int>)? {
    let byte = text[start]
    if byte == UInt8(ascii: "%") { return whole(at: start) }
    guard byte == UInt8(ascii: "i") || byte == UInt8(ascii: "e"), text[start + 2] == 0x20,
      text.has("in", at: start) || text.has("en", at: start) || text.has("em", at: start)
    else { return nil }
    return whole(at: start + 3)
  }

  private func unit(behindBlanks start: Int) -> (unit: Unit, range: Range<Int>)? {
    var reading = read(behind: start)
    guard reading.unit != nil, !reading.isName else { return nil }
    if reading.range.lowerBound < start { reading.range = start..<reading.range.upperBound }
    return reading.unit.map { ($0, reading.range) }
  }
}
