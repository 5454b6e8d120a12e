import MarkdownModel

/// Reports a document without front matter where the profile asks for one. Card: `Rules/front-matter/missing-front-matter.yaml`.
struct MissingFrontMatter: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    let profile = subject.match.profile
    guard profile.requiresFrontMatter, subject.frontMatter.block == nil,
      !UnclosedFrontMatter.stands(in: subject.document)
    else { return [] }
    let required = profile.frontMatterFields.filter(\.isRequired).map(\.id)
    let lines = FieldLines(subject: subject)
    let text = (["---"] + required.map { lines.line(for: $0) } + ["---", ""]).map { $0 + lines.ending }.joined()
    let document = subject.document
    let start = document.extent.lower == 0 ? document.source.byteOrderMarkLength : document.extent.lower
    return [
      Finding(
        at: subject.anchor(of: nil), ["fields": required.joined(separator: ", ")],
        edits: [Edit(range: ByteRange(start, start), replacement: Array(text.utf8))])
    ]
  }
}
