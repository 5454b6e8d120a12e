/// Lines that end a table, but that libcmark, which knows no tables, took into a paragraph.
///
/// The body is then read again with a blank line before each, so that libcmark starts a new block there.
struct TableEnds {
  struct End {
    let line: Int
    /// What of the line continues the containers around the table.
    let prefix: ByteRange
  }

  /// Every reading finds the next end in each paragraph; real documents need one more reading, or two.
  private static let mostReadings = 6

  private let body: ByteRange
  private let firstLine: Int
  private var ends: [End] = []
  private var readings = 1

  init(body: ByteRange, firstLine: Int) {
    self.body = body
    self.firstLine = firstLine
  }

  /// Adds ends, in order of lines; false when there are none, or the body has been read often enough.
  mutating func insert(_ found: [End]) -> Bool {
    guard !found.isEmpty, readings < Self.mostReadings else { return false }
    readings += 1
    ends = (ends + found).sorted { $0.line < $1.line }
    return true
  }

  /// The body with the blank lines inserted.
  func text(of source: SourceText) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(body.count + ends.reduce(0) { $0 + $1.prefix.count + 1 })
    var copied = body.lower
    for end in ends {
      let start = max(source.lineStart(end.line), copied)
      text += source.bytes[copied..<start]
      text += source.bytes[end.prefix.lower..<end.prefix.upper]
      text.append(.lineFeed)
      copied = start
    }
    return text + source.bytes[copied..<body.upper]
  }

  /// The 0-based line of the source for libcmark's 1-based line; an inserted line counts as the one before.
  func sourceLine(_ parsedLine: Int) -> Int {
    let parsed = parsedLine - 1
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle].line - firstLine + middle <= parsed { low = middle + 1 } else { high = middle }
    }
    return firstLine + parsed - low
  }
}
