import MarkdownModel

/// Names to be found as whole words in a title: `Load Testing` in `Load testing of the cart`.
struct NameSet: Sendable {
  private static let longestName = 5

  private let names: Set<UInt64>
  /// Names in scripts that set no blanks between words; they are found anywhere.
  private let unspaced: [[UInt8]]

  init(_ names: [FoldedText]) {
    let isUnspaced = { (name: FoldedText) in name.bytes.first.map { $0 >= 0xE0 } ?? false }
    self.names = Set(names.filter { !isUnspaced($0) }.map { Digest.fnv1a($0.bytes[...]) })
    unspaced = names.filter(isUnspaced).map(\.bytes)
  }

  /// Whether any name stands in a title. O(words × longest name).
  func isIn(_ title: FoldedText) -> Bool {
    let bytes = title.bytes
    var start = 0
    while start < bytes.count {
      var hash = Digest.seed
      var words = 0
      for index in start...bytes.count where words < Self.longestName {
        if index == bytes.count || bytes[index] == .space {
          if names.contains(hash) { return true }
          words += 1
        }
        if index < bytes.count { hash = Digest.adding(bytes[index], to: hash) }
      }
      start = (bytes[start...].firstIndex(of: .space) ?? bytes.count) + 1
    }
    guard bytes.contains(where: { $0 >= 0xE0 }) else { return false }
    return unspaced.contains { bytes.firstRange(of: $0) != nil }
  }
}
