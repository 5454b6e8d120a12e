/// Reads the unit behind a number.
struct UnitReader {
  let text: ByteText
  let vocabulary: QuantityVocabulary

  struct Reading {
    var unit: Unit?
    /// From the unit's first to its last byte; empty at the number's end where there is none.
    var range: Range<Int>
    /// What a letter or word makes of the number: 3 for `k`.
    var exponent = 0
    /// Letters stand directly behind the number that are no unit: `2xlarge`, `5xx`.
    var isName = false
    /// `500K+`
    var isOpen = false
  }

  func read(behind end: Int) -> Reading {
    var reading = Reading(unit: nil, range: end..<end)
    var next = end
    if isPlus(next) {
      reading.isOpen = true
      next += 1
    }
    guard mayFollow(next) else {
      reading.range = next..<next
      if let (unit, range) = inFormula(behind: next) { complete(&reading, unit, range) }
      return reading
    }
    if isOtherWord(behind: next) {
      reading.range = next..<next
      if let (unit, range) = countedByTime(behind: next) { (reading.unit, reading.range) = (unit, range) }
      return reading
    }
    if let multiplier = multiplier(at: next) {
      reading.exponent = multiplier.exponent
      next = multiplier.end
      if isPlus(next) {
        reading.isOpen = true
        next += 1
      }
    } else if text.isASCIILetter(next) || text[next] >= 0x80 && text.lettersEnd(next) > next {
      guard let (unit, range) = attached(at: next) else {
        reading.isName = true
        return reading
      }
      complete(&reading, unit, range)
      return reading
    }
    reading.range = next..<next
    if let (unit, range) = unit(at: next) {
      complete(&reading, unit, range)
    } else if let (per, range) = per(behind: next), let count = vocabulary.countUnit {
      (reading.unit, reading.range) = (count.per(per), range.slash..<range.end)
    } else if let (unit, range) = countedByTime(behind: next) {
      (reading.unit, reading.range) = (unit, range)
    }
    return reading
  }

  /// `10\text{ ms}`, `10\,\mathrm{ms}`: as LaTeX sets a unit behind a number.
  @inline(__always)
  private func inFormula(behind end: Int) -> (unit: Unit, range: Range<Int>)? {
    text[end] == UInt8(ascii: "\\") ? setUpright(behind: end) : nil
  }

  private func setUpright(behind end: Int) -> (unit: Unit, range: Range<Int>)? {
    let start = text.has("\\,", at: end) ? end + 2 : end
    guard let command = ["\\text{", "\\mathrm{"].first(where: { text.has($0, at: start) }),
      let found = unit(at: start + command.utf8CodeUnitCount), text[found.range.upperBound] == UInt8(ascii: "}")
    else { return nil }
    return found
  }

  /// Whether a blank follows, and a word that no vocabulary has for what stands behind a number.
  @inline(__always)
  private func isOtherWord(behind index: Int) -> Bool {
    text[index] == 0x20 && text.isASCIILetter(index + 1) && letterExponent(text[index + 1]) == nil
      && vocabulary.filter.kinds(among: .behindNumber, text, index + 1).isEmpty
  }

  /// `5,000 shipments/day`: of nouns that nobody has listed, those that are counted by time tell so themselves.
  private func countedByTime(behind index: Int) -> (unit: Unit, range: Range<Int>)? {
    let start = text.skipBlanks(index)
    guard start > index, case let end = text.lettersEnd(start), text[end] == UInt8(ascii: "/"), end - start >= 3,
      let (per, range) = per(behind: end), per.dimension == .time, let unit = vocabulary.countUnit?.per(per)
    else { return nil }
    return (unit, start..<range.end)
  }

  private func complete(_ reading: inout Reading, _ unit: Unit, _ range: Range<Int>) {
    (reading.unit, reading.range) = (unit, range)
    if isPlus(range.upperBound), !reading.isOpen {
      reading.isOpen = true
      return
    }
    addPer(to: &reading)
  }

  /// Whether anything may stand at an index that belongs to a number: not a bracket, a comma or the end.
  @inline(__always)
  private func mayFollow(_ index: Int) -> Bool {
    switch text[index] {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "%"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "*"),
      UInt8(ascii: "`"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...0xFF:
      true
    default: text.isASCIILetter(index)
    }
  }

