/// The kinds of inline that matter to a reader of prose (CommonMark section 6).
public enum InlineKind: UInt8, Sendable, BitwiseCopyable {
  case text, code, emphasis, strong, link, image, autolink, html
}

/// One inline with its exact source range.
public struct Inline: Sendable, BitwiseCopyable {
  public let kind: InlineKind
  /// Whether the inline lies in the text of a link or image.
  public let isLinkText: Bool
  /// Delimiters included.
  public internal(set) var range: ByteRange
  /// Without delimiters: the code of a code span, the text of a link, what is emphasised.
  public internal(set) var content: ByteRange
  /// Link and image: the destination as written; elsewhere, and for reference links, empty.
  public internal(set) var destination: ByteRange

  init(
    kind: InlineKind, isLinkText: Bool = false, range: ByteRange, content: ByteRange? = nil,
    destination: ByteRange? = nil
  ) {
    self.kind = kind
    self.isLinkText = isLinkText
    self.range = range
    self.content = content ?? range
    self.destination = destination ?? ByteRange(range.upper, range.upper)
  }
}
