import MarkdownModel

/// A text in quotation marks of any style, blanks inside them included: `"TBD"`, « TBD », „TBD“.
enum QuotationMarks {
  static let opening: [StaticString] = ["\"", "'", "“", "”", "„", "«", "‘", "‹", "「", "『"]
  static let closing: [StaticString] = ["\"", "'", "”", "“", "»", "’", "›", "」", "』"]
  /// No-break spaces of a French quotation.
  static let blanks: [StaticString] = [" ", "\u{A0}", "\u{202F}"]
}

/// The place of a quotation, its marks included.
struct Quotation {
  let lower: Int
  let upper: Int

  /// - Returns: Nil where the text does not stand in quotation marks by itself.
  init?(around text: ByteRange, in cursor: TextCursor) {
    var (start, end) = (text.lower, text.upper)
    if let blank = QuotationMarks.blanks.first(where: { cursor.hasPrefix($0, at: start - $0.utf8CodeUnitCount) }) {
      start -= blank.utf8CodeUnitCount
    }
    if let blank = QuotationMarks.blanks.first(where: { cursor.hasPrefix($0, at: end) }) {
      end += blank.utf8CodeUnitCount
    }
    guard
      let open = QuotationMarks.opening.first(where: { cursor.hasPrefix($0, at: start - $0.utf8CodeUnitCount) }),
      let close = QuotationMarks.closing.first(where: { cursor.hasPrefix($0, at: end) })
    else { return nil }
    (lower, upper) = (start - open.utf8CodeUnitCount, end + close.utf8CodeUnitCount)
  }
}
