/// Reports headings that skip a level. Card: `Rules/structure/skipped-heading-level.yaml`.
struct HeadingLevel: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    let sections = subject.document.sections
    return zip(sections, sections.dropFirst()).compactMap { previous, section in
      guard section.level > previous.level + 1 else { return nil }
      return Finding(
        at: section.title,
        ["level": "\(section.level)", "previous": "\(previous.level)", "expected": "\(previous.level + 1)"])
    }
  }
}
