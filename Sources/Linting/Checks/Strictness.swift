import MarkdownModel
import Quantities
import RuleModel
import StructuredData

/// Reports a bound that is looser than the one it must keep. Card: `objective-looser-than-agreement`.
struct Strictness: Check {
  private let strict: [Role]
  private let loose: [Role]
  private let better: BetterDirection

  init(_ card: Card, _ vocabulary: Vocabulary) throws(DataError) {
    guard let parameters = card.parameters else {
      throw DataError(at: DataPlace(line: 1, column: 1), "the check 'strictness' needs 'with: {strict: …, loose: …}'")
    }
    let reader = try DataReader(parameters, known: ["strict", "loose"], of: "the parameters of 'strictness'")
    strict = try Self.roles(reader.required("strict"))
    loose = try Self.roles(reader.required("loose"))
    better = BetterDirection { vocabulary.words($0) }
  }

  private static func roles(_ node: DataNode) throws(DataError) -> [Role] {
    guard let elements = node.elements else { throw DataError(at: node.start, "expected a list of roles") }
    var roles: [Role] = []
    for element in elements { roles.append(try element.choice()) }
    return roles
  }

  func findings(in subject: Subject) -> [Finding] {
    let related = RelatedValues(subject, wanted: [RoleSet(strict), RoleSet(loose)])
    return related.records.compactMap { finding($0, related.cells[$0.cells], subject) }
  }

  private func finding(
    _ record: RelatedValues.Record, _ cells: ArraySlice<RelatedValues.Cell>, _ subject: Subject
  ) -> Finding? {
    guard let strict = sole(strict, cells, subject), let loose = sole(loose, cells, subject),
      strict.statistic == nil || loose.statistic == nil || strict.statistic == loose.statistic,
      let bound = strict.exact.adapted(to: loose.exact.kind), (bound.kind == .bare) == (strict.figure.kind == .bare)
    else { return nil }
    let names = record.isTable ? names(cells, record, subject) : [record.name]
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
        "relation": direction == .lower ? "above" : "below",
      ])
  }

  private func names(
    _ cells: ArraySlice<RelatedValues.Cell>, _ record: RelatedValues.Record, _ subject: Subject
  ) -> [ByteRange] {
    let table = subject.document.blocks[record.block].table
    guard table >= 0, let cell = cells.first else { return [] }
    return subject.names(ofRecord: cell.record, inTable: table)
  }

  /// The value of the first role that has exactly one.
  private func sole(
    _ roles: [Role], _ cells: ArraySlice<RelatedValues.Cell>, _ subject: Subject
  ) -> StatedFigure? {
    for role in roles {
      let own = cells.filter { $0.role == role }
      guard let cell = own.first else { continue }
      guard own.count == 1 else { return nil }
      return StatedFigure.sole(cell.facts, in: cell.range, of: subject.facts, subject: subject, isResult: false)
    }
    return nil
  }
}
