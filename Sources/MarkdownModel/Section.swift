/// A heading and all that stands under it, up to the next heading of the same or a higher level.
public struct Section: Sendable {
  /// The index of the heading in `Document.blocks`.
  public let heading: Int
  /// 1 to 6.
  public let level: Int
  /// The heading's text without numbering: `SLIs` in `1.1 SLIs`.
  public let title: ByteRange
  /// `1.1`, `A.` or `第1章`-like prefixes of digits, dots and one letter; empty when there is none.
  public let number: ByteRange
  /// The index of the enclosing section, or -1.
  public let parent: Int
  /// The index of the first section after this one and its subsections.
  public internal(set) var next: Int
  /// The blocks of the section, heading first, subsections included.
  public internal(set) var blocks: Range<Int>
  /// The blocks between the heading and the first heading after it.
  public internal(set) var ownBlocks: Range<Int>
}
