import MarkdownModel
import Quantities
import RuleModel

/// Finds the slots of a document that follows a profile with sections, filled or not.
struct SlotFinder {
  let subject: Subject
  let judge: TextJudge
  var collector: SlotCollector
  private var sections: [ScoredSection] = []
  /// For each section of the document the section of the profile whose content it is, or -1.
  private let owners: [Int]

  var document: Document { subject.document }
  var profile: Profile { subject.match.profile }

  init(subject: Subject) {
    self.subject = subject
    let labels = LabelFinder(subject.document, acceptsPlain: true).labelledLines(in: subject.units)
    judge = TextJudge(document: subject.document, labels: labels)
    collector = SlotCollector(
      document: subject.document, placeholders: subject.placeholders,
      templateWords: subject.match.profile.templateWords)
    var owners: [Int] = []
    for (index, section) in subject.document.sections.enumerated() {
      let template = subject.match.templates[index]
      owners.append(template >= 0 ? template : section.parent >= 0 ? owners[section.parent] : -1)
    }
    self.owners = owners
  }

  mutating func completeness() -> Completeness {
    addFrontMatter()
    addHeader()
    let presence = SectionPresence(subject.match)
    let places = ownedSections()
    for index in profile.sections.indices where profile.sections[index].weight > 0 {
      switch presence[index] {
      case .present:
        add(.profile(index), weight: profile.sections[index].weight) { $0.collect(index, of: places[index]) }
      case .missing:
        add(.profile(index), weight: profile.sections[index].weight, isMissing: true) { $0.addExpected(index) }
      case .uncounted: break
      }
    }
    addUnaccounted()
    return Completeness(sections: sections, slots: collector.slots)
  }

  /// For each section of the profile the document's sections that are its content, in document order.
  private func ownedSections() -> [[Int]] {
    var owned = [[Int]](filledWith: [], count: profile.sections.count)
    for (section, owner) in owners.enumerated() where owner >= 0 { owned[owner].append(section) }
    return owned
  }

  private mutating func add(
    _ place: ScoredSection.Place, weight: Int, isMissing: Bool = false, _ collect: (inout SlotFinder) -> Void
  ) {
    let first = collector.slots.count
    collector.beginSection()
    collect(&self)
    if collector.slots.count == first, let kept = collector.kept.first {
      collector.add(.ownWords, at: kept, isFilled: false)
    }
    let added = first..<collector.slots.count
    guard !added.isEmpty else { return }
    sections.append(
      ScoredSection(place: place, weight: weight, slots: added, of: collector.slots, isMissing: isMissing))
  }

  // MARK: Front matter and header

  private mutating func addFrontMatter() {
    let fields = profile.frontMatterFields.filter { $0.id != "completeness" }
    guard profile.requiresFrontMatter || document.frontMatter != nil else { return }
    add(.frontMatter, weight: profile.frontMatterWeight) { finder in
      for field in fields {
        if let range = finder.subject.frontMatter.range(of: field.id), !range.isEmpty {
          finder.collector.addValue(.frontMatter(key: field.id), at: range)
        } else if field.isRequired {
          finder.collector.addMissing(.frontMatter(key: field.id))
        }
      }
      finder.collector.addRest(in: finder.document.frontMatter?.range)
    }
  }

  private mutating func addHeader() {
    guard !profile.fields.isEmpty else { return }
    let end = document.sections.first { $0.level > 1 }?.heading ?? document.blocks.count
    add(.header, weight: 1) { finder in _ = finder.addFields(finder.profile.fields, in: [0..<end]) }
  }

  // MARK: Sections

  private mutating func collect(_ index: Int, of places: [Int]) {
    let template = profile.sections[index]
    let blocks = places.map { document.sections[$0].ownBlocks }
    if template.expectsText { addText(in: blocks) }
    let labelled = addFields(template.fields, in: blocks)
    for table in subject.tables where table.template == index { addTable(table) }
    for list in template.lists { addList(list, in: blocks, except: labelled) }
    if let items = template.items { addItems(items, of: places) }
    for place in places {
      let section = document.sections[place]
      collector.addRest(in: ByteRange(section.title.lower, max(section.title.lower, end(of: section))))
    }
    if collector.slots.count == sections.last?.slots.upperBound ?? 0, collector.kept.count == 0 { addText(in: blocks) }
  }

  /// The offset behind a section's own text.
  private func end(of section: Section) -> Int {
    section.ownBlocks.isEmpty ? section.title.upper : document.blocks[section.ownBlocks.upperBound - 1].range.upper
  }

  /// What a section would have to hold, for one that is missing.
  private mutating func addExpected(_ index: Int) {
    let template = profile.sections[index]
    let first = collector.slots.count
    if template.expectsText { collector.addMissing(.text) }
    for field in template.fields + (template.items?.fields ?? []) where field.isRequired {
      collector.addMissing(.field(field.names))
    }
    for table in template.tables where table.isRequired { addMissingColumns(of: table) }
    for _ in template.lists { collector.addMissing(.listItem) }
    if collector.slots.count == first { collector.addMissing(.text) }
  }

  mutating func addMissingColumns(of table: TableTemplate) {
    for column in table.columns where column.isRequired { collector.addMissing(.column(column.names)) }
  }

  /// Filled when any of the text is the author's own.
  mutating func addText(in blocks: [Range<Int>]) {
    switch judge.verdict(on: blocks, collector) {
    case .filled(let range): collector.add(.text, at: range, isFilled: true)
    case .kept(let range): collector.keep(range)
    case .open(let range): collector.add(.text, at: range, isFilled: false)
    case .nothing: collector.addMissing(.text)
    }
  }

  /// Placeholders outside everything that the profile asks for still wait for an author.
  private mutating func addUnaccounted() {
    add(.elsewhere, weight: 1) { $0.collector.addRest(in: $0.document.source.range) }
  }
}
