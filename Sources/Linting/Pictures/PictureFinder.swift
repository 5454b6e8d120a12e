import MarkdownModel
import Quantities
import RuleModel

extension Subject {
  /// The figures of the document that can be drawn, in its order.
  public var pictures: [Picture] {
    var finder = PictureFinder(self)
    finder.findAll()
    return finder.pictures
  }
}

/// Finds what can be drawn among the facts of a document.
struct PictureFinder {
  /// So that no document makes a page that nobody can open.
  private static let mostRows = 400
  private static let longestName = 100

  let subject: Subject
  let facts: Facts
  private var found: [(offset: Int, picture: Picture)] = []
  private var rowCount = 0

  init(_ subject: Subject) {
    self.subject = subject
    facts = subject.facts
  }

  var pictures: [Picture] { found.sorted { $0.offset < $1.offset }.map(\.picture) }

  mutating func findAll() {
    guard facts.all.count > 1 else { return }
    findTargets()
    findBudgets()
    findChanges()
    findPercentiles()
    findProjections()
  }

  /// Rows that stand together, in a table or a section, become one picture.
  mutating func add(_ row: PictureRow, _ kind: Picture.Kind, section: Int, isContinued: Bool) {
    guard rowCount < Self.mostRows, let offset = row.values.map(\.range.lower).min() else { return }
    rowCount += 1
    if isContinued, let last = found.indices.last, found[last].picture.kind == kind {
      found[last].picture.rows.append(row)
    } else {
      found.append((offset, Picture(kind: kind, section: title(section), rows: [row])))
    }
  }

  // MARK: Records

  private mutating func findTargets() {
    let measured: [Role] = [.current, .after, .average, .peak, .hitRate]
    let bounds: [(Role, PictureValue.Part)] = [
      (.target, .target), (.objective, .objective), (.agreement, .agreement),
    ]
    let related = RelatedValues(subject, wanted: [RoleSet(measured), RoleSet(bounds.map(\.0))])
    var block = -1
    for record in related.records {
      let cells = related.cells[record.cells]
      guard let current = measured.lazy.compactMap({ role in cells.first { $0.role == role } }).first else { continue }
      var figures: [Figures.Entry] = [(.current, current, "")]
      for (role, part) in bounds {
        if let cell = cells.first(where: { $0.role == role }) { figures.append((part, cell, "")) }
      }
      guard let values = Figures(self).values(figures), values.count > 1 else { continue }
      let name = name(of: record, cells)
      let row = PictureRow(name: name, values: values, verdict: verdict(current, cells))
      add(row, .target, section: section(record.block), isContinued: record.block == block)
      block = record.block
    }
  }

  private func verdict(_ current: RelatedValues.Cell, _ cells: ArraySlice<RelatedValues.Cell>) -> PictureRow.Verdict? {
    guard let bound = cells.first(where: { $0.role == .target || $0.role == .objective }),
      let measured = sole(current), let limit = sole(bound)
    else { return nil }
    return Verdict(measured, against: limit).map { $0 == .met ? .met : .missed }
  }

  private func sole(_ cell: RelatedValues.Cell) -> StatedFigure? {
    StatedFigure.sole(cell.facts, in: cell.range, of: facts, subject: subject, isResult: false)
  }

  private mutating func findBudgets() {
    let related = RelatedValues(subject, wanted: [RoleSet([.budget]), RoleSet([.consumed, .remaining])])
    var block = -1
    for record in related.records {
      let cells = related.cells[record.cells]
      let parts: [(Role, PictureValue.Part)] = [
        (.budget, .budget), (.consumed, .consumed), (.remaining, .remaining),
      ]
      let figures = parts.compactMap { role, part in
        cells.first { $0.role == role }.map { (part, $0, "") as Figures.Entry }
      }
      guard let values = Figures(self).values(figures), values.count > 1 else { continue }
      add(
        PictureRow(name: name(of: record, cells), values: values), .budget, section: section(record.block),
        isContinued: record.block == block)
      block = record.block
    }
  }

  private mutating func findChanges() {
    let related = RelatedValues(subject, wanted: [RoleSet([.before]), RoleSet([.after])])
    var block = -1
    var drawn: Set<Int> = []
    for record in related.records {
      let cells = related.cells[record.cells]
      guard let before = cells.first(where: { $0.role == .before }),
        let after = cells.first(where: { $0.role == .after })
      else { continue }
      guard let values = Figures(self).values([(.before, before, ""), (.after, after, "")]), values.count == 2 else {
        continue
      }
      drawn.formUnion(values.map(\.range.lower))
      add(
        PictureRow(name: name(of: record, cells), values: values), .change, section: section(record.block),
        isContinued: record.block == block)
      block = record.block
    }
    findStatedChanges(besides: drawn)
  }

