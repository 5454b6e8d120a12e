import MarkdownModel

/// Sentences of the template, and such as put off what they should say.
extension ValuePlaceholders {
  private static let (longestPutOff, longestLateEnding) = (200, 100)
  private static let shortestBracketed = 24
  private static let longestInstruction = 240
  /// `[Editor's note: …]`
  private static let longestNote = 24

  /// `HH:MM`, `hh:mm:ss` at the start of a cell or an item, as in a chronology.
  @inline(__always)
  func clockPattern(at value: ByteRange) -> ByteRange? {
    guard value.count >= 5, bytes[value.lower + 2] == UInt8(ascii: ":"), bytes[value.lower] | 0x20 == UInt8(ascii: "h")
    else { return nil }
    return readClockPattern(at: value)
  }

  private func readClockPattern(at value: ByteRange) -> ByteRange? {
    let cursor = TextCursor(bytes: bytes, limits: value)
    let forms: [StaticString] = ["HH:MM:SS", "hh:mm:ss", "HH:MM", "hh:mm", "HH:mm"]
    guard let form = forms.first(where: { cursor.hasPrefix($0, at: value.lower) }),
      case let end = value.lower + form.utf8CodeUnitCount, !cursor.isWord(end)
    else { return nil }
    let pattern = ByteRange(value.lower, end)
    return DatePattern(cursor: cursor, words: words).isAboutTheFormat(pattern) ? nil : pattern
  }

  /// The lines of a paragraph or item, and what they say as a whole.
  func lines(of unit: TextUnit, _ found: inout [Placeholder]) {
    let whole = withoutMarks(unit.range)
    if unit.isItem, let clock = clockPattern(at: whole) { found.append(Placeholder(kind: .datePattern, range: clock)) }
    if !templateLines.isEmpty {
      if isTemplateLine(whole) {
        found.append(Placeholder(kind: .templateText, range: whole))
        return
      }
      templateLines(of: unit, &found)
    }
    if isInstruction(unit, whole) {
      // `**Describe** the load`: the marks belong to its first word.
      let isWhole = whole.lower == unit.range.lower || whole.upper < unit.range.upper
      found.append(Placeholder(kind: .templateText, range: isWhole ? whole : unit.range))
    }
    if words.openings.kinds(of: whole, in: bytes).contains(.insertion), words.insertions.isWhole(whole, in: bytes) {
      found.append(Placeholder(kind: .templateText, range: whole))
    }
    switch whole.isEmpty ? 0 : bytes[whole.lower] {
    case UInt8(ascii: "("):
      if let aside = insertion(opening: whole) { found.append(Placeholder(kind: .templateText, range: aside)) }
    case UInt8(ascii: "[") where isBracketed(unit, whole):
      found.append(Placeholder(kind: .delimited, range: whole))
    case UInt8(ascii: "x") where unit.isItem && sample.kind(of: whole) == .standInNumber:
      found.append(Placeholder(kind: .standInNumber, range: whole))
    default: break
    }
    if isPutOff(unit, whole) { found.append(Placeholder(kind: .unfinishedMarker, range: whole)) }
    if isStockName(whole), unit.isItem || isBold(unit) {
      found.append(Placeholder(kind: .stockName, range: whole))
    }
  }

  /// Those of several lines.
  private func templateLines(of unit: TextUnit, _ found: inout [Placeholder]) {
    let segments = document.blocks[unit.block].segments
    guard segments.count > 1 else { return }
    for segment in segments {
      let line = withoutMarks(document.segments[segment])
      if line.count > 12, isTemplateLine(line) { found.append(Placeholder(kind: .templateText, range: line)) }
    }
  }

  /// Brackets around a paragraph of several lines or around all that a section says, no link or note.
  private func isBracketed(_ unit: TextUnit, _ whole: ByteRange) -> Bool {
    guard bytes[whole.upper - 1] == UInt8(ascii: "]"), whole.count > Self.shortestBracketed,
      case let inner = ByteRange(whole.lower + 1, whole.upper - 1),
      bytes[inner.lower].isLetterASCII || bytes[inner.lower] >= 0xC3,
      !unit.inlines.contains(where: { document.inlines[$0].kind == .link })
    else { return false }
    let text = bytes[inner.lower..<inner.upper]
    return (text.contains(.lineFeed) || isAlone(unit) && text.count(where: { $0 == .space }) > 2)
      && !text.contains(UInt8(ascii: "[")) && !text.contains(UInt8(ascii: "]"))
      && !text.prefix(Self.longestNote).contains(UInt8(ascii: ":"))
  }

