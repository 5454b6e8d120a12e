import MarkdownModel

/// A comment that switches rules off for a while: `<!-- perflint-disable-next-line rule-id: reason -->`.
struct Suppression: Sendable {
  /// A rule that the comment names.
  struct NamedRule: Sendable {
    let id: String
    let range: ByteRange
    let lines: Range<Int>
  }

  /// Empty for all rules.
  let rules: [NamedRule]
  /// Where it holds, unless a later comment enables single rules again.
  let lines: Range<Int>
  /// Whether a later comment may enable rules again.
  let endsWhenEnabled: Bool
  /// The whole comment.
  let range: ByteRange
  /// `perflint-disable-line rule-id`, without what stands behind the last rule.
  let directive: ByteRange
  let hasReason: Bool

  var isForAllRules: Bool { rules.isEmpty }
}

/// The suppressions of a document, in its order.
struct Suppressions: Sendable {
  let all: [Suppression]
  /// The comments that enable single rules again, by rule and in document order: where they stand, and in which line.
  let enabling: [String: [(offset: Int, line: Int)]]

  var isEmpty: Bool { all.isEmpty }

  /// Where one that names no rule holds for a rule.
  func lines(of suppression: Suppression, for rule: String) -> Range<Int> {
    guard suppression.endsWhenEnabled, let comments = enabling[rule] else { return suppression.lines }
    let next = comments.partitioningIndex { $0.offset >= suppression.range.upper }
    return next < comments.count ? suppression.lines.clamped(to: 0..<comments[next].line) : suppression.lines
  }
}
