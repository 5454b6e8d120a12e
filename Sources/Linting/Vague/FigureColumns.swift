import MarkdownModel

/// Which columns of a table hold figures with units, but for a cell or so: there a word stands for a figure.
struct FigureColumns {
  private static let farthestDigit = 6

  private var table = -1
  /// By column; nil where nobody asked.
  private var known: [Bool?] = []

  mutating func hold(_ table: Int, _ column: Int, in document: Document) -> Bool {
    if table != self.table {
      self.table = table
      known.removeAll(keepingCapacity: true)
      known.append(contentsOf: repeatElement(nil, count: document.tables[table].columnCount))
    }
    guard column < known.count else { return false }
    if let answer = known[column] { return answer }
    let answer = Self.holds(document.tables[table], column, document.source.bytes)
    known[column] = answer
    return answer
  }

  private static func holds(_ table: Table, _ column: Int, _ source: [UInt8]) -> Bool {
    var (figures, others) = (0, 0)
    for row in 1..<max(1, table.rowCount) {
      let cell = Emphasis.stripped(table[row, column].range, source)
      guard cell.count > 1 else { continue }
      if isFigure(cell, source) { figures += 1 } else { others += 1 }
      if others > 1, others * 3 > figures + table.rowCount - row { return false }
    }
    return figures >= 2 && (others == 1 || others * 3 <= figures)
  }

  /// `~310 ms`, `€ 12`, `+3 %/month`; no version, date or rank.
  static func isFigure(_ cell: ByteRange, _ source: [UInt8]) -> Bool {
    let start = source[cell.lower..<min(cell.upper, cell.lower + farthestDigit)]
    guard let digit = start.firstIndex(where: \.isDigit), !start[..<digit].contains(where: \.isLetterASCII) else {
      return false
    }
    let isPriced = start[..<digit].contains { $0 == UInt8(ascii: "$") || $0 >= 0xC2 }
    guard let end = source[digit..<cell.upper].firstIndex(where: { !isOfNumber($0) }) else { return isPriced }
    return source[end].isLetterASCII || source[end] == UInt8(ascii: "%") || source[end] >= 0xC2
  }

  /// Digits with what parts thousands and decimals, and the blank before a unit.
  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, UInt8(ascii: "."), UInt8(ascii: ","), 0xC2, 0xA0: true
    default: byte.isDigit
    }
  }
}
