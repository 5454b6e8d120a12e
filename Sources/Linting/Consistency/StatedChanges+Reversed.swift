import MarkdownModel
import Quantities

/// Changes whose later value stands first.
extension StatedChanges {
  /// "190 ms, down from 310 ms (−39 %)", "190 ms (was 310 ms, −39 %)"
  func reversed(_ amount: Int, _ facts: Facts, _ scan: inout WordScan) -> StatedChange? {
    let (to, from) = (amount - 2, amount - 1)
    guard areBeside(to, from, amount, facts), isAmount(amount, facts), facts.all[amount].unit?.dimension == .percentage,
      isAside(amount, behind: from, facts) || isInAside(from, amount, facts),
      let kind = reversal(between: to, from, facts, &scan) ?? past(behind: from, amount, facts, &scan),
      endsWell(facts.quantity(of: facts.all[amount]).range.upperBound, &scan)
    else { return nil }
    let change = change(to, from, amount, facts, &scan)
    return kind == .past && rises(change) != (change.wording == .more) ? nil : change
  }

  /// "190 ms (−39 % from 310 ms)", "190 ms, 39 % less than the 310 ms before"
  func compared(_ from: Int, _ facts: Facts, _ scan: inout WordScan) -> StatedChange? {
    let (to, amount) = (from - 2, from - 1)
    guard areBeside(to, amount, from, facts), isAmount(amount, facts), facts.all[amount].unit?.dimension == .percentage,
      case let (end, start) = (facts.range(of: facts.all[to]).upper, facts.quantity(of: facts.all[amount]).range),
      end <= start.lowerBound, isMark(end, start.lowerBound)
    else { return nil }
    let range = ByteRange(start.upperBound, max(start.upperBound, facts.range(of: facts.all[from]).lower))
    guard range.count <= Self.farthestWord * 2, isPlainText(range) else { return nil }
    scan.read(bytes, range, most: 5)
    let said = endings.match(in: scan, at: 0, limit: scan.words.count)
    let rest = (said?.words ?? 0)..<scan.words.count
    guard !rest.isEmpty, baselines.tag(ofWhole: rest, in: scan) != 0,
      facts.quantity(of: facts.all[amount]).sign != .none || AmountWording(said) != .open
    else { return nil }
    let change = change(to, from, amount, facts, &scan, AmountWording(said))
    return rises(change) == (change.wording == .more) ? change : nil
  }

  /// "62 % less memory: 120 MB instead of 310 MB", "2.5x faster (12 ms vs 30 ms)", "12 ms instead of 30 ms, 60 % less": of
  /// three values that stand one behind the other, the last one given.
  func contrasted(_ last: Int, _ facts: Facts, _ scan: inout WordScan) -> StatedChange? {
    let first = last - 2
    guard first >= 0, facts.all[first].textUnit == facts.all[last].textUnit else { return nil }
    let amount: Int
    let to: Int
    if isAmount(last, facts) {
      (amount, to) = (last, first)
      guard areBeside(to, to + 1, amount, facts),
        joins(facts.range(of: facts.all[to + 1]).upper, facts.quantity(of: facts.all[amount]).range.lowerBound, &scan)
      else { return nil }
    } else {
      (amount, to) = (first, first + 1)
      guard isAmount(amount, facts), areBeside(to, to + 1, amount, facts),
        joins(facts.quantity(of: facts.all[amount]).range.upperBound, facts.range(of: facts.all[to]).lower, &scan)
          || namesWhat(behind: amount, before: to, facts, &scan)
      else { return nil }
    }
    guard saysHow(amount, facts, &scan) || amount == last && joinsAsChange(to + 1, amount, facts, &scan),
      !isOfOther(amount, of: to, facts, &scan)
    else { return nil }
    let told: StatedChange
    if reversal(between: to, to + 1, facts, &scan) == .told {
      told = change(to, to + 1, amount, facts, &scan)
    } else if follows(to + 1, behind: to, facts, &scan) {
      told = change(to + 1, to, amount, facts, &scan)
    } else {
      return nil
    }
    return isPlausible(told) ? told : nil
  }

  /// ", a reduction of 62 %"
  private func joinsAsChange(_ end: Int, _ amount: Int, _ facts: Facts, _ scan: inout WordScan) -> Bool {
    let lower = facts.range(of: facts.all[end]).upper
    scan.read(bytes, ByteRange(lower, max(lower, facts.quantity(of: facts.all[amount]).range.lowerBound)), most: 6)
    return scan.words.count > 1
  }

  /// "took 30 ms and now takes 12 ms": what came later stands behind.
  private func follows(_ to: Int, behind from: Int, _ facts: Facts, _ scan: inout WordScan) -> Bool {
    let range = ByteRange(
      facts.range(of: facts.all[from]).upper,
      max(facts.range(of: facts.all[from]).upper, facts.range(of: facts.all[to]).lower))
    guard range.count <= Self.farthest, !hasStop(range.lower, range.upper) else { return false }
    scan.read(bytes, range, most: 8)
    return scan.finds(laterWords, in: bytes, range, most: 8)
  }

  /// Whether a word right behind an amount says that something is less, more or faster.
  private func saysHow(_ amount: Int, _ facts: Facts, _ scan: inout WordScan) -> Bool {
    readEnding(facts.quantity(of: facts.all[amount]).range.upperBound, &scan)
    return endings.match(in: scan, at: 0, limit: scan.words.count) != nil
  }

