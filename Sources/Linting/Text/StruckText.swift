import MarkdownModel

/// What is struck out: `~~300 ms~~` (GFM section 6.5). It is there to be read as gone, so nothing is said of it and it states
/// nothing.
struct StruckText: Sendable {
  private static let mark = UInt8(ascii: "~")

  /// In order and apart from each other, with their marks.
  private let ranges: [ByteRange]

  init(_ document: Document) {
    let bytes = document.source.bytes
    var ranges: [ByteRange] = []
    var index = document.extent.lower
    while let mark = bytes.firstIndex(of: Self.mark, from: index, to: document.extent.upper) {
      let end = Self.endOfMarks(bytes, from: mark, to: document.extent.upper)
      index = end
      guard end - mark == 2, let close = Self.close(behind: end, bytes, to: document.extent.upper) else { continue }
      ranges.append(ByteRange(mark, close))
      index = close
    }
    self.ranges = ranges
  }

  func contains(_ range: ByteRange) -> Bool {
    let first = ranges.partitioningIndex { $0.upper >= range.upper }
    return first < ranges.count && ranges[first].lower <= range.lower
  }

  /// The end of the two marks in the same line that close what two marks before an offset open.
  private static func close(behind start: Int, _ bytes: [UInt8], to limit: Int) -> Int? {
    guard start < limit, !bytes[start].isWhitespace else { return nil }
    var index = start
    while index < limit, !bytes[index].isLineEnding {
      guard bytes[index] == mark else {
        index += 1
        continue
      }
      let end = endOfMarks(bytes, from: index, to: limit)
      if end - index == 2, !bytes[index - 1].isWhitespace { return end }
      index = end
    }
    return nil
  }

  private static func endOfMarks(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit, bytes[end] == mark { end += 1 }
    return end
  }
}
