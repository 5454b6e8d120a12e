import MarkdownModel

/// Judges text in square brackets: a blank of the template, or content such as `[Complete]`, `[0, 1]` or `[stress tests]`.
struct BracketBlank: Sendable {
  enum Judgement: Sendable {
    /// The words themselves say that something is to be filled in.
    case blank
    /// A value in brackets: a blank if the document leaves its blanks in brackets.
    case value
    /// Any other text in brackets: a blank only among many, or beside a certain one.
    case text
  }

  static let maximumLength = 600

  var cursor: TextCursor
  let words: PlaceholderWords

  /// The bracket that starts at an offset, `[` or `\[`, and what it is; nil when it is content.
  func match(at start: Int, in context: BlankContext) -> (range: ByteRange, judgement: Judgement)? {
    let isEscaped = cursor.byte(start) == .backslash
    let content = start + (isEscaped ? 2 : 1)
    guard let close = closing(from: content, isEscaped: isEscaped) else { return nil }
    let inner = cursor.trimmed(ByteRange(content, close))
    let range = ByteRange(start, close + (isEscaped ? 2 : 1))
    guard !inner.isEmpty, !isJoined(range), !isContent(inner, range: range, in: context) else { return nil }
    if isTag(inner) { return context.isValueStart && isPath(inner) ? (range, .blank) : nil }
    if isUnit(inner, in: context) {
      // `[ms]` where a value belongs: among other blanks the unit of one that is to come, else a column of units.
      let isAll = cursor.endsLine(behind: range.upper)
      return context.isValueStart && !context.isHeaderCell && isAll ? (range, .text) : nil
    }
    if let judgement = judge(inner, range: range, in: context) { return (range, judgement) }
    return nil
  }

  // MARK: Extent

