import MarkdownModel
import Phrases
import Quantities
import RuleModel
import StructuredData

/// Reports values of metrics that need a unit and have none, not even in the header or the name. Card: `Rules/quantity/missing-unit.yaml`.
struct UnitPresence: Check {
  private let metrics: MetricWords

  /// Names of rows that count things.
  private let counted: PhraseTable
  /// Metrics that are plain numbers.
  private let unitless: PhraseTable

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    metrics = vocabulary.metricWords
    counted = vocabulary.phrases("counted-names")
    unitless = vocabulary.phrases("unitless-metrics")
  }

  func findings(in subject: Subject) -> [Finding] {
    let facts = subject.facts
    var scan = subject.spareScan.take()
    defer { subject.spareScan.giveBack(scan) }
    var context = UnitContext(subject)
    var columns = ColumnUnits(subject)
    var grid = UnitGrid(subject)
    return facts.all.indices.compactMap { index in
      let fact = facts.all[index]
      guard fact.unit == nil, mayNeedUnit(fact),
        facts.isAlone(index) || isThreshold(index, facts) || fact.place == .text && facts.isFirst(index)
      else { return nil }
      let quantity = facts.quantity(of: fact)
      guard quantity.form != .fraction, quantity.low.value != 0, quantity.part == .value || !fact.statesValue,
        isThreshold(index, facts) || !hasWordBehind(quantity, subject)
          || isBehindCircumstance(fact, quantity, subject, &scan), !isSpread(index, facts, subject),
        !isCountColumn(index, facts, subject, &columns),
        let kind = ownKind(index, quantity, facts, subject, &scan)
          ?? columnKind(index, facts, subject, &columns, &scan) ?? gridKind(index, quantity, facts, subject, &grid)
          ?? timedKind(index, quantity, facts, subject, &columns),
        !context.namesUnit(above: fact),
        !isOfUnitless(fact, subject, &scan), !context.endsInRate(fact.metric), !context.isUnitPart(of: fact.metric),
        !context.isUnitPart(of: fact.subject)
      else { return nil }
      return Finding(
        at: facts.valueRange(of: fact),
        ["value": Excerpt.line(subject.document.string(facts.valueRange(of: fact)))],
        phrases: ["example": Self.example(kind)])
    }
  }

  /// `Live blog | CLS | 0.04`, `CLS | Budget`: whether a name in the row, or above the value or what stands before it, is
  /// that of a metric without a unit.
  private func isOfUnitless(_ fact: Fact, _ subject: Subject, _ scan: inout WordScan) -> Bool {
    guard case .cell(let table, let row, let column) = fact.place else { return false }
    let (cells, bytes) = (subject.document.tables[table], subject.document.source.bytes)
    let headers = [cells[0, column].range, cells[0, max(0, column - 1)].range]
    return (headers + cells.row(row).map(\.range)).contains { name in
      name.count <= 40 && scan.finds(unitless, in: bytes, name, most: 6)
    }
  }

  /// How long something holds is named by its column alone.
  private func ownKind(
    _ index: Int, _ quantity: Quantity, _ facts: Facts, _ subject: Subject, _ scan: inout WordScan
  ) -> MetricKind? {
    let fact = facts.all[index]
    if fact.place == .text { return boundKind(index, facts, subject, &scan) }
    if case .label = fact.place, fact.role == .ttl || fact.role == .duration {
      return quantity.low.value > 0 ? .time : nil
    }
    if isThreshold(index, facts) { return isExplained(quantity, fact, subject) ? nil : .time }
    if isOfBudget(fact.role) { return budgetKind(index, facts) }
    return fact.statesValue ? kind(of: index, quantity, facts, subject, &scan) : nil
  }

  /// `p95 > 200 for 10 min`: of whatever a percentile is taken, mostly it is a time.
  private func isThreshold(_ index: Int, _ facts: Facts) -> Bool {
    let fact = facts.all[index]
    guard fact.role == .threshold || fact.role == .condition, case .cell = fact.place, facts.isFirst(index) else {
      return false
    }
    return facts.quantity(of: fact).statistic?.isPercentile ?? false && facts.quantity(of: fact).isBound
  }

  /// `> 5000 (a histogram in ms) for 5 min`
  private func isExplained(_ quantity: Quantity, _ fact: Fact, _ subject: Subject) -> Bool {
    let cell = subject.units[fact.textUnit].range
    return subject.document.source.bytes[min(quantity.range.upperBound, cell.upper)..<cell.upper].contains(
      UInt8(ascii: "("))
  }

  private func isOfBudget(_ role: Role) -> Bool { role == .budget || role == .consumed || role == .remaining }

  /// `43.2 min | 25.9 | 17.3 min`: a budget and what is used and left of it.
  private func budgetKind(_ index: Int, _ facts: Facts) -> MetricKind? {
    guard case .cell(let table, let row, _) = facts.all[index].place else { return nil }
    let others = facts.row(row, of: table, around: index).filter { $0 != index && isOfBudget(facts.all[$0].role) }
    guard others.count > 1, others.allSatisfy({ facts.all[$0].unitSource == .value && facts.isAlone($0) }) else {
      return nil
    }
    return facts.commonKind(of: others)
  }

  /// What the value measures, by its metric's name or else by the values beside it: `1.8 % | 0.2`.
  private func kind(
    of index: Int, _ quantity: Quantity, _ facts: Facts, _ subject: Subject, _ scan: inout WordScan
  ) -> MetricKind? {
    let named = metrics.named(facts.all[index], subject, &scan)?.kind
    if let named, needsUnit(named, quantity) {
      return named == .throughput && quantity.low.value >= 1000 && isRateBeside(index, facts) ? nil : named
    }
    // A ratio is one among ratios; beside percentages nobody knows.
    guard named == nil || named == .share, let beside = besideUnits(index, facts, subject) else {
      return named == nil ? percentileKind(index, facts, subject) ?? siblingKind(index, facts, subject) : nil
    }
    return named == nil || beside == .share ? beside : nil
  }

  /// `> 10M tokens/s | 11.6M`: the row says of what there are so many.
  private func isRateBeside(_ index: Int, _ facts: Facts) -> Bool {
    guard case .cell(let table, let row, _) = facts.all[index].place else { return false }
    return facts.row(row, of: table, around: index).contains { facts.all[$0].unit?.perDimension == .time }
  }

  /// What the other percentiles of a list are given in, `P50: 2 ms`, `P99: 11`, or of a row, `p50 (ms) | p99`; of a column
  /// the first value tells.
  private func percentileKind(_ index: Int, _ facts: Facts, _ subject: Subject) -> MetricKind? {
    let fact = facts.all[index]
    guard fact.statistic?.isPercentile ?? false else { return nil }
    let others: Range<Int>
    var isOfLabel = false
    switch fact.place {
    case .label: (others, isOfLabel) = (facts.labels(around: index), true)
    case .cell(let table, 1, let column) where fact.metric == subject.document.tables[table][0, column].range:
      others = facts.row(1, of: table, around: index)
    default: return nil
    }
    var kind: MetricKind?
    for other in others where other != index && (isOfLabel || facts.all[other].unitSource == .header) {
      let beside = facts.all[other]
      guard beside.statistic?.isPercentile ?? false, let unit = beside.unit else { continue }
      guard let own = MetricKind(of: unit), own == .time || own == .data, kind == nil || kind == own else { return nil }
      kind = own
    }
    return kind
  }

  /// `Current: 612 kB`, `Target: < 400`: what is and what is wanted are given alike. Labels of more words name what they
  /// give: `Number of requests`.
  private func siblingKind(_ index: Int, _ facts: Facts, _ subject: Subject) -> MetricKind? {
    guard case .label = facts.all[index].place, isState(facts.all[index].role), case let name = facts.all[index].metric,
      !subject.document.source.bytes[name.lower..<name.upper].contains(.space)
    else { return nil }
    let others = facts.labels(around: index).filter { $0 != index && isState(facts.all[$0].role) }
    guard !others.isEmpty else { return nil }
    var kind: MetricKind?
    for other in others {
      let beside = facts.all[other]
      guard let unit = beside.unit, beside.role != facts.all[index].role, facts.isAlone(other),
        let own = unit.perDimension == .count && unit.dimension == .time ? .time : MetricKind(of: unit),
        own == .time || own == .data, unit.perDimension == nil || unit.perDimension == .count,
        kind == nil || kind == own
      else { return nil }
      kind = own
    }
    return kind
  }

  /// `API p95 < 200` among goals: of whatever a percentile is taken, mostly it is a time.
  private func boundKind(_ index: Int, _ facts: Facts, _ subject: Subject, _ scan: inout WordScan) -> MetricKind? {
    let fact = facts.all[index]
    guard fact.role.isTarget, fact.statistic?.isPercentile ?? false, facts.quantity(of: fact).isBound,
      subject.units[fact.textUnit].isItem
    else { return nil }
    let lead = ByteRange(subject.units[fact.textUnit].range.lower, facts.range(of: fact).lower)
    let named = metrics.kind(of: lead, in: subject.document.source.bytes, &scan)
    return named == nil || named == .latency || named == .time ? .time : nil
  }

  /// Where all other states and targets of the row are given in times, sizes or percentages.
  private func besideUnits(_ index: Int, _ facts: Facts, _ subject: Subject) -> MetricKind? {
    guard case .cell(let table, let row, let column) = facts.all[index].place, isState(facts.all[index].role),
      case let header = subject.document.tables[table][0, column].range,
      // `Lag (peak) | Pending (peak)`: columns of different things.
      facts.all[index].metric != header
        || subject.document.source.bytes[header.lower..<header.upper].last != UInt8(ascii: ")"),
      !countsThings(header, subject)
    else { return nil }
    var kind: MetricKind?
    for other in facts.row(row, of: table, around: index) where other != index && facts.all[other].statesValue {
      let fact = facts.all[other]
      guard isState(fact.role), let unit = fact.unit, fact.unitSource == .value, facts.isAlone(other),
        !hasWordBehind(facts.quantity(of: fact), subject), facts.quantity(of: fact).sign == .none,
        unit.perDimension == nil, let own = MetricKind(of: unit),
        subject.quantityVocabulary.alternatives(of: unit).isEmpty, kind == nil || kind == own
      else { return nil }
      kind = own
    }
    return kind
  }

  /// `Queries measured`: the header says what is counted.
  private func countsThings(_ header: ByteRange, _ subject: Subject) -> Bool {
    let reader = QuantityReader(subject.quantityVocabulary, style: .decimalPoint)
    var scan = subject.spareScan.take()
    defer { subject.spareScan.giveBack(scan) }
    scan.read(subject.document.source.bytes, header, most: 8)
    return scan.words.contains { word in
      reader.unit(named: subject.document.source.bytes, word.range.lower..<word.range.upper)?.dimension == .count
    }
  }

  /// What all other values of the column are given in: `41 s`, `95 s`, `6`. Not where the row is of another kind, so that
  /// its other values lack a unit as well.
  private func columnKind(
    _ index: Int, _ facts: Facts, _ subject: Subject, _ columns: inout ColumnUnits, _ scan: inout WordScan
  ) -> MetricKind? {
    let fact = facts.all[index]
    guard case .cell(let table, let row, let column) = fact.place,
      fact.metric == subject.document.tables[table][0, column].range, isOnlyNumber(table, row, column, subject),
      case let line = columns.column(column, of: table, holding: index), let kind = line.kind,
      !line.isMixed, line.united >= (isAlwaysTimed(fact.role) ? 1 : 2),
      line.bare == 1 || line.bare * 3 <= line.united
    else { return nil }
    let isOfOtherKind = facts.row(row, of: table, around: index).contains { other in
      guard other != index, facts.all[other].unit == nil,
        case .cell(_, _, let column) = facts.all[other].place
      else { return false }
      return columns.column(column, of: table, holding: index).united > 0
    }
    scan.read(subject.document.source.bytes, fact.subject, most: 8)
    if let last = scan.words.indices.last, counted.match(in: scan, at: last, limit: scan.words.count) != nil {
      return nil
    }
    let named = metrics.kind(of: fact.subject, in: subject.document.source.bytes, &scan)
    return isOfOtherKind || named.map { $0 != kind && !($0 == .latency && kind == .time) } ?? false ? nil : kind
  }

  /// What the cell measures in all rows or columns that are like its own: `420 | 1.8 s | 900 ms`.
  private func gridKind(
    _ index: Int, _ quantity: Quantity, _ facts: Facts, _ subject: Subject, _ grid: inout UnitGrid
  ) -> MetricKind? {
    let fact = facts.all[index]
    guard fact.statesValue, case .cell(let table, let row, let column) = fact.place,
      isOnlyNumber(table, row, column, subject), let kind = grid.expectation(at: index)?.kind
    else { return nil }
    return needsUnit(kind, quantity) ? kind : nil
  }

  /// `Search (p95) | 780` among rows of times: of whatever a percentile is taken, mostly it is a time.
  private func timedKind(
    _ index: Int, _ quantity: Quantity, _ facts: Facts, _ subject: Subject, _ columns: inout ColumnUnits
  ) -> MetricKind? {
    let fact = facts.all[index]
    guard fact.statistic?.isPercentile ?? false, isState(fact.role), quantity.low.value >= 1,
      case .cell(let table, let row, let column) = fact.place, isOnlyNumber(table, row, column, subject)
    else { return nil }
    let line = columns.column(column, of: table, holding: index)
    return line.kind == .time && !line.isMixed && line.united > 1 ? .time : nil
  }

  /// `Availability | 99.9 % | 99.94 % | 2` below `Incidents`: nothing says that the column holds values of the metric, none
  /// there has a unit, and others of the row have one.
  private func isCountColumn(_ index: Int, _ facts: Facts, _ subject: Subject, _ columns: inout ColumnUnits) -> Bool {
    guard case .cell(let table, let row, let column) = facts.all[index].place,
      !subject.roles.tables[table].isTransposed,
      subject.roles.line(column, of: table).role == nil, columns.column(column, of: table, holding: index).united == 0
    else { return false }
    return facts.row(row, of: table, around: index).contains { facts.all[$0].unit != nil }
  }

  /// What lasts or is waited for; a threshold of an Apdex.
  private func isAlwaysTimed(_ role: Role) -> Bool { role == .ttl || role == .duration || role == .threshold }

  /// Whether a cell holds no words beside its number.
  private func isOnlyNumber(_ table: Int, _ row: Int, _ column: Int, _ subject: Subject) -> Bool {
    let cell = subject.document.tables[table][row, column].range
    return subject.document.source.bytes[cell.lower..<cell.upper].allSatisfy {
      !$0.isLetterASCII && ($0 < 0xC3 || $0 == 0xE2 || $0 >= 0xEE)
    }
  }

  /// What a value is, or the time for which something holds.
  private func mayNeedUnit(_ fact: Fact) -> Bool {
    guard fact.place != .text else { return fact.role.isTarget && fact.statistic != nil }
    switch fact.role {
    case .ttl, .duration: return true
    case .window, .budget, .consumed, .remaining, .hitRate, .threshold, .condition:
      if case .cell = fact.place { return true } else { return false }
    default: return fact.statesValue
    }
  }

  /// `Latency (ms) | Latency stddev`: a deviation is given in the unit of the value that it belongs to.
  private func isSpread(_ index: Int, _ facts: Facts, _ subject: Subject) -> Bool {
    let fact = facts.all[index]
    guard fact.statistic == .deviation || facts.quantity(of: fact).statistic == .deviation,
      case .cell(let table, let row, _) = fact.place
    else { return false }
    return facts.row(row, of: table, around: index).contains { facts.all[$0].unit != nil }
  }

  private func isState(_ role: Role) -> Bool {
    switch role {
    case .current, .before, .after, .target, .objective, .agreement, .average, .peak, .minimum, .horizon: true
    default: false
    }
  }

  /// A share below 1 may be a ratio.
  private func needsUnit(_ kind: MetricKind, _ quantity: Quantity) -> Bool {
    switch kind {
    case .latency, .time, .data, .throughput: true
    case .share: quantity.low.value > 1
    case .other: false
    }
  }

  /// "p95 < 180 at 900 req/s"
  private func isBehindCircumstance(
    _ fact: Fact, _ quantity: Quantity, _ subject: Subject, _ scan: inout WordScan
  ) -> Bool {
    guard fact.place == .text, case let end = subject.units[fact.textUnit].range.upper else { return false }
    let rest = ByteRange(min(quantity.range.upperBound, end), end)
    return metrics.opensCondition(rest, in: subject.document.source.bytes, &scan)
  }

  /// "3 sprints": something is counted that has a name.
  private func hasWordBehind(_ quantity: Quantity, _ subject: Subject) -> Bool {
    let bytes = subject.document.source.bytes
    var index = quantity.range.upperBound
    while index < bytes.count, bytes[index].isSpaceOrTab { index += 1 }
    guard index < bytes.count else { return false }
    // "< 900 per broker"
    if bytes.span.hasPrefix("per ", at: index), quantity.isBound { return false }
    return bytes[index].isLetterASCII || bytes[index] == UInt8(ascii: "/")
      || bytes[index] >= 0xC3 && bytes[index] < 0xE2
      || (0xE3...0xED).contains(bytes[index])
  }

  private static func example(_ kind: MetricKind) -> Phrase {
    switch kind {
    case .latency, .time: "ms or s"
    case .data: "MB or MiB"
    case .throughput: "req/s or MB/s"
    case .share, .other: "%"
    }
  }
}
