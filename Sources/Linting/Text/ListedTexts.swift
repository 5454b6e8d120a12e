import MarkdownModel
import RuleModel

/// The texts of word lists, one behind the other, each on a line of its own.
struct ListedTexts {
  private(set) var bytes: [UInt8] = []
  private(set) var ranges: [ByteRange] = []

  init() {}

  init(_ list: WordList) { add(list) }

  /// Adds the texts of a list, of sets one after the other.
  mutating func add(_ list: WordList) {
    list.forEachLines { lines in
      var start = bytes.count
      bytes.append(contentsOf: lines)
      for end in start..<bytes.count where bytes[end] == .lineFeed {
        ranges.append(ByteRange(start, end))
        start = end + 1
      }
    }
  }
}
