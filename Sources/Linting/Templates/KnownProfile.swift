import RuleModel

/// Completes what was learnt by the profile that the template was made from: what a document cannot show stays as it
/// is there. That is ids, synonyms, roles, weights, demands and the texts of the older template.
struct KnownProfile {
  private let base: Profile

  init(_ base: Profile) { self.base = base }

  func completing(_ learnt: Profile, in language: String) -> Profile {
    var places: [Int] = []
    var taken: Set<Int> = []
    var sections: [SectionTemplate] = []
    for section in learnt.sections {
      let parent = section.parent < 0 ? -1 : places[section.parent]
      let known = base.sections.indices.first {
        !taken.contains($0) && base.sections[$0].parent == parent
          && TemplateID.isSame(base.sections[$0].names, section.names)
      }
      places.append(known ?? -2)
      guard let known else {
        sections.append(section)
        continue
      }
      taken.insert(known)
      sections.append(completing(section, by: base.sections[known], in: language))
    }
    sections = Self.withUniqueIDs(sections, places)
    var frontMatter = Profile.FrontMatterDemand()
    frontMatter.fields = learnt.frontMatterFields
    frontMatter.isRequired = learnt.requiresFrontMatter && (base.requiresFrontMatter || base.frontMatterFields.isEmpty)
    (frontMatter.weight, frontMatter.isClosed) = (base.frontMatterWeight, base.hasClosedFrontMatter)
    var texts = Profile.TemplateTexts()
    let known = base.templateLines.union(base.templateWords)
    texts.lines = base.ownLines + learnt.ownLines.filter { !known.contains(Digest.folded($0)) }
    texts.words = base.ownWords + learnt.ownWords.filter { !known.contains(Digest.folded($0)) }
    (texts.lineDigests, texts.wordDigests) = (base.lineDigests, base.wordDigests)
    return Profile(
      id: learnt.id, title: learnt.title, summary: learnt.summary, order: base.order,
      blanks: learnt.blanks.intersection([.bracket, .brace]).union(base.blanks), frontMatter: frontMatter,
      titles: titles(learnt, in: language),
      frontMatterSigns: base.frontMatterSigns, texts: texts,
      fields: fields(learnt.fields, by: base.fields, in: language), sections: sections,
      demands: base.demands.compactMap { demand in
        demand.moved { place in places.firstIndex(of: place) }
      })
  }

  private static func withUniqueIDs(_ sections: [SectionTemplate], _ places: [Int]) -> [SectionTemplate] {
    // The ids of the older profile stand first: demands name them.
    var taken = Set(sections.indices.filter { places[$0] >= 0 }.map { sections[$0].id })
    return sections.indices.map { index in
      let section = sections[index]
      guard places[index] < 0 else { return section }
      return SectionTemplate(
        id: TemplateID.unique(section.id, among: &taken), level: section.level, names: section.names,
        isRequired: section.isRequired, weight: section.weight, content: section.content, parent: section.parent)
    }
  }

  private func titles(_ learnt: Profile, in language: String) -> Names {
    guard let own = learnt.titles.names(in: language).first else { return base.titles }
    return TemplateID.isSame(base.titles, learnt.titles) ? base.titles : base.titles.leading(with: own, in: language)
  }

  // MARK: Parts

  private func completing(_ section: SectionTemplate, by known: SectionTemplate, in language: String) -> SectionTemplate
  {
    var content = section.content
    content.fields = fields(section.fields, by: known.fields, in: language)
    content.tables = tables(section.tables, by: known.tables, in: language)
    content.lists = section.lists.map { list in known.lists.first { $0.kind == list.kind } ?? list }
    if let items = section.items, let older = known.items {
      content.items = ItemTemplate(
        names: names(items.names, by: older.names, in: language), level: items.level, minimum: items.minimum,
        fields: fields(items.fields, by: older.fields, in: language),
        tables: tables(items.tables, by: older.tables, in: language))
    }
    // Text is all that can be shown of a section that holds nothing in particular.
    if known.content.isEmpty, section.content.isTextAlone { content.expectsText = false }
    return SectionTemplate(
      id: known.id, level: section.level, names: names(section.names, by: known.names, in: language),
      isRequired: section.isRequired, weight: known.weight, content: content, parent: section.parent)
  }

  private func names(_ own: Names, by known: Names, in language: String) -> Names {
    let name = own.first(in: language)
    if known.first(in: language) == name { return known }
    return known.leading(with: name, in: language)
  }

  private func fields(_ fields: [Field], by known: [Field], in language: String) -> [Field] {
    fields.map { field in
      guard let older = known.first(where: { TemplateID.isSame($0.names, field.names) }) else { return field }
      return Field(
        id: older.id, names: names(field.names, by: older.names, in: language), role: older.role,
        isRequired: field.isRequired, choices: field.choices.isEmpty ? older.choices : field.choices)
    }
  }

  private func tables(_ tables: [TableTemplate], by known: [TableTemplate], in language: String) -> [TableTemplate] {
    var free = known
    return tables.map { table in
      func shared(_ other: TableTemplate) -> Int {
        other.columns.count { column in table.columns.contains { TemplateID.isSame($0.names, column.names) } }
      }
      guard let best = free.indices.max(by: { shared(free[$0]) < shared(free[$1]) }), shared(free[best]) >= 2 else {
        return table
      }
      let older = free.remove(at: best)
      return TableTemplate(
        id: older.id, isRequired: table.isRequired, minimumRows: table.minimumRows,
        columns: table.columns.map { column in
          guard let same = older.columns.first(where: { TemplateID.isSame($0.names, column.names) }) else {
            return column
          }
          return TableTemplate.Column(
            id: same.id, names: names(column.names, by: same.names, in: language), role: same.role,
            isRequired: column.isRequired)
        })
    }
  }
}
