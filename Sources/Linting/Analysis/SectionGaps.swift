import MarkdownModel
import RuleModel

/// Recognises sections whose names the profile does not know by their place: between known neighbours, under a known
/// parent, as many strangers in the document as sections missing from the profile are those sections.
struct SectionGaps {
  let document: Document
  let sections: [SectionTemplate]

  /// - Parameter templates: for each section of the document an index into the profile's sections, or -1.
  func filling(_ templates: [Int]) -> [Int] {
    var templates = templates
    // Parents stand before their children, so a parent found by its place helps to find its children.
    for parent in [-1] + sections.indices {
      let children = sections.indices.filter { sections[$0].parent == parent }
      guard !children.isEmpty, let own = ownSections(of: parent, templates) else { continue }
      fill(&templates, children: children, own: own)
    }
    return templates
  }

  /// The document's sections directly under a section of the profile; nil when the document lacks it.
  private func ownSections(of parent: Int, _ templates: [Int]) -> [Int]? {
    if parent >= 0 {
      guard let section = templates.firstIndex(of: parent) else { return nil }
      return document.sections.indices.filter { document.sections[$0].parent == section }
    }
    let title = document.sections.firstIndex { $0.level == 1 } ?? -1
    return document.sections.indices.filter { document.sections[$0].parent == title && document.sections[$0].level > 1 }
  }

  private func fill(_ templates: inout [Int], children: [Int], own: [Int]) {
    let present = Set(templates)
    var start = own.startIndex
    var before = -1
    while start <= own.endIndex {
      // A gap reaches up to the next section that is known here.
      let end = own[start...].firstIndex { children.contains(templates[$0]) } ?? own.endIndex
      let after = end < own.endIndex ? templates[own[end]] : Int.max
      let strangers = own[start..<end].filter { templates[$0] < 0 }
      let missing = children.filter { $0 > before && $0 < after && !present.contains($0) }
      let required = missing.filter { sections[$0].isRequired }
      for candidates in [missing, required] where !strangers.isEmpty && strangers.count == candidates.count && templates[strangers[0]] < 0 {
        for (section, template) in zip(strangers, candidates) { templates[section] = template }
      }
      if end < own.endIndex { before = max(before, after) }
      start = end + 1
    }
  }
}
