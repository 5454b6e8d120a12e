import MarkdownModel

/// What the words around the amount of a change say that it belongs to.
extension StatedChanges {
  /// "from 240 min to 144 min, 40 % less, and …": the amount ends what stands before it.
  func closesClause(_ upper: Int, _ scan: inout WordScan) -> Bool {
    readEnding(upper, &scan)
    guard let last = scan.words.indices.last, let match = endings.match(in: scan, at: 0, limit: scan.words.count),
      match.words == scan.words.count, match.tag != ChangeEnding.other.rawValue,
      case let end = scan.words[last].range.upper
    else { return false }
    return end < bytes.count && bytes[end] == UInt8(ascii: ",")
  }

  func isTime(_ index: Int, _ facts: Facts) -> Bool {
    facts.all[index].unit.map { $0.dimension == .time && $0.perDimension == nil } ?? false
  }

  /// "40 % less database time (900 ms → 540 ms)": what stands in the parentheses is the time that is named.
  func namesTime(_ lower: Int, _ upper: Int, _ scan: inout WordScan) -> Bool {
    guard lower < upper, upper - lower <= Self.farthest, bytes[upper - 1] == UInt8(ascii: "("),
      bytes[lower..<upper - 1].allSatisfy({ $0 == .space || $0.isLetterASCII || $0 >= 0x80 })
    else { return false }
    scan.read(bytes, ByteRange(lower, upper), most: 6)
    guard let match = endings.match(in: scan, at: 0, limit: scan.words.count), scan.words.count <= 5,
      match.tag != ChangeEnding.other.rawValue, match.words < scan.words.count, let last = scan.words.indices.last
    else { return false }
    return times.tag(ofWhole: last..<last + 1, in: scan) != 0
      || times.match(in: scan, at: match.words, limit: scan.words.count) != nil
  }
}
