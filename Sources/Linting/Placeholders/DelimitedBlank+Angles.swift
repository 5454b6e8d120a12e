import MarkdownModel

/// Blanks in angle brackets, which may as well be HTML, a type or a component.
extension DelimitedBlank {
  func doubleAngle(at start: Int) -> ByteRange? {
    let open = start + 2
    guard !cursor.isWord(start - 1), cursor.byte(open) != UInt8(ascii: "<"), !cursor.byte(open).isWhitespace,
      let close = cursor.find(">>", from: open, within: Self.maximumLength), close > open,
      !cursor.byte(close - 1).isWhitespace
    else { return nil }
    return ByteRange(start, close + 2)
  }

  /// `<your team>` where libcmark sees no HTML: not ASCII, alternatives, several sentences.
  func textAngle(at start: Int, contentAt content: Int) -> ByteRange? {
    guard !isJoined(before: start), cursor.isWord(content) else { return nil }
    guard let close = cursor.find(">", from: content, within: Self.maximumLength), close > content,
      !cursor.byte(close - 1).isWhitespace
    else { return nil }
    let escape = cursor.byte(close - 1) == .backslash ? 1 : 0
    let inner = ByteRange(content, close - escape)
    guard !cursor.contains(UInt8(ascii: "<"), in: inner), !cursor.contains(UInt8(ascii: "="), in: inner),
      !isJoined(behind: close + 1) || isPath(inner, before: close + 1),
      cursor.byte(close - 1 - escape) != UInt8(ascii: "-")
    else { return nil }
    // "<5 ms … >" compares; alternatives do not.
    if cursor.byte(content).isDigit, !cursor.contains(UInt8(ascii: "|"), in: inner) { return nil }
    let range = ByteRange(start, close + 1)
    return isAngleText(inner) && !isParameter(inner, in: range) ? range : nil
  }

  /// `<path/to/file>:<line>`
  private func isPath(_ inner: ByteRange, before end: Int) -> Bool {
    cursor.hasPrefix(":<", at: end)
      && words.blankPaths.match(in: cursor.bytes, at: inner.lower, limit: inner.upper) != nil
  }

  private func isAngleText(_ inner: ByteRange) -> Bool {
    !cursor.contains(UInt8(ascii: "@"), in: inner) && !cursor.contains(UInt8(ascii: ";"), in: inner)
      && cursor.find("://", from: inner.lower, within: inner.count) == nil
  }

  /// An inline that is HTML by its form: a blank when no element has that name.
  ///
  /// - Parameter isValueStart: whether a value begins with it.
  func htmlBlank(_ range: ByteRange, isValueStart: Bool, closingTags: Set<[UInt8]>) -> ByteRange? {
    let name = range.lower + 1
    guard cursor.byte(name).isLetterASCII, range.count > 2, cursor.byte(range.upper - 2) != UInt8(ascii: "/") else {
      return nil
    }
    if cursor.byte(range.lower - 1) == UInt8(ascii: "<"), cursor.byte(range.upper) == UInt8(ascii: ">") { return nil }
    var end = name
    while cursor.byte(end).isAlphanumericASCII || cursor.byte(end) == UInt8(ascii: "-") { end += 1 }
    let tag = cursor.bytes[name..<end].map(\.lowercasedASCII)
    let inner = ByteRange(name, range.upper - 1)
    let isElement = words.htmlElements.contains(tag[...]) && !readsAsText(ByteRange(end, inner.upper))
    let asksForValue = words.elementBlanks.contains(tag[...]) && end == inner.upper && isWholeValue(range, isValueStart)
    if isElement && !asksForValue || closingTags.contains(tag)
      || cursor.contains(UInt8(ascii: "="), in: inner)
    {
      return nil
    }
    if isJoined(before: range.lower) || isJoined(behind: range.upper)
      || isComponent(ByteRange(name, end), whole: inner, isValueStart: isValueStart) || isParameter(inner, in: range)
    {
      return nil
    }
    return range
  }

  /// Whether nothing else stands behind a label, or in a cell.
  private func isWholeValue(_ range: ByteRange, _ isValueStart: Bool) -> Bool {
    let isBehindColon = cursor.byte(range.lower - 1) == .space && cursor.byte(range.lower - 2) == UInt8(ascii: ":")
    return (isValueStart || isBehindColon)
      && (range.upper == cursor.limits.upper || cursor.byte(range.upper).isLineEnding)
  }

  /// `<link to traces>`: behind the name of an element stand words that are no attributes of it.
  private func readsAsText(_ rest: ByteRange) -> Bool {
    let attributes = cursor.bytes[rest.lower..<rest.upper].split { !$0.isAlphanumericASCII && $0 != UInt8(ascii: "-") }
    return !attributes.isEmpty && cursor.byte(rest.lower) == .space && cursor.byte(rest.lower - 1).isLowerASCII
      && attributes.allSatisfy { word in
        word.allSatisfy(\.isLetterASCII) && !words.htmlFlags.contains(word.map(\.lowercasedASCII)[...])
      }
  }

  /// `<T>`, `<TableSkeleton>`: a type or a component of the program the text is about.
  private func isComponent(_ name: ByteRange, whole: ByteRange, isValueStart: Bool) -> Bool {
    guard name == whole, cursor.byte(name.lower).isUpperASCII else { return false }
    if name.count == 1 {
      return [UInt8(ascii: "T"), UInt8(ascii: "K"), UInt8(ascii: "V"), UInt8(ascii: "U")].contains(
        cursor.byte(name.lower))
    }
    var humps = 0
    var hasLower = false
    for index in name.lower..<name.upper {
      if cursor.bytes[index].isUpperASCII { humps += 1 }
      if cursor.bytes[index].isLowerASCII { hasLower = true }
    }
    // `<Grid>` in running text is a component as well; where a value is due it is a blank.
    guard hasLower, humps >= 2 || !isValueStart, !cursor.contains(UInt8(ascii: "-"), in: name) else { return false }
    return !words.blankWords.contains(cursor.bytes, folded: lastHump(name))
  }

  private func lastHump(_ name: ByteRange) -> ByteRange {
    var start = name.upper - 1
    while start > name.lower, !cursor.bytes[start].isUpperASCII { start -= 1 }
    return ByteRange(start, name.upper)
  }

  func singleGuillemet(at start: Int) -> ByteRange? {
    guard cursor.hasPrefix("‹", at: start) else { return nil }
    let content = start + 3
    let closings = [
      cursor.find("›", from: content, within: Self.maximumLength).map { $0 + 3 },
      cursor.find(">", from: content, within: Self.maximumLength).map { $0 + 1 },
    ]
    guard let end = closings.compactMap({ $0 }).min(), end > content + 1 else { return nil }
    return ByteRange(start, end)
  }

  /// `\<x\>`, `\{\{x\}\}`: what a formatter makes of a blank.
  func escaped(at start: Int) -> ByteRange? {
    switch cursor.byte(start + 1) {
    case UInt8(ascii: "<"): return textAngle(at: start, contentAt: start + 2)
    case UInt8(ascii: "{"):
      guard cursor.hasPrefix("\\{\\{", at: start),
        let close = cursor.find("\\}\\}", from: start + 4, within: Self.maximumLength)
      else { return nil }
      return ByteRange(start, close + 4)
    default: return nil
    }
  }
}
