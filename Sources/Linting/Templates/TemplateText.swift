import MarkdownModel
import RuleModel

/// A template, parsed, with its blanks found: what the parts of the learner read.
struct TemplateText {
  let document: Document
  let frontMatter: FrontMatter
  let units: [TextUnit]
  let labels: [LabelledLine]
  let placeholders: [Placeholder]
  /// The forms in which it leaves its blanks.
  let blanks: Set<Profile.Blank>
  let language: String
  let words: TemplateWords
  private let unitOfBlock: [Int: Int]

  /// From how many on brackets and braces are taken for blanks: one may be anything.
  private static let leastBlanks = 2

  init(_ document: Document, book: RuleBook, words: TemplateWords) {
    self.document = document
    self.words = words
    let frontMatter = FrontMatter(document)
    let units = document.textUnits()
    let labels = LabelFinder(document).labelledLines(in: units)
    (self.frontMatter, self.units, self.labels) = (frontMatter, units, labels)
    func scan(_ blanks: Set<Profile.Blank>) -> [Placeholder] {
      PlaceholderScanner.placeholders(
        in: document, units: units, labels: labels, frontMatter: frontMatter, words: book.placeholderWords,
        profile: Profile(id: "template", title: LocalizedText(english: ""), summary: "", blanks: blanks))
    }
    var counts: [Profile.Blank: Int] = [:]
    for placeholder in scan(Set(Profile.Blank.allCases)) where placeholder.kind == .delimited {
      if let form = Self.form(of: placeholder.range, in: document.source.bytes) { counts[form, default: 0] += 1 }
    }
    blanks = Set(
      counts.filter { form, count in
        count >= (form == .bracket || form == .brace ? Self.leastBlanks : 1)
      }.keys)
    placeholders = scan(blanks)
    language =
      frontMatter.range(of: "lang").map { String(document.string($0).prefix(2)).lowercased() }.flatMap {
        $0.utf8.count == 2 && $0.utf8.allSatisfy(\.isLowerASCII) ? $0 : nil
      } ?? Language.guess(document, units: units)
    unitOfBlock = Dictionary(
      units.enumerated().filter { !$0.element.isCell }.map { ($0.element.block, $0.offset) }
    ) { first, _ in first }
  }

  private static func form(of range: ByteRange, in bytes: [UInt8]) -> Profile.Blank? {
    let start = bytes[range.lower] == .backslash ? range.lower + 1 : range.lower
    guard start < range.upper else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "{"):
      return start + 1 < range.upper && bytes[start + 1] == UInt8(ascii: "{") ? .doubleBrace : .brace
    case UInt8(ascii: "["): return .bracket
    case UInt8(ascii: "<"): return .angle
    default: return nil
    }
  }

  var bytes: [UInt8] { document.source.bytes }

  // MARK: Text

  func unit(ofBlock block: Int) -> TextUnit? { unitOfBlock[block].map { units[$0] } }

  /// Without markup marks at its ends, backslashes and line endings.
  func plain(_ range: ByteRange) -> String { Self.plain(bytes[range.lower..<range.upper]) }

  /// The text outside all blanks.
  func outsideBlanks(_ range: ByteRange) -> String {
    var text = Array(bytes[range.lower..<range.upper])
    for index in indices(in: range) {
      let part = placeholders[index].range.clamped(to: range)
      for offset in part.lower..<part.upper { text[offset - range.lower] = .space }
    }
    return Self.plain(text[...])
  }

  /// What the first blank of a range says; nil where there is none.
  func blank(in range: ByteRange) -> String? {
    guard let index = indices(in: range).first(where: { placeholders[$0].kind == .delimited }) else { return nil }
    return content(of: placeholders[index].range.clamped(to: range))
  }

  private func content(of range: ByteRange) -> String {
    func isMark(_ byte: UInt8) -> Bool { byte.isWhitespace || "{}[]<>\\$%@_*".utf8.contains(byte) }
    var (lower, upper) = (range.lower, range.upper)
    while lower < upper, isMark(bytes[lower]) { lower += 1 }
    while upper > lower, isMark(bytes[upper - 1]) { upper -= 1 }
    return Self.plain(bytes[lower..<upper])
  }

  /// Whether nothing but blanks stands there.
  func isBlank(_ range: ByteRange) -> Bool {
    hasBlank(range) && FoldedText(outsideBlanks(range)).isEmpty
  }

  /// Whether any blank with marks around it stands there.
  func hasDelimited(_ range: ByteRange) -> Bool { indices(in: range).contains { placeholders[$0].kind == .delimited } }

  func hasBlank(_ range: ByteRange) -> Bool { !range.isEmpty && placeholders.overlap(range) }

  private func indices(in range: ByteRange) -> Range<Int> {
    let low = placeholders.partitioningIndex { $0.range.upper > range.lower }
    var end = low
    while end < placeholders.count, placeholders[end].range.lower < range.upper { end += 1 }
    return low..<end
  }

  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == .backslash, index < bytes.endIndex, bytes[index].isPunctuationASCII { continue }
      if byte.isWhitespace {
        if let last = text.last, last != .space { text.append(.space) }
      } else {
        text.append(byte)
      }
    }
    func isMark(_ byte: UInt8) -> Bool { byte == .space || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") }
    while let last = text.last, isMark(last) { text.removeLast() }
    return String(decoding: text.drop(while: isMark), as: UTF8.self)
  }
}
