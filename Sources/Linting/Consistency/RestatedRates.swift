import MarkdownModel
import Quantities
import RuleModel

/// Reads rates that a text gives by two spans of time, "86.4 million requests a day, which is 1,000 req/s", and keeps those
/// that are not the same. Linear in the facts of the document.
struct RestatedRates {
  private static let farthest = 40
  /// Who rounds more says "about".
  private static let coarsest = 0.1
  /// A day with 8, 9, 10, 12 or 16 hours, and a week with 5 days.
  private static let workingTimes = [3, 24.0 / 9, 2.4, 2, 1.5, 1.4]

  private let subject: Subject
  private let facts: Facts
  private let bytes: [UInt8]
  private let joints: PhraseTable
  private var scan = WordScan()

  /// - Parameter joints: "which is".
  init(_ subject: Subject, joints: PhraseTable) {
    (self.subject, self.joints) = (subject, joints)
    facts = subject.facts
    bytes = subject.flowingBytes
  }

  mutating func wrong() -> [WrittenEquation] {
    var found: [WrittenEquation] = []
    for index in facts.all.indices.dropFirst() where isRate(facts.all[index].unit) {
      if let equation = restatement(index) { found.append(equation) }
    }
    return found
  }

  private func isRate(_ unit: Unit?) -> Bool {
    unit.map { $0.perDimension == .time && ($0.dimension == .count || $0.dimension == .data) } ?? false
  }

  private mutating func restatement(_ index: Int) -> WrittenEquation? {
    let (before, own) = (facts.all[index - 1], facts.all[index])
    guard before.textUnit == own.textUnit, isRate(before.unit), let from = before.unit, let to = own.unit, from != to,
      from.isConvertible(to: to),
      isAverage(before), isAverage(own), !namesHours(own.textUnit),
      case let (left, right) = (facts.quantity(of: before), facts.quantity(of: own)),
      isSaid(left, right, isMean: own.statistic == .mean),
      let made = ReckonedTerm(left, isResult: true)?.rounded(byAtMost: Self.coarsest),
      let stated = ReckonedTerm(right, isResult: true)?.rounded(byAtMost: Self.coarsest),
      let value = made.contradicted(by: stated, right),
      case let off = max(value, right.low.value) / min(value, right.low.value),
      !Self.workingTimes.contains(where: { abs(off / $0 - 1) < 0.02 })
    else { return nil }
    return WrittenEquation(
      working: ByteRange(left.number.lowerBound, left.valueEnd),
      result: ByteRange(right.number.lowerBound, right.valueEnd), stated: right, value: value)
  }

  /// A peak lasts for no day.
  private func isAverage(_ fact: Fact) -> Bool {
    (fact.statistic == nil || fact.statistic == .mean) && fact.role != .peak
  }

  /// "8 hours a day"
  private func namesHours(_ unit: Int) -> Bool {
    facts.all.contains { $0.textUnit == unit && $0.unit?.dimension == .time && $0.unit?.perDimension != .time }
  }

  /// Whether nothing but words stand between two values, and say that both are the same: "i.e.", "(58 req/s on average)".
  private mutating func isSaid(_ left: Quantity, _ right: Quantity, isMean: Bool) -> Bool {
    let between = ByteRange(left.range.upperBound, max(left.range.upperBound, right.range.lowerBound))
    guard between.count <= Self.farthest,
      bytes[between.lower..<between.upper].allSatisfy({
        $0.isLetterASCII || $0 >= 0x80 || $0 == .space || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(")
          || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "=")
      })
    else { return false }
    scan.read(bytes, between, most: 6)
    var word = 0
    while word < scan.words.count {
      guard let match = joints.match(in: scan, at: word, limit: scan.words.count) else { return false }
      word += match.words
    }
    return word > 0
      || bytes[between.lower..<between.upper].contains { $0 == UInt8(ascii: "=") || isMean && $0 == UInt8(ascii: "(") }
  }
}
