/// The marker of a list item at the margin, and where the item's text starts.
struct ItemMarker {
  /// `-`, `*` and `+`, or what stands behind the number: `.` or `)`.
  let mark: UInt8
  let isOrdered: Bool
  let content: Int
  /// Behind an empty task box, if there is one (GFM section 5.3).
  let text: Int

  /// Whether the item is a task that is not done.
  var isOpenTask: Bool { text > content }

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
    let hasBox =
      index + 3 < line.upper && bytes[index] == UInt8(ascii: "[") && bytes[index + 1] == .space
      && bytes[index + 2] == UInt8(ascii: "]") && bytes[index + 3] == .space
    text = hasBox ? index + 3 : index
  }

  func isAlike(_ other: ItemMarker) -> Bool { mark == other.mark }
}
