import MarkdownModel

/// The scan of text units, one after another, each from left to right; what is found is not looked into again.
struct UnitScan: ~Copyable {
  private(set) var found: [Placeholder] = []
  /// Square brackets that the rest of the document decides about.
  private(set) var undecided: [(range: ByteRange, isValue: Bool)] = []
  private(set) var certainBrackets: [ByteRange] = []
  /// Everything before this offset has been dealt with.
  private(set) var resume: Int

  private typealias Interest = PlaceholderStarts.Interest

  private let starts: PlaceholderStarts
  private let usesBraces: Bool
  private var cursor: TextCursor
  /// Whether the recognisers know the unit.
  private var isReady = false
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
    starts = words.starts
    self.usesBraces = usesBraces
    valueStarts = ValueStarts(document, labels)
    cursor = TextCursor(bytes: document.source.bytes, limits: ByteRange(0, 0))
    resume = 0
    let parameters = NamedParameters(in: document.source.bytes, document.extent)
    delimited = DelimitedBlank(cursor: cursor, words: words, parameters: parameters)
    bracket = BracketBlank(cursor: cursor, words: words)
    standIn = StandInNumber(cursor: cursor, words: words)
    date = DatePattern(cursor: cursor, words: words)
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
    isReady = false
  }

  /// Tells the recognisers where they are: most units hold nothing for them.
  @inline(__always)
  private mutating func getReady() {
    if isReady { return }
    isReady = true
    let limits = cursor.limits
    delimited.cursor.limits = limits
    bracket.cursor.limits = limits
    standIn.cursor.limits = limits
    standIn.isCell = isCell
    date.cursor.limits = limits
    marker.cursor.limits = limits
  }

  mutating func text(_ range: ByteRange) {
    var index = max(range.lower, resume)
    while let (interest, start) = starts.next(in: cursor, from: index, to: range.upper) {
      if let end = step(interest, at: start) {
        index = end
        resume = max(resume, end)
      } else {
        index = endOfPlain(interest, at: start, in: range)
      }
    }
  }

  /// Where to go on behind what turned out to be no placeholder.
  private func endOfPlain(_ interest: Interest, at start: Int, in range: ByteRange) -> Int {
    switch interest {
    case .word, .phrase: return max(start + 1, cursor.plainWordEnd(start, range.upper))
    case .digit:
      var index = start + 1
      while index < range.upper, cursor.bytes[index].isDigit { index += 1 }
      return index
    default: return start + 1
    }
  }

  mutating func html(_ range: ByteRange, closingTags: Set<[UInt8]>) {
    getReady()
    if let blank = delimited.htmlBlank(range, isValueStart: isValueStart(range.lower), closingTags: closingTags) {
      add(.delimited, blank)
    }
  }

  mutating func strong(_ inline: Inline) {
    // Only lines to write on and names between them stand in doubled underscores.
    guard cursor.bytes[inline.range.lower] == UInt8(ascii: "_") else { return }
    getReady()
    if let blank = delimited.strongBlank(inline) {
      add(.delimited, blank)
    } else if let range = date.lines(at: inline.range.lower) {
      // `__/__/____` holds a bold slash.
      add(.datePattern, range)
    }
  }

  /// Where to go on when something was recognised; nil to go on behind the byte or word.
  private mutating func step(_ interest: Interest, at index: Int) -> Int? {
    getReady()
    switch interest {
    case .blank: return blank(at: index)
    case .dollar:
      if let blank = delimited.match(at: index, in: context(at: index)) { return add(.delimited, blank) }
      if let price = standIn.match(at: index, isValueStart: false), cursor.byte(price.upper) != UInt8(ascii: "$"),
        cursor.equationEnd(from: index) == nil
      {
        return add(.standInNumber, price)
      }
      return cursor.mathEnd(from: index)
    case .word: return word(at: index)
    case .phrase: return phrase(at: index)
    case .digit:
      if let range = date.match(at: index) { return add(.datePattern, range) }
      return standIn.match(at: index, isValueStart: false).map { add(.standInNumber, $0) }
    case .question:
      if let marks = marker.questionMarks(at: index) { return add(.unfinishedMarker, marks) }
      return standIn.question(at: index, isValueStart: isValueStart(index)).map { add(.standInNumber, $0) }
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
    if let end = cursor.addressEnd(from: index) { return end }
    if CapitalBlanks.mayBegin(at: index, in: cursor),
      let blank = delimited.words.capitalBlanks.match(at: index, in: cursor), !delimited.isSpokenOf(blank)
    {
      return add(.delimited, blank)
    }
    let isStart = isValueStart(index)
    switch cursor.byte(index) {
    case UInt8(ascii: "X"), UInt8(ascii: "Y"), UInt8(ascii: "Z"), UInt8(ascii: "N"), UInt8(ascii: "W"),
      UInt8(ascii: "O"),
      UInt8(ascii: "x"), UInt8(ascii: "y"), UInt8(ascii: "z"), UInt8(ascii: "n"):
      // `N` heads a column of sizes.
      if let range = standIn.match(at: index, isValueStart: isStart && !isHeaderCell) {
        return add(.standInNumber, range)
      }
    default: break
    }
    // A header may end in what its column lacks: `Current (TBD)`.
    if !isHeaderCell || cursor.byte(index - 1) == UInt8(ascii: "("),
      let range = marker.match(at: index, isStart: isStart)
    {
      return add(.unfinishedMarker, range)
    }
    switch cursor.byte(index) | 0x20 {
    case UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "d"), UInt8(ascii: "j"), UInt8(ascii: "a"),
      UInt8(ascii: "t"), UInt8(ascii: "x"), UInt8(ascii: "g"):
      // `Date (YYYY-MM-DD)` heads a column and says how its days are written.
      if isHeaderCell, cursor.byte(index - 1) == UInt8(ascii: "(") { return nil }
      return date.match(at: index).map { add(.datePattern, $0) }
    default: return nil
    }
  }

  private mutating func phrase(at index: Int) -> Int? {
    guard !isHeaderCell, let phrase = marker.phrase(at: index), phrase.endsClause || isValueStart(index) else {
      return nil
    }
    return add(.unfinishedMarker, phrase.range)
  }

  private mutating func underscore(at index: Int) -> Int? {
    if let range = date.lines(at: index) { return add(.datePattern, range) }
    if let range = standIn.match(at: index, isValueStart: false) { return add(.standInNumber, range) }
    var end = index
    while cursor.byte(end) == UInt8(ascii: "_") { end += 1 }
    let isWholeCell =
      isCell && !isHeaderCell && index == cursor.limits.lower && end == cursor.limits.upper
    let isLineToWriteOn = isWholeCell || end - index >= 3 && !cursor.isWord(index - 1) && !cursor.isWord(end)
    return isLineToWriteOn ? add(.delimited, ByteRange(index, end)) : end
  }

  // MARK: Context

  private mutating func isValueStart(_ index: Int) -> Bool { valueStarts.contain(index) }

  private mutating func context(at index: Int) -> BlankContext {
    BlankContext(
      isValueStart: isValueStart(index), isCell: isCell, isHeaderCell: isHeaderCell, usesBraces: isBraceValue)
  }
}
