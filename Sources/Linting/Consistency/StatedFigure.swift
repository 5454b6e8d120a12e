import MarkdownModel
import Quantities
import RuleModel

/// The one value that a cell or label states, ready for arithmetic.
struct StatedFigure: Sendable {
  let quantity: Quantity
  var statistic: Statistic?
  let figure: Figure
  /// Shares: what one of the printed number is, as 0.01 for `%`.
  let scale: Double
  /// From the comparator to the unit.
  let range: ByteRange
  /// Where it stands: a cell, the value of a label, or itself.
  let place: ByteRange

  /// The unit that a value of no unit of its own takes from its header or row does not count for results of
  /// arithmetic: a gain beside milliseconds may be a percentage.
  ///
  /// - Parameter place: the value itself where it is nil.
  init(_ fact: Fact, in facts: Facts, place: ByteRange? = nil, isResult: Bool, subject: Subject) {
    quantity = facts.quantity(of: fact)
    statistic = fact.statistic
    range = facts.range(of: fact)
    self.place = place ?? range
    let unit = isResult && fact.unitSource == .subject ? nil : fact.unit
    let kind = Figure.Kind(unit)
    var scale = 1.0
    var spread = Interval(1)
    if kind == .share, let unit {
      scale = unit.dimension == .points ? 0.01 : unit.factor
      // `43.2 min/month`: months and years have no fixed length.
      if unit.dimension == .time { spread = Period.spread(per: subject.quantityVocabulary.name(of: unit)) }
    }
    self.scale = scale
    let printed = quantity.low.interval
    var interval = printed
    // Shares are cut off as often as they are rounded, and percentages are rounded up as well. What lies a whole step off
    // is printed as the next number.
    if isResult, kind == .share {
      let half = printed.width / 2 * 0.999_999
      interval = Interval(printed.low - (scale == 1 ? 0 : half), printed.high + half)
    }
    if kind == .share { interval = interval * scale * spread }
    figure = Figure(interval: interval, kind: kind)
  }

  /// A value that no fact speaks of.
  init(_ quantity: Quantity, place: ByteRange) {
    self.quantity = quantity
    range = ByteRange(quantity.range.lowerBound, quantity.range.upperBound)
    self.place = place
    let unit = quantity.unit
    let isShare =
      unit.map { $0.dimension == .percentage || $0.dimension == .multiple || $0.dimension == .points } ?? false
    scale = isShare ? unit?.factor ?? 1 : 1
    let kind: Figure.Kind = isShare ? .share : unit.map { .unit($0) } ?? .bare
    figure = Figure(interval: quantity.low.interval * scale, kind: kind)
  }

  /// The value itself, for what is set and not measured: nothing was rounded there.
  var exact: Figure {
    let value = quantity.low.value
    return Figure(interval: Interval(figure.kind == .share ? value * scale : value), kind: figure.kind)
  }

  /// `$1,900` beside `$1,100 a month`: what both are counted by stands with one of them.
  func counted(as other: StatedFigure) -> StatedFigure {
    guard let unit = quantity.unit, let whole = other.quantity.unit, unit.dimension == .currency,
      unit.dimension == whole.dimension, unit.perDimension == nil, whole.perDimension != nil
    else { return self }
    var own = quantity
    own.unit = whole
    var figure = StatedFigure(own, place: range)
    figure.statistic = statistic
    return figure
  }

  /// Printed without a comparator.
  func text(in document: Document) -> String {
    let unit = quantity.valueEnd
    let lower = min(quantity.number.lowerBound, quantity.unitRange.lowerBound)
    return Excerpt.line(document.string(ByteRange(lower, max(lower, unit))))
  }
}

extension StatedFigure {
  /// The value of a cell that states one value and no other number; nil where it states several, or vaguely.
  ///
  /// An aside of another kind is allowed: `10.7 TB (99 %)`.
  static func sole(
    _ indices: Range<Int>, in place: ByteRange, of facts: Facts, subject: Subject, isResult: Bool
  ) -> StatedFigure? {
    pair(indices, in: place, of: facts, subject: subject, isResult: isResult)?.value
  }

  /// The value of a cell and its aside; empty where the cell states more, or vaguely.
  static func all(
    _ indices: Range<Int>, in place: ByteRange, of facts: Facts, subject: Subject, isResult: Bool
  ) -> [StatedFigure] {
    guard let (value, aside) = pair(indices, in: place, of: facts, subject: subject, isResult: isResult) else {
      return []
    }
    return aside.map { [value, $0] } ?? [value]
  }

  /// The same without an array, because most values are asked for alone.
  private static func pair(
    _ indices: Range<Int>, in place: ByteRange, of facts: Facts, subject: Subject, isResult: Bool
  ) -> (value: StatedFigure, aside: StatedFigure?)? {
    let bytes = subject.document.source.bytes
    guard !subject.hasPlaceholder(in: place), accounts(for: place, indices, facts, bytes) else { return nil }
    var (value, aside): (StatedFigure?, StatedFigure?) = (nil, nil)
    for index in indices where facts.quantity(of: facts.all[index]).part == .value {
      let quantity = facts.quantity(of: facts.all[index])
      guard quantity.form == .single, !quantity.isApproximate, quantity.tolerance == nil, aside == nil else {
        // A fraction in parentheses says the same in numbers: `85 % (22/26)`.
        if quantity.form == .fraction, aside == nil, let value, isAside(quantity, behind: value, bytes) { continue }
        return nil
      }
      let figure = StatedFigure(facts.all[index], in: facts, place: place, isResult: isResult, subject: subject)
      guard let first = value else {
        value = figure
        continue
      }
      let isOther = first.figure.kind == .share ? first.scale != figure.scale : figure.figure.kind == .share
      guard isOther, first.quantity.comparator == nil, isAside(quantity, behind: first, bytes) else { return nil }
      aside = figure
    }
    return value.map { ($0, aside) }
  }

  /// Whether only an opening parenthesis stands between a value and the one before it, words of it aside.
  private static func isAside(_ quantity: Quantity, behind first: StatedFigure, _ bytes: [UInt8]) -> Bool {
    guard first.range.upper <= quantity.range.lowerBound else { return false }
    return bytes[first.range.upper..<quantity.range.lowerBound].contains(UInt8(ascii: "("))
      && !bytes[first.range.upper..<quantity.range.lowerBound].contains {
        $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ":")
      }
  }

  /// Whether every digit of a cell belongs to what was read from it, and nothing says "about".
  private static func accounts(for place: ByteRange, _ indices: Range<Int>, _ facts: Facts, _ bytes: [UInt8]) -> Bool {
    var position = place.lower
    while position < place.upper {
      let byte = bytes[position]
      if byte == UInt8(ascii: "~") && !(position > place.lower && bytes[position - 1] == byte) { return false }
      guard byte.isDigit else {
        position += 1
        continue
      }
      var end = position
      for index in indices {
        let quantity = facts.quantity(of: facts.all[index])
        if quantity.range.contains(position) { end = max(end, quantity.range.upperBound) }
        if let range = quantity.statisticRange, range.contains(position) { end = max(end, range.upperBound) }
      }
      guard end > position else { return false }
      position = end
    }
    return true
  }
}
