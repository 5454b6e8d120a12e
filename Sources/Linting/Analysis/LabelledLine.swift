import MarkdownModel

/// A line that gives a label a value: `- **Owner:** payments`, `**Date :** 2026-10-01`, `- Current: 240 kB`, or
/// `Owner: payments` among others of its kind.
struct LabelledLine: Sendable {
  /// The index of the unit that holds the line.
  let unit: Int
  let block: Int
  /// Without markup and colon.
  let label: ByteRange
  /// To the end of the line or to the next field in it, blanks and emphasis marks at its ends left out; may be empty.
  fileprivate(set) var value: ByteRange
  let isBold: Bool
  fileprivate(set) var isItem: Bool
}

/// Finds labelled lines.
struct LabelFinder {
  static let maximumLabelLength = 60
  private static let mostBlanks = 7

  let document: Document
  private var bytes: [UInt8] { document.source.bytes }

  /// Whether lines that are neither bold nor items of a list may be labelled.
  private let acceptsPlain: Bool

  init(_ document: Document, acceptsPlain: Bool = false) {
    self.document = document
    self.acceptsPlain = acceptsPlain
  }

  func labelledLines(in units: [TextUnit]) -> [LabelledLine] {
    var lines: [LabelledLine] = []
    lines.reserveCapacity(units.count / 4)
    for (index, unit) in units.enumerated() where unit.isProse {
      let isItem = unit.isItem
      let segments = document.blocks[unit.block].segments
      let isPlain = acceptsPlain || !isItem && areFields(segments, unit)
      for segment in segments {
        let line = document.segments[segment]
        let isItem = isItem && segment == segments.lowerBound
        if let found = labelledLine(line, in: unit, index: index, isItem: isItem, acceptsPlain: isPlain) {
          append(found, to: &lines, unit)
        }
      }
    }
    return lines
  }

  /// Whether a paragraph has three lines or more, one below the other, and each of them is labelled, most of them with a
  /// value: `Owner: payments` above `Reviewed: 2026-10-01`.
  private func areFields(_ segments: Range<Int>, _ unit: TextUnit) -> Bool {
    guard segments.count > 2 else { return false }
    let indent = document.source.indent(of: document.segments[segments.lowerBound].lower)
    var answered = 0
    for segment in segments {
      let line = document.segments[segment]
      guard let field = labelledLine(line, in: unit, index: 0, isItem: false, acceptsPlain: true),
        document.source.indent(of: line.lower) == indent
      else { return false }
      if !field.value.isEmpty { answered += 1 }
    }
    return answered > segments.count / 2
  }

  /// `**Version:** 1.2 | **Status:** approved`: a line may hold several, each in bold.
  private func append(_ found: LabelledLine, to lines: inout [LabelledLine], _ unit: TextUnit) {
    var found = found
    while found.isBold, let split = split(found.value),
      let next = labelledLine(split.rest, in: unit, index: found.unit, isItem: false, acceptsPlain: false)
    {
      found.value = split.value
      lines.append(found)
      found = next
      found.isItem = lines[lines.count - 1].isItem
    }
    lines.append(found)
  }

  /// What stands before and behind the first sign that keeps fields apart, if bold text follows it.
  private func split(_ value: ByteRange) -> (value: ByteRange, rest: ByteRange)? {
    var index = value.lower
    while index + 4 < value.upper,
      let mark = bytes.firstIndex(of: UInt8(ascii: "*"), from: index, to: value.upper - 4)
    {
      index = mark + 2
      guard bytes[mark + 1] == UInt8(ascii: "*"), mark > value.lower, bytes[mark - 1] == .space,
        let length = separatorLength(endingAt: mark - 1), case let start = mark - 1 - length, start >= value.lower
      else { continue }
      var end = start
      while end > value.lower, bytes[end - 1].isSpaceOrTab { end -= 1 }
      return (ByteRange(value.lower, end), ByteRange(mark, value.upper))
    }
    return nil
  }

  /// `|`, `·`, `•`, `–` and `—`.
  private func separatorLength(endingAt end: Int) -> Int? {
    let signs: [StaticString] = ["|", "·", "•", "–", "—"]
    return signs.first { bytes.span.hasPrefix($0, at: end - $0.utf8CodeUnitCount) }?.utf8CodeUnitCount
  }

  private func labelledLine(
    _ line: ByteRange, in unit: TextUnit, index: Int, isItem: Bool, acceptsPlain: Bool
  ) -> LabelledLine? {
    var start = skipTaskBox(line)
    let opening = start
    while start < line.upper, isEmphasisMark(bytes[start]) { start += 1 }
    let isBold = start > opening
    guard isBold || isItem || acceptsPlain, start < line.upper,
      let colon = colon(from: start, to: min(line.upper, start + Self.maximumLabelLength))
    else { return nil }
    let marks = trailingMarks(colon.lower, from: start)
    guard marks > start, isLabel(ByteRange(start, marks)) else { return nil }
    var value = colon.upper
    // The bold marks may close before or behind the colon.
    var openMarks = start - opening
    while value < line.upper, bytes[value].isSpaceOrTab || (openMarks > 0 && bytes[value] == bytes[opening]) {
      if !bytes[value].isSpaceOrTab { openMarks -= 1 }
      value += 1
    }
    var end = line.upper
    while end > value, bytes[end - 1].isSpaceOrTab || bytes[end - 1] == .backslash { end -= 1 }
    return LabelledLine(
      unit: index, block: unit.block, label: ByteRange(start, marks), value: ByteRange(value, max(value, end)),
      isBold: isBold,
      isItem: isItem)
  }

