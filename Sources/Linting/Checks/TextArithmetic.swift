import MarkdownModel
import Quantities
import RuleModel
import StructuredData

/// Reports a product, a sum, a share or a duration that a text reckons wrongly.
/// Card: `Rules/consistency/text-arithmetic.yaml`.
struct TextArithmetic: Check {
  private let joints: PhraseTable
  private let wholes: PhraseTable
  private let steps: PhraseTable
  private let products: ProductWords
  private let rates: CountNames
  private let rateRestatements: PhraseTable
  private let shareRestatements: PhraseTable
  private let spanRestatements: PhraseTable
  private let wholeTails: PhraseTable
  private let costs: PeriodCostWords
  private let capacities: CapacityWords
  private let clockRows: ClockRowWords
  private let dayJoints: PhraseTable
  private let listJoints: PhraseTable
  private let purposes: PhraseTable
  private let dateRanges: DateRangeWords

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    joints = vocabulary.phrases("part-joints")
    wholes = vocabulary.phrases("whole-joints")
    steps = vocabulary.phrases("phase-names", "numbered-things")
    products = ProductWords(vocabulary)
    rates = vocabulary.countNames
    rateRestatements = vocabulary.phrases("restatements", "product-joints", "rate-restatements")
    shareRestatements = vocabulary.phrases("restatements", "share-restatements")
    spanRestatements = vocabulary.phrases("restatements", "span-restatements")
    wholeTails = vocabulary.phrases("whole-tails")
    costs = PeriodCostWords(vocabulary)
    capacities = CapacityWords(vocabulary)
    clockRows = ClockRowWords(vocabulary)
    dayJoints = vocabulary.phrases("day-count-joints")
    dateRanges = DateRangeWords(vocabulary)
    listJoints = vocabulary.phrases("list-joints")
    purposes = PhraseTable([(vocabulary.list("part-purposes"), 1), (vocabulary.list("part-places"), 2)])
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    var told = StatedProducts(subject, products)
    var sums = StatedSums(subject, joints: listJoints, purposes: purposes)
    var restated = RestatedRates(subject, joints: rateRestatements)
    let written = WrittenEquations(subject).wrong()
    let equations = (written + told.wrong() + sums.wrong() + restated.wrong()).map { equation in
      finding(
        at: equation.result, working: document.string(equation.working),
        expected: text(equation.value, equation.stated, equation.result, subject), subject)
    }
    var parts = StatedParts(
      subject, joints: joints, wholes: wholes, steps: steps, rates: rates, restatements: shareRestatements,
      tails: wholeTails)
    let shares = parts.wrong().map { part in
      finding(at: part.share.range, working: part.working, expected: text(share: part, subject), subject)
    }
    let clocks = ClockSpans(subject, restatements: spanRestatements)
    let spans = (clocks.wrong() + ClockRows(subject, clockRows, clocks).wrong()).map { span in
      finding(at: span.duration, working: span.clocks, expected: text(minutes: span.minutes), subject)
    }
    let found = equations + shares + spans
    let all = (found + claims(in: subject, besides: found.map(\.range))).sorted { $0.range < $1.range }
    return all.indices.filter { $0 == 0 || all[$0].range != all[$0 - 1].range }.map { all[$0] }
  }

  /// What follows from values that stand apart in a text. What follows from a wrong value is not told as well.
  private func claims(in subject: Subject, besides wrong: [ByteRange]) -> [Finding] {
    var (costs, capacities) = (PeriodCosts(subject, costs), CapacityUse(subject, capacities))
    var days = DayCounts(subject, joints: dayJoints, ranges: dateRanges)
    return (costs.wrong() + capacities.wrong() + days.wrong()).filter { claim in
      !wrong.contains { range in range == claim.result || claim.operands.contains { $0.valueRange == range } }
    }.map { claim in
      finding(
        at: claim.result, working: claim.working,
        expected: text(claim.value, claim.stated, claim.result, subject, beside: claim.operands), subject)
    }
  }

  private func finding(at range: ByteRange, working: String, expected: String, _ subject: Subject) -> Finding {
    Finding(
      at: range,
      [
        "working": Excerpt.line(working), "expected": expected,
        "found": Excerpt.line(subject.document.string(range)),
      ])
  }

  /// As people print shares.
  private func text(share part: StatedPart, _ subject: Subject) -> String {
    let places = part.share.quantity.low.exponent < 0 ? part.value < 0.1 ? 2 : 1 : 0
    let style = DecimalText(places: places, mark: subject.numberStyle.hasDecimalPoint ? "." : ",")
    return (style.text(part.value) ?? "") + " %"
  }

  private func text(minutes: Int) -> String {
    minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  private func text(
    _ value: Double, _ stated: Quantity, _ place: ByteRange, _ subject: Subject, beside: [Quantity] = []
  ) -> String {
    let neighbours = beside.map { StatedFigure($0, place: place) }
    let stated = StatedFigure(stated.withRoom(for: value), place: place)
    let figure = Figure(interval: Interval(value * stated.scale), kind: stated.figure.kind)
    return FigureText(stated: stated, neighbours: neighbours, subject: subject).expected(figure).text
  }
}

extension Quantity {
  private static let (fewestUnits, mostLost) = (10.0, 0.02)

  /// With a decimal more where a value could not be told without: 2.4 instead of 24.
  fileprivate func withRoom(for value: Double) -> Quantity {
    guard low.exponent == 0, abs(value) < Self.fewestUnits, abs(value - value.rounded()) > abs(value) * Self.mostLost
    else { return self }
    var own = self
    own.low = Number(low.significand * 10, exponent: -1)
    return own
  }
}
