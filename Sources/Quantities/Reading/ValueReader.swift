/// Reads one value around the digit it begins with: sign, number, multiplier, unit.
struct ValueReader {
  var text: ByteText
  let vocabulary: QuantityVocabulary
  let style: NumberStyle

  init(text: ByteText, vocabulary: QuantityVocabulary, style: NumberStyle) {
    self.text = text
    self.vocabulary = vocabulary
    self.style = style
  }

  var numbers: NumberReader { NumberReader(text: text, style: style) }
  var units: UnitReader { UnitReader(text: text, vocabulary: vocabulary) }
  var phrases: PhraseReader { PhraseReader(text: text, vocabulary: vocabulary) }

  enum Reading {
    case value(Quantity, end: Int)
    /// No value: to go on behind it.
    case none(end: Int)
  }

  /// - Parameter limit: nothing before it belongs to the value.
  func read(at digit: Int, notBefore limit: Int) -> Reading {
    var start = digit
    var isMultiple = false
    switch text[digit - 1] {
    case _ where digit <= limit: break
    case UInt8(ascii: "."):
      // `.5`
      if digit - 1 > limit, text.isJoinedBefore(digit - 1) { return .none(end: numbers.nameEnd(digit)) }
      return .none(end: endOfDigits(digit))
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      guard !text.isJoinedBefore(digit - 1), !isCapitalName(digit) else { return .none(end: numbers.nameEnd(digit)) }
      isMultiple = true
      start = digit - 1
    case 0x97 where text.ends("×", before: digit):
      // `640×480`
      if text.isDigit(digit - 3) { return .none(end: numbers.nameEnd(digit)) }
      isMultiple = true
      start = digit - 2
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "'"): return .none(end: numbers.nameEnd(digit))
    case UInt8(ascii: "@") where text.isJoinedBefore(digit - 1): return .none(end: numbers.nameEnd(digit))
    case UInt8(ascii: "(") where text.isJoinedBefore(digit - 1): return .none(end: numbers.nameEnd(digit))
    case UInt8(ascii: "/"): return .none(end: numbers.nameEnd(digit))
    default:
      if text.isJoinedBefore(digit) { return .none(end: numbers.nameEnd(digit)) }
    }
    return read(at: digit, from: start, isMultiple: isMultiple, notBefore: limit)
  }

  private func read(at digit: Int, from first: Int, isMultiple: Bool, notBefore limit: Int) -> Reading {
    let scanned: ScannedNumber
    switch numbers.read(at: digit) {
    case .name(let end): return .none(end: end)
    case .number(let number): scanned = number
    }
    var number = scanned.number
    var unit = units.read(behind: scanned.end)
    if isDecade(digit, scanned) || (isMultiple && isArchitecture(digit, scanned.end)) {
      return .none(end: numbers.nameEnd(scanned.end))
    }
    if unit.isName { return .none(end: max(numbers.nameEnd(scanned.end), scanned.end)) }
    if scanned.isPointGroup, unit.unit?.dimension == .percentage { number.exponent -= 3 }
    number.exponent = Int16(clamping: Int(number.exponent) + unit.exponent)
    guard number.value.isFinite else { return .none(end: scanned.end) }
    if isAvailability(number, unit) {
      (unit.unit, unit.range) = (vocabulary.unit(symbol: "%"), unit.range.lowerBound..<unit.range.lowerBound + 1)
    }
    if isMultiple, unit.unit == nil { unit.unit = multiple }
    if unit.unit?.dimension == .multiple, isProduct(scanned.end, unit.range) {
      return .none(end: unit.range.upperBound)
    }
    var start = first
    var sign = Quantity.Sign.none
    // Behind a multiplier, as in `$1.9k`, where the unit stands in front.
    let suffixEnd = max(scanned.end, unit.range.upperBound)
    if let prefix = currency(before: start, notBefore: limit), unit.unit == nil || unit.unit?.dimension == .count {
      unit.unit =
        unit.unit.map { counted in counted.perDimension == nil ? prefix.unit : prefixed(prefix.unit, per: counted) }
        ?? prefix.unit
      start = prefix.start
      if unit.range.isEmpty { unit.range = prefix.start..<prefix.end }
    }
    if unit.unit == nil, unit.exponent == 0, start > limit, text[start - 1] == UInt8(ascii: "%"),
      !text.isJoinedBefore(start - 1), let percent = vocabulary.unit(symbol: "%")
    {
      // `%99.9`, as Turkish has it.
      (unit.unit, unit.range) = (percent, start - 1..<start)
      start -= 1
    }
    if let signStart = signStart(before: start, notBefore: limit) {
      guard !text.isJoinedBefore(signStart.start) else { return .none(end: numbers.nameEnd(digit)) }
      (start, sign) = (signStart.start, signStart.sign)
      if sign == .minus { number = number.negated }
    }
    let bound = phrases.bound(before: start, notBefore: limit)
    let valueEnd = max(suffixEnd, unit.range.upperBound)
    var numberEnd =
      unit.range.lowerBound > scanned.end
      ? min(unit.range.lowerBound, text.skipBlanksBack(unit.range.lowerBound)) : scanned.end
    numberEnd = max(numberEnd, unit.range.upperBound <= first ? suffixEnd : scanned.end)
    while numberEnd > scanned.end, text[numberEnd - 1] == UInt8(ascii: "+") { numberEnd -= 1 }
    var quantity = Quantity(
      range: bound.start..<valueEnd, number: start..<numberEnd,
      unitRange: unit.range.isEmpty ? valueEnd..<valueEnd : unit.range,
      comparator: bound.comparator, low: number, high: number)
    quantity.isApproximate = bound.isApproximate
    quantity.sign = sign
    quantity.unit = unit.unit
    var end = valueEnd
    if unit.isOpen {
      quantity.comparator = quantity.comparator ?? .atLeast
      if text[end] == UInt8(ascii: "+") { end += 1 }
      quantity.range = bound.start..<end
    } else if quantity.comparator == nil, let behind = phrases.bound(behind: valueEnd) {
      quantity.comparator = behind.comparator
      end = behind.end
      quantity.range = bound.start..<end
    }
    let before = bound.start == quantity.number.lowerBound ? bound.rolesBefore : nil
    if isName(quantity, digit: digit, scanned: scanned, limit: limit, rolesBefore: before) { return .none(end: end) }
    return .value(quantity, end: end)
  }

  /// "99.9 % per month" is promised of each month; nothing grows so.
  private func isAvailability(_ number: Number, _ unit: UnitReader.Reading) -> Bool {
    unit.unit?.dimension == .percentage && unit.unit?.perDimension == .time && number.value >= 90 && number.value < 100
      && text[unit.range.lowerBound] == UInt8(ascii: "%")
  }

  private var multiple: Unit? { vocabulary.unit(symbol: "x") }

  /// `3 × 64 MB` and `640×480` multiply; `3x` and `3 ×` are multiples.
  private func isProduct(_ end: Int, _ unit: Range<Int>) -> Bool {
    (unit.lowerBound > end || text.isDigit(unit.upperBound)) && text.isDigit(text.skipBlanks(unit.upperBound))
  }

  func prefixed(_ money: Unit, per counted: Unit) -> Unit {
    Unit(
      id: money.id, kind: money.kind, perID: counted.perID, dimension: money.dimension,
      perDimension: counted.perDimension,
      factor: money.factor * counted.factor)
  }

  private func endOfDigits(_ start: Int) -> Int {
    var index = start
    while text.isDigit(index) { index += 1 }
    return index
  }

  // MARK: Before the number

  @inline(__always)
  private func currency(before start: Int, notBefore limit: Int) -> (unit: Unit, start: Int, end: Int)? {
    text.mayHoldCurrency(before: start) ? anyCurrency(before: start, notBefore: limit) : nil
  }

  private func anyCurrency(before start: Int, notBefore limit: Int) -> (unit: Unit, start: Int, end: Int)? {
    let end = text.blankLength(start - 1) == 1 ? start - 1 : start
    guard mayBeCurrency(text[end - 1]) || mayBeCurrency(text[end - 2]) || mayBeCurrency(text[end - 3]) else {
      return nil
    }
    for length in [3, 2, 1] where end - length >= limit && end - length >= text.lower {
      let sign = text[end - length]
      guard
        sign == UInt8(ascii: "$") || sign == 0xC2 || sign == 0xE2 || (text[end - 1] == UInt8(ascii: "$") && length > 1),
        let unit = vocabulary.unit(symbol: text, end - length..<end), unit.dimension == .currency
      else { continue }
      return (unit, end - length, end)
    }
    return nil
  }

  @inline(__always)
  private func mayBeCurrency(_ byte: UInt8) -> Bool { byte >= 0x80 || byte == UInt8(ascii: "$") }

  @inline(__always)
  private func signStart(before start: Int, notBefore limit: Int) -> (start: Int, sign: Quantity.Sign)? {
    guard start > limit, case let byte = text[start - 1], byte != 0x20, byte < 0x2E || byte >= 0x80 else { return nil }
    return anySignStart(before: start, notBefore: limit)
  }

  private func anySignStart(before start: Int, notBefore limit: Int) -> (start: Int, sign: Quantity.Sign)? {
    switch text[start - 1] {
    case UInt8(ascii: "-"):
      // The second of two hyphens, or one in an arrow, is no sign.
      return text[start - 2] == UInt8(ascii: "-") ? nil : (start - 1, .minus)
    case UInt8(ascii: "+"): return (start - 1, .plus)
    case 0..<0x80: return nil
    default:
      if text.ends("−", before: start) { return (start - 3, .minus) }
      // An en dash is a minus where nothing stands before it that it could join.
      if text.ends("–", before: start),
        start - 3 == limit || text.blankLength(start - 4) == 1 || text[start - 4] == UInt8(ascii: "(")
      {
        return (start - 3, .minus)
      }
      return nil
    }
  }

  // MARK: Names

  /// Whether a number names something rather than measures it: a year, `HTTP 500`, `phase 2`, `[1]`, `1.` of a list.
  ///
  /// - Parameter rolesBefore: of the words before the number, where they have been read.
  private func isName(
    _ quantity: Quantity, digit: Int, scanned: ScannedNumber, limit: Int, rolesBefore: WordRoles?
  ) -> Bool {
    let end = scanned.end
    let isCountOrBare =
      quantity.unit == nil || (quantity.unit?.dimension == .count && quantity.unit?.perDimension == nil)
    // `2007+`
    if quantity.unit == nil, scanned.isPlainInteger, numbers.isYear(digit), text[end] == UInt8(ascii: "+") {
      return true
    }
    let isPlain = quantity.comparator == nil && !quantity.isApproximate && quantity.sign == .none
    guard isCountOrBare, isPlain else { return false }
    let isBare = quantity.unit == nil && quantity.low.exponent <= 0
    if isBare {
      if text[end] == UInt8(ascii: "_") || (text[end] == UInt8(ascii: ".") && text.isASCIILetter(end + 1)) {
        return true
      }
      if text[end] == UInt8(ascii: "-"), text.isASCIILetter(end + 1) { return true }
      if scanned.isPlainInteger, numbers.isYear(digit) { return true }
      if text[digit - 1] == UInt8(ascii: ":"), digit > limit { return true }
      if text[digit - 1] == UInt8(ascii: "["), text[end] == UInt8(ascii: "]"), end - digit <= 3 { return true }
      if digit == text.lower, scanned.isPlainInteger, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")"),
        text.blankLength(end + 1) > 0
      {
        return true
      }
      let next = text.skipBlanks(end)
      if text.isASCIILetter(next), vocabulary.filter.mayBegin(.month, text, next),
        vocabulary.roles(text, next..<text.lettersEnd(next)).contains(.month)
      {
        return true
      }
    }
    let before = text.skipBlanksBack(quantity.number.lowerBound)
    guard before > limit, before < quantity.number.lowerBound else { return false }
    let roles = rolesBefore ?? phrases.phrase(before: before, notBefore: limit).roles
    if roles.contains(.month) { return isBare && scanned.isPlainInteger }
    if roles.contains(.naming) { return isBare || isStatusCode(digit, end) }
    return isBare && isCapitalised(before, limit) && roles.isEmpty
  }

  /// `1990s`
  private func isDecade(_ digit: Int, _ scanned: ScannedNumber) -> Bool {
    text[scanned.end] == UInt8(ascii: "s") && scanned.isPlainInteger && numbers.isYear(digit)
  }

  /// `x86-64`, `x64`
  private func isArchitecture(_ digit: Int, _ end: Int) -> Bool {
    text[digit - 1] != 0x97 && end == digit + 2 && (text.has("86", at: digit) || text.has("64", at: digit))
  }

  /// `HTTP 500 errors` speaks of the code.
  private func isStatusCode(_ digit: Int, _ end: Int) -> Bool { end - digit == 3 }

  /// `X99`, but not `X3` or `X1.5`.
  private func isCapitalName(_ digit: Int) -> Bool {
    text[digit - 1] == UInt8(ascii: "X") && text.isDigit(digit + 1) && text[endOfDigits(digit)] != UInt8(ascii: ".")
  }

  /// `PHP 8`, `Redis 7.2`, `RFC 7231`
  private func isCapitalised(_ end: Int, _ limit: Int) -> Bool {
    let start = text.wordStart(before: end)
    return start >= limit && text[start] &- 0x41 < 26
  }
}
