import MarkdownModel
import RuleModel

/// Finds every placeholder of a document in one pass over its text.
///
/// Code, URLs, link texts and destinations, HTML and math are never looked into. Where two placeholders overlap, the
/// outer one stands.
struct PlaceholderScanner: ~Copyable {
  /// From how many certain bracket blanks on a document is taken to leave its blanks in brackets.
  private static let bracketEvidence = 3
  /// From how many on every text in brackets is one.
  private static let manyBrackets = 5

  private let document: Document
  private let words: PlaceholderWords
  private let blanks: Set<Profile.Blank>
  /// Looked for at the first tag that opens.
  private lazy var closingTags = Self.closingTags(in: document)
  private var found: [Placeholder] = []
  private var scan: UnitScan

  init(_ document: Document, labels: [LabelledLine], words: PlaceholderWords, blanks: Set<Profile.Blank>) {
    self.document = document
    self.words = words
    self.blanks = blanks
    scan = UnitScan(document, labels: labels, words: words, usesBraces: blanks.contains(.brace))
  }

  static func placeholders(
    in document: Document, units: [TextUnit], labels: [LabelledLine], frontMatter: FrontMatter,
    words: PlaceholderWords,
    profile: Profile
  ) -> [Placeholder] {
    var scanner = PlaceholderScanner(document, labels: labels, words: words, blanks: profile.blanks)
    var label = labels.startIndex
    for (index, unit) in units.enumerated() {
      let first = label
      while label < labels.endIndex, labels[label].unit == index { label += 1 }
      scanner.scan(unit, labels: first..<label)
    }
    for value in frontMatter.values { scanner.scan(value) }
    scanner.found += ValuePlaceholders(
      document, units: units, labels: labels, words: words, templateLines: profile.templateLines
    )
    .placeholders(frontMatter)
    scanner.found += SiteExpressions(document).without(
      CellMarks(document, units, words).withoutMarks(scanner.scan.found))
    scanner.scanHTMLBlocks()
    scanner.decideBrackets()
    scanner.dropHints()
    scanner.dropTaskHeadings()
    return scanner.outermost()
  }

  // MARK: Units

  private mutating func scan(_ unit: TextUnit, labels: Range<Int>) {
    guard !unit.range.isEmpty else { return }
    scan.begin(unit, labels: labels)
    for index in unit.inlines {
      let inline = document.inlines[index]
      guard inline.range.lower >= scan.resume else { continue }
      switch inline.kind {
      case .text where !inline.isLinkText: scan.text(inline.range)
      case .html: scan.html(inline.range, closingTags: closingTags)
      case .strong: scan.strong(inline)
      default: break
      }
    }
  }

  private mutating func scan(_ value: FrontMatterValue) {
    guard !value.range.isEmpty else { return }
    scan.beginFrontMatter(value.range)
    scan.text(value.range)
  }

  // MARK: HTML

  private static func closingTags(in document: Document) -> Set<[UInt8]> {
    var tags: Set<[UInt8]> = []
    let bytes = document.source.bytes
    for inline in document.inlines
    where inline.kind == .html && inline.range.count > 3 && bytes[inline.range.lower + 1] == UInt8(ascii: "/") {
      tags.insert(bytes[inline.range.lower + 2..<inline.range.upper - 1].map(\.lowercasedASCII))
    }
    return tags
  }

  /// A paragraph that is only `<your text here>` is an HTML block to CommonMark (section 4.6, condition 7).
  private mutating func scanHTMLBlocks() {
    let bytes = document.source.bytes
    for index in document.blocks(ofKind: .htmlBlock) {
      guard let segment = document.blocks[index].segments.first else { continue }
      let line = document.segments[segment]
      let cursor = TextCursor(bytes: bytes, limits: line)
      guard cursor.byte(line.lower) == UInt8(ascii: "<"),
        let close = cursor.find(">", from: line.lower, within: DelimitedBlank.maximumLength)
      else { continue }
      let range = ByteRange(line.lower, close + 1)
      if let blank = DelimitedBlank(cursor: cursor, words: words).htmlBlank(
        range, isValueStart: true, closingTags: closingTags)
      {
        found.append(Placeholder(kind: .delimited, range: blank))
      }
    }
  }

