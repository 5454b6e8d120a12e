/// Reports headings with nothing below them. Card: `Rules/structure/empty-section.yaml`.
struct EmptySection: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    let empty = EmptySections(document)
    return document.sections.indices.filter(empty.contains).map { index in
      let title = document.sections[index].title
      return Finding(at: title, ["title": Excerpt.line(document.string(title))])
    }
  }
}
