import RuleModel

/// Which sections of a profile count for a document: those it has, and those it should have.
///
/// A required section that is missing takes all that the template holds in it along; otherwise leaving it out with its
/// optional parts would pay.
struct SectionPresence {
  enum Presence { case present, missing, uncounted }

  private var presence: [Presence]

  subscript(section: Int) -> Presence { presence[section] }

  init(_ match: ProfileMatch) {
    let sections = match.profile.sections
    var isPresent = [Bool](repeating: false, count: sections.count)
    for section in match.templates where section >= 0 { isPresent[section] = true }
    var hasPart = isPresent
    for index in sections.indices.reversed() where hasPart[index] && sections[index].parent >= 0 {
      hasPart[sections[index].parent] = true
    }
    presence = []
    for (index, section) in sections.enumerated() {
      let parent = section.parent
      if isPresent[index] {
        presence.append(.present)
      } else if parent < 0 {
        presence.append(section.isRequired ? .missing : .uncounted)
      } else {
        switch presence[parent] {
        case .present: presence.append(section.isRequired ? .missing : .uncounted)
        case .missing: presence.append(section.isRequired || !hasPart[parent] ? .missing : .uncounted)
        case .uncounted: presence.append(.uncounted)
        }
      }
    }
  }
}
