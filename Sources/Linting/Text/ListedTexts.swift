import MarkdownModel
import RuleModel
import StructuredData

/// The texts of word lists, or their keys, one behind the other, each on a line of its own.
struct ListedTexts {
  private(set) var bytes: [UInt8] = []
  private(set) var ranges: [ByteRange] = []

  init(_ list: WordList) {
    list.forEachPart { part in
      switch part {
      // What ends a line in a text parts words there, like a blank.
      case .text(let text): addLines(text.map { $0 == .lineFeed ? .space : $0 } + [.lineFeed])
      case .lines(let lines, _): addLines(lines)
      }
    }
  }

  init(keysOf list: WordList) {
    list.forEachKeys { addLines($0) }
  }

  private mutating func addLines(_ lines: some Collection<UInt8>) {
    var start = bytes.count
    bytes.append(contentsOf: lines)
    for end in start..<bytes.count where bytes[end] == .lineFeed {
      ranges.append(ByteRange(start, end))
      start = end + 1
    }
  }
}

extension WordList {
  /// Gives the keys of the words, each on a line of its own, of sets one after the other; see `FoldedText.key`.
  func forEachKeys(_ give: (UnsafeBufferPointer<UInt8>) -> Void) {
    forEachPart { part in
      switch part {
      case .text(let text):
        var key: [UInt8] = []
        FoldedText.appendKey(of: Array(text), ByteRange(0, text.count), to: &key)
        key.append(.lineFeed)
        key.withUnsafeBufferPointer(give)
      case .lines(_, let keys): give(keys)
      }
    }
  }
}
