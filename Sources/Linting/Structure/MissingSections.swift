import Quantities
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
    let sections = subject.match.profile.sections
    var isPresent = [Bool](filledWith: false, count: sections.count)
    for template in subject.match.templates where isPresent.indices.contains(template) { isPresent[template] = true }
    return sections.indices.filter { index in
      guard sections[index].isRequired, !isPresent[index] else { return false }
      let parent = sections[index].parent
      return parent < 0 || (isPresent[parent] && !isWhole(parent))
    }
  }
}
