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
    list.forEach { text in
      ranges.append(ByteRange(bytes.count, bytes.count + text.count))
      bytes.append(contentsOf: text)
      bytes.append(.lineFeed)
    }
  }
}
