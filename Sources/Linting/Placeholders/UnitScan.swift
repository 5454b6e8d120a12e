import MarkdownModel

/// The scan of text units, one after another, each from left to right; what is found is not looked into again.
struct UnitScan: ~Copyable {
  private(set) var found: [Placeholder] = []
  /// Square brackets that the rest of the document decides about.
  private(set) var undecided: [(range: ByteRange, isValue: Bool)] = []
  private(set) var certainBrackets: [ByteRange] = []
  /// Everything before this offset has been dealt with.
  private(set) var resume: Int

  // Held here rather than reached through the word lists: each is asked about every word.
  private let interests = Self.interests
  private let wordStarts: WordStarts
  private let phraseStarts: WordStarts
  private let phrases: PhraseMatcher
  private let usesBraces: Bool
  private var cursor: TextCursor
  private var isHeaderCell = false
  private var isCell = false
  private var isBraceValue = false
  private var valueStarts: ValueStarts
  private var delimited: DelimitedBlank
  private var bracket: BracketBlank
  private var standIn: StandInNumber
  private var date: DatePattern
  private var marker: UnfinishedMarker

  init(_ document: Document, labels: [LabelledLine], words: PlaceholderWords, usesBraces: Bool) {
    wordStarts = words.wordStarts
    phraseStarts = words.phraseStarts
    phrases = words.unfinishedPhrases
    self.usesBraces = usesBraces
    valueStarts = ValueStarts(document, labels)
    cursor = TextCursor(bytes: document.source.bytes, limits: ByteRange(0, 0))
    resume = 0
    let routes = RouteParameters(in: document.source.bytes, document.extent)
    delimited = DelimitedBlank(cursor: cursor, words: words, routes: routes)
    bracket = BracketBlank(cursor: cursor, words: words)
    standIn = StandInNumber(cursor: cursor, words: words)
    date = DatePattern(cursor: cursor)
    marker = UnfinishedMarker(cursor: cursor, words: words)
  }

  /// Turns to a unit with the labels in it.
  mutating func begin(_ unit: TextUnit, labels: Range<Int>) {
    isCell = unit.isCell
    isHeaderCell = unit.isHeaderCell
    isBraceValue = usesBraces
    setLimits(unit.range)
    valueStarts.begin(unit.range, unit, labels: labels)
  }

  /// Turns to a value of the front matter.
  mutating func beginFrontMatter(_ range: ByteRange) {
    (isCell, isHeaderCell, isBraceValue) = (false, false, true)
    setLimits(range)
    valueStarts.begin(range)
  }

  private mutating func setLimits(_ limits: ByteRange) {
    resume = limits.lower
    cursor.limits = limits
    delimited.cursor.limits = limits
    bracket.cursor.limits = limits
    standIn.cursor.limits = limits
    date.cursor.limits = limits
    marker.cursor.limits = limits
  }

  private enum Interest: UInt8 { case none, blank, dollar, letter, digit, question, underscore }

