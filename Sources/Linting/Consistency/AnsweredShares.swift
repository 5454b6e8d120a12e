import MarkdownModel
import Quantities

/// Percentiles that a sentence tells as shares: "99 % of the logins are answered within 400 ms, and 95 % within 180 ms".
struct AnsweredShares {
  private static let (farthestBound, farthestShare) = (72, 32)
  /// Below it, a share is no percentile that anybody promises.
  private static let leastShare = 50.0

  private let subject: Subject
  private let facts: Facts
  private let bytes: [UInt8]

  init(_ subject: Subject) {
    self.subject = subject
    facts = subject.facts
    bytes = subject.flowingBytes
  }

  /// The quick answer for most documents.
  static func mayStand(in facts: Facts) -> Bool {
    facts.all.indices.dropFirst(3).contains { isBound($0, facts) && isShare($0 - 1, facts) && isBound($0 - 2, facts) }
  }

  private static func isShare(_ index: Int, _ facts: Facts) -> Bool {
    let (fact, quantity) = (facts.all[index], facts.quantity(of: facts.all[index]))
    return (fact.unit?.isShare ?? false) && quantity.form == .single
      && (quantity.comparator == nil || quantity.comparator == .atLeast) && quantity.sign == .none
      && quantity.low.value > leastShare && quantity.low.value < 100
  }

  private static func isBound(_ index: Int, _ facts: Facts) -> Bool {
    let (fact, quantity) = (facts.all[index], facts.quantity(of: facts.all[index]))
    return (fact.unit?.isTime ?? false) && quantity.form == .single
      && quantity.statistic == nil && quantity.comparator?.isUpperBound ?? false
  }

  /// Share after share of a text, with what bounds each; broken where something else stands between.
  func runs(_ indices: Range<Int>) -> [StatisticRun] {
    var runs: [StatisticRun] = []
    var run = StatisticRun()
    var (end, said) = (-1, ByteRange(0, 0))
    var index = indices.lowerBound
    while index + 1 < indices.upperBound {
      let share = facts.range(of: facts.all[index])
      guard let value = value(index) else {
        index += 1
        continue
      }
      let words = ByteRange(share.upper, facts.range(of: facts.all[index + 1]).lower)
      if run.isEmpty || !isOneClause(end, share.lower, Self.farthestShare) || !saysSame(words, said)
        || !run.accepts(value)
      {
        if run.values.count > 1 { runs.append(run) }
        run.clear()
        said = words
      }
      run.add(value)
      end = value.stated.range.upper
      index += 2
    }
    return run.values.count > 1 ? runs + [run] : runs
  }

  private func value(_ index: Int) -> RankedValue? {
    guard Self.isShare(index, facts), Self.isBound(index + 1, facts),
      isOneClause(
        facts.range(of: facts.all[index]).upper, facts.range(of: facts.all[index + 1]).lower, Self.farthestBound)
    else { return nil }
    let thousandths = Int32((facts.quantity(of: facts.all[index]).low.value * 1000).rounded())
    return RankedValue(
      rank: Int(thousandths), statistic: .percentile(thousandths),
      stated: StatedFigure(facts.all[index + 1], in: facts, isResult: false, subject: subject), kind: 0, remainder: 0)
  }

  /// Only what the first share is said to be of may the others leave out.
  private func saysSame(_ words: ByteRange, _ first: ByteRange) -> Bool {
    words.count <= 2 || bytes[words.lower..<words.upper].elementsEqual(bytes[first.lower..<first.upper])
  }

  private func isOneClause(_ lower: Int, _ upper: Int, _ farthest: Int) -> Bool {
    guard lower <= upper, upper - lower <= farthest else { return false }
    return !(lower..<upper).contains { bytes[$0] == UInt8(ascii: ".") || bytes[$0] == UInt8(ascii: ":") }
  }
}
