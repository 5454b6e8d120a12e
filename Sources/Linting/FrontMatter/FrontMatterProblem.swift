import MarkdownModel
import Phrases
import StructuredData

/// Why a front matter cannot be read, in words for its author.
struct FrontMatterProblem: Sendable {
  let range: ByteRange
  let message: Phrase

  init(unsupported block: FrontMatterBlock) {
    range = ByteRange(block.range.lower, block.range.lower + 3)
    message = "TOML between '+++' lines is not supported; write YAML between '---' lines"
  }

  /// Says where YAML that libyaml refuses goes wrong.
  init(_ problem: YAMLProblem, _ block: FrontMatterBlock, in source: SourceText) {
    let bytes = source.bytes
    var offset = Self.onText(problem.offset, block.content, bytes)
    var kind = problem.kind
    if kind == .reservedCharacter, offset < bytes.count, bytes[offset] == .tab { kind = .tab }
    // A line without a colon is noticed at the next one's.
    if kind == .colonInValue, let culprit = Self.lineWithoutColon(before: offset, block.content, source) {
      (kind, offset) = (.missingColon, culprit)
    }
    let end = source.lineRange(source.line(at: offset)).upper
    switch kind {
    case .unclosedBracket:
      let isMapping = offset < bytes.count && bytes[offset] == UInt8(ascii: "{")
      message = "what '\(isMapping ? "{" : "[")' opens here is not closed with '\(isMapping ? "}" : "]")'"
      range = Self.trimmed(ByteRange(offset, end), bytes)
    case .unclosedQuote:
      message = "the quote that opens here is not closed"
      range = Self.trimmed(ByteRange(offset, end), bytes)
    case .missingColon:
      message = "expected 'key: value' on this line"
      range = Self.trimmed(ByteRange(offset, end), bytes)
    case .colonInValue:
      message = "a value with ': ' in it must stand in quotes"
      range = Self.character(at: offset, bytes)
    case .reservedCharacter:
      range = Self.character(at: offset, bytes)
      message = "a value must not begin with '\(source.string(range))'; put it in quotes"
    case .tab:
      let line = source.lineRange(source.line(at: offset))
      let text = bytes[line.lower..<line.upper].firstIndex { !$0.isSpaceOrTab } ?? line.upper
      message = "the line is indented with a tab; use spaces"
      range = text > line.lower ? ByteRange(line.lower, text) : Self.character(at: offset, bytes)
    case .tooLarge, .other:
      message = problem.message
      range = Self.character(at: offset, bytes)
    }
  }

  /// YAML that holds something other than keys with values.
  init?(root outline: YAMLOutline, _ block: FrontMatterBlock, _ lines: FrontMatterLines, in source: SourceText) {
    guard let root = outline.nodes.first, root.kind != .mapping else { return nil }
    // Text between two rules at the top of a page is prose, unless it is one line.
    let range = ByteRange(root.range.lowerBound, root.range.upperBound)
    let isOneLine = source.line(at: range.lower) == source.line(at: max(range.lower, range.upper - 1))
    guard root.kind == .sequence || (isOneLine && !range.isEmpty) else { return nil }
    self.range = ByteRange(range.lower, min(range.upper, source.lineRange(source.line(at: range.lower)).upper))
    message = "expected lines of 'key: value', found \(root.kind == .sequence ? "a list" as Phrase : "a text")"
  }

  // MARK: Places

  /// The last character before an offset that stands behind all text.
  private static func onText(_ offset: Int, _ content: ByteRange, _ bytes: [UInt8]) -> Int {
    var index = min(max(offset, content.lower), max(content.lower, content.upper - 1))
    guard index >= content.upper - 1 || bytes[index].isLineEnding else { return index }
    while index > content.lower, bytes[index].isWhitespace { index -= 1 }
    while index > content.lower, bytes[index].isContinuation { index -= 1 }
    return index
  }

  /// The start of the text of the line above, when that is no `key: value` and the line itself is one.
  private static func lineWithoutColon(before offset: Int, _ content: ByteRange, _ source: SourceText) -> Int? {
    let line = source.line(at: offset)
    let start = source.lineStart(line)
    guard start > content.lower, !hasColon(ByteRange(start, offset), source.bytes) else { return nil }
    let above = trimmed(source.lineRange(line - 1), source.bytes)
    guard !above.isEmpty, above.lower >= content.lower, !hasColon(above, source.bytes) else { return nil }
    return above.lower
  }

  private static func hasColon(_ range: ByteRange, _ bytes: [UInt8]) -> Bool {
    (range.lower..<range.upper).contains { index in
      bytes[index] == UInt8(ascii: ":") && (index + 1 >= range.upper || bytes[index + 1].isSpaceOrTab)
    }
  }

  private static func character(at offset: Int, _ bytes: [UInt8]) -> ByteRange {
    guard offset < bytes.count else { return ByteRange(bytes.count, bytes.count) }
    return ByteRange(offset, offset + bytes.scalarWidth(at: offset))
  }

  private static func trimmed(_ range: ByteRange, _ bytes: [UInt8]) -> ByteRange {
    var (lower, upper) = (range.lower, range.upper)
    while lower < upper, bytes[lower].isSpaceOrTab { lower += 1 }
    while upper > lower, bytes[upper - 1].isSpaceOrTab { upper -= 1 }
    return ByteRange(lower, upper)
  }
}
