import MarkdownModel
import RuleModel

extension SlotFinder {
  /// Adds a slot for each cell of the columns that the profile names; the names of rows count only while they are open.
  mutating func addTable(_ match: TableMatch) {
    guard let found = match.found else {
      if match.table.isRequired { addInOtherForm(match) }
      return
    }
    let table = document.tables[found]
    for (index, column) in match.table.columns.enumerated() {
      let position = match.columns[index]
      if position < 0 {
        if column.isRequired {
          for _ in 1..<max(table.rowCount, 2) { collector.addMissing(.column(column.names)) }
        }
        continue
      }
      for row in 1..<max(table.rowCount, 1) {
        let cell = table[row, position].range
        if column.role == .subject, !collector.hasPlaceholder(cell) { continue }
        addCell(.column(column.names), cell, isRequired: column.isRequired)
      }
    }
    for _ in max(table.rowCount - 1, 0)..<max(match.table.minimumRows, table.rowCount - 1, 0) {
      addMissingColumns(of: match.table)
    }
  }

  mutating func addCell(_ expectation: Slot.Expectation, _ cell: ByteRange, isRequired: Bool) {
    if !cell.isEmpty {
      collector.addValue(expectation, at: cell)
    } else if isRequired || collector.hasPlaceholder(cell) {
      collector.add(expectation, at: cell, isFilled: false)
    }
  }

  /// What a section says where its table should stand counts for one of the columns.
  private mutating func addInOtherForm(_ match: TableMatch) {
    if let section = subject.match.section(for: match.template) {
      let verdict = judge.verdict(on: [document.sections[section].ownBlocks], collector)
      if case .filled(let range) = verdict { collector.add(.text, at: range, isFilled: true) }
    }
    addMissingColumns(of: match.table)
  }

  // MARK: Lists

  /// Adds a slot for each item of a list, of whatever kind; a table's rows or a paragraph may stand for it.
  ///
  /// - Parameter labelled: the blocks that count as fields already.
  mutating func addList(_ list: ListTemplate, in blocks: [Range<Int>], except labelled: Set<Int>) {
    let items = blocks.joined().filter { document.blocks[$0].kind == .item }
    let tasks = list.kind == .tasks ? items.filter { document.blocks[$0].task != .none } : []
    let before = collector.slots.count + collector.kept.count
    var asFields = 0
    for item in tasks.isEmpty ? items : tasks {
      if document.blocks[item].next > item + 1, labelled.contains(item + 1) {
        asFields += 1
      } else {
        addItem(item)
      }
    }
    if items.isEmpty { addListInOtherForm(in: blocks) }
    let found = collector.slots.count + collector.kept.count - before + asFields
    for _ in found..<max(found, list.minimumItems) { collector.addMissing(.listItem) }
  }

  private mutating func addItem(_ item: Int) {
    // `1. ___` is a rule to CommonMark, and a line to fill in to everybody else.
    guard document.blocks[item].next > item + 1, document.blocks[item + 1].kind != .thematicBreak else {
      collector.add(.listItem, at: document.blocks[item].range, isFilled: false)
      return
    }
    collector.addValue(.listItem, at: document.blocks[item + 1].range)
  }

  private mutating func addListInOtherForm(in blocks: [Range<Int>]) {
    let tables = blocks.joined().filter { document.blocks[$0].kind == .table }
    for block in tables {
      let table = document.tables[document.blocks[block].table]
      for row in 1..<max(table.rowCount, 1) {
        let cells = table.row(row).map(\.range).filter { !$0.isEmpty }
        guard let first = cells.first, let last = cells.last else { continue }
        collector.addValue(.listItem, at: ByteRange(first.lower, last.upper))
      }
    }
    guard tables.isEmpty else { return }
    switch judge.verdict(on: blocks, collector) {
    case .filled(let range): collector.add(.listItem, at: range, isFilled: true)
    case .kept(let range): collector.keep(range)
    case .open(let range): collector.add(.listItem, at: range, isFilled: false)
    case .nothing: break
    }
  }

  // MARK: Items

  /// Adds the fields of each group that a section repeats: under headings, else below bold lines, else in the whole section.
  mutating func addItems(_ items: ItemTemplate, of places: [Int]) {
    let groups = groups(of: places)
    let names = FieldNames(items.fields)
    var complete = 0
    for group in groups {
      if items.fields.isEmpty {
        addText(in: group)
        complete += 1
      } else if hasField(names, in: group) {
        _ = addFields(items.fields, names, in: group)
        for table in items.tables { addItemTable(table, in: group) }
        complete += 1
      } else if groups.count > 1 || !hasTable(group) {
        addText(in: group)
      }
    }
    guard complete == 0 else { return }
    // Without any of the fields the section says it in another form, perhaps in a table.
    _ = addFields(items.fields, in: places.map { document.sections[$0].ownBlocks })
  }

  private func hasTable(_ blocks: [Range<Int>]) -> Bool {
    blocks.joined().contains { document.blocks[$0].kind == .table }
  }

  private mutating func addItemTable(_ template: TableTemplate, in group: [Range<Int>]) {
    for block in group.joined() where document.blocks[block].kind == .table {
      let table = document.blocks[block].table
      let columns = TableMatch.columns(of: template, in: document, table)
      guard TableMatch.isMatch(columns, of: template) else { continue }
      addTable(TableMatch(template: -1, table: template, found: table, columns: columns))
      return
    }
  }

  private func groups(of places: [Int]) -> [[Range<Int>]] {
    guard let section = places.first else { return [] }
    var heads: [[Range<Int>]] = []
    for place in places.dropFirst() {
      if document.sections[place].parent == section {
        heads.append([document.sections[place].ownBlocks])
      } else if !heads.isEmpty {
        heads[heads.count - 1].append(document.sections[place].ownBlocks)
      }
    }
    if !heads.isEmpty { return heads }
    let own = document.sections[section].ownBlocks
    let starts = own.filter { judge.isBoldLine($0) && judge.labels(in: $0).isEmpty && document.blocks[$0].parent == 0 }
    guard !starts.isEmpty else { return [[own]] }
    return starts.indices.map { index in
      [starts[index]..<(index + 1 < starts.count ? starts[index + 1] : own.upperBound)]
    }
  }
}
