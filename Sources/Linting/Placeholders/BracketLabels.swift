import MarkdownModel

/// Words in brackets and capitals by which a document marks its statements: `**[PROVEN]** – 78 ms on 12 March`.
///
/// A blank is not explained again and again; a label is.
struct BracketLabels {
  private static let leastExplained = 2

  private let bytes: [UInt8]
  /// By the digests of their texts.
  private let explained: Set<UInt64>

  init(among brackets: [ByteRange], in document: Document) {
    let bytes = document.source.bytes
    self.bytes = bytes
    var counts: [UInt64: Int] = [:]
    for bracket in brackets where Self.isInCapitals(bracket, bytes) && Self.isExplained(bracket, bytes) {
      counts[Digest.folded(bytes, bracket), default: 0] += 1
    }
    explained = Set(counts.filter { $0.value >= Self.leastExplained }.keys)
  }

  func contain(_ bracket: ByteRange) -> Bool {
    !explained.isEmpty && Self.isInCapitals(bracket, bytes) && explained.contains(Digest.folded(bytes, bracket))
  }

  private static func isInCapitals(_ bracket: ByteRange, _ bytes: [UInt8]) -> Bool {
    let text = bytes[bracket.lower..<bracket.upper]
    return text.first == UInt8(ascii: "[") && text.contains(where: \.isUpperASCII)
      && text.allSatisfy { $0 < 0x80 && ($0.isUpperASCII || !$0.isAlphanumericASCII) }
  }

  /// Whether a dash and a word follow: ` — announced two days before`.
  private static func isExplained(_ bracket: ByteRange, _ bytes: [UInt8]) -> Bool {
    var index = bracket.upper
    while index < bytes.count, bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "_") { index += 1 }
    guard index < bytes.count, bytes[index] == .space else { return false }
    while index < bytes.count, bytes[index] == .space { index += 1 }
    let dash = index
    while index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    if index == dash, index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94
    {
      index += 3
    }
    guard index > dash, index + 1 < bytes.count, bytes[index] == .space else { return false }
    return bytes[index + 1].isAlphanumericASCII || bytes[index + 1] >= 0xC3
  }
}
