import MarkdownModel
import RuleModel

/// A place where the profile expects content.
struct Slot: Sendable {
  /// The section in the profile; -1 for the header fields, the front matter and documents without fixed sections.
  let template: Int
  let isFilled: Bool
  /// Where it stands; nil when it is missing.
  let range: ByteRange?
}

/// Finds the slots of a document, filled or not.
struct SlotFinder {
  let document: Document
  let match: ProfileMatch
  let labels: [LabelledLine]
  let placeholders: [Placeholder]
  let tables: [TableMatch]
  let frontMatter: FrontMatter

  func slots() -> [Slot] {
    guard match.profile.hasSections else { return generalSlots() }
    var slots: [Slot] = fieldSlots(match.profile.fields, template: -1, in: headBlocks)
    for index in match.profile.sections.indices { slots += sectionSlots(index) }
    return slots
  }

  // MARK: Sections

  /// The blocks before the first section below the title.
  private var headBlocks: Range<Int> {
    let end = document.sections.first { $0.level > 1 }?.heading ?? document.blocks.count
    return 0..<end
  }

  private func sectionSlots(_ index: Int) -> [Slot] {
    let template = match.profile.sections[index]
    guard let section = match.section(for: index) else {
      return template.isRequired
        ? [Slot](repeating: Slot(template: index, isFilled: false, range: nil), count: expected(template)) : []
    }
    let blocks = blocks(ofSection: section)
    var slots: [Slot] = []
    if template.expectsText { slots.append(textSlot(index, in: document.sections[section].ownBlocks)) }
    slots += fieldSlots(template.fields, template: index, in: blocks)
    for table in tables where table.template == index { slots += tableSlots(table) }
    for list in template.lists { slots += listSlots(list, template: index, in: blocks) }
    if let items = template.items { slots += itemSlots(items, template: index, in: blocks) }
    if slots.isEmpty, template.weight > 0 { slots.append(textSlot(index, in: blocks)) }
    return slots
  }

  /// The section's blocks without those of subsections that are sections of the profile themselves.
  private func blocks(ofSection section: Int) -> Range<Int> {
    let whole = document.sections[section].blocks
    let inner = (section + 1..<document.sections[section].next).first { match.templates[$0] >= 0 }
    return whole.lowerBound + 1..<(inner.map { document.sections[$0].heading } ?? whole.upperBound)
  }

  /// How many slots a missing section would have.
  private func expected(_ template: SectionTemplate) -> Int {
    let fields = template.fields.count { $0.isRequired }
    let cells = template.tables.reduce(0) { $0 + $1.columns.count { $0.isRequired } }
    let items = template.items.map { max(1, $0.fields.count { $0.isRequired }) } ?? 0
    return max(
      template.weight > 0 ? 1 : 0, (template.expectsText ? 1 : 0) + fields + cells + template.lists.count + items)
  }

  // MARK: Text

  /// Filled when some text of the section is no placeholder.
  private func textSlot(_ template: Int, in blocks: Range<Int>) -> Slot {
    var first: ByteRange?
    for index in blocks {
      let block = document.blocks[index]
      switch block.kind {
      case .paragraph, .codeBlock, .table:
        if !placeholders.overlap(block.range) || holdsMore(than: block.range) {
          return Slot(template: template, isFilled: true, range: block.range)
        }
        first = first ?? block.range
      default: break
      }
    }
    return Slot(template: template, isFilled: false, range: first)
  }

  /// Whether placeholders take less than half of a text.
  private func holdsMore(than range: ByteRange) -> Bool {
    let open = placeholders.reduce(0) { $0 + ($1.range.overlaps(range) ? $1.range.clamped(to: range).count : 0) }
    return open * 2 < range.count
  }

  // MARK: Fields

  private func fieldSlots(_ fields: [Field], template: Int, in blocks: Range<Int>) -> [Slot] {
    fields.flatMap { field in
      let names = Set(field.names.all.map { FoldedText($0).key })
      let found = labels.filter { blocks.contains($0.block) && isNamed($0, names) }
      if found.isEmpty { return field.isRequired ? [Slot(template: template, isFilled: false, range: nil)] : [] }
      return found.map { Slot(template: template, isFilled: isFilled($0), range: $0.value) }
    }
  }

  /// `P50 (median)` and `Author(s)` are named by what stands before the parenthesis, too.
  private func isNamed(_ label: LabelledLine, _ names: Set<FoldedText>) -> Bool {
    let bytes = document.source.bytes
    return ProfileIndex.readings(of: label.label, in: bytes).contains { names.contains(FoldedText(bytes, $0).key) }
  }

  private func isFilled(_ label: LabelledLine) -> Bool {
    if !label.value.isEmpty { return !placeholders.overlap(label.value) }
    // The value may stand below: a list, code, a table, a paragraph.
    return !placeholders.contains { $0.kind == .emptyValue && $0.range == label.label } && !isNextOpen(label)
  }

