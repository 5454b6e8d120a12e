import RuleModel

/// The required sections that a document lacks; of a section and its subsections only the outermost.
struct MissingSections {
  let subject: Subject

  /// Whether a section has text and no subsections at all: then it says in one what the template splits.
  private func isWhole(_ template: Int) -> Bool {
    guard let section = subject.match.section(for: template) else { return false }
    let found = subject.document.sections[section]
    return found.next == section + 1 && !found.ownBlocks.isEmpty
      && subject.match.profile.sections[template].tables.isEmpty
  }

  /// Indices into the profile's sections.
  var templates: [Int] {
    let match = subject.match
    let present = Set(match.templates)
    return match.profile.sections.indices.filter { index in
      let template = match.profile.sections[index]
      guard template.isRequired, !present.contains(index) else { return false }
      return template.parent < 0 || (present.contains(template.parent) && !isWhole(template.parent))
    }
  }
}
