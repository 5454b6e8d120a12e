import MarkdownModel
import RuleModel

/// What a run of a template's blocks asks for: labelled lines, tables, lists, groups that repeat, text.
struct TemplateContent {
  private let template: TemplateText
  private let roles: RoleWords
  private(set) var content = SectionTemplate.Content()
  /// Whether a hint says that all of it may be left out.
  private(set) var isOptional = false
  private var scan = WordScan()
  private var groups: [TemplateGroup] = []
  private var inGroup = false
  private var textBlocks = 0
  private var asksForText = false
  private var listKinds: [ListTemplate.Kind: Int] = [:]
  private var kindsInOrder: [ListTemplate.Kind] = []
  /// A hint about the table, list or group that follows.
  private var pending: String?
  private var fieldNames = NameKeys()

  /// More of one kind no section of a document has.
  private static let most = 200
  /// Hints are short.
  private static let longestHint = 300

  init(_ template: TemplateText, roles: RoleWords) {
    self.template = template
    self.roles = roles
  }

  private var document: Document { template.document }

  /// Whether a group of that name was read.
  func hasGroup(_ noun: String) -> Bool {
    let key = FoldedText(noun).key
    return groups.contains { FoldedText($0.noun).key == key }
  }

  // MARK: Blocks

  mutating func read(_ blocks: Range<Int>) {
    for block in blocks {
      switch document.blocks[block].kind {
      case .htmlBlock: readComment(block)
      case .table: readTable(block)
      case .paragraph: readParagraph(block)
      case .item: readItem(block)
      case .codeBlock: textBlocks += 1
      default: break
      }
    }
  }

  /// Adds a group that stands below a heading of its own.
  mutating func addGroup(_ noun: String, level: Int, _ read: (inout TemplateContent) -> Void) {
    var inner = TemplateContent(template, roles: roles)
    guard groups.count < Self.most else { return }
    read(&inner)
    groups.append(
      TemplateGroup(
        noun: noun, level: level, minimum: takeHint().least, fields: inner.content.fields, tables: inner.content.tables)
    )
  }

  /// What all of it asks for.
  mutating func finish(isLeaf: Bool) -> SectionTemplate.Content {
    for kind in kindsInOrder {
      content.lists.append(
        ListTemplate(id: kind.rawValue, kind: kind, minimumItems: listKinds[kind] ?? 1))
    }
    content.items = TemplateGroup.items(groups, in: template.language)
    content.expectsText = asksForText || (isLeaf && content.isEmpty)
    return content
  }

  /// Whether nothing of it is more than an introduction to what stands below.
  var isIntroduction: Bool { content.isEmpty && groups.isEmpty && kindsInOrder.isEmpty && !asksForText }

  // MARK: Hints

  private mutating func readComment(_ block: Int) {
    let range = document.blocks[block].range
    guard document.source.bytes.span.hasPrefix("<!--", at: range.lower) else { return textBlocks += 1 }
    guard range.count <= Self.longestHint else { return }
    let text = template.plain(range)
    if template.words.isAboutTable(text) || template.words.least(in: text) != nil {
      pending = text
    } else if template.words.saysOptional(text), isAtStart {
      isOptional = true
    }
  }

  private var isAtStart: Bool { textBlocks == 0 && isIntroduction }

  private mutating func takeHint() -> (isOptional: Bool, least: Int) {
    defer { pending = nil }
    guard let pending else { return (false, 1) }
    return (template.words.saysOptional(pending), template.words.least(in: pending) ?? 1)
  }

  // MARK: Text and labels

  private mutating func readParagraph(_ block: Int) {
    // The first paragraph of an item was read with it.
    if let parent = parentItem(of: block), parent + 1 == block { return }
    guard let unit = template.unit(ofBlock: block) else { return }
    if let noun = groupName(block, unit) {
      inGroup = true
      let hint = takeHint()
      guard groups.count < Self.most else { return }
      groups.append(TemplateGroup(noun: noun, level: 0, minimum: hint.least))
      return
    }
    if readLabels(of: block) { return }
    let text = unit.range.count <= Self.longestHint ? template.plain(unit.range) : ""
    if isAtStart, template.words.beginsOptional(text) || template.words.saysOptional(text) && text.utf8.count < 40 {
      isOptional = true
      return
    }
    textBlocks += 1
    if inGroup { return }
    if template.hasBlank(unit.range) || template.words.isQuestion(text) { asksForText = true }
  }

