import MarkdownModel

/// For how long a budget is granted.
extension Equation {
  /// The period that the row, its headers or the section names; else all that are customary.
  func periods(
    _ cell: RelatedValues.Cell, _ cells: ArraySlice<RelatedValues.Cell>, _ record: RelatedValues.Record,
    _ subject: Subject
  ) -> [Period] {
    if let period = periodWords.period(in: rest(of: cell, subject), of: subject) { return [period] }
    for other in cells where other.role == .window || other.role == .duration {
      if let period = periodWords.period(in: other.range, of: subject) { return [period] }
    }
    if let period = periodWords.period(in: cell.header, of: subject) { return [period] }
    for other in cells where other.range != cell.range {
      if let period = periodWords.period(in: other.header, of: subject) { return [period] }
    }
    for other in cells where other.range != cell.range {
      if let period = periodWords.period(in: rest(of: other, subject), of: subject) { return [period] }
    }
    var section = subject.document.section(ofBlock: record.block) ?? -1
    while section >= 0 {
      if let period = periodWords.period(in: subject.document.sections[section].title, of: subject) { return [period] }
      section = subject.document.sections[section].parent
    }
    return Period.customary
  }

  /// What stands behind the value in its cell: "21.6 min per month".
  private func rest(of cell: RelatedValues.Cell, _ subject: Subject) -> ByteRange {
    let facts = subject.facts
    let end = facts.range(of: facts.all[cell.facts.lowerBound]).upper
    return ByteRange(min(end, cell.range.upper), cell.range.upper)
  }
}
