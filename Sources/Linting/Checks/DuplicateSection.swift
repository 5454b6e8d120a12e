import MarkdownModel

/// Reports a section whose title stands already under the same parent. Card: `Rules/structure/duplicate-section.yaml`.
struct DuplicateSection: PlainCheck {
  func findings(in subject: Subject) -> [Finding] {
    let document = subject.document
    // Most documents have no two titles alike.
    guard hasTwins(subject.titles.digests) else { return [] }
    // One more than the first section of each, by what tells it from others.
    var seen = DigestTable(expecting: document.sections.count)
    // The same of the last one so far.
    var latest = DigestTable(expecting: document.sections.count)
    var findings: [Finding] = []
    for (index, section) in document.sections.enumerated() {
      guard !subject.titles[index].isEmpty, !isVersion(section, in: document) else { continue }
      let place = UInt64(section.parent + 1) << 3 | UInt64(section.level)
      let key = Digest.joining(place, to: subject.titles.digests[index])
      if seen[key] > 0 {
        let last = Int(latest[key]) - 1
        latest[key] = UInt64(index + 1)
        let first = Int(seen[key]) - 1
        if subject.hasPlaceholder(in: section.title) || isNextInSeries(index, behind: last, in: document)
          || signs(of: section, in: document) != signs(of: document.sections[first], in: document)
        {
          continue
        }
        let line = document.source.line(at: document.sections[first].title.lower) + 1
        findings.append(
          Finding(at: section.title, ["title": Excerpt.line(document.plainString(section.title)), "line": "\(line)"]))
      } else {
        seen[key] = UInt64(index + 1)
        latest[key] = UInt64(index + 1)
      }
    }
    return findings
  }

  /// `C < Rust`, `C > Rust`: what tells them apart is no letter.
  private func signs(of section: Section, in document: Document) -> [UInt8] {
    let title = document.source.bytes[section.title.lower..<section.title.upper]
    return title.enumerated().filter { place, byte in
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "#"): true
      // U+2264 and U+2265, less and greater than or equal.
      case 0xA4, 0xA5: place > 1 && title[title.startIndex + place - 1] == 0x89
      default: false
      }
    }.map(\.element)
  }

  /// `### 1. Run`, `### 2. Run`: right behind each other the numbers are the names.
  private func isNextInSeries(_ section: Int, behind last: Int, in document: Document) -> Bool {
    guard document.sections[last].next == section, let number = ordinal(document.sections[section], in: document),
      let before = ordinal(document.sections[last], in: document)
    else { return false }
    return number == before + 1
  }

  /// `2.` and no `2.1`.
  private func ordinal(_ section: Section, in document: Document) -> Int? {
    let number = document.source.bytes[section.number.lower..<section.number.upper]
    let digits = number.prefix { $0.isDigit }
    guard digits.count < 4, !number.dropFirst(digits.count).contains(where: \.isAlphanumericASCII) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func hasTwins(_ digests: [UInt64]) -> Bool {
    var known = DigestTable(expecting: digests.count)
    for digest in digests {
      if known[digest] != 0 { return true }
      known[digest] = 1
    }
    return false
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