  private func isPlus(_ index: Int) -> Bool {
    text[index] == UInt8(ascii: "+") && !text.isDigit(index + 1) && text[index + 1] != UInt8(ascii: "/")
  }

  // MARK: Multipliers

  private func multiplier(at index: Int) -> (exponent: Int, end: Int)? {
    if let exponent = letterExponent(text[index]), text.lettersEnd(index) == index + 1, !text.isDigit(index + 1) {
      return (exponent, index + 1)
    }
    let start = text.skipBlanks(index)
    let isWord = vocabulary.filter.mayBegin(.multiplier, text, start)
    guard isWord || letterExponent(text[start]) != nil else { return nil }
    if text.isCJK(start) { return unspacedMultiplier(at: start) }
    let end = text.lettersEnd(start)
    guard end > start else { return nil }
    if start > index, end == start + 1, let exponent = letterExponent(text[start]), !text.isDigit(end),
      text[start] != UInt8(ascii: "k") || text[end] != UInt8(ascii: "/")
    {
      // `1.2 M req`: something must follow that is counted.
      return unit(at: end) == nil ? nil : (exponent, end)
    }
    guard isWord, end - start >= 2, let exponent = exponent(vocabulary.roles(text, start..<end)) else {
      return nil
    }
    let isAbbreviated = text[end] == UInt8(ascii: ".")
    let next = text.skipBlanks(isAbbreviated ? end + 1 : end)
    // « 3 Mio » are mebibytes, "3 Mio. Zeilen" millions.
    if vocabulary.unit(symbol: text, start..<end) != nil, !text.isASCIILetter(next) { return nil }
    if isAbbreviated, text.isASCIILetter(next) { return (exponent, end + 1) }
    return (exponent, linkEnd(behind: end))
  }

  /// Behind the « de » or « d' » of « 3 millions de requêtes », where something counted follows.
  private func linkEnd(behind end: Int) -> Int {
    let start = text.skipBlanks(end)
    guard start > end, text[start] == UInt8(ascii: "d") else { return end }
    var link = end
    if text.has("de ", at: start) { link = start + 2 }
    if text.has("d'", at: start) { link = start + 1 }
    if text.has("d’", at: start) { link = start + 3 }
    guard link > end, case let noun = text.skipBlanks(text[link] == UInt8(ascii: "'") ? link + 1 : link),
      named(at: noun, isAttached: false) != nil
    else { return end }
    return noun - 1
  }

