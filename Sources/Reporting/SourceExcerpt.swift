import MarkdownModel

/// The line that a finding stands in, cut around the finding where it is long, and fit to be shown.
struct SourceExcerpt: Sendable {
  private static let maximumWidth = 160

  /// From 1.
  let line: Int
  let before: String
  let marked: String
  let after: String
  let isCutBefore: Bool
  let isCutAfter: Bool

  init(_ range: ByteRange, in source: SourceText) {
    let line = source.line(at: range.lower)
    let whole = source.lineRange(line)
    let start = Self.windowStart(of: range.lower, in: whole, source)
    let shown = ByteRange(start, min(whole.upper, start + Self.maximumWidth)).scalarAligned(in: source.bytes)
    let found = range.clamped(to: shown)
    self.line = line + 1
    before = Printable.line(source.string(ByteRange(shown.lower, found.lower)))
    marked = Printable.line(source.string(found))
    after = Printable.line(source.string(ByteRange(found.upper, shown.upper)))
    isCutBefore = shown.lower > whole.lower
    isCutAfter = shown.upper < whole.upper
  }

  private static func windowStart(of offset: Int, in line: ByteRange, _ source: SourceText) -> Int {
    guard line.count > maximumWidth else { return line.lower }
    var start = max(line.lower, min(offset - maximumWidth / 3, line.upper - maximumWidth))
    while start > line.lower, source.bytes[start].isContinuation { start -= 1 }
    return start
  }
}

extension ByteRange {
  /// The range cut back to end between scalars.
  func scalarAligned(in bytes: [UInt8]) -> ByteRange {
    var end = upper
    while end > lower, end < bytes.count, bytes[end].isContinuation { end -= 1 }
    return ByteRange(lower, end)
  }
}
