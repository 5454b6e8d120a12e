import MarkdownModel
import Quantities

/// Values of one thing that an equation binds together.
struct EquationCase {
  /// For each variable the values that it may mean, the likeliest first; none for a period.
  let candidates: [[StatedFigure]]
  let result: StatedFigure
  /// The periods that a variable may stand for.
  let periods: [Period]
  /// `table`, `list` or `text`, for the message.
  let place: String
  /// Whether what is usually set was measured.
  var isReported = false
  var wording = AmountWording.open
  /// Whether nothing says that a budget is one of errors.
  var mayBeOther = false
}

/// What the words and signs beside an amount say of how it was reckoned.
enum AmountWording: Sendable {
  case open
  /// "by 40 %": a difference, and no ratio.
  case difference
  /// "40 % less", "−40 %": a share of what was there before.
  case less
  /// "40 % more", "+40 %"
  case more

  init(_ sign: Quantity.Sign) {
    switch sign {
    case .none: self = .open
    case .plus: self = .more
    case .minus: self = .less
    }
  }

  /// What a word right behind the amount says: "less", "more".
  init(_ ending: PhraseTable.Match?) {
    switch ending.flatMap({ ChangeEnding(rawValue: $0.tag) }) {
    case .less?: self = .less
    case .more?: self = .more
    default: self = .open
    }
  }
}

/// Tells whether any reading of a case makes an equation true.
struct EquationJudge {
  /// The likeliest first.
  let formulas: [Formula]
  /// How many of them hold whatever the words beside the amount say.
  let plain: Int
  /// For each variable whether its values are set and not measured.
  let isGiven: [Bool]
  /// The variable that stands for a period; -1 for none.
  let period: Int
  /// Variables between which a zero result says that the first keeps the bound of the second.
  let met: (measured: Int, bound: Int)?
  /// What is allowed beyond rounding, as a share.
  let slack: Double
  /// Whether the equation that comes nearest explains the mistake, rather than the first that can be compared.
  let takesNearest: Bool
  /// Whether the sign of a result is that of the equation: of an overspent budget less than nothing is left.
  let keepsSign: Bool

  /// The same without what only some authors would reckon.
  var plainly: EquationJudge {
    EquationJudge(
      formulas: Array(formulas.prefix(plain)), plain: plain, isGiven: isGiven, period: period, met: met, slack: slack,
      takesNearest: takesNearest, keepsSign: keepsSign)
  }

  /// What is right instead, and how it comes about.
  struct Mismatch {
    let figure: Figure
    let working: String
    let operands: [StatedFigure]
  }

  /// A slip of minutes and hours included.
  private static let plausibleBudget = 1 / 70.0...70.0

  private enum Comparison { case equal, different, incomparable }

  /// Nil when some reading is right, or none can be compared.
  func mismatch(_ item: EquationCase, in document: Document) -> Mismatch? {
    var choice = [Int](filledWith: 0, count: item.candidates.count)
    var best: (distance: Double, rank: Int, choice: [Int], period: Period?)?
    repeat {
      guard let operands = operands(item, choice) else { continue }
      for (rank, formula) in formulas.enumerated() {
        guard allows(rank, item, operands) else { continue }
        for (order, period) in (item.periods.isEmpty ? [nil] : item.periods.map(Optional.some)).enumerated() {
          switch formula.value({ figure($0, operands, period, item.result, isReported: item.isReported) }) {
          case .undefined: return nil
          case .incomparable: continue
          case .value(let value):
            switch compare(value, item.result, operands) {
            case .equal: return nil
            case .different:
              // Where none is named, the most usual period explains the mistake best.
              guard order == 0 else { continue }
              let distance = takesNearest ? distance(value, item.result) : self.rank(rank, value, item.result)
              if best.map({ distance < $0.distance }) ?? true { best = (distance, rank, choice, period) }
            case .incomparable: continue
            }
          }
        }
      }
      if meansMet(item.result, operands) { return nil }
    } while advance(&choice, item.candidates)
    guard let best, let operands = operands(item, best.choice) else { return nil }
    let exact = formulas[best.rank].value { exactFigure($0, operands, best.period, item.result) }
    guard case .value(let figure) = exact else { return nil }
    guard period < 0 || isComparable(figure, item.result), !isAbsurd(figure, item.result),
      !(item.mayBeOther && isOfOther(figure, item.result, operands))
    else { return nil }
    let isNegative = figure.interval.high < 0
    // What is overspent, or has not improved, may be given as nothing.
    if isNegative, item.result.quantity.low.significand == 0 { return nil }
    // "rises by 40 %, from 18.5 s to 26.7 s": nobody reckons a rise as a negative fall.
    let isRise = isNegative && !keepsSign && item.result.quantity.sign != .minus
    let formula = isRise ? formulas[best.rank].reversed : formulas[best.rank]
    let working = formula.text { index in
      index == period ? best.period?.text ?? "" : operands[index]?.text(in: document) ?? ""
    }
    return Mismatch(figure: figure, working: working, operands: operands.compactMap { $0 })
  }

