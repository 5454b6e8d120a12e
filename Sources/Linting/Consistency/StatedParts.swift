import MarkdownModel
import Quantities

/// A share that a text states with its part and its whole: "188 of 200 connections (94 %)", "of 800 calls, 8 failed, an
/// error rate of 1 %".
struct StatedPart {
  /// "188 / 200".
  let working: String
  /// The share, without its parentheses.
  let share: StatedFigure
  /// In percent.
  let value: Double
}

/// Reads the shares of a text and keeps those that are wrong. Linear in the facts of the document.
struct StatedParts {
  private static let farthest = 72
  static let (farthestName, farthestCount) = (32, 120)
  private static let mostWords = 6
  /// Of fewer things, "2 of 3" counts steps as often.
  private static let leastWhole = 7.0
  /// "9 of 12 services (99.9 %)": from here on it is their availability.
  static let leastAvailability = 0.99
  /// Further off, the share is of something else.
  private static let plausible = 0.2...5.0

  private let subject: Subject
  private let facts: Facts
  let bytes: [UInt8]
  let reader: QuantityReader
  let joints: PhraseTable
  let wholes: PhraseTable
  private let steps: PhraseTable
  private let rates: CountNames
  private let restatements: PhraseTable
  let tails: PhraseTable
  var scan = WordScan()

  /// - Parameters:
  ///   - joints: "of", "out of".
  ///   - wholes: "of which", behind the whole.
  ///   - steps: what is numbered and not counted.
  ///   - rates: names of shares that follow from counts.
  ///   - restatements: "that is", behind a comma and before the share.
  ///   - tails: "of the total", behind the share.
  init(
    _ subject: Subject, joints: PhraseTable, wholes: PhraseTable, steps: PhraseTable, rates: CountNames,
    restatements: PhraseTable, tails: PhraseTable
  ) {
    (self.subject, self.joints, self.wholes, self.steps) = (subject, joints, wholes, steps)
    (self.rates, self.restatements, self.tails) = (rates, restatements, tails)
    facts = subject.facts
    bytes = subject.flowingBytes
    reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
  }

  mutating func wrong() -> [StatedPart] {
    var found: [StatedPart] = []
    for index in facts.all.indices where isPercentage(index) {
      let fact = facts.all[index]
      let range = facts.range(of: fact)
      if let part = told(index) ?? restated(index) ?? derived(index) { found.append(part) }
      guard range.lower > 1, range.upper < bytes.count, case let open = range.lower - 1,
        bytes[open] == UInt8(ascii: "("), closes(range.upper, limit: subject.units[fact.textUnit].range.upper),
        case let quantity = facts.quantity(of: fact),
        quantity.form == .single, quantity.comparator == nil, !quantity.isApproximate, quantity.sign == .none
      else { continue }
      let start = max(subject.units[fact.textUnit].range.lower, open - Self.farthest)
      guard mayHold(start, open) else { continue }
      let share = StatedFigure(fact, in: facts, place: range, isResult: true, subject: subject)
      if let part = part(before: open, from: start, share)
        ?? partOfOpening(before: open, in: subject.units[fact.textUnit].range, share)
      {
        found.append(part)
      }
    }
    return found
  }

  /// "42 of 60 TB, that is 70 %": behind a comma the share is said to be the same.
  private mutating func restated(_ index: Int) -> StatedPart? {
    let fact = facts.all[index]
    let (text, range) = (subject.units[fact.textUnit].range, facts.range(of: fact))
    guard range.lower > text.lower + 8, bytes[range.lower - 1] == .space,
      let comma = comma(before: range.lower - 2, notBefore: max(text.lower, range.lower - Self.farthestName)),
      isPlain(facts.quantity(of: fact)), case let start = max(text.lower, comma - Self.farthest),
      mayHold(start, comma), endsClause(range.upper, limit: text.upper)
    else { return nil }
    scan.read(bytes, ByteRange(comma + 1, range.lower), most: 5)
    guard restatements.tag(ofWhole: 0..<scan.words.count, in: scan) != 0 else { return nil }
    let share = StatedFigure(fact, in: facts, place: range, isResult: true, subject: subject)
    return part(before: comma, from: start, share)
  }

