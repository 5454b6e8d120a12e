/// Reads all values of one text, from left to right, and what they are to each other.
struct QuantityScan: ~Copyable {
  let text: ByteText
  let values: ValueReader
  var found: [Quantity]
  /// Where the values of this text begin in `found`.
  let base: Int

  init(_ text: ByteText, vocabulary: QuantityVocabulary, style: NumberStyle, found: [Quantity]) {
    self.text = text
    values = ValueReader(text: text, vocabulary: vocabulary, style: style)
    self.found = found
    base = found.count
  }

  mutating func run(from first: Int) {
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
    guard found.count > base else { return }
    assignParts()
    assignStatistics()
  }

  var vocabulary: QuantityVocabulary { values.vocabulary }

  // MARK: Joining

  private var last: Quantity {
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
  private func value(at start: Int) -> (quantity: Quantity, end: Int)? {
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

  /// `200 ms ± 5 %`
  private mutating func tolerance(behind end: Int) -> Int? {
    guard last.tolerance == nil, last.form == .single else { return nil }
    var start = text.skipBlanks(end)
    if text[start] == UInt8(ascii: "(") { start = text.skipBlanks(start + 1) }
    guard case let length = toleranceSign(at: start), length > 0, let (value, stop) = value(at: start + length),
      value.form == .single
    else { return nil }
    let isPercentage = value.unit?.dimension == .percentage && last.unit?.dimension != .percentage
    if last.unit == nil, !isPercentage {
      last.unit = value.unit
      last.unitRange = value.unitRange
    }
    last.tolerance = Quantity.Tolerance(number: value.low, isPercentage: isPercentage)
    last.range = last.range.lowerBound..<value.range.upperBound
    return stop
  }

  private func toleranceSign(at index: Int) -> Int {
    switch text[index] {
    case 0xC2: text.has("±", at: index) ? 2 : 0
    case UInt8(ascii: "+"): text.has("+/-", at: index) || text.has("+/−", at: index) ? 3 : 0
    default: 0
    }
  }

  /// `2-5 s`, `between 2 and 5 s`, `12 bis 24 h`
  private mutating func range(behind end: Int) -> Int? {
    guard last.form == .single, last.tolerance == nil else { return nil }
    let start = text.skipBlanks(end)
    var second: Int
    var isWord = false
    if let length = dash(at: start) {
      second = start + length
      // A blank on one side only is the sign of the next number.
      if (start > end) != (text.blankLength(second) > 0) { return nil }
    } else {
      let phrase = values.phrases.phrase(behind: start, .joint)
      guard !phrase.roles.isDisjoint(with: [.to, .and]) else { return nil }
      let before = values.phrases.phrase(before: text.skipBlanksBack(last.range.lowerBound), notBefore: text.lower)
      let isBetween = before.roles.contains(.between) && phrase.roles.contains(.and)
      guard isBetween || (phrase.roles.contains(.to) && !before.roles.contains(.from)) else { return nil }
      second = phrase.end
      isWord = true
      if isBetween { last.range = before.start..<last.range.upperBound }
    }
    guard let (upper, stop) = value(at: second), upper.form == .single, upper.sign != .minus || last.sign == .minus,
      upper.comparator == nil
    else { return nil }
    if !isWord, text[stop] == UInt8(ascii: "-"), text.isDigit(stop + 1) { return nil }
    guard merge(behindCurrency(upper)) else { return nil }
    return stop
  }

  private func dash(at index: Int) -> Int? {
    switch text[index] {
    case UInt8(ascii: "-"): text[index + 1] == UInt8(ascii: ">") || text[index + 1] == UInt8(ascii: "-") ? nil : 1
    case UInt8(ascii: "~"): 1
    case 0xE2:
      text.has("–", at: index) || text.has("—", at: index) || text.has("‑", at: index) || text.has("−", at: index)
        ? 3 : nil
    case 0xE3, 0xEF: text.has("〜", at: index) || text.has("～", at: index) ? 3 : nil
    default: nil
    }
  }

  /// `$200-500 per month`: what stands before the first number is of both.
  private mutating func behindCurrency(_ upper: Quantity) -> Quantity {
    guard let money = last.unit, money.dimension == .currency, money.perID == nil,
      last.unitRange.lowerBound == last.number.lowerBound
    else { return upper }
    var upper = upper
    if let counted = upper.unit, counted.dimension == .currency {
      return upper
    } else if let counted = upper.unit, counted.perDimension != nil {
      guard counted.dimension == .count else { return upper }
      upper.unit = values.prefixed(money, per: counted)
      last.unit = upper.unit
    } else {
      // "US$ 5–10 no mês": what follows is not counted.
      upper.range = upper.range.lowerBound..<upper.number.upperBound
      upper.unit = money
      upper.unitRange = last.unitRange
      if upper.low.exponent >= 3, last.low.exponent == 0, last.low.value < 1000 {
        last.low.exponent += multiplier(of: upper)
      }
    }
    return upper
  }

  /// Makes the last value the lower end of a range.
  private mutating func merge(_ upper: Quantity) -> Bool {
    var (low, high) = (last.low, upper.low)
    switch (last.unit, upper.unit) {
    case (nil, nil): break
    case (nil, _):
      // `10-20K` begins at 10,000.
      if high.exponent >= 3, low.exponent == 0, low.value < 1000, high.exponent - upper.low.exponent == 0 {
        low.exponent += multiplier(of: upper)
      }
    case (_?, nil): return false
    case (let a?, let b?):
      guard a.isConvertible(to: b) else { return false }
      if a.factor != b.factor { return mergeConverted(upper, a, b) }
    }
    if last.sign == .minus, upper.sign == .none { high = high.negated }
    if last.unit == nil, upper.unit == nil, high.exponent >= 3, low.exponent == 0 {
      low.exponent += multiplier(of: upper)
    }
    if last.sign == .minus { swap(&low, &high) }
    guard low.value < high.value else { return false }
    (last.low, last.high) = (low, high)
    finishRange(upper)
    return true
  }

  /// `500 ms to 2 s`: both in the unit of the second.
  private mutating func mergeConverted(_ upper: Quantity, _ a: Unit, _ b: Unit) -> Bool {
    guard last.low.value * a.factor < upper.low.value * b.factor, last.low.value >= 0 else { return false }
    let ratio = a.factor / b.factor
    guard let low = Number(rounding: last.low.value * ratio, precision: 6) else { return false }
    (last.low, last.high) = (low, upper.low)
    finishRange(upper)
    return true
  }

  private mutating func finishRange(_ upper: Quantity) {
    last.form = .range
    last.unit = upper.unit
    last.unitRange = upper.unitRange
    last.number = last.number.lowerBound..<upper.number.upperBound
    last.range = last.range.lowerBound..<upper.range.upperBound
  }

  /// The exponent that a letter or word gave to a number: 3 for `20K`.
  private func multiplier(of quantity: Quantity) -> Int16 { max(0, quantity.low.exponent) }

  /// `840 ms → 310 ms`, `from 840 ms to 310 ms`: two values.
  private mutating func change(behind end: Int) -> Int? {
    guard last.form != .fraction, last.tolerance == nil else { return nil }
    let start = text.skipBlanks(end)
    var second = start
    if let length = arrow(at: start) {
      second = start + length
    } else {
      let phrase = values.phrases.phrase(behind: start, .joint)
      guard phrase.roles.contains(.to) else { return nil }
      let before = values.phrases.phrase(before: text.skipBlanksBack(last.range.lowerBound), notBefore: text.lower)
      second = phrase.end
      guard before.roles.contains(.from) || before.roles.contains(.weakFrom) || last.unit != nil else { return nil }
    }
    guard let (second, stop) = value(at: second) else { return nil }
    var next = second
    if last.unit == nil {
      last.unit = next.unit
    } else if next.unit == nil {
      // "30 % → 1.39": the second one may be a factor, unless the unit stands behind its range.
      guard last.unit?.dimension != .percentage || dash(at: stop) != nil else { return nil }
      next.unit = last.unit
    }
    if let a = last.unit, let b = next.unit, !a.isConvertible(to: b) { return nil }
    if last.part == .to, last.unit?.dimension == .count {
      // "10 → 50 → 0 users": the steps of a load, none of which is reached for good.
      last.part = .value
      if found.count - 1 > base { found[found.count - 2].part = .value }
      return nil
    }
    last.part = .from
    next.part = .to
    found.append(next)
    return stop
  }

  private func arrow(at index: Int) -> Int? {
    switch text[index] {
    case 0xE2:
      text.has("→", at: index) || text.has("⇒", at: index) || text.has("➜", at: index) || text.has("➔", at: index)
        || text.has("⟶", at: index) || text.has("➡", at: index) ? 3 : nil
    case UInt8(ascii: "-"): text.has("->", at: index) ? 2 : text.has("-->", at: index) ? 3 : nil
    case UInt8(ascii: "="): text.has("=>", at: index) ? 2 : nil
    default: nil
    }
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
      whole.comparator == nil
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

extension Number {
  /// The nearest number with so many significant digits; nil when it does not fit.
  init?(rounding value: Double, precision: Int) {
    guard value.isFinite, abs(value) < 1e15 else { return nil }
    var exponent = -precision
    var size = abs(value)
    while size >= 10, exponent < 0 {
      size /= 10
      exponent += 1
    }
    var significand = PowerOfTen.scaled(value, by: -exponent).rounded()
    while significand != 0, significand.truncatingRemainder(dividingBy: 10) == 0, exponent < 0 {
      significand /= 10
      exponent += 1
    }
    guard let whole = Int64(exactly: significand) else { return nil }
    self.init(whole, exponent: Int16(clamping: exponent))
  }
}
