import MarkdownModel
import RuleModel

/// Whether a section of a document holds what a section of the profile is to hold.
struct SectionContent {
  let document: Document
  let sections: [SectionTemplate]
  private let labels = Lazy<[LabelledLine]>()

  init(document: Document, sections: [SectionTemplate]) {
    self.document = document
    self.sections = sections
  }

  /// Whether the expected columns, labels or lists stand there; where only text is expected, text.
  func holds(_ template: Int, in section: Int) -> Bool {
    let expected = sections[template]
    let tables = expected.tables + (expected.items?.tables ?? [])
    let fields = expected.fields + (expected.items?.fields ?? [])
    if tables.isEmpty, fields.isEmpty { return resembles(template, in: section) }
    return hasTable(of: tables, in: section) || hasLabel(of: fields, in: section)
  }

  /// Whether what stands there is of the expected form at least.
  func resembles(_ template: Int, in section: Int) -> Bool {
    let expected = sections[template]
    let blocks = document.sections[section].blocks
    let hasTable = has(.table, in: blocks)
    let hasList = has(.item, in: blocks)
    if !expected.tables.isEmpty || !expected.lists.isEmpty { return hasTable || hasList }
    if !expected.fields.isEmpty || expected.items != nil {
      return hasTable || hasList || document.sections[section].next > section + 1
    }
    return !expected.expectsText || has(.paragraph, in: blocks) || has(.codeBlock, in: blocks)
  }

  private func has(_ kind: BlockKind, in blocks: Range<Int>) -> Bool {
    blocks.contains { document.blocks[$0].kind == kind }
  }

  private func hasTable(of tables: [TableTemplate], in section: Int) -> Bool {
    tables.contains { table in
      document.blocks(ofKind: .table, in: document.sections[section].blocks).contains { block in
        let columns = TableMatch.columns(of: table, in: document, document.blocks[block].table)
        return TableMatch.isMatch(columns, of: table)
      }
    }
  }

  private func hasLabel(of fields: [Field], in section: Int) -> Bool {
    guard !fields.isEmpty else { return false }
    let names = FieldNames(fields)
    let blocks = document.sections[section].blocks
    return labels { LabelFinder(document, acceptsPlain: true).labelledLines(in: document.textUnits()) }.contains {
      blocks.contains($0.block) && names.field(named: $0.label, in: document.source.bytes) != nil
    }
  }
}
