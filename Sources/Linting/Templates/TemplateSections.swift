import MarkdownModel
import RuleModel

/// The sections of a template, as a profile has them.
struct TemplateSections {
  private enum Part {
    case title, unnamed
    /// An index into `sections`.
    case section(Int)
    /// One of the groups that a section repeats.
    case group(of: Int)
  }

  private struct Open {
    let index: Int
    let name: String
    var isOptional: Bool
    /// Whether it only lists links to the other sections: nothing for an author to fill in.
    let isContents: Bool
    let level: Int
    let parent: Int
    var content: TemplateContent
  }

  private let template: TemplateText
  private let roles: RoleWords
  private var parts: [Part] = []
  private var open: [Open] = []
  private var keys: Set<[UInt8]> = []

  init(_ template: TemplateText, roles: RoleWords) {
    self.template = template
    self.roles = roles
    let first = template.document.sections.indices.filter { template.document.sections[$0].level == 1 }
    title = first.count == 1 ? first.first : nil
    for section in document.sections.indices {
      let part = read(section)
      parts.append(part)
    }
  }

  private var document: Document { template.document }

  /// The section whose heading is the document's title.
  let title: Int?

  /// The profile's sections, in the template's order.
  func templates() -> [SectionTemplate] {
    var taken: Set<String> = []
    let parents = Set(open.map(\.parent))
    return open.map { section in
      var reader = section.content
      let isIntroduction = reader.isIntroduction
      let isLeaf = !parents.contains(section.index)
      let content = Self.naming(reader.finish(isLeaf: isLeaf), after: section.name)
      return SectionTemplate(
        id: TemplateID.unique(TemplateID.slug(section.name), among: &taken), level: section.level,
        names: Names([section.name], in: template.language),
        isRequired: !section.isOptional && !reader.isOptional && !section.isContents,
        weight: isIntroduction && !isLeaf || section.isContents ? 0 : 1, content: content, parent: section.parent)
    }
  }

  // MARK: Headings

  private mutating func read(_ index: Int) -> Part {
    let section = document.sections[index]
    if title == index { return .title }
    let parent = enclosing(section)
    if case .group(let owner) = parent {
      return .group(of: owner)
    }
    let owner = if case .section(let owner) = parent { owner } else { -1 }
    if owner >= 0, let noun = groupNoun(section.title) ?? bareNoun(section, in: owner) {
      open[owner].content.addGroup(noun, level: section.level) { $0.read(section.ownBlocks) }
      return .group(of: owner)
    }
    let (name, isOptional) = template.words.withoutMark(Self.name(template.outsideBlanks(section.title)))
    let folded = FoldedText(name)
    guard !folded.isEmpty, open.count < 500 else { return .unnamed }
    guard keys.insert(Array("\(owner) ".utf8) + folded.key.bytes).inserted else { return .unnamed }
    let isFurther = template.words.numberedNoun(name).map { $0.number != "1" && $0.number != "A" } ?? false
    var content = TemplateContent(template, roles: roles)
    content.read(section.ownBlocks)
    let hasBlankNumber = isFurther && template.hasBlank(section.title)
    open.append(
      Open(
        index: open.count, name: name, isOptional: isOptional || hasBlankNumber, isContents: isContents(section),
        level: section.level, parent: owner,
        content: content))
    return .section(open.count - 1)
  }

  private func enclosing(_ section: Section) -> Part {
    var parent = section.parent
    while parent >= 0 {
      switch parts[parent] {
      case .unnamed: parent = document.sections[parent].parent
      default: return parts[parent]
      }
    }
    return .title
  }

  /// `Phase` of "Phase 1", where labelled lines or a table stand below it, or such a group came before it. With a list
  /// or text alone it is a step of its own.
  private func bareNoun(_ section: Section, in owner: Int) -> String? {
    guard let noun = template.words.numberedNoun(template.plain(section.title))?.noun else { return nil }
    if open[owner].content.hasGroup(noun) { return noun }
    var reader = TemplateContent(template, roles: roles)
    reader.read(section.ownBlocks)
    return reader.content.fields.isEmpty && reader.content.tables.isEmpty ? nil : noun
  }

  /// `Bottleneck` of "Bottleneck 1: {Name}" and "[Bottleneck 1]".
  private func groupNoun(_ title: ByteRange) -> String? {
    if template.isBlank(title), let blank = template.blank(in: title), let named = template.words.numberedNoun(blank) {
      return named.noun
    }
    let text = template.plain(title)
    // "Limit 1: {Name}", "Limit 1 - {Name}"; not the dash of "Trade-off".
    let ends = [":", " - ", " – ", " — "].compactMap { text.utf8Range(of: $0)?.lowerBound }
    guard let end = ends.min() else { return nil }
    let outside = Self.name(template.outsideBlanks(title))
    guard let noun = template.words.numberedNoun(String(decoding: Array(text.utf8.prefix(end)), as: UTF8.self)),
      FoldedText(outside).isEmpty || FoldedText(outside) == FoldedText("\(noun.noun) \(noun.number)")
        || FoldedText(outside) == FoldedText(noun.noun)
    else { return nil }
    return noun.noun
  }

  /// A list of links to headings.
  private func isContents(_ section: Section) -> Bool {
    var links = 0
    for block in section.ownBlocks where document.blocks[block].kind == .paragraph {
      guard let unit = template.unit(ofBlock: block) else { continue }
      let anchors = unit.inlines.count { inline in
        let one = document.inlines[inline]
        return one.kind == .link && one.destination.count > 1
          && template.bytes[one.destination.lower] == UInt8(ascii: "#")
      }
      if anchors == 0 { return false }
      links += anchors
    }
    return links >= 2
  }

  /// A heading without the marks that stood between its words and a blank.
  static func name(_ text: String) -> String {
    func isMark(_ character: Character) -> Bool { " :-–—|/_*`.,".contains(character) }
    var name = text.drop(while: isMark)
    while let last = name.last, isMark(last) { name.removeLast() }
    return name.count == text.count ? text : String(name)
  }

  // MARK: Ids

  private static func naming(_ content: SectionTemplate.Content, after name: String) -> SectionTemplate.Content {
    var content = content
    let slug = TemplateID.slug(name)
    var taken: Set<String> = []
    func tables(_ tables: [TableTemplate]) -> [TableTemplate] {
      tables.map {
        TableTemplate(
          id: TemplateID.unique(slug, among: &taken), isRequired: $0.isRequired, minimumRows: $0.minimumRows,
          columns: $0.columns)
      }
    }
    content.tables = tables(content.tables)
    content.lists = content.lists.map {
      ListTemplate(
        id: TemplateID.unique("\(slug)-\($0.kind.rawValue)", among: &taken), kind: $0.kind,
        minimumItems: $0.minimumItems)
    }
    if let items = content.items {
      content.items = ItemTemplate(
        names: items.names, level: items.level, minimum: items.minimum, fields: items.fields,
        tables: tables(items.tables))
    }
    return content
  }
}
