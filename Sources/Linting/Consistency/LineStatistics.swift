import MarkdownModel
import Quantities

/// The statistics that stand one behind the other in a sentence or an item.
struct LineStatistics: Sendable {
  private static let mostBetween = 24

  private let subject: Subject
  private let order: StatisticOrder
  private let reader: QuantityReader
  private let facts: Facts
  private let bytes: [UInt8]
  private var scan = WordScan()
  /// Words between two values of one distribution; nil where only marks may join them.
  private let joints: PhraseTable?

  init(subject: Subject, order: StatisticOrder, reader: QuantityReader, joints: PhraseTable?) {
    (self.subject, self.order, self.reader, self.joints) = (subject, order, reader, joints)
    facts = subject.facts
    bytes = subject.flowingBytes
  }

  /// - Parameter last: where the value before ends.
  mutating func value(_ index: Int, of indices: Range<Int>, behind last: Int) -> RankedValue? {
    let fact = facts.all[index]
    let quantity = facts.quantity(of: fact)
    let extreme = extreme(index, of: indices)
    guard let statistic = quantity.statistic ?? extreme, let rank = order.rank(statistic), quantity.part == .value,
      quantity.form == .single, !quantity.isApproximate, quantity.tolerance == nil, let kind = fact.role.distribution,
      quantity.unit != nil || order == .averages && isLabelled(fact), quantity.sign == .none
    else { return nil }
    let stated = StatedFigure(fact, in: facts, isResult: false, subject: subject)
    return RankedValue(
      rank: rank, statistic: statistic, stated: stated, kind: kind, remainder: remainder(of: quantity, behind: last),
      isExtreme: extreme != nil)
  }

  /// "**Queue depth:** 12 on average, 40 at the peak": a label may say what is counted.
  private func isLabelled(_ fact: Fact) -> Bool {
    if case .label = fact.place { true } else { false }
  }

  /// The hash of what a text says between a statistic and its value: "the p99 for writes was 170 ms"; 0 for nothing.
  private mutating func remainder(of quantity: Quantity, behind last: Int) -> UInt64 {
    guard let joints, let own = quantity.statisticRange, own.lowerBound >= last,
      own.upperBound < quantity.range.lowerBound
    else { return 0 }
    scan.read(bytes, ByteRange(own.upperBound, quantity.range.lowerBound), most: 16)
    return scan.words.indices.reduce(0) { hash, word in
      let says = joints.tag(ofWhole: word..<word + 1, in: scan) == 0 && !scan.isPercentile(word)
      return says ? Digest.joining(scan.words[word].digest, to: hash) : hash
    }
  }

  /// Where a value begins, its statistic included; several may share what stands before all: "p50/p95: 12/40 ms".
  private func start(of index: Int, behind last: Int) -> Int {
    let range = facts.range(of: facts.all[index])
    guard let own = facts.quantity(of: facts.all[index]).statisticRange, own.lowerBound >= last else {
      return range.lower
    }
    return min(own.lowerBound, range.lower)
  }

  /// The statistic that words name which could also bound: "avg 2 ms, max 14 ms", "46 % average, 81 % maximum".
  ///
  /// Beside other statistics, and where nothing else follows: "max 14 ms jitter" is another thing.
  private mutating func extreme(_ index: Int, of indices: Range<Int>) -> Statistic? {
    let quantity = facts.quantity(of: facts.all[index])
    guard joints != nil, quantity.statistic == nil, let comparator = quantity.comparator, comparator != .equal,
      // Of things that are counted, the words tell how many there may be.
      let given = quantity.unit, given.dimension != .count || given.perDimension != nil
    else { return nil }
    let words =
      quantity.range.lowerBound < quantity.number.lowerBound
      ? quantity.range.lowerBound..<quantity.number.lowerBound
      : quantity.valueEnd..<quantity.range.upperBound
    guard let statistic = named(in: words) else { return nil }
    let unit = subject.units[facts.all[index].textUnit].range
    var end = quantity.range.upperBound
    while end < unit.upper, bytes[end].isWhitespace || bytes[end] == UInt8(ascii: "*") { end += 1 }
    let isLast = end >= unit.upper || !(bytes[end].isAlphanumericASCII || bytes[end] >= 0xC3 && bytes[end] != 0xE2)
    let meetsNext = index + 1 < indices.upperBound && start(of: index + 1, behind: quantity.range.upperBound) == end
    return isLast || meetsNext ? statistic : nil
  }

  /// The greatest or least value, of the words that bound one: the longest phrase of "a maximum of" names neither.
  private mutating func named(in words: Range<Int>) -> Statistic? {
    scan.read(bytes, ByteRange(words.lowerBound, words.upperBound), most: 8)
    for word in scan.words {
      switch reader.statistic(ofLabel: bytes, word.range.lower..<word.range.upper)?.statistic {
      case .maximum?: return .maximum
      case .minimum?: return .minimum
      default: continue
      }
    }
    return nil
  }

  /// Whether only marks, one short word or words that join stand between two values.
  mutating func joins(_ lower: Int, _ value: RankedValue, at index: Int, behind last: Statistic?) -> Bool {
    let upper = start(of: index, behind: lower)
    guard lower <= upper, upper - lower <= Self.mostBetween else { return false }
    var letters = 0
    for index in lower..<upper {
      switch bytes[index] {
      case 0x0A, 0x0D, UInt8(ascii: "."), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "-"):
        return false
      // "(max 200 ms)" behind a measured value is what it may reach, and behind an average what it did.
      case UInt8(ascii: "(") where value.isExtreme && last != .mean: return false
      case let byte where byte.isLetterASCII || byte >= 0x80: letters += 1
      default: continue
      }
    }
    return letters <= 3 || joinsInWords(ByteRange(lower, upper))
  }

  private mutating func joinsInWords(_ range: ByteRange) -> Bool {
    guard let joints else { return false }
    scan.read(bytes, range, most: 6)
    return !scan.words.isEmpty
      && scan.words.indices.allSatisfy { joints.tag(ofWhole: $0..<$0 + 1, in: scan) != 0 }
  }
}
