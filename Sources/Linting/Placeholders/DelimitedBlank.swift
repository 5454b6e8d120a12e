import MarkdownModel

/// Where a delimited blank stands, as far as it matters for judging it.
struct BlankContext: Sendable {
  /// Whether a value begins here: a cell, what follows a label, a whole paragraph, list item or bold text.
  let isValueStart: Bool
  let isCell: Bool
  let isHeaderCell: Bool
  /// Whether the profile leaves its blanks in braces.
  let usesBraces: Bool
}

/// Recognises blanks in braces, angle brackets and other marks; square brackets have a file of their own.
struct DelimitedBlank: Sendable {
  static let maximumLength = 400

  var cursor: TextCursor
  let words: PlaceholderWords
  var parameters: NamedParameters?

  /// A blank that starts at an offset.
  func match(at start: Int, in context: BlankContext) -> ByteRange? {
    switch cursor.byte(start) {
    case UInt8(ascii: "{"):
      cursor.byte(start + 1) == UInt8(ascii: "{") ? doubleBrace(at: start) : brace(at: start, in: context)
    case UInt8(ascii: "<"):
      cursor.byte(start + 1) == UInt8(ascii: "<") ? doubleAngle(at: start) : textAngle(at: start, contentAt: start + 1)
    case UInt8(ascii: "$"):
      cursor.byte(start + 1) == UInt8(ascii: "(") ? command(at: start, in: context) : dollar(at: start)
    case UInt8(ascii: "%"): percent(at: start)
    case UInt8(ascii: "@"): doubleAt(at: start)
    case 0xE2: singleGuillemet(at: start)
    case .backslash: escaped(at: start)
    default: nil
    }
  }

  // MARK: Braces

  private func doubleBrace(at start: Int) -> ByteRange? {
    var open = start
    while cursor.byte(open) == UInt8(ascii: "{") { open += 1 }
    guard cursor.byte(start - 1) != UInt8(ascii: "$"), cursor.byte(start - 1) != UInt8(ascii: "="),
      !cursor.hasPrefix("%}", at: start - 2),
      var close = cursor.find("}}", from: open, within: Self.maximumLength)
    else { return nil }
    let inner = cursor.trimmed(ByteRange(open, close))
    close += 2
    while close - 2 - start < Self.maximumLength, cursor.byte(close) == UInt8(ascii: "}"), open - start > 2 {
      close += 1
    }
    guard !inner.isEmpty, !isTemplateExpression(inner) else { return nil }
    return ByteRange(start, close)
  }

  /// `{Name}`, `{module-name}`, `{N}`; no route parameter, no code, no set.
  private func brace(at start: Int, in context: BlankContext) -> ByteRange? {
    guard !isJoined(before: start), let close = cursor.find("}", from: start + 1, within: Self.maximumLength) else {
      return nil
    }
    let inner = ByteRange(start + 1, close)
    guard !inner.isEmpty, cursor.trimmed(inner) == inner, isBraceText(inner, in: context), !isJoined(behind: close + 1),
      !isImport(behind: close + 1)
    else { return nil }
    let range = ByteRange(start, close + 1)
    return isParameter(inner, in: range) ? nil : range
  }

  /// "replace {orderId} with …", or a name that a path or option of the document holds: the parameter itself is meant.
  func isParameter(_ name: ByteRange, in blank: ByteRange) -> Bool {
    isSpokenOf(blank)
      || parameters?.contains(cursor.bytes[name.lower..<name.upper], behind: cursor.byte(name.lower - 1)) ?? false
  }