  /// `840 ms → 310 ms` in a cell, a label or a sentence.
  private mutating func findStatedChanges(besides drawn: Set<Int>) {
    var last = -2
    for index in facts.all.indices.dropLast() {
      let (before, after) = (facts.all[index], facts.all[index + 1])
      guard facts.quantity(of: before).part == .from, facts.quantity(of: after).part == .to,
        before.textUnit == after.textUnit, !drawn.contains(facts.range(of: before).lower)
      else { continue }
      let figures = Figures(self)
      guard let first = figures.value(.before, before, "", in: before.unit),
        let second = figures.value(.after, after, "", in: before.unit)
      else { continue }
      add(
        PictureRow(name: name(of: before), values: [first, second]), .change, section: before.section,
        isContinued: last == before.section)
      last = before.section
    }
  }

  // MARK: Percentiles

  private mutating func findPercentiles() {
    var runs = StatisticRuns(subject, order: .percentiles, fillers: subject.statisticFillers, keepsRuns: true)
    runs.readAll()
    var byOffset: [Int: Int] = [:]
    for (index, fact) in facts.all.enumerated() { byOffset[facts.range(of: fact).lower] = index }
    var last = -2
    for run in runs.runs where run.values.contains(where: { (0...100_000).contains($0.rank) }) {
      let sorted = run.values.sorted { $0.rank < $1.rank }
      let indices = sorted.compactMap { byOffset[$0.stated.range.lower] }
      guard indices.count == sorted.count, let first = indices.min().map({ facts.all[$0] }) else { continue }
      let figures = Figures(self)
      let values = zip(sorted, indices).compactMap { ranked, index in
        figures.value(.statistic, facts.all[index], ranked.statistic.name, in: facts.all[indices[0]].unit)
      }
      guard values.count > 1 else { continue }
      let phase: String =
        switch first.role {
        case .before, .after, .target, .objective, .agreement: " (\(first.role.rawValue))"
        default: ""
        }
      add(
        PictureRow(name: ownName(of: first) + phase, values: values), .percentiles, section: first.section,
        isContinued: last == first.section)
      last = first.section
    }
  }

  // MARK: Names

  func title(_ section: Int) -> String {
    section >= 0 ? text(subject.document.sections[section].title) : ""
  }

  func section(_ block: Int) -> Int { subject.document.section(ofBlock: block) ?? -1 }

  func text(_ range: ByteRange) -> String {
    let words = Self.plain(subject.document.string(range)).split { $0.isWhitespace }.joined(separator: " ")
    return words.count > Self.longestName ? words.prefix(Self.longestName - 1) + "…" : words
  }

  /// Without emphasis, code marks and the destinations of links.
  private static func plain(_ text: String) -> String {
    let text = text.replacing("**", with: "").replacing("`", with: "")
    guard text.contains("](") else { return text }
    var result = ""
    for (index, part) in text.split(separator: "](", omittingEmptySubsequences: false).enumerated() {
      let rest = index > 0 ? part.firstIndex(of: ")").map { part[part.index(after: $0)...] } ?? part : part
      result += rest.lastIndex(of: "[").map { rest[..<$0] + rest[rest.index(after: $0)...] } ?? rest
    }
    return result
  }

  /// The name of a row, with what is measured of it where another column says so.
  private func name(of record: RelatedValues.Record, _ cells: ArraySlice<RelatedValues.Cell>) -> String {
    let name = text(record.name)
    guard let cell = cells.first, case .cell(let table, let row, _) = facts.all[cell.facts.lowerBound].place,
      let column = subject.roles.column(of: table, where: { $0 == .indicator || $0 == .metric || $0 == .statistic }),
      column != subject.roles.tables[table].subject
    else { return name.isEmpty ? title(section(record.block)) : name }
    let metric = text(subject.document.tables[table][row, column].range)
    return name.isEmpty || metric.isEmpty ? name + metric : "\(name): \(metric)"
  }

  func name(of fact: Fact) -> String {
    let name = text(fact.metric)
    return name.isEmpty ? text(fact.subject) : name
  }

  /// Whose percentiles they are: the subject, where the metric names nothing but the percentile.
  private func ownName(of fact: Fact) -> String {
    let metric = text(fact.metric)
    guard fact.statistic != nil, metric.count > 12 else {
      let subject = text(fact.subject)
      return subject.isEmpty ? title(fact.section) : subject
    }
    return metric
  }
}