  /// "79 % of the gain (1,130 ms of 1,430 ms)": in parentheses behind the share stands what it is reckoned from.
  private mutating func derived(_ index: Int) -> StatedPart? {
    let fact = facts.all[index]
    let (text, range) = (subject.units[fact.textUnit].range, facts.range(of: fact))
    guard isPlain(facts.quantity(of: fact)), case let limit = min(text.upper, range.upper + Self.farthestName),
      let open = opening(range.upper, limit), isWords(ByteRange(range.upper, open)),
      let close = closing(open, min(text.upper, open + Self.farthest))
    else { return nil }
    let found = reader.quantities(bytes, open + 1..<close)
    guard found.count == 2, isPlain(found[0]), isPlain(found[1]), joins(found[0], found[1]),
      isNoun(end(of: found[1]), close), bytes[open] == UInt8(ascii: "(") || isRightBehind(found[0], found[1])
    else { return nil }
    let share = StatedFigure(fact, in: facts, place: range, isResult: true, subject: subject)
    return wrong(share, of: found[0], found[1])
  }

  /// "386 TB of 1,900 TB", unlike "120 MB instead of 660 MB".
  private mutating func isRightBehind(_ part: Quantity, _ whole: Quantity) -> Bool {
    scan.read(bytes, ByteRange(part.range.upperBound, max(part.range.upperBound, whole.range.lowerBound)), most: 2)
    return joints.match(in: scan, at: 0, limit: scan.words.count) != nil
  }

  /// A parenthesis or a colon, right before a number.
  private func opening(_ lower: Int, _ limit: Int) -> Int? {
    (lower..<max(lower, limit - 2)).first { index in
      bytes[index] == UInt8(ascii: "(") && bytes[index + 1].isDigit
        || bytes[index] == UInt8(ascii: ":") && bytes[index + 1] == .space && bytes[index + 2].isDigit
    }
  }

  private func closing(_ open: Int, _ limit: Int) -> Int? {
    if bytes[open] == UInt8(ascii: "(") { return bytes.firstIndex(of: UInt8(ascii: ")"), from: open, to: limit) }
    return (open + 1..<max(open + 1, limit)).first { isStop($0) || bytes[$0] == .lineFeed } ?? limit
  }

  /// - Parameter working: how the part and the whole are written, unless both are told.
  private func wrong(
    _ share: StatedFigure, of part: Quantity, _ whole: Quantity, working: String? = nil
  ) -> StatedPart? {
    guard let shares = shares(part, whole), !shares.contains(where: { $0.meets(share.figure.interval) }),
      share.exact.interval.middle < Self.leastAvailability, case let value = shares[0].middle,
      Self.isSlip(value / share.exact.interval.middle)
    else { return nil }
    return StatedPart(working: working ?? text(part) + " / " + text(whole), share: share, value: value * 100)
  }

  /// Behind the percentile that follows a value: "310 ms at p95".
  private func end(of quantity: Quantity) -> Int {
    max(quantity.range.upperBound, quantity.statisticRange.map { $0.upperBound } ?? 0)
  }

  /// Nil where anything but a few letters stands between.
  private func comma(before index: Int, notBefore limit: Int) -> Int? {
    var index = index
    while index > limit, bytes[index] == .space || bytes[index].isLetterASCII || bytes[index] == UInt8(ascii: ".") {
      index -= 1
    }
    return bytes[index] == UInt8(ascii: ",") ? index : nil
  }

  /// Whether nothing follows that makes another share of it: "70 % more", but "70 % of the disk".
  private mutating func endsClause(_ end: Int, limit: Int) -> Bool {
    guard end < limit, bytes[end] == .space else {
      return end >= limit || bytes[end].isPunctuationASCII && bytes[end] != UInt8(ascii: "/")
    }
    scan.read(bytes, ByteRange(end, limit), most: 2)
    return !scan.words.isEmpty && joints.match(in: scan, at: 0, limit: scan.words.count) != nil
  }

  private func isPercentage(_ index: Int) -> Bool {
    guard let unit = facts.all[index].unit else { return false }
    return unit.isShare
  }

  /// Whether a number stands right behind the last letter of a joint or an article: "of 200", "of the 552", "of which 12".
  private func mayHold(_ start: Int, _ end: Int) -> Bool {
    (start + 2..<max(start + 2, end)).contains { index in
      guard bytes[index].isDigit, bytes[index - 1] == .space else { return false }
      switch bytes[bytes.lastBeforeBlanks(index)] {
      case UInt8(ascii: "f"), UInt8(ascii: "e"), UInt8(ascii: "r"), UInt8(ascii: "n"), UInt8(ascii: "s"),
        UInt8(ascii: "i"), UInt8(ascii: "g"), UInt8(ascii: "u"), UInt8(ascii: "l"), UInt8(ascii: "h"),
        UInt8(ascii: "t"),
        UInt8(ascii: "m"):
        return true
      default: return false
      }
    }
  }

  // MARK: Rates

