import MarkdownModel
import RuleModel
import StructuredData

/// Reports dates that are on no calendar, and dates of the front matter that are not written as `2026-11-02`.
/// Card: `Rules/front-matter/invalid-date.yaml`.
struct DateValue: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    let dated = subject.fields.filter { $0.role.isDate && !$0.value.isEmpty && !subject.hasPlaceholder(in: $0.value) }
    return (dated.isEmpty ? [] : dated.compactMap { finding($0, subject) }) + lists(subject)
  }

  private func finding(_ field: DocumentField, _ subject: Subject) -> Finding? {
    let text = subject.document.string(field.value)
    if field.role == .lastSynced, text == "never" { return nil }
    guard let date = subject.date(of: field) else {
      guard field.isCanonical, subject.hasOwnFrontMatter else { return nil }
      return Finding(
        at: field.value, ["date": Excerpt.line(text)],
        phrases: [
          "problem": field.role == .lastSynced
            ? "is no date; expected 'never' or a date like 2026-11-02" : "is no date; expected a date like 2026-11-02"
        ])
    }
    if date.candidates.isEmpty {
      return Finding(
        at: date.range, ["date": subject.document.string(date.range)],
        phrases: ["problem": "is on no calendar; \(date.fault)"])
    }
    guard field.isCanonical, date.form != .iso else { return nil }
    let written = date.only.map { "\($0)" }
    return Finding(
      at: date.range,
      ["date": subject.document.string(date.range)],
      phrases: [
        "problem": written.map { "is not written as \($0)" }
          ?? "is not written as year-month-day, such as \(date.candidates[0])"
      ],
      // What perflint does not keep itself it does not touch.
      edits: written.map { field.role == .lastSynced ? [] : [Edit(range: date.range, replacement: Array($0.utf8))] }
        ?? [])
  }

  /// A list or mapping where a date belongs.
  private func lists(_ subject: Subject) -> [Finding] {
    guard subject.hasOwnFrontMatter else { return [] }
    return subject.frontMatter.entries.compactMap { entry in
      guard entry.shape == .list || entry.shape == .mapping, let role = FieldRole(rawValue: entry.key), role.isDate,
        role != .date, !entry.range.isEmpty, !subject.hasPlaceholder(in: entry.range)
      else { return nil }
      return Finding(
        at: entry.range,
        ["date": Excerpt.line(subject.document.string(entry.range))],
        phrases: ["problem": "is no date; expected a date like 2026-11-02"])
    }
  }
}
