import MarkdownModel
import Phrases
import StructuredData

/// Reports suppressions that suppressed nothing, or name no rule. Card: `Rules/document/unused-suppression.yaml`.
struct UnusedSuppression: PlainCheck, SuppressionCheck {
  func findings(in subject: Subject) -> [Finding] { [] }

  func findings(about unused: [Suppression], rules: [String], in subject: Subject) -> [Finding] {
    unused.map { suppression in
      let stranger = suppression.rules.first { !rules.contains($0) }
      let reason: Phrase =
        stranger.map { "no rule is named '\($0)'\(NearestWord.hint(for: $0, among: rules))" }
        ?? (suppression.rules.isEmpty
          ? "nothing to suppress here; remove the comment"
          : "nothing to suppress here for \(suppression.rules.joined(separator: ", ")); remove the comment")
      // A comment that names no rule was meant for one.
      let edits =
        stranger == nil ? [Edit(range: removal(of: suppression.range, subject.document.source), replacement: [])] : []
      return Finding(at: suppression.range, phrases: ["reason": reason], edits: edits)
    }
  }

  /// A comment alone on its lines goes with them, another one with the blanks before it.
  private func removal(of comment: ByteRange, _ source: SourceText) -> ByteRange {
    let bytes = source.bytes
    var (lower, upper) = (comment.lower, comment.upper)
    while lower > 0, bytes[lower - 1].isSpaceOrTab { lower -= 1 }
    var end = upper
    while end < bytes.count, bytes[end].isSpaceOrTab { end += 1 }
    let isAlone = (lower == 0 || bytes[lower - 1].isLineEnding) && (end == bytes.count || bytes[end].isLineEnding)
    guard isAlone else { return ByteRange(upper == end ? lower : comment.lower, upper == end ? upper : end) }
    upper = end
    // Between two lines of text an empty line stays; in front matter it means nothing.
    if bytes[comment.lower] == UInt8(ascii: "#") || isBlankLine(before: lower, bytes)
      || isBlankLine(after: upper, bytes)
    {
      upper = afterLineEnding(upper, bytes)
    }
    return ByteRange(lower, upper)
  }

  private func isBlankLine(before start: Int, _ bytes: [UInt8]) -> Bool {
    var index = start
    if index > 0, bytes[index - 1] == .lineFeed { index -= 1 }
    if index > 0, bytes[index - 1] == .carriageReturn { index -= 1 }
    while index > 0, bytes[index - 1].isSpaceOrTab { index -= 1 }
    return index == 0 || bytes[index - 1].isLineEnding
  }

  private func isBlankLine(after end: Int, _ bytes: [UInt8]) -> Bool {
    var index = afterLineEnding(end, bytes)
    while index < bytes.count, bytes[index].isSpaceOrTab { index += 1 }
    return index == bytes.count || bytes[index].isLineEnding
  }

  private func afterLineEnding(_ end: Int, _ bytes: [UInt8]) -> Int {
    guard end < bytes.count else { return end }
    return end + (bytes[end] == .carriageReturn && end + 1 < bytes.count && bytes[end + 1] == .lineFeed ? 2 : 1)
  }
}
