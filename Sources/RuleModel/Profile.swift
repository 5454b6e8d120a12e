import StructuredData

/// One kind of document: its sections, tables and fields, and how it is recognised.
public struct Profile: Sendable {
  public enum Order: String, CaseIterable, Sendable { case none, relative, strict }

  /// The delimiters in which a template leaves its blanks.
  public enum Blank: String, CaseIterable, Sendable {
    case doubleBrace = "double-brace"
    case bracket, brace, angle
  }

  public struct FrontMatterField: Sendable {
    public let id: String
    public let isRequired: Bool

    init(_ node: DataNode) throws(DataError) {
      let field = try DataReader(node, known: ["id", "required"], of: "a front matter field")
      id = try field.string("id")
      isRequired = try field.bool("required", default: false)
    }
  }

  /// More sections than that no document has.
  static let mostSections = 500

  public let id: String
  public let title: LocalizedText
  public let summary: String
  /// The file of a profile that is not built in, as it is shown to users.
  public var file: String?
  /// Whether it stands in the place of the built-in profile of the same id.
  public let replacesBuiltIn: Bool
  public let order: Order
  public let blanks: Set<Blank>
  public let requiresFrontMatter: Bool
  public let frontMatterFields: [FrontMatterField]
  /// The share of the front matter in the completeness score.
  public let frontMatterWeight: Int
  /// Whether no other keys may stand in the front matter.
  public let hasClosedFrontMatter: Bool
  /// Words of the level-1 heading.
  public let titles: Names
  /// Front matter that speaks for the profile.
  public let frontMatterSigns: [(key: String, value: String)]
  /// The template's own sentences, each as the 64-bit FNV-1a hash of its folded text.
  public internal(set) var templateLines: Set<UInt64>
  /// What the template says where authors may leave it, hashed alike, blanks left out: names of rows, usual values.
  /// It is no mistake, and nothing that an author has filled in either.
  public internal(set) var templateWords: Set<UInt64>
  /// Those that the file holds as they are and not by their hash; `digestOwnTexts` adds their hashes.
  public let ownLines: [String]
  public let ownWords: [String]
  /// Those that the file holds by their hash.
  public let lineDigests: Set<UInt64>
  public let wordDigests: Set<UInt64>
  /// Labelled lines below the title.
  public let fields: [Field]
  /// All sections at any depth, in the order of the template; `parent` tells the nesting.
  public let sections: [SectionTemplate]

  /// What is asked of the things that the sections list.
  public let demands: [Demand]

  /// Whether the profile prescribes sections at all.
  public var hasSections: Bool { !sections.isEmpty }

  private static let keys = [
    "id", "title", "summary", "order", "blanks", "front-matter", "recognition", "template-lines",
    "template-words", "fields", "sections", "demands", "replaces-built-in",
  ]

  public init(_ node: DataNode) throws(DataError) {
    let reader = try DataReader(node, known: Self.keys, of: "a profile")
    id = try reader.string("id")
    title = try LocalizedText(reader.required("title"))
    summary = try reader.string("summary")
    replacesBuiltIn = try reader.bool("replaces-built-in", default: false)
    order = try reader.choice("order")
    blanks = Set(try reader.list("blanks") { (node) throws(DataError) in try node.choice() as Blank })
    var required = false
    var isClosed = false
    var frontMatterFields: [FrontMatterField] = []
    var frontMatterWeight = 1
    if let frontMatter = reader.optional("front-matter") {
      let inner = try DataReader(frontMatter, known: ["required", "closed", "weight", "fields"], of: "front-matter")
      frontMatterWeight = try inner.weight()
      required = try inner.bool("required", default: true)
      isClosed = try inner.bool("closed", default: false)
      frontMatterFields = try inner.list("fields", FrontMatterField.init)
    }
    requiresFrontMatter = required
    hasClosedFrontMatter = isClosed
    self.frontMatterFields = frontMatterFields
    self.frontMatterWeight = frontMatterWeight
    let recognition = try DataReader(
      reader.required("recognition"), known: ["titles", "front-matter"], of: "recognition")
    titles = try recognition.optional("titles").map { (node) throws(DataError) in try Names(node) } ?? Names()
    frontMatterSigns = try recognition.optional("front-matter")?.signs() ?? []
    (lineDigests, ownLines) = try reader.templateTexts("template-lines")
    (wordDigests, ownWords) = try reader.templateTexts("template-words")
    (templateLines, templateWords) = (lineDigests, wordDigests)
    fields = try reader.list("fields", Field.init)
    var sections: [SectionTemplate] = []
    try SectionTemplate.read(reader.optional("sections"), into: &sections)
    self.sections = sections
    demands = try reader.list("demands") { (node) throws(DataError) in
      try Demand(node, sections: sections)
    }
  }

