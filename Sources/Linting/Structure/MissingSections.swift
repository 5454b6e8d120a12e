import RuleModel

/// The required sections that a document lacks; of a section and its subsections only the outermost.
struct MissingSections {
  let subject: Subject

  /// Indices into the profile's sections.
  var templates: [Int] {
    let match = subject.match
    let present = Set(match.templates)
    return match.profile.sections.indices.filter { index in
      let template = match.profile.sections[index]
      guard template.isRequired, !present.contains(index) else { return false }
      return template.parent < 0 || present.contains(template.parent)
    }
  }
}
