import MarkdownModel
import Quantities

/// Where the whole of a share stands, other than right behind its part.
extension StatedParts {
  private static var farthestOpening: Int { 240 }

  /// Whether an aside ends behind its share, or says that it is one of the whole: "(73 % of the total time)".
  mutating func closes(_ end: Int, limit: Int) -> Bool {
    if bytes[end] == UInt8(ascii: ")") { return true }
    guard bytes[end] == .space,
      let close = (end..<min(limit, end + Self.farthestName)).first(where: {
        bytes[$0] == UInt8(ascii: ")")
      }), isWords(ByteRange(end, close))
    else { return false }
    scan.read(bytes, ByteRange(end, close), most: 5)
    return scan.words.indices.dropFirst().contains { word in
      tails.tag(ofWhole: 0..<word + 1, in: scan) != 0
    } && scan.words.count <= 4
  }

  /// "Of 800 connections 560 are in use": the sentence begins with the whole.
  mutating func opens(_ whole: Quantity, before part: Quantity) -> Bool {
    let between = ByteRange(whole.range.upperBound, max(whole.range.upperBound, part.range.lowerBound))
    // "Of 800 connections in the pool, 560 are in use"
    let comma = (between.lower..<between.upper).first { bytes[$0] == UInt8(ascii: ",") } ?? between.upper
    guard between.count <= 40, isWords(ByteRange(between.lower, comma), withLineEnds: true),
      isWords(ByteRange(min(comma + 1, between.upper), between.upper), withLineEnds: true),
      part.unit == nil || part.unit == whole.unit,
      case let lead = ByteRange(max(0, whole.range.lowerBound - 8), whole.range.lowerBound)
    else { return false }
    scan.read(bytes, lead, most: 3)
    guard let last = scan.words.indices.last, case let word = scan.words[last].range,
      bytes[word.lower] < UInt8(ascii: "a"), joints.tag(ofWhole: last..<last + 1, in: scan) != 0
    else { return false }
    return word.upper + 1 == whole.range.lowerBound
  }

  /// "Of 800 calls, 24 (3 %) were slow, and 8 (1 %) failed": the whole of all that follows in the sentence.
  mutating func partOfOpening(before open: Int, in text: ByteRange, _ share: StatedFigure) -> StatedPart? {
    var start = open
    while start > text.lower, open - start < Self.farthestOpening, !isStop(start - 1) { start -= 1 }
    let found = reader.quantities(bytes, start..<open)
    guard found.count > 1, let whole = found.first, let part = found.last, isPlain(whole), isPlain(part),
      part.unit == nil || part.unit == whole.unit, isNoun(part.range.upperBound, open)
    else { return nil }
    scan.read(bytes, ByteRange(start, whole.range.lowerBound), most: 3)
    guard scan.words.count == 1, joints.tag(ofWhole: 0..<1, in: scan) != 0,
      bytes[scan.words[0].range.lower] < UInt8(ascii: "a"),
      let shares = shares(part, whole), case let stated = share.figure.interval,
      !found.dropLast().contains(where: { other in
        self.shares(part, other)?.contains { $0.meets(stated) } ?? false
      }),
      share.exact.interval.middle < Self.leastAvailability, Self.isSlip(shares[0].middle / share.exact.interval.middle)
    else { return nil }
    return StatedPart(working: self.text(part) + " / " + self.text(whole), share: share, value: shares[0].middle * 100)
  }

  /// "We sent 7,200,000 events. 9,360 of them failed": the part says so itself.
  mutating func refers(_ part: Quantity, _ open: Int, to whole: Quantity) -> Bool {
    let between = ByteRange(whole.range.upperBound, max(whole.range.upperBound, part.range.lowerBound))
    guard part.unit == nil, whole.unit?.dimension == .count, between.count <= 24, !isSeries(between) else {
      return false
    }
    scan.read(bytes, ByteRange(part.range.upperBound, open), most: 3)
    return (1...2).contains { count in
      scan.words.count >= count && wholes.tag(ofWhole: 0..<count, in: scan) != 0
    }
  }

  private func isSeries(_ range: ByteRange) -> Bool {
    bytes[range.lower..<range.upper].contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "(") }
  }
}
