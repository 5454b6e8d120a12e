import MarkdownModel
import Quantities
import RuleModel

/// What tells the verdict and the measured value of a row from its other cells.
struct MarkedRowWords: Sendable {
  fileprivate enum Header: UInt8 { case verdict = 1, result }

  fileprivate let headers: PhraseTable
  fileprivate let better: BetterDirection

  init(_ vocabulary: Vocabulary) {
    headers = PhraseTable([
      (vocabulary.list("verdict-headers"), Header.verdict.rawValue),
      (vocabulary.list("result-headers"), Header.result.rawValue),
    ])
    better = vocabulary.betterDirection
  }
}

/// Rows of a bound and a measured value, marked as met or missed.
extension Criterion {
  func rows(in subject: Subject) -> [Finding] {
    let document = subject.document
    var columns: [Int: [Int]] = [:]
    let related = RelatedValues(
      rowsOf: subject, wanted: [RoleSet([.current, .after, .value, .before]), RoleSet([.target, .objective])],
      unnamed: .value
    ) { table in
      let own = verdictColumns(of: table, subject)
      if !own.isEmpty { columns[table] = own }
      return !own.isEmpty
    }
    var findings: [Finding] = []
    for record in related.records {
      let table = document.blocks[record.block].table
      let cells = related.cells[record.cells]
      guard let row = cells.first?.record, let own = columns[table],
        let mark = mark(row, of: table, own, document),
        let bound = sole([.target, .objective], cells, subject),
        let measured = sole([.after, .current], cells, subject) ?? result(cells, subject)
          ?? namesake(of: bound, cells, subject) ?? lone(cells, subject),
        let verdict = verdict(on: measured, alike(bound, measured), of: record, subject)
          ?? verdict(on: measured, bound, since: cells, subject), verdict != doubted,
        !isMarkOfOther(cells, bound, measured, record, subject)
      else { continue }
      findings.append(finding(at: Emphasis.stripped(mark, document.source.bytes), measured, bound, document))
    }
    return findings
  }

  /// `≤ 300 ms | 290 ms | 310 ms | ✅` below `November | October`: the mark fits another figure of the row.
  private func isMarkOfOther(
    _ cells: ArraySlice<RelatedValues.Cell>, _ bound: StatedFigure, _ measured: StatedFigure,
    _ record: RelatedValues.Record, _ subject: Subject
  ) -> Bool {
    let own = cells.first { figure(in: $0, subject)?.range == measured.range }.flatMap { period($0.header, subject) }
    return cells.contains { cell in
      guard !cell.role.isTarget, let other = figure(in: cell, subject), other.range != measured.range,
        other.range != bound.range
      else { return false }
      if let own, let period = period(cell.header, subject) {
        guard own.lexicographicallyPrecedes(period) else { return false }
      } else if cell.role == .before {
        return false
      }
      return verdict(on: other, alike(bound, other), of: record, subject) == doubted
    }
  }

  /// The numbers of `October`, `Q3 2026`, `W47`, the greatest first; nil where a header names no period.
  private func period(_ header: ByteRange, _ subject: Subject) -> [Int]? {
    let bytes = subject.document.source.bytes
    if let month = subject.fieldWords.months.number(of: header, in: bytes) { return [month] }
    var (numbers, isInNumber) = ([Int](), false)
    for byte in bytes[header.lower..<header.upper] {
      if byte.isDigit {
        let digit = Int(byte - UInt8(ascii: "0"))
        if isInNumber, let last = numbers.last, last < 10_000 {
          numbers[numbers.count - 1] = last * 10 + digit
        } else {
          numbers.append(digit)
        }
      }
      isInNumber = byte.isDigit
    }
    return numbers.isEmpty ? nil : numbers.sorted(by: >)
  }

  /// The cell of a row in which the verdict that is doubted stands.
  private func mark(_ row: Int, of table: Int, _ columns: [Int], _ document: Document) -> ByteRange? {
    columns.lazy.map { document.tables[table][row, $0].range }.first {
      verdictWords.verdict(in: $0, of: document.source.bytes) == doubted
    }
  }

  /// `Status`, `Met?`, and `Result`, in which a figure may stand as well.
  private func verdictColumns(of table: Int, _ subject: Subject) -> [Int] {
    guard !subject.roles.tables[table].isTransposed else { return [] }
    return (0..<subject.document.tables[table].columnCount).filter { column in
      let role = subject.roles.line(column, of: table).role
      // `0.18 | ≤ 0.1 | met` below `Current | Target | Gap`
      return role == .status || role == .gap && report == .ticked
        || self.header(subject.document.tables[table][0, column].range, subject) != nil
    }
  }

