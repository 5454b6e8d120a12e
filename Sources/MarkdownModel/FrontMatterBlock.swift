/// The front matter at the very start of a file: `---` lines around YAML, or `+++` lines around TOML.
public struct FrontMatterBlock: Sendable {
  public enum Format: Sendable { case yaml, toml }

  public let format: Format
  /// Both fence lines and the last line ending included.
  public let range: ByteRange
  /// What stands between the fences.
  public let content: ByteRange

  /// Finds front matter at an offset; nil when the first line is no fence or no closing fence follows
  /// before the limit.
  public init?(in source: SourceText, at offset: Int, limit: Int) {
    let firstLine = source.line(at: offset)
    let opening = ByteRange(offset, source.lineRange(firstLine).upper)
    guard let format = Self.fence(opening, in: source) else { return nil }
    var line = firstLine + 1
    var page = PageStart()
    while line < source.lineCount, source.lineStart(line) < limit {
      let range = source.lineRange(line)
      if Self.fence(range, in: source) == format || (format == .yaml && Self.isDocumentEnd(range, in: source)) {
        self.format = format
        self.content = ByteRange(source.lineStart(firstLine + 1), range.lower)
        self.range = ByteRange(offset, source.lineStart(line + 1))
        return
      }
      if format == .yaml, page.isPage(range, in: source.bytes) { return nil }
      line += 1
    }
    return nil
  }

  private static func fence(_ line: ByteRange, in source: SourceText) -> Format? {
    guard line.count >= 3 else { return nil }
    let mark = source.bytes[line.lower]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "+") else { return nil }
    for offset in line.lower..<line.upper {
      let byte = source.bytes[offset]
      let isRight = offset < line.lower + 3 ? byte == mark : byte.isSpaceOrTab
      if !isRight { return nil }
    }
    return mark == UInt8(ascii: "-") ? .yaml : .toml
  }

  /// YAML ends a document with `...` (YAML 1.2, section 9.1.4).
  private static func isDocumentEnd(_ line: ByteRange, in source: SourceText) -> Bool {
    guard source.bytes.span.hasPrefix("...", at: line.lower), line.count >= 3 else { return false }
    return source.bytes[line.lower + 3..<line.upper].allSatisfy(\.isSpaceOrTab)
  }
}

/// Tells that a page has begun where front matter was never closed: a heading between blank lines, and prose behind it.
/// YAML takes the heading for a comment, and a later rule for the closing fence.
private struct PageStart {
  private enum State { case keys, blank, heading, page }

  private var state = State.keys

  /// Whether a line, the next one, is prose of a page.
  mutating func isPage(_ line: ByteRange, in bytes: [UInt8]) -> Bool {
    let isBlank = bytes[line.lower..<line.upper].allSatisfy(\.isSpaceOrTab)
    switch state {
    case .keys: state = isBlank ? .blank : .keys
    case .blank: if !isBlank { state = Self.isHeading(line, bytes) ? .heading : .keys }
    case .heading: state = isBlank ? .page : .keys
    case .page: return !isBlank && Self.isProse(line, bytes)
    }
    return false
  }

  private static func isHeading(_ line: ByteRange, _ bytes: [UInt8]) -> Bool {
    let marks = bytes[line.lower..<line.upper].prefix { $0 == UInt8(ascii: "#") }.count
    return (1...6).contains(marks) && marks < line.count && bytes[line.lower + marks] == .space
  }

  /// At the margin, and neither a comment nor a list item nor `key:`.
  private static func isProse(_ line: ByteRange, _ bytes: [UInt8]) -> Bool {
    switch bytes[line.lower] {
    case .space, .tab, UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "]"), UInt8(ascii: "}"): return false
    default: break
    }
    guard let colon = bytes[line.lower..<line.upper].firstIndex(of: UInt8(ascii: ":")) else { return true }
    return bytes[line.lower..<colon].contains(.space)
  }
}
