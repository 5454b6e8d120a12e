/// Finds how columns of a table follow from others in most of its rows, and the rows in which they do not.
struct RelationSearch {
  private static let fewestFits = 2
  private static let mostCandidates = 24
  private typealias Entry = NumberGrid.Entry

  /// A relation that all rows but some few keep.
  struct Deviation {
    let relation: RowRelation
    let row: Int
    let stated: Double
    /// What the result should be.
    let value: RowRelation.Value
    /// In how many rows it holds, and how unlikely that is by chance.
    let fits: Int
    let evidence: Int
  }

  private(set) var grid: NumberGrid
  /// Those that may follow from others: no totals.
  private let rows: Range<Int>
  private let skipped: (Int) -> Bool
  private var candidates: [RowRelation] = []

  /// - Parameter skipped: whether a row is a total or another aggregate; asked late.
  init(_ grid: NumberGrid, rows: Range<Int>, skipped: @escaping (Int) -> Bool) {
    (self.grid, self.rows, self.skipped) = (grid, rows, skipped)
  }

  /// - Parameter isMeant: whether the columns are likely to be reckoned from each other.
  mutating func deviations(where isMeant: (Deviation) -> Bool) -> [Deviation] {
    findCandidates()
    guard !candidates.isEmpty else { return [] }
    grid.read(through: rows.upperBound - 1)
    let known = rows.filter { !skipped($0) }
    let first = independent(candidates.compactMap { deviation(from: $0, known) }.filter(isMeant))
    guard !first.isEmpty else { return [] }
    // Without the wrong values others may be seen.
    let all = grid
    for deviation in first { grid.remove(deviation.row, deviation.relation.result) }
    let more = independent(candidates.compactMap { deviation(from: $0, known) }.filter(isMeant))
    grid = all
    return first + more
  }

  /// One for each row; what a wrong value makes of others is no second slip.
  private func independent(_ deviations: [Deviation]) -> [Deviation] {
    var rows: Set<Int> = []
    return deviations.filter { !isTurnedAround($0, among: deviations) }.filter { deviation in
      !deviations.contains {
        let result = $0.relation.result
        return $0.row == deviation.row && result != deviation.relation.result
          && (result == deviation.relation.a || result == deviation.relation.b)
          && $0.relation.a != deviation.relation.result && $0.relation.b != deviation.relation.result
      }
    }.sorted { rank($0) > rank($1) }.filter { rows.insert($0.row).inserted }
  }

  /// What is reckoned mostly stands behind what it is reckoned from.
  private func rank(_ deviation: Deviation) -> Int {
    let relation = deviation.relation
    return deviation.evidence * 64 + (relation.result > max(relation.a, relation.b) ? 256 : 0) + relation.result
  }

  /// Of two values that make a share, neither is reckoned from the other and the share.
  private func isTurnedAround(_ deviation: Deviation, among deviations: [Deviation]) -> Bool {
    let own = deviation.relation
    return own.kind == .product
      && deviations.contains { other in
        let ratio = other.relation
        return other.row == deviation.row && ratio.kind == .ratio && grid[other.row, ratio.result].isShare
          && Set([ratio.a, ratio.b, ratio.result]) == Set([own.a, own.b, own.result])
      }
  }

  // MARK: Candidates

  /// Relations that hold in one of the first rows that have the values: of two only one may be wrong.
  private mutating func findCandidates() {
    let first = rows.lowerBound
    grid.read(through: first + 2)
    for row in first...first + 1 where grid.holds(2, in: row) {
      for result in 0..<grid.columnCount where grid[row, result].kind != Entry.none {
        addCandidates(for: result, row)
      }
    }
    if grid.holds(2, in: first + 2) {
      for result in 0..<grid.columnCount where grid[first + 2, result].isShare {
        addGrowth(of: result, first + 2)
      }
    }
  }

