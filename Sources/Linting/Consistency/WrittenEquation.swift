import MarkdownModel
import Quantities

/// A calculation that a text writes out: "12 nodes × 1,200 req/s = 14,400 req/s".
struct WrittenEquation {
  enum Operation { case times, over, plus, minus }

  /// From the first operand to the last.
  let working: ByteRange
  /// Number and unit.
  let result: ByteRange
  let stated: Quantity
  /// What it makes, in the unit of the result.
  let value: Double
}

/// Reads the calculations of a text and keeps those that are wrong.
struct WrittenEquations {
  private static let (farthest, farthestResult) = (96, 40)

  private let subject: Subject
  private let bytes: [UInt8]
  private let reader: QuantityReader

  init(_ subject: Subject) {
    self.subject = subject
    bytes = subject.flowingBytes
    reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
  }

  /// One pass over the facts of the document: what stands behind `=` is one, if it has a unit.
  func wrong() -> [WrittenEquation] {
    let facts = subject.facts
    let conversions = WrittenConversions(subject)
    var found: [WrittenEquation] = []
    for index in facts.all.indices where facts.quantities[facts.all[index].quantity].comparator == .equal {
      let sign = facts.quantities[facts.all[index].quantity].range.lowerBound
      guard bytes[sign] == UInt8(ascii: "="), !subject.units[facts.all[index].textUnit].isHeading,
        let equation = equation(around: sign, notBefore: subject.units[facts.all[index].textUnit].range.lower)
          ?? conversions.conversion(at: index)
      else { continue }
      found.append(equation)
    }
    return found + ofBareNumbers()
  }

  /// `20 × 600 = 12,000`: a number without a unit is no fact.
  private func ofBareNumbers() -> [WrittenEquation] {
    let document = subject.document
    var signs: [Int] = []
    var index = document.extent.lower
    while let sign = bytes.firstIndex(of: UInt8(ascii: "="), from: index, to: document.extent.upper) {
      index = sign + 1
      if endsInBareNumber(sign, document.extent.upper) { signs.append(sign) }
    }
    guard !signs.isEmpty else { return [] }
    var found: [WrittenEquation] = []
    var next = 0
    for unit in subject.units where !unit.isHeading {
      for inline in document.inlines[unit.inlines] where inline.kind == .text {
        while next < signs.count, signs[next] < inline.range.lower { next += 1 }
        while next < signs.count, signs[next] < inline.range.upper {
          let equation = equation(around: signs[next], notBefore: inline.range.lower)
          if let equation, equation.stated.unit == nil { found.append(equation) }
          next += 1
        }
      }
    }
    return found
  }

