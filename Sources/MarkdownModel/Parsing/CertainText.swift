/// Reads lines of text whose inlines are certain without libcmark (CommonMark section 6).
///
/// Text may hold code between single backticks, emphasis, one at a time, and links with mere text and a bare
/// destination. Any other mark that may mean something leaves a line to libcmark.
struct CertainText {
  private(set) var marks = Growing<TextMark>(capacity: 64)
  private let bytes: SourceBytes
  private let body: ByteRange
  /// Whether there may be a link reference definition, once looked for.
  private var definesLinks: Bool?

  init(_ text: ParsedText) { (bytes, body) = (text.bytes, text.body) }

  func free() { marks.free() }

  /// Drops the marks behind the first ones.
  mutating func dropMarks(from count: Int) { marks.truncate(to: count) }

  /// Whether a line starts no block but a paragraph, or goes on with one, if its inlines are certain.
  func mayStart(at index: Int, to end: Int) -> Bool {
    guard index < end else { return false }
    switch bytes[index] {
    case 0x80..., UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "$"):
      return true
    case UInt8(ascii: "*"), UInt8(ascii: "_"): return index + 1 < end && bytes[index + 1] > .space
    case UInt8(ascii: "`"): return index + 1 < end && bytes[index + 1] != UInt8(ascii: "`")
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var behind = index
      while behind < end, bytes[behind].isDigit { behind += 1 }
      return behind == end || bytes[behind] != UInt8(ascii: ".") && bytes[behind] != UInt8(ascii: ")")
    case let byte: return byte.isLetterASCII
    }
  }

  /// Adds the marks of a line; false when they are not certain.
  mutating func read(_ line: ByteRange) -> Bool {
    var index = line.lower
    var open: Delimiter?
    while true {
      index = firstMark(from: index, to: line.upper)
      if index >= line.upper { return open == nil }
      switch bytes[index] {
      case UInt8(ascii: "`"):
        guard let end = codeEnd(at: index, to: line.upper) else { return false }
        marks.append(TextMark(kind: .code, range: ByteRange(index, end), content: ByteRange(index + 1, end - 1)))
        index = end
      case UInt8(ascii: "["):
        guard let end = bracketEnd(at: index, in: line) else { return false }
        index = end
      case UInt8(ascii: "*") where isSurroundedBySpaces(index, in: line): index += 1
      case UInt8(ascii: "_") where isInWord(index, in: line): index += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"):
        guard let delimiter = delimiter(at: index, in: line),
          open.map({ $0 == delimiter && closes(delimiter, at: index, in: line) })
            ?? opens(delimiter, at: index, in: line)
        else { return false }
        let range = ByteRange(index, index + delimiter.width)
        marks.append(TextMark(kind: delimiter.mark(isEnd: open != nil), range: range, content: range))
        open = open == nil ? delimiter : nil
        index = range.upper
      case UInt8(ascii: "&"):
        guard isSurroundedBySpaces(index, in: line) else { return false }
        index += 1
      case UInt8(ascii: "<"):
        guard isSurroundedBySpaces(index, in: line) || isBeforeNumber(index, in: line) else { return false }
        index += 1
      case UInt8(ascii: "X")...UInt8(ascii: "Z"), UInt8(ascii: "]"), UInt8(ascii: "^"): index += 1
      default: return false
      }
    }
  }

  // MARK: Marks

  /// Behind a code span between single backticks.
  private func codeEnd(at start: Int, to end: Int) -> Int? {
    let tick = UInt8(ascii: "`")
    guard start + 1 < end, bytes[start + 1] != tick, let close = bytes.firstIndex(of: tick, from: start + 1, to: end),
      close + 1 == end || bytes[close + 1] != tick
    else { return nil }
    return close + 1
  }

  /// A link whose text holds no marks: `[text](destination)`.
  private func link(at start: Int, in line: ByteRange) -> TextMark? {
    if start > line.lower, bytes[start - 1] == UInt8(ascii: "!") { return nil }
    guard let textEnd = textEnd(from: start + 1, in: line), textEnd > start + 1, textEnd + 1 < line.upper,
      bytes[textEnd + 1] == UInt8(ascii: "(")
    else { return nil }
    var end = textEnd + 2
    while end < line.upper, Self.isDestination(bytes[end]) { end += 1 }
    guard end > textEnd + 2, end < line.upper, bytes[end] == UInt8(ascii: ")") else { return nil }
    return TextMark(kind: .link, range: ByteRange(start, end + 1), content: ByteRange(start + 1, textEnd))
  }

  /// Where a text without marks ends in a bracket.
  private func textEnd(from start: Int, in line: ByteRange) -> Int? {
    var index = start
    while true {
      index = firstMark(from: index, to: line.upper)
      guard index < line.upper else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "]"): return index
      case UInt8(ascii: "X")...UInt8(ascii: "Z"), UInt8(ascii: "^"): index += 1
      case UInt8(ascii: "_"):
        guard isInWord(index, in: line) else { return nil }
        index += 1
      default: return nil
      }
    }
  }

  private static func isDestination(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...UInt8.space, 0x7F, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: "`"), .backslash:
      false
    default: true
    }
  }

  /// Behind a link or, where no definition may make links of them, behind what stands in brackets.
  private mutating func bracketEnd(at start: Int, in line: ByteRange) -> Int? {
    if let link = link(at: start, in: line) {
      marks.append(link)
      return link.range.upper
    }
    guard let end = textEnd(from: start + 1, in: line), !mayDefineLinks() else { return nil }
    guard end + 1 < line.upper else { return end + 1 }
    return bytes[end + 1] == UInt8(ascii: "(") || bytes[end + 1] == UInt8(ascii: "[") ? nil : end + 1
  }

  /// Whether there may be a link reference definition in the text.
  mutating func mayDefineLinks() -> Bool {
    if let definesLinks { return definesLinks }
    var index = body.lower
    var isDefined = false
    while !isDefined, let bracket = bytes.firstIndex(of: UInt8(ascii: "]"), from: index, to: body.upper) {
      index = bracket + 1
      isDefined = index < body.upper && bytes[index] == UInt8(ascii: ":")
    }
    definesLinks = isDefined
    return isDefined
  }

  /// `<100 ms`, `<= 3`; an address would hold an `@`.
  private func isBeforeNumber(_ index: Int, in line: ByteRange) -> Bool {
    guard index + 1 < line.upper, bytes[index + 1].isDigit || bytes[index + 1] == UInt8(ascii: "=") else {
      return false
    }
    var end = index + 1
    while end < line.upper, bytes[end] > .space, bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: "@") {
      end += 1
    }
    return end == line.upper || bytes[end] != UInt8(ascii: "@")
  }

  /// `A & B`, `3 * 4`, `p99 < 200`
  private func isSurroundedBySpaces(_ index: Int, in line: ByteRange) -> Bool {
    index > line.lower && index + 1 < line.upper && bytes[index - 1] == .space && bytes[index + 1] == .space
  }

  /// `snake_case`
  private func isInWord(_ index: Int, in line: ByteRange) -> Bool {
    index > line.lower && index + 1 < line.upper && bytes[index - 1].isAlphanumericASCII
      && bytes[index + 1].isAlphanumericASCII
  }

  /// What opens or closes emphasis.
  private struct Delimiter: Equatable {
    let mark: UInt8
    /// 1, or 2 for strong emphasis.
    let width: Int

    func mark(isEnd: Bool) -> TextMark.Kind {
      width == 2 ? (isEnd ? .strongEnd : .strongStart) : isEnd ? .emphasisEnd : .emphasisStart
    }
  }

  private func delimiter(at index: Int, in line: ByteRange) -> Delimiter? {
    var end = index
    while end < line.upper, bytes[end] == bytes[index] { end += 1 }
    return end - index <= 2 ? Delimiter(mark: bytes[index], width: end - index) : nil
  }

  /// What stands beside a delimiter, as far as it decides what the delimiter does.
  private enum Neighbour {
    case space, punctuation, letter
    /// Beyond ASCII, and no space.
    case wide
    case unsure
  }

  /// Whether a delimiter certainly opens emphasis when none is open, and nothing else.
  private func opens(_ delimiter: Delimiter, at index: Int, in line: ByteRange) -> Bool {
    let before = neighbour(before: index, in: line)
    switch neighbour(at: index + delimiter.width, in: line) {
    case .letter: return before == .space || before == .punctuation
    case .punctuation, .wide: return before == .space
    case .space, .unsure: return false
    }
  }

  /// Whether a delimiter certainly closes the emphasis that is open.
  private func closes(_ delimiter: Delimiter, at index: Int, in line: ByteRange) -> Bool {
    let after = neighbour(at: index + delimiter.width, in: line)
    switch neighbour(before: index, in: line) {
    case .letter: return after == .space || after == .punctuation
    // Two stars may as well open emphasis there, but close what is open first.
    case .punctuation, .wide: return after == .space || after == .punctuation && delimiter == Self.stars
    case .space, .unsure: return false
    }
  }

  private static let stars = Delimiter(mark: UInt8(ascii: "*"), width: 2)

  private func neighbour(before index: Int, in line: ByteRange) -> Neighbour {
    guard index > line.lower else { return .space }
    var start = index - 1
    while start > line.lower, bytes[start].isContinuation { start -= 1 }
    return neighbour(at: start, in: ByteRange(line.lower, index), isLast: true)
  }

  /// - Parameter isLast: whether nothing may stand between it and the end of the line.
  private func neighbour(at index: Int, in line: ByteRange, isLast: Bool = false) -> Neighbour {
    guard index < line.upper else { return .space }
    switch bytes[index] {
    case .space: return .space
    case let byte where byte.isAlphanumericASCII: return .letter
    case let byte where byte.isPunctuationASCII: return .punctuation
    // What Unicode calls spaces starts with C2, E1, E2 or E3.
    case 0xC3...0xDF: return wide(2, at: index, in: line, isLast)
    case 0xE4...0xEC, 0xEE, 0xEF: return wide(3, at: index, in: line, isLast)
    case 0xF0 where index + 1 < line.upper && bytes[index + 1] >= 0x90: return wide(4, at: index, in: line, isLast)
    case 0xF1...0xF3: return wide(4, at: index, in: line, isLast)
    default: return .unsure
    }
  }

  /// A scalar of some bytes, if it is one.
  private func wide(_ width: Int, at index: Int, in line: ByteRange, _ isLast: Bool) -> Neighbour {
    let end = index + width
    guard isLast ? end == line.upper : end <= line.upper else { return .unsure }
    return bytes[index + 1..<end].allSatisfy(\.isContinuation) ? .wide : .unsure
  }

  // MARK: Looking for them

  /// The first byte that may be a mark, or the end.
  private func firstMark(from start: Int, to end: Int) -> Int {
    guard let base = bytes.baseAddress, end <= bytes.count else { return end }
    let text = UnsafeRawPointer(base)
    var index = start
    while index < end, index + 16 <= bytes.count {
      let found = Self.marks(in: text.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self))
      if found.low != 0 { return min(end, index + found.low.trailingZeroBitCount / 8) }
      if found.high != 0 { return min(end, index + 8 + found.high.trailingZeroBitCount / 8) }
      index += 16
    }
    while index < end, !Self.mayBeMark(bytes[index]) { index += 1 }
    return min(index, end)
  }

  /// The highest bits of those of sixteen bytes that may be marks.
  @inline(__always)
  private static func marks(in text: SIMD16<UInt8>) -> (low: UInt64, high: UInt64) {
    var found = below(0x20, text)
    found |= below(1, text ^ SIMD16(repeating: UInt8(ascii: "&")))
    found |= below(1, text ^ SIMD16(repeating: UInt8(ascii: "*")))
    found |= below(1, text ^ SIMD16(repeating: UInt8(ascii: "<")))
    found |= below(1, text ^ SIMD16(repeating: UInt8(ascii: "`")))
    // `[`, the backslash, `_` and what stands around them in ASCII.
    found |= below(1, (text | SIMD16(repeating: 7)) ^ SIMD16(repeating: UInt8(ascii: "_")))
    let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    let highest: UInt64 = 0x8080_8080_8080_8080
    return (UInt64(littleEndian: halves[0]) & highest, UInt64(littleEndian: halves[1]) & highest)
  }

  /// Sets the highest bit of the bytes below a limit.
  @inline(__always)
  private static func below(_ limit: UInt8, _ text: SIMD16<UInt8>) -> SIMD16<UInt8> {
    (text &- SIMD16(repeating: limit)) & ~text
  }

  private static func mayBeMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: "`"): true
    default: byte | 7 == UInt8(ascii: "_")
    }
  }
}

/// What a certain text holds but text.
struct TextMark: BitwiseCopyable {
  enum Kind: BitwiseCopyable { case code, link, emphasisStart, emphasisEnd, strongStart, strongEnd }

  let kind: Kind
  let range: ByteRange
  /// What stands between the backticks, or is a link's text.
  let content: ByteRange
}
