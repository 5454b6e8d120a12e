import MarkdownModel
import Quantities
import RuleModel

extension PictureFinder {
  /// Rows of tables that say what is expected of months to come, one column or one row for each horizon.
  mutating func findProjections() {
    let horizons = Horizons(subject)
    var found: [(table: Int, series: [Series])] = []
    facts.forEach(Array(subject.document.tables.indices), table: { $0 }) { table, indices in
      let series = horizons.columns(of: table).map { byRow(table, indices, $0) }
      found.append((table, series ?? horizons.rows(of: table).map { byColumn(table, indices, $0) } ?? []))
    }
    for (table, series) in found {
      let section = section(subject.document.tables[table].block)
      for row in series { add(row.row, .projection, section: section, isContinued: row.isContinued) }
    }
  }

  private typealias Series = (row: PictureRow, isContinued: Bool)

  /// `Metric | Current | +6 months | +12 months`.
  private func byRow(_ table: Int, _ indices: Range<Int>, _ columns: [Int: Horizons.Horizon]) -> [Series] {
    var series: [Series] = []
    var index = indices.lowerBound
    while index < indices.upperBound, case .cell(_, let row, _) = facts.all[index].place {
      var entries: [(Horizons.Horizon, Fact)] = []
      var last = -1
      while index < indices.upperBound, case .cell(_, row, let column) = facts.all[index].place {
        if column != last, let horizon = columns[column] { entries.append((horizon, facts.all[index])) }
        last = column
        index += 1
      }
      let cells = subject.document.tables[table]
      let name = text(cells[row, subject.roles.tables[table].subject].range)
      if let row = projection(name, entries) { series.append((row, !series.isEmpty)) }
    }
    return series
  }

  /// `Horizon | Traffic | Storage`.
  private func byColumn(_ table: Int, _ indices: Range<Int>, _ rows: [Int: Horizons.Horizon]) -> [Series] {
    let cells = subject.document.tables[table]
    var entries = [[(Horizons.Horizon, Fact)]](filledWith: [], count: cells.columnCount)
    var last = (-1, -1)
    for index in indices {
      guard case .cell(_, let row, let column) = facts.all[index].place, column > 0, (row, column) != last else {
        continue
      }
      last = (row, column)
      if let horizon = rows[row] { entries[column].append((horizon, facts.all[index])) }
    }
    var series: [Series] = []
    for (column, entries) in entries.enumerated() {
      if let row = projection(text(cells[0, column].range), entries) { series.append((row, !series.isEmpty)) }
    }
    return series
  }

  /// Nil for less than three points: two of them are no course.
  private func projection(_ name: String, _ entries: [(horizon: Horizons.Horizon, fact: Fact)]) -> PictureRow? {
    guard let unit = entries.first?.fact.unit, entries.count > 2 else { return nil }
    let figures = Figures(self)
    let values = entries.compactMap { entry in
      figures.value(.expected(months: entry.horizon.months), entry.fact, text(entry.horizon.name), in: unit)
    }
    return values.count > 2 ? PictureRow(name: name, values: values) : nil
  }
}

/// Which columns or rows of a table stand for points in time.
struct Horizons {
  struct Horizon {
    /// From now; nil where only the order is known.
    let months: Double?
    let name: ByteRange
  }

  private static let secondsOfMonth = 2_629_800.0

  private let subject: Subject
  private let reader: QuantityReader

  init(_ subject: Subject) {
    self.subject = subject
    reader = QuantityReader(subject.quantityVocabulary, style: subject.numberStyle)
  }

  /// Nil when fewer than two columns are points in time.
  func columns(of table: Int) -> [Int: Horizon]? {
    let roles = subject.roles.tables[table]
    guard !roles.isTransposed else { return nil }
    let header = subject.document.tables[table].row(0).map(\.range)
    var found: [Int: Horizon] = [:]
    var start: Int?
    for (column, name) in header.enumerated() where column != roles.subject {
      let role = subject.roles.line(column, of: table).role
      if role == .current || role == .peak || role == .average, found.isEmpty { start = column }
      guard role == nil || role == .horizon || role == .value, isTime(name) else { continue }
      found[column] = Horizon(months: months(in: name), name: name)
    }
    guard found.count > 1 else { return nil }
    if let start { found[start] = Horizon(months: 0, name: header[start]) }
    return settled(found)
  }

  /// Nil when fewer than two rows begin with a point in time. What stands above them is now.
  func rows(of table: Int) -> [Int: Horizon]? {
    let cells = subject.document.tables[table]
    guard cells.columnCount > 1, (3...60).contains(cells.rowCount) else { return nil }
    var found: [Int: Horizon] = [:]
    for row in 1..<cells.rowCount {
      let name = cells[row, 0].range
      if isTime(name) { found[row] = Horizon(months: months(in: name), name: name) }
    }
    guard found.count > 1, found.count >= cells.rowCount - 2 else { return nil }
    if found[1] == nil { found[1] = Horizon(months: 0, name: cells[1, 0].range) }
    return settled(found)
  }

  /// A scale needs the distance of every point.
  private func settled(_ found: [Int: Horizon]) -> [Int: Horizon] {
    let months = found.sorted { $0.key < $1.key }.map(\.value.months)
    let isScaled = !months.contains(nil) && zip(months, months.dropFirst()).allSatisfy { ($0 ?? 0) < ($1 ?? 0) }
    return isScaled ? found : found.mapValues { Horizon(months: nil, name: $0.name) }
  }

  /// `+6 months`, `in 1 year`, `Q3 2027`, `2028`.
  private func isTime(_ name: ByteRange) -> Bool {
    guard !name.isEmpty, name.count <= 24 else { return false }
    return months(in: name) != nil || isDate(name)
  }

  private func months(in name: ByteRange) -> Double? {
    guard name.count <= 24 else { return nil }
    let found = reader.quantities(subject.document.source.bytes, name.lower..<name.upper)
    guard found.count == 1, let unit = found[0].unit, unit.dimension == .time, unit.perDimension == nil,
      found[0].form == .single, found[0].statistic == nil
    else { return nil }
    let months = found[0].low.value.magnitude * unit.factor / Self.secondsOfMonth
    return months >= 0.9 ? months : nil
  }

  /// A year of this century, alone or with a quarter or half.
  private func isDate(_ name: ByteRange) -> Bool {
    let words = subject.document.string(name).lowercased().split { !$0.isLetter && !$0.isNumber }
    guard (1...2).contains(words.count),
      words.contains(where: { $0.count == 4 && $0.hasPrefix("20") && Int($0) != nil })
    else { return false }
    return words.allSatisfy { word in
      Int(word) != nil || (word.count == 2 && "qhts".contains(word.first ?? "-") && word.last?.isNumber == true)
    }
  }
}
