/// A block at the margin that is certain without libcmark.
struct CertainBlock: BitwiseCopyable {
  enum Kind: BitwiseCopyable {
    /// Fenced code, closed.
    case code
    /// A heading that starts with `#`.
    case heading
    case thematicBreak
    /// A paragraph, and tables in it.
    case text
    /// A list with an item on each line.
    case list
  }

  let kind: Kind
  let firstLine: Int
  /// The line behind it.
  let endLine: Int
  /// The index of its first mark among those of all blocks.
  let firstMark: Int

  var lines: Range<Int> { firstLine..<endLine }
}
