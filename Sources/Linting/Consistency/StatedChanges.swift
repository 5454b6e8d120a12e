import MarkdownModel
import Quantities

/// A change that a text states with its amount: "310 ms → 190 ms (−39 %)", "39 % faster: from 310 ms to 190 ms".
struct StatedChange {
  let from: StatedFigure
  let to: StatedFigure
  let amount: StatedFigure
  let wording: AmountWording
}

/// What a word behind the amount of a change says: "39 % less", "39 % more", "39 % faster".
enum ChangeEnding: UInt8 {
  case less = 1, more, other
}

/// Finds the changes that texts state. Linear in the facts of the document.
struct StatedChanges {
  static let farthest = 48
  static let farthestWord = 16

  let subject: Subject
  /// What may stand between the ends and the amount.
  let words: PhraseTable
  /// What may stand behind the amount, by `ChangeEnding`.
  let endings: PhraseTable
  /// "per", before what a value is counted by.
  let unitJoints: PhraseTable
  /// "than the", between an amount and what it compares with.
  let baselines: PhraseTable
  /// "was", "before": beside a value that was measured earlier.
  let pasts: PhraseTable
  /// "now", "after": between a value that was measured earlier and the later one.
  let laterWords: PhraseTable
  /// What stands right before an amount that is a difference.
  let amountJoints: PhraseTable
  /// "in", before the time that a change took.
  let spans: PhraseTable
  /// "down from", between a value and the one before it.
  let reversals: PhraseTable
  /// "time", "latency": what a share of is less where values in seconds fall.
  let times: PhraseTable
  /// "than", before what else the amount compares with.
  let comparisons: PhraseTable
  /// "faster": said of times and rates.
  let speeds: PhraseTable
  /// "from", before the first of two values.
  let leads: PhraseTable
  var bytes: [UInt8] { subject.flowingBytes }

  func all() -> [StatedChange] {
    let facts = subject.facts
    var changes: [StatedChange] = []
    var scan = WordScan()
    for index in facts.all.indices.dropFirst(2)
    where facts.all[index - 2].textUnit == facts.all[index].textUnit
      && (index - 2...index).contains(where: { isShare($0, facts) })
    {
      if let change = reversed(index, facts, &scan) ?? compared(index, facts, &scan) ?? contrasted(index, facts, &scan)
      {
        changes.append(change)
      }
    }
    for index in facts.all.indices.dropLast() {
      guard facts.quantity(of: facts.all[index]).part == .from, let to = follower(of: index, facts),
        facts.quantity(of: facts.all[to]).part == .to, !isChain(index, to, facts),
        isPlain(index, facts), isPlain(to, facts), let amount = amount(index, to, facts, &scan)
      else { continue }
      changes.append(
        StatedChange(
          from: figure(index, facts, isResult: false).counted(as: figure(to, facts, isResult: false)),
          to: figure(to, facts, isResult: false),
          amount: figure(amount, facts, isResult: true), wording: wording(of: amount, facts, &scan)))
    }
    return changes
  }

  func figure(_ index: Int, _ facts: Facts, isResult: Bool) -> StatedFigure {
    let fact = facts.all[index]
    return StatedFigure(fact, in: facts, isResult: isResult, subject: subject)
  }

  /// The next fact of the same text.
  func follower(of index: Int, _ facts: Facts) -> Int? {
    let next = index + 1
    return next < facts.all.count && facts.all[next].textUnit == facts.all[index].textUnit ? next : nil
  }

  /// `4 s → 3 s → 2 s`: nobody can tell of which step the amount is.
  private func isChain(_ from: Int, _ to: Int, _ facts: Facts) -> Bool {
    if let next = follower(of: to, facts), facts.quantity(of: facts.all[next]).part != .value { return true }
    guard from > 0, facts.all[from - 1].textUnit == facts.all[from].textUnit else { return false }
    let before = facts.quantity(of: facts.all[from - 1])
    return before.part == .from || before.range.upperBound > facts.quantity(of: facts.all[from]).range.lowerBound
  }

  func isPlain(_ index: Int, _ facts: Facts) -> Bool {
    let quantity = facts.quantity(of: facts.all[index])
    return quantity.form == .single && !quantity.isApproximate && quantity.tolerance == nil
      && (quantity.comparator == nil || quantity.comparator == .equal)
  }

  // MARK: The amount

