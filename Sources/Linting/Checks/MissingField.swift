import MarkdownModel
import RuleModel
import StructuredData

/// Reports fields that the profile asks for and the front matter lacks. Card: `Rules/front-matter/missing-field.yaml`.
struct MissingField: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    let frontMatter = subject.frontMatter
    guard frontMatter.isReadable, let anchor = frontMatter.anchor else { return [] }
    let strangers = UnknownField.strangers(in: subject)
    return subject.match.profile.frontMatterFields.filter(\.isRequired).compactMap { field in
      if let entry = frontMatter.entry(field.id) { return empty(entry, field.id, subject) }
      // A key that was only mistyped is reported there.
      if strangers.contains(where: { $0.meant == field.id }) { return nil }
      return Finding(
        at: anchor, ["field": field.id, "example": FieldLines.example(of: field.id)],
        phrases: ["problem": "is missing"],
        edits: FieldLines(subject: subject).insertion(of: field.id),
        fix: field.id == "completeness" ? .safe : nil)
    }
  }

  private func empty(_ entry: FrontMatter.Entry, _ field: String, _ subject: Subject) -> Finding? {
    guard entry.isNull else { return nil }
    let value = FieldLines(subject: subject).value(of: field)
    let blank = entry.range.isEmpty && entry.range.lower == entry.keyRange.upper + 1 ? " " : ""
    return Finding(
      at: entry.keyRange, ["field": field, "example": FieldLines.example(of: field)],
      phrases: ["problem": "has no value"],
      edits: [Edit(range: entry.range, replacement: Array((blank + value).utf8))],
      fix: field == "completeness" ? .safe : nil)
  }
}
