import MarkdownModel
import RuleModel

/// The first and the last day of something, as a sentence tells them: "from 2026-10-05 to 2026-10-18", « du 5 au 18
/// octobre 2026 ».
struct DateRange: Sendable {
  /// From the first date to the last one.
  let range: ByteRange
  let start: ByteRange
  let end: ByteRange
  let first: CalendarDate
  let last: CalendarDate

  var isReversed: Bool { last < first }
}

/// The words around the first and the last day of something.
struct DateRangeWords: Sendable {
  /// "to", "until".
  fileprivate let joints: PhraseTable
  /// « du », before a day whose month stands behind the last one.
  fileprivate let openers: PhraseTable
  /// "between", before a day with "and" behind it.
  fileprivate let pairOpeners: PhraseTable
  fileprivate let pairJoints: PhraseTable
  /// "moved", before dates of which the second replaces the first.
  fileprivate let moves: PhraseTable

  init(_ vocabulary: Vocabulary) {
    joints = vocabulary.phrases("date-range-joints")
    openers = vocabulary.phrases("date-range-openers")
    pairOpeners = vocabulary.phrases("date-pair-openers")
    pairJoints = vocabulary.phrases("date-pair-joints")
    moves = vocabulary.phrases("date-moves")
  }
}

/// Finds the ranges of days that a text tells.
struct DateRangeReader {
  /// "5 to 18 May 2026", and a word before it.
  static let shortest = 19
  private static let (farthest, farthestMove) = (28, 48)
  private static let mostMonthsBack = 3

  private let bytes: [UInt8]
  private let months: MonthNames
  private let days: DayReader
  private let words: DateRangeWords
  private var scan = WordScan()

  private typealias Day = DayReader.Day

  init(_ subject: Subject, _ words: DateRangeWords) {
    self.words = words
    bytes = subject.flowingBytes
    months = subject.fieldWords.months
    days = DayReader(subject)
  }

  /// The quick answer for most texts, which hold no year.
  @inline(__always)
  func mayHoldAny(_ text: ByteRange) -> Bool { days.holdYear(text) }

  /// In order.
  mutating func ranges(in text: ByteRange) -> [DateRange] {
    let dates = days.days(in: text, besideOthers: true)
    guard !dates.isEmpty else { return [] }
    var found: [DateRange] = []
    for (index, day) in dates.enumerated() {
      if index > 0, let range = range(dates[index - 1], day, in: text) {
        found.append(range)
      } else if let range = shortened(before: day, in: text) {
        found.append(range)
      }
    }
    return found
  }

  // MARK: Joints

  private mutating func range(_ first: Day, _ last: Day, in text: ByteRange) -> DateRange? {
    guard first.range.upper < last.range.lower,
      joins(ByteRange(first.range.upper, last.range.lower)) || arePaired(first.range, last.range, in: text),
      !isMove(before: first.range.lower, in: text)
    else { return nil }
    return DateRange(
      range: ByteRange(first.range.lower, last.range.upper), start: first.range, end: last.range, first: first.date,
      last: last.date)
  }

  private mutating func joins(_ between: ByteRange) -> Bool {
    guard between.count <= Self.farthest else { return false }
    scan.read(bytes, between, most: 6)
    guard scan.words.isEmpty else {
      return words.joints.tag(ofWhole: 0..<scan.words.count, in: scan) != 0
        && bytes[between.lower..<between.upper].allSatisfy { $0.isWhitespace || $0.isLetterASCII || $0 >= 0x80 }
    }
    // `–`, `—`, `→` and the plain dash.
    var signs = bytes[between.lower..<between.upper].filter { !$0.isWhitespace }[...]
    if signs.first == UInt8(ascii: "*") { signs = signs.drop { $0 == UInt8(ascii: "*") } }
    return signs == [UInt8(ascii: "-")] || signs.starts(with: [0xE2, 0x80]) && signs.count == 3
      || signs.elementsEqual([0xE2, 0x86, 0x92])
  }

