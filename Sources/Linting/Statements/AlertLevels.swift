import MarkdownModel
import Quantities
import RuleModel

/// Thresholds of two levels of one alert, of which the milder one is passed later than the graver one.
struct LevelContradiction {
  let milder: StatedFigure
  let graver: StatedFigure
}

/// Compares the columns `Warning` and `Critical` of tables of alerts. Linear in the facts of such tables.
struct AlertLevels {
  private let subject: Subject
  private let milder: PhraseTable
  private let graver: PhraseTable

  /// - Parameters:
  ///   - milder: "warning", in a header; `graver`: "critical".
  init(_ subject: Subject, milder: PhraseTable, graver: PhraseTable) {
    (self.subject, self.milder, self.graver) = (subject, milder, graver)
  }

  private struct Columns {
    let table: Int
    let milder: Int
    let graver: Int
  }

  /// What a cell states: its threshold, and for how long it must be passed.
  private struct Level {
    var threshold: Int?
    var window: Interval?
    var isSole = true
  }

  func contradictions() -> [LevelContradiction] {
    let wanted = subject.document.tables.indices.compactMap(columns)
    guard !wanted.isEmpty else { return [] }
    var found: [LevelContradiction] = []
    subject.facts.forEach(wanted, table: { $0.table }) { columns, facts in
      var index = facts.lowerBound
      while index < facts.upperBound, case .cell(_, let row, _) = subject.facts.all[index].place {
        var (mild, grave) = (Level(), Level())
        while index < facts.upperBound, case .cell(_, row, let column) = subject.facts.all[index].place {
          if column == columns.milder { read(index, into: &mild) }
          if column == columns.graver { read(index, into: &grave) }
          index += 1
        }
        if let contradiction = contradiction(mild, grave) { found.append(contradiction) }
      }
    }
    return found
  }

  private func columns(of table: Int) -> Columns? {
    let roles = subject.roles
    guard !roles.tables[table].isTransposed else { return nil }
    let cells = subject.document.tables[table]
    let thresholds = (0..<cells.columnCount).filter { roles.line($0, of: table).role == .threshold }
    guard thresholds.count > 1 else { return nil }
    var scan = WordScan()
    let bytes = subject.document.source.bytes
    let mild = thresholds.filter { scan.finds(milder, in: bytes, cells[0, $0].range, most: 6) }
    let grave = thresholds.filter { scan.finds(graver, in: bytes, cells[0, $0].range, most: 6) }
    guard mild.count == 1, grave.count == 1, mild[0] != grave[0] else { return nil }
    return Columns(table: table, milder: mild[0], graver: grave[0])
  }

  private func read(_ index: Int, into level: inout Level) {
    let quantity = subject.facts.quantity(of: subject.facts.all[index])
    if quantity.part == .window {
      level.window = subject.facts.all[index].unit.map { quantity.interval * $0.factor }
      return
    }
    // `> −10 %` means a fall by more than that.
    level.isSole =
      level.isSole && level.threshold == nil && quantity.form == .single && !quantity.isApproximate
      && quantity.sign == .none
    level.threshold = index
  }

  private func contradiction(_ mild: Level, _ grave: Level) -> LevelContradiction? {
    guard let first = mild.threshold, let second = grave.threshold, mild.isSole, grave.isSole,
      case let (milder, graver) = (figure(first), figure(second)), milder.statistic == graver.statistic,
      let bound = milder.quantity.comparator, let other = graver.quantity.comparator,
      bound.isLowerBound && other.isLowerBound || bound.isUpperBound && other.isUpperBound,
      let own = milder.exact.adapted(to: graver.figure.kind),
      bound.isLowerBound ? graver.exact.interval.isBelow(own.interval) : own.interval.isBelow(graver.exact.interval),
      mayBeCompared(mild.window, grave.window)
    else { return nil }
    return LevelContradiction(milder: milder, graver: graver)
  }

  private func figure(_ index: Int) -> StatedFigure {
    StatedFigure(subject.facts.all[index], in: subject.facts, isResult: false, subject: subject)
  }

  /// A graver level that waits longer is another alert.
  private func mayBeCompared(_ mild: Interval?, _ grave: Interval?) -> Bool {
    guard let mild, let grave else { return mild == nil && grave == nil }
    return !mild.isBelow(grave)
  }
}