  /// Whether a whole paragraph is bold, and so heads what follows.
  private func isBold(_ unit: TextUnit) -> Bool {
    unit.inlines.first.map { document.inlines[$0].kind == .strong && document.inlines[$0].range == unit.range } ?? false
  }

  func isTemplateLine(_ range: ByteRange) -> Bool {
    !templateLines.isEmpty && range.count >= 4 && range.count <= 400
      && templateLines.contains(Digest.folded(bytes, range))
  }

  /// A sentence that tells the author what to write.
  private func isInstruction(_ unit: TextUnit, _ whole: ByteRange) -> Bool {
    // A sentence with code or a colon tells the reader what to do.
    if unit.inlines.contains(where: { document.inlines[$0].kind == .code }) { return false }
    if isItalic(unit), !bytes[whole.lower..<whole.upper].contains(UInt8(ascii: ":")),
      words.instructionStarts.match(in: bytes, at: whole.lower, limit: whole.upper) != nil
    {
      return true
    }
    guard !unit.isItem, document.blocks[unit.block].parent == 0 || isQuotation(around: unit) else { return false }
    var start = whole.lower
    while start < whole.upper, isOpeningMark(bytes[start]) { start += 1 }
    guard words.openings.kinds(of: ByteRange(start, whole.upper), in: bytes).contains(.instruction) else {
      return false
    }
    let isWeak = words.weakInstructionStarts.match(in: bytes, at: start, limit: whole.upper) != nil
    if isWeak || words.instructionStarts.match(in: bytes, at: start, limit: whole.upper) != nil, tellsLength(whole) {
      return true
    }
    if isWeak {
      return isAlone(unit) && bytes[whole.upper - 1] != UInt8(ascii: ":")
    }
    guard words.instructionStarts.match(in: bytes, at: start, limit: whole.upper) != nil else { return false }
    return isAlone(unit) || start > unit.range.lower
  }

  /// "Describe the load in two or three sentences: who does what, and how often."
  private func tellsLength(_ whole: ByteRange) -> Bool {
    guard whole.count <= Self.longestInstruction else { return false }
    var scan = WordScan()
    return scan.finds(words.textLengths, in: bytes, whole, most: 40)
  }

  /// "(Insert a summary here.)", before what a paragraph says besides.
  private func insertion(opening whole: ByteRange) -> ByteRange? {
    guard let close = bytes.firstIndex(of: UInt8(ascii: ")"), from: whole.lower, to: whole.upper),
      words.insertions.isWhole(ByteRange(whole.lower + 1, close), in: bytes)
    else { return nil }
    return ByteRange(whole.lower, close + 1)
  }

  /// `_List the most important observations._`: hints to the author are often set so.
  private func isItalic(_ unit: TextUnit) -> Bool {
    unit.inlines.first.map { document.inlines[$0].kind == .emphasis && document.inlines[$0].range == unit.range }
      ?? false
  }

  private func isOpeningMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// Whether the paragraph is all that a quotation at the top level holds.
  private func isQuotation(around unit: TextUnit) -> Bool {
    let quote = document.blocks[unit.block].parent
    return quote > 0 && document.blocks[quote].kind == .blockQuote && document.blocks[quote].parent == 0
      && unit.block == quote + 1 && document.blocks[quote].next == unit.block + 1
  }

  /// `Pending.`, "The figures will be added later.": all that a section says, unless it tells the state of things.
  private func isPutOff(_ unit: TextUnit, _ whole: ByteRange) -> Bool {
    guard !unit.isItem, whole.count <= Self.longestPutOff, whole.count > 2,
      isAlone(unit),
      startsLate(whole) || whole.count <= Self.longestLateEnding && endsLate(whole)
        || words.pendingValues.contains(bytes, folded: whole),
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
}
