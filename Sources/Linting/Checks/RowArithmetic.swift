import MarkdownModel
import Phrases
import Quantities
import RuleModel
import StructuredData

/// Reports a value that does not follow from the others of its row as it does in all other rows.
/// Card: `Rules/consistency/row-arithmetic.yaml`.
struct RowArithmetic: Check {
  /// The header is a row; in longer tables nobody reckons by hand.
  private static let (columns, rows) = (3...16, 4...1000)
  /// A result in three rows; what it is reckoned from may be no facts.
  private static let fewestFacts = 3
  /// How unlikely it must be that the other rows fit by chance, in bits: where the header says that the column is
  /// reckoned, and where it does not.
  private static let (leastEvidence, leastUnnamedEvidence, leastEvidenceBefore) = (7, 14, 24)
  /// The same for the growth from row to row, where the header says that it is that.
  private static let leastEvidenceOfGrowth = 4
  /// What it says that a value is wrong by a power of ten and nothing else, in bits.
  private static let slipEvidence = 5
  /// Further off, the value is no slip but something else.
  private static let plausible = 0.1...10.0

  /// Names of rows that sum up others.
  private let totals: PhraseTable
  /// Words in headers of what is reckoned.
  private let derived: PhraseTable
  /// "Growth", in the header of what follows from the row above.
  private let growths: PhraseTable
  /// "Change": where that may be meant.
  private let changes: PhraseTable
  /// Rates and their counts, which have a rule of their own.
  private let counts: CountNames

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    try Self.refuseParameters(of: card)
    totals = vocabulary.phrases("sum-rows", "subtotal-rows", "partial-rows", "total-rows", "aggregate-rows")
    derived = vocabulary.phrases("derived-headers")
    changes = vocabulary.phrases("row-change-headers")
    growths = vocabulary.phrases("growth-headers")
    counts = vocabulary.countNames
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    let tables = document.tables.indices.filter { index in
      Self.columns.contains(document.tables[index].columnCount)
        && Self.rows.contains(document.tables[index].rowCount) && !subject.roles.tables[index].isTransposed
    }
    guard !tables.isEmpty else { return [] }
    var findings: [Finding] = []
    subject.facts.forEach(tables, table: { $0 }) { findings += self.findings($0, $1, subject) }
    return findings
  }

  private func findings(_ index: Int, _ facts: Range<Int>, _ subject: Subject) -> [Finding] {
    let table = subject.document.tables[index]
    guard facts.count >= Self.fewestFacts, holdsShares(facts, subject) || saysDerived(table, subject) else { return [] }
    let grid = NumberGrid(subject, facts, table: index)
    let names = subject.roles.tables[index].subject
    var search = RelationSearch(grid, rows: 1..<table.rowCount) { row in
      isTotal(table[row, 0].range, subject) || isTotal(table[row, names].range, subject)
    }
    let deviations = search.deviations { isMeant($0, table: index, subject) }
    return deviations.compactMap { finding($0, table: index, search.grid, subject) }.sorted { $0.range < $1.range }
  }

  /// Whether one of the first rows states a share; most of what is reckoned is one.
  private func holdsShares(_ facts: Range<Int>, _ subject: Subject) -> Bool {
    facts.prefix(12).contains { index in
      switch subject.facts.all[index].unit?.dimension {
      case .percentage?, .multiple?, .points?: true
      default: false
      }
    }
  }

  /// What is reckoned mostly stands last.
  private func saysDerived(_ table: Table, _ subject: Subject) -> Bool {
    table.row(0).dropFirst().suffix(2).contains { saysDerived($0.range, subject) }
  }

  private func isTotal(_ name: ByteRange, _ subject: Subject) -> Bool {
    var scan = WordScan()
    return scan.finds(totals, in: subject.document.source.bytes, name, most: 8)
  }

  // MARK: Judging

  private func isMeant(
    _ deviation: RelationSearch.Deviation, table: Int, _ subject: Subject
  ) -> Bool {
    let column = deviation.relation.result
    guard deviation.stated > 0, deviation.value.value > 0, mayBeReckoned(deviation.relation, table: table, subject)
    else { return false }
    let off = deviation.value.value / deviation.stated
    let isSlip = [0.001, 0.01, 0.1, 10, 100, 1000].contains { abs(off / $0 - 1) < 0.02 }
    guard isSlip || Self.plausible.contains(off) else { return false }
    let header = subject.document.tables[table][0, column].range
    return deviation.evidence + (isSlip ? Self.slipEvidence : 0)
      >= leastEvidence(for: deviation.relation, below: header, subject) && !isCounted(column, table: table, subject)
  }

  private func leastEvidence(for relation: RowRelation, below header: ByteRange, _ subject: Subject) -> Int {
    if relation.kind == .growth {
      if says(growths, header, subject) { return Self.leastEvidenceOfGrowth }
      // A share of efficiency beside values that double looks like growth.
      return isSign(header, subject.document.source.bytes) || says(changes, header, subject)
        ? Self.leastEvidence : Self.leastUnnamedEvidence
    }
    if saysDerived(header, subject) { return Self.leastEvidence }
    // What is reckoned mostly stands behind what it is reckoned from.
    return relation.result < max(relation.a, relation.b) ? Self.leastEvidenceBefore : Self.leastUnnamedEvidence
  }

  private func says(_ words: PhraseTable, _ header: ByteRange, _ subject: Subject) -> Bool {
    var scan = WordScan()
    return scan.finds(words, in: subject.document.source.bytes, header, most: 8)
  }

  /// `%`, `Δ`
  private func isSign(_ header: ByteRange, _ bytes: [UInt8]) -> Bool {
    header.count <= 3 && !bytes[header.lower..<header.upper].contains(where: \.isLetterASCII)
  }

  /// What was measured or is wanted is not reckoned; gaps and improvements beside the values they come from, and
  /// budgets, have rules of their own.
  private func mayBeReckoned(_ relation: RowRelation, table: Int, _ subject: Subject) -> Bool {
    func role(_ column: Int) -> Role? { subject.roles.line(column, of: table).role }
    let operands = [role(relation.a), role(relation.b)]
    func has(_ roles: [Role]) -> Bool { operands.contains { $0.map(roles.contains) ?? false } }
    switch role(relation.result) {
    case .budget, .consumed, .before, .after, .target, .objective, .agreement, .threshold: return false
    // "Utilisation", beside what is used and what there is.
    case .current: return relation.kind == .ratio
    case .remaining: return !has([.budget]) || !has([.consumed])
    case .improvement, .gap: return !has([.before, .current]) || !has([.after, .target, .objective])
    default: return true
    }
  }

  /// Whether a column holds a rate whose counts stand beside it.
  private func isCounted(_ column: Int, table: Int, _ subject: Subject) -> Bool {
    let (table, bytes) = (subject.document.tables[table], subject.document.source.bytes)
    var scan = WordScan()
    let lines = CountLines((0..<table.columnCount).map { counts.name(table[0, $0].range, in: bytes, &scan) })
    return lines?.rate == column
  }

  private func saysDerived(_ header: ByteRange, _ subject: Subject) -> Bool {
    let bytes = subject.document.source.bytes
    if isSign(header, bytes) || isQuotient(header, bytes) { return true }
    guard derived.mayOccur(in: bytes, header) else { return false }
    var scan = WordScan()
    scan.read(bytes, header, most: 12)
    return scan.holds(derived) || scan.words.indices.contains { derived.unspacedTag(in: scan, word: $0) != 0 }
  }

  /// `Peak / limit`
  private func isQuotient(_ header: ByteRange, _ bytes: [UInt8]) -> Bool {
    (header.lower..<header.upper).contains {
      bytes.span.hasPrefix(" / ", at: $0) || bytes.span.hasPrefix(" ÷ ", at: $0)
    }
  }

  // MARK: Saying

  private func finding(
    _ deviation: RelationSearch.Deviation, table: Int, _ grid: NumberGrid, _ subject: Subject
  ) -> Finding? {
    let relation = deviation.relation
    let isAcross = relation.kind == .growth || relation.kind == .relative || relation.kind == .inverse
    let other = relation.kind == .growth ? deviation.row - 1 : isAcross ? relation.reference : deviation.row
    let document = subject.document
    guard let stated = figure(deviation.row, relation.result, table, grid, subject),
      // "30 % (year over year)" is reckoned in another way.
      !saysMore(stated, document.source.bytes),
      isClean(deviation.row, relation.a, table, grid, subject), isClean(other, relation.b, table, grid, subject)
    else { return nil }
    let texts = (grid.text(deviation.row, relation.a, document), grid.text(other, relation.b, document))
    let working =
      switch relation.kind {
      case .product: "\(texts.0) × \(texts.1)"
      case .ratio, .relative: "\(texts.0) / \(texts.1)"
      case .inverse: "\(texts.1) / \(texts.0)"
      case .change, .growth: "(\(texts.0) − \(texts.1)) / \(texts.1)"
      case .sum: "\(texts.0) + \(texts.1)"
      case .difference: "\(texts.0) − \(texts.1)"
      case .complement: "100 % − \(texts.0)"
      }
    let figure = Figure(interval: Interval(deviation.value.value / scale(of: stated)), kind: stated.figure.kind)
    let expected = FigureText(stated: stated, neighbours: [], subject: subject).expected(figure)
    return Finding(
      at: stated.range,
      [
        "expected": expected.text, "working": working, "found": stated.text(in: document),
        "column": Excerpt.line(document.string(document.tables[table][0, relation.result].range)),
        "count": "\(deviation.fits)",
      ])
  }

  /// What one of a value's unit is in the base unit; shares are in parts of one.
  private func scale(of stated: StatedFigure) -> Double {
    if case .unit(let unit) = stated.figure.kind { unit.factor } else { 1 }
  }

  private func saysMore(_ stated: StatedFigure, _ bytes: [UInt8]) -> Bool {
    let lower = min(stated.range.lower, stated.quantity.unitRange.lowerBound)
    let upper = max(stated.range.upper, stated.quantity.unitRange.upperBound)
    return [stated.place.lower..<lower, upper..<max(upper, stated.place.upper)].contains { rest in
      bytes[rest].contains {
        $0.isAlphanumericASCII || $0 == UInt8(ascii: "*") && rest.count == 1 || $0 == UInt8(ascii: "^")
      }
    }
  }

  /// Whether a cell says nothing besides its value.
  private func isClean(_ row: Int, _ column: Int, _ table: Int, _ grid: NumberGrid, _ subject: Subject) -> Bool {
    grid[row, column].fact < 0 || figure(row, column, table, grid, subject) != nil
  }

  /// The value of a cell that says nothing else.
  private func figure(
    _ row: Int, _ column: Int, _ table: Int, _ grid: NumberGrid, _ subject: Subject
  ) -> StatedFigure? {
    let index = Int(grid[row, column].fact)
    guard index >= 0 else { return nil }
    let cell = subject.document.tables[table][row, column].range
    return StatedFigure.sole(index..<index + 1, in: cell, of: subject.facts, subject: subject, isResult: false)
  }
}
