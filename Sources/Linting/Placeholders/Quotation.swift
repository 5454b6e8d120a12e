import MarkdownModel

/// The place of a text in quotation marks of any style, the marks and the blanks inside them included: `"TBD"`, « TBD »,
/// „TBD“.
struct Quotation {
  private static let opening: [StaticString] = ["\"", "'", "“", "”", "„", "«", "‘", "‹", "「", "『"]
  private static let closing: [StaticString] = ["\"", "'", "”", "“", "»", "’", "›", "」", "』"]
  /// No-break spaces of a French quotation.
  private static let blanks: [StaticString] = [" ", "\u{A0}", "\u{202F}"]

  private static let longestStart = 40

  let lower: Int
  let upper: Int

  /// - Returns: Nil where the text does not stand in quotation marks by itself.
  init?(around text: ByteRange, in cursor: TextCursor) {
    var (start, end) = (text.lower, text.upper)
    if let blank = Self.blanks.first(where: { cursor.hasPrefix($0, at: start - $0.utf8CodeUnitCount) }) {
      start -= blank.utf8CodeUnitCount
    }
    if let blank = Self.blanks.first(where: { cursor.hasPrefix($0, at: end) }) {
      end += blank.utf8CodeUnitCount
    }
    guard
      let open = Self.opening.first(where: { cursor.hasPrefix($0, at: start - $0.utf8CodeUnitCount) }),
      let close = Self.closing.first(where: { cursor.hasPrefix($0, at: end) })
    else { return nil }
    (lower, upper) = (start - open.utf8CodeUnitCount, end + close.utf8CodeUnitCount)
  }

  /// `reads "target TBD"`: a few words before the text stand in straight double marks with it.
  init?(endingWith text: ByteRange, in cursor: TextCursor) {
    let mark = UInt8(ascii: "\"")
    guard cursor.byte(text.upper) == mark else { return nil }
    var start = text.lower - 1
    while text.lower - start < Self.longestStart, cursor.isWord(start) || cursor.byte(start) == .space { start -= 1 }
    guard cursor.byte(start) == mark else { return nil }
    (lower, upper) = (start, text.upper + 1)
  }
}