  /// "62 % less memory: 120 MB instead of": a noun and a mark.
  private func namesWhat(behind amount: Int, before to: Int, _ facts: Facts, _ scan: inout WordScan) -> Bool {
    let range = ByteRange(
      facts.quantity(of: facts.all[amount]).range.upperBound,
      max(facts.quantity(of: facts.all[amount]).range.upperBound, facts.range(of: facts.all[to]).lower))
    guard range.count <= Self.farthest,
      let mark = bytes[range.lower..<range.upper].lastIndex(where: {
        $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "(")
      }),
      bytes[mark + 1..<range.upper].allSatisfy({ $0 == .space }), isPlainText(ByteRange(range.lower, mark))
    else { return false }
    scan.read(bytes, ByteRange(range.lower, mark), most: 6)
    return (1...Self.mostNameWords).contains(scan.words.count)
  }

  /// Whether what is said to be less is: of two values that are only compared nobody knows which came first.
  private func isPlausible(_ change: StatedChange) -> Bool {
    switch change.wording {
    case .less: !rises(change)
    case .more: rises(change)
    default: true
    }
  }

  private static let mostNameWords = 6

  private enum Reversal { case told, past }

  private func areBeside(_ to: Int, _ other: Int, _ last: Int, _ facts: Facts) -> Bool {
    let values = [to, other, last]
    guard values.allSatisfy({ facts.all[$0].textUnit == facts.all[to].textUnit }),
      values.allSatisfy({ facts.quantity(of: facts.all[$0]).part == .value && isPlain($0, facts) }),
      case let ends = values.filter({ !isAmount($0, facts) }), ends.count == 2,
      let unit = facts.all[ends[0]].unit, let before = facts.all[ends[1]].unit
    else { return false }
    return unit.isConvertible(to: before)
  }

  private func reversal(between to: Int, _ from: Int, _ facts: Facts, _ scan: inout WordScan) -> Reversal? {
    let range = ByteRange(
      facts.range(of: facts.all[to]).upper,
      max(facts.range(of: facts.all[to]).upper, facts.range(of: facts.all[from]).lower))
    guard range.count <= Self.farthestWord * 2, isPlainText(range) else { return nil }
    scan.read(bytes, range, most: 4)
    guard !scan.words.isEmpty else { return nil }
    if reversals.tag(ofWhole: scan.words.indices, in: scan) != 0 { return .told }
    return pasts.tag(ofWhole: scan.words.indices, in: scan) != 0 ? .past : nil
  }

  /// "190 ms (310 ms before, −39 %)"
  private func past(behind from: Int, _ amount: Int, _ facts: Facts, _ scan: inout WordScan) -> Reversal? {
    let end = facts.range(of: facts.all[from]).upper
    guard opensAside(facts.range(of: facts.all[from - 1]).upper, facts.range(of: facts.all[from]).lower) else {
      return nil
    }
    scan.read(bytes, ByteRange(end, max(end, facts.range(of: facts.all[amount]).lower)), most: 3)
    return !scan.words.isEmpty && pasts.tag(ofWhole: scan.words.indices, in: scan) != 0 ? .past : nil
  }

  /// "(was 310 ms, −39 %)": an amount right behind the comma, in the parentheses of the value before it.
  private func isInAside(_ from: Int, _ amount: Int, _ facts: Facts) -> Bool {
    let (start, end) = (facts.range(of: facts.all[from - 1]).upper, facts.range(of: facts.all[from]).lower)
    let (lower, upper) = (facts.range(of: facts.all[from]).upper, facts.range(of: facts.all[amount]).lower)
    guard start < end, lower < upper, upper - lower <= Self.farthestWord,
      bytes[start..<end].contains(UInt8(ascii: "(")), !bytes[start..<end].contains(UInt8(ascii: ")"))
    else { return false }
    let marks = bytes[lower..<upper].filter { !$0.isLetterASCII && $0 < 0x80 && $0 != .space }
    return marks == [UInt8(ascii: ",")] || marks == [UInt8(ascii: ";")]
  }

  private func opensAside(_ lower: Int, _ upper: Int) -> Bool {
    lower < upper && bytes[lower..<upper].contains(UInt8(ascii: "("))
      && bytes[lower..<upper].allSatisfy { $0 == .space || $0 == UInt8(ascii: "(") }
  }

  /// A parenthesis, a comma or a dash, and nothing else.
  private func isMark(_ lower: Int, _ upper: Int) -> Bool {
    let marks = bytes[lower..<upper].filter { $0 != .space }
    return marks == [UInt8(ascii: "(")] || marks == [UInt8(ascii: ",")] || marks.elementsEqual("–".utf8)
      || marks.elementsEqual("—".utf8)
  }

  private func isPlainText(_ range: ByteRange) -> Bool {
    bytes[range.lower..<range.upper].allSatisfy {
      $0.isLetterASCII || $0 >= 0x80 || $0 == .space || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ",")
        || $0 == UInt8(ascii: "*")
    }
  }

  private func rises(_ change: StatedChange) -> Bool {
    guard let to = change.to.figure.adapted(to: change.from.figure.kind) else { return false }
    return change.from.figure.interval.middle < to.interval.middle
  }

  private func change(
    _ to: Int, _ from: Int, _ amount: Int, _ facts: Facts, _ scan: inout WordScan, _ said: AmountWording = .open
  ) -> StatedChange {
    StatedChange(
      from: figure(from, facts, isResult: false), to: figure(to, facts, isResult: false),
      amount: figure(amount, facts, isResult: true),
      wording: said == .open ? wording(of: amount, facts, &scan) : said)
  }
}
