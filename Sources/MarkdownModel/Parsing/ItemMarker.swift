/// The marker of a list item, and where the item's text starts (CommonMark section 5.2).
struct ItemMarker {
  /// `-`, `*` and `+`, or what stands behind the number: `.` or `)`.
  let mark: UInt8
  let isOrdered: Bool
  /// Whether it may stand right behind a paragraph's line: a bullet, or the number 1.
  let mayInterrupt: Bool
  /// Columns from the marker to the text.
  let width: Int
  let content: Int
  /// What stands in a task box (GFM section 5.3); nil when there is none.
  let box: UInt8?

  /// - Parameter line: from the marker on.
  ///
  /// Nil when it starts no item, or one that may be something else than text.
  init?(_ line: ByteRange, in bytes: SourceBytes) {
    var index = line.lower
    while index < line.upper, index - line.lower < 10, bytes[index].isDigit { index += 1 }
    isOrdered = index > line.lower
    guard index < line.upper, index - line.lower < 10 else { return nil }
    mayInterrupt = !isOrdered || index == line.lower + 1 && bytes[line.lower] == UInt8(ascii: "1")
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
    width = index - line.lower
    box = Self.box(at: index, to: line.upper, bytes)
  }

  private static func box(at index: Int, to end: Int, _ bytes: SourceBytes) -> UInt8? {
    guard index + 2 < end, bytes[index] == UInt8(ascii: "["), bytes[index + 2] == UInt8(ascii: "]"),
      index + 3 == end || bytes[index + 3] == .space
    else { return nil }
    switch bytes[index + 1] {
    case let mark where mark == .space || mark.lowercasedASCII == UInt8(ascii: "x"): return mark
    default: return nil
    }
  }
}

/// The items that are open while a list is read, the outermost first.
struct OpenItems {
  /// What an item does to those before it.
  enum Step {
    /// It starts a list in the innermost one.
    case nested
    /// It follows one, behind so many inner ones.
    case follows(Int)
  }

  private typealias Item = (mark: UInt8, content: Int)

  // Apart, because the items of most lists hold no others: their array then takes no memory.
  private var innermost: Item?
  private var outer: [Item] = []

  /// Nil when the item is not certain.
  mutating func add(_ marker: ItemMarker, indentation: Int, isBehindBlank: Bool) -> Step? {
    let item = (mark: marker.mark, content: indentation + marker.width)
    guard var last = innermost else {
      innermost = item
      return indentation == 0 ? .nested : nil
    }
    if indentation >= last.content {
      guard indentation - last.content < 4, isBehindBlank || marker.mayInterrupt else { return nil }
      outer.append(last)
      innermost = item
      return .nested
    }
    var closed = 0
    while let next = outer.last, indentation < next.content {
      last = outer.removeLast()
      closed += 1
    }
    innermost = item
    guard indentation - (outer.last?.content ?? 0) < 4, last.mark == marker.mark else { return nil }
    return .follows(closed)
  }
}
