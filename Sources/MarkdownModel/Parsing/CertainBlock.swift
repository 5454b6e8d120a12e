/// A block at the margin that is certain without libcmark.
struct CertainBlock: BitwiseCopyable {
  enum Kind: BitwiseCopyable {
    /// Fenced code, closed.
    case code
    /// A heading that starts with `#`.
    case heading
    /// A paragraph, and tables in it.
    case text
    /// A list with an item on each line.
    case list
  }

  let kind: Kind
  let firstLine: Int
  /// The line behind it.
  let endLine: Int
  /// The index of its first mark among those of all blocks.
  let firstMark: Int

  var lines: Range<Int> { firstLine..<endLine }
}

/// The marker of a list item at the margin, and where the item's text starts.
struct ItemMarker {
  /// `-`, `*` and `+`, or what stands behind the number: `.` or `)`.
  let mark: UInt8
  let isOrdered: Bool
  let content: Int

  /// Nil when a line starts no item, or one whose text is not certainly a paragraph's.
  init?(_ line: ByteRange, in bytes: SourceBytes) {
    guard !line.isEmpty else { return nil }
    var index = line.lower
    while index < line.upper, index - line.lower < 10, bytes[index].isDigit { index += 1 }
    isOrdered = index > line.lower
    guard index < line.upper, index - line.lower < 10 else { return nil }
    mark = bytes[index]
    switch mark {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): if isOrdered { return nil }
    case UInt8(ascii: "."), UInt8(ascii: ")"): if !isOrdered { return nil }
    default: return nil
    }
    let behind = index + 1
    index = behind
    while index < line.upper, bytes[index] == .space { index += 1 }
    guard index < line.upper, (1...4).contains(index - behind) else { return nil }
    content = index
  }

  func isAlike(_ other: ItemMarker) -> Bool { mark == other.mark }
}
