import MarkdownModel
import Phrases
import StructuredData

/// Reports suppressions that suppressed nothing, or name no rule. Card: `Rules/document/unused-suppression.yaml`.
struct UnusedSuppression: PlainCheck, SuppressionCheck {
  func findings(about record: SuppressionRecord, rules: SuppressibleRules, in subject: Subject) -> [Finding] {
    var hints = NameHints()
    return record.suppressions.all.flatMap { suppression -> [Finding] in
      if suppression.isForAllRules {
        return record.isUsed(suppression) ? [] : [leftOver(suppression, in: subject)]
      }
      let isUnused = suppression.rules.map { rules.isKnown($0.id) && !rules.isOff($0.id) && !record.isUsed($0) }
      if !isUnused.contains(false) { return [leftOver(suppression, in: subject)] }
      return strangers(suppression, rules, &hints) + unused(suppression, isUnused)
    }
  }

  func mayBeHidden(by suppression: Suppression) -> Bool { true }

  /// A comment that suppresses nothing at all goes as a whole: without its rules it would hold for all of them.
  private func leftOver(_ suppression: Suppression, in subject: Subject) -> Finding {
    let ids = Excerpt.line(suppression.rules.map(\.id).joined(separator: ", "))
    return Finding(
      at: suppression.range,
      phrases: [
        "reason": ids.isEmpty
          ? "nothing to suppress here; remove the comment" : "nothing to suppress here for \(ids); remove the comment"
      ],
      edits: [Edit(range: removal(of: suppression.range, subject.document.source), replacement: [])])
  }

  // MARK: Single rules

  /// Names of no rule. They stay, because they were meant for one.
  private func strangers(
    _ suppression: Suppression, _ rules: SuppressibleRules, _ hints: inout NameHints
  ) -> [Finding] {
    let strangers = suppression.rules.filter { !rules.isKnown($0.id) }
    var isReasonNamed = false
    return strangers.compactMap { rule in
      let hint = hints.hint { NearestWord.nearest(to: rule.id, among: rules.known) }
      var reason: Phrase = "no rule is named '\(Excerpt.line(rule.id))'\(hint)"
      if hint.description.isEmpty, strangers.count > 1 {
        // Words like these are a reason without its colon.
        if isReasonNamed { return nil }
        isReasonNamed = true
        reason = "no rule is named '\(Excerpt.line(rule.id))'; a reason stands behind a colon"
      }
      return Finding(at: rule.range, phrases: ["reason": reason])
    }
  }

  /// Each goes with what parts it from its neighbour, so that any of the edits can be made without the others.
  private func unused(_ suppression: Suppression, _ isUnused: [Bool]) -> [Finding] {
    let rules = suppression.rules
    let firstKept = isUnused.firstIndex(of: false) ?? rules.count
    return rules.indices.filter { isUnused[$0] }.map { index in
      let removal =
        index < firstKept
        ? ByteRange(rules[index].range.lower, rules[index + 1].range.lower)
        : ByteRange(rules[index - 1].range.upper, rules[index].range.upper)
      return Finding(
        at: rules[index].range,
        phrases: ["reason": "nothing to suppress here for \(rules[index].id); take it off the list"],
        edits: [Edit(range: removal, replacement: [])])
    }
  }

  // MARK: Whole comments

  /// A comment alone on its lines goes with them, another one with the blanks before it.
  private func removal(of comment: ByteRange, _ source: SourceText) -> ByteRange {
    let bytes = source.bytes
    var (lower, upper) = (comment.lower, comment.upper)
    while lower > 0, bytes[lower - 1].isSpaceOrTab { lower -= 1 }
    var end = upper
    while end < bytes.count, bytes[end].isSpaceOrTab { end += 1 }
    let isAlone = (lower == 0 || bytes[lower - 1].isLineEnding) && (end == bytes.count || bytes[end].isLineEnding)
    // Blanks at the end of a line may break it; those before another word part it from the one before.
    guard isAlone else {
      let isLast = end == bytes.count || bytes[end].isLineEnding
      return isLast || upper == end ? ByteRange(lower, upper) : ByteRange(comment.lower, end)
    }
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
