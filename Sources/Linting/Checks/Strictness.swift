import MarkdownModel
import Quantities
import RuleModel
import StructuredData

/// Reports a bound that is looser than the one it must keep. Card: `objective-looser-than-agreement`.
struct Strictness: Check {
  /// In one row.
  private static let mostBounds = 16

  private let strict: [Role]
  private let loose: [Role]
  private let better: BetterDirection
  private let nameWords: NameWords

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(at: card.place, "the check 'strictness' needs 'with: {strict: …, loose: …}'")
    }
    let reader = try DataReader(parameters, known: ["strict", "loose"], of: "the parameters of 'strictness'")
    strict = try Self.roles(reader.required("strict"))
    loose = try Self.roles(reader.required("loose"))
    better = vocabulary.betterDirection
    nameWords = vocabulary.nameWords
  }

  private static func roles(_ node: DataNode) throws(DataError) -> [Role] {
    guard let elements = node.elements else { throw DataError(at: node.start, "expected a list of roles") }
    var roles: [Role] = []
    for element in elements { roles.append(try element.choice()) }
    return roles
  }

  func findings(in subject: Subject) -> [Finding] {
    let related = RelatedValues(subject, wanted: [RoleSet(strict), RoleSet(loose)])
    guard !related.records.isEmpty else { return [] }
    var reader = NameReader(subject, nameWords)
    return related.records.flatMap { record in
      pairs(related.cells[record.cells], &reader).compactMap {
        finding($0, record, related.cells[record.cells], subject)
      }
    }
  }

  // MARK: Pairs

  private struct Pair {
    let strict: RelatedValues.Cell
    let loose: RelatedValues.Cell
  }

  /// The two bounds of a row; where it has several, those whose headers name the same: `Latency SLO`, `Latency SLA`.
  private func pairs(_ cells: ArraySlice<RelatedValues.Cell>, _ reader: inout NameReader) -> [Pair] {
    let (stricts, looses) = (first(strict, of: cells), first(loose, of: cells))
    if stricts.count == 1, looses.count == 1 { return [Pair(strict: stricts[0], loose: looses[0])] }
    guard stricts.count <= Self.mostBounds, looses.count <= Self.mostBounds else { return [] }
    func bag(_ cell: RelatedValues.Cell) -> NameBag {
      var bag = NameBag()
      reader.add(cell.header, to: &bag)
      return bag
    }
    let names = looses.map(bag)
    return stricts.compactMap { cell in
      let name = bag(cell)
      guard !name.isEmpty || name.namesLatency else { return nil }
      let same = names.indices.filter { names[$0] == name }
      return same.count == 1 ? Pair(strict: cell, loose: looses[same[0]]) : nil
    }
  }

  /// The cells of the first role that has any.
  private func first(_ roles: [Role], of cells: ArraySlice<RelatedValues.Cell>) -> [RelatedValues.Cell] {
    for role in roles {
      let own = cells.filter { $0.role == role }
      if !own.isEmpty { return own }
    }
    return []
  }

  private func figure(_ cell: RelatedValues.Cell, _ subject: Subject) -> StatedFigure? {
    StatedFigure.sole(cell.facts, in: cell.range, of: subject.facts, subject: subject, isResult: false)
  }

  // MARK: Judging

  private func finding(
    _ pair: Pair, _ record: RelatedValues.Record, _ cells: ArraySlice<RelatedValues.Cell>, _ subject: Subject
  ) -> Finding? {
    guard let strict = figure(pair.strict, subject), let loose = figure(pair.loose, subject),
      strict.statistic == nil || loose.statistic == nil || strict.statistic == loose.statistic,
      let bound = strict.exact.adapted(to: loose.exact.kind), (bound.kind == .bare) == (strict.figure.kind == .bare)
    else { return nil }
    let names = (record.isTable ? names(cells, record, subject) : [record.name]) + [pair.strict.header]
    let source = subject.document.source.bytes
    guard let direction = better.direction([strict, loose], names: names, in: source) else { return nil }
    let other = loose.exact.interval
    let isLooser =
      switch direction {
      case .lower: other.isBelow(bound.interval)
      case .higher: bound.interval.isBelow(other)
      }
    guard isLooser else { return nil }
    return Finding(
      at: strict.range,
      [
        "found": subject.document.string(strict.range), "other": subject.document.string(loose.range),
      ],
      phrases: ["relation": direction == .lower ? "above" : "below"])
  }

  private func names(
    _ cells: ArraySlice<RelatedValues.Cell>, _ record: RelatedValues.Record, _ subject: Subject
  ) -> [ByteRange] {
    let table = subject.document.blocks[record.block].table
    guard table >= 0, let cell = cells.first else { return [] }
    return subject.names(ofRecord: cell.record, inTable: table)
  }
}
