import MarkdownModel

/// The two columns of a table that hold the values of an earlier and a later version: `v4.6 | v4.7 | Change`,
/// `Release 4.6 | Release 4.7 | Change`.
struct VersionColumns {
  private static let mostParts = 4

  private let table: Table
  private let source: [UInt8]

  init(_ table: Table, in source: [UInt8]) { (self.table, self.source) = (table, source) }

  /// Whether the headers of a column and the next one name versions, the earlier one first.
  func ascend(from column: Int) -> Bool {
    guard column > 0, column + 1 < table.columnCount, let earlier = version(column), let later = version(column + 1)
    else { return false }
    return earlier.name.elementsEqual(later.name) && earlier.numbers.count == later.numbers.count
      && earlier.numbers.lexicographicallyPrecedes(later.numbers)
  }

  /// `v4.6`, `4.6.1`, `v5`, `Release 4.6`; `2026`; nil for other headers, other plain numbers among them.
  private func version(_ column: Int) -> (name: ArraySlice<UInt8>, numbers: [Int])? {
    let range = Emphasis.stripped(table[0, column].range, source)
    var text = source[range.lower..<range.upper]
    let name = text.prefix(upTo: text.lastIndex(of: .space).map { $0 + 1 } ?? text.startIndex)
    text = text.dropFirst(name.count)
    guard name.allSatisfy({ $0 == .space || $0.isLetterASCII }) else { return nil }
    let hasV = text.first.map { $0 | 0x20 == UInt8(ascii: "v") } ?? false
    if hasV { text = text.dropFirst() }
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 1 || hasV || name.isEmpty && isYear(text), parts.count <= Self.mostParts else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard (1...4).contains(part.count), part.allSatisfy(\.isDigit) else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
    }
    return (name, numbers)
  }

  /// `2023 | 2026 | Change`
  private func isYear(_ text: ArraySlice<UInt8>) -> Bool {
    text.count == 4 && text.allSatisfy(\.isDigit) && (text.starts(with: "19".utf8) || text.starts(with: "20".utf8))
  }
}
