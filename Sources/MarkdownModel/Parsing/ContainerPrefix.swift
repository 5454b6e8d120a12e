/// The markers and indentation that block quotes and list items take at the start of a line
/// (CommonMark sections 5.1 and 5.2).
struct ContainerPrefix {
  /// How far a line continues the open containers.
  struct Match {
    /// Behind the last container that the line continues.
    let cursor: LineCursor
    /// Whether the line continues them all; a paragraph's line that does not is lazy.
    let isWhole: Bool
  }

  private struct Container {
    let start: Int
    let isQuote: Bool
    /// Where the content starts on the container's first line, once measured.
    var content: LineCursor?
    /// List item: the columns that its further lines are indented by.
    var width = 0
  }

  private let text: ParsedText
  private var containers = Growing<Container>(capacity: 16)
  private var measured = 0
  private var quoteCount = 0

  init(_ text: ParsedText) { self.text = text }

  var isEmpty: Bool { containers.count == 0 }
  var hasQuote: Bool { quoteCount > 0 }

  mutating func open(quote isQuote: Bool, at start: Int) {
    containers.append(Container(start: start, isQuote: isQuote))
    if isQuote { quoteCount += 1 }
  }

  mutating func close() {
    guard let last = containers.popLast() else { return }
    if last.isQuote { quoteCount -= 1 }
    measured = min(measured, containers.count)
  }

  func free() { containers.free() }

  /// How a line of the innermost block continues the open containers.
  mutating func match(_ line: ByteRange) -> Match {
    while measured < containers.count { measureNext() }
    return match(line, depth: containers.count)
  }

  private func match(_ line: ByteRange, depth: Int) -> Match {
    let bytes = text.bytes
    var cursor = LineCursor(line)
    for container in containers[0..<depth] {
      let indentation = cursor.indentation(in: bytes)
      if container.isQuote {
        var ahead = cursor
        ahead.skipBlanks(in: bytes)
        guard indentation < 4, ahead.byte(in: bytes) == UInt8(ascii: ">") else {
          return Match(cursor: cursor, isWhole: false)
        }
        cursor = Self.behindQuoteMarker(ahead, in: bytes)
      } else {
        guard indentation >= container.width else { return Match(cursor: cursor, isWhole: false) }
        cursor.advance(columns: container.width, in: bytes)
      }
    }
    return Match(cursor: cursor, isWhole: true)
  }

  private static func behindQuoteMarker(_ marker: LineCursor, in bytes: SourceBytes) -> LineCursor {
    var cursor = marker
    cursor.advance(columns: 1, in: bytes)
    if let byte = cursor.byte(in: bytes), byte.isSpaceOrTab { cursor.advance(columns: 1, in: bytes) }
    return cursor
  }

  // MARK: Measuring

  private mutating func measureNext() {
    let index = measured
    measured += 1
    let start = containers[index].start
    let line = text.lineRange(text.line(at: start))
    var cursor: LineCursor
    if index > 0, containers[index - 1].start >= line.lower, let content = containers[index - 1].content {
      cursor = content
    } else {
      cursor = match(line, depth: index).cursor
    }
    let outerColumn = cursor.column
    cursor.skipBlanks(in: text.bytes)
    if containers[index].isQuote {
      containers[index].content = Self.behindQuoteMarker(cursor, in: text.bytes)
    } else {
      let markerColumn = cursor.column
      let (content, padding) = behindItemMarker(cursor)
      containers[index].content = content
      containers[index].width = markerColumn - outerColumn + padding
    }
  }

  /// Where an item's content starts, and how many columns behind its marker's start.
  private func behindItemMarker(_ marker: LineCursor) -> (LineCursor, padding: Int) {
    let bytes = text.bytes
    var cursor = marker
    while let byte = cursor.byte(in: bytes), byte.isDigit { cursor.advance(columns: 1, in: bytes) }
    cursor.advance(columns: 1, in: bytes)
    let markerWidth = cursor.column - marker.column
    let blanks = cursor.indentation(in: bytes)
    var content = cursor
    content.skipBlanks(in: bytes)
    // Blank behind the marker, or an indented code block: one column belongs to the item.
    if blanks == 0 || blanks >= 5 || content.byte(in: bytes) == nil {
      if blanks > 0 { cursor.advance(columns: 1, in: bytes) }
      return (cursor, markerWidth + 1)
    }
    return (content, markerWidth + blanks)
  }
}
