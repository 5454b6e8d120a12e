/// Texts as they lie in memory: one, or many at once.
public enum TextPart {
  case text(UnsafeBufferPointer<UInt8>)
  case words(PackedWords)

  /// Gives the texts, one after the other.
  func forEachText(_ give: (UnsafeBufferPointer<UInt8>) -> Void) {
    switch self {
    case .text(let text): give(text)
    case .words(let words): words.forEach(give)
    }
  }
}

/// A list of words that the program brings along, with what was made of them when it was built.
public struct PackedWords {
  public let count: Int
  /// Each on a line of its own.
  public let lines: UnsafeBufferPointer<UInt8>
  /// So are their keys.
  public let keys: UnsafeBufferPointer<UInt8>
  /// The digests of the words in the keys.
  public let digests: UnsafeBufferPointer<UInt8>

  func forEach(_ give: (UnsafeBufferPointer<UInt8>) -> Void) {
    var start = 0
    for index in lines.indices where lines[index] == PackedData.lineFeed {
      give(UnsafeBufferPointer(rebasing: lines[start..<index]))
      start = index + 1
    }
  }
}