  /// Adds the hashes of the texts that the file holds as they are.
  public mutating func digestOwnTexts(_ digest: (String) -> UInt64) {
    templateLines.formUnion(ownLines.map(digest))
    templateWords.formUnion(ownWords.map(digest))
  }

  /// What is asked of all that a section lists, if anything of the kind is.
  public func demand(_ need: Demand.Need, ofSection section: Int) -> Demand? {
    demands.indices.first { demands[$0].need == need && demands[$0].section == section }.map { demands[$0] }
  }

  /// Whether anything of the kind is asked of what a section lists.
  public func demands(_ need: Demand.Need, ofSection section: Int) -> Bool {
    demands.indices.contains { demands[$0].need == need && demands[$0].section == section }
  }
}

/// A labelled value that is expected: `- **Owner:** payments team`.
public struct Field: Sendable {
  public let id: String
  public let names: Names
  public let role: Role?
  public let isRequired: Bool
  /// The template's alternatives, of which one is to be kept.
  public let choices: [String]

  init(_ node: DataNode) throws(DataError) {
    let reader = try DataReader(node, known: ["id", "names", "role", "required", "choices"], of: "a field")
    id = try reader.string("id")
    names = try Names(reader.required("names"))
    role = try reader.optional("role")?.role()
    isRequired = try reader.bool("required", default: false)
    choices = try reader.strings("choices")
  }
}

/// A table that is expected, by its columns.
public struct TableTemplate: Sendable {
  private static let mostColumns = 100

  public struct Column: Sendable {
    public let id: String
    public let names: Names
    public let role: Role?
    public let isRequired: Bool

    public init(id: String, names: Names, role: Role?, isRequired: Bool) {
      self.id = id
      self.names = names
      self.role = role
      self.isRequired = isRequired
    }
  }

  public let id: String
  public let isRequired: Bool
  public let minimumRows: Int
  public let columns: [Column]

  init(_ node: DataNode) throws(DataError) {
    let reader = try DataReader(node, known: ["id", "required", "rows", "columns"], of: "a table")
    id = try reader.string("id")
    isRequired = try reader.bool("required", default: false)
    minimumRows = try reader.count("rows")
    columns = try reader.list("columns") { (node) throws(DataError) in
      let column = try DataReader(node, known: ["id", "names", "role", "required", "choices"], of: "a column")
      return Column(
        id: try column.string("id"), names: try Names(column.required("names")),
        role: try column.optional("role")?.role(), isRequired: try column.bool("required", default: false))
    }
    guard columns.count >= 2 else { throw DataError(at: node.start, "expected at least two columns") }
    guard columns.count <= Self.mostColumns else {
      throw DataError(at: node.start, "expected at most \(Self.mostColumns) columns")
    }
  }
}

/// A list that is expected.
public struct ListTemplate: Sendable {
  public enum Kind: String, CaseIterable, Sendable { case bullets, numbers, tasks }

  public let id: String
  public let kind: Kind
  public let minimumItems: Int

  init(_ node: DataNode) throws(DataError) {
    let reader = try DataReader(node, known: ["id", "kind", "items"], of: "a list")
    id = try reader.string("id")
    kind = try reader.choice("kind", default: .bullets)
    minimumItems = try reader.count("items")
  }
}

/// Named groups that a section repeats: `#### Bottleneck 1: Session lookup`.
public struct ItemTemplate: Sendable {
  public let names: Names
  /// The level of the repeated heading; 0 when the groups begin with bold text.
  public let level: Int
  public let minimum: Int
  public let fields: [Field]
  public let tables: [TableTemplate]

  init(_ node: DataNode) throws(DataError) {
    let reader = try DataReader(node, known: ["names", "level", "minimum", "fields", "tables"], of: "items")
    names = try Names(reader.required("names"))
    level = try reader.int("level", default: 0)
    minimum = try reader.count("minimum")
    guard (0...6).contains(level) else {
      throw DataError(at: reader.optional("level")?.start ?? node.start, "expected a level from 0 to 6")
    }
    fields = try reader.list("fields", Field.init)
    tables = try reader.list("tables", TableTemplate.init)
  }
}

/// A section that is expected or allowed.
public struct SectionTemplate: Sendable {
  public let id: String
  public let level: Int
  public let names: Names
  public let isRequired: Bool
  /// The share in the completeness score.
  public let weight: Int
  public let expectsText: Bool
  public let fields: [Field]
  public let tables: [TableTemplate]
  public let lists: [ListTemplate]
  public let items: ItemTemplate?
  /// The index of the enclosing section in the profile, or -1.
  public let parent: Int

