import MarkdownModel
import Phrases
import Quantities
import RuleModel
import StructuredData

/// Reports a statistic that lies below one it cannot lie below. Cards: `percentile-order`, `average-above-peak`.
struct Order: Check {
  private let order: StatisticOrder
  private let fillers: PhraseTable
  private let better: BetterDirection
  private let joints: PhraseTable
  private let states: StatesApart

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(at: card.place, "the check 'order' needs 'with: {of: …}'")
    }
    order = try DataReader(parameters, known: ["of"], of: "the parameters of 'order'").choice("of")
    fillers = vocabulary.phrases("statistic-fillers")
    better = vocabulary.betterDirection
    joints = vocabulary.phrases("statistic-joints", "statistic-fillers")
    states = StatesApart(vocabulary)
  }

  private static func said(_ statistic: Statistic) -> Phrase {
    if case .percentile = statistic { return Phrase(verbatim: statistic.name) }
    return Phrase(stringLiteral: statistic.name)
  }

  func findings(in subject: Subject) -> [Finding] {
    // Most documents state few values, and name no statistic.
    guard
      subject.roles.present.contains(.statistic) || subject.facts.all.contains(where: { $0.statistic != nil })
        || order == .percentiles && AnsweredShares.mayStand(in: subject.facts)
    else {
      return []
    }
    var runs = StatisticRuns(subject, order: order, fillers: fillers, joints: joints)
    runs.readAll()
    let found = runs.violations.filter {
      !mayFall($0, in: subject) && !isRounded($0) && !states.differ($0, in: subject)
    }
    return withoutEnds(found, in: subject).map { violation in
      let isLow = violation.wrong.rank > violation.other.rank
      return Finding(
        at: violation.wrong.stated.range,
        [
          "found": violation.wrong.stated.text(in: subject.document),
          "bound": violation.other.stated.text(in: subject.document),
        ],
        phrases: [
          "name": Self.said(violation.wrong.statistic), "relation": isLow ? "below" : "above",
          "other": Self.said(violation.other.statistic),
        ])
    }
  }

  /// A least value above the average and above the median is one mistake, of which the average tells.
  private func withoutEnds(_ violations: [OrderViolation], in subject: Subject) -> [OrderViolation] {
    func ends(_ violation: OrderViolation) -> [ByteRange] {
      [violation.wrong, violation.other].filter { $0.statistic == .minimum || $0.statistic == .maximum }.map {
        $0.stated.range
      }
    }
    guard order == .percentiles, violations.contains(where: { !ends($0).isEmpty }) else { return violations }
    var runs = StatisticRuns(subject, order: .averages, fillers: fillers, joints: joints)
    runs.readAll()
    let told = runs.violations.filter { !states.differ($0, in: subject) }.flatMap(ends)
    return violations.filter { violation in !ends(violation).contains { told.contains($0) } }
  }

  /// `2000 ms` at p99 beside `1996 ms` at most: load generators round percentiles to two digits, and the ends not at all.
  private func isRounded(_ violation: OrderViolation) -> Bool {
    let pair = [violation.wrong, violation.other]
    guard let end = pair.first(where: { $0.statistic == .maximum || $0.statistic == .minimum }),
      let percentile = pair.first(where: { $0.statistic.isPercentile })
    else { return false }
    let value = percentile.stated.quantity.low.value
    var digits = value
    while digits >= 100 { digits /= 10 }
    guard digits >= 10, digits == digits.rounded() else { return false }
    // Both in the unit of the percentile, by half of its last digit.
    let (rounded, exact) = (percentile.stated.exact.interval, end.stated.exact.interval)
    let (scale, half) = ((rounded.low + rounded.high) / 2 / value, value / digits / 2)
    return exact.low <= (value + half) * scale && exact.high >= (value - half) * scale
  }

  /// Of what is better when it is higher, a percentile may be what is reached so often: it falls from one to the next.
  private func mayFall(_ violation: OrderViolation, in subject: Subject) -> Bool {
    guard order == .percentiles, let name = violation.name else { return false }
    return better.direction(named: name, in: subject.document.source.bytes) == .higher
  }
}
