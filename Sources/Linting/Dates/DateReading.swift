import MarkdownModel
import Phrases
import Quantities
import RuleModel

/// A date as somebody wrote it, with all that it may mean.
struct DateReading: Sendable {
  enum Form: Sendable {
    /// `2026-11-02`.
    case iso
    /// `02.11.2026`, and versions.
    case pointed
    /// `20261102`, and other numbers.
    case compact
    case other
  }

  /// The date, without a time behind it.
  let range: ByteRange
  let form: Form
  /// The days that it can mean: `02/11/2026` is two of them in English. Empty when there is no such day.
  let candidates: [CalendarDate]
  /// Why there is none: `November has 30 days`.
  let fault: Phrase
  /// Whether its numbers are those of a month and a day, if not of that month.
  let hasMonth: Bool
  /// Whether the month is named.
  let isInWords: Bool
  /// Whether the numbers look like a day of these years, although there is neither such a month nor such a day:
  /// `27/13/2026`.
  let isLikeDays: Bool

  /// The one day that it means.
  var only: CalendarDate? { candidates.count == 1 ? candidates[0] : nil }
}

/// Reads dates in numbers, `2026-11-02`, `14/09/2026`, and in words, `14 septembre 2026`, `Sept. 14, 2026`.
struct DateReader {
  /// The years of which documents about performance tell days.
  private static let likely = 2010...2049

  let months: MonthNames
  /// Whether numbers with slashes can only be day, month, year; asked when there are such.
  let isDayFirst: () -> Bool

  /// A quick answer for most texts: whether one has the four digits of a year.
  static func mayRead(_ text: ByteRange, in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      // Of four digits in a row, one stands at every fourth place.
      var index = text.lower + 3
      while index < text.upper {
        if bytes[index].isDigit, bytes[index - 1].isDigit, bytes[index - 2].isDigit, bytes[index - 3].isDigit {
          return true
        }
        index += bytes[index].isDigit ? 1 : 4
      }
      return false
    }
  }

  /// - Returns: nil when the text does not begin with a date.
  func read(_ text: ByteRange, in bytes: [UInt8]) -> DateReading? {
    guard let first = DateTokens.next(text, in: bytes) else { return nil }
    return numbers(first, text, bytes) ?? words(first, text, bytes)
  }

  // MARK: Numbers

  private func numbers(_ first: DateToken, _ text: ByteRange, _ bytes: [UInt8]) -> DateReading? {
    guard let a = first.number else { return nil }
    if first.range.count == 8 { return compact(first, bytes) }
    guard let separator = Self.separator(at: first.range.upper, text, bytes),
      let second = DateTokens.next(ByteRange(first.range.upper + 1, text.upper), in: bytes, skippingBlanks: false),
      let b = second.number, second.range.count <= 2,
      Self.separator(at: second.range.upper, text, bytes) == separator,
      let third = DateTokens.next(ByteRange(second.range.upper + 1, text.upper), in: bytes, skippingBlanks: false),
      let c = third.number, Self.isEnd(third.range.upper, text, bytes)
    else { return nil }
    let range = ByteRange(first.range.lower, third.range.upper)
    switch (first.range.count, third.range.count) {
    case (4, 1...2):
      let isISO = separator == UInt8(ascii: "-") && second.range.count == 2 && third.range.count == 2
      return reading(range, isISO ? .iso : .other, [(a, b, c)])
    case (1...2, 4):
      // With full stops the day comes first wherever it can.
      let isPointed = separator == UInt8(ascii: ".") && CalendarDate(year: c, month: b, day: a) != nil
      let form: DateReading.Form = separator == UInt8(ascii: ".") ? .pointed : .other
      return reading(range, form, isPointed || a == b || isDayFirst() ? [(c, b, a)] : [(c, b, a), (c, a, b)])
    default: return nil
    }
  }

  /// `20261102`.
  private func compact(_ token: DateToken, _ bytes: [UInt8]) -> DateReading? {
    guard let number = token.number, (1900...2199).contains(number / 10000) else { return nil }
    return reading(token.range, .compact, [(number / 10000, number / 100 % 100, number % 100)])
  }

  private static func separator(at index: Int, _ text: ByteRange, _ bytes: [UInt8]) -> UInt8? {
    guard index + 1 < text.upper else { return nil }
    let byte = bytes[index]
    return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") ? byte : nil
  }

  /// A time may follow; a further number makes it something else.
  private static func isEnd(_ index: Int, _ text: ByteRange, _ bytes: [UInt8]) -> Bool {
    guard index < text.upper else { return true }
    let byte = bytes[index]
    if byte == UInt8(ascii: "T") { return index + 1 < text.upper && bytes[index + 1].isDigit }
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") {
      return index + 1 >= text.upper || !bytes[index + 1].isAlphanumericASCII
    }
    return !byte.isAlphanumericASCII
  }

  // MARK: Words

  private func words(_ first: DateToken, _ text: ByteRange, _ bytes: [UInt8]) -> DateReading? {
    guard let second = DateTokens.next(ByteRange(first.range.upper, text.upper), in: bytes),
      let third = DateTokens.next(ByteRange(second.range.upper, text.upper), in: bytes),
      let year = third.number, third.range.count == 4
    else { return nil }
    let range = ByteRange(first.range.lower, third.range.upper)
    if let day = first.number, first.range.count <= 2, let month = months.number(of: second.range, in: bytes) {
      return reading(range, .other, [(year, month, day)], isInWords: true)
    }
    if let day = second.number, second.range.count <= 2, let month = months.number(of: first.range, in: bytes) {
      return reading(range, .other, [(year, month, day)], isInWords: true)
    }
    return nil
  }

  // MARK: Calendar

  private func reading(
    _ range: ByteRange, _ form: DateReading.Form, _ meanings: [(year: Int, month: Int, day: Int)],
    isInWords: Bool = false
  ) -> DateReading? {
    guard meanings.allSatisfy({ (1900...9999).contains($0.year) }) else { return nil }
    let dates = meanings.compactMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
    let fault: Phrase = dates.isEmpty ? Self.fault(of: meanings) : ""
    return DateReading(
      range: range, form: form, candidates: dates, fault: fault,
      hasMonth: meanings.contains { (1...12).contains($0.month) && (1...31).contains($0.day) }, isInWords: isInWords,
      isLikeDays: meanings.allSatisfy { Self.likely.contains($0.year) && $0.month < 40 && $0.day < 40 })
  }

  private static func fault(of meanings: [(year: Int, month: Int, day: Int)]) -> Phrase {
    guard let meaning = meanings.first(where: { (1...12).contains($0.month) }) ?? meanings.first else { return "" }
    guard (1...12).contains(meaning.month) else { return "there is no month \(meaning.month)" }
    guard meaning.day > 0 else { return "there is no day 0" }
    let names: [Phrase] = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let count = CalendarDate.dayCount(ofMonth: meaning.month, in: meaning.year)
    return "\(names[meaning.month - 1]) \(meaning.year) has \(count) days"
  }
}

