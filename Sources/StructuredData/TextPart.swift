/// Texts as they lie in memory: one, or many at once.
public enum TextPart {
  case text(UnsafeBufferPointer<UInt8>)
  /// Each on a line of its own; so are their keys.
  case lines(UnsafeBufferPointer<UInt8>, keys: UnsafeBufferPointer<UInt8>)

  /// Gives the texts, one after the other.
  func forEachText(_ give: (UnsafeBufferPointer<UInt8>) -> Void) {
    switch self {
    case .text(let text): give(text)
    case .lines(let lines, _): Self.forEachLine(lines, give)
    }
  }

  static func forEachLine(
    _ lines: UnsafeBufferPointer<UInt8>, _ give: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    for index in lines.indices where lines[index] == PackedData.lineFeed {
      give(UnsafeBufferPointer(rebasing: lines[start..<index]))
      start = index + 1
    }
  }
}
