import MarkdownModel

/// Reports sections without the table that they should hold. Card: `Rules/structure/missing-table.yaml`.
struct MissingTable: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    return subject.tables.compactMap { match in
      guard match.found == nil, match.table.isRequired, let section = subject.match.section(for: match.template),
        !document.sections[section].ownBlocks.isEmpty || document.sections[section].next > section + 1,
        subject.match.isFollowedClosely || !isListed(document.sections[section], in: document)
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

  /// Whether the section tells in a list or in a table of its own what others put into the table.
  private func isListed(_ section: Section, in document: Document) -> Bool {
    section.blocks.contains { document.blocks[$0].kind == .list || document.blocks[$0].kind == .table }
  }
}