/// A number or a word of a date.
struct DateToken {
  let range: ByteRange
  /// Nil for words.
  let number: Int?
}

enum DateTokens {
  private static let longest = 12

  static func next(_ text: ByteRange, in bytes: [UInt8], skippingBlanks: Bool = true) -> DateToken? {
    var start = text.lower
    if skippingBlanks {
      while start < text.upper, isFiller(bytes, start) { start += bytes[start] == 0xC2 ? 2 : 1 }
    }
    guard start < text.upper else { return nil }
    var end = start
    if bytes[start].isDigit {
      var number = 0
      while end < text.upper, bytes[end].isDigit, end - start < longest {
        number = number * 10 + Int(bytes[end] - 0x30)
        end += 1
      }
      let token = DateToken(range: ByteRange(start, end), number: number)
      return token
    }
    while end < text.upper, bytes[end].isLetterASCII || bytes[end] >= 0x80, end - start < longest * 2 { end += 1 }
    return end > start ? DateToken(range: ByteRange(start, end), number: nil) : nil
  }

  /// Blanks, commas, full stops, and the endings of `1st`, `2nd`, `3rd`, `4th`, `1er` behind a number.
  private static func isFiller(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte.isSpaceOrTab || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "[") {
      return true
    }
    if byte == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0xA0 }
    guard byte.isLowerASCII, index > 0 else { return false }
    var start = index
    while start > 0, index - start < 2, bytes[start - 1].isLowerASCII { start -= 1 }
    var end = index
    while end < bytes.count, end - index < 3, bytes[end].isLowerASCII { end += 1 }
    guard start > 0, bytes[start - 1].isDigit, end - start == 2 else { return false }
    let ending = (bytes[start], bytes[start + 1])
    return ["st", "nd", "rd", "th", "er"].contains { (word: StaticString) in
      word.utf8Start[0] == ending.0 && word.utf8Start[1] == ending.1
    }
  }
}

/// The names of the months in the languages that the vocabulary has.
struct MonthNames: Sendable {
  private var numbers = HashTable(expecting: 128)

  /// - Parameter sets: twelve sets of names, January first.
  init(_ sets: [WordList]) {
    for (index, names) in sets.enumerated() {
      let texts = ListedTexts(names)
      for name in texts.ranges { numbers[Digest.folded(texts.bytes, name)] = UInt64(index + 1) }
    }
  }

  func number(of word: ByteRange, in bytes: [UInt8]) -> Int? {
    let number = Int(numbers[Digest.folded(bytes, word)])
    return number > 0 ? number : nil
  }
}
