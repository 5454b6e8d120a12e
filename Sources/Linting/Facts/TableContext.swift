import MarkdownModel
import Quantities
import RuleModel

/// What the header and the names of a table say about its values, worked out once for each table and row.
struct TableContext: ~Copyable {
  struct Context {
    let subject: ByteRange
    let metric: ByteRange
  }

  /// What a line of the table says of its values; worked out when a value asks for it.
  private struct Given {
    var unit: Unit?
    var statistic: Statistic?
    /// Whether it says nothing but the statistic, and perhaps the unit.
    var isStatistic = false
  }

  private let subject: Subject
  private let document: Document
  private let bytes: [UInt8]
  private let reader: QuantityReader
  private var table = -1
  private var row = -1
  private var columns: [Given?] = []
  private var unitColumn: Int?
  /// A column that names what is measured, beside the one that names whose value it is: `Latency p99`.
  private var indicatorColumn: Int?
  /// Whether that column holds the metrics, so that the names are of things: `Environment | Metric | Target`.
  private var hasMetricColumn = false
  /// Whether several headers name what is measured, so that the rows name whose it is: `Model | Latency | Throughput`.
  private var hasMetricHeaders = false
  /// Whether a column says which values are targets, so that the section does not say it of the others.
  private(set) var statesTargets = false
  /// Whether the section may say what the values are: of several columns without a role nobody can tell which.
  private(set) var hasOneValueColumn = false
  private var givenByRow: Given?

  init(_ subject: Subject, _ reader: QuantityReader) {
    self.subject = subject
    document = subject.document
    bytes = subject.document.source.bytes
    self.reader = reader
  }

  mutating func enter(_ table: Int, row: Int) {
    if table != self.table {
      self.table = table
      self.row = -1
      readHeader()
    }
    guard row != self.row else { return }
    self.row = row
    givenByRow = nil
  }

  private mutating func readHeader() {
    let roles = subject.roles.tables[table]
    columns.removeAll(keepingCapacity: true)
    columns.append(contentsOf: repeatElement(nil, count: document.tables[table].row(0).count))
    hasOneValueColumn =
      roles.isTransposed || subject.roles.lines[roles.lines].count { $0.role == .value || $0.role == nil } <= 2
    let lines = subject.roles.lines[roles.lines]
    hasMetricHeaders = !roles.isTransposed && lines.count { $0.role == .value || $0.namesStatistic } > 1
    statesTargets = lines.contains { $0.role?.isTarget ?? false }
    unitColumn = roles.isTransposed ? nil : subject.roles.column(of: table) { $0 == .unit }
    indicatorColumn =
      roles.isTransposed
      ? nil : subject.roles.column(of: table) { $0 == .statistic || $0 == .indicator || $0 == .metric }
    if indicatorColumn == roles.subject { indicatorColumn = nil }
    hasMetricColumn =
      indicatorColumn.map {
        let role = subject.roles.line($0, of: table).role
        return role == .indicator || role == .metric
      } ?? false
  }

  private func headerRange(_ column: Int) -> ByteRange { document.tables[table][0, column].range }

  private mutating func given(byColumn column: Int) -> Given {
    if let given = columns[column] { return given }
    let header = headerRange(column)
    let range = header.lower..<header.upper
    let role = subject.roles.line(column, of: table).role
    let named = statistic(ofHeader: range, isLimit: role == .agreement || role == .threshold)
    let given = Given(
      unit: reader.unit(ofLabel: bytes, range)?.unit ?? (named == nil ? measure(named: range) : nil),
      statistic: named?.statistic, isStatistic: named.map { isAll($0.range, of: header) } ?? false)
    columns[column] = given
    return given
  }

  /// `Max acceptable`, `Minimum threshold` is a limit and no greatest value.
  private func statistic(
    ofHeader range: Range<Int>, isLimit: Bool
  ) -> (statistic: Statistic, range: Range<Int>)? {
    reader.statistic(ofLabel: bytes, range).flatMap {
      isLimit && ($0.statistic == .maximum || $0.statistic == .minimum) ? nil : $0
    }
  }

  /// Whether a header says nothing beside a name in it, but for a remark in parentheses.
  private func isAll(_ name: Range<Int>, of header: ByteRange) -> Bool {
    let header = Emphasis.stripped(header, bytes)
    return name.lowerBound <= header.lower
      && !bytes[min(name.upperBound, header.upper)..<header.upper].prefix { $0 != UInt8(ascii: "(") }
        .contains(where: \.isAlphanumericASCII)
  }

