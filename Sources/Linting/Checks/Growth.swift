import MarkdownModel
import Quantities
import RuleModel
import StructuredData

/// Reports a projected value that does not follow from the value today and the rate of growth.
/// Card: `Rules/consistency/projection-arithmetic.yaml`.
struct Growth: Check {
  private static let mostRates = 12
  private static let mostHorizons = 12

  private let periods: PeriodWords

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    periods = vocabulary.periodWords
  }

  func findings(in subject: Subject) -> [Finding] {
    let wanted = subject.document.tables.indices.map { shape(of: $0, subject) }
    guard wanted.contains(where: { $0 != nil }) else { return [] }
    let facts = subject.facts
    let common = rates(in: subject)
    var findings: [Finding] = []
    var index = 0
    while index < facts.all.count {
      guard case .cell(let table, let row, _) = facts.all[index].place, let shape = wanted[table] else {
        index += 1
        continue
      }
      let first = index
      while index < facts.all.count, case .cell(table, row, _) = facts.all[index].place { index += 1 }
      findings += self.findings(first..<index, table, row, shape, common, subject)
    }
    return findings
  }

  // MARK: Tables

  /// Which columns of a table hold the value today, the rate, and the values to come.
  private struct Shape {
    let base: Int
    let rate: Int?
    /// By column, in months.
    let horizons: [(column: Int, months: Int)]
  }

  private func shape(of table: Int, _ subject: Subject) -> Shape? {
    let roles = subject.roles
    guard !roles.tables[table].isTransposed,
      let base = roles.column(of: table, where: { $0 == .current }) ?? roles.column(of: table, where: { $0 == .value })
    else { return nil }
    let cells = subject.document.tables[table]
    let bytes = subject.document.source.bytes
    var horizons: [(column: Int, months: Int)] = []
    for column in 0..<cells.columnCount where column != base {
      let header = cells[0, column].range
      switch roles.line(column, of: table).role {
      case .horizon, nil: break
      default: continue
      }
      guard bytes.holdDigit(in: header), let months = months(in: header, subject)
      else { continue }
      horizons.append((column, months))
    }
    guard (1...Self.mostHorizons).contains(horizons.count) else { return nil }
    return Shape(base: base, rate: roles.column(of: table) { $0 == .trend }, horizons: horizons)
  }

  /// How far a header looks ahead: "+6 months", « dans 2 ans »; nil where it says anything else.
  private func months(in header: ByteRange, _ subject: Subject) -> Int? {
    let reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
    let found = reader.quantities(subject.document.source.bytes, header.lower..<header.upper)
    guard found.count == 1, let quantity = found.first, quantity.form == .single, quantity.low.exponent >= 0,
      quantity.comparator == nil, let unit = quantity.unit, unit.perDimension == nil,
      case let number = quantity.low.value, (1...120).contains(number)
    else { return nil }
    switch subject.quantityVocabulary.name(of: unit) {
    case "month": return Int(number)
    case "year": return Int(number) * 12
    default: return nil
    }
  }

  // MARK: Rates

  /// How much something grows in so many months.
  private struct Rate: Equatable {
    let share: Interval
    /// The same as it is printed.
    let exact: Interval
    let months: Int
    let range: ByteRange

    /// What a value is multiplied by after so many months, compounded and not; nil where it would vanish.
    func factors(after count: Int) -> (compound: Interval, linear: Interval)? { factors(after: count, share) }

    func exactFactors(after count: Int) -> (compound: Interval, linear: Interval)? { factors(after: count, exact) }

    private func factors(after count: Int, _ share: Interval) -> (compound: Interval, linear: Interval)? {
      guard share.low > -1 else { return nil }
      let low = Self.power(1 + share.low, count, months)
      let high = Self.power(1 + share.high, count, months)
      let steps = Double(count) / Double(months)
      return (Interval(low, high), Interval(1 + share.low * steps, 1 + share.high * steps))
    }

    /// `base` to the power of `count / parts`.
    private static func power(_ base: Double, _ count: Int, _ parts: Int) -> Double {
      var root = base
      if parts > 1 {
        root = 1 + (base - 1) / Double(parts)
        for _ in 0..<40 {
          var power = 1.0
          for _ in 1..<parts { power *= root }
          root -= (power * root - base) / (Double(parts) * power)
        }
      }
      var result = 1.0
      for _ in 0..<count { result *= root }
      return result
    }
  }

  /// All rates that the document states.
  private func rates(in subject: Subject) -> [Rate] {
    let facts = subject.facts
    var rates: [Rate] = []
    for fact in facts.all {
      guard let unit = fact.unit, unit.dimension == .percentage, rates.count < Self.mostRates,
        unit.perDimension == .time || fact.role == .trend,
        let rate = rate(fact, header: ByteRange(0, 0), subject),
        !rates.contains(where: { $0.share == rate.share && $0.months == rate.months })
      else { continue }
      rates.append(rate)
    }
    return rates
  }

  private func rate(_ fact: Fact, header: ByteRange, _ subject: Subject) -> Rate? {
    let quantity = subject.facts.quantity(of: fact)
    guard let unit = fact.unit, unit.dimension == .percentage, quantity.form == .single || quantity.form == .range
    else { return nil }
    let range = subject.facts.range(of: fact)
    let share = quantity.interval * 0.01
    let exact = Interval(quantity.low.value, quantity.high.value) * 0.01
    switch subject.quantityVocabulary.name(of: unit) {
    case let name where name.hasSuffix("/month"): return Rate(share: share, exact: exact, months: 1, range: range)
    case let name where name.hasSuffix("/year"): return Rate(share: share, exact: exact, months: 12, range: range)
    case _ where unit.perDimension == nil:
      let names = [header, subject.units[fact.textUnit].range]
      for name in names where !name.isEmpty && name.count < 200 {
        if let period = periods.period(in: name, of: subject) {
          return period.months.map { Rate(share: share, exact: exact, months: $0, range: range) }
        }
      }
      return nil
    default: return nil
    }
  }

  // MARK: Rows

  private struct Cell {
    let months: Int
    let stated: StatedFigure
  }

  private func findings(
    _ indices: Range<Int>, _ table: Int, _ row: Int, _ shape: Shape, _ common: [Rate], _ subject: Subject
  ) -> [Finding] {
    guard let base = figure(shape.base, indices, table, row, subject), base.exact.interval.low > 0 else { return [] }
    let cells = shape.horizons.compactMap { horizon in
      figure(horizon.column, indices, table, row, subject).map { Cell(months: horizon.months, stated: $0) }
    }
    guard !cells.isEmpty else { return [] }
    if let column = shape.rate {
      guard let rate = ownRate(column, indices, table, row, subject) else { return [] }
      let wrong = cells.filter { !fits($0, base, rate) }
      guard wrong.count < cells.count || cells.count == 1 else { return [] }
      return wrong.compactMap { finding($0, base, rate, subject) }
    }
    // The rate stands elsewhere: it is the one by which the other values grow.
    guard cells.count > 1 else { return [] }
    var best: (rate: Rate, wrong: [Cell])?
    for rate in common {
      let wrong = cells.filter { !fits($0, base, rate) }
      if wrong.isEmpty { return [] }
      if wrong.count < best?.wrong.count ?? cells.count { best = (rate, wrong) }
    }
    guard let best, best.wrong.count == 1, cells.count > 2 || common.count == 1,
      cells.count > 2 || cells.contains(where: { follows($0, base, best.rate) })
    else { return [] }
    return best.wrong.compactMap { finding($0, base, best.rate, subject) }
  }

  private func figure(_ column: Int, _ indices: Range<Int>, _ table: Int, _ row: Int, _ subject: Subject)
    -> StatedFigure?
  {
    let own = own(column, indices, table, row, subject)
    guard !own.isEmpty else { return nil }
    let cell = subject.document.tables[table][row, column].range
    let figure = StatedFigure.sole(own, in: cell, of: subject.facts, subject: subject, isResult: false)
    return figure.flatMap { $0.quantity.comparator == nil && $0.quantity.sign == .none ? $0 : nil }
  }

  private func own(_ column: Int, _ indices: Range<Int>, _ table: Int, _ row: Int, _ subject: Subject) -> Range<Int> {
    let place = Fact.Place.cell(table: table, row: row, column: column)
    guard let first = indices.first(where: { subject.facts.all[$0].place == place }) else { return 0..<0 }
    var end = first
    while end < indices.upperBound, subject.facts.all[end].place == place { end += 1 }
    return first..<end
  }

  private func ownRate(_ column: Int, _ indices: Range<Int>, _ table: Int, _ row: Int, _ subject: Subject) -> Rate? {
    let own = own(column, indices, table, row, subject)
    guard own.count == 1 else { return nil }
    return rate(subject.facts.all[own.lowerBound], header: subject.document.tables[table][0, column].range, subject)
  }

  // MARK: Judging

  private func fits(_ cell: Cell, _ base: StatedFigure, _ rate: Rate) -> Bool {
    guard let value = base.figure.adapted(to: cell.stated.figure.kind)?.interval,
      let factors = rate.factors(after: cell.months)
    else { return true }
    let stated = rounded(cell.stated)
    return [factors.compound, factors.linear, factors.compound.union(factors.linear)].contains {
      (value * $0).widened(by: 0.01).meets(stated)
    }
  }

  /// Whether a value is what the printed rate makes of the base: closer than one that only happens to grow alike.
  private func follows(_ cell: Cell, _ base: StatedFigure, _ rate: Rate) -> Bool {
    guard let value = base.exact.adapted(to: cell.stated.figure.kind)?.interval,
      let factors = rate.exactFactors(after: cell.months)
    else { return false }
    return [factors.compound, factors.linear].contains {
      (value * $0).widened(by: 0.01).meets(cell.stated.figure.interval)
    }
  }

  /// What a projected figure may stand for: people round such figures up, to whole tens and hundreds.
  private func rounded(_ stated: StatedFigure) -> Interval {
    var digits = stated.quantity.low.significand.magnitude
    var step = stated.figure.interval.width
    while digits > 0, digits.isMultiple(of: 10) {
      digits /= 10
      step *= 10
    }
    let value = stated.exact.interval
    return Interval(value.low - step, value.high + step)
  }

  private func finding(_ cell: Cell, _ base: StatedFigure, _ rate: Rate, _ subject: Subject) -> Finding? {
    guard let factors = rate.exactFactors(after: cell.months),
      let value = base.exact.adapted(to: cell.stated.figure.kind)?.interval
    else { return nil }
    let document = subject.document
    let printer = FigureText(stated: cell.stated, neighbours: [base], subject: subject)
    func text(_ factor: Interval) -> String {
      printer.expected(Figure(interval: Interval(value.middle * factor.middle), kind: cell.stated.figure.kind)).text
    }
    return Finding(
      at: cell.stated.range,
      [
        "found": cell.stated.text(in: document), "base": base.text(in: document),
        "rate": Excerpt.line(document.string(rate.range)), "months": "\(cell.months)",
        "expected": text(factors.compound), "linear": text(factors.linear),
      ])
  }
}
