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
    while line < source.lineCount, source.lineStart(line) < limit {
      let range = source.lineRange(line)
      if Self.fence(range, in: source) == format || (format == .yaml && Self.isDocumentEnd(range, in: source)) {
        self.format = format
        self.content = ByteRange(source.lineStart(firstLine + 1), range.lower)
        self.range = ByteRange(offset, source.lineStart(line + 1))
        return
      }
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