  private func amount(_ from: Int, _ to: Int, _ facts: Facts, _ scan: inout WordScan) -> Int? {
    let end = span(behind: to, facts, &scan) ?? to
    if let next = follower(of: end, facts),
      isAmount(next, facts) || isDifference(next, behind: end, of: from, facts, &scan)
    {
      let quantity = facts.quantity(of: facts.all[next])
      if joins(facts.quantity(of: facts.all[end]).range.upperBound, quantity.range.lowerBound, &scan),
        endsWell(quantity.range.upperBound, &scan), !isOfOther(next, of: from, facts, &scan),
        isAside(next, behind: end, facts) || closesClause(quantity.range.upperBound, &scan)
          || !opensChange(follower(of: next, facts), behind: next, facts)
      {
        return next
      }
    }
    let before = from - 1
    guard before >= 0, facts.all[before].textUnit == facts.all[from].textUnit,
      isAmount(before, facts) || isDifference(before, before: from, facts, &scan),
      !closesChange(before - 1, of: facts.all[from].textUnit, facts),
      case let between = (
        lower: facts.quantity(of: facts.all[before]).range.upperBound,
        upper: facts.quantity(of: facts.all[from]).range.lowerBound
      ),
      joins(between.lower, between.upper, &scan)
        && !isOfOther(before, of: from, facts, &scan)
        && (!bytes[between.lower..<between.upper].contains(UInt8(ascii: "(")) || saysChange(before, facts, &scan))
        || isTime(from, facts) && namesTime(between.lower, between.upper, &scan)
    else { return nil }
    return before
  }

  /// "from 2.1 GB to 2.3 GB in 72 h (+10 %)": how long it took.
  private func span(behind to: Int, _ facts: Facts, _ scan: inout WordScan) -> Int? {
    guard let next = follower(of: to, facts), let unit = facts.all[next].unit, unit.dimension == .time,
      unit.perDimension == nil, let amount = follower(of: next, facts), isAside(amount, behind: next, facts),
      case let range = ByteRange(facts.range(of: facts.all[to]).upper, facts.range(of: facts.all[next]).lower),
      range.count < Self.farthestWord
    else { return nil }
    scan.read(bytes, range, most: 3)
    return scan.words.count == 1 && spans.tag(ofWhole: 0..<1, in: scan) != 0 ? next : nil
  }

  /// "17.2 GiB → 19.4 GiB, 2.2 GiB more", "310 ms → 190 ms (−120 ms)": what lies between, in their own unit.
  private func isDifference(
    _ index: Int, behind to: Int, of from: Int, _ facts: Facts, _ scan: inout WordScan
  ) -> Bool {
    guard isPlain(index, facts), facts.quantity(of: facts.all[index]).part == .value,
      let unit = facts.all[index].unit, let own = facts.all[from].unit,
      unit.isConvertible(to: own) || facts.all[to].unit.map(unit.isConvertible) ?? false
    else { return false }
    if facts.quantity(of: facts.all[index]).sign != .none { return isAside(index, behind: to, facts) }
    switch wording(of: index, facts, &scan) {
    case .less, .more, .difference: return true
    default: return false
    }
  }

  /// "fell by 1.2 GB, from 3.4 GB to 2.2 GB"
  private func isDifference(_ index: Int, before from: Int, _ facts: Facts, _ scan: inout WordScan) -> Bool {
    guard isPlain(index, facts), facts.quantity(of: facts.all[index]).part == .value,
      let unit = facts.all[index].unit, let own = facts.all[from].unit, unit.isConvertible(to: own),
      case let range = ByteRange(facts.range(of: facts.all[index]).upper, facts.range(of: facts.all[from]).lower),
      range.count < Self.farthestWord
    else { return false }
    return wording(of: index, facts, &scan) == .difference
  }

  /// "310 ms → 190 ms (−39 %)": it belongs to what stands right before.
  func isAside(_ amount: Int, behind to: Int, _ facts: Facts) -> Bool {
    let (lower, upper) = (facts.range(of: facts.all[to]).upper, facts.range(of: facts.all[amount]).lower)
    guard lower + 1 < upper, case let between = bytes[lower..<upper] else { return false }
    return between.count { $0 == UInt8(ascii: "(") } == 1
      && between.allSatisfy { $0 == .space || $0 == UInt8(ascii: "(") }
  }

  /// "31 % fewer calls (60 → 41 calls/s)": the amount belongs to what follows.
  private func opensChange(_ index: Int?, behind amount: Int, _ facts: Facts) -> Bool {
    guard let index, facts.quantity(of: facts.all[index]).part == .from else { return false }
    return !hasStop(facts.range(of: facts.all[amount]).upper, facts.range(of: facts.all[index]).lower)
  }

