import MarkdownModel
import Quantities
import RuleModel

/// A document with all that the checks need to know about it, worked out once.
///
/// A class because every finder holds it: one reference is cheap to pass on, thirty are not.
public final class Subject: Sendable {
  /// Where and when the document is read.
  struct Place: Sendable {
    /// As given by the user.
    let path: String
    let context: LintContext
    /// The language of documents that do not declare one.
    var language: String?
    /// Reads another document by the same rules; nil for what is no performance document.
    let neighbour: @Sendable (_ bytes: [UInt8], _ path: String) -> Subject?
  }

  public let document: Document
  public let match: ProfileMatch
  let frontMatter: FrontMatter
  let titles: SectionTitles
  let units: [TextUnit]
  let labels: [LabelledLine]
  let placeholders: [Placeholder]
  let tables: [TableMatch]
  /// What the columns, labels and sections are for; not lazy, because some check asks for it in every document.
  let roles: DocumentRoles
  let fields: [DocumentField]
  let fieldWords: FieldWords
  let knownProfiles: [String]
  let quantityVocabulary: QuantityVocabulary
  let statisticFillers: PhraseTable
  let roleWords: RoleWords
  private let place: Place
  private let lazyLanguage = LazyValue<String>()
  private let lazyNumberStyle = LazyValue<NumberStyle>()
  private let lazyFlowing = LazyValue<[UInt8]>()
  private let lazyStruck = LazyValue<StruckText>()
  private let lazyAnchors = LazyValue<Anchors>()
  private let lazyFacts = LazyValue<Facts>()
  private let lazyLinkPlaces = LazyValue<LinkPlaces>()
  private let lazyLinks = LazyValue<[LocalLink]>()
  private let lazyHome = LazyValue<DocumentHome?>()
  /// The word lists by which they are found are the same for all checks.
  let lazyGoalItems = LazyValue<[GoalItem]>()
  let lazyAlerts = LazyValue<[Alert]>()
  let lazyCompleteness = LazyValue<Completeness>()
  let lazyCriterionValues = LazyValue<[StatedValue]>()
  let searchTexts = SearchTexts()
  let spareScan = SpareScan()

  /// As the front matter declares it, else a line below the title.
  public let status: DocumentStatus?

  var path: String { place.path }
  var today: CalendarDate? { place.context.today }

  /// Where the document stands among others; nil where nothing may be looked at.
  var home: DocumentHome? { lazyHome { place.context.home(place.path) } }

  /// The file as it was committed last; nil where that is not known.
  var committed: [UInt8]? { place.context.committed(place.path) }

  /// Another document, read by the same rules; nil for what is no performance document. It stands nowhere: nothing may
  /// be looked at from there.
  func neighbour(_ bytes: [UInt8], _ path: String) -> Subject? { place.neighbour(bytes, path) }

  public var declaredCompleteness: Int? {
    frontMatter.range(of: "completeness").flatMap { Int(document.string($0)) }
  }

  public var openPlaceholderCount: Int { placeholders.count }

  /// The titles of required sections that are missing.
  public var missingSections: [String] {
    MissingSections(subject: self).templates.map { match.profile.sections[$0].names.first(in: language) }
  }

  init(
    _ document: Document, match: ProfileMatch, frontMatter: FrontMatter, titles: SectionTitles, units: [TextUnit],
    book: RuleBook, place: Place
  ) {
    self.place = place
    self.document = document
    self.match = match
    self.frontMatter = frontMatter
    self.units = units
    self.titles = titles
    knownProfiles = book.profileIndex.ids
    quantityVocabulary = book.quantityVocabulary
    statisticFillers = book.statisticFillers
    roleWords = book.roleWords
    labels = LabelFinder(document).labelledLines(in: units)
    fieldWords = book.fieldWords
    fields = FieldFinder(document: document, frontMatter: frontMatter, labels: labels, words: book.fieldWords).fields()
    placeholders = PlaceholderScanner.placeholders(
      in: document, units: units, labels: labels, frontMatter: frontMatter, words: book.placeholderWords,
      profile: match.profile)
    tables = TableMatch.matches(in: document, match)
    roles = DocumentRoles(document, titles: titles, labels: labels, matches: tables, words: roleWords)
    status = Self.status(
      document, frontMatter: frontMatter, fields: fields, placeholders: placeholders, words: fieldWords)
  }

  private static func status(
    _ document: Document, frontMatter: FrontMatter, fields: [DocumentField], placeholders: [Placeholder],
    words: FieldWords
  ) -> DocumentStatus? {
    if let entry = frontMatter.entry("status"), let status = DocumentStatus(spelled: entry.text) { return status }
    for field in fields
    where field.role == .status && field.place == .header && !field.value.isEmpty && !placeholders.overlap(field.value)
    {
      if case .known(let status) = words.status(field.value, in: document.source.bytes) { return status }
    }
    return nil
  }

  /// The quantities that the document states; read when first asked for.
  var facts: Facts { lazyFacts { Facts(of: self, vocabulary: quantityVocabulary) } }

  /// A two-letter code: as declared, else guessed from the text.
  public var language: String {
    lazyLanguage {
      frontMatter.range(of: "lang").map { String(document.string($0).prefix(2)).lowercased() }
        ?? place.language ?? Language.guess(document, units: units)
    }
  }

  /// How the document writes its numbers.
  var numberStyle: NumberStyle {
    lazyNumberStyle { WrittenNumbers.style(of: document, units: units, language: language) }
  }

  /// The source with the line breaks within sentences as blanks.
  var flowingBytes: [UInt8] { lazyFlowing { FlowingText(document, units).bytes } }
  var struck: StruckText { lazyStruck { StruckText(document) } }
  var anchors: Anchors { lazyAnchors { Anchors(document) } }
  var linkPlaces: LinkPlaces { lazyLinkPlaces { LinkPlaces(document) } }
  var localLinks: [LocalLink] { lazyLinks { document.localLinks(at: linkPlaces) } }

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
    let first = partitioningIndex { $0.range.upper > range.lower }
    return first < count && self[first].range.lower < range.upper
  }
}