  private func isNextOpen(_ label: LabelledLine) -> Bool {
    let next = document.blocks[label.block].next
    guard next < document.blocks.count else { return true }
    return placeholders.overlap(document.blocks[next].range)
  }

  // MARK: Tables

  private func tableSlots(_ match: TableMatch) -> [Slot] {
    guard let found = match.found else {
      let count = match.table.isRequired ? match.table.columns.count { $0.isRequired } : 0
      return [Slot](repeating: Slot(template: match.template, isFilled: false, range: nil), count: count)
    }
    let table = document.tables[found]
    var slots: [Slot] = []
    for (index, column) in match.table.columns.enumerated() {
      let position = match.columns[index]
      if position < 0, !column.isRequired { continue }
      if table.rowCount < 2 { slots.append(Slot(template: match.template, isFilled: false, range: nil)) }
      for row in 1..<max(table.rowCount, 1) {
        let cell = position < 0 ? nil : table[row, position].range
        slots.append(
          Slot(
            template: match.template, isFilled: cell.map { !$0.isEmpty && !placeholders.overlap($0) } ?? false,
            range: cell))
      }
    }
    return slots
  }

  // MARK: Lists and items

  private func listSlots(_ list: ListTemplate, template: Int, in blocks: Range<Int>) -> [Slot] {
    let items = document.blocks(ofKind: .item, in: blocks).filter { index in
      list.kind != .tasks || document.blocks[index].task != .none
    }
    var slots = items.map { index in
      let text =
        document.blocks[index].next > index + 1 ? document.blocks[index + 1].range : document.blocks[index].range
      return Slot(
        template: template, isFilled: document.blocks[index].next > index + 1 && !placeholders.overlap(text),
        range: text)
    }
    if slots.isEmpty { slots = rowSlots(template: template, in: blocks) }
    while slots.count < list.minimumItems { slots.append(Slot(template: template, isFilled: false, range: nil)) }
    return slots
  }

  /// A table says as much as a list: each row stands for an item.
  private func rowSlots(template: Int, in blocks: Range<Int>) -> [Slot] {
    document.blocks(ofKind: .table, in: blocks).flatMap { block in
      let table = document.tables[document.blocks[block].table]
      return (1..<max(table.rowCount, 1)).map { row in
        let cells = table.row(row).map(\.range)
        let isFilled = cells.contains { !$0.isEmpty } && !cells.contains { placeholders.overlap($0) }
        return Slot(template: template, isFilled: isFilled, range: cells.first)
      }
    }
  }

  /// The fields of every group, by their labels wherever they stand in the section.
  private func itemSlots(_ items: ItemTemplate, template: Int, in blocks: Range<Int>) -> [Slot] {
    if items.fields.isEmpty { return [textSlot(template, in: blocks)] }
    return fieldSlots(items.fields, template: template, in: blocks)
  }

  // MARK: Documents without fixed sections

  /// Every label, every cell beside a row's name and every section is a slot.
  private func generalSlots() -> [Slot] {
    var slots = labels.map { Slot(template: -1, isFilled: isFilled($0), range: $0.value) }
    for table in document.tables {
      for row in 1..<max(table.rowCount, 1) {
        for cell in table.row(row).dropFirst() where !cell.range.isEmpty {
          slots.append(Slot(template: -1, isFilled: !placeholders.overlap(cell.range), range: cell.range))
        }
      }
    }
    for section in document.sections where section.next <= document.sections.count && section.ownBlocks.count > 0 {
      slots.append(textSlot(-1, in: section.ownBlocks))
    }
    let counted = slots.compactMap(\.range)
    let rest = placeholders.filter { placeholder in !counted.contains { $0.overlaps(placeholder.range) } }
    return slots + rest.map { Slot(template: -1, isFilled: false, range: $0.range) }
  }
}

/// The completeness score (design: 100 · Σ weight · filled share / Σ weight over the sections that count).
struct Completeness {
  let slots: [Slot]
  let profile: Profile

  /// 0 to 100; 100 only when every slot is filled.
  var score: Int {
    var filled: [Int: Int] = [:]
    var all: [Int: Int] = [:]
    for slot in slots {
      all[slot.template, default: 0] += 1
      if slot.isFilled { filled[slot.template, default: 0] += 1 }
    }
    var (sum, weights) = (0.0, 0.0)
    for (template, count) in all.sorted(by: { $0.key < $1.key }) {
      let weight = template < 0 ? 1 : Double(profile.sections[template].weight)
      weights += weight
      sum += weight * Double(filled[template, default: 0]) / Double(count)
    }
    return weights == 0 ? 100 : Int((100 * sum / weights + 1e-9).rounded(.down))
  }
}
