import MarkdownModel

/// Finds what only a whole value, line or name can show: choices left open, stock names, template sentences, empty values.
struct ValuePlaceholders {
  private static let longestPutOff = 100
  /// Shorter ones are names of their own with a word behind them: `AD group`.
  private static let shortestPhrase = 8
  /// Behind so many columns no type is looked for.
  private static let mostTypes = 8

  private let document: Document
  private let units: [TextUnit]
  private let labels: [LabelledLine]
  private let words: PlaceholderWords
  private let choice: OpenChoice
  private let sample: SampleValue
  private let templateLines: Set<UInt64>
  private var bytes: [UInt8] { document.source.bytes }

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
    }
    for label in labels { labelled(label, &found) }
    for unit in units where !unit.range.isEmpty {
      switch unit.place {
      case .bodyCell(let table, let row, let column): cell(unit, table: table, row: row, column: column, &found)
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
    if isQuestionMark(value) { found.append(Placeholder(kind: .unfinishedMarker, range: value)) }
    if let kind = sample.kind(of: value) { found.append(Placeholder(kind: kind, range: value)) }
    if isPending(value, for: label.label) || isPutOff(value) && asksForValue(label.label) {
      found.append(Placeholder(kind: .unfinishedMarker, range: value))
    }
    if choice.isOpen(value), !choice.isListing(value, of: label.label) {
      found.append(Placeholder(kind: .openChoice, range: value))
    }
    if isTemplateLine(value) || words.insertions.isWhole(value, in: bytes) {
      found.append(Placeholder(kind: .templateText, range: value))
    }
    if isEcho(value, of: label.label, in: units[label.unit]) {
      found.append(Placeholder(kind: .delimited, range: value))
    }
    if isWholeBlank(value), isStockName(label.label) {
      found.append(Placeholder(kind: .stockName, range: label.label))
    }
    guard value.count <= words.longestFiller, value.count >= 2,
      words.fillerStarts.contains(bytes[value.lower], bytes[value.lower + 1])
    else { return }
    let text = FoldedText(bytes, value)
    if words.fillerValues.contains(text) { found.append(Placeholder(kind: .templateText, range: value)) }
    if isStockName(label.label), words.fillerValues.contains(text) || startsWithFiller(text) {
      found.append(Placeholder(kind: .stockName, range: label.label))
    }
  }

  private func isQuestionMark(_ value: ByteRange) -> Bool {
    value.count == 1 && bytes[value.lower] == UInt8(ascii: "?")
  }

  private func startsWithFiller(_ text: FoldedText) -> Bool {
    words.fillerPhrases.contains { text.hasWordPrefix($0) }
  }

  private func cell(_ unit: TextUnit, table: Int, row: Int, column: Int, _ found: inout [Placeholder]) {
    let value = withoutMarks(unit.range)
    // The first column names the row; what it lists belongs to the name.
    if column > 0, isQuestionMark(value) { found.append(Placeholder(kind: .unfinishedMarker, range: value)) }
    if column > 0, choice.isOpen(value), !isListing(value, table: table, row: row, column: column) {
      found.append(Placeholder(kind: .openChoice, range: value))
    }
    if words.insertions.isWhole(value, in: bytes) { found.append(Placeholder(kind: .templateText, range: value)) }
    if column > 0 {
      let isPutOff = isPutOff(value)
      if let kind = sample.kind(of: value), !CellMarks.isRating(value, column, document.tables[table], bytes) {
        found.append(Placeholder(kind: kind, range: value))
      }
      for name in [document.tables[table][0, column].range, document.tables[table][row, 0].range] {
        if isEcho(value, of: name, in: unit) { found.append(Placeholder(kind: .delimited, range: value)) }
        if isPending(value, for: name) || isPutOff && asksForValue(name) {
          found.append(Placeholder(kind: .unfinishedMarker, range: value))
        }
      }
    }
    if column == 0, isStockName(value) { found.append(Placeholder(kind: .stockName, range: value)) }
    if value.count > 12, isTemplateLine(value) { found.append(Placeholder(kind: .templateText, range: value)) }
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

  /// `pending` where a person or a figure is asked for.
  private func isPending(_ value: ByteRange, for name: ByteRange) -> Bool {
    value.count <= 12 && value.count > 1 && words.pendingStarts.contains(bytes[value.lower], bytes[value.lower + 1])
      && words.pendingValues.contains(bytes, folded: value)
      && asksForValue(name)
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
  private func asksForValue(_ name: ByteRange) -> Bool { words.pendingLabels.contains(Digest.key(bytes, name)) }

  // MARK: Headings

  private func heading(_ unit: TextUnit, _ found: inout [Placeholder]) {
    guard let section = document.section(ofBlock: unit.block), document.sections[section].heading == unit.block else {
      return
    }
    let title = document.sections[section].title
    if isStockName(title) {
      found.append(Placeholder(kind: .stockName, range: title))
    } else if let colon = bytes[title.lower..<title.upper].firstIndex(of: UInt8(ascii: ":")) {
      let name = ByteRange(title.lower, colon)
      let rest = withoutMarks(TextCursor(bytes: bytes, limits: title).trimmed(ByteRange(colon + 1, title.upper)))
      if isStockName(name), rest.isEmpty || isWholeBlank(rest) {
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
  private func isStockName(_ range: ByteRange) -> Bool {
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
    return isSeparated && words.stockNouns.contains(bytes, folded: ByteRange(text.lower, start))
  }

  // MARK: Template sentences

  private func lines(of unit: TextUnit, _ found: inout [Placeholder]) {
    let whole = withoutMarks(unit.range)
    if isTemplateLine(whole) {
      found.append(Placeholder(kind: .templateText, range: whole))
      return
    }
    for segment in document.blocks[unit.block].segments where document.blocks[unit.block].segments.count > 1 {
      let line = withoutMarks(document.segments[segment])
      if line.count > 12, isTemplateLine(line) { found.append(Placeholder(kind: .templateText, range: line)) }
    }
    if isInstruction(unit, whole) {
      // `**Describe** the load`: the marks belong to its first word.
      let isWhole = whole.lower == unit.range.lower || whole.upper < unit.range.upper
      found.append(Placeholder(kind: .templateText, range: isWhole ? whole : unit.range))
    }
    if words.insertions.isWhole(whole, in: bytes) { found.append(Placeholder(kind: .templateText, range: whole)) }
    if isPutOff(unit, whole) { found.append(Placeholder(kind: .unfinishedMarker, range: whole)) }
    if isStockName(whole), unit.isItem || isBold(unit) {
      found.append(Placeholder(kind: .stockName, range: whole))
    }
  }

  /// Whether a whole paragraph is bold, and so heads what follows.
  private func isBold(_ unit: TextUnit) -> Bool {
    unit.inlines.first.map { document.inlines[$0].kind == .strong && document.inlines[$0].range == unit.range } ?? false
  }

  private func isTemplateLine(_ range: ByteRange) -> Bool {
    !templateLines.isEmpty && range.count >= 4 && range.count <= 400
      && templateLines.contains(Digest.folded(bytes, range))
  }

  /// A sentence that tells the author what to write.
  private func isInstruction(_ unit: TextUnit, _ whole: ByteRange) -> Bool {
    guard unit.place == .paragraph, document.blocks[unit.block].parent == 0 || isQuotation(around: unit) else {
      return false
    }
    var start = whole.lower
    while start < whole.upper,
      [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(bytes[start])
    { start += 1 }
    if words.weakInstructionStarts.match(in: bytes, at: start, limit: whole.upper) != nil {
      return isAlone(unit) && bytes[whole.upper - 1] != UInt8(ascii: ":")
    }
    guard words.instructionStarts.match(in: bytes, at: start, limit: whole.upper) != nil else { return false }
    return isAlone(unit) || start > unit.range.lower
  }

  /// Whether the paragraph is all that a quotation at the top level holds.
  private func isQuotation(around unit: TextUnit) -> Bool {
    let quote = document.blocks[unit.block].parent
    return quote > 0 && document.blocks[quote].kind == .blockQuote && document.blocks[quote].parent == 0
      && unit.block == quote + 1 && document.blocks[quote].next == unit.block + 1
  }

  /// `Pending.`, "The figures will be added later.": all that a section says, unless it tells the state of things.
  private func isPutOff(_ unit: TextUnit, _ whole: ByteRange) -> Bool {
    guard unit.place == .paragraph, whole.count <= Self.longestPutOff, whole.count > 2,
      isAlone(unit), startsLate(whole) || endsLate(whole) || words.pendingValues.contains(bytes, folded: whole),
      let section = document.section(ofBlock: unit.block), document.sections[section].level > 1
    else { return false }
    let title = FoldedText(bytes, document.sections[section].title).bytes
    return !title.split(separator: .space).contains { words.stateNames.contains($0) }
  }

  private func startsLate(_ whole: ByteRange) -> Bool {
    words.lateStarts.match(in: bytes, at: whole.lower, limit: whole.upper) != nil
  }

  private func endsLate(_ whole: ByteRange) -> Bool {
    (whole.lower..<whole.upper).contains { index in
      (index == whole.lower || bytes[index - 1] == .space)
        && words.lateEndings.match(in: bytes, at: index, limit: whole.upper).map { $0 + 1 >= whole.upper } ?? false
    }
  }

  /// Whether the paragraph is all that its section says.
  private func isAlone(_ unit: TextUnit) -> Bool {
    guard let section = document.section(ofBlock: unit.block) else { return false }
    return document.sections[section].ownBlocks.allSatisfy { block in
      block == unit.block || block == document.blocks[unit.block].parent
        || document.blocks[block].kind == .thematicBreak || document.blocks[block].kind == .htmlBlock
    }
  }

  /// The text without emphasis marks around it and blanks.
  private func withoutMarks(_ range: ByteRange) -> ByteRange {
    var (lower, upper) = (range.lower, range.upper)
    func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte.isWhitespace }
    while lower < upper, isMark(bytes[lower]) { lower += 1 }
    while upper > lower, isMark(bytes[upper - 1]) { upper -= 1 }
    return ByteRange(lower, upper)
  }
}
