import MarkdownModel
import Quantities
import RuleModel

/// Decides which section of the profile each section of a document is.
struct SectionMapping {
  let document: Document
  let profile: Int
  let candidates: [ArraySlice<ProfileIndex.SectionName>]
  /// Those of the profile.
  let sections: [SectionTemplate]

  /// For each section of the document an index into the profile's sections, or -1.
  ///
  /// Of several that have the name, the one under the right parent is taken, then the one of the right level, then the first.
  func templates() -> [Int] {
    var templates = [Int](filledWith: -1, count: document.sections.count)
    guard !sections.isEmpty else { return templates }
    var isTaken = [Bool](filledWith: false, count: sections.count)
    for (index, section) in document.sections.enumerated() where !candidates[index].isEmpty {
      let parent = enclosingTemplate(of: section, templates)
      let names = candidates[index].filter { $0.profile == profile && !isTaken[$0.section] }.map(\.section)
      guard let first = names.first,
        section.level > 1 || names.contains(where: { sections[$0].level == 1 }) || isFlat
      else { continue }
      let chosen =
        names.first { sections[$0].parent == parent }
        ?? names.first { sections[$0].level == section.level && !isInside(sections[$0], of: parent, sections) }
        ?? first
      templates[index] = chosen
      isTaken[chosen] = true
    }
    return SectionGaps(document: document, sections: sections).filling(templates)
  }

  /// Whether all headings are of level 1, as some editors write them.
  private var isFlat: Bool { document.sections.count { $0.level == 1 } > 2 }

  private func enclosingTemplate(of section: Section, _ templates: [Int]) -> Int {
    var parent = section.parent
    while parent >= 0 {
      if templates[parent] >= 0 { return templates[parent] }
      parent = document.sections[parent].parent
    }
    return -1
  }

  private func isInside(_ section: SectionTemplate, of parent: Int, _ sections: [SectionTemplate]) -> Bool {
    var enclosing = section.parent
    while enclosing >= 0 {
      if enclosing == parent { return true }
      enclosing = sections[enclosing].parent
    }
    return false
  }
}
