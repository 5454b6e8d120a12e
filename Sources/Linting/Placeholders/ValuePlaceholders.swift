import MarkdownModel

/// Finds what only a whole value, line or name can show: choices left open, stock names, template sentences, empty values.
struct ValuePlaceholders {
  /// Shorter ones are names of their own with a word behind them: `AD group`.
  private static let shortestPhrase = 8
  /// Behind so many columns no type is looked for.
  private static let mostTypes = 8

  let document: Document
  private let units: [TextUnit]
  private let labels: [LabelledLine]
  let words: PlaceholderWords
  private let choice: OpenChoice
  let sample: SampleValue
  let templateLines: Set<UInt64>
  var bytes: [UInt8] { document.source.bytes }

  init(
    _ document: Document, units: [TextUnit], labels: [LabelledLine], words: PlaceholderWords, templateLines: Set<UInt64>
  ) {
    self.templateLines = templateLines
    self.document = document
    self.units = units
    self.labels = labels
    self.words = words
    choice = OpenChoice(bytes: document.source.bytes, words: words)
    sample = SampleValue(bytes: document.source.bytes, words: words)
  }

  func placeholders(_ frontMatter: FrontMatter) -> [Placeholder] {
    var found: [Placeholder] = []
    for value in frontMatter.values {
      if choice.isOpen(value.range) { found.append(Placeholder(kind: .openChoice, range: value.range)) }
      if let kind = sample.kind(of: value.range) { found.append(Placeholder(kind: kind, range: value.range)) }
      if isPersonalFiller(value.range) { found.append(Placeholder(kind: .templateText, range: value.range)) }
    }
    var figures = FigureColumns()
    for label in labels { labelled(label, &found) }
    for unit in units where !unit.range.isEmpty {
      switch unit.place {
      case .bodyCell(let table, let row, let column):
        cell(unit, table: table, row: row, column: column, &figures, &found)
      case .heading: heading(unit, &found)
      case .paragraph, .item: lines(of: unit, &found)
      case .headerCell: break
      }
    }
    found += EmptyValues(document, units: units, labels: labels, words: words).placeholders()
    return found
  }

  private func labelled(_ label: LabelledLine, _ found: inout [Placeholder]) {
    let value = withoutMarks(label.value)
    guard !value.isEmpty else { return }
    let kinds = words.openings.kinds(of: value, in: bytes)
    if isQuestionMark(value) { found.append(Placeholder(kind: .unfinishedMarker, range: value)) }
    if let kind = sampleKind(of: value, kinds) { found.append(Placeholder(kind: kind, range: value)) }
    if kinds.contains(.pending), case let value = withoutRemark(value),
      isPending(value, for: label.label) || isUnknown(value, for: label.label)
    {
      found.append(Placeholder(kind: .unfinishedMarker, range: value))
    } else if kinds.contains(.unfinished), isPutOff(value), asksForValue(label.label) {
      found.append(Placeholder(kind: .unfinishedMarker, range: value))
    }
    if choice.isOpen(value), !choice.isListing(value, of: label.label) {
      found.append(Placeholder(kind: .openChoice, range: value))
    }
    if isTemplateLine(value) || kinds.contains(.insertion) && words.insertions.isWhole(value, in: bytes) {
      found.append(Placeholder(kind: .templateText, range: value))
    }
    if kinds.contains(.bracket) {
      if isEcho(value, of: label.label, in: units[label.unit]) {
        found.append(Placeholder(kind: .delimited, range: value))
      }
      if isWholeBlank(value), isStockName(label.label) {
        found.append(Placeholder(kind: .stockName, range: label.label))
      }
    }
    if kinds.contains(.filler) { filler(value, of: label, &found) }
  }

