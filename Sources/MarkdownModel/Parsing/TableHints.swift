/// Blanks that show libcmark, which knows no tables, where the lines after a table's delimiter row belong.
///
/// The body is read again with them. Nothing else of it changes, so every line keeps its bytes and columns, but for
/// the indented ones, which start no block.
struct TableHints {
  enum Hint {
    /// A blank line before a line that ends a table, but that may not interrupt a paragraph.
    case blankLine
    /// Indentation of a row that would be a setext heading's underline below a paragraph.
    case indentation
  }

  struct Place {
    let line: Int
    /// What of the line continues the containers around the table.
    let prefix: ByteRange
    let hint: Hint
  }

  /// Every reading finds the next place in each paragraph; real documents need one more reading, or two.
  private static let mostReadings = 6

  private let body: ByteRange
  private let firstLine: Int
  private var places: [Place] = []
  /// The lines with a blank line before them.
  private var separatedLines: [Int] = []
  private var readings = 1

  init(body: ByteRange, firstLine: Int) {
    self.body = body
    self.firstLine = firstLine
  }

  var isEmpty: Bool { separatedLines.isEmpty }

  /// Adds places; false when there are none, or the body has been read often enough.
  mutating func insert(_ found: [Place]) -> Bool {
    guard !found.isEmpty, readings < Self.mostReadings else { return false }
    readings += 1
    places = (places + found).sorted { $0.line < $1.line }
    separatedLines = places.filter { $0.hint == .blankLine }.map(\.line)
    return true
  }

  /// The body with the hints inserted.
  func text(of source: ParsedText) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(body.count + places.reduce(0) { $0 + $1.prefix.count + 4 })
    var copied = body.lower
    for place in places where place.prefix.lower >= copied {
      text += source.bytes[copied..<place.prefix.lower]
      text += source.bytes[place.prefix.lower..<place.prefix.upper]
      switch place.hint {
      case .blankLine:
        text.append(.lineFeed)
        copied = place.prefix.lower
      case .indentation:
        // Four columns are enough; containers may take up to three, a quote marker or a part of a tab.
        text += "        ".utf8
        copied = place.prefix.upper
      }
    }
    return text + source.bytes[copied..<body.upper]
  }

  /// The 0-based line of the source for libcmark's 1-based line; an inserted line counts as the one before.
  func sourceLine(_ parsedLine: Int) -> Int {
    let parsed = parsedLine - 1
    let inserted = separatedLines.indices.partitioningIndex { separatedLines[$0] - firstLine + $0 > parsed }
    return firstLine + parsed - inserted
  }
}