  /// The matching closing bracket; escaped ones close escaped ones.
  private func closing(from content: Int, isEscaped: Bool) -> Int? {
    var depth = 0
    var index = content
    let end = min(cursor.limits.upper, content + Self.maximumLength)
    while index < end {
      switch cursor.bytes[index] {
      case .backslash:
        let next = cursor.byte(index + 1)
        if isEscaped, next == UInt8(ascii: "]") {
          if depth == 0 { return index }
          depth -= 1
        } else if isEscaped, next == UInt8(ascii: "[") {
          depth += 1
        }
        index += 1
      case UInt8(ascii: "[") where !isEscaped: depth += 1
      case UInt8(ascii: "]") where !isEscaped:
        if depth == 0 { return index }
        depth -= 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether the bracket is part of a link, a footnote, an index or a wiki link.
  private func isJoined(_ range: ByteRange) -> Bool {
    let before = cursor.byte(range.lower - 1)
    // `*[SLO]: service level objective` explains an abbreviation.
    if before == UInt8(ascii: "*"), cursor.byte(range.lower - 2) != before, cursor.hasPrefix(": ", at: range.upper) {
      return true
    }
    if before == UInt8(ascii: "]") || before == UInt8(ascii: "[") || before == UInt8(ascii: "!")
      || before == UInt8(ascii: ")") || before == UInt8(ascii: "#")
    {
      return true
    }
    if cursor.isWord(range.lower - 1), !isEmphasised(range) { return true }
    if before == UInt8(ascii: "\"") { return true }
    switch cursor.byte(range.upper) {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return true
    default: return false
    }
  }

  /// `_[describe the change]_`
  private func isEmphasised(_ range: ByteRange) -> Bool {
    let mark = UInt8(ascii: "_")
    guard cursor.byte(range.lower - 1) == mark, cursor.byte(range.upper) == mark else { return false }
    var (start, end) = (range.lower - 1, range.upper + 1)
    while cursor.byte(start - 1) == mark { start -= 1 }
    while cursor.byte(end) == mark { end += 1 }
    return !cursor.isWord(start - 1) && !cursor.isWord(end)
  }

  // MARK: Content

  private func isContent(_ inner: ByteRange, range: ByteRange, in context: BlankContext) -> Bool {
    switch cursor.byte(inner.lower) {
    case UInt8(ascii: "^"), UInt8(ascii: "@"), UInt8(ascii: "!"), UInt8(ascii: "["), UInt8(ascii: "#"),
      UInt8(ascii: "`"), UInt8(ascii: "\""):
      return true
    default: break
    }
    if isOption(inner) || isCitationOrInterval(inner) || isPair(inner)
      || words.bracketContents.contains(cursor.bytes, folded: inner) || isTaskBox(inner, range: range, in: context)
    {
      return true
    }
    // LaTeX display math opens with the same escaped bracket.
    return cursor.contains(.backslash, in: inner) && cursor.contains(UInt8(ascii: "="), in: inner)
  }

  /// `[1]`, `[12-15]`, `[0, 1]`: numbers with nothing but commas and dashes.
  private func isCitationOrInterval(_ inner: ByteRange) -> Bool {
    // No list of references has a number 0 or 1.5: in a table that is a sample value.
    if inner.count <= 3, cursor.byte(inner.lower) == UInt8(ascii: "0") || cursor.contains(UInt8(ascii: "."), in: inner)
    {
      return false
    }
    var hasDigit = false
    for index in inner.lower..<inner.upper {
      switch cursor.bytes[index] {
      case 0x30...0x39: hasDigit = true
      case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ";"), .space, 0xE2, 0x80, 0x93, 0x88,
        0x9E, UInt8(ascii: "+"):
        break
      default: return false
      }
    }
    return hasDigit
      && (inner.count <= 3 || cursor.contains(UInt8(ascii: ","), in: inner)
        || cursor.contains(UInt8(ascii: "-"), in: inner))
  }

  /// `[a, b]`: an interval of names.
  private func isPair(_ inner: ByteRange) -> Bool {
    guard inner.count <= 8, let comma = cursor.find(",", from: inner.lower, within: inner.count) else { return false }
    return [ByteRange(inner.lower, comma), ByteRange(comma + 1, inner.upper)].allSatisfy { part in
      let name = cursor.trimmed(part)
      return name.count == 1 && cursor.byte(name.lower).isAlphanumericASCII
    }
  }

  /// A ticked box: `[x]`, or `[X]` before text or alone in a cell.
  private func isTaskBox(_ inner: ByteRange, range: ByteRange, in context: BlankContext) -> Bool {
    guard inner.count == 1 else { return false }
    let mark = cursor.byte(inner.lower)
    if mark | 0x20 == UInt8(ascii: "x"), isFollowedByUnit(range.upper) { return false }
    if mark == UInt8(ascii: "x") || mark == .space || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "~") {
      return true
    }
    return mark == UInt8(ascii: "X") && context.isValueStart && cursor.byte(range.lower) == UInt8(ascii: "[")
      && cursor.byte(range.upper) == .space
  }

  /// `[X] days`, `[AUTO]ms` and nothing more: a number to come.
  private func isFollowedByUnit(_ end: Int) -> Bool {
    let start = cursor.skipBlanks(end)
    let unit = ByteRange(start, min(cursor.wordEnd(start), cursor.limits.upper))
    guard !unit.isEmpty, cursor.skipBlanks(unit.upper) >= cursor.limits.upper else { return false }
    return words.isUnitSymbol(cursor.bytes[unit.lower..<unit.upper])
      || words.unitWords.contains(cursor.bytes, folded: unit)
  }

  /// A unit alone labels a column: `Overhead [ms]`.
  private func isUnit(_ inner: ByteRange, in context: BlankContext) -> Bool {
    let text = cursor.bytes[inner.lower..<inner.upper]
    if inner.count == 1, cursor.bytes[inner.lower].isUpperASCII { return false }
    return words.isUnitSymbol(text)
      || (context.isHeaderCell && words.unitWords.contains(cursor.bytes, folded: inner))
  }

  /// `[Feature:Performance]`: a label of the subject's own.
  private func isTag(_ inner: ByteRange) -> Bool {
    cursor.contains(UInt8(ascii: ":"), in: inner) && !cursor.contains(.space, in: inner)
  }

  // MARK: Judgement

  private func judge(_ inner: ByteRange, range: ByteRange, in context: BlankContext) -> Judgement? {
    if context.isHeaderCell { return nil }
    if isElision(inner, range: range, in: context) { return nil }
    if isBlankByItsWords(inner, range: range, in: context) || context.isValueStart && isFollowedByUnit(range.upper)
      || isBlankByItsPlace(inner, range: range, in: context)
      || context.isValueStart && isNumberedName(inner, range: range)
    {
      return .blank
    }
    return context.isValueStart ? .value : .text
  }

  private func isBlankByItsWords(_ inner: ByteRange, range: ByteRange, in context: BlankContext) -> Bool {
    let text = FoldedText(cursor.bytes, inner)
    let folded = text.bytes
    guard !folded.isEmpty else {
      return inner.count >= 2 && cursor.byte(inner.lower) == UInt8(ascii: ".")
        || cursor.byte(inner.lower) == UInt8(ascii: "?")
    }
    if holdsStandIn(inner) || holdsDatePattern(inner)
      || words.unfinishedPhrases.match(in: cursor.bytes, at: inner.lower, limit: inner.upper) == inner.upper
    {
      return true
    }
    if words.unfinishedWords.contains(cursor.bytes[inner.lower..<inner.upper]) { return true }
    if context.isValueStart, words.blankOpenings.contains(where: text.hasWordPrefix) { return true }
    let first = folded.prefix { $0 != .space }
    // A single word such as [Scenario] is a blank only where a value is due; in running text it may be a reference.
    if first.count == folded.count {
      return context.isValueStart
        && (words.blankWords.contains(first) && !isLeadingTag(range, in: context)
          || words.blankNouns.contains(first) && cursor.endsLine(behind: range.upper))
    }
    if words.blankWords.contains(first), context.isValueStart || folded.count(where: { $0 == .space }) < 8 {
      return true
    }
    if let blank = folded.lastIndex(of: .space), case let last = folded[(blank + 1)...],
      context.isValueStart || cursor.byte(inner.lower).isUpperASCII
        ? words.blankWords.contains(last)
        : first.endIndex == blank && words.blankNames.contains(last) && !isSpokenOf(range)
    {
      return true
    }
    return context.isValueStart
      && (cursor.contains(UInt8(ascii: "|"), in: inner)
        || cursor.find(" / ", from: inner.lower, within: inner.count) != nil
        || cursor.find("...", from: inner.lower, within: inner.count) != nil)
  }

  private func holdsStandIn(_ inner: ByteRange) -> Bool {
    let limited = TextCursor(bytes: cursor.bytes, limits: inner)
    let standIn = StandInNumber(cursor: limited, words: words)
    for index in inner.lower..<inner.upper {
      let byte = cursor.bytes[index]
      guard byte | 0x20 >= UInt8(ascii: "n") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "_"),
        byte == UInt8(ascii: "$") || !limited.isWord(index - 1)
      else { continue }
      if standIn.match(at: index, isValueStart: index == inner.lower) != nil { return true }
    }
    return false
  }

  private func holdsDatePattern(_ inner: ByteRange) -> Bool {
    let pattern = DatePattern(cursor: TextCursor(bytes: cursor.bytes, limits: inner), words: words)
    return (inner.lower..<inner.upper).contains { pattern.mayBegin(at: $0) && pattern.match(at: $0) != nil }
  }
}
