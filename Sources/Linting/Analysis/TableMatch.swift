import MarkdownModel
import Quantities
import RuleModel

/// A table that a section of the profile expects, and the table of the document that it is.
struct TableMatch: Sendable {
  /// The section in the profile.
  let template: Int
  let table: TableTemplate
  /// The index in `Document.tables`; nil when no table of the section has its columns.
  let found: Int?
  /// For each column of the template the column of the found table, or -1.
  let columns: [Int]

  /// One match for each expected table of each section that the document has.
  static func matches(in document: Document, _ match: ProfileMatch) -> [TableMatch] {
    var matches: [TableMatch] = []
    for (section, template) in match.templates.enumerated() where template >= 0 {
      let expected = match.profile.sections[template].tables
      guard !expected.isEmpty else { continue }
      var free = document.blocks(ofKind: .table, in: document.sections[section].blocks).map {
        (index: document.blocks[$0].table, header: header(of: document.blocks[$0].table, in: document))
      }
      for table in expected {
        let best = free.map { ($0.index, columns(of: table, under: $0.header)) }.max {
          quality($0.1, of: table) < quality($1.1, of: table)
        }
        if let best, isMatch(best.1, of: table) {
          free.removeAll { $0.index == best.0 }
          matches.append(TableMatch(template: template, table: table, found: best.0, columns: best.1))
        } else {
          matches.append(TableMatch(template: template, table: table, found: nil, columns: []))
        }
      }
    }
    return matches
  }

  static func columns(of template: TableTemplate, in document: Document, _ table: Int) -> [Int] {
    columns(of: template, under: header(of: table, in: document))
  }

  /// The digests of the headers' keys, each in all its readings.
  private static func header(of table: Int, in document: Document) -> [[UInt64]] {
    let bytes = document.source.bytes
    return document.tables[table].row(0).map { cell in
      ProfileIndex.readings(of: cell.range, in: bytes).map { Digest.key(bytes, $0) }
    }
  }

  private static func columns(of template: TableTemplate, under header: [[UInt64]]) -> [Int] {
    var isTaken = [Bool](filledWith: false, count: header.count)
    return template.columns.map { column in
      let names = column.names.keys
      for index in header.indices where !isTaken[index] && header[index].contains(where: names.contains) {
        isTaken[index] = true
        return index
      }
      return -1
    }
  }

  private static func quality(_ columns: [Int], of table: TableTemplate) -> Int {
    zip(columns, table.columns).reduce(0) { $0 + ($1.0 < 0 ? 0 : $1.1.isRequired ? 2 : 1) }
  }

  /// Half of the required columns, and two columns at least, make a table the expected one.
  static func isMatch(_ columns: [Int], of table: TableTemplate) -> Bool {
    let required = table.columns.count { $0.isRequired }
    let found = zip(columns, table.columns).count { $0.0 >= 0 && $0.1.isRequired }
    return found * 2 >= required && columns.count { $0 >= 0 } >= min(2, table.columns.count)
  }
}