  private func filler(_ value: ByteRange, of label: LabelledLine, _ found: inout [Placeholder]) {
    guard value.count <= words.longestFiller, words.fillerStarts.contains(bytes[value.lower], bytes[value.lower + 1])
    else { return }
    let isFiller = words.fillerValues.contains(bytes, folded: value)
    if isFiller { found.append(Placeholder(kind: .templateText, range: value)) }
    if isStockName(label.label), isFiller || startsWithFiller(value) {
      found.append(Placeholder(kind: .stockName, range: label.label))
    }
  }

  private func sampleKind(of value: ByteRange, _ kinds: ValueOpenings.Kinds) -> Placeholder.Kind? {
    kinds.contains(.sample) || sample.mayBeKey(value) ? sample.kind(of: value) : nil
  }

  private func isQuestionMark(_ value: ByteRange) -> Bool {
    value.count == 1 && bytes[value.lower] == UInt8(ascii: "?")
  }

  private func startsWithFiller(_ value: ByteRange) -> Bool {
    let text = FoldedText(bytes, value)
    return words.fillerPhrases.contains { text.hasWordPrefix($0) }
  }

  private func cell(
    _ unit: TextUnit, table: Int, row: Int, column: Int, _ figures: inout FigureColumns, _ found: inout [Placeholder]
  ) {
    let value = withoutMarks(unit.range)
    if let clock = clockPattern(at: value) { found.append(Placeholder(kind: .datePattern, range: clock)) }
    let kinds = words.openings.kinds(of: value, in: bytes)
    let isInsertion = kinds.contains(.insertion) && words.insertions.isWhole(value, in: bytes)
    // The first column names the row; what it lists belongs to the name.
    if column == 0 {
      if isInsertion { found.append(Placeholder(kind: .templateText, range: value)) }
      if isStockName(value) { found.append(Placeholder(kind: .stockName, range: value)) }
    } else {
      if isQuestionMark(value) { found.append(Placeholder(kind: .unfinishedMarker, range: value)) }
      if choice.isOpen(value), !isListing(value, table: table, row: row, column: column) {
        found.append(Placeholder(kind: .openChoice, range: value))
      }
      if isInsertion || kinds.contains(.filler) && isPersonalFiller(value) {
        found.append(Placeholder(kind: .templateText, range: value))
      }
      if value.count <= 4, value.count > 1, sample.isLoneUnit(value), !namesUnits(table, column) {
        found.append(Placeholder(kind: .standInNumber, range: value))
      }
      if isStockPerson(value) { found.append(Placeholder(kind: .stockName, range: value)) }
      if let kind = sampleKind(of: value, kinds),
        !CellMarks.isRating(value, column, document.tables[table], bytes)
      {
        found.append(Placeholder(kind: kind, range: value))
      }
      if !kinds.isDisjoint(with: [.bracket, .pending, .unfinished]) {
        let isToCome = isFigureToCome(value) || isEmptyPair(value)
        if isToCome, figures.hold(table, column, in: document) {
          found.append(Placeholder(kind: .unfinishedMarker, range: value))
        } else {
          named(value, kinds, in: unit, table: table, row: row, column: column, &found)
        }
      }
    }
    if value.count > 12, isTemplateLine(value) { found.append(Placeholder(kind: .templateText, range: value)) }
  }

  /// Whether a column lists units, as its header says or a number before it shows: `310 | ms`.
  private func namesUnits(_ table: Int, _ column: Int) -> Bool {
    let table = document.tables[table]
    if words.unitHeaders.contains(bytes, folded: table[0, column].range) || table[0, column].range.isEmpty {
      return true
    }
    return (1..<table.rowCount).contains { row in
      let before = table[row, column - 1].range
      return !before.isEmpty && bytes[before.upper - 1].isDigit && !table[row, column].range.isEmpty
    }
  }

  /// `Your Name`: two words and more.
  private func isPersonalFiller(_ value: ByteRange) -> Bool {
    value.count >= 8 && value.count < 30 && words.personalFillers.contains(bytes, folded: value)
  }

