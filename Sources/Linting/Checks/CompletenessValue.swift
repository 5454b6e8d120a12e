import MarkdownModel

/// Reports a completeness that is no whole number from 0 to 100. Card: `Rules/front-matter/invalid-completeness.yaml`.
struct CompletenessValue: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    guard subject.frontMatter.isReadable, let entry = subject.frontMatter.entry("completeness"), !entry.range.isEmpty,
      !entry.isNull,
      entry.shape != .alias, !subject.hasPlaceholder(in: entry.range), !isRight(entry)
    else { return [] }
    return [
      Finding(
        at: entry.range, ["value": Excerpt.line(subject.document.string(entry.range))],
        edits: [Edit(range: entry.range, replacement: Array("\(subject.completeness.score)".utf8))])
    ]
  }

  private func isRight(_ entry: FrontMatter.Entry) -> Bool {
    guard entry.shape == .text, entry.text.utf8.count <= 3, entry.text.utf8.allSatisfy(\.isDigit),
      let number = Int(entry.text)
    else { return false }
    return number <= 100
  }
}