  /// "Of 800 calls, 8 failed, an error rate of 1 %": the sentence counts what its rate is reckoned from.
  private mutating func told(_ index: Int) -> StatedPart? {
    let (fact, quantity) = (facts.all[index], facts.quantity(of: facts.all[index]))
    let (unit, range) = (subject.units[fact.textUnit], facts.range(of: fact))
    guard !unit.isCell, isPlain(quantity), quantity.part == .value, range.lower > unit.range.lower + 16,
      bytes[range.lower - 1] == .space, mayEndJoint(bytes[bytes.lastBeforeBlanks(range.lower)]),
      let name = rateName(before: range.lower, in: unit.range)
    else { return nil }
    var start = name
    while start > unit.range.lower, name - start < Self.farthestCount, !isStop(start - 1) { start -= 1 }
    let found = reader.quantities(bytes, start..<name)
    guard let last = found.last, found.count == (last.form == .fraction ? 1 : 2),
      let (part, whole) = last.form == .fraction ? ends(of: last) : counts(found, from: start),
      case let between = ByteRange(last.range.upperBound, name), between.lower < between.upper,
      bytes[between.lower..<between.upper].contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") }),
      let shares = shares(part, whole),
      case let share = StatedFigure(fact, in: facts, place: range, isResult: true, subject: subject),
      !shares.contains(where: { $0.meets(share.figure.interval) }),
      share.exact.interval.middle < Self.leastAvailability,
      let value = shares.first(where: { Self.isSlip($0.middle / share.exact.interval.middle) })
    else { return nil }
    return StatedPart(working: text(part) + " / " + text(whole), share: share, value: value.middle * 100)
  }

