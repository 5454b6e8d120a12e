/// Reports sections without the table that they should hold. Card: `Rules/structure/missing-table.yaml`.
struct MissingTable: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    return subject.tables.compactMap { match in
      guard match.found == nil, match.table.isRequired, let section = subject.match.section(for: match.template),
        !document.sections[section].ownBlocks.isEmpty || document.sections[section].next > section + 1
      else { return nil }
      let columns = match.table.columns.filter(\.isRequired).map { $0.names.first(in: subject.language) }
      return Finding(
        at: document.sections[section].title,
        [
          "title": Excerpt.line(document.string(document.sections[section].title)),
          "columns": columns.joined(separator: " | "),
        ])
    }
  }
}
