/// Reports required sections that the document lacks. Card: `Rules/structure/missing-section.yaml`.
struct MissingSection: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    let match = subject.match
    return MissingSections(subject: subject).templates.map { index in
      let template = match.profile.sections[index]
      let parent = template.parent < 0 ? nil : match.section(for: template.parent)
      return Finding(
        at: subject.anchor(of: parent),
        ["section": template.names.first(in: subject.language), "level": String(repeating: "#", count: template.level),
          "profile": match.profile.id])
    }
  }
}
