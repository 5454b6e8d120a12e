/// Reports keys of the front matter that stand there twice. Card: `Rules/front-matter/duplicate-key.yaml`.
struct DuplicateKey: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    guard subject.frontMatter.isReadable else { return [] }
    let source = subject.document.source
    return subject.frontMatter.repeatedKeys.map { key in
      Finding(
        at: key.range, ["key": Excerpt.line(key.name), "line": "\(source.line(at: key.first.lower) + 1)"])
    }
  }
}
