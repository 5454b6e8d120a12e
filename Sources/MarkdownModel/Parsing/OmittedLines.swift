/// The lines that libcmark does not see, because what they are is certain without it.
///
/// Where something may be open that they end, a heading without text stands for the first of them.
struct OmittedLines {
  private struct Stretch {
    let first: Int
    /// Whether a heading stands for the first line.
    let isMarked: Bool
    var end: Int
    /// The index that libcmark gives the line behind them.
    let parsed: Int
    /// How many lines are left out up to here, these included.
    var total: Int
  }

  private let firstLine: Int
  private var all: Growing<Stretch>
  /// How many of them come before the line asked for last.
  private var passed = 0
  /// libcmark's lines around that one with nothing left out between them, and how many lines are left out before them.
  private var around = 0..<0
  private var before = 0

  init(firstLine: Int) {
    self.firstLine = firstLine
    all = Growing(capacity: 8)
  }

  func free() { all.free() }

  /// Leaves out lines behind those that are left out already.
  ///
  /// - Parameter isMarked: whether they may end what is open before them.
  mutating func omit(_ lines: Range<Int>, isMarked: Bool) {
    if !isMarked, let last = all.last, last.end == lines.lowerBound {
      all[all.count - 1].end = lines.upperBound
      all[all.count - 1].total += lines.count
      return
    }
    let before = all.last?.total ?? 0
    let mark = isMarked ? 1 : 0
    all.append(
      Stretch(
        first: lines.lowerBound, isMarked: isMarked, end: lines.upperBound,
        parsed: lines.lowerBound - firstLine - before + mark, total: before + lines.count - mark))
  }

  /// The 0-based line of the source for libcmark's 0-based line.
  mutating func sourceLine(_ parsed: Int) -> Int {
    if parsed < around.lowerBound || parsed >= around.upperBound { move(to: parsed) }
    return firstLine + parsed + before
  }

  private mutating func move(to parsed: Int) {
    while passed < all.count, all[passed].parsed <= parsed { passed += 1 }
    while passed > 0, all[passed - 1].parsed > parsed { passed -= 1 }
    around = (passed > 0 ? all[passed - 1].parsed : .min)..<(passed < all.count ? all[passed].parsed : .max)
    before = passed > 0 ? all[passed - 1].total : 0
  }

  /// The parts of the body that remain, from line to line.
  func remaining(of text: ParsedText) -> [ParsedPart] {
    var parts: [ParsedPart] = []
    parts.reserveCapacity(all.count + 1)
    var start = text.body.lower
    var isMarked = false
    for stretch in all.all {
      let end = text.lineRange(stretch.first).lower
      if isMarked || end > start { parts.append(ParsedPart(isMarked: isMarked, range: ByteRange(start, end))) }
      start = stretch.end < text.lineCount ? text.lineRange(stretch.end).lower : text.body.upper
      isMarked = stretch.isMarked
    }
    if isMarked || text.body.upper > start {
      parts.append(ParsedPart(isMarked: isMarked, range: ByteRange(start, max(start, text.body.upper))))
    }
    return parts
  }
}

/// A part of a text that libcmark sees, from line to line.
struct ParsedPart {
  /// Whether a heading without text stands before it.
  let isMarked: Bool
  let range: ByteRange
}
