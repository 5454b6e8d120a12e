import MarkdownModel

/// Recognises a whole value that only shows how the value is written: `@username`, `«owner»`, `vX.Y`, `< ms`.
struct SampleValue {
  private static let longest = 40
  /// In bytes: two characters of those scripts.
  private static let longestCounter = 6
  /// The ASCII signs and letters that a sample begins with, but for the key of a ticket.
  static let signs: StaticString = "@$vxX<>~02N#-_?."
  private static let wideBrackets: [(opening: StaticString, closing: StaticString)] = [
    ("【", "】"), ("〔", "〕"), ("［", "］"), ("｛", "｝"), ("＜", "＞"), ("〈", "〉"),
  ]

  let bytes: [UInt8]
  let words: PlaceholderWords

  func kind(of value: ByteRange) -> Placeholder.Kind? {
    guard value.count >= 2, value.count <= Self.longest else { return nil }
    if bytes[value.lower] == UInt8(ascii: "x"), value.count <= 4, isCrossedOut(value) { return .standInNumber }
    guard value.count >= 3 else { return nil }
    switch bytes[value.lower] {
    case UInt8(ascii: "@"): return isHandle(value) ? .delimited : nil
    case UInt8(ascii: "#") where isHandle(value): return .delimited
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "?"), UInt8(ascii: "."):
      return isBareUnit(value) ? .standInNumber : isKeyToCome(value) ? .standInNumber : nil
    case 0xC2: return isGuillemetBlank(value) ? .delimited : nil
    case 0xE3, 0xEF:
      return isWideBlank(value) ? .delimited : isCircledNumber(value) ? .standInNumber : nil
    case UInt8(ascii: "$"): return isVariable(value) ? .delimited : nil
    case UInt8(ascii: "v"), UInt8(ascii: "x"), UInt8(ascii: "X"):
      return words.versionPatterns.contains(bytes[value.lower..<value.upper]) ? .standInNumber : nil
    case UInt8(ascii: "<") where isAddress(value): return .delimited
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "~"): return isBareBound(value) ? .standInNumber : nil
    case 0xE2:
      return isBareBound(value) || isCircledNumber(value) || isBareUnit(value) ? .standInNumber : nil
    case UInt8(ascii: "0"): return isZeroDate(value) ? .datePattern : nil
    case UInt8(ascii: "2"): return isYearToCome(value) ? .datePattern : nil
    case UInt8(ascii: "N"): return isUnnamed(value) ? .unfinishedMarker : nil
    default: return isKeyToCome(value) ? .standInNumber : nil
    }
  }

  /// `ms`, `MB`: a unit and no number.
  func isLoneUnit(_ value: ByteRange) -> Bool {
    value.count <= 4 && words.loneUnits.contains(bytes[value.lower..<value.upper])
  }

  /// The quick answer for most values.
  func mayBeKey(_ value: ByteRange) -> Bool {
    !value.isEmpty && (bytes[value.upper - 1] == UInt8(ascii: "X") || bytes[value.upper - 1] == UInt8(ascii: "N"))
  }

  /// `#XXX`, `PERF-XXXX`, `JIRA-NNN`: a ticket that has no number yet.
  private func isKeyToCome(_ value: ByteRange) -> Bool {
    let last = bytes[value.upper - 1]
    guard last == UInt8(ascii: "X") || last == UInt8(ascii: "N") else { return false }
    var start = value.upper
    while start > value.lower, bytes[start - 1] == last { start -= 1 }
    guard (3...5).contains(value.upper - start), start > value.lower else { return false }
    if start == value.lower + 1 { return bytes[value.lower] == UInt8(ascii: "#") }
    return bytes[start - 1] == UInt8(ascii: "-") && bytes[value.lower..<start - 1].allSatisfy(\.isUpperASCII)
  }

  /// `0000-00-00`, `00/00/0000`.
  private func isZeroDate(_ value: ByteRange) -> Bool {
    var marks = 0
    for byte in bytes[value.lower..<value.upper] where byte != UInt8(ascii: "0") {
      guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") else { return false }
      marks += 1
    }
    return marks == 2 && value.count == 10
  }

  /// `xx`, `xxx`; one letter may be a tick.
  private func isCrossedOut(_ value: ByteRange) -> Bool {
    bytes[value.lower..<value.upper].allSatisfy { $0 == UInt8(ascii: "x") }
  }

  /// `<file:line>`, which is an address to CommonMark.
  private func isAddress(_ value: ByteRange) -> Bool {
    let inner = ByteRange(value.lower + 1, value.upper - 1)
    return bytes[inner.upper] == UInt8(ascii: ">")
      && words.blankPaths.match(in: bytes, at: inner.lower, limit: inner.upper) == inner.upper
  }

  /// `20XX`.
  private func isYearToCome(_ value: ByteRange) -> Bool {
    let cursor = TextCursor(bytes: bytes, limits: value)
    return value.count == 4 && (cursor.hasPrefix("20XX", at: value.lower) || cursor.hasPrefix("20xx", at: value.lower))
  }

  /// `N.N.`: nomen nominandum, the person is to be named.
  private func isUnnamed(_ value: ByteRange) -> Bool {
    let cursor = TextCursor(bytes: bytes, limits: value)
    return value.count == 4 && cursor.hasPrefix("N.N.", at: value.lower)
      || value.count == 5 && cursor.hasPrefix("N. N.", at: value.lower)
  }

  /// French quotes hold ordinary text; without blanks in them and around the name of a value they are marks of a blank.
  private func isGuillemetBlank(_ value: ByteRange) -> Bool {
    guard value.count > 4, bytes[value.lower + 1] == 0xAB, bytes[value.upper - 2] == 0xC2,
      bytes[value.upper - 1] == 0xBB
    else { return false }
    let inner = ByteRange(value.lower + 2, value.upper - 2)
    return !inner.isEmpty && !bytes[inner.upper - 1].isWhitespace && !bytes[inner.lower].isUpperASCII
      && words.blankNames.contains(bytes, folded: inner)
  }

  /// `【目标值】`, `［負責人］`: wide brackets, which mark headings and notes as well, around the name of a value.
  private func isWideBlank(_ value: ByteRange) -> Bool {
    guard value.count > 6, bytes[value.lower] == bytes[value.upper - 3],
      Self.wideBrackets.contains(where: {
        bytes.span.hasPrefix($0.opening, at: value.lower) && bytes.span.hasPrefix($0.closing, at: value.upper - 3)
      }),
      case let inner = ByteRange(value.lower + 3, value.upper - 3)
    else { return false }
    return words.blankWords.contains(bytes, folded: inner)
      || words.unfinishedPhrases.match(in: bytes, at: inner.lower, limit: inner.upper) == inner.upper
  }

  /// `○○分`, `〇〇件`: circles in the place of digits.
  private func isCircledNumber(_ value: ByteRange) -> Bool {
    let cursor = TextCursor(bytes: bytes, limits: value)
    var end = value.lower
    while cursor.hasPrefix("○", at: end) || cursor.hasPrefix("〇", at: end) { end += 3 }
    return end - value.lower >= 6 && end < value.upper && value.upper - end <= Self.longestCounter
      && (bytes[end] >= 0xE3 || words.isUnitSymbol(bytes[cursor.skipBlanks(end)..<value.upper]))
  }

  /// `$OWNER`, `$SERVICE_NAME`: a variable named like a value; others belong to programs.
  private func isVariable(_ value: ByteRange) -> Bool {
    let name = bytes[value.lower + 1..<value.upper]
    guard name.count > 3, name.allSatisfy({ $0.isUpperASCII || $0 == UInt8(ascii: "_") }),
      !words.environmentNames.contains(name)
    else { return false }
    let last = name.lastIndex(of: UInt8(ascii: "_")).map { $0 + 1 } ?? name.startIndex
    return words.blankWords.contains(bytes, folded: ByteRange(last, name.endIndex))
  }

  /// `@owner`, `#team-channel`
  private func isHandle(_ value: ByteRange) -> Bool { words.sampleHandles.contains(bytes, folded: value) }

  /// `## ms`, `#.# %`, `--- GB`, `— ms`: marks in the place of digits, and a unit.
  private func isBareUnit(_ value: ByteRange) -> Bool {
    var end = value.lower
    // `... ms` is left empty.
    if bytes[end] == UInt8(ascii: ".") { return false }
    while end < value.upper {
      switch bytes[end] {
      case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "?"), UInt8(ascii: "."),
        UInt8(ascii: ","):
        end += 1
        continue
      case 0xE2 where bytes.span.hasPrefix("–", at: end) || bytes.span.hasPrefix("—", at: end):
        end += 3
        continue
      default: break
      }
      break
    }
    let cursor = TextCursor(bytes: bytes, limits: value)
    let unit = ByteRange(cursor.skipBlanks(end), value.upper)
    if hasThousandsMark(ByteRange(value.lower, end)) { return true }
    guard end > value.lower, !unit.isEmpty, unit.count > 1 || bytes[unit.lower] == UInt8(ascii: "%") else {
      return false
    }
    return words.isUnitSymbol(bytes[unit.lower..<unit.upper])
  }

  /// `##,###`: nothing else is written so, whatever is counted.
  private func hasThousandsMark(_ marks: ByteRange) -> Bool {
    bytes[marks.lower] == UInt8(ascii: "#") && bytes[marks.lower..<marks.upper].contains(UInt8(ascii: ","))
      && bytes[marks.upper - 1] == UInt8(ascii: "#")
  }

  /// `< ms`: a comparator and a unit, and no number between them.
  private func isBareBound(_ value: ByteRange) -> Bool {
    let cursor = TextCursor(bytes: bytes, limits: value)
    var index = value.lower + (bytes[value.lower] == 0xE2 ? 3 : 1)
    if bytes[value.lower] == 0xE2, !cursor.hasPrefix("≤", at: value.lower), !cursor.hasPrefix("≥", at: value.lower),
      !cursor.hasPrefix("≈", at: value.lower)
    {
      return false
    }
    if cursor.byte(index) == UInt8(ascii: "=") { index += 1 }
    let unit = cursor.skipBlanks(index)
    guard unit > index, unit < value.upper else { return false }
    return value.upper - unit >= 2 || bytes[unit] == UInt8(ascii: "%")
      ? words.isUnitSymbol(bytes[unit..<value.upper]) : false
  }
}
