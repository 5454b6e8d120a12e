import MarkdownModel
import RuleModel

/// Tells performance documents from all others: by title, file name or front matter, else by headings and figures.
struct SubjectMatter {
  private static let leastHeadings = 2
  private static let leastFigures = 6

  let document: Document
  let sectionTitles: SectionTitles
  /// The words that name the subject.
  let names: NameSet
  let words: PlaceholderWords

  /// - Parameter fileName: the last component of the path.
  func isPerformanceDocument(fileName: String, frontMatter: FrontMatter) -> Bool {
    if let category = frontMatter.range(of: "category"), names.isIn(FoldedText(document.source.bytes, category).key) {
      return true
    }
    let title = document.sections.firstIndex { $0.level == 1 } ?? document.sections.indices.first
    if let title, names.isIn(sectionTitles[title]) { return true }
    if names.isIn(FoldedText(Self.spaced(fileName)).key) {
      return hasFigures(1) || document.tables.count > 0 || document.sections.count > 1
    }
    let headings = (0..<sectionTitles.count).count { names.isIn(sectionTitles[$0]) }
    let columns = headings < Self.leastHeadings ? columns(upTo: Self.leastHeadings - headings) : 0
    return headings + columns >= Self.leastHeadings && hasFigures(Self.leastFigures)
  }

  /// How many columns are headed by the subject: `SLO`, `Latency`, `p95`.
  private func columns(upTo most: Int) -> Int {
    var count = 0
    for table in document.tables {
      for cell in table.row(0) where namesSubject(cell.range) {
        count += 1
        if count == most { return count }
      }
    }
    return count
  }

  private func namesSubject(_ header: ByteRange) -> Bool {
    let bytes = document.source.bytes[header.lower..<header.upper]
    if bytes.count > 2, bytes[header.lower] | 0x20 == UInt8(ascii: "p"),
      bytes.dropFirst().prefix(2).allSatisfy(\.isDigit)
    {
      return true
    }
    return names.isIn(FoldedText(document.source.bytes, header).key)
  }

  private static func spaced(_ fileName: String) -> String {
    String(fileName.map { $0 == "_" || $0 == "-" || $0 == "." ? " " : $0 })
  }

  /// Whether at least so many numbers with a unit stand in the text.
  private func hasFigures(_ least: Int) -> Bool {
    let bytes = document.source.bytes
    var count = 0
    for inline in document.inlines where inline.kind == .text && !inline.isLinkText {
      let cursor = TextCursor(bytes: bytes, limits: inline.range)
      var index = inline.range.lower
      while index < inline.range.upper {
        guard bytes[index].isDigit else {
          index += 1
          continue
        }
        while index < inline.range.upper,
          bytes[index].isDigit || bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",")
        { index += 1 }
        let unit = cursor.skipBlanks(index)
        let end = cursor.wordEnd(unit)
        if cursor.byte(unit) == UInt8(ascii: "%")
          || (end > unit && words.isUnitSymbol(bytes[unit..<end]))
        {
          count += 1
        }
        if count >= least { return true }
      }
    }
    return false
  }
}