  /// Whether digits stand on both sides of the sign, and nothing that belongs to the number behind those that follow.
  private func endsInBareNumber(_ sign: Int, _ end: Int) -> Bool {
    guard sign > 1, case let last = bytes[bytes.lastBeforeBlanks(sign)], last.isDigit || last.isLetterASCII else {
      return false
    }
    var index = sign + 1
    while index < end, bytes[index] == .space || bytes[index] == UInt8(ascii: "*") { index += 1 }
    guard index < end, bytes[index].isDigit else { return false }
    while index < end, bytes[index].isDigit || isMark(index, end) { index += 1 }
    guard index < end else { return true }
    switch bytes[index] {
    case .space, .lineFeed, .carriageReturn, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: ")"), UInt8(ascii: "*"):
      return true
    default: return false
    }
  }

  /// A mark between two digits.
  private func isMark(_ index: Int, _ end: Int) -> Bool {
    (bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ".")) && index + 1 < end
      && bytes[index + 1].isDigit
  }

  // MARK: Finding

  private func equation(around sign: Int, notBefore text: Int) -> WrittenEquation? {
    let start = max(text, lineStart(before: sign))
    guard hasOperation(start, sign) || hasShare(start, sign) else { return nil }
    let end = lineEnd(behind: sign)
    let found = quantities(start, sign, end)
    guard let behind = found.firstIndex(where: { $0.number.lowerBound > sign }), behind > 1,
      found[behind].number.lowerBound <= sign + 6, !goesOn(behind: upper(of: found[behind]), end)
    else { return nil }
    guard let first = firstOperand(found[..<behind], before: sign, notBefore: text),
      let made = reckoned(Array(found[first..<behind])), let stated = ReckonedTerm(found[behind], isResult: true),
      let value = made.contradicted(by: stated, found[behind])
    else { return nil }
    let range = ByteRange(found[behind].number.lowerBound, upper(of: found[behind]))
    let lower = min(found[first].number.lowerBound, found[first].unitRange.lowerBound)
    return WrittenEquation(
      working: ByteRange(lower, upper(of: found[behind - 1])), result: range, stated: found[behind], value: value)
  }

  /// What stands before each `×` is read by itself: in `10 × 400` the reader takes the first number for no value.
  private func quantities(_ start: Int, _ sign: Int, _ end: Int) -> [Quantity] {
    var found: [Quantity] = []
    var lower = start
    for index in start..<max(start, sign - 1) where bytes[index] == 0xC3 && bytes[index + 1] == 0x97 {
      found += reader.quantities(bytes, lower..<index)
      lower = index + 2
    }
    return found + reader.quantities(bytes, lower..<end)
  }

  private func lineStart(before sign: Int) -> Int {
    var start = sign
    let limit = max(0, sign - Self.farthest)
    while start > limit {
      switch bytes[start - 1] {
      case 0x0A, UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: ";"), UInt8(ascii: ":"):
        return start
      default: start -= 1
      }
    }
    return start
  }

  private func lineEnd(behind sign: Int) -> Int {
    let limit = min(bytes.count, sign + Self.farthestResult)
    return (sign..<limit).first { bytes[$0] == 0x0A || bytes[$0] == UInt8(ascii: "|") } ?? limit
  }

  private func hasOperation(_ start: Int, _ end: Int) -> Bool {
    (start..<end).contains { index in
      let byte = bytes[index]
      guard byte < 0x30 && byte != .space || byte >= 0xC2 || byte == UInt8(ascii: "x") else { return false }
      return operation(at: index, end) != nil
    }
  }

  /// `5 % of 3,400 req/s`
  private func hasShare(_ start: Int, _ end: Int) -> Bool {
    (start..<max(start, end - 4)).contains { bytes[$0] == UInt8(ascii: "%") && isOf($0 + 1, $0 + 5) }
  }

  /// A sign behind a bare number is an operation, and none of its own.
  private func upper(of quantity: Quantity) -> Int {
    guard quantity.unit == nil else { return quantity.valueEnd }
    var end = quantity.number.upperBound
    while end > quantity.number.lowerBound + 1, !bytes[end - 1].isAlphanumericASCII { end -= 1 }
    return end
  }

  /// `= 3 × 4`: what stands behind the sign is no result.
  private func goesOn(behind index: Int, _ end: Int) -> Bool {
    var index = index
    while index < end, bytes[index] == .space { index += 1 }
    return operation(at: index, end) != nil || index < end && bytes[index].isDigit
  }

  // MARK: Operands

  /// The first of the values that nothing but operations join; nil where something else stands between.
  private func firstOperand(_ values: ArraySlice<Quantity>, before sign: Int, notBefore text: Int) -> Int? {
    guard isNoun(upper(of: values[values.endIndex - 1]), sign) else { return nil }
    var first = values.endIndex - 1
    while first > values.startIndex, operation(between: values[first - 1], values[first]) != nil { first -= 1 }
    guard first < values.endIndex - 1 else { return nil }
    // Something before that cannot be read may belong to it.
    var index = values[first].range.lowerBound
    while index > text, bytes[index - 1] == .space || bytes[index - 1] == UInt8(ascii: "*") { index -= 1 }
    // The mark of an item is no sign.
    guard index > text else { return first }
    switch bytes[index - 1] {
    case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "^"), UInt8(ascii: "("),
      UInt8(ascii: ")"),
      0x97, 0xB7, 0x92:
      return nil
    case UInt8(ascii: "x") where index > 1 && !bytes[index - 2].isAlphanumericASCII: return nil
    default: return first
    }
  }

  /// Whether a stretch holds no more than the noun of a number: "nodes", "pet/s".
  private func isNoun(_ lower: Int, _ upper: Int) -> Bool {
    guard lower <= upper, upper - lower <= 24 else { return false }
    var blanks = 0
    for index in lower..<upper {
      switch bytes[index] {
      case .space: blanks += 1
      case UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "-"): continue
      // `0.45²` is a power.
      case 0xC2 where bytes[index + 1] == 0xB2 || bytes[index + 1] == 0xB3 || bytes[index + 1] == 0xB9: return false
      case 0xE2 where bytes[index + 1] == 0x81: return false
      case let byte where byte.isLetterASCII || byte >= 0x80 && byte != 0x97: continue
      default: return false
      }
    }
    return blanks <= 3
  }

  /// Where a number begins: a sign before it is an operation, a currency is none.
  private func lowerDigit(of quantity: Quantity) -> Int {
    let lower = min(quantity.range.lowerBound, quantity.number.lowerBound)
    let digit = (lower..<quantity.number.upperBound).first { bytes[$0].isDigit } ?? lower
    let unit = quantity.unitRange
    return unit.lowerBound < digit && unit.upperBound >= digit - 1 && !unit.isEmpty ? unit.lowerBound : digit
  }

  private func operation(between left: Quantity, _ right: Quantity) -> WrittenEquation.Operation? {
    // `16 x 2`: the sign is read as "sixteen times".
    let isTimes = left.unit?.dimension == .multiple
    let lower = isTimes ? upper(of: plain(left)) : upper(of: left)
    let upper = lowerDigit(of: right)
    guard lower < upper, upper - lower <= 32 else { return nil }
    var index = upper
    while index > lower, bytes[index - 1] == .space { index -= 1 }
    var start = index
    while start > lower, bytes[start - 1] != .space, index - start < 3 { start -= 1 }
    // "5 % of 3,400 req/s"
    if left.unit?.dimension == .percentage, left.unit?.perDimension == nil, isOf(lower, upper) { return .times }
    guard let found = operation(at: start, upper), start > lower || found.length == index - start,
      found.length == index - start, isNoun(lower, start)
    else { return nil }
    return found.operation
  }

  private func isOf(_ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower == 4 else { return false }
    let word = bytes[lower..<upper]
    return word.elementsEqual(" of ".utf8) || word.elementsEqual(" de ".utf8)
  }

  /// A sign of arithmetic; those that words and paths have as well stand between blanks.
  private func operation(at index: Int, _ end: Int) -> (operation: WrittenEquation.Operation, length: Int)? {
    guard index < end, index > 0 else { return nil }
    let byte = bytes[index]
    if byte >= 0x80 {
      guard byte >= 0xC2, byte <= 0xE2, index + 1 < end else { return nil }
      switch (byte, bytes[index + 1]) {
      case (0xC3, 0x97), (0xC2, 0xB7): return (.times, 2)
      case (0xC3, 0xB7): return (.over, 2)
      case (0xE2, 0x88) where index + 2 < end && bytes[index + 2] == 0x92: return (.minus, 3)
      default: return nil
      }
    }
    guard byte < UInt8(ascii: "0") || byte == UInt8(ascii: "x"), bytes[index - 1] == .space, index + 1 < end,
      bytes[index + 1] == .space
    else { return nil }
    switch byte {
    case UInt8(ascii: "x"), UInt8(ascii: "*"): return (.times, 1)
    case UInt8(ascii: "/"): return (.over, 1)
    case UInt8(ascii: "+"): return (.plus, 1)
    case UInt8(ascii: "-"): return (.minus, 1)
    default: return nil
    }
  }

  // MARK: Reckoning

  /// Products and quotients first.
  private func reckoned(_ written: [Quantity]) -> ReckonedTerm? {
    let operands = alike(written)
    var sum: ReckonedTerm?
    var (sign, term) = (WrittenEquation.Operation.plus, ReckonedTerm(plain(operands[0]), isResult: false))
    for index in 1..<operands.count {
      guard let own = term, let operation = operation(between: operands[index - 1], operands[index]),
        let next = ReckonedTerm(plain(operands[index]), isResult: false)
      else { return nil }
      if operation == .times || operation == .over {
        term = own.combined(operation, next)
      } else {
        sum = sum == nil ? own : sum?.combined(sign, own)
        guard sum != nil else { return nil }
        (sign, term) = (operation, next)
      }
    }
    guard let term else { return nil }
    return sum == nil ? term : sum?.combined(sign, term)
  }

  /// `4 TB − 3.2 TB`: values of one unit that are added up are meant to be equally precise.
  private func alike(_ operands: [Quantity]) -> [Quantity] {
    let sums = operands.indices.dropFirst().allSatisfy { index in
      let operation = operation(between: operands[index - 1], operands[index])
      return operation == .plus || operation == .minus
    }
    guard sums, operands.allSatisfy({ $0.unit == operands[0].unit }),
      let finest = operands.min(by: { $0.low.exponent < $1.low.exponent })
    else { return operands }
    return operands.map { $0.asPrecise(as: finest) }
  }

  /// `16 x`: sixteen.
  private func plain(_ quantity: Quantity) -> Quantity {
    guard quantity.unit?.dimension == .multiple else { return quantity }
    var plain = quantity
    plain.unit = nil
    return plain
  }
}
