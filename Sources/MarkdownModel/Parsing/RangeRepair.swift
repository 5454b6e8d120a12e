#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the exact source range of every inline of a block.
///
/// libcmark decides what the inlines are; its inline columns are not used, because they are wrong after stripped
/// indentation, escapes, entities and breaks. Instead its literals are walked along the source bytes. A walk that loses
/// its way reports so, and the block then has no inlines: a range is exact or absent.
struct RangeRepair {
  /// All inlines found so far, block after block.
  var inlines: Growing<Inline>
  private let bytes: SourceBytes
  private var events = InlineEvents()
  private var segments = UnsafeBufferPointer<ByteRange>(start: nil, count: 0)
  private var line = 0
  private var cursor = 0
  /// The inlines that hold the next one.
  private var open = Growing<Int>(capacity: 16)
  private var linkDepth = 0
  private var isInAutolink = false
  private var didLoseWay = false
  /// Where neither a backslash nor an `&` stands, as far as they were looked for.
  private var plain = 0..<0
  private var entities = EntityDecoder()

  /// Tables are walked again from their start: that must not look through the whole document each time.
  private static let farthestLook = 4096

  init(bytes: SourceBytes, capacity: Int) {
    self.bytes = bytes
    inlines = Growing(capacity: capacity)
  }

  /// Walks the inlines of a block over its content lines.
  ///
  /// - Returns: the block's part of `inlines`; nil, with nothing added, when the walk lost its way.
  mutating func walk(_ steps: InlineEvents, over lines: UnsafeBufferPointer<ByteRange>) -> Range<Int>? {
    guard let first = lines.first else { return nil }
    let start = inlines.count
    (events, segments) = (steps, lines)
    (line, cursor) = (0, first.lower)
    open.truncate(to: 0)
    (linkDepth, isInAutolink, didLoseWay) = (0, false, false)
    while !didLoseWay, let kind = events.next() { step(kind) }
    if didLoseWay || open.count > 0 || !isAtEnd {
      inlines.truncate(to: start)
      return nil
    }
    return start..<inlines.count
  }

  /// Replaces the inlines from an index on.
  mutating func replaceInlines(from start: Int, with replacement: Growing<Inline>) {
    inlines.truncate(to: start)
    for inline in replacement.all { inlines.append(inline) }
  }

  func free() {
    inlines.free()
    open.free()
  }

  /// Drops the inlines from an index on.
  mutating func dropInlines(from start: Int) { inlines.truncate(to: start) }

  private mutating func step(_ kind: InlineEvents.Kind) {
    switch kind {
    case .text: text(events.literal)
    case .html: html(events.literal)
    case .code: code()
    case .softBreak, .lineBreak: lineBreak()
    case .enterEmphasis: enter(.emphasis, markerLength: 1)
    case .enterStrong: enter(.strong, markerLength: 2)
    case .exitEmphasis: leave(markerLength: 1)
    case .exitStrong: leave(markerLength: 2)
    case .enterLink: enterLink()
    case .enterImage: enterImage()
    case .exitLink, .exitImage: leaveLink()
    case .other: break
    }
  }

  // MARK: Position

  private var lineEnd: Int { segments[line].upper }
  private var byte: UInt8 { cursor < lineEnd ? bytes[cursor] : 0 }

  /// Whether nothing but blanks is left.
  private var isAtEnd: Bool {
    guard isBlank(from: cursor, to: lineEnd) else { return false }
    for rest in line + 1..<segments.count where !isBlank(from: segments[rest].lower, to: segments[rest].upper) {
      return false
    }
    return true
  }

  private func isBlank(from lower: Int, to upper: Int) -> Bool {
    var index = lower
    while index < upper, bytes[index].isBlank { index += 1 }
    return index >= upper
  }

  /// The break between two lines, with a hard break's backslash.
  private mutating func lineBreak() {
    if byte == .backslash { cursor += 1 }
    guard isBlank(from: cursor, to: lineEnd) else {
      didLoseWay = true
      return
    }
    nextLine()
  }

  private mutating func nextLine() {
    guard line + 1 < segments.endIndex else {
      didLoseWay = true
      return
    }
    line += 1
    cursor = segments[line].lower
  }

  // MARK: Text