  private mutating func addCandidates(for result: Int, _ row: Int) {
    let entry = grid[row, result]
    let count = grid.columnCount
    for a in 0..<count where a != result && grid[row, a].kind != Entry.none {
      let left = grid[row, a]
      if entry.isShare, left.isShare { add(.complement, result, a, a, row) }
      for b in a + 1..<max(a + 1, count) where b != result && grid[row, b].kind != Entry.none {
        let right = grid[row, b]
        if left.kind == right.kind {
          if entry.isShare || entry.isBare && !left.isBare {
            add(.ratio, result, a, b, row)
            add(.ratio, result, b, a, row)
          }
          if entry.isShare {
            add(.change, result, a, b, row)
            add(.change, result, b, a, row)
          }
          if left.kind == entry.kind {
            add(.sum, result, a, b, row)
            add(.difference, result, a, b, row)
          }
        }
        if !entry.isShare { add(.product, result, a, b, row) }
      }
    }
    if entry.isShare { addGrowth(of: result, row) }
    if row == rows.lowerBound, entry.value == 1, entry.isShare || entry.isBare {
      addRelative(to: row, of: result, count)
    }
  }

  private mutating func addGrowth(of result: Int, _ row: Int) {
    guard row > rows.lowerBound else { return }
    for a in 0..<grid.columnCount where a != result && !grid[row, a].isShare {
      add(.growth, result, a, a, row)
    }
  }

  private mutating func addRelative(to row: Int, of result: Int, _ count: Int) {
    for a in 0..<count where a != result && grid[row, a].kind != Entry.none && !grid[row, a].isShare {
      for kind in [RowRelation.Kind.relative, .inverse] {
        candidates.append(RowRelation(kind: kind, result: result, a: a, b: a, reference: row))
      }
    }
  }

  private mutating func add(_ kind: RowRelation.Kind, _ result: Int, _ a: Int, _ b: Int, _ row: Int) {
    let relation = RowRelation(kind: kind, result: result, a: a, b: b)
    guard let value = relation.value(grid, row: row), !value.isTrivial,
      RowRelation.outcome(value, grid[row, result]) == .fits, candidates.count < Self.mostCandidates,
      !candidates.contains(relation)
    else { return }
    candidates.append(relation)
  }

  // MARK: All rows

  private func deviation(from relation: RowRelation, _ known: [Int]) -> Deviation? {
    var (fits, evidence) = (0, 0)
    var odd: (row: Int, value: RowRelation.Value)?
    for row in known {
      guard let value = relation.value(grid, row: row) else { continue }
      if RowRelation.outcome(value, grid[row, relation.result]) == .fits {
        fits += 1
        evidence += relation.evidence(value, grid[row, relation.result])
      } else if odd == nil {
        odd = (row, value)
      } else {
        return nil
      }
    }
    guard let odd, fits >= Self.fewestFits + (relation.isWeak ? 1 : 0), !isExplained(relation, odd.row) else {
      return nil
    }
    return Deviation(
      relation: relation, row: odd.row, stated: grid[odd.row, relation.result].value, value: odd.value, fits: fits,
      evidence: evidence)
  }

  /// Whether a value follows from others of its row after all: people reckon one row in another way, or from another
  /// column.
  private func isExplained(_ relation: RowRelation, _ row: Int) -> Bool {
    let result = relation.result
    let inRow: [RowRelation.Kind] = [.ratio, .change, .sum, .difference, .product]
    let own = inRow.contains(relation.kind) ? [relation.kind] : []
    for a in 0..<grid.columnCount where a != result {
      if fits(RowRelation(kind: .growth, result: result, a: a, b: a), row) { return true }
      // What is left of the scarcest of several.
      if relation.kind == .complement, fits(RowRelation(kind: .complement, result: result, a: a, b: a), row) {
        return true
      }
      for b in 0..<grid.columnCount where b != result && b != a {
        let isSame = (a == relation.a || a == relation.b) && (b == relation.a || b == relation.b)
        let kinds = isSame || a == relation.a && own.isEmpty ? inRow : own
        if kinds.contains(where: { fits(RowRelation(kind: $0, result: result, a: a, b: b), row) }) { return true }
      }
    }
    return false
  }

  private func fits(_ relation: RowRelation, _ row: Int) -> Bool {
    guard let value = relation.value(grid, row: row), !value.isTrivial else { return false }
    return RowRelation.outcome(value, grid[row, relation.result]) == .fits
  }
}