  private func closesChange(_ index: Int, of unit: Int, _ facts: Facts) -> Bool {
    guard index >= 0, facts.all[index].textUnit == unit, facts.quantity(of: facts.all[index]).part == .to else {
      return false
    }
    return !hasStop(facts.range(of: facts.all[index]).upper, facts.range(of: facts.all[index + 1]).lower)
  }

  /// Whether a sentence ends between two values.
  func hasStop(_ lower: Int, _ upper: Int) -> Bool {
    guard lower < upper, upper - lower <= 400 else { return lower < upper }
    return (lower..<upper).contains { bytes[$0] == UInt8(ascii: ".") && $0 + 1 < upper && bytes[$0 + 1].isWhitespace }
  }

  func isAmount(_ index: Int, _ facts: Facts) -> Bool {
    isShare(index, facts) && isPlain(index, facts) && facts.quantity(of: facts.all[index]).part == .value
  }

  private func isShare(_ index: Int, _ facts: Facts) -> Bool {
    guard let unit = facts.all[index].unit, unit.perDimension == nil else { return false }
    return unit.dimension == .percentage || unit.dimension == .multiple || unit.dimension == .points
  }

  /// Whether only marks and words of change stand between two values.
  func joins(_ lower: Int, _ upper: Int, _ scan: inout WordScan) -> Bool {
    guard lower <= upper, upper - lower <= Self.farthest else { return false }
    for index in lower..<upper {
      switch bytes[index] {
      case UInt8(ascii: "|"), UInt8(ascii: "<"), 0x0A, 0x0D, UInt8(ascii: "~"), UInt8(ascii: "/"): return false
      case UInt8(ascii: "."), UInt8(ascii: ";"):
        let isStop = bytes.endsClause(at: index, limit: upper)
        if isStop, !isAbbreviation(endingAt: index, from: lower) { return false }
      default: continue
      }
    }
    scan.read(bytes, ByteRange(lower, upper), most: 12)
    var word = 0
    while word < scan.words.count {
      if let match = words.match(in: scan, at: word, limit: scan.words.count) {
        word += match.words
      } else if scan.isPercentile(word) || words.unspacedTag(in: scan, word: word) != 0 {
        word += 1
      } else if word + 1 < scan.words.count, unitJoints.match(in: scan, at: word, limit: word + 1) != nil {
        // "38 ms per invoice"
        word += 2
      } else {
        return false
      }
    }
    return true
  }

  /// `i.e.`
  private func isAbbreviation(endingAt stop: Int, from lower: Int) -> Bool {
    stop - 2 >= lower && bytes[stop - 2] == UInt8(ascii: ".") && bytes[stop - 1].isLetterASCII
  }

  /// Whether nothing behind the amount says what else it is a share of: "(5 % of the requests)".
  func endsWell(_ upper: Int, _ scan: inout WordScan) -> Bool {
    readEnding(upper, &scan)
    guard !scan.words.isEmpty else { return true }
    return endings.match(in: scan, at: 0, limit: scan.words.count) != nil
      || endings.unspacedTag(in: scan, word: 0) != 0
  }

  func wording(of amount: Int, _ facts: Facts, _ scan: inout WordScan) -> AmountWording {
    let quantity = facts.quantity(of: facts.all[amount])
    if quantity.sign != .none { return AmountWording(quantity.sign) }
    readEnding(quantity.range.upperBound, &scan)
    // "33 % more than planned" compares with something else.
    if let match = endings.match(in: scan, at: 0, limit: scan.words.count),
      match.words == scan.words.count || !comparesElsewhere(match.words, scan),
      case let said = AmountWording(match), said != .open
    {
      return said
    }
    let unit = subject.units[facts.all[amount].textUnit].range
    let lower = max(unit.lower, quantity.range.lowerBound - Self.farthestWord)
    scan.read(bytes, ByteRange(lower, quantity.range.lowerBound), most: 12)
    guard let last = scan.words.indices.last, scan.words[last].range.upper + 3 >= quantity.range.lowerBound,
      amountJoints.tag(ofWhole: last..<last + 1, in: scan) != 0
    else { return .open }
    return .difference
  }

  /// The words behind an amount, as far as its clause goes.
  func readEnding(_ upper: Int, _ scan: inout WordScan) {
    var end = upper
    let limit = min(bytes.count, upper + Self.farthest)
    while end < limit {
      switch bytes[end] {
      case UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: "]"), 0x0A, 0x0D:
        break
      default:
        end += 1
        continue
      }
      break
    }
    scan.read(bytes, ByteRange(upper, end), most: 6)
  }
}