  // MARK: Decision

  private mutating func decideBrackets() {
    var certain = scan.certainBrackets
    if certain.count > 1 {
      let labels = BracketLabels(among: certain + scan.undecided.map(\.range), in: document)
      certain.removeAll { labels.contain($0) }
      found.removeAll { $0.kind == .delimited && labels.contain($0.range) }
    }
    let isBracketed = blanks.contains(.bracket) || certain.count >= Self.bracketEvidence
    let lines = Set(certain.map { document.source.line(at: $0.lower) })
    for (range, isValue) in scan.undecided {
      let isBlank =
        (isValue && isBracketed) || certain.count >= Self.manyBrackets
        || lines.contains(document.source.line(at: range.lower))
      if isBlank { found.append(Placeholder(kind: .delimited, range: range)) }
    }
  }

  /// « À compléter (AAAA-MM-JJ) »: in parentheses behind a marker, a pattern tells in what form, and is no blank of its own.
  private mutating func dropHints() {
    let markers = found.filter { $0.kind == .unfinishedMarker }
    guard !markers.isEmpty, found.contains(where: { $0.kind == .datePattern }) else { return }
    let bytes = document.source.bytes
    let ends = Set(markers.map(\.range.upper))
    found.removeAll { hint in
      guard hint.kind == .datePattern, hint.range.lower > 2, bytes[hint.range.lower - 1] == UInt8(ascii: "("),
        hint.range.upper < bytes.count, bytes[hint.range.upper] == UInt8(ascii: ")")
      else { return false }
      return ends.contains(hint.range.lower - 1) || ends.contains(hint.range.lower - 2)
    }
  }

  /// `#### TODO:` above a list of tasks is what the tasks are, and lacks nothing.
  private mutating func dropTaskHeadings() {
    guard found.contains(where: { $0.kind == .unfinishedMarker }) else { return }
    let bytes = document.source.bytes
    var titles: [Int: ByteRange] = [:]
    for section in document.sections where section.ownBlocks.contains(where: { document.blocks[$0].kind == .list }) {
      titles[section.title.lower] = section.title
    }
    found.removeAll { marker in
      guard marker.kind == .unfinishedMarker, let title = titles[marker.range.lower] else { return false }
      return bytes[marker.range.upper..<max(marker.range.upper, title.upper)].allSatisfy { $0 == UInt8(ascii: ":") }
    }
  }

  /// Delimited blanks stand before all others; of the rest the outer ones.
  private func outermost() -> [Placeholder] {
    guard found.count > 1 else { return found }
    let sorted = found.sorted { ($0.range.lower, -$0.range.upper) < ($1.range.lower, -$1.range.upper) }
    let blanks = Self.withoutOverlaps(sorted.lazy.filter { $0.kind == .delimited })
    let rest = Self.withoutOverlaps(sorted.lazy.filter { $0.kind != .delimited }).filter { candidate in
      !Self.overlaps(candidate.range, any: blanks)
    }
    if blanks.isEmpty { return rest }
    return rest.isEmpty ? blanks : (blanks + rest).sorted { $0.range < $1.range }
  }

  /// - Parameter placeholders: in document order, the outer ones first.
  private static func withoutOverlaps(_ placeholders: some Sequence<Placeholder>) -> [Placeholder] {
    var kept: [Placeholder] = []
    var end = 0
    for placeholder in placeholders where placeholder.range.lower >= end {
      kept.append(placeholder)
      end = placeholder.range.upper
    }
    return kept
  }

  /// - Parameter blanks: sorted and apart from each other.
  private static func overlaps(_ range: ByteRange, any blanks: [Placeholder]) -> Bool {
    let first = blanks.partitioningIndex { $0.range.upper > range.lower }
    return first < blanks.count && blanks[first].range.overlaps(range)
  }
}
