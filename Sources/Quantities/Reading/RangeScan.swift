/// Joins a value with its tolerance, or with the upper end of its range.
extension QuantityScan {
  /// `200 ms ± 5 %`
  mutating func tolerance(behind end: Int) -> Int? {
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
    case UInt8(ascii: "+"): text.has("+/-", at: index) ? 3 : text.has("+/−", at: index) ? 5 : 0
    default: 0
    }
  }

  /// `2-5 s`, `between 2 and 5 s`, `12 bis 24 h`
  mutating func range(behind end: Int) -> Int? {
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

  func dash(at index: Int) -> Int? {
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