  /// "40 % less" is a share of what was there before, if that was more.
  private func allows(_ rank: Int, _ item: EquationCase, _ operands: [StatedFigure?]) -> Bool {
    if item.result.quantity.unit?.dimension == .points, !formulas[rank].isDifference { return false }
    guard rank >= plain, item.result.figure.kind == .share, item.result.scale != 1 else { return true }
    if item.wording == .difference { return formulas[rank].subtracts }
    // Beside columns of values people take a share of what was there afterwards where it fell, and of a rise never. In a
    // text, a minus before a rise that would be right the other way round tells of values that changed places.
    guard item.wording != .open || item.place != "text" && formulas[rank].subtracts,
      case .value(let change) = formulas[0].value({
        figure($0, operands, nil, item.result, isReported: item.isReported)
      })
    else { return true }
    return item.wording == .less ? change.interval.low <= 0 && item.place != "text" : change.interval.high >= 0
  }

  // MARK: Operands

  private func advance(_ choice: inout [Int], _ candidates: [[StatedFigure]]) -> Bool {
    for index in choice.indices where index != period {
      choice[index] += 1
      if choice[index] < candidates[index].count { return true }
      choice[index] = 0
    }
    return false
  }

  /// Nil where one value would stand for two variables, or they are different statistics.
  private func operands(_ item: EquationCase, _ choice: [Int]) -> [StatedFigure?]? {
    var operands: [StatedFigure?] = []
    var statistic = item.result.statistic
    for (index, candidates) in item.candidates.enumerated() {
      guard index != period else {
        operands.append(nil)
        continue
      }
      let operand = candidates[choice[index]]
      guard operand.range != item.result.range, !operands.contains(where: { $0?.range == operand.range }) else {
        return nil
      }
      if let own = operand.statistic {
        guard statistic == nil || statistic == own else { return nil }
        statistic = own
      }
      operands.append(operand)
    }
    return operands
  }

  private func figure(
    _ index: Int, _ operands: [StatedFigure?], _ period: Period?, _ result: StatedFigure, isReported: Bool
  ) -> Figure? {
    if index == self.period { return unit(of: result).flatMap { period?.figure(in: $0) } }
    // Bounds are set and not measured: nothing was rounded there.
    let isBound = operands[index]?.quantity.comparator.map { $0 != .equal } ?? false
    return isBound || isGiven[index] && !isReported ? operands[index]?.exact : operands[index]?.figure
  }

  private func exactFigure(_ index: Int, _ operands: [StatedFigure?], _ period: Period?, _ result: StatedFigure)
    -> Figure?
  {
    if index == self.period { return unit(of: result).flatMap { period?.usualFigure(in: $0) } }
    return operands[index]?.exact
  }

  private func unit(of result: StatedFigure) -> Unit? {
    if case .unit(let unit) = result.figure.kind { unit } else { nil }
  }

