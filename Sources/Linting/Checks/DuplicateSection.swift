import MarkdownModel

/// Reports a section whose title stands already under the same parent. Card: `Rules/structure/duplicate-section.yaml`.
struct DuplicateSection: PlainCheck {
  private struct Key: Hashable {
    let parent: Int
    let level: Int
    let title: UInt64
  }

  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    // Most documents have no two titles alike.
    let sorted = subject.titles.digests.sorted()
    guard zip(sorted, sorted.dropFirst()).contains(where: ==) else { return [] }
    var seen: [Key: Int] = [:]
    seen.reserveCapacity(document.sections.count)
    var findings: [Finding] = []
    for (index, section) in document.sections.enumerated() {
      guard !subject.titles[index].isEmpty, !isVersion(section, in: document) else { continue }
      let key = Key(parent: section.parent, level: section.level, title: subject.titles.digests[index])
      if let first = seen[key] {
        if subject.hasPlaceholder(in: section.title) { continue }
        let line = document.source.line(at: document.sections[first].title.lower) + 1
        findings.append(
          Finding(at: section.title, ["title": Excerpt.line(document.plainString(section.title)), "line": "\(line)"]))
      } else {
        seen[key] = index
      }
    }
    return findings
  }

  /// `2.1.0 (unreleased)`, `2.33.1 / 2026-02-11`: the number is the name.
  private func isVersion(_ section: Section, in document: Document) -> Bool {
    guard !section.number.isEmpty else { return false }
    switch document.source.bytes[section.title.lower] {
    case UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "-"), 0x30...0x39: return true
    default: return false
    }
  }
}