  /// What each byte may begin.
  private static let interests: [Interest] = {
    var table = [Interest](repeating: .none, count: 256)
    for byte in "{<%@[\\".utf8 { table[Int(byte)] = .blank }
    table[0xE2] = .blank
    table[Int(UInt8(ascii: "$"))] = .dollar
    table[Int(UInt8(ascii: "?"))] = .question
    table[Int(UInt8(ascii: "_"))] = .underscore
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = .digit }
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { table[Int(byte)] = .letter }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { table[Int(byte)] = .letter }
    for byte in UInt8(0xC3)...UInt8(0xF4) where byte != 0xE2 { table[Int(byte)] = .letter }
    return table
  }()

  mutating func text(_ range: ByteRange) {
    var index = max(range.lower, resume)
    while let (interest, start) = nextInterest(from: index, to: range.upper) {
      if let end = step(interest, at: start, in: range) {
        index = end
        resume = max(resume, end)
      } else if interest == .letter {
        index = max(start + 1, wordEnd(start, range.upper))
      } else if interest == .digit {
        index = start + 1
        while index < range.upper, cursor.bytes[index].isDigit { index += 1 }
      } else {
        index = start + 1
      }
    }
  }

  /// The next offset at which a placeholder may begin: most words are passed over by their first letters.
  private func nextInterest(from start: Int, to limit: Int) -> (Interest, Int)? {
    cursor.bytes.withUnsafeBufferPointer { bytes in
      interests.withUnsafeBufferPointer { interests in
        var index = start
        while index < limit {
          let interest = interests[Int(bytes[index])]
          if interest == .none {
            index += 1
            continue
          }
          guard interest == .letter else {
            let end = plainEnd(interest, at: index, in: bytes, limit: limit)
            if end == index { return (interest, index) }
            index = end
            continue
          }
          if mayBegin(at: index, in: bytes, limit: limit) { return (interest, index) }
          index += 1
          while index < limit, Self.isInWord(interests[Int(bytes[index])]) { index += 1 }
          if index < limit, bytes[index] >= 0x80 { index = max(index, wordEnd(wordStart(index, bytes, start), limit)) }
        }
        return nil
      }
    }
  }

  /// Where to go on behind a number or sign that begins no placeholder for sure; its own offset where it may begin one.
  @inline(__always)
  private func plainEnd(_ interest: Interest, at index: Int, in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
    let next = index + 1 < limit ? bytes[index + 1] : 0
    if interest == .digit { return numberEnd(at: index, in: bytes, limit: limit) }
    guard interest == .blank else { return index }
    switch bytes[index] {
    // U+2039, a single guillemet, among dashes, arrows and quotes.
    case 0xE2: return next == 0x80 && index + 2 < limit && bytes[index + 2] == 0xB9 ? index : min(index + 3, limit)
    case UInt8(ascii: "%"): return next.isAlphanumericASCII || next == UInt8(ascii: "{") ? index : index + 1
    case UInt8(ascii: "@"): return next == UInt8(ascii: "@") ? index : index + 1
    default: return index
    }
  }

  /// The end of a number or date; the offset itself where letters go on like a pattern of one: `20XX`, `2026-MM-DD`.
  @inline(__always)
  private func numberEnd(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
    var end = start
    while end < limit {
      let byte = bytes[end]
      if byte.isDigit {
        end += 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") {
        guard end + 1 < limit, bytes[end + 1].isAlphanumericASCII else { return end }
        if !bytes[end + 1].isDigit { return start }
        end += 1
      } else {
        return byte | 0x20 == UInt8(ascii: "x") || byte | 0x20 == UInt8(ascii: "y") ? start : end
      }
    }
    return end
  }

  /// Whether a word may begin a placeholder, by its first letters.
  @inline(__always)
  private func mayBegin(at index: Int, in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Bool {
    let (first, second) = (bytes[index], index + 1 < limit ? bytes[index + 1] : 0)
    return wordStarts.contains(first, second)
      || (phraseStarts.contains(first, second) && phrases.mayStart(in: cursor.bytes, at: index, limit: limit))
  }

  @inline(__always)
  private static func isInWord(_ interest: Interest) -> Bool {
    interest == .letter || interest == .digit || interest == .underscore
  }

  /// The start of the character that holds an offset.
  private func wordStart(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Int {
    var start = index
    while start > limit, bytes[start].isContinuation { start -= 1 }
    return start
  }

  /// The end of the word at an offset: ASCII quickly, other letters one by one.
  private func wordEnd(_ start: Int, _ limit: Int) -> Int {
    let bytes = cursor.bytes
    var index = start
    while index < limit {
      let byte = bytes[index]
      if byte.isAlphanumericASCII || byte == UInt8(ascii: "_") {
        index += 1
      } else if byte >= 0x80, case let letter = Folding.letter(in: bytes, at: index, limit: limit), letter.isWord {
        index += letter.width
      } else {
        break
      }
    }
    return index
  }

  mutating func html(_ range: ByteRange, closingTags: Set<[UInt8]>) {
    if let blank = delimited.htmlBlank(range, isValueStart: isValueStart(range.lower), closingTags: closingTags) {
      add(.delimited, blank)
    }
  }

  mutating func strong(_ inline: Inline) {
    if let blank = delimited.strongBlank(inline) {
      add(.delimited, blank)
    } else if let range = date.lines(at: inline.range.lower) {
      // `__/__/____` holds a bold slash.
      add(.datePattern, range)
    }
  }

  /// Where to go on when something was recognised; nil to go on behind the byte or word.
  private mutating func step(_ interest: Interest, at index: Int, in range: ByteRange) -> Int? {
    switch interest {
    case .none: return nil
    case .blank: return blank(at: index)
    case .dollar:
      if let blank = delimited.match(at: index, in: context(at: index)) { return add(.delimited, blank) }
      if let price = standIn.match(at: index, isValueStart: false), cursor.byte(price.upper) != UInt8(ascii: "$") {
        return add(.standInNumber, price)
      }
      return mathEnd(from: index)
    case .letter: return word(at: index)
    case .digit:
      if let range = date.match(at: index) { return add(.datePattern, range) }
      return standIn.match(at: index, isValueStart: false).map { add(.standInNumber, $0) }
    case .question: return marker.match(at: index, isStart: isValueStart(index)).map { add(.unfinishedMarker, $0) }
    case .underscore: return underscore(at: index)
    }
  }

  @discardableResult
  private mutating func add(_ kind: Placeholder.Kind, _ range: ByteRange) -> Int {
    found.append(Placeholder(kind: kind, range: range))
    resume = max(resume, range.upper)
    return range.upper
  }

  private mutating func blank(at index: Int) -> Int? {
    let byte = cursor.byte(index)
    let isBracket = byte == UInt8(ascii: "[") || (byte == .backslash && cursor.byte(index + 1) == UInt8(ascii: "["))
    guard isBracket else {
      if let blank = delimited.match(at: index, in: context(at: index)) { return add(.delimited, blank) }
      return byte == .backslash ? index + 2 : nil
    }
    guard let (range, judgement) = bracket.match(at: index, in: context(at: index)) else {
      return byte == .backslash ? index + 2 : nil
    }
    if judgement == .blank {
      certainBrackets.append(range)
      return add(.delimited, range)
    }
    // What stands inside is looked at all the same; the outer blank wins if brackets turn out to be blanks.
    undecided.append((range, judgement == .value && isWholeOrCell(range)))
    return nil
  }

  /// A paragraph or list item that only begins with a bracket may begin with a tag.
  private func isWholeOrCell(_ range: ByteRange) -> Bool {
    range.lower > cursor.limits.lower || isCell || cursor.limits.upper - range.upper <= 3
  }

  private mutating func word(at index: Int) -> Int? {
    if let end = addressEnd(from: index) { return end }
    let isStart = isValueStart(index)
    switch cursor.byte(index) {
    case UInt8(ascii: "X"), UInt8(ascii: "Y"), UInt8(ascii: "Z"), UInt8(ascii: "N"), UInt8(ascii: "W"),
      UInt8(ascii: "O"),
      UInt8(ascii: "x"), UInt8(ascii: "y"), UInt8(ascii: "z"), UInt8(ascii: "n"):
      if let range = standIn.match(at: index, isValueStart: isStart) { return add(.standInNumber, range) }
    default: break
    }
    if !isHeaderCell, let range = marker.match(at: index, isStart: isStart) { return add(.unfinishedMarker, range) }
    switch cursor.byte(index) | 0x20 {
    case UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "d"), UInt8(ascii: "j"), UInt8(ascii: "a"),
      UInt8(ascii: "t"), UInt8(ascii: "x"):
      return date.match(at: index).map { add(.datePattern, $0) }
    default: return nil
    }
  }

  private mutating func underscore(at index: Int) -> Int? {
    if let range = date.lines(at: index) { return add(.datePattern, range) }
    if let range = standIn.match(at: index, isValueStart: false) { return add(.standInNumber, range) }
    var end = index
    while cursor.byte(end) == UInt8(ascii: "_") { end += 1 }
    let isLineToWriteOn = end - index >= 3 && !cursor.isWord(index - 1) && !cursor.isWord(end)
    return isLineToWriteOn ? add(.delimited, ByteRange(index, end)) : end
  }

  // MARK: Context

  private mutating func isValueStart(_ index: Int) -> Bool { valueStarts.contain(index) }

  private mutating func context(at index: Int) -> BlankContext {
    BlankContext(isValueStart: isValueStart(index), isHeaderCell: isHeaderCell, usesBraces: isBraceValue)
  }

  // MARK: What is no prose

  /// The end of a bare URL, path or address that starts at a word.
  private func addressEnd(from index: Int) -> Int? {
    guard cursor.hasPrefix("http", at: index) || cursor.hasPrefix("www.", at: index) else { return nil }
    var end = index
    while end < cursor.limits.upper, !cursor.bytes[end].isWhitespace, cursor.bytes[end] != UInt8(ascii: "|") {
      end += 1
    }
    let isAddress = cursor.find("://", from: index, within: end - index) != nil || cursor.hasPrefix("www.", at: index)
    return isAddress ? end : nil
  }

  /// The end of `$…$` or `$$…$$`: no blank inside the signs, no digit behind them.
  private func mathEnd(from index: Int) -> Int? {
    if cursor.byte(index + 1) == UInt8(ascii: "$") {
      return cursor.find("$$", from: index + 2, within: 2000, lines: 40).map { $0 + 2 }
    }
    guard !cursor.byte(index + 1).isWhitespace, cursor.byte(index + 1) != UInt8(ascii: "{"), !cursor.isWord(index - 1)
    else { return nil }
    var end = index + 1
    while end < cursor.limits.upper, cursor.bytes[end] != UInt8(ascii: "$"), !cursor.bytes[end].isLineEnding {
      end += 1
    }
    guard cursor.byte(end) == UInt8(ascii: "$"), end > index + 1, !cursor.byte(end - 1).isWhitespace,
      !cursor.byte(end + 1).isDigit
    else { return nil }
    let inner = ByteRange(index + 1, end)
    // Two prices in one sentence are no formula.
    return cursor.byte(inner.lower).isDigit && cursor.contains(.space, in: inner) ? nil : end + 1
  }
}
