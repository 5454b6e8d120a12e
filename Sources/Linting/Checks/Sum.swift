import MarkdownModel
import Quantities
import RuleModel
import StructuredData

/// Reports a column of shares that make no whole. Card: `Rules/consistency/shares-not-100.yaml`.
struct Sum: Check {
  private static let fewestRows = 3
  /// Further off, the shares overlap or the list is not meant to be complete.
  private static let plausible = 80.0...150.0

  /// Headers of shares that are meant to make a whole.
  private let wholes: PhraseTable
  private let loneWholes: PhraseTable
  private let totals: PhraseTable
  private let rests: PhraseTable
  private let overlaps: PhraseTable

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    wholes = vocabulary.phrases("whole-headers")
    loneWholes = vocabulary.phrases("lone-whole-headers")
    totals = vocabulary.phrases("total-rows")
    rests = vocabulary.phrases("rest-rows")
    overlaps = vocabulary.phrases("overlap-words")
  }

  func findings(in subject: Subject) -> [Finding] {
    let tables = subject.document.tables
    var scan = subject.spareScan.take()
    defer { subject.spareScan.giveBack(scan) }
    var wanted: [(table: Int, column: Int)] = []
    for table in tables.indices where tables[table].rowCount > Self.fewestRows {
      guard !subject.roles.tables[table].isTransposed else { continue }
      let columns = tables[table].row(0).enumerated().filter { _, cell in
        guard cell.range != tables[table][0, subject.roles.tables[table].subject].range else { return false }
        let bytes = subject.document.source.bytes
        guard wholes.mayOccur(in: bytes, cell.range) || loneWholes.mayBegin(in: bytes, cell.range) else { return false }
        scan.read(bytes, cell.range, most: 8)
        return scan.holds(wholes)
          || (scan.words.isEmpty ? false : wholes.unspacedTag(in: scan, word: 0) != 0)
          || scan.words.count == 1 && loneWholes.tag(ofWhole: 0..<1, in: scan) != 0
      }
      if columns.count == 1 { wanted.append((table, columns[0].offset)) }
    }
    guard !wanted.isEmpty else { return [] }
    return findings(wanted, subject, &scan)
  }

  private func findings(_ wanted: [(table: Int, column: Int)], _ subject: Subject, _ scan: inout WordScan)
    -> [Finding]
  {
    var findings: [(finding: Finding, section: Int?)] = []
    subject.facts.forEach(wanted, table: { $0.table }) { one, facts in
      guard let finding = finding(one.table, one.column, facts, subject, &scan) else { return }
      findings.append((finding, subject.document.section(ofBlock: subject.document.tables[one.table].block)))
    }
    guard !findings.isEmpty else { return [] }
    let overlapping = overlappingSections(subject, &scan)
    return findings.filter { !overlapping.contains($0.section) }.map(\.finding)
  }

  private func finding(
    _ table: Int, _ column: Int, _ indices: Range<Int>, _ subject: Subject, _ scan: inout WordScan
  ) -> Finding? {
    let facts = subject.facts
    let cells = subject.document.tables[table]
    let names = subject.roles.tables[table].subject
    var (sum, stated, rows, hasRest) = (Interval(0), 0, 0, false)
    var exact = 0.0
    var index = indices.lowerBound
    for row in 1..<cells.rowCount {
      let cell = cells[row, column].range
      while index < indices.upperBound, facts.range(of: facts.all[index]).lower < cell.lower { index += 1 }
      let first = index
      while index < indices.upperBound, facts.range(of: facts.all[index]).lower < cell.upper { index += 1 }
      let name = cells[row, names].range
      scan.read(subject.document.source.bytes, name, most: 8)
      if !scan.words.isEmpty, totals.match(in: scan, at: 0, limit: scan.words.count) != nil {
        // `Total | 100 %`: nothing else is left out.
        let total = StatedFigure.sole(first..<index, in: cell, of: facts, subject: subject, isResult: false)
        hasRest = hasRest || total.map { $0.scale == 0.01 && $0.quantity.low.value == 100 } ?? false
        continue
      }
      hasRest = hasRest || scan.holds(rests)
      rows += 1
      guard let share = StatedFigure.sole(first..<index, in: cell, of: facts, subject: subject, isResult: false),
        share.figure.kind == .share, share.scale == 0.01, share.quantity.comparator == nil,
        share.quantity.sign == .none
      else { return nil }
      sum = sum + share.figure.interval
      exact += share.quantity.low.value
      stated += 1
    }
    guard rows >= Self.fewestRows, stated == rows, Self.plausible.contains(exact), !sum.meets(Interval(1)),
      sum.low > 1 || hasRest
    else { return nil }
    let text = DecimalText(places: exact == exact.rounded() ? 0 : 1).text(exact) ?? ""
    return Finding(at: cells[0, column].range, ["sum": text + " %", "count": "\(rows)"])
  }

  /// The sections in which the text says that something counts more than once.
  private func overlappingSections(_ subject: Subject, _ scan: inout WordScan) -> Set<Int?> {
    var sections: Set<Int?> = []
    for unit in subject.units where !unit.isCell {
      scan.read(subject.document.source.bytes, unit.range)
      if scan.holds(overlaps) { sections.insert(subject.document.section(ofBlock: unit.block)) }
    }
    return sections
  }
}