  private mutating func text(_ literal: UnsafeBufferPointer<UInt8>) {
    let start = cursor
    if isWritten(literal) {
      cursor += literal.count
      add(.text, range: ByteRange(start, cursor))
      return
    }
    var index = 0
    if cursor == segments[line].lower, byte != UInt8(ascii: "&") {
      // libcmark keeps the blanks before a lazy line behind a backslash or a definition; an entity may stand for one, too.
      while index < literal.count, literal[index].isSpaceOrTab { index += 1 }
    }
    if index == literal.count { return }
    while true {
      matchPlain(literal, from: &index)
      if index == literal.count { break }
      guard cursor < lineEnd, special(bytes[cursor], in: literal, at: &index) else {
        didLoseWay = true
        return
      }
    }
    add(.text, range: ByteRange(start, cursor))
  }

  /// Whether a literal stands in the source just as it is, without a backslash or `&` that might mean something else.
  private mutating func isWritten(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = literal.first, !first.isSpaceOrTab || cursor != segments[line].lower,
      literal.count <= lineEnd - cursor, let read = literal.baseAddress, let source = bytes.baseAddress
    else { return false }
    let end = cursor + literal.count
    if cursor < plain.lowerBound || plain.upperBound < end { lookAhead(to: max(end, cursor + Self.farthestLook)) }
    return end <= plain.upperBound && memcmp(read, source + cursor, literal.count) == 0
  }

  private mutating func lookAhead(to end: Int) {
    let end = min(end, bytes.count)
    let backslash = bytes.firstIndex(of: .backslash, from: cursor, to: end) ?? end
    let ampersand = bytes.firstIndex(of: UInt8(ascii: "&"), from: cursor, to: backslash)
    plain = cursor..<(ampersand ?? backslash)
  }

  /// Steps over what the literal and the source have in common, up to what may be an escape or entity.
  private mutating func matchPlain(_ literal: UnsafeBufferPointer<UInt8>, from index: inout Int) {
    while index < literal.count, cursor < lineEnd {
      let byte = bytes[cursor]
      if byte != literal[index] || byte == .backslash || byte == UInt8(ascii: "&") { return }
      cursor += 1
      index += 1
    }
  }

  /// Steps over an escape, an entity or a NUL byte; false when the literal does not continue that way.
  private mutating func special(_ found: UInt8, in literal: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Bool {
    switch found {
    case .backslash:
      let isEscape =
        !isInAutolink && cursor + 1 < lineEnd && bytes[cursor + 1].isPunctuationASCII
        && literal[index] == bytes[cursor + 1]
      if !isEscape, literal[index] != .backslash { return false }
      cursor += isEscape ? 2 : 1
      index += 1
      return true
    case UInt8(ascii: "&"):
      if let entity = Entity(in: bytes, at: cursor, limit: lineEnd),
        let length = entities.length(of: entity, in: bytes, literal: literal, at: index)
      {
        cursor = entity.range.upper
        index += length
        return true
      }
      guard literal[index] == found else { return false }
      cursor += 1
      index += 1
      return true
    case 0:
      guard index + 3 <= literal.count, literal[index] == 0xEF, literal[index + 1] == 0xBF, literal[index + 2] == 0xBD
      else {
        return false
      }
      cursor += 1
      index += 3
      return true
    default:
      return false
    }
  }

  private mutating func html(_ literal: UnsafeBufferPointer<UInt8>) {
    let start = cursor
    var index = 0
    while index < literal.count {
      let expected = literal[index]
      if expected.isLineEnding {
        index = Self.lineStart(in: literal, after: index)
        nextLine()
        if didLoseWay { return }
      } else if cursor < lineEnd, bytes[cursor] == expected {
        cursor += 1
        index += 1
      } else if cursor < lineEnd, bytes[cursor] == 0, expected == 0xEF {
        cursor += 1
        index += 3
      } else if cursor == lineEnd, expected.isBlank {
        index += 1
      } else {
        didLoseWay = true
        return
      }
    }
    add(.html, range: ByteRange(start, cursor))
  }

  /// Behind a line ending and the blanks after it, which libcmark keeps on lazy lines.
  private static func lineStart(in literal: UnsafeBufferPointer<UInt8>, after lineEnding: Int) -> Int {
    var index = lineEnding + 1
    if literal[lineEnding] == .carriageReturn, index < literal.count, literal[index] == .lineFeed { index += 1 }
    while index < literal.count, literal[index].isSpaceOrTab { index += 1 }
    return index
  }

  private mutating func add(_ kind: InlineKind, range: ByteRange, content: ByteRange? = nil) {
    inlines.append(Inline(kind: kind, isLinkText: linkDepth > 0, range: range, content: content))
  }

  // MARK: Code spans

  /// A code span ends at the next run of as many backticks (CommonMark section 6.1).
  private mutating func code() {
    let start = cursor
    let length = runLength(of: UInt8(ascii: "`"))
    guard length > 0 else {
      didLoseWay = true
      return
    }
    cursor += length
    let content = cursor
    while true {
      guard let tick = bytes.firstIndex(of: UInt8(ascii: "`"), from: cursor, to: lineEnd) else {
        nextLine()
        if didLoseWay { return }
        continue
      }
      cursor = tick
      let run = runLength(of: UInt8(ascii: "`"))
      cursor += run
      if run == length {
        add(.code, range: ByteRange(start, cursor), content: ByteRange(content, tick))
        return
      }
    }
  }

  private func runLength(of mark: UInt8) -> Int {
    var end = cursor
    while end < lineEnd, bytes[end] == mark { end += 1 }
    return end - cursor
  }

  // MARK: Delimited inlines

  private mutating func enter(_ kind: InlineKind, markerLength: Int) {
    guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else {
      didLoseWay = true
      return
    }
    openInline(kind, at: cursor, contentAt: cursor + markerLength)
  }

  private mutating func openInline(_ kind: InlineKind, at start: Int, contentAt content: Int) {
    guard content <= lineEnd else {
      didLoseWay = true
      return
    }
    open.append(inlines.count)
    add(kind, range: ByteRange(start, content), content: ByteRange(content, content))
    cursor = content
  }

  private mutating func leave(markerLength: Int) {
    guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_"), cursor + markerLength <= lineEnd else {
      didLoseWay = true
      return
    }
    closeInline(contentEnd: cursor, end: cursor + markerLength)
  }

