import MarkdownModel
import RuleModel

/// What a document gives about its components: names with a target, names that some work is planned for.
struct ComponentRows {
  let subject: Subject
  private var document: Document { subject.document }
  private var source: [UInt8] { document.source.bytes }

  init(_ subject: Subject) { self.subject = subject }

  /// The names of a table's rows: those of its components, or of what else the rows are about.
  func names(of table: Int) -> [(name: ByteRange, row: Int)] {
    let roles = subject.roles.tables[table]
    guard !roles.isTransposed else { return [] }
    let column = roles.component >= 0 ? roles.component : roles.subject
    return (1..<max(document.tables[table].rowCount, 1)).compactMap { row in
      let name = document.tables[table][row, column].range
      return name.isEmpty || subject.hasPlaceholder(in: name) ? nil : (name, row)
    }
  }

  /// The tables in the sections of a demand, or a table's own.
  func tables(inTemplates templates: [Int]) -> [Int] {
    document.tables.indices.filter { table in
      guard var section = document.section(ofBlock: document.tables[table].block) else { return false }
      while true {
        if templates.contains(subject.match.templates[section]) { return true }
        section = document.sections[section].parent
        if section < 0 { return false }
      }
    }
  }

  // MARK: Targets

  /// Takes note of the components for which tables state a target.
  func indexTargets(of tables: [Int], into index: inout ComponentIndex) {
    for table in tables {
      for (name, row) in names(of: table) where hasValue(table, row, where: \.isTarget) {
        index.addName(name, in: source)
        addTools(table, row, into: &index)
      }
    }
  }

  /// `Application | Redis | …`: the technology names the layer as well.
  private func addTools(_ table: Int, _ row: Int, into index: inout ComponentIndex) {
    guard let tool = subject.roles.column(of: table, where: { $0 == .tool }) else { return }
    let cell = document.tables[table][row, tool].range
    if !subject.saysNothing(cell) { index.addName(cell, in: source) }
  }

  func hasValue(_ table: Int, _ row: Int, where isWanted: (Role) -> Bool) -> Bool {
    for column in 0..<document.tables[table].columnCount {
      guard let role = subject.roles.line(column, of: table).role, isWanted(role) else { continue }
      // A placeholder is reported already; what will stand there is a value.
      let cell = document.tables[table][row, column].range
      if !subject.saysNothing(cell) || subject.hasPlaceholder(in: cell) { return true }
    }
    return false
  }

  // MARK: Actions

  /// Takes note of what the work in some sections names: components, titles and actions of tables, items of lists.
  func indexActions(inTemplates templates: [Int], into index: inout ComponentIndex) {
    for table in tables(inTemplates: templates) {
      let roles = subject.roles.tables[table]
      for row in 1..<max(document.tables[table].rowCount, 1) {
        for column in 0..<document.tables[table].columnCount {
          let cell = document.tables[table][row, column].range
          guard !cell.isEmpty else { continue }
          if column == roles.component
            || column == roles.subject && subject.roles.line(column, of: table).role == .subject
          {
            index.addName(cell, in: source)
          } else if column == roles.subject || subject.roles.line(column, of: table).role == .action {
            index.addText(cell, in: source)
          }
        }
      }
    }
    indexText(inTemplates: templates, into: &index)
  }

  private func indexText(inTemplates templates: [Int], into index: inout ComponentIndex) {
    for unit in subject.units where !unit.isCell {
      guard var section = document.section(ofBlock: unit.block) else { continue }
      while section >= 0, !templates.contains(subject.match.templates[section]) {
        section = document.sections[section].parent
      }
      if section >= 0 { index.addText(unit.range, in: source) }
    }
  }
}
