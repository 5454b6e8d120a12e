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
      case .text(let text):
        (text.map { $0 == .lineFeed ? .space : $0 } + [.lineFeed]).withUnsafeBufferPointer { addLines($0) }
      case .words(let words): addLines(words.lines)
      }
    }
  }

  init(keysOf list: WordList) {
    list.forEachKeys { addLines($0) }
  }

  private mutating func addLines(_ lines: UnsafeBufferPointer<UInt8>) {
    let first = bytes.count
    bytes.append(contentsOf: lines)
    var start = 0
    while let end = lines.firstIndex(of: .lineFeed, from: start, to: lines.count) {
      ranges.append(ByteRange(first + start, first + end))
      start = end + 1
    }
  }
}

extension WordList {
  /// Gives the keys of the words, each on a line of its own, of sets one after the other; see `FoldedText.key`.
  func forEachKeys(_ give: (UnsafeBufferPointer<UInt8>) -> Void) {
    forEachPart { part in
      switch part {
      case .text(let text): FoldedText.keyLine(of: text).withUnsafeBufferPointer(give)
      case .words(let words): give(words.keys)
      }
    }
  }
}
