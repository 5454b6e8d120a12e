import MarkdownModel
import Quantities
import RuleModel

/// Which way round a table stands, and which of its lines name things.
struct TableRoles: Sendable {
  /// Whether the things that the table is about head its columns, and its first column says what the values are for.
  let isTransposed: Bool
  /// The column of the names, or 0 for the header row of a transposed table.
  let subject: Int
  /// A second column of names, as in `Optimization | Component`; -1 for none.
  let component: Int
  /// Indices into `DocumentRoles.lines`: one for each column, or for each row of a transposed table.
  let lines: Range<Int>
}

/// What the tables, labels and sections of a document are for.
///
/// A class because all checks ask for it: one reference is cheap to pass on, five are not.
final class DocumentRoles: Sendable {
  let lines: [LineRole]
  let tables: [TableRoles]
  /// For each labelled line what its value is for.
  let labels: [LineRole]
  private let sections: [SectionRole?]
  private let ownSections: [SectionRole?]
  /// A bit for each role that some section has.
  private let sectionRoles: UInt8
  /// All roles that columns, rows or labels have: most checks need no more to turn a document away.
  let present: RoleSet

  init(
    _ document: Document, titles: SectionTitles, labels: [LabelledLine], matches: [TableMatch], words: RoleWords
  ) {
    var scan = WordScan()
    let bytes = document.source.bytes
    var reader = TableRolesReader()
    reader.readTables(document, matches, words, &scan)
    (lines, tables) = (reader.lines, reader.tables)
    var present = RoleSet()
    for line in lines { present.insert(line.role) }
    var labelRoles: [LineRole] = []
    labelRoles.reserveCapacity(labels.count)
    for label in labels {
      let line = words.role(of: label.label, in: bytes, &scan)
      labelRoles.append(line)
      present.insert(line.role)
    }
    (self.labels, self.present) = (labelRoles, present)
    var sections: [SectionRole?] = []
    var ownSections: [SectionRole?] = []
    var sectionRoles: UInt8 = 0
    sections.reserveCapacity(document.sections.count)
    ownSections.reserveCapacity(document.sections.count)
    for (index, section) in document.sections.enumerated() {
      let own = words.role(ofSection: section.title, folded: titles[index], in: bytes, &scan)
      if let own { sectionRoles |= 1 << own.rawValue }
      ownSections.append(own)
      sections.append(own ?? (section.parent >= 0 ? sections[section.parent] : nil))
    }
    (self.sections, self.ownSections, self.sectionRoles) = (sections, ownSections, sectionRoles)
  }

  // MARK: Asking

  /// What a cell's value is for; nil for names, headers and cells that say nothing of it.
  func role(table: Int, row: Int, column: Int) -> LineRole {
    let roles = tables[table]
    guard row > 0, roles.isTransposed ? column > 0 : column != roles.subject else { return .none }
    let line = roles.isTransposed ? row : column
    return line < roles.lines.count ? lines[roles.lines.lowerBound + line] : .none
  }

  /// The first column of a table with one of some roles.
  func column(of table: Int, where isWanted: (Role) -> Bool) -> Int? {
    guard !tables[table].isTransposed else { return nil }
    let lines = tables[table].lines
    return lines.first { self.lines[$0].role.map(isWanted) ?? false }.map { $0 - lines.lowerBound }
  }

  /// The role of a table's column, or row when the table is transposed.
  func line(_ index: Int, of table: Int) -> LineRole {
    let lines = tables[table].lines
    return index < lines.count ? self.lines[lines.lowerBound + index] : .none
  }

  /// Whether any section is about something.
  func hasSection(_ role: SectionRole) -> Bool { sectionRoles & (1 << role.rawValue) != 0 }

  /// What a section is about, as its heading or one above it says.
  func role(ofSection section: Int) -> SectionRole? { sections[section] }

  /// Whether no heading but the document's title says what a section is about: "Performance budget" stands above the
  /// method and the tests as well.
  func isSaidByTitle(section: Int, in document: Document) -> Bool {
    var teller = section
    while teller >= 0, ownSections[teller] == nil { teller = document.sections[teller].parent }
    return teller >= 0 && teller != section && document.sections[teller].level == 1
  }

  /// What a section's own heading says.
  func ownRole(ofSection section: Int) -> SectionRole? { ownSections[section] }

  /// What the section that holds a block is about.
  func role(ofBlock block: Int, in document: Document) -> SectionRole? {
    document.section(ofBlock: block).flatMap { sections[$0] }
  }
}