  /// `**[Change 1]**`: a bold line that names one of several.
  private func groupName(_ block: Int, _ unit: TextUnit) -> String? {
    guard let first = unit.inlines.first, document.inlines[first].kind == .strong,
      document.inlines[first].range == unit.range
    else { return nil }
    let name = template.isBlank(unit.range) ? template.blank(in: unit.range) : nil
    return template.words.numberedNoun(name ?? template.plain(unit.range))?.noun
  }

  /// - Returns: whether the block consists of labelled lines.
  private mutating func readLabels(of block: Int) -> Bool {
    var hasLabel = false
    for label in template.labels(ofBlock: block) {
      let name = template.plain(label.label)
      guard !template.hasBlank(label.label), template.words.numberedNoun(name) == nil else { continue }
      hasLabel = true
      add(field(label, name))
    }
    return hasLabel
  }

  private mutating func field(_ label: LabelledLine, _ name: String) -> Field {
    let (name, isMarked) = template.words.withoutMark(name)
    let blank = template.blank(in: label.value) ?? template.plain(label.value)
    let isNested = depth(of: label.block) > 1
    let role = roles.role(of: label.label, in: document.source.bytes, &scan).role
    let (value, isOptional) = template.words.withoutMark(blank)
    return Field(
      id: TemplateID.slug(name), names: Names([name], in: template.language), role: role,
      isRequired: !isMarked && !isOptional && !isNested, choices: TemplateChoices.alternatives(in: value))
  }

  private mutating func add(_ field: Field) {
    let name = field.names.first(in: template.language)
    guard !FoldedText(name).isEmpty else { return }
    if inGroup, let last = groups.indices.last {
      groups[last].add(field)
    } else if content.fields.count < Self.most, fieldNames.insert(name) {
      content.fields.append(field)
    }
  }

  // MARK: Lists

  private mutating func readItem(_ item: Int) {
    let block = document.blocks[item]
    let first = item + 1
    let hasText = first < block.next && document.blocks[first].kind == .paragraph
    if hasText, readLabels(of: first) { return }
    guard depth(of: first) <= 1, !inGroup else { return }
    let kind: ListTemplate.Kind =
      block.task != .none ? .tasks : document.blocks[block.parent].level == 1 ? .numbers : .bullets
    if listKinds[kind] == nil {
      kindsInOrder.append(kind)
      listKinds[kind] = takeHint().least
    }
  }

  private func parentItem(of block: Int) -> Int? {
    let parent = document.blocks[block].parent
    return parent > 0 && document.blocks[parent].kind == .item ? parent : nil
  }

  /// How many lists a block lies in; more than some do not matter.
  private func depth(of block: Int) -> Int {
    var depth = 0
    var parent = block < document.blocks.count ? document.blocks[block].parent : 0
    while parent > 0, depth < 3 {
      if document.blocks[parent].kind == .list { depth += 1 }
      parent = document.blocks[parent].parent
    }
    return depth
  }

  // MARK: Tables

  private mutating func readTable(_ block: Int) {
    let index = document.blocks[block].table
    let table = document.tables[index]
    let hint = takeHint()
    var columns: [TableTemplate.Column] = []
    var names = NameKeys()
    for column in 0..<min(table.columnCount, 100) {
      let header = table[0, column].range
      let (name, isMarked) = template.words.withoutMark(template.plain(header))
      guard !FoldedText(name).isEmpty, !template.hasBlank(header), names.insert(name) else { continue }
      let blank = table.rowCount > 1 ? template.blank(in: table[1, column].range) : nil
      columns.append(
        TableTemplate.Column(
          id: TemplateID.slug(name), names: Names([name], in: template.language),
          role: roles.role(of: header, in: document.source.bytes, &scan).role,
          isRequired: !isMarked && !(blank.map { template.words.withoutMark($0).isOptional } ?? false)))
    }
    guard columns.count >= 2 else { return textBlocks += 1 }
    // Most tables name in their first column what the row is about.
    if columns[0].role == nil, !columns.contains(where: { $0.role?.namesSubject ?? false }) {
      columns[0] = TableTemplate.Column(
        id: columns[0].id, names: columns[0].names, role: .subject, isRequired: columns[0].isRequired)
    }
    let found = TableTemplate(
      id: "table", isRequired: !hint.isOptional, minimumRows: hint.least, columns: columns)
    if inGroup, let last = groups.indices.last {
      groups[last].tables.append(found)
    } else {
      content.tables.append(found)
    }
  }
}

