import MarkdownModel
import RuleModel

/// What a table says of all its cells alike.
struct VagueTable {
  /// -1 for none.
  private(set) var index = -1
  /// Whether it stands where nothing is claimed.
  private(set) var isNeutral = true
  fileprivate private(set) var section: SectionRole?
  /// Where `Response time` is how soon people answer: `Severity | Response time`.
  fileprivate private(set) var isAboutAlerts = false
  fileprivate private(set) var threshold: Int?
  fileprivate var figures = FigureColumns()

  init() {}

  init(_ index: Int, of subject: Subject) {
    let roles = subject.roles
    self.index = index
    section = roles.role(ofBlock: subject.document.tables[index].block, in: subject.document)
    isNeutral = section == .neutral
    if isNeutral { return }
    isAboutAlerts = roles.column(of: index) { $0 == .severity } != nil
    threshold = roles.column(of: index) { $0 == .threshold } ?? roles.column(of: index) { $0 == .condition }
  }
}

extension VaguePlaces {
  private static let longestOutlier = 40

  func cell(_ unit: TextUnit, _ table: inout VagueTable, _ row: Int, _ column: Int) -> VaguePlace? {
    let role = subject.roles.role(table: table.index, row: row, column: column).role
    let place = role.flatMap { valueCell(unit, table, row, column, $0) }
    if let place, place.kind == .value { return place }
    guard isOutlier(unit, &table, column, role), !isVerdict(document.tables[table.index][row, 0].range) else {
      return place
    }
    return VaguePlace(
      range: unit.range, inlines: unit.inlines, scope: unit.range, kind: .outlier,
      advice: place?.advice ?? .measured, row: (table.index, row))
  }

  private func isOutlier(_ unit: TextUnit, _ table: inout VagueTable, _ column: Int, _ role: Role?) -> Bool {
    let range = unit.range
    guard !table.isAboutAlerts, range.count <= Self.longestOutlier, !document.source.bytes[range.lower].isDigit,
      role.map({ mayBeFigure($0) }) ?? true, !subject.roles.tables[table.index].isTransposed,
      column != subject.roles.tables[table.index].subject, table.figures.hold(table.index, column, in: document)
    else { return false }
    return !document.source.bytes.holdDigit(in: range)
  }

  /// `Assessment: too slow`, below the figures that it sums up.
  private func isVerdict(_ name: ByteRange) -> Bool {
    var scan = WordScan()
    return subject.roleWords.role(of: name, in: document.source.bytes, &scan).role == .status
  }

  /// What an alert lacks is said of the alert.
  private func mayBeFigure(_ role: Role) -> Bool {
    role.rank < 5 && role != .threshold && role.mayState
  }

  private func valueCell(_ unit: TextUnit, _ table: VagueTable, _ row: Int, _ column: Int, _ role: Role) -> VaguePlace?
  {
    guard let (kind, advice) = VaguePlace.kind(of: role), mayHoldValue(table, row, role, advice) else { return nil }
    if kind == .rating, table.section != .goals && table.section != .measurements { return nil }
    if kind == .rating || kind == .gain || role == .improvement, isMeasured(table.index, row, besides: column) {
      return nil
    }
    if role == .improvement || role == .gap, holdsFigure(table.index, row, besides: column) { return nil }
    if role == .improvement, comparesThings(table.index, row) || isRated(table.index, row, besides: column) {
      return nil
    }
    return VaguePlace(
      range: unit.range, inlines: unit.inlines, scope: unit.range, kind: kind, advice: advice,
      column: role == .current ? (table.index, column) : nil, row: (table.index, row))
  }

  /// Whether a table, and a row of it, leave room for the value of a role.
  private func mayHoldValue(_ table: VagueTable, _ row: Int, _ role: Role, _ advice: VaguePlace.Advice) -> Bool {
    switch role {
    case .impact: if !isPlan(table.index) { return false }
    // What an alert lacks is said of the alert.
    case .threshold:
      if subject.roles.column(of: table.index, where: { $0.isTarget || $0 == .current }) == nil { return false }
    default: break
    }
    if advice == .measured, table.isAboutAlerts { return false }
    return !(role.isTarget && hasThreshold(table, row))
  }

  /// `Expected: stable | Threshold: < 1 MB`: the row has its measure.
  private func hasThreshold(_ table: VagueTable, _ row: Int) -> Bool {
    table.threshold.map { document.source.bytes.holdDigit(in: document.tables[table.index][row, $0].range) } ?? false
  }

  /// Whether another value of the row is a figure, which this one then only rates.
  private func isMeasured(_ table: Int, _ row: Int, besides column: Int) -> Bool {
    for other in 0..<document.tables[table].columnCount where other != column {
      let cell = document.tables[table][row, other].range
      if let role = subject.roles.role(table: table, row: row, column: other).role, role.rank < 5, role != .load,
        role != .duration,
        document.source.bytes.holdDigit(in: cell)
      {
        return true
      }
    }
    return false
  }

  /// `p95 | 60 ms | 65 ms | Stable`: the word sums up what stands beside it.
  private func holdsFigure(_ table: Int, _ row: Int, besides column: Int) -> Bool {
    // The figures of work to be done are days and dates.
    guard subject.roles.column(of: table, where: { $0 == .owner || $0 == .effort }) == nil else { return false }
    let cells = document.tables[table]
    return (1..<max(1, cells.columnCount)).contains {
      $0 != column && FigureColumns.isFigure(cells[row, $0].range, document.source.bytes)
    }
  }

  /// Whether a row is about what nobody measures: `Readability | Low | High`. To be asked of the few places that hold a
  /// vague word.
  func isUnmeasured(_ table: Int, _ row: Int) -> Bool {
    let name = document.tables[table][row, subject.roles.tables[table].subject].range
    var scan = WordScan()
    return scan.finds(words.unmeasured, in: document.source.bytes, name, most: 8)
  }

  /// Whether a row says what stood before and what stands after, and both are things and no amounts: `via the hub`,
  /// `direct`. No figure can say how much better that is.
  private func comparesThings(_ table: Int, _ row: Int) -> Bool {
    let cells = (0..<document.tables[table].columnCount).filter { column in
      let role = subject.roles.role(table: table, row: row, column: column).role
      return role == .before || role == .after || role == .current || role == .target
    }.map { document.tables[table][row, $0].range }
    let bytes = document.source.bytes
    var scan = WordScan()
    return cells.count >= 2
      && cells.allSatisfy { cell in
        guard !cell.isEmpty, !bytes.holdDigit(in: cell) else { return false }
        scan.read(bytes, cell)
        return !scan.holds(words.vague)
      }
  }

  /// Whether a row rates something else in one word as well: `Gain: high | Readability: low`.
  private func isRated(_ table: Int, _ row: Int, besides column: Int) -> Bool {
    var scan = WordScan()
    return (1..<document.tables[table].columnCount).contains { other in
      guard other != column, subject.roles.role(table: table, row: row, column: other).role == nil else { return false }
      scan.read(document.source.bytes, document.tables[table][row, other].range, most: 2)
      return scan.words.count == 1 && words.vague.tag(ofWhole: scan.words.indices, in: scan) != 0
    }
  }

  /// Whether the rows of a table are work to be done, so that their impact is a gain.
  private func isPlan(_ table: Int) -> Bool {
    subject.roles.column(of: table) { $0 == .effort || $0 == .owner } != nil
      && subject.roles.column(of: table) { $0 == .probability || $0 == .mitigation || $0 == .severity } == nil
  }
}