  private func header(_ range: ByteRange, _ subject: Subject) -> MarkedRowWords.Header? {
    var scan = WordScan()
    scan.read(subject.document.source.bytes, range, most: 8)
    let tag = rowWords.headers.tag(ofWhole: 0..<scan.words.count, in: scan)
    return MarkedRowWords.Header(
      rawValue: tag == 0 && scan.words.count == 1 ? rowWords.headers.unspacedTag(ofWhole: 0, in: scan) : tag)
  }

  // MARK: Values

  /// What the figures say. A bare target is a bound where the metric tells in which direction.
  func verdict(
    on measured: StatedFigure, _ bound: StatedFigure, of record: RelatedValues.Record, _ subject: Subject
  ) -> Verdict? {
    if bound.quantity.comparator != nil || report == .open { return Verdict(measured, against: bound) }
    let direction = rowWords.better.direction(
      [measured, bound], names: [record.name], in: subject.document.source.bytes)
    return direction.flatMap { Verdict(measured, against: bound, isUpperBound: $0 == .lower) }
  }

  /// `85 req/s | 200 req/s | 190 req/s` below `Before | Target | After`: the target lies where more is better.
  private func verdict(
    on measured: StatedFigure, _ bound: StatedFigure, since cells: ArraySlice<RelatedValues.Cell>, _ subject: Subject
  ) -> Verdict? {
    guard bound.quantity.comparator == nil, report == .ticked, let before = sole([.before], cells, subject),
      let value = before.figure.adapted(to: bound.figure.kind), !value.interval.meets(bound.exact.interval)
    else { return nil }
    return Verdict(measured, against: bound, isUpperBound: bound.exact.interval.isBelow(value.interval))
  }

  /// "Peak x3 | 610 ms | < 800 ms" below `Result (p95)`: the row is a scenario, and its limit is for the same percentile.
  private func alike(_ bound: StatedFigure, _ measured: StatedFigure) -> StatedFigure {
    guard case .percentile? = measured.statistic, bound.statistic == .peak, bound.quantity.statistic == nil else {
      return bound
    }
    var bound = bound
    bound.statistic = nil
    return bound
  }

  func sole(_ roles: [Role], _ cells: ArraySlice<RelatedValues.Cell>, _ subject: Subject) -> StatedFigure? {
    let isMeasured = roles.contains(.current)
    var own = cells.filter { roles.contains($0.role) }
    // "Queue after 2 h" below `Criterion`, beside `Limit`: the limit is what bounds.
    if own.count > 1, !isMeasured {
      own = own.filter { self.figure(in: $0, subject)?.quantity.comparator != nil }
    }
    guard own.count == 1 else { return nil }
    return self.figure(in: own[0], subject).flatMap { isMeasured && $0.quantity.comparator != nil ? nil : $0 }
  }

  /// The figure below `Result`.
  private func result(_ cells: ArraySlice<RelatedValues.Cell>, _ subject: Subject) -> StatedFigure? {
    guard !cells.contains(where: \.isMeasured) else { return nil }
    let own = cells.filter { $0.role == .value && header($0.header, subject) == .result }
    let figure = own.count == 1 ? own.first.flatMap { self.figure(in: $0, subject) } : nil
    return figure.flatMap { $0.quantity.comparator == nil ? $0 : nil }
  }

  /// `p99` beside `Target p99`, where no column says that it was measured; a lone `p99` beside `Target`.
  private func namesake(
    of bound: StatedFigure, _ cells: ArraySlice<RelatedValues.Cell>, _ subject: Subject
  ) -> StatedFigure? {
    guard !cells.contains(where: \.isMeasured) else { return nil }
    let figures = cells.filter { $0.role == .value }.compactMap { figure(in: $0, subject) }
    let own = figures.filter { $0.statistic != nil && (bound.statistic == nil || $0.statistic == bound.statistic) }
    return own.count == 1 && own[0].quantity.comparator == nil ? own[0] : nil
  }

  /// The only other figure of the row: `Limit | Run 2`.
  private func lone(_ cells: ArraySlice<RelatedValues.Cell>, _ subject: Subject) -> StatedFigure? {
    guard cells.count(where: { $0.role != .before }) == 2, let own = cells.first(where: { $0.role == .value }),
      let figure = figure(in: own, subject), figure.quantity.comparator == nil
    else { return nil }
    return figure
  }

  private func figure(in cell: RelatedValues.Cell, _ subject: Subject) -> StatedFigure? {
    StatedFigure.sole(cell.facts, in: cell.range, of: subject.facts, subject: subject, isResult: false)
  }
}

extension RelatedValues.Cell {
  fileprivate var isMeasured: Bool { role == .current || role == .after }
}