extension TemplateText {
  /// The labelled lines of a block. O(log labels + lines).
  func labels(ofBlock block: Int) -> ArraySlice<LabelledLine> {
    labels[labels.indices(inBlocks: block..<block + 1)]
  }
}

/// One of the groups that a section repeats, as a template shows it.
struct TemplateGroup {
  let noun: String
  /// Of its heading; 0 for a bold line.
  let level: Int
  let minimum: Int
  var fields: [Field]
  var tables: [TableTemplate]

  private var names = NameKeys()
  private static let mostFields = 100

  init(noun: String, level: Int, minimum: Int = 1, fields: [Field] = [], tables: [TableTemplate] = []) {
    (self.noun, self.level, self.minimum, self.fields, self.tables) = (noun, level, minimum, fields, tables)
  }

  mutating func add(_ field: Field) {
    if fields.count < Self.mostFields, names.insert(field.names.all.first ?? "") { fields.append(field) }
  }

  func has(_ field: Field) -> Bool { fields.contains { TemplateID.isSame($0.names, field.names) } }

  /// What the groups have in common: what one of them lacks may be left out. A template often shows only the first in
  /// full.
  static func items(_ groups: [TemplateGroup], in language: String) -> ItemTemplate? {
    guard let first = groups.first else { return nil }
    let shown = groups.filter { !$0.fields.isEmpty || !$0.tables.isEmpty }
    var known = NameKeys()
    let nouns = groups.map(\.noun).filter { known.insert($0) }
    var fields: [Field] = []
    var names = NameKeys()
    for field in shown.flatMap(\.fields) where fields.count < mostFields && names.insert(field.names.all.first ?? "") {
      let isCommon = shown.allSatisfy { $0.has(field) }
      fields.append(
        Field(
          id: field.id, names: field.names, role: field.role, isRequired: field.isRequired && isCommon,
          choices: field.choices))
    }
    return ItemTemplate(
      names: Names(nouns, in: language), level: first.level, minimum: groups.map(\.minimum).max() ?? 1,
      fields: fields, tables: shown.first?.tables ?? [])
  }
}

/// Alternatives of which an author keeps one.
enum TemplateChoices {
  private static let longest = 60

  static func alternatives(in text: String) -> [String] {
    guard text.utf8.count <= 400 else { return [] }
    let bar = parts(of: text, at: "|")
    let found = bar.count >= 2 ? bar : parts(of: text, at: " / ")
    // "Caching / Batching / etc." leaves the last one open.
    let closed = found.filter { !["etc", "…", "..."].contains(FoldedText($0).isEmpty ? $0 : FoldedText($0).string) }
    let isList = closed.count >= 2 && closed.allSatisfy { $0.utf8.count <= longest && !FoldedText($0).isEmpty }
    return isList ? closed : []
  }

  private static func parts(of text: String, at separator: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let place = String(rest).utf8Range(of: separator), parts.count < 40 {
      let utf8 = Array(rest.utf8)
      parts.append(String(decoding: utf8[..<place.lowerBound], as: UTF8.self).trimmed)
      rest = String(decoding: utf8[place.upperBound...], as: UTF8.self)[...]
    }
    return parts + [String(rest).trimmed]
  }
}

/// Names seen so far, compared as names of sections, columns and fields are.
struct NameKeys: Sendable {
  private var keys: Set<FoldedText> = []

  /// Whether the name is a new one.
  mutating func insert(_ name: String) -> Bool { keys.insert(FoldedText(name).key).inserted }
}

/// Ids made of names.
enum TemplateID {
  private static let longest = 48

  /// Lower-case words joined by `-`; `part` for a name without Latin letters.
  static func slug(_ name: String) -> String {
    var slug = ""
    for word in FoldedText(name).string.split(separator: " ") {
      let letters = word.utf8.filter { $0.isAlphanumericASCII }
      guard !letters.isEmpty, slug.utf8.count + letters.count < longest else { continue }
      slug += (slug.isEmpty ? "" : "-") + String(decoding: letters, as: UTF8.self)
    }
    return slug.isEmpty ? "part" : slug
  }

  /// An id that none of the others is.
  static func unique(_ slug: String, among taken: inout Set<String>) -> String {
    var id = slug
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(slug)-\(number)"
      number += 1
    }
    return id
  }

  static func isSame(_ a: Names, _ b: Names) -> Bool {
    let keys = Set(a.all.map { FoldedText($0).key })
    return b.all.contains { keys.contains(FoldedText($0).key) }
  }
}