  /// What is a placeholder by the name of its column or row.
  private func named(
    _ value: ByteRange, _ kinds: ValueOpenings.Kinds, in unit: TextUnit, table: Int, row: Int, column: Int,
    _ found: inout [Placeholder]
  ) {
    let isPutOff = kinds.contains(.unfinished) && isPutOff(value)
    for name in [document.tables[table][0, column].range, document.tables[table][row, 0].range] {
      if isEcho(value, of: name, in: unit) { found.append(Placeholder(kind: .delimited, range: value)) }
      if isPending(value, for: name) || isPutOff && asksForValue(name) {
        found.append(Placeholder(kind: .unfinishedMarker, range: value))
      }
    }
  }

  /// Whether the header announces alternatives, or another cell of the row: `enum | low / medium / high`.
  private func isListing(_ value: ByteRange, table: Int, row: Int, column: Int) -> Bool {
    let table = document.tables[table]
    return choice.isListing(value, of: table[0, column].range)
      || table.row(row).prefix(Self.mostTypes).contains { words.choiceTypes.contains(bytes, folded: $0.range) }
  }

  /// `[reviewer]` as the value of "Reviewer": brackets that repeat what they should answer.
  private func isEcho(_ value: ByteRange, of name: ByteRange, in unit: TextUnit) -> Bool {
    guard value.count > 4, value.count <= name.count + 8,
      bytes[value.lower] == UInt8(ascii: "[") || bytes[value.lower] == .backslash,
      bytes[value.upper - 1] == UInt8(ascii: "]"),
      case let digest = Digest.folded(bytes, value), digest != Digest.seed,
      digest == Digest.folded(bytes, name)
    else { return false }
    return !unit.inlines.contains {
      document.inlines[$0].kind == .link && document.inlines[$0].range.lower == value.lower
    }
  }

  /// `to measure`, `dummy`: where all others of the column are figures.
  private func isFigureToCome(_ value: ByteRange) -> Bool {
    guard value.count > 1, value.count <= 24 else { return false }
    let (first, second) = (bytes[value.lower], bytes[value.lower + 1])
    return words.figureStarts.contains(first, second) && words.figuresToCome.contains(bytes, folded: value)
      || words.pendingStarts.contains(first, second) && words.pendingValues.contains(bytes, folded: value)
  }