  /// "of", "de", "von": a look before words are read.
  private func mayEndJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "f") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "n")
  }

  /// Where the name of a rate begins that stands right before a value: "an error rate of".
  private mutating func rateName(before lower: Int, in text: ByteRange) -> Int? {
    scan.read(bytes, ByteRange(max(text.lower, lower - Self.farthestName), lower), most: 16)
    guard let last = scan.words.indices.last, joints.tag(ofWhole: last..<last + 1, in: scan) != 0,
      let first = rates.firstWord(ofRateBefore: last, in: scan), first > 0
    else { return nil }
    return scan.words[first].range.lower
  }

  /// "8 of 800 calls", "800 calls, of which 8", "of 800 calls, 8".
  private mutating func counts(_ found: [Quantity], from start: Int) -> (part: Quantity, whole: Quantity)? {
    guard isPlain(found[0]), isPlain(found[1]) else { return nil }
    if joins(found[0], found[1]) { return (found[0], found[1]) }
    if follows(found[1], behind: found[0]) { return (found[1], found[0]) }
    let between = ByteRange(found[0].range.upperBound, max(found[0].range.upperBound, found[1].range.lowerBound))
    guard between.count <= 32, bytes[between.lower..<between.upper].contains(UInt8(ascii: ",")) else { return nil }
    scan.read(bytes, ByteRange(start, max(start, found[0].range.lowerBound)), most: 6)
    return joints.tag(ofWhole: 0..<scan.words.count, in: scan) != 0 ? (found[1], found[0]) : nil
  }

  func isStop(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: ";") || bytes[index] == UInt8(ascii: ".") && bytes[index + 1].isWhitespace
  }

  private mutating func part(before open: Int, from start: Int, _ share: StatedFigure) -> StatedPart? {
    let found = reader.quantities(bytes, start..<open)
    guard let last = found.last,
      let (part, whole) = last.form == .fraction ? ends(of: last) : pair(found, before: open),
      isNoun(end(of: last), open), !isStep(last.form == .fraction ? last : found[found.count - 2], from: start)
    else { return nil }
    return wrong(
      share, of: part, whole,
      working: last.form == .fraction
        ? subject.document.string(ByteRange(last.number.lowerBound, last.number.upperBound)) : nil)
  }

  /// Whether a share is so far off that it is a slip, one of the decimal point included, and no share of something else.
  static func isSlip(_ ratio: Double) -> Bool {
    plausible.contains(ratio) || [0.01, 0.1, 10, 100].contains { abs(ratio / $0 - 1) < 0.01 }
  }

  func text(_ quantity: Quantity) -> String {
    subject.document.string(
      ByteRange(quantity.number.lowerBound, quantity.valueEnd))
  }

  /// "188 of 200", "188/200": read as one.
  private func ends(of fraction: Quantity) -> (part: Quantity, whole: Quantity)? {
    guard fraction.comparator == nil, !fraction.isApproximate else { return nil }
    var (part, whole) = (fraction, fraction)
    (part.high, whole.low) = (fraction.low, fraction.high)
    (part.form, whole.form) = (.single, .single)
    return (part, whole)
  }

  private mutating func pair(_ found: [Quantity], before open: Int) -> (part: Quantity, whole: Quantity)? {
    guard found.count > 1, case let (first, second) = (found[found.count - 2], found[found.count - 1]), isPlain(first),
      isPlain(second)
    else { return nil }
    if joins(first, second) { return (part: first, whole: second) }
    return follows(second, behind: first) || opens(first, before: second) || refers(second, open, to: first)
      ? (part: second, whole: first) : nil
  }

  func isPlain(_ quantity: Quantity) -> Bool {
    quantity.form == .single && quantity.part != .from && quantity.part != .to
      && (quantity.comparator == nil || quantity.comparator == .equal)
      && !quantity.isApproximate
      && quantity.tolerance == nil && quantity.sign == .none
  }

  /// The part of the whole, and what is left of it; nil where they count different things.
  func shares(_ part: Quantity, _ whole: Quantity) -> [Interval]? {
    let ratio: Interval?
    switch (part.unit, whole.unit) {
    case (nil, let unit?):
      ratio = unit.dimension == .percentage ? nil : interval(part) / interval(whole)
    case (let unit?, nil):
      ratio = unit.dimension == .count && unit.perDimension == nil ? interval(part) / interval(whole) : nil
    case (nil, nil): ratio = interval(part) / interval(whole)
    case (let own?, let other?):
      let isCount = own.dimension == .count && other.dimension == .count && own.perDimension == other.perDimension
      guard own.dimension != .percentage, isCount || own.isConvertible(to: other) else { return nil }
      let isSame = own.factor == other.factor
      ratio = (interval(part) * (own.factor / other.factor)) / interval(isSame ? whole.asPrecise(as: part) : whole)
    }
    guard let ratio, ratio.high <= 1,
      whole.low.value >= Self.leastWhole || whole.low.exponent < 0 || part.low.exponent < 0
    else { return nil }
    return [ratio, Interval(1) - ratio]
  }

  private func interval(_ quantity: Quantity) -> Interval {
    let isCount = quantity.low.exponent == 0 && (quantity.unit.map { $0.dimension == .count } ?? true)
    return isCount ? Interval(quantity.low.value) : quantity.low.interval
  }

  // MARK: Words

  /// Whether no more than "of the", and the name of what is counted, stand between two values.
  private mutating func joins(_ part: Quantity, _ whole: Quantity) -> Bool {
    let range = ByteRange(part.range.upperBound, max(part.range.upperBound, whole.range.lowerBound))
    guard range.count <= 32, isWords(range) else { return false }
    scan.read(bytes, range, most: 8)
    return scan.words.count <= 4 && scan.holds(joints)
  }

  /// Whether a part stands behind its whole: "120,000 requests, of which 1,200 failed".
  private mutating func follows(_ part: Quantity, behind whole: Quantity) -> Bool {
    let range = ByteRange(whole.range.upperBound, max(whole.range.upperBound, part.range.lowerBound))
    guard range.count <= 32,
      let comma = bytes[range.lower..<range.upper].firstIndex(where: {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(")
      }),
      isWords(ByteRange(range.lower, comma)), isWords(ByteRange(comma + 1, range.upper))
    else { return false }
    scan.read(bytes, ByteRange(comma + 1, range.upper), most: 6)
    return wholes.tag(ofWhole: 0..<scan.words.count, in: scan) > 0
  }

  mutating func isNoun(_ lower: Int, _ upper: Int) -> Bool {
    guard lower <= upper, case let range = ByteRange(lower, upper), isWords(range) else { return false }
    scan.read(bytes, range, most: 8)
    // "1,200 of them failed"
    let first = wholes.match(in: scan, at: 0, limit: scan.words.count)?.words ?? 0
    return scan.words.count <= Self.mostWords
      && !(first..<scan.words.count).contains { joints.match(in: scan, at: $0, limit: scan.words.count) != nil }
  }

  func isWords(_ range: ByteRange, withLineEnds: Bool = false) -> Bool {
    (range.lower..<range.upper).allSatisfy { index in
      let byte = bytes[index]
      return byte == .space || withLineEnds && byte == .lineFeed || byte.isLetterASCII || byte >= 0xC3 && byte < 0xE2
        || byte >= 0x80 && byte < 0xC2
        || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "*") || byte == 0xC2
    }
  }

  /// "Phase 2 of 8": it is numbered.
  private mutating func isStep(_ part: Quantity, from start: Int) -> Bool {
    scan.read(bytes, ByteRange(start, max(start, part.range.lowerBound)), most: 16)
    guard let last = scan.words.indices.last, case let end = scan.words[last].range.upper,
      end + 3 >= part.range.lowerBound, end >= part.range.lowerBound || bytes[end] != UInt8(ascii: ".")
    else {
      return false
    }
    return steps.match(in: scan, at: last, limit: scan.words.count) != nil
  }
}
