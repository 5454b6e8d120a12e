import MarkdownModel
import Quantities
import RuleModel

/// What words say of the parts and the whole of a number of like things.
struct ProductWords: Sendable {
  /// "each", "apiece"
  let each: PhraseTable
  /// "in total", behind the whole.
  let total: PhraseTable
  /// Between the parts and the whole: "that is", "giving", "a total of".
  let joints: PhraseTable
  /// "add", "another": there are more than those that are counted.
  let additions: PhraseTable
  /// "of", "with", between things and what each of them has.
  let owners: PhraseTable
  /// "for", between a rate and how long it lasts.
  let spans: PhraseTable

  init(_ vocabulary: Vocabulary) {
    each = vocabulary.phrases("each-words")
    total = vocabulary.phrases("in-total-words")
    joints = vocabulary.phrases("in-total-words", "product-joints")
    additions = vocabulary.phrases("addition-words")
    owners = vocabulary.phrases("product-prepositions")
    spans = vocabulary.phrases("span-joints")
  }
}

/// Reads products that a text tells in words and keeps those that are wrong: "6 nodes with 4 vCPU each, 24 vCPU in total",
/// "3 × 16 GB, 48 GB in total", "2 GB per day for 90 days, 180 GB in total". Linear in the facts of the document.
struct StatedProducts {
  private static let (farthest, farthestCount, farthestStart) = (48, 40, 160)
  private static let mostNouns = 2
  /// Who rounds more says "about".
  private static let coarsest = 0.1
  /// Replicas and the two ends of a line: where a rate lasts, they are often left unsaid.
  private static let copies = [2.0, 3.0]

  private let subject: Subject
  private let facts: Facts
  private let bytes: [UInt8]
  private let reader: QuantityReader
  private let words: ProductWords
  private var scan = WordScan()

  init(_ subject: Subject, _ words: ProductWords) {
    (self.subject, self.words) = (subject, words)
    facts = subject.facts
    bytes = subject.flowingBytes
    reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
  }

  mutating func wrong() -> [WrittenEquation] {
    var found: [WrittenEquation] = []
    for index in facts.all.indices.dropFirst() where mayBeWhole(index) {
      if let product = product(index) { found.append(product) }
    }
    return found
  }

  // MARK: The whole

  /// Whether a value follows another of its kind in a sentence, or a span of time.
  private func mayBeWhole(_ index: Int) -> Bool {
    let (own, before) = (facts.all[index], facts.all[index - 1])
    guard own.textUnit == before.textUnit, let unit = own.unit, let other = before.unit, own.unitSource == .value,
      unit.dimension == other.dimension
        || other.dimension == .time && (unit.dimension == .data || unit.dimension == .count),
      isShared(unit),
      case let gap = facts.range(of: own).lower - facts.range(of: before).upper, gap > 1, gap <= Self.farthest
    else { return false }
    return !subject.units[own.textUnit].isCell && !subject.units[own.textUnit].isHeading
  }

  /// Times overlap, and shares do not add up.
  private func isShared(_ unit: Unit) -> Bool {
    switch unit.dimension {
    case .percentage, .multiple, .points: false
    case .time: unit.perDimension != nil
    default: true
    }
  }

  private mutating func product(_ index: Int) -> WrittenEquation? {
    let total = facts.quantity(of: facts.all[index])
    guard total.part == .value || total.part == .load, ends(behind: total.range.upperBound, index) else { return nil }
    let isTotal = !scan.words.isEmpty || leadsTo(index)
    let between = ByteRange(facts.range(of: facts.all[index - 1]).upper, facts.range(of: facts.all[index]).lower)
    guard let joining = joining(between), isTotal || joining.isSaid else { return nil }
    let each = facts.quantity(of: facts.all[index - 1])
    let text = subject.units[facts.all[index].textUnit].range
    if each.unit?.dimension == .time, total.unit?.dimension != .time {
      return joining.saysEach ? nil : lasting(index, total)
    }
    let start = sentenceStart(before: each.range.lowerBound, in: text)
    let found = reader.quantities(bytes, start..<each.range.lowerBound)
    guard found.count == 1, let count = counted(found[0]), !adds(ByteRange(start, each.range.lowerBound)),
      !bytes.holdDigit(in: ByteRange(start, max(start, count.number.lowerBound)))
    else { return nil }
    guard isProduct(found[0], each, start, saysEach: joining.saysEach, isTotal: isTotal || joining.isSaid) else {
      return nil
    }
    return reckoned(count, each, total, from: found[0].number.lowerBound, upper: each)
  }