  private func skipTaskBox(_ line: ByteRange) -> Int {
    guard line.count > 4, bytes[line.lower] == UInt8(ascii: "["), bytes[line.lower + 2] == UInt8(ascii: "]"),
      bytes[line.lower + 3] == .space
    else { return line.lower }
    return line.lower + 4
  }

  private func isEmphasisMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") }

  /// The first colon that ends a label: followed by a blank, a mark or the end; U+FF1A counts.
  private func colon(from start: Int, to limit: Int) -> ByteRange? {
    let bytes = bytes
    // Most lines have none; nothing that counts stands before the first.
    guard let first = bytes.firstIndex(ofEither: UInt8(ascii: ":"), 0xEF, from: start, to: limit) else { return nil }
    var index = start
    var open = -1
    while index < limit {
      if index < first { index = Self.firstMark(bytes, from: index, to: first) }
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") {
        let isEnd = index + 1 >= bytes.count || bytes[index + 1].isWhitespace || isEmphasisMark(bytes[index + 1])
        guard isEnd || isUnspaced(before: index, from: start) else { return nil }
        // `Hit rate (target: > 80 %)`
        return open > start ? ByteRange(open, open + 1) : ByteRange(index, index + 1)
      }
      if byte == 0xEF, index + 2 < limit, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x9A {
        return ByteRange(index, index + 3)
      }
      if byte == UInt8(ascii: "|") || byte.isLineEnding { return nil }
      // `Throughput (priority: P2): 100 req/s`
      let isAside = byte == UInt8(ascii: "(") && index > start && bytes[index - 1].isSpaceOrTab
      if isAside {
        if let close = closing(behind: index, to: limit) { index = close } else { open = index }
      }
      if byte == UInt8(ascii: ")") { open = -1 }
      if byte == UInt8(ascii: "`") {
        guard let close = bytes.firstIndex(of: byte, from: index + 1, to: limit) else { return nil }
        index = close
      }
      index += 1
    }
    return nil
  }

  /// The first byte before a colon that says something of it, or the colon.
  private static func firstMark(_ bytes: [UInt8], from start: Int, to colon: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < colon, isPlain(bytes[index]) { index += 1 }
      return index
    }
  }

  /// Whether a byte before a colon says nothing of it; a parenthesis that closes does not either.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), .lineFeed, .carriageReturn, UInt8(ascii: "("), UInt8(ascii: "`"): false
    default: true
    }
  }

  /// The parenthesis that closes one, where a colon follows.
  private func closing(behind open: Int, to limit: Int) -> Int? {
    guard let close = bytes.firstIndex(of: UInt8(ascii: ")"), from: open, to: limit) else { return nil }
    var next = close + 1
    while next < limit, isEmphasisMark(bytes[next]) || bytes[next].isSpaceOrTab { next += 1 }
    return next < limit && bytes[next] == UInt8(ascii: ":") ? close : nil
  }

  /// `负责人:王芳`: Chinese and Japanese set no blank behind a colon.
  private func isUnspaced(before colon: Int, from start: Int) -> Bool {
    colon - 3 >= start && (0xE3...0xED).contains(bytes[colon - 3]) && bytes[colon - 1].isContinuation
  }

  /// The end of the label: before the colon, closing marks and blanks (French sets one before the colon).
  private func trailingMarks(_ colon: Int, from start: Int) -> Int {
    var end = colon
    while end > start {
      let byte = bytes[end - 1]
      if byte.isSpaceOrTab || isEmphasisMark(byte) {
        end -= 1
      } else if byte == 0xA0, end - 2 >= start, bytes[end - 2] == 0xC2 {
        end -= 2
      } else if byte == 0xAF, end - 3 >= start, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE2 {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  /// A label is short and no sentence.
  private func isLabel(_ range: ByteRange) -> Bool {
    var blanks = 0
    var index = range.lower
    while let blank = bytes.firstIndex(of: .space, from: index, to: range.upper) {
      if blank > range.lower, bytes[blank - 1] == UInt8(ascii: ".") { return false }
      blanks += 1
      if blanks > Self.mostBlanks { return false }
      index = blank + 1
    }
    return true
  }
}

extension Array where Element == LabelledLine {
  /// Those in a run of blocks; they stand in document order. O(log n).
  func indices(inBlocks blocks: Range<Int>) -> Range<Int> {
    let first = partitioningIndex { $0.block >= blocks.lowerBound }
    return first..<Swift.max(first, partitioningIndex { $0.block >= blocks.upperBound })
  }
}
