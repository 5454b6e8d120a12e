/// Lists whose items are certain.
extension CertainBlockFinder {
  mutating func readListOrText(_ first: UInt8) {
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*"), readThematicBreak(first) { return }
    guard let marker = ItemMarker(text.lineRange(line), in: bytes) else { return readText() }
    guard place == .document || place == .paragraph && !marker.isOrdered else { return pass() }
    let mark = inlines.marks.count
    if let end = listEnd() { return add(.list, upTo: end, firstMark: mark) }
    inlines.dropMarks(from: mark)
    pass()
  }

  /// Behind the last line of a list; nil when not all of it is certain.
  private mutating func listEnd() -> Int? {
    var items = OpenItems()
    var line = line
    var end = line
    var isBehindBlank = false
    while line <= lastLine {
      let range = text.lineRange(line)
      line += 1
      guard let first = Self.first(of: range, in: bytes) else {
        isBehindBlank = true
        continue
      }
      let content = ByteRange(first, range.upper)
      if let marker = ItemMarker(content, in: bytes) {
        let step = items.add(marker, indentation: first - range.lower, isBehindBlank: isBehindBlank)
        guard step != nil, isCertain(marker, in: content) else { return nil }
      } else if !isBehindBlank, mayContinueParagraph(content) {
        guard inlines.read(content) else { return nil }
      } else {
        return first == range.lower && endsList(range, isBehindBlank: isBehindBlank) ? end : nil
      }
      isBehindBlank = false
      end = line
    }
    return end
  }

  private mutating func isCertain(_ marker: ItemMarker, in line: ByteRange) -> Bool {
    switch marker.box {
    case nil:
      return inlines.mayStart(at: marker.content, to: line.upper)
        && inlines.read(ByteRange(marker.content, line.upper))
    case .space: return inlines.read(ByteRange(marker.content + 3, line.upper))
    // A definition would make a link of it.
    default: return !inlines.mayDefineLinks() && inlines.read(ByteRange(marker.content + 3, line.upper))
    }
  }

  /// Whether a line behind an item's text goes on with it, and cannot be a table's.
  private func mayContinueParagraph(_ content: ByteRange) -> Bool {
    inlines.mayStart(at: content.lower, to: content.upper) && bytes[content.lower] != UInt8(ascii: "|")
  }

  /// Whether a line at the margin certainly is none of the list above it, nor is any line behind it.
  private func endsList(_ line: ByteRange, isBehindBlank: Bool) -> Bool {
    if startsHeadingOrFence(line) { return true }
    guard isBehindBlank else { return false }
    let first = bytes[line.lower]
    return first == UInt8(ascii: ">") || first == UInt8(ascii: "<") || inlines.mayStart(at: line.lower, to: line.upper)
      || Self.isThematicBreak(line, first, in: bytes)
  }
}