  /// Whether the character before belongs to the same name, path or formula.
  func isJoined(before start: Int) -> Bool {
    if cursor.isWord(start - 1) { return !isVersionMark(start - 1) }
    switch cursor.byte(start - 1) {
    case UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: "="),
      UInt8(ascii: "^"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "&"),
      UInt8(ascii: "?"), UInt8(ascii: ">"), UInt8(ascii: "`"):
      return true
    // `name:{id}`, and `:::{note}` of MyST.
    case UInt8(ascii: ":"):
      return cursor.byte(start - 2).isAlphanumericASCII || cursor.byte(start - 2) == UInt8(ascii: ":")
    // `CompactRange(<handle>, …)`: the form of a call.
    case UInt8(ascii: "("): return cursor.isWord(start - 2)
    default: return false
    }
  }

  /// The letter of `v<version>`.
  private func isVersionMark(_ offset: Int) -> Bool {
    cursor.byte(offset) == UInt8(ascii: "v") && (cursor.byte(offset - 1) == .space || offset == cursor.limits.lower)
  }

  /// Whether what follows belongs to the same name or path; a unit may follow: `{N}ms`.
  func isJoined(behind end: Int) -> Bool {
    let next = cursor.byte(end)
    switch next {
    case UInt8(ascii: "/"): return true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "_"):
      return cursor.isWordAfter(end + 1) || cursor.byte(end + 1) == UInt8(ascii: "{")
        || cursor.byte(end + 1) == UInt8(ascii: "<")
    // The code behind `{ref}` is the text of a role.
    case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "}"), UInt8(ascii: "`"): return true
    default:
      guard cursor.isWord(end) else { return false }
      return !words.isUnitSymbol(cursor.bytes[end..<cursor.wordEnd(end)])
    }
  }

  private func isBraceText(_ inner: ByteRange, in context: BlankContext) -> Bool {
    let first = cursor.byte(inner.lower)
    // `{_name_}`: a term of a grammar.
    guard cursor.isWord(inner.lower), first != UInt8(ascii: "_") else { return false }
    var hasBlank = false
    var hasComma = false
    var hasPathMark = false
    for index in inner.lower..<inner.upper {
      switch cursor.bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: "`"),
        UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "^"):
        return false
      case UInt8(ascii: "("): if index > inner.lower, cursor.isWord(index - 1) { return false }
      case UInt8(ascii: "."), UInt8(ascii: ":"): hasPathMark = true
      case UInt8(ascii: ","): hasComma = true
      case .space: hasBlank = true
      default: break
      }
    }
    // `{user.name}`, `{1..3}`, `{port: 80}`: code, unless it reads like a sentence.
    if hasPathMark, !hasBlank || isObject(inner) { return false }
    if first.isDigit, !hasBlank || isCounting(inner) { return false }
    if hasComma, isSet(inner) || !context.isValueStart && isSetOfNames(inner) { return false }
    // A lone lower-case word may as well be a parameter of the text's subject; one with an accent is none.
    let isLoneWord =
      !hasBlank && first.isLowerASCII && cursor.bytes[inner.lower..<inner.upper].allSatisfy { $0 < 0x80 }
    return !isLoneWord || context.usesBraces || context.isValueStart || cursor.contains(UInt8(ascii: "-"), in: inner)
      || cursor.contains(UInt8(ascii: "_"), in: inner)
      || words.blankWords.contains(cursor.bytes, folded: inner) || isRangeEnd(inner)
      || isMeasured(behind: inner.upper + 1)
  }

  /// `{load} req/s`: a unit behind the brace asks for a number.
  private func isMeasured(behind end: Int) -> Bool {
    guard cursor.byte(end) == .space, case let unit = ByteRange(end + 1, cursor.wordEnd(end + 1)), unit.count > 1 else {
      return false
    }
    if cursor.byte(unit.upper) == UInt8(ascii: "/"), words.unitWords.contains(cursor.bytes, folded: unit) {
      return true
    }
    let symbol = cursor.bytes[unit.lower..<unit.upper]
    // `{string} To be read`: a French terabyte is as well a word that begins a sentence.
    let isWord = cursor.byte(unit.lower).isUpperASCII && symbol.dropFirst().allSatisfy(\.isLowerASCII)
    return !isWord && symbol.contains { !$0.isUpperASCII } && words.isUnitSymbol(symbol)
  }

  /// `from 50 to {n}`: a letter where a second number is due.
  private func isRangeEnd(_ inner: ByteRange) -> Bool {
    inner.count == 1 && cursor.hasPrefix(" to ", at: inner.lower - 5) && cursor.byte(inner.lower - 6).isDigit
  }

  /// `{key: value}`: one lower-case name before the colon.
  private func isObject(_ inner: ByteRange) -> Bool {
    let end = cursor.wordEnd(inner.lower)
    return cursor.byte(inner.lower).isLowerASCII && cursor.byte(end) == UInt8(ascii: ":") && end < inner.upper
  }

  /// `{1, 2, …, N}`.
  private func isCounting(_ inner: ByteRange) -> Bool {
    var end = inner.lower
    while cursor.byte(end).isDigit { end += 1 }
    return cursor.byte(end) == UInt8(ascii: ",")
  }

  /// `{a, b}`, `{1, 2, 3}`: every member one word.
  private func isSet(_ inner: ByteRange) -> Bool {
    cursor.string(inner).split(separator: ",").allSatisfy { part in
      let member = part.drop { $0 == " " }
      return !member.isEmpty && member.utf8.allSatisfy { $0.isAlphanumericASCII || $0 == UInt8(ascii: "_") }
    }
  }

  /// "per {device, message size, fan-out}": three members or more, each a word or two in small letters.
  private func isSetOfNames(_ inner: ByteRange) -> Bool {
    let members = cursor.bytes[inner.lower..<inner.upper].split(separator: UInt8(ascii: ","))
    return members.count > 2
      && members.allSatisfy { member in
        let words = member.split(separator: .space)
        return (1...2).contains(words.count)
          && words.joined().allSatisfy { $0.isLowerASCII || $0.isDigit || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
      }
  }

  // MARK: Other marks

  private func dollar(at start: Int) -> ByteRange? {
    guard cursor.byte(start + 1) == UInt8(ascii: "{"), cursor.byte(start + 2) != UInt8(ascii: "{"),
      !cursor.isWord(start - 1),
      let close = cursor.find("}", from: start + 2, within: 120, lines: 1), close > start + 2
    else { return nil }
    let inner = ByteRange(start + 2, close)
    for index in inner.lower..<inner.upper {
      let byte = cursor.bytes[index]
      guard
        byte.isAlphanumericASCII || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == .space
          || byte >= 0x80
      else { return nil }
    }
    let range = ByteRange(start, close + 1)
    return isJoined(behind: close + 1) || isEnvironment(inner) || isSpokenOf(range) ? nil : range
  }

  /// `$(date)` where a value belongs: the command whose output no shell has put there.
  private func command(at start: Int, in context: BlankContext) -> ByteRange? {
    guard context.isValueStart, let close = cursor.find(")", from: start + 2, within: 60, lines: 1),
      cursor.endsLine(behind: close + 1),
      words.blankCommands.contains(cursor.bytes[start + 2..<min(cursor.wordEnd(start + 2), close)])
    else { return nil }
    return ByteRange(start, close + 1)
  }

  /// `%TARGET%`: a name between signs that are no percentages.
  private func percent(at start: Int) -> ByteRange? {
    guard !cursor.isWord(start - 1), cursor.byte(start - 1) != .space || !cursor.byte(start - 2).isDigit,
      cursor.byte(start + 1).isLetterASCII
    else { return nil }
    var end = start + 1
    while cursor.byte(end).isAlphanumericASCII || cursor.byte(end) == UInt8(ascii: "_") { end += 1 }
    guard end - start >= 2, cursor.byte(end) == UInt8(ascii: "%"), !cursor.isWord(end + 1),
      !isEnvironment(ByteRange(start + 1, end)),
      !words.patternOperators.contains(cursor.bytes, folded: cursor.word(before: start))
    else { return nil }
    return ByteRange(start, end + 1)
  }

  private func doubleAt(at start: Int) -> ByteRange? {
    guard cursor.byte(start + 1) == UInt8(ascii: "@"), cursor.isWord(start + 2), !cursor.isWord(start - 1),
      let close = cursor.find("@@", from: start + 2, within: 120, lines: 1), !cursor.byte(close - 1).isWhitespace
    else { return nil }
    return ByteRange(start, close + 2)
  }

  /// `__X__`, which CommonMark reads as strong text: capitals with an underscore, or a stand-in letter.
  func strongBlank(_ strong: Inline) -> ByteRange? {
    guard cursor.byte(strong.range.lower) == UInt8(ascii: "_") else { return nil }
    let text = cursor.bytes[strong.content.lower..<strong.content.upper]
    guard let first = text.first, first.isUpperASCII,
      text.allSatisfy({ $0.isUpperASCII || $0.isDigit || $0 == UInt8(ascii: "_") })
    else { return nil }
    guard !words.unfinishedWords.contains(text) else { return nil }
    let isName =
      text.contains(UInt8(ascii: "_")) || text.count == 1
      || words.blankWords.contains(cursor.bytes, folded: strong.content)
    return isName && !cursor.isWord(strong.range.lower - 1) && !cursor.isWord(strong.range.upper)
      && !isLabel(strong.range) ? strong.range : nil
  }

  /// `__HAVE_ZLIB__: links zlib`: a bold name, explained behind it.
  private func isLabel(_ strong: ByteRange) -> Bool {
    let next = cursor.skipBlanks(strong.upper)
    return strong.lower == cursor.limits.lower && cursor.byte(next) == UInt8(ascii: ":")
  }
}