  /// `ms`, `%`: a header that is a unit; what is counted names the metric instead.
  private func measure(named header: Range<Int>) -> Unit? {
    reader.unit(named: bytes, header).flatMap { $0.dimension == .count && $0.perDimension == nil ? nil : $0 }
  }

  private mutating func givenByOwnRow() -> Given {
    if let givenByRow { return givenByRow }
    var given = Given()
    let name = self.name
    if !name.isEmpty {
      let range = name.lower..<name.upper
      given = Given(unit: unit(ofName: range), statistic: statistic(ofName: range))
    }
    if given.statistic == nil, let indicatorColumn {
      let cell = document.tables[table][row, indicatorColumn].range
      given.statistic = cell.isEmpty ? nil : reader.statistic(ofLabel: bytes, cell.lower..<cell.upper)?.statistic
    }
    if let unitColumn {
      let cell = document.tables[table][row, unitColumn].range
      given.unit = reader.unit(named: bytes, cell.lower..<cell.upper) ?? given.unit
    }
    givenByRow = given
    return given
  }

  /// The unit that a row's name gives; not that of a number in it: `100 req/s`.
  private func unit(ofName range: Range<Int>) -> Unit? {
    reader.unit(ofLabel: bytes, range).flatMap { reader.isBehindNumber($0.range, in: range, bytes) ? nil : $0.unit }
  }

  /// The statistic that a row's name gives; `5,000 flows/s for 10 min` names no minimum.
  private func statistic(ofName range: Range<Int>) -> Statistic? {
    reader.statistic(ofLabel: bytes, range).flatMap {
      $0.statistic == .minimum && reader.isBehindNumber($0.range, in: range, bytes) ? nil : $0.statistic
    }
  }

  private var roles: TableRoles { subject.roles.tables[table] }

  /// The cell that names the row: of its subject, or in the first column of a transposed table.
  private var name: ByteRange { document.tables[table][row, roles.isTransposed ? 0 : roles.subject].range }

  // MARK: Asking

  mutating func unit(of column: Int, row: Int, role: Role?) -> (Unit, Fact.UnitSource)? {
    if let unit = given(byColumn: column).unit { return (unit, .header) }
    guard let unit = givenByOwnRow().unit else { return nil }
    // `Execute (failure) | Allocs`: what the header counts is its own.
    if role == nil, unit.dimension == .count, unit.perDimension == nil { return nil }
    return (unit, .subject)
  }

  /// A window, a duration or a load of a percentile is none itself.
  mutating func statistic(of column: Int, row: Int, role: Role?) -> Statistic? {
    let given = given(byColumn: column)
    if let statistic = given.statistic {
      // `p95 latency | Smallest change that counts`
      guard !given.isStatistic, !statistic.isPercentile, let ofRow = givenByOwnRow().statistic, ofRow.isPercentile
      else { return statistic }
      return ofRow
    }
    switch role {
    case .window, .duration, .load, .effort, .cost: return nil
    default: return givenByOwnRow().statistic
    }
  }

  /// Whose value it is, and what of it. In a list of metrics the row's name is the metric, otherwise the header.
  func context(of column: Int, row: Int, _ line: LineRole) -> Context {
    let header = document.tables[table][0, column].range
    let name = self.name
    if roles.isTransposed { return Context(subject: header, metric: name) }
    let nameRole = subject.roles.line(roles.subject, of: table).role
    let namesMetric = nameRole == .metric || nameRole == .indicator
    let isRoleHeader = (line.role.map { $0.rank >= 3 || $0 == .value } ?? false) && !line.namesStatistic
    let namesOwn = line.role == .value && hasMetricHeaders
    if namesMetric || (isRoleHeader && nameRole != .subject && !hasMetricColumn && !namesOwn) {
      return Context(subject: ByteRange(name.lower, name.lower), metric: name)
    }
    return Context(subject: name, metric: header)
  }
}

extension QuantityReader {
  /// Whether a unit or statistic that a name seems to give belongs to a number in it.
  func isBehindNumber(_ found: Range<Int>, in name: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var index = found.lowerBound - 1
    while index >= name.lowerBound, bytes[index].isSpaceOrTab { index -= 1 }
    return index >= name.lowerBound && bytes[index].isDigit
  }
}
