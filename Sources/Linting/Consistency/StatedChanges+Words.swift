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
    facts.all[index].unit.map { $0.isTime } ?? false
  }

  /// "40 % less database time (900 ms → 540 ms)", "40 % lower p95 of the search, from 900 ms to 540 ms": the times are those
  /// that are named.
  func namesTime(_ lower: Int, _ upper: Int, _ scan: inout WordScan) -> Bool {
    guard lower < upper, upper - lower <= Self.farthest else { return false }
    scan.read(bytes, ByteRange(lower, upper), most: 8)
    var end = scan.words.count
    if bytes[upper - 1] != UInt8(ascii: "(") {
      guard end > 0, leads.tag(ofWhole: end - 1..<end, in: scan) == 1 else { return false }
      end -= 1
    }
    guard end <= 5, let match = endings.match(in: scan, at: 0, limit: end), match.tag != ChangeEnding.other.rawValue,
      match.words < end, isPlainClause(lower, upper, scan)
    else { return false }
    // "40 % more traffic, and the p95 rose from …": what stands right behind is less or more.
    let nouns = match.words..<min(end, match.words + 2)
    return nouns.contains { scan.isPercentile($0) || times.tag(ofWhole: $0..<$0 + 1, in: scan) != 0 }
      || times.match(in: scan, at: match.words, limit: end) != nil
  }

  /// Nothing but words, percentiles among them, and at most a comma.
  private func isPlainClause(_ lower: Int, _ upper: Int, _ scan: WordScan) -> Bool {
    (lower..<upper - 1).allSatisfy { index in
      switch bytes[index] {
      case .space, UInt8(ascii: ","): true
      case let byte where byte.isDigit:
        scan.words.indices.contains { scan.words[$0].range.lower < index && index < scan.words[$0].range.upper }
      case let byte: byte.isLetterASCII || byte >= 0x80
      }
    }
  }

  /// "(32 % fewer queries)" behind times, "(31 % faster)" behind numbers of rows: what it is less of is something else.
  func isOfOther(_ amount: Int, of from: Int, _ facts: Facts, _ scan: inout WordScan) -> Bool {
    readEnding(facts.quantity(of: facts.all[amount]).range.upperBound, &scan)
    guard let match = endings.match(in: scan, at: 0, limit: scan.words.count) else { return false }
    let unit = facts.all[from].unit
    if match.tag == ChangeEnding.other.rawValue, match.words == scan.words.count {
      return unit?.dimension == .count && unit?.perDimension == nil
        && speeds.tag(ofWhole: 0..<match.words, in: scan) != 0
    }
    guard match.tag != ChangeEnding.other.rawValue, match.words < scan.words.count,
      !comparesElsewhere(match.words, scan)
    else { return false }
    let namesTime = (match.words..<scan.words.count).contains {
      scan.isPercentile($0) || times.tag(ofWhole: $0..<$0 + 1, in: scan) != 0
    }
    switch unit?.dimension {
    case .time?, .percentage?: return !namesTime
    case .count?: return namesTime
    default: return false
    }
  }

  /// "39 % faster (310 ms → 190 ms)", "by 39 % (…)": an amount before a parenthesis is a change where words say so; "rolled
  /// out to 50 % (310 ms → 200 ms)" is none.
  func saysChange(_ amount: Int, _ facts: Facts, _ scan: inout WordScan) -> Bool {
    let quantity = facts.quantity(of: facts.all[amount])
    if quantity.sign != .none || facts.all[amount].role == .improvement { return true }
    readEnding(quantity.range.upperBound, &scan)
    if endings.match(in: scan, at: 0, limit: scan.words.count) != nil { return true }
    let unit = subject.units[facts.all[amount].textUnit].range
    scan.read(
      bytes, ByteRange(max(unit.lower, quantity.range.lowerBound - Self.farthest), quantity.range.lowerBound), most: 16)
    guard let last = scan.words.indices.last else { return false }
    return amountJoints.tag(ofWhole: last..<last + 1, in: scan) != 0
      || scan.words.indices.contains { endings.match(in: scan, at: $0, limit: scan.words.count) != nil }
  }

  func comparesElsewhere(_ first: Int, _ scan: WordScan) -> Bool {
    (first..<scan.words.count).contains { comparisons.tag(ofWhole: $0..<$0 + 1, in: scan) != 0 }
  }
}