  private mutating func closeInline(contentEnd: Int, end: Int, destination: ByteRange? = nil) {
    guard let index = open.popLast() else {
      didLoseWay = true
      return
    }
    var inline = inlines[index]
    inline.range = ByteRange(inline.range.lower, end)
    inline.content = ByteRange(inline.content.lower, contentEnd)
    inline.destination = destination ?? ByteRange(end, end)
    inlines[index] = inline
    cursor = end
  }

  // MARK: Links

  private mutating func enterLink() {
    if byte == UInt8(ascii: "<") {
      isInAutolink = true
      openInline(.autolink, at: cursor, contentAt: cursor + 1)
    } else if byte == UInt8(ascii: "[") {
      openInline(.link, at: cursor, contentAt: cursor + 1)
    } else {
      didLoseWay = true
    }
    linkDepth += 1
  }

  private mutating func enterImage() {
    guard byte == UInt8(ascii: "!"), cursor + 1 < lineEnd, bytes[cursor + 1] == UInt8(ascii: "[") else {
      didLoseWay = true
      return
    }
    openInline(.image, at: cursor, contentAt: cursor + 2)
    linkDepth += 1
  }

  private mutating func leaveLink() {
    linkDepth -= 1
    if isInAutolink {
      isInAutolink = false
      guard byte == UInt8(ascii: ">") else {
        didLoseWay = true
        return
      }
      closeInline(contentEnd: cursor, end: cursor + 1)
      return
    }
    guard byte == UInt8(ascii: "]") else {
      didLoseWay = true
      return
    }
    let contentEnd = cursor
    cursor += 1
    let destination = linkTail()
    closeInline(contentEnd: contentEnd, end: cursor, destination: destination)
  }

  /// Steps over `(destination "title")` behind a link's text, or over `[label]`; a shortcut reference has neither.
  private mutating func linkTail() -> ByteRange? {
    guard byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") else { return nil }
    var scanner = LinkScanner(bytes: bytes, segments: segments, line: line, cursor: cursor)
    let destination = scanner.tail()
    if destination == nil {
      scanner = LinkScanner(bytes: bytes, segments: segments, line: line, cursor: cursor)
      guard scanner.skipLabel() else { return nil }
    }
    (line, cursor) = (scanner.line, scanner.cursor)
    return destination
  }
}
