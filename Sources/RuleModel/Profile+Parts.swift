/// Profiles that are made by the program and not read from a file.
extension Profile {
  /// What the front matter is to hold.
  public struct FrontMatterDemand: Sendable {
    public var isRequired = false
    public var isClosed = false
    public var weight = 1
    public var fields: [FrontMatterField] = []

    public init() {}
  }

  /// What the template says itself.
  public struct TemplateTexts: Sendable {
    public var lines: [String] = []
    public var words: [String] = []
    public var lineDigests: Set<UInt64> = []
    public var wordDigests: Set<UInt64> = []

    public init() {}
  }

  public init(
    id: String, title: LocalizedText, summary: String, order: Order = .relative, blanks: Set<Blank> = [],
    frontMatter: FrontMatterDemand = FrontMatterDemand(), titles: Names = Names(),
    frontMatterSigns: [(key: String, value: String)] = [], texts: TemplateTexts = TemplateTexts(), fields: [Field] = [],
    sections: [SectionTemplate] = [], demands: [Demand] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    replacesBuiltIn = false
    self.order = order
    self.blanks = blanks
    requiresFrontMatter = frontMatter.isRequired
    frontMatterFields = frontMatter.fields
    frontMatterWeight = frontMatter.weight
    hasClosedFrontMatter = frontMatter.isClosed
    self.titles = titles
    self.frontMatterSigns = frontMatterSigns
    (ownLines, ownWords) = (texts.lines, texts.words)
    (lineDigests, wordDigests) = (texts.lineDigests, texts.wordDigests)
    (templateLines, templateWords) = (lineDigests, wordDigests)
    self.fields = fields
    self.sections = sections
    self.demands = demands
  }
}

extension Profile.FrontMatterField {
  public init(id: String, isRequired: Bool) {
    self.id = id
    self.isRequired = isRequired
  }
}

extension Field {
  public init(id: String, names: Names, role: Role?, isRequired: Bool, choices: [String]) {
    self.id = id
    self.names = names
    self.role = role
    self.isRequired = isRequired
    self.choices = choices
  }
}

extension TableTemplate {
  public init(id: String, isRequired: Bool, minimumRows: Int, columns: [Column]) {
    self.id = id
    self.isRequired = isRequired
    self.minimumRows = minimumRows
    self.columns = columns
  }
}

extension ListTemplate {
  public init(id: String, kind: Kind, minimumItems: Int) {
    self.id = id
    self.kind = kind
    self.minimumItems = minimumItems
  }
}

extension ItemTemplate {
  public init(names: Names, level: Int, minimum: Int, fields: [Field], tables: [TableTemplate]) {
    self.names = names
    self.level = level
    self.minimum = minimum
    self.fields = fields
    self.tables = tables
  }
}

extension SectionTemplate {
  /// What a section is to hold.
  public struct Content: Sendable {
    public var expectsText = false
    public var fields: [Field] = []
    public var tables: [TableTemplate] = []
    public var lists: [ListTemplate] = []
    public var items: ItemTemplate?

    public init() {}

    /// Whether text is all that is expected.
    public var isTextAlone: Bool {
      var rest = self
      rest.expectsText = false
      return expectsText && rest.isEmpty
    }

    public var isEmpty: Bool { !expectsText && fields.isEmpty && tables.isEmpty && lists.isEmpty && items == nil }
  }

  public init(
    id: String, level: Int, names: Names, isRequired: Bool, weight: Int, content: Content, parent: Int
  ) {
    self.id = id
    self.level = level
    self.names = names
    self.isRequired = isRequired
    self.weight = weight
    expectsText = content.expectsText
    fields = content.fields
    tables = content.tables
    lists = content.lists
    items = content.items
    self.parent = parent
  }

  public var content: Content {
    var content = Content()
    content.expectsText = expectsText
    content.fields = fields
    content.tables = tables
    content.lists = lists
    content.items = items
    return content
  }
}

extension Demand {
  /// The same for sections that stand in other places; nil where one of them is not there.
  public func moved(_ place: (Int) -> Int?) -> Demand? {
    guard let section = place(section) else { return nil }
    let moved = places.compactMap(place)
    guard places.isEmpty || !moved.isEmpty else { return nil }
    return Demand(section: section, need: need, places: moved, isByMajority: isByMajority)
  }

  public init(section: Int, need: Need, places: [Int] = [], isByMajority: Bool = false) {
    self.section = section
    self.need = need
    self.places = places
    self.isByMajority = isByMajority
  }
}

extension Names {
  public init(_ names: [String], in language: String) { self.init(names.isEmpty ? [] : [(language, names)]) }

  /// The same with a name in front of all others of its language, where it does not stand there already. English stays
  /// first.
  public func leading(with name: String, in language: String) -> Names {
    if names(in: language).first == name { return self }
    let ordered = Set(languages + [language]).sorted { ($0 == "en" ? "" : $0) < ($1 == "en" ? "" : $1) }
    return Names(
      ordered.map { code in
        let names = names(in: code)
        return (code, code == language ? [name] + names.filter { $0 != name } : Array(names))
      })
  }
}
