import MarkdownModel

/// Reports tables that lack a required column. Card: `Rules/structure/missing-column.yaml`.
struct MissingColumn: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    subject.tables.flatMap { match -> [Finding] in
      guard let found = match.found else { return [] }
      let header = subject.document.tables[found].row(0)
      guard let first = header.first, let last = header.last else { return [] }
      return match.table.columns.enumerated().filter { $0.element.isRequired && match.columns[$0.offset] < 0 }.map {
        _, column in
        Finding(
          at: ByteRange(first.range.lower, max(last.range.upper, first.range.lower)),
          ["column": column.names.first(in: subject.language)])
      }
    }
  }
}