  /// `[ ]`, `()`, `{}`
  private func isEmptyPair(_ value: ByteRange) -> Bool {
    guard value.count <= 3, value.count > 1, value.count == 2 || bytes[value.lower + 1] == .space else { return false }
    switch (bytes[value.lower], bytes[value.upper - 1]) {
    case (UInt8(ascii: "["), UInt8(ascii: "]")), (UInt8(ascii: "("), UInt8(ascii: ")")),
      (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "<"), UInt8(ascii: ">")),
      (UInt8(ascii: "\""), UInt8(ascii: "\"")):
      return true
    default: return false
    }
  }

  /// `pending` where a person or a figure is asked for.
  private func isPending(_ value: ByteRange, for name: ByteRange) -> Bool {
    value.count <= 20 && value.count > 1 && words.pendingStarts.contains(bytes[value.lower], bytes[value.lower + 1])
      && words.pendingValues.contains(bytes, folded: value)
      && asksForValue(name)
  }

  /// `unknown (target: 95 %)`: what stands before the parenthesis.
  private func withoutRemark(_ value: ByteRange) -> ByteRange {
    guard let open = bytes.firstIndex(of: UInt8(ascii: "("), from: value.lower, to: value.upper) else { return value }
    return withoutMarks(ByteRange(value.lower, open))
  }

  /// `Hit rate: unknown`
  private func isUnknown(_ value: ByteRange, for name: ByteRange) -> Bool {
    words.unknownValues.contains(bytes, folded: value) && asksForValue(name)
  }

  /// "to be determined after the load test".
  private func isPutOff(_ value: ByteRange) -> Bool {
    guard value.count > Self.shortestPhrase,
      words.unfinishedPhrases.mayStart(in: bytes, at: value.lower, limit: value.upper),
      let end = words.unfinishedPhrases.match(in: bytes, at: value.lower, limit: value.upper)
    else { return false }
    return end - value.lower >= Self.shortestPhrase && end < value.upper && bytes[end] == .space
  }

  /// Whether a person or a figure is asked for.
  private func asksForValue(_ name: ByteRange) -> Bool {
    if words.pendingLabels.contains(Digest.key(bytes, name)) { return true }
    // `p95 (ms)`
    guard let open = bytes.firstIndex(of: UInt8(ascii: "("), from: name.lower, to: name.upper), open > name.lower else {
      return false
    }
    return words.pendingLabels.contains(Digest.key(bytes, ByteRange(name.lower, open)))
  }

  // MARK: Headings

  private func heading(_ unit: TextUnit, _ found: inout [Placeholder]) {
    guard let section = document.section(ofBlock: unit.block), document.sections[section].heading == unit.block else {
      return
    }
    let title = document.sections[section].title
    if isStockName(title) {
      found.append(Placeholder(kind: .stockName, range: title))
    } else if let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: title.lower, to: title.upper),
      case let name = ByteRange(title.lower, colon), isStockName(name)
    {
      let rest = withoutMarks(TextCursor(bytes: bytes, limits: title).trimmed(ByteRange(colon + 1, title.upper)))
      if rest.isEmpty || isWholeBlank(rest) || words.fillerValues.contains(bytes, folded: rest) {
        found.append(Placeholder(kind: .stockName, range: name))
      }
    }
  }

  private func isWholeBlank(_ range: ByteRange) -> Bool {
    switch (bytes[range.lower], bytes[range.upper - 1]) {
    case (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "["), UInt8(ascii: "]")),
      (UInt8(ascii: "<"), UInt8(ascii: ">")), (.backslash, UInt8(ascii: "]")):
      true
    default: false
    }
  }

  /// A generic noun with a number or letter, and nothing else: `Metric 1`, `Service A`.
  func isStockName(_ range: ByteRange) -> Bool { numbers(words.stockNouns, range) }

  /// `Person B`, `Engineer 2`: in any column.
  private func isStockPerson(_ range: ByteRange) -> Bool { range.count <= 16 && numbers(words.stockPeople, range) }

  private func numbers(_ nouns: WordSet, _ range: ByteRange) -> Bool {
    guard range.count >= 3, case let last = bytes[range.upper - 1],
      last.isDigit || last.isUpperASCII || last.isSpaceOrTab
    else { return false }
    let cursor = TextCursor(bytes: bytes, limits: range)
    let text = cursor.trimmed(range)
    guard text.count >= 3, text.count <= 40 else { return false }
    var start = text.upper
    while start > text.lower, bytes[start - 1].isDigit { start -= 1 }
    if start == text.upper, bytes[start - 1].isUpperASCII { start -= 1 }
    guard start < text.upper, text.upper - start <= 2, start > text.lower + 1 else { return false }
    // `Goal: 10` gives a value.
    guard !cursor.contains(UInt8(ascii: ":"), in: ByteRange(text.lower, start)) else { return false }
    let isSeparated = bytes[start - 1] == .space || bytes[start - 1] == UInt8(ascii: "#") || bytes[start - 1] >= 0x80
    return isSeparated && nouns.contains(bytes, folded: ByteRange(text.lower, start))
  }

  /// The text without emphasis marks around it and blanks.
  func withoutMarks(_ range: ByteRange) -> ByteRange {
    var (lower, upper) = (range.lower, range.upper)
    while lower < upper, isMark(bytes[lower]) { lower += 1 }
    while upper > lower, isMark(bytes[upper - 1]) { upper -= 1 }
    return ByteRange(lower, upper)
  }

  private func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), .space, .tab, .lineFeed, .carriageReturn: true
    default: false
    }
  }
}