  /// "2 GB per day for 90 days: 180 GB"
  private func leadsTo(_ index: Int) -> Bool {
    let (lower, upper) = (facts.range(of: facts.all[index - 1]).upper, facts.range(of: facts.all[index]).lower)
    return facts.all[index - 1].unit?.dimension == .time && bytes[lower] == UInt8(ascii: ":") && upper == lower + 2
  }

  /// Whether a clause ends behind a value, "in total" aside. The words of that are kept.
  private mutating func ends(behind upper: Int, _ index: Int) -> Bool {
    let limit = subject.units[facts.all[index].textUnit].range.upper
    var end = upper
    while end < limit, end - upper < 24, !isStop(end, limit), bytes[end] != UInt8(ascii: ")") {
      if bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: "(") { break }
      end += 1
    }
    guard end >= limit || end - upper < 24 else { return false }
    scan.read(bytes, ByteRange(upper, end), most: 4)
    let goesOn = end < limit && (bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: "("))
    return scan.words.isEmpty && !goesOn || words.total.tag(ofWhole: 0..<scan.words.count, in: scan) != 0
      // "that is 96 GB of memory"
      || !goesOn && scan.words.count == 2 && words.owners.tag(ofWhole: 0..<1, in: scan) != 0
  }

  /// What the words between the parts and the whole say; nil where they say anything else.
  private mutating func joining(_ between: ByteRange) -> (saysEach: Bool, isSaid: Bool)? {
    scan.read(bytes, between, most: 8)
    var (word, saysEach) = (0, false)
    if let match = words.each.match(in: scan, at: 0, limit: scan.words.count) { (word, saysEach) = (match.words, true) }
    let isSaid = word < scan.words.count
    while word < scan.words.count {
      guard let match = words.joints.match(in: scan, at: word, limit: scan.words.count) else { return nil }
      word += match.words
    }
    let marks = bytes[between.lower..<between.upper]
    return marks.contains(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "|") })
      ? nil : (saysEach, isSaid)
  }

  // MARK: The parts

  /// A number of things: "6 nodes", "3 ×".
  private func counted(_ quantity: Quantity) -> Quantity? {
    guard quantity.form == .single, quantity.comparator == nil, !quantity.isApproximate, quantity.sign == .none,
      quantity.low.exponent == 0, quantity.low.value > 1, quantity.statistic == nil, quantity.part != .window
    else { return nil }
    var count = quantity
    switch quantity.unit?.dimension {
    case nil: break
    case .multiple?: count.unit = nil
    case .count?, .cores?:
      guard quantity.unit?.perDimension == nil else { return nil }
      count.unit = nil
    default: return nil
    }
    return count
  }

  /// Whether a number counts the things of which each has a value.
  private mutating func isProduct(
    _ count: Quantity, _ each: Quantity, _ start: Int, saysEach: Bool, isTotal: Bool
  ) -> Bool {
    let between = ByteRange(count.number.upperBound, max(count.number.upperBound, each.range.lowerBound))
    guard between.count <= Self.farthestCount, !bytes[between.lower..<between.upper].contains(UInt8(ascii: "(")) else {
      return false
    }
    if saysTimes(count, between) { return isTotal }
    scan.read(bytes, between, most: 8)
    guard !scan.words.isEmpty else { return false }
    if saysEach { return scan.words.count <= Self.mostNouns + 2 }
    // "10 instances of 260 req/s, 2,600 req/s in total"
    if isTotal, let last = scan.words.indices.last, last > 0, last <= Self.mostNouns,
      words.owners.tag(ofWhole: last..<last + 1, in: scan) != 0
    {
      return true
    }
    // "6 nodes, each with 4 vCPU", "je 4 vCPU"
    if let place = scan.words.indices.first(where: {
      words.each.match(in: scan, at: $0, limit: scan.words.count) != nil
    }) {
      return place <= Self.mostNouns && scan.words.count - place <= 3
    }
    // "each of the 6 nodes has 4 vCPU"
    let nouns = scan.words.count
    scan.read(bytes, ByteRange(max(start, count.range.lowerBound - 24), count.range.lowerBound), most: 6)
    let isOfEach = scan.words.indices.suffix(3).contains {
      words.each.match(in: scan, at: $0, limit: scan.words.count) != nil
    }
    return isOfEach && nouns <= Self.mostNouns + 1
  }

  /// "3 × 16 GB"; the sign may have been read with the number.
  private func saysTimes(_ count: Quantity, _ between: ByteRange) -> Bool {
    let sign = bytes[between.lower..<between.upper].filter { $0 != .space }
    return sign.isEmpty ? count.unit?.dimension == .multiple : sign == [UInt8(ascii: "x")] || sign == [0xC3, 0x97]
  }

  private mutating func adds(_ lead: ByteRange) -> Bool {
    scan.finds(words.additions, in: bytes, lead, most: 40)
  }

  /// "2 GB per day for 90 days"
  private mutating func lasting(_ index: Int, _ total: Quantity) -> WrittenEquation? {
    guard index > 1, facts.all[index - 2].textUnit == facts.all[index].textUnit else { return nil }
    let (rate, span) = (facts.quantity(of: facts.all[index - 2]), facts.quantity(of: facts.all[index - 1]))
    guard let own = rate.unit, own.perDimension == .time, own.kind == total.unit?.kind || own.dimension == .data,
      rate.part == .value || own.dimension == .count && rate.part == .load, span.part == .window || span.part == .value,
      case let start = sentenceStart(before: rate.range.lowerBound, in: subject.units[facts.all[index].textUnit].range),
      reader.quantities(bytes, start..<rate.range.lowerBound).isEmpty,
      !adds(ByteRange(start, rate.range.lowerBound)),
      case let between = ByteRange(rate.range.upperBound, max(rate.range.upperBound, span.number.lowerBound))
    else { return nil }
    scan.read(bytes, between, most: 3)
    guard words.spans.tag(ofWhole: 0..<scan.words.count, in: scan) != 0,
      let product = reckoned(rate, span, total, from: rate.number.lowerBound, upper: span)
    else { return nil }
    let off = product.value / total.low.value
    return Self.copies.contains { abs(max(off, 1 / off) / $0 - 1) < 0.05 } ? nil : product
  }

  private func reckoned(
    _ count: Quantity, _ each: Quantity, _ total: Quantity, from lower: Int, upper: Quantity
  ) -> WrittenEquation? {
    var (each, whole) = (each, total)
    (each.part, whole.part) = (.value, .value)
    guard let left = ReckonedTerm(count, isResult: false), let right = ReckonedTerm(each, isResult: false),
      let made = left.combined(.times, right),
      let stated = ReckonedTerm(whole, isResult: true)?.rounded(byAtMost: Self.coarsest),
      each.unit.map({ $0.perDimension == nil || whole.unit?.perDimension == $0.perDimension }) ?? false,
      let value = made.contradicted(by: stated, whole)
    else { return nil }
    return WrittenEquation(
      working: ByteRange(lower, upper.valueEnd),
      result: ByteRange(total.number.lowerBound, total.valueEnd),
      stated: whole, value: value)
  }

  // MARK: Sentences

  private func sentenceStart(before index: Int, in text: ByteRange) -> Int {
    let limit = max(text.lower, index - Self.farthestStart)
    var start = index
    while start > limit, !isStop(start - 1, text.upper) { start -= 1 }
    return start
  }

  private func isStop(_ index: Int, _ limit: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: ";"), UInt8(ascii: "|"): true
    case UInt8(ascii: "."), UInt8(ascii: ":"): bytes.endsClause(at: index, limit: limit)
    default: false
    }
  }
}
