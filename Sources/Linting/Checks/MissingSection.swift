/// Reports required sections that the document lacks. Card: `Rules/structure/missing-section.yaml`.
struct MissingSection: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    let match = subject.match
    let missing = MissingSections(subject: subject).templates
    if missing.isEmpty { return [] }
    let language = subject.language
    return missing.map { index in
      let template = match.profile.sections[index]
      let parent = template.parent < 0 ? nil : match.section(for: template.parent)
      return Finding(
        at: subject.anchor(of: parent),
        [
          "section": template.names.first(in: language), "level": String(repeating: "#", count: template.level),
          "profile": match.profile.id,
        ])
    }
  }
}