  // MARK: Comparing

  /// By magnitude: whether a gap is negative is each author's own custom.
  private func compare(_ value: Figure, _ stated: StatedFigure, _ operands: [StatedFigure?]) -> Comparison {
    // Of a budget that is overspent less than nothing is left.
    if keepsSign, value.interval.high < 0, stated.quantity.sign == .none, stated.quantity.low.significand != 0 {
      return .different
    }
    let found = stated.figure.interval.magnitude
    func meets(_ interval: Interval) -> Bool { interval.widened(by: slack).magnitude.meets(found) }
    switch (value.kind, stated.figure.kind) {
    case (.share, .bare): return meets(value.interval) || meets(value.interval * 100) ? .equal : .different
    case (.unit, .bare):
      let others = operands.compactMap { $0.flatMap { value.adapted(to: $0.figure.kind) } }
      return ([value] + others).contains { meets($0.interval) } ? .equal : .different
    default:
      guard let value = value.adapted(to: stated.figure.kind) else { return .incomparable }
      return meets(value.interval) ? .equal : .different
    }
  }

  /// How unlikely an equation is to be what the author meant: "45x" is a ratio above one, and no difference.
  private func rank(_ rank: Int, _ value: Figure, _ stated: StatedFigure) -> Double {
    guard stated.figure.kind == .share, stated.scale == 1 else { return Double(rank) }
    let isRatio = value.interval.magnitude.middle >= 1 && !formulas[rank].subtracts
    return Double(rank) + (isRatio ? 0 : Double(formulas.count))
  }

  /// `Budget (person-days) | 3`, `error rate < 0.1 % | 10 days`: far from a budget of errors.
  private func isOfOther(_ value: Figure, _ stated: StatedFigure, _ operands: [StatedFigure?]) -> Bool {
    if stated.figure.kind == .bare {
      return !operands.contains { $0.map { $0.figure.kind == .share && $0.exact.interval.low >= 0.5 } ?? false }
    }
    guard let value = value.adapted(to: stated.figure.kind) else { return false }
    return !Self.plausibleBudget.contains(value.interval.magnitude.middle / stated.figure.interval.magnitude.middle)
  }

  /// "from 1.1 to 1.3 million users (18 %)": a share thousands of times as large has been misread.
  private func isAbsurd(_ value: Figure, _ stated: StatedFigure) -> Bool {
    guard value.kind == .share, stated.figure.kind == .share, stated.quantity.low.significand != 0 else { return false }
    return value.interval.magnitude.middle / stated.figure.interval.magnitude.middle > 1000
  }

  /// A budget thousands of times more or less was never meant to be one.
  private func isComparable(_ value: Figure, _ stated: StatedFigure) -> Bool {
    guard stated.quantity.low.significand != 0, value.kind != .bare, stated.figure.kind != .bare,
      let value = value.adapted(to: stated.figure.kind), case let middle = value.interval.magnitude.middle, middle > 0
    else { return true }
    return (0.001...1000).contains(middle / stated.figure.interval.magnitude.middle)
  }

  private func distance(_ value: Figure, _ stated: StatedFigure) -> Double {
    let value = value.adapted(to: stated.figure.kind) ?? value
    return abs(value.interval.magnitude.middle - stated.figure.interval.magnitude.middle)
  }

  /// "0" where the target is met, or where nobody can tell in which direction it lies.
  private func meansMet(_ result: StatedFigure, _ operands: [StatedFigure?]) -> Bool {
    guard let met, result.quantity.low.significand == 0, let measured = operands[met.measured],
      let bound = operands[met.bound]
    else { return false }
    guard let comparator = bound.quantity.comparator,
      let value = measured.figure.adapted(to: bound.figure.kind)
    else { return true }
    if comparator.isUpperBound { return value.interval.low <= bound.exact.interval.high }
    if comparator.isLowerBound { return value.interval.high >= bound.exact.interval.low }
    return true
  }
}