  /// "between 2026-12-12 and 2027-01-03", « entre le 12 décembre 2026 et le 3 janvier 2027 »
  private mutating func arePaired(_ first: ByteRange, _ last: ByteRange, in text: ByteRange) -> Bool {
    guard last.lower - first.upper <= Self.farthest,
      bytes[first.upper..<last.lower].allSatisfy({ $0.isWhitespace || $0.isLetterASCII }),
      let word = word(before: first.lower, in: text),
      isPhrase(word, words.pairOpeners)
        || word.count <= Self.longestArticle
          && self.word(before: word.lower, in: text).map { isPhrase($0, words.pairOpeners) } ?? false
    else { return false }
    scan.read(bytes, ByteRange(first.upper, last.lower), most: 3)
    let isArticle = scan.words.count == 2 && scan.words[1].range.count <= Self.longestArticle
    return (scan.words.count == 1 || isArticle) && words.pairJoints.tag(ofWhole: 0..<1, in: scan) != 0
  }

  /// « le », "dem"
  private static let longestArticle = 3

  /// "Moved from 14 May 2026 to 7 May 2026"
  private mutating func isMove(before lower: Int, in text: ByteRange) -> Bool {
    scan.finds(words.moves, in: bytes, ByteRange(max(text.lower, lower - Self.farthestMove), lower), most: 16)
  }

  // MARK: Shortened dates

  /// "from 5 to 18 October 2026", "5 October to 18 November 2026": the first day borrows the year.
  private mutating func shortened(before last: Day, in text: ByteRange) -> DateRange? {
    guard let joint = joint(before: last.range.lower, in: text), let word = word(before: joint.lower, in: text) else {
      return nil
    }
    var (day, month) = (word, last.date.month)
    if bytes[word.lower].isDigit {
      guard opens(word, in: text, isBeforeDash: bytes[joint.lower].isDashStart) else { return nil }
    } else {
      guard let named = months.number(of: word, in: bytes), let own = self.word(before: word.lower, in: text)
      else { return nil }
      (day, month) = (own, named)
    }
    // "12 December to 5 January 2027" begins in the year before; nobody leaves that out over most of a year.
    guard day.count <= 2, let number = number(day), month - last.date.month <= Self.mostMonthsBack,
      let date = CalendarDate(year: last.date.year, month: month, day: number),
      !isMove(before: day.lower, in: text)
    else { return nil }
    return DateRange(
      range: ByteRange(day.lower, last.range.upper), start: ByteRange(day.lower, word.upper), end: last.range,
      first: date, last: last.date)
  }

  /// "to", or a dash.
  private mutating func joint(before index: Int, in text: ByteRange) -> ByteRange? {
    var end = index
    while end > text.lower, bytes[end - 1].isWhitespace { end -= 1 }
    if end > text.lower, bytes[end - 1] == UInt8(ascii: "-") { return ByteRange(end - 1, end) }
    if end >= text.lower + 3, bytes.span.hasPrefix("–", at: end - 3) || bytes.span.hasPrefix("—", at: end - 3) {
      return ByteRange(end - 3, end)
    }
    return word(before: index, in: text).flatMap { isPhrase($0, words.joints) ? $0 : nil }
  }

  /// "from 5", "(5 –"; before a dash and behind a word it may be a number: "Sprint 5 – 18 October 2026".
  private mutating func opens(_ day: ByteRange, in text: ByteRange, isBeforeDash: Bool) -> Bool {
    if isBeforeDash { return day.lower > text.lower && bytes[day.lower - 1] == UInt8(ascii: "(") }
    return word(before: day.lower, in: text).map { isPhrase($0, words.openers) } ?? false
  }

  private mutating func isPhrase(_ word: ByteRange, _ table: PhraseTable) -> Bool {
    scan.read(bytes, word, most: 2)
    return scan.words.count == 1 && table.tag(ofWhole: 0..<1, in: scan) != 0
  }

  private func number(_ word: ByteRange) -> Int? {
    var number = 0
    for index in word.lower..<word.upper {
      guard bytes[index].isDigit else { return nil }
      number = number * 10 + Int(bytes[index] - 0x30)
    }
    return number
  }

  /// The word before an index, blanks aside.
  private func word(before index: Int, in text: ByteRange) -> ByteRange? {
    var end = index
    while end > text.lower, bytes[end - 1].isWhitespace { end -= 1 }
    var start = end
    while start > text.lower, bytes[start - 1].isAlphanumericASCII || bytes[start - 1] >= 0x80 { start -= 1 }
    return start < end ? ByteRange(start, end) : nil
  }
}

extension UInt8 {
  /// Of `-`, `–` and `—`.
  fileprivate var isDashStart: Bool { self == UInt8(ascii: "-") || self == 0xE2 }
}
