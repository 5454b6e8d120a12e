import MarkdownModel

/// Headings with nothing below them.
struct EmptySections {
  /// How the words begin that number a picture, in lower case.
  private static let captionNouns: [StaticString] = [
    "fig", "tab", "chart", "graph", "gráf", "graf", "diagr", "plot", "image", "imag", "bild", "abb", "illustr", "photo",
    "screenshot", "listing", "exhibit",
  ]

  /// Of three bytes each.
  private static let verdicts = ["✅", "✔", "✓", "❌", "✗"]

  private let document: Document

  init(_ document: Document) { self.document = document }

  func contains(_ index: Int) -> Bool {
    let section = document.sections[index]
    return section.next == index + 1 && !section.ownBlocks.contains { isContent($0) } && !isStatement(section)
      && !isNumberedParent(index) && !isCaption(section) && !isTitle(index) && !isSubtitle(index)
  }

  /// A title above other headings of level 1 titles them all.
  private func isTitle(_ index: Int) -> Bool {
    index == 0 && document.sections.count > 1 && document.sections[1].level == 1 && document.sections[0].level == 1
  }

  /// A heading on the line right below the title, without anything below it, belongs to the title.
  private func isSubtitle(_ index: Int) -> Bool {
    guard index == 1, document.sections[0].level == 1, document.sections[1].parent == 0 else { return false }
    let title = document.blocks[document.sections[0].heading].range
    let heading = document.blocks[document.sections[1].heading].range
    return document.source.line(at: heading.lower) == document.source.line(at: title.upper) + 1
      && document.sections.count > 2
  }

  /// `##### Figure 2. Requests by hour` below a picture or table: numbered, and said of what stands above.
  private func isCaption(_ section: Section) -> Bool {
    let words = document.source.bytes[section.title.lower..<section.title.upper].split(separator: .space, maxSplits: 2)
    guard words.count == 3, words[1].first?.isDigit == true, section.heading > 1,
      case let noun = Array(words[0].map(\.lowercasedASCII)),
      Self.captionNouns.contains(where: { noun.span.hasPrefix($0, at: 0) })
    else { return false }
    var above = section.heading - 1
    while document.blocks[above].parent > 0 { above = document.blocks[above].parent }
    return isPicture(above)
  }

  private func isPicture(_ block: Int) -> Bool {
    let inlines = document.inlines[document.blocks[block].inlines]
    switch document.blocks[block].kind {
    case .table, .htmlBlock: return true
    case .paragraph:
      return inlines.contains { $0.kind == .image || $0.kind == .html }
        && !inlines.contains { $0.kind == .text && $0.range.count > 1 && !$0.isLinkText }
    default: return false
    }
  }

  /// `Protocol: SMB 3.11`, `All criteria met ✅`: a heading that gives a value says something by itself.
  private func isStatement(_ section: Section) -> Bool {
    let bytes = document.source.bytes[section.title.lower..<section.title.upper]
    if Self.verdicts.contains(where: { $0.utf8.elementsEqual(bytes.suffix(3)) }) { return true }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
    // `Phase 2: Caching`, `Lot 2 : cache` only numbers what is to follow.
    let isNumbered = bytes[..<colon].last { !$0.isSpaceOrTab }?.isDigit ?? true
    return section.level > 1 && !isNumbered && colon + 2 < section.title.upper
  }

  /// `## 3. Load` before `## 3.1 Peak`: the numbering says that the next section belongs to this one.
  private func isNumberedParent(_ index: Int) -> Bool {
    guard index + 1 < document.sections.count else { return false }
    let next = document.string(document.sections[index + 1].number).filter { $0.isNumber || $0 == "." }
    guard !next.isEmpty else { return false }
    // Without a point only the next number tells that `2 Load` is numbered.
    let own = document.string(document.sections[index].number).filter { $0.isNumber || $0 == "." }
    let number = own.isEmpty ? document.string(document.sections[index].title).prefix { $0.isNumber } : own[...]
    return !number.isEmpty && next.count > number.count && next.hasPrefix(number.hasSuffix(".") ? number : number + ".")
  }

  /// Rules and comments are no content; neither is the content of a deeper block, whose container counts already.
  private func isContent(_ block: Int) -> Bool {
    switch document.blocks[block].kind {
    case .thematicBreak: false
    case .htmlBlock: !document.source.bytes.span.hasPrefix("<!--", at: document.blocks[block].range.lower)
    default: true
    }
  }
}
