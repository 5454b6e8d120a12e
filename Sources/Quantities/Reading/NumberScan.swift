/// What stands at a digit.
enum NumberScan {
  case number(ScannedNumber)
  /// A version, a date, an address, a time of day: to be passed over as a whole.
  case name(end: Int)
}

struct ScannedNumber {
  var number: Number
  var end: Int
  /// Thousands marks, decimals or an exponent: nothing that a year or the number of a chapter has.
  var isPlainInteger: Bool
  /// Written with one point and three digits behind it, which another language reads as decimals.
  var isPointGroup = false
}

/// Reads numbers as a language writes them.
struct NumberReader {
  let text: ByteText
  let style: NumberStyle

  private struct Digits {
    var significand: Int64 = 0
    var count = 0
    var exponent = 0

    mutating func add(_ byte: UInt8, isFraction: Bool) {
      // 18 digits fit into 64 bits; what is beyond says nothing that a document could mean.
      if count < 18 {
        significand = significand * 10 + Int64(byte &- 0x30)
        if count > 0 || byte != UInt8(ascii: "0") { count += 1 }
        if isFraction { exponent -= 1 }
      } else if !isFraction {
        exponent += 1
      }
    }
  }

  func read(at start: Int) -> NumberScan {
    var digits = Digits()
    var end = start
    while text.isDigit(end) {
      digits.add(text[end], isFraction: false)
      end += 1
    }
    if isWhole(endingAt: end) {
      let number = Number(digits.significand, exponent: Int16(clamping: digits.exponent))
      return .number(ScannedNumber(number: number, end: end, isPlainInteger: true))
    }
    let wholeLength = end - start
    if let name = dateOrTime(from: start, wholeEnd: end) { return .name(end: name) }
    var isPointGroup = false
    var groups = 0
    if wholeLength <= 3, text[start] != UInt8(ascii: "0"), let mark = groupMark(at: end, behind: start) {
      isPointGroup = text[end] == UInt8(ascii: ".")
      while groups < 6, mark == separator(at: end), isGroup(end + mark.length) {
        for offset in 0..<3 { digits.add(text[end + mark.length + offset], isFraction: false) }
        end += mark.length + 3
        groups += 1
      }
      isPointGroup = isPointGroup && groups == 1
    }
    let wholeEnd = end
    if let fraction = fractionStart(at: end, groups: groups, wholeLength: wholeLength) {
      isPointGroup = false
      end = fraction
      while text.isDigit(end) {
        digits.add(text[end], isFraction: true)
        end += 1
      }
    }
    if text[end] == UInt8(ascii: "."), text.isDigit(end + 1) { return .name(end: nameEnd(end)) }
    var isPlain = end == wholeEnd && groups == 0
    if let (exponent, exponentEnd) = exponent(at: end, mantissa: digits.significand) {
      (digits.exponent, end) = (digits.exponent + exponent, exponentEnd)
      isPlain = false
    } else if digits.significand == 10, let (exponent, exponentEnd) = power(at: end) {
      (digits.significand, digits.exponent, end) = (1, exponent, exponentEnd)
      isPlain = false
    }
    let number = Number(digits.significand, exponent: Int16(clamping: digits.exponent))
    return .number(ScannedNumber(number: number, end: end, isPlainInteger: isPlain, isPointGroup: isPointGroup))
  }

