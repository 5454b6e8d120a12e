/// Reads all values of one text after the other, from left to right, and what those of a text are to each other.
struct QuantityScan: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var values: ValueReader
  /// Of all texts.
  var found: [Quantity] = []
  /// Where the values of this text begin in `found`.
  private(set) var base = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ vocabulary: QuantityVocabulary, _ style: NumberStyle, expecting: Int = 0)
  {
    self.bytes = bytes
    values = ValueReader(text: ByteText(bytes: bytes, lower: 0, upper: 0), vocabulary: vocabulary, style: style)
    found.reserveCapacity(expecting)
  }

  var text: ByteText { values.text }
  /// The values of this text.
  var own: Range<Int> { base..<found.count }

  /// Goes on to the next text, perhaps with the values that were read in it.
  mutating func enter(_ range: Range<Int>, with values: ArraySlice<Quantity> = []) {
    let range = range.clamped(to: 0..<bytes.count)
    self.values.text = ByteText(bytes: bytes, lower: range.lowerBound, upper: range.upperBound)
    base = found.count
    found += values
  }

  mutating func readValues(from first: Int) {
    var index = first
    var limit = text.lower
    while case let digit = text.firstDigit(from: index), digit < text.upper {
      index = digit
      switch values.read(at: index, notBefore: limit) {
      case .none(let end): index = max(index + 1, end)
      case .value(let quantity, let end):
        found.append(quantity)
        index = max(index + 1, joined(behind: end))
        limit = index
      }
    }
  }

  /// Drops the values unless one of them has a unit or a bound.
  mutating func dropBare() {
    if !found[own].contains(where: { $0.unit != nil || $0.isBound }) { found.removeSubrange(own) }
  }

  mutating func relateValues() {
    assignParts()
    assignStatistics()
  }

  var vocabulary: QuantityVocabulary { values.vocabulary }

  // MARK: Joining

  var last: Quantity {
    get { found[found.count - 1] }
    set { found[found.count - 1] = newValue }
  }

  /// Joins the last value with those that belong to it; the end of all.
  private mutating func joined(behind end: Int) -> Int {
    var end = end
    let count = found.count
    for _ in 0..<8 where found.count >= count {
      guard let next = joinedOnce(behind: end) else { break }
      end = next
    }
    return end
  }

  /// Joins the last value with the one behind it, as what stands between them says: most values end with their clause.
  private mutating func joinedOnce(behind end: Int) -> Int? {
    let start = text.skipBlanks(end)
    switch text[start] {
    case 0: return nil
    case UInt8(ascii: "("), UInt8(ascii: "+"): return tolerance(behind: end)
    case UInt8(ascii: "-"), UInt8(ascii: "~"): return range(behind: end) ?? change(behind: end)
    case UInt8(ascii: "="): return change(behind: end)
    case UInt8(ascii: "/"): return listed(behind: end)
    case let byte where byte &- 0x30 < 10: return compound(behind: end)
    case let byte where (byte | 0x20) &- 0x61 < 26 && !vocabulary.filter.mayBegin(.joint, text, start): return nil
    case let byte where (byte | 0x20) &- 0x61 < 26 || byte >= 0x80:
      return compound(behind: end) ?? tolerance(behind: end) ?? range(behind: end) ?? change(behind: end)
        ?? outOf(behind: end)
    default: return nil
    }
  }

  /// The value that begins at an index, behind blanks and signs.
  func value(at start: Int) -> (quantity: Quantity, end: Int)? {
    var digit = text.skipBlanks(start)
    var signs = 0
    while signs < 10, !text.isDigit(digit) {
      let byte = text[digit]
      let isSign =
        byte == UInt8(ascii: "~") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
        || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == 0x20
        || byte == UInt8(ascii: "*")
      if isSign {
        digit += 1
      } else if byte == 0xE2 || byte == 0xC2 || byte == 0xC3, !text.isWordStart(digit) {
        digit += ByteText.width(byte)
      } else {
        return nil
      }
      signs += 1
    }
    guard text.isDigit(digit), case .value(let quantity, let end) = values.read(at: digit, notBefore: start) else {
      return nil
    }
    return (quantity, end)
  }

  /// `1h30`, `2 min 30 s`, `7h 18m`: one duration.
  private mutating func compound(behind end: Int) -> Int? {
    guard last.form == .single, var unit = last.unit, unit.dimension == .time, unit.perID == nil, last.low.exponent == 0
    else { return nil }
    let isAttached = text.isDigit(end)
    var start = text.skipBlanks(end)
    if !isAttached {
      let phrase = values.phrases.phrase(behind: start, .joint)
      if phrase.roles.contains(.and) { start = text.skipBlanks(phrase.end) }
    }
    guard text.isDigit(start), case .number(let scanned) = values.numbers.read(at: start), scanned.number.exponent <= 0,
      scanned.number.value < 1000
    else { return nil }
    var (smaller, stop) = (Unit?.none, scanned.end)
    let reading = values.units.read(behind: scanned.end)
    if let named = reading.unit, named.perID == nil, reading.exponent == 0 {
      smaller = isMinuteLike(named) ? vocabulary.minute : named
      stop = reading.range.upperBound
    } else if reading.unit == nil, !reading.isName, scanned.end - start == 2, scanned.isPlainInteger {
      // `1h30`, « 5 h 30 »
      smaller = unit.factor == 3600 ? vocabulary.minute : unit.factor == 60 && isAttached ? vocabulary.second : nil
    }
    if isMinuteLike(unit), let minute = vocabulary.minute { unit = minute }
    guard let smaller, smaller.dimension == .time, smaller.factor < unit.factor else { return nil }
    let ratio = (unit.factor / smaller.factor).rounded()
    guard let total = Self.sum(last.low, ratio, scanned.number) else { return nil }
    last.low = total
    last.high = total
    last.unit = smaller
    last.number = last.number.lowerBound..<stop
    last.unitRange = reading.unit == nil ? last.unitRange : reading.range
    last.range = last.range.lowerBound..<stop
    return stop
  }

  private func isMinuteLike(_ unit: Unit) -> Bool { unit.factor == 60 && unit.id != vocabulary.minute?.id }

  /// `a · ratio + b` with the precision of b; nil when it does not fit.
  private static func sum(_ a: Number, _ ratio: Double, _ b: Number) -> Number? {
    let scale = PowerOfTen.scaled(1, by: -Int(b.exponent))
    let whole = Double(abs(a.significand)) * ratio * scale
    guard whole < 1e15, b.exponent > -6, let product = Int64(exactly: whole.rounded()) else { return nil }
    let total = product + b.significand
    return Number(a.significand < 0 ? -total : total, exponent: b.exponent)
  }

  /// `50/100`; `10/50/100 ms` is a list.
  private mutating func listed(behind end: Int) -> Int? {
    guard last.form == .single, last.unit == nil, text[end] == UInt8(ascii: "/"), text.isDigit(end + 1) else {
      return nil
    }
    let first = found.count - 1
    var stop = end
    while text[stop] == UInt8(ascii: "/"), text.isDigit(stop + 1), found.count - first < 8,
      case .value(let next, let nextEnd) = values.read(at: stop + 1, notBefore: stop + 1)
    {
      found.append(next)
      stop = nextEnd
      if next.unit != nil { break }
    }
    let count = found.count - first
    guard count > 1 else { return nil }
    let unit = last.unit
    if count == 2, unit == nil || unit?.dimension == .count {
      let denominator = found.removeLast()
      makeFraction(of: denominator)
    } else if unit == nil, !hasStatistic(before: found[first].range.lowerBound) {
      // `7/4/6/1` names a policy.
      found.removeSubrange(first...)
      return stop
    } else {
      for index in first..<found.count { found[index].unit = unit }
    }
    return stop
  }

  private func hasStatistic(before index: Int) -> Bool {
    var start = text.skipBlanksBack(index)
    if text[start - 1] == UInt8(ascii: ":") { start = text.skipBlanksBack(start - 1) }
    return text.isDigit(start - 1) && text.isDigit(start - 2) && text[start - 3] | 0x20 == UInt8(ascii: "p")
  }

  /// `3 out of 5`
  private mutating func outOf(behind end: Int) -> Int? {
    guard last.form == .single, last.unit == nil || last.unit?.dimension == .count, last.sign == .none else {
      return nil
    }
    let phrase = values.phrases.phrase(behind: text.skipBlanks(end), .joint)
    guard phrase.roles.contains(.outOf), text.isDigit(text.skipBlanks(phrase.end)),
      let (whole, stop) = value(at: phrase.end),
      whole.form == .single, whole.unit == nil || whole.unit?.dimension == .count, whole.low.value >= last.low.value,
      whole.comparator == nil,
      // « 6 instances de 450 req/s »: no instances are part of a rate.
      last.unit == nil || whole.unit?.perDimension == last.unit?.perDimension
    else { return nil }
    makeFraction(of: whole)
    return stop
  }

  private mutating func makeFraction(of whole: Quantity) {
    last.form = .fraction
    last.high = whole.low
    last.unit = nil
    last.number = last.number.lowerBound..<whole.number.upperBound
    last.unitRange = whole.unitRange
    last.range = last.range.lowerBound..<whole.range.upperBound
  }
}