  private static let keys = [
    "id", "level", "names", "required", "weight", "text", "fields", "tables", "lists", "items", "sections",
  ]

  private init(_ node: DataNode, reader: DataReader, parent: Int, of enclosing: SectionTemplate?) throws(DataError) {
    id = try reader.string("id")
    level = try reader.int("level", default: (enclosing?.level ?? 1) + 1)
    names = try Names(reader.required("names"))
    isRequired = try reader.bool("required", default: false)
    weight = try reader.weight()
    expectsText = try reader.bool("text", default: false)
    fields = try reader.list("fields", Field.init)
    tables = try reader.list("tables", TableTemplate.init)
    lists = try reader.list("lists", ListTemplate.init)
    items = try reader.optional("items").map { (node) throws(DataError) in try ItemTemplate(node) }
    self.parent = parent
    guard (1...6).contains(level) else { throw DataError(at: node.start, "expected a level from 1 to 6") }
    if let items, items.level != 0, items.level <= level {
      throw DataError(
        at: reader.optional("items")?["level"]?.start ?? node.start,
        "expected a level deeper than \(level), that of the section, or 0 for groups that begin with bold text")
    }
    if let enclosing, level <= enclosing.level {
      throw DataError(
        at: reader.optional("level")?.start ?? node.start,
        "expected a level deeper than \(enclosing.level), that of '\(enclosing.id)'")
    }
  }

  /// Reads nested sections in the order of the template; depth is bounded by the reader of the file.
  static func read(_ node: DataNode?, parent: Int = -1, into sections: inout [SectionTemplate]) throws(DataError) {
    guard let node else { return }
    guard let elements = node.elements else { throw DataError(at: node.start, "expected a list of sections") }
    for element in elements {
      let reader = try DataReader(element, known: keys, of: "a section")
      let section = try SectionTemplate(
        element, reader: reader, parent: parent, of: parent < 0 ? nil : sections[parent])
      guard sections.count < Profile.mostSections else {
        throw DataError(at: element.start, "more than \(Profile.mostSections) sections")
      }
      if !element.isBuiltIn, let twin = sections.first(where: { $0.id == section.id }) {
        throw DataError(at: element.start, "the section id '\(twin.id)' stands here twice")
      }
      let index = sections.count
      sections.append(section)
      try read(reader.optional("sections"), parent: index, into: &sections)
    }
  }
}

extension DataReader {
  /// A share in the completeness score.
  func weight() throws(DataError) -> Int {
    let weight = try int("weight", default: 1)
    guard (0...100).contains(weight) else {
      throw DataError(at: try required("weight").start, "expected a weight from 0 to 100")
    }
    return weight
  }

  /// How many of something are expected at least.
  func count(_ key: String) throws(DataError) -> Int {
    let count = try int(key, default: 1)
    guard (0...1000).contains(count) else {
      throw DataError(at: try required(key).start, "expected a number from 0 to 1000")
    }
    return count
  }

  /// Texts of a template: by their hash, and as they are.
  func templateTexts(_ key: String) throws(DataError) -> (digests: Set<UInt64>, texts: [String]) {
    var digests: Set<UInt64> = []
    var texts: [String] = []
    let nodes = try list(key) { (node) throws(DataError) in node }
    for node in nodes {
      guard let text = node.string, !text.isEmpty else {
        throw DataError(at: node.start, "expected a text of the template, or its hash of 16 hexadecimal digits")
      }
      if text.utf8.count == 16, let digest = UInt64(text, radix: 16) {
        digests.insert(digest)
      } else {
        texts.append(text)
      }
    }
    return (digests, texts)
  }
}

extension DataNode {
  /// Keys of the front matter with the values that speak for a profile.
  func signs() throws(DataError) -> [(key: String, value: String)] {
    guard let entries else { throw DataError(at: start, "expected keys with values, as in {category: performance}") }
    var signs: [(key: String, value: String)] = []
    for entry in entries {
      guard let key = entry.key.string, let value = entry.value.string, !value.isEmpty else {
        throw DataError(at: entry.value.start, "expected text")
      }
      signs.append((key, value))
    }
    return signs
  }

  /// The role that a column or field of a profile has.
  func role() throws(DataError) -> Role {
    guard let role = string.flatMap(Role.init) else {
      let hint = NearestWord.hint(for: string ?? "", among: Role.allCases.map(\.rawValue))
      throw DataError(at: start, "'\(string ?? "")' is no role\(hint)")
    }
    return role
  }
}