  private func letterExponent(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "k"), UInt8(ascii: "K"): 3
    case UInt8(ascii: "M"): 6
    default: nil
    }
  }

  private func exponent(_ roles: WordRoles) -> Int? {
    guard !roles.isDisjoint(with: .multipliers) else { return nil }
    if roles.contains(.thousand) { return 3 }
    if roles.contains(.tenThousand) { return 4 }
    if roles.contains(.million) { return 6 }
    return roles.contains(.hundredMillion) ? 8 : 9
  }

  private func unspacedMultiplier(at start: Int) -> (exponent: Int, end: Int)? {
    for length in [6, 3] where start + length <= text.upper {
      if let exponent = exponent(vocabulary.roles(text, start..<start + length)) {
        return (exponent, start + length)
      }
    }
    return nil
  }

  // MARK: Units

  /// The unit at an index, or behind blanks, or behind a hyphen: `200ms`, `200 ms`, `30-day`.
  func unit(at index: Int) -> (unit: Unit, range: Range<Int>)? {
    let byte = text[index]
    if byte != 0x20 {
      if let found = attached(at: index) { return found }
      if byte == UInt8(ascii: "-"), text.isASCIILetter(index + 1) { return named(at: index + 1, isAttached: true) }
      if byte == 0xE2, text.has("‑", at: index) { return named(at: index + 3, isAttached: true) }
    }
    let start = text.skipBlanks(index)
    guard start > index, !isProduct(start) else { return nil }
    return sign(at: start) ?? named(at: start, isAttached: false)
  }

  /// `2,500 × K2`, `3 × (a + b)`, unlike `3 × faster`.
  private func isProduct(_ sign: Int) -> Bool {
    guard text.has("×", at: sign) else { return false }
    let next = text[text.skipBlanks(sign + 2)]
    return next == UInt8(ascii: "(") || next == UInt8(ascii: "~") || next &- 0x41 < 26
  }

  /// The unit whose first byte stands at an index.
  private func attached(at index: Int) -> (unit: Unit, range: Range<Int>)? {
    sign(at: index) ?? named(at: index, isAttached: true)
  }

  /// `%`, `°C`, `€` and other units that are no letters.
  @inline(__always)
  private func sign(at index: Int) -> (unit: Unit, range: Range<Int>)? {
    let byte = text[index]
    guard byte == UInt8(ascii: "%") || byte == UInt8(ascii: "$") || byte >= 0xC2 else { return nil }
    return anySign(byte, at: index)
  }

  private func anySign(_ byte: UInt8, at index: Int) -> (unit: Unit, range: Range<Int>)? {
    guard !text.isWordStart(index) || byte == 0xC2 else { return nil }
    let width = ByteText.width(byte)
    if byte == UInt8(ascii: "%"), text.has("ile", at: index + 1) || text.has("-ile", at: index + 1) { return nil }
    for length in [width + 1, width] where index + length <= text.upper {
      // The letter of `°C` ends the unit.
      if length > width, text.lettersEnd(index + width) != index + length { continue }
      if let unit = vocabulary.unit(symbol: text, index..<index + length) {
        return (unit, index..<index + length)
      }
    }
    return nil
  }

  private func named(at start: Int, isAttached: Bool) -> (unit: Unit, range: Range<Int>)? {
    let kinds = vocabulary.filter.kinds(among: [.symbol, .unit, .adjective], text, start)
    guard !kinds.isEmpty else { return nil }
    if text.isCJK(start) { return unspaced(at: start) }
    let end = text.lettersEnd(start)
    guard end > start else { return nil }
    if kinds.contains(.symbol), isSymbolEnd(end), isCredible(start, end, isAttached), let symbol = symbol(start, end) {
      return symbol
    }
    if kinds.contains(.adjective), let found = counted(at: start, firstEnd: end, isAttached) { return found }
    return kinds.contains(.unit) ? phrase(at: start, firstEnd: end) : nil
  }

  private func symbol(_ start: Int, _ end: Int) -> (unit: Unit, range: Range<Int>)? {
    // `k€`, `US$`
    for length in [3, 1] where text[end] >= 0xE2 || text[end] == UInt8(ascii: "$") {
      if end + length <= text.upper, let unit = vocabulary.unit(symbol: text, start..<end + length) {
        return (unit, start..<end + length)
      }
    }
    return vocabulary.unit(symbol: text, start..<end).map { ($0, start..<end) }
  }

  /// `2x4` and `5s_total` are names; `1h30` is read elsewhere.
  private func isSymbolEnd(_ end: Int) -> Bool {
    text[end] != UInt8(ascii: "_") || !text.isWordStart(end + 1)
  }

  /// Whether one letter may be a unit: not the start of `d'une`, not the `x` of a product, not the `o` of « 5 o 6 ».
  private func isCredible(_ start: Int, _ end: Int, _ isAttached: Bool) -> Bool {
    guard end == start + 1 else { return true }
    let letter = text[start]
    if text[end] == UInt8(ascii: "'") || text.has("’", at: end) { return false }
    if letter | 0x20 == UInt8(ascii: "x"), text.isDigit(text.skipBlanks(end)) { return false }
    // `Ryzen 5800X`
    if isAttached { return letter != UInt8(ascii: "X") || !(1...4).allSatisfy { text.isDigit(start - $0) } }
    // "1 `h1`"
    if text.isDigit(end), !text.isDigit(end + 1) { return false }
    if letter == UInt8(ascii: "o") { return !text.isDigit(text.skipBlanks(end)) }
    return letter != UInt8(ascii: "S") && letter != UInt8(ascii: "H") && letter | 0x20 != UInt8(ascii: "x")
      || letter == UInt8(ascii: "x") && text.isASCIILetter(text.skipBlanks(end))
  }

  /// The longest phrase of up to three words that names a unit.
  private func phrase(at start: Int, firstEnd: Int) -> (unit: Unit, range: Range<Int>)? {
    guard firstEnd - start >= 2 || text.bytes[start] >= 0xC3 else { return nil }
    var best: (unit: Unit, range: Range<Int>)?
    var end = firstEnd
    for _ in 0..<3 {
      let found = vocabulary.unitAndEnds(text, start..<end)
      if !text.isDigit(end), let unit = found.unit { best = (unit, start..<end) }
      guard found.goesOn, case let next = nextWord(behind: end) else { break }
      guard next > end else { break }
      end = text.lettersEnd(next)
      guard end > next else { break }
    }
    return best
  }

  private func nextWord(behind end: Int) -> Int {
    text[end] == UInt8(ascii: "-") ? end + 1 : end + text.blankLength(end)
  }

  /// `500 concurrent users`: one or two words that describe, and then what is counted.
  private func counted(at start: Int, firstEnd: Int, _ isAttached: Bool) -> (unit: Unit, range: Range<Int>)? {
    guard !isAttached, firstEnd - start >= 2 else { return nil }
    var end = firstEnd
    var wordStart = start
    for _ in 0..<2 {
      guard vocabulary.roles(text, wordStart..<end).contains(.adjective) else { return nil }
      let next = nextWord(behind: end)
      guard next > end, case let nextEnd = text.lettersEnd(next), nextEnd > next else { return nil }
      if vocabulary.filter.mayBegin(.unit, text, next), let found = phrase(at: next, firstEnd: nextEnd),
        found.unit.dimension == .count || found.unit.dimension == .cores || found.unit.dimension == .time
      {
        return (found.unit, start..<found.range.upperBound)
      }
      (wordStart, end) = (next, nextEnd)
    }
    return nil
  }

  /// Scripts without blanks: the longest name of up to five characters.
  private func unspaced(at start: Int) -> (unit: Unit, range: Range<Int>)? {
    var best: (unit: Unit, range: Range<Int>)?
    var end = start
    for _ in 0..<7 where text.isCJK(end) {
      end += 3
      if let unit = vocabulary.unit(word: text, start..<end) { best = (unit, start..<end) }
    }
    return best
  }

  // MARK: Counted by

  private func addPer(to reading: inout Reading) {
    guard let unit = reading.unit, let (per, range) = per(behind: reading.range.upperBound) else { return }
    guard let whole = unit.per(per) else {
      // `req/s/core`: the second one is part of the text, not of the arithmetic.
      if unit.perID != nil, range.isSlash { reading.range = reading.range.lowerBound..<range.end }
      return
    }
    (reading.unit, reading.range) = (whole, reading.range.lowerBound..<range.end)
    if let (_, outer) = self.per(behind: range.end), outer.isSlash {
      reading.range = reading.range.lowerBound..<outer.end
    }
  }

  private struct Per {
    let slash: Int
    let end: Int
    let isSlash: Bool
  }

  /// `/s`, ` / s`, `per second`, `par jour`, `a day`.
  private func per(behind end: Int) -> (unit: Unit, range: Per)? {
    var index = text.skipBlanks(end)
    let slash = index
    if text[index] == UInt8(ascii: "/") {
      // "95 % `/search`": a path.
      if text[index - 1] == UInt8(ascii: "`"), index - 1 > end { return nil }
      index = text.skipBlanks(index + 1)
      let stop = text.isCJK(index) ? min(index + 3, text.upper) : text.lettersEnd(index)
      if stop > index, let unit = vocabulary.unit(perName: text, index..<stop) {
        return (unit, Per(slash: slash, end: stop, isSlash: true))
      }
      guard let (unit, range) = named(at: index, isAttached: true), unit.perID == nil else { return nil }
      return (unit, Per(slash: slash, end: range.upperBound, isSlash: true))
    }
    guard slash > end, vocabulary.filter.mayBegin(.per, text, index), case let wordEnd = text.lettersEnd(index),
      wordEnd > index
    else { return nil }
    let roles = vocabulary.roles(text, index..<wordEnd)
    guard roles.contains(.per) else { return nil }
    index = text.skipBlanks(wordEnd)
    if text[wordEnd] == UInt8(ascii: "'") { index = wordEnd + 1 }
    guard let (unit, range) = named(at: index, isAttached: false), unit.perID == nil else { return nil }
    // "a" and "an" mean a rate only before a time.
    if wordEnd - slash <= 2, unit.dimension != .time { return nil }
    return (unit, Per(slash: slash, end: range.upperBound, isSlash: false))
  }
}
