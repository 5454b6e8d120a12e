import MarkdownModel
import RuleModel

/// Recognises sections whose names the profile does not know, under a known parent: first by a telling word that they
/// share with the names of one missing section, then by their place. Between known neighbours, as many strangers in the
/// document as sections missing from the profile are those sections, when they hold what the profile expects there:
/// otherwise a document's own section would hide that one is missing.
struct SectionGaps {
  let document: Document
  let sections: [SectionTemplate]
  private let content: SectionContent

  init(document: Document, sections: [SectionTemplate]) {
    self.document = document
    self.sections = sections
    content = SectionContent(document: document, sections: sections)
  }

  /// - Parameter templates: for each section of the document an index into the profile's sections, or -1.
  func filling(_ templates: [Int]) -> [Int] {
    var templates = templates
    // Parents stand before their children, so a parent found by its place helps to find its children.
    for parent in [-1] + sections.indices {
      let children = sections.indices.filter { sections[$0].parent == parent }
      guard !children.isEmpty, let own = ownSections(of: parent, templates) else { continue }
      compareWords(&templates, children: children, own: own)
      fill(&templates, children: children, own: own)
    }
    return templates
  }

  // MARK: Words

  /// "Risques possibles" is the section "Risques potentiels" when no other section there is about risks.
  private func compareWords(_ templates: inout [Int], children: [Int], own: [Int]) {
    let strangers = own.filter { templates[$0] < 0 }
    guard !strangers.isEmpty, children.contains(where: { !templates.contains($0) }) else { return }
    for stranger in strangers {
      let title = FoldedText(document.source.bytes, document.sections[stranger].title)
      let words = Names.words(of: title)
      let shared = words.compactMap { soleOwner(of: $0, among: children) }
      guard let child = shared.first, shared.allSatisfy({ $0 == child }), shared.count * 3 >= words.count,
        !templates.contains(child), content.resembles(child, in: stranger)
      else { continue }
      templates[stranger] = child
    }
  }

  /// The section in whose names a word stands; nil where it stands in those of several.
  private func soleOwner(of word: UInt64, among children: [Int]) -> Int? {
    let owners = children.lazy.filter { sections[$0].names.words.contains(word) }.prefix(2)
    let found = Array(owners)
    return found.count == 1 ? found[0] : nil
  }

  // MARK: Place

  /// The document's sections directly under a section of the profile; nil when the document lacks it.
  private func ownSections(of parent: Int, _ templates: [Int]) -> [Int]? {
    if parent >= 0 {
      guard let section = templates.firstIndex(of: parent) else { return nil }
      return document.sections.indices.filter { document.sections[$0].parent == section }
    }
    let title = document.sections.firstIndex { $0.level == 1 } ?? -1
    return document.sections.indices.filter { document.sections[$0].parent == title && document.sections[$0].level > 1 }
  }

  /// A table of contents stands for no section that the profile asks for.
  private func listsHeadings(_ section: Int) -> Bool {
    var (items, links) = (0, 0)
    for block in document.sections[section].ownBlocks {
      if document.blocks[block].kind == .item { items += 1 }
      for inline in document.inlines[document.blocks[block].inlines] where inline.kind == .link {
        let destination = inline.destination
        if !destination.isEmpty, document.source.bytes[destination.lower] == UInt8(ascii: "#") { links += 1 }
      }
    }
    return items >= 2 && links >= items
  }

  private func fill(_ templates: inout [Int], children: [Int], own: [Int]) {
    let absent = children.filter { !templates.contains($0) }
    guard !absent.isEmpty else { return }
    var start = own.startIndex
    var before = -1
    while start <= own.endIndex {
      // A gap reaches up to the next section that is known here.
      let end = own[start...].firstIndex { children.contains(templates[$0]) } ?? own.endIndex
      let after = end < own.endIndex ? templates[own[end]] : Int.max
      let strangers = own[start..<end].filter { templates[$0] < 0 && !listsHeadings($0) }
      let missing = absent.filter { $0 > before && $0 < after }
      let required = missing.filter { sections[$0].isRequired }
      for candidates in [missing, required]
      where !strangers.isEmpty && strangers.count == candidates.count && templates[strangers[0]] < 0
        && zip(strangers, candidates).allSatisfy({ content.holds($1, in: $0) })
      {
        for (section, template) in zip(strangers, candidates) { templates[section] = template }
      }
      if end < own.endIndex { before = max(before, after) }
      start = end + 1
    }
  }
}