  /// Whether neither thousands nor decimals nor a power may follow digits: so most numbers end.
  @inline(__always)
  private func isWhole(endingAt end: Int) -> Bool {
    let byte = text[end]
    switch byte {
    case 0x20: return text.isASCIILetter(end + 1) && text[end + 1] != UInt8(ascii: "x")
    case 0x00, UInt8(ascii: "%"), UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: ";"), UInt8(ascii: "]"):
      return true
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ":"):
      return !text.isDigit(end + 1)
    default: return (byte | 0x20) &- 0x61 < 26 && byte | 0x20 != UInt8(ascii: "e") && byte != UInt8(ascii: "x")
    }
  }

  /// The end of letters, digits, and marks inside names, as far as digits or letters follow.
  func nameEnd(_ start: Int) -> Int {
    var index = start
    while index < text.upper {
      let byte = text[index]
      let isInner =
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      if text.isWordStart(index), !text.isCJK(index) {
        index += ByteText.width(byte)
      } else if isInner, text.isDigit(index + 1) || text.isASCIILetter(index + 1) {
        index += 1
      } else {
        break
      }
    }
    return min(index, text.upper)
  }

  // MARK: Thousands

  private struct Separator: Equatable {
    let kind: UInt8
    let length: Int
  }

  private func separator(at index: Int) -> Separator? {
    switch text[index] {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "_"), 0x20:
      return Separator(kind: text[index], length: 1)
    case 0xC2 where text[index + 1] == 0xA0: return Separator(kind: 0xA0, length: 2)
    case 0xE2 where text[index + 1] == 0x80:
      switch text[index + 2] {
      case 0xAF, 0x89, 0x87: return Separator(kind: 0xAF, length: 3)
      case 0x99: return Separator(kind: 0x99, length: 3)
      default: return nil
      }
    default: return nil
    }
  }

  private func isGroup(_ index: Int) -> Bool {
    text.isDigit(index) && text.isDigit(index + 1) && text.isDigit(index + 2) && !text.isDigit(index + 3)
  }

  /// The thousands mark at an index, unless it is a decimal mark or parts two numbers.
  private func groupMark(at index: Int, behind start: Int) -> Separator? {
    guard let mark = separator(at: index) else { return nil }
    var end = index
    var count = 0
    while count < 7, separator(at: end) == mark, isGroup(end + mark.length) {
      end += mark.length + 3
      count += 1
    }
    guard count > 0 else { return nil }
    switch mark.kind {
    case UInt8(ascii: ","):
      if text[end] == UInt8(ascii: "."), text.isDigit(end + 1) { return mark }
      return count > 1 || style.hasDecimalPoint ? mark : nil
    case UInt8(ascii: "."):
      if text[end] == UInt8(ascii: ","), text.isDigit(end + 1) { return mark }
      // Four parts are an address.
      if count == 3 || text[end] == UInt8(ascii: "."), text.isDigit(end + 1) { return nil }
      if count == 3 { return nil }
      return style == .decimalCommaGroupedByPoints ? mark : nil
    case 0x20:
      // In English a blank parts numbers as a rule; a unit behind the last group speaks for one number.
      return style != .decimalPoint || text.isASCIILetter(text.skipBlanks(end)) || count > 1 || isAll(start, end)
        ? mark : nil
    default: return mark
    }
  }

  /// A cell that holds nothing else: `4 546`.
  private func isAll(_ start: Int, _ end: Int) -> Bool {
    text.skipBlanks(text.lower) == start && text.skipBlanks(end) == text.upper
  }

  // MARK: Decimals

  private func fractionStart(at end: Int, groups: Int, wholeLength: Int) -> Int? {
    guard text.isDigit(end + 1) else { return nil }
    if text[end] == UInt8(ascii: ".") { return end + 1 }
    guard text[end] == UInt8(ascii: ",") else { return nil }
    var index = end + 1
    while text.isDigit(index) { index += 1 }
    // `1,2,3` is a list.
    if text[index] == UInt8(ascii: ","), text.isDigit(index + 1) { return nil }
    return end + 1
  }

  // MARK: Powers

  private func exponent(at index: Int, mantissa: Int64) -> (exponent: Int, end: Int)? {
    if text[index] | 0x20 == UInt8(ascii: "e") {
      guard let (value, end) = integer(at: index + 1), !text.isASCIILetter(end) else { return nil }
      return (value, end)
    }
    let sign = text.skipBlanks(index)
    switch text[sign] {
    case UInt8(ascii: "x"): return powerOfTen(at: sign + 1)
    case 0xC2, 0xC3: return text.has("×", at: sign) || text.has("·", at: sign) ? powerOfTen(at: sign + 2) : nil
    default: return nil
    }
  }

  private func powerOfTen(at start: Int) -> (exponent: Int, end: Int)? {
    let ten = text.skipBlanks(start)
    return text.has("10", at: ten) ? power(at: ten + 2) : nil
  }

  /// The exponent behind a 10: `^6`, `⁶`.
  private func power(at index: Int) -> (exponent: Int, end: Int)? {
    if text[index] == UInt8(ascii: "^") { return integer(at: index + 1) }
    var end = index
    var value = 0
    let isNegative = text.has("⁻", at: end)
    if isNegative { end += 3 }
    let first = end
    while value < 100, let digit = superscript(at: end) {
      value = value * 10 + digit.value
      end += digit.length
    }
    return end > first ? (isNegative ? -value : value, end) : nil
  }

  private func superscript(at index: Int) -> (value: Int, length: Int)? {
    if text[index] == 0xC2 {
      switch text[index + 1] {
      case 0xB9: return (1, 2)
      case 0xB2: return (2, 2)
      case 0xB3: return (3, 2)
      default: return nil
      }
    }
    guard text[index] == 0xE2, text[index + 1] == 0x81, case let last = text[index + 2],
      last == 0xB0 || (0xB4...0xB9).contains(last)
    else { return nil }
    return (Int(last - 0xB0), 3)
  }

  private func integer(at start: Int) -> (exponent: Int, end: Int)? {
    var index = start
    let isNegative = text[index] == UInt8(ascii: "-")
    if isNegative || text[index] == UInt8(ascii: "+") { index += 1 }
    let first = index
    var value = 0
    while text.isDigit(index) {
      value = min(value * 10 + Int(text[index] &- 0x30), 10_000)
      index += 1
    }
    return index > first ? (isNegative ? -value : value, index) : nil
  }

  // MARK: Dates and times

  /// `2024-01-15`, `06.11.2025`, `10/12/2024`, `12:30`, `555-123-4567`.
  private func dateOrTime(from start: Int, wholeEnd end: Int) -> Int? {
    let mark = text[end]
    guard text.isDigit(end + 1) else { return nil }
    if mark == UInt8(ascii: ":") { return nameEnd(end) }
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") else { return nil }
    var second = end + 1
    while text.isDigit(second) { second += 1 }
    let (a, b) = (end - start, second - end - 1)
    var third = second
    if text[second] == mark, text.isDigit(second + 1) {
      third = second + 1
      while text.isDigit(third) { third += 1 }
    }
    let c = max(0, third - second - 1)
    switch mark {
    case UInt8(ascii: "-"):
      if third > second { return nameEnd(end) }
      return a == 4 && b == 2 && isYear(start) && !text.isASCIILetter(second) ? nameEnd(end) : nil
    case UInt8(ascii: "/"):
      if a == 4, isYear(start), third > second { return third }
      if a <= 2, b <= 2, c == 4 || c == 2, third > second {
        return c == 4 || a == 2 && b == 2 && !hasUnit(third) ? third : nil
      }
      if text.has("24/7", at: start), second == start + 4 { return second }
      return nil
    default: return a <= 2 && b <= 2 && (c == 4 || c == 2) ? third : nil
    }
  }

  private func hasUnit(_ index: Int) -> Bool { text.isASCIILetter(text.skipBlanks(index)) }

  func isYear(_ start: Int) -> Bool {
    guard text.isDigit(start + 3), !text.isDigit(start + 4) else { return false }
    let century = (text[start], text[start + 1])
    if century == (UInt8(ascii: "1"), UInt8(ascii: "9")) { return text[start + 2] == UInt8(ascii: "9") }
    return century == (UInt8(ascii: "2"), UInt8(ascii: "0")) && text[start + 2] <= UInt8(ascii: "3")
      && !(text[start + 2] == UInt8(ascii: "0") && text[start + 3] == UInt8(ascii: "0"))
  }
}
