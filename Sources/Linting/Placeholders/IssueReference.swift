import MarkdownModel

/// Recognises the issue that a marker names right behind it: `TBD (#123)`, `TODO(PERF-12)`, `TBD, see [#7](…)`.
struct IssueReference: Sendable {
  private static let maximumLength = 160
  private static let addressParts: [StaticString] = [
    "/issues/", "/issue/", "/pull/", "/browse/", "/merge_requests/", "/work_items/", "/tickets/",
  ]

  let words: PlaceholderWords

  /// Whether nothing but marks, link brackets and words such as "see" stand between a marker and an issue.
  func follows(_ marker: ByteRange, in document: Document) -> Bool {
    let bytes = document.source.bytes
    let cursor = TextCursor(
      bytes: bytes, limits: ByteRange(marker.lower, min(bytes.count, marker.upper + Self.maximumLength)))
    // `TODO(#123)` is one marker.
    var index = (marker.lower..<marker.upper).first { bytes[$0] == UInt8(ascii: "(") } ?? marker.upper
    while index < cursor.limits.upper, !bytes[index].isLineEnding {
      if isIssue(at: index, in: cursor) { return true }
      if cursor.isWord(index) {
        let end = cursor.plainWordEnd(index, cursor.limits.upper)
        guard words.trackingWords.contains(bytes, folded: ByteRange(index, end)) else { return false }
        index = end
      } else if Self.isConnecting(bytes[index]) {
        index += 1
      } else {
        return false
      }
    }
    return false
  }

  /// `#123`, `PERF-12`, or the address of an issue.
  private func isIssue(at index: Int, in cursor: TextCursor) -> Bool {
    if cursor.byte(index) == UInt8(ascii: "#") { return cursor.byte(index + 1).isDigit }
    if let end = cursor.addressEnd(from: index) {
      return Self.addressParts.contains { cursor.find($0, from: index, within: end - index) != nil }
    }
    var end = index
    while cursor.byte(end).isUpperASCII { end += 1 }
    return end - index >= 2 && cursor.byte(end) == UInt8(ascii: "-") && cursor.byte(end + 1).isDigit
      && !cursor.isWord(index - 1)
  }

  private static func isConnecting(_ byte: UInt8) -> Bool {
    switch byte {
    case .space, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), 0xE2, 0x80, 0x93,
      0x94:
      true
    default: false
    }
  }
}
