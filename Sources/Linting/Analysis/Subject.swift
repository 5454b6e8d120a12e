import MarkdownModel
import RuleModel

/// A document with all that the checks need to know about it, worked out once.
public struct Subject: Sendable {
  public let document: Document
  public let match: ProfileMatch
  let frontMatter: FrontMatterFields
  let titles: SectionTitles
  let units: [TextUnit]
  let labels: [LabelledLine]
  let placeholders: [Placeholder]
  let tables: [TableMatch]
  let knownProfiles: [String]

  public let status: DocumentStatus?

  public var declaredCompleteness: Int? {
    frontMatter.range(of: "completeness").flatMap { Int(document.string($0)) }
  }

  public var openPlaceholderCount: Int { placeholders.count }

  /// The titles of required sections that are missing.
  public var missingSections: [String] {
    MissingSections(subject: self).templates.map { match.profile.sections[$0].names.first(in: language) }
  }

  init(
    _ document: Document, match: ProfileMatch, frontMatter: FrontMatterFields, titles: SectionTitles, units: [TextUnit],
    book: RuleBook
  ) {
    self.document = document
    self.match = match
    self.frontMatter = frontMatter
    status = frontMatter.range(of: "status").flatMap { DocumentStatus(spelled: document.string($0)) }
    self.units = units
    self.titles = titles
    knownProfiles = book.profiles.map(\.id)
    labels = LabelFinder(document).labelledLines(in: units)
    placeholders = PlaceholderScanner.placeholders(
      in: document, units: units, labels: labels, frontMatter: frontMatter, words: book.placeholderWords,
      profile: match.profile)
    tables = TableMatch.matches(in: document, match)
  }

  /// A two-letter code: as declared, else guessed from the text.
  public var language: String {
    frontMatter.range(of: "lang").map { String(document.string($0).prefix(2)).lowercased() }
      ?? Language.guess(document, units: units)
  }

  /// The range where a finding about a whole section stands: its heading's text, else the first line.
  func anchor(of section: Int?) -> ByteRange {
    if let section { return document.sections[section].title }
    if let title = document.sections.first(where: { $0.level == 1 }) { return title.title }
    let source = document.source
    let line = source.lineRange(source.line(at: document.extent.lower))
    return ByteRange(
      max(line.lower, document.extent.lower + (document.extent.lower == 0 ? source.byteOrderMarkLength : 0)), line.upper
    )
  }

  /// Whether any placeholder touches a range.
  func hasPlaceholder(in range: ByteRange) -> Bool { placeholders.overlap(range) }
}

extension Array where Element == Placeholder {
  /// Whether any overlaps a range. The placeholders are sorted and apart. O(log n).
  func overlap(_ range: ByteRange) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upper <= range.lower { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].range.lower < range.upper
  }
}
